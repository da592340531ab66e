import { useQuery } from '@tanstack/react-query';
import { momentWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Articles, Cure } from '../shell/marks.js';
import { useNames } from '../shell/names.js';
import { Card } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { stepWords } from '../words/steps.js';

/** Steps that somebody tried and the law refused, newest first. */
export const Attempts = ({ caseId }: { readonly caseId: string }) => {
  const say = useSay();
  const { personName } = useNames();
  const attempts = useQuery(questions.attempts(caseId));
  return (
    <Card title={say('被拒绝的操作', 'Refused attempts')} hint={say('同样留痕，不能删除', 'kept like everything else')}>
      <Asked of={attempts}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="in muted">{say('没有。', 'None.')}</p>
          ) : (
            <ul className="rows">
              {[...items].reverse().map(({ attempt, commandType, actor, occurredAt, violations }) => (
                <li key={attempt}>
                  <div className="row">
                    <b>{say(stepWords(commandType))}</b>
                    <span>{personName(actor)}</span>
                    <time className="muted" dateTime={occurredAt}>
                      {momentWords(occurredAt, say.language)}
                    </time>
                  </div>
                  {violations.map(({ rule, message, messageZh, articles }) => (
                    <p key={rule} className="small">
                      {say(messageZh ?? rule, message ?? rule)} <Articles of={articles} /> <Cure rule={rule} />
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Card>
  );
};
