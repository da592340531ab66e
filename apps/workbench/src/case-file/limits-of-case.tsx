import { useQuery } from '@tanstack/react-query';
import type { Answers } from '../ledger/client.js';
import { dayWords, momentWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Articles, Mark, type Tone } from '../shell/marks.js';
import { Card } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { whoseWords } from '../words/words.js';

type Limit = Answers['ExplainedDeadline'];

const TONES: Readonly<Partial<Record<Limit['status'], Tone>>> = {
  overdue: 'late',
  metLate: 'late',
  usedLate: 'late',
  warned: 'warn',
  due: 'open',
  paused: 'still',
  met: 'done',
  used: 'done',
};

export const toneOfLimit = ({ status }: Pick<Limit, 'status'>): Tone => TONES[status] ?? 'still';

/** Every time limit of the case, with how its last day came about. */
export const LimitsOfCase = ({ caseId }: { readonly caseId: string }) => {
  const say = useSay();
  const limits = useQuery(questions.limits(caseId));
  return (
    <Card title={say('期限及其计算', 'Deadlines, and how they are reckoned')}>
      <Asked of={limits}>
        {({ items }) => (
          <ul className="rows">
            {items.map((limit, nth) => (
              <li key={`${limit.kind}/${limit.party?.partyId ?? limit.subject ?? ''}/${limit.begunOn}/${String(nth)}`}>
                <div className="row">
                  <b>{say(limit)}</b>
                  <Mark tone={toneOfLimit(limit)}>{say(limit.standing)}</Mark>
                  <span>
                    {limit.dueAt === undefined
                      ? dayWords(limit.dueOn, say.language)
                      : momentWords(limit.dueAt, say.language)}
                    {limit.isProvisional && say('（暂定）', ' (provisional)')}
                  </span>
                  <span className="aside">
                    <Articles of={limit.articles} />
                  </span>
                </div>
                <p className="small muted">
                  {limit.party?.name ?? say(whoseWords(limit.whose))}
                  {say('。', '. ')}
                  {say(limit.breach)}
                </p>
                <details className="small">
                  <summary>{say('怎么算出来的', 'How it was reckoned')}</summary>
                  <ol className="reckoning">
                    {limit.reckoning.map((sentence, place) => (
                      <li key={`${String(place)} ${sentence.zh}`}>{say(sentence)}</li>
                    ))}
                  </ol>
                </details>
              </li>
            ))}
          </ul>
        )}
      </Asked>
    </Card>
  );
};
