import { useQuery } from '@tanstack/react-query';
import { momentWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { useNames } from '../shell/names.js';
import { useSay } from '../words/language.js';
import { Trouble } from './outcome.js';

/** Others went on in the case since the form was opened: what they did, and only then again. */
export const Overtaken = ({
  caseId,
  since,
  again,
}: {
  readonly caseId: string;
  readonly since: string | null;
  readonly again: () => void;
}) => {
  const say = useSay();
  const { personName } = useNames();
  const timeline = useQuery(questions.timeline(caseId)).data?.items ?? [];
  const seen = Number(/\d+/.exec(since ?? '')?.[0] ?? 0);
  // The first step of a case has revision 0 and number 1.
  const others = timeline.filter(({ number }) => number !== undefined && number > seen + 1);
  return (
    <Trouble title={say('没有记录：您打开以后，本案有了变化', 'Not recorded: the case went on since you opened it')}>
      <ul className="plain-list in">
        {others.map(({ id, title, account, recordedAt }) => (
          <li key={id}>
            {personName(account)} {momentWords(recordedAt, say.language)} <b>{say(title)}</b>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="button" onClick={again}>
          {say('看过了，重新核对', 'I have seen it; check again')}
        </button>
      </p>
    </Trouble>
  );
};
