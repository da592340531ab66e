import { useQuery } from '@tanstack/react-query';
import type { Answers } from '../../ledger/client.js';
import { dayWords, momentWords } from '../../ledger/moments.js';
import { questions } from '../../ledger/questions.js';
import { Asked } from '../../shell/asked.js';
import { Card } from '../../shell/page.js';
import { useSay } from '../../words/language.js';
import { stateWords } from '../../words/words.js';
import { momentsWords, type Moments } from './moments.js';

type Difference = Answers['DifferenceAnswer'];

/** What went and what came, as papers mark it. */
const Became = ({ before, after }: { readonly before: string | undefined; readonly after: string | undefined }) => (
  <>
    {before !== undefined && <del>{before}</del>} {after !== undefined && <ins>{after}</ins>}
  </>
);

/** What differs between two moments of a case: steps that came or went, states, time limits. */
export const DifferenceOf = ({
  caseId,
  from,
  to,
}: {
  readonly caseId: string;
  readonly from: Moments;
  readonly to: Moments;
}) => {
  const say = useSay();
  const difference = useQuery(questions.difference(caseId, from, to));
  return (
    <Card
      title={say('两个时刻的差别', 'What differs')}
      hint={say(
        `从${momentsWords(from, say)}，到${momentsWords(to, say)}`,
        `from ${momentsWords(from, say)} to ${momentsWords(to, say)}`,
      )}
    >
      <Asked of={difference}>{(found) => <Differs found={found} />}</Asked>
    </Card>
  );
};

const Differs = ({ found }: { readonly found: Difference }) => {
  const say = useSay();
  const state = (word: Difference['state']['before']): string | undefined =>
    word === undefined ? undefined : say(stateWords(word));
  const day = (at: string | undefined): string | undefined =>
    at === undefined ? undefined : dayWords(at, say.language);
  const { added, gone, redated, parties, limits } = found;
  const isSame = found.state.before === found.state.after;
  if (isSame && [added, gone, redated, parties, limits].every(({ length }) => length === 0))
    return <p className="in muted">{say('没有差别。', 'Nothing differs.')}</p>;
  return (
    <ul className="rows differs">
      {!isSame && (
        <li>
          <b>{say('案件状态', 'State of the case')}</b>{' '}
          <Became before={state(found.state.before)} after={state(found.state.after)} />
        </li>
      )}
      {parties
        .filter(({ before, after }) => before !== after)
        .map(({ partyId, name, before, after }) => (
          <li key={partyId}>
            <b>{name}</b> <Became before={state(before)} after={state(after)} />
          </li>
        ))}
      {added.map(({ number, title, occurredAt, recordedAt }) => (
        <li key={`added-${String(number)}`}>
          <ins>
            {number}. {say(title)}
          </ins>{' '}
          <span className="muted small">
            {momentWords(occurredAt, say.language)}
            {say('，记录于 ', ', recorded ')}
            {momentWords(recordedAt, say.language)}
          </span>
        </li>
      ))}
      {gone.map(({ number, title, occurredAt }) => (
        <li key={`gone-${String(number)}`}>
          <del>
            {number}. {say(title)}
          </del>{' '}
          <span className="muted small">{momentWords(occurredAt, say.language)}</span>
        </li>
      ))}
      {redated.map(({ number, title, before, after }) => (
        <li key={`redated-${String(number)}`}>
          <b>
            {number}. {say(title)}
          </b>{' '}
          <Became before={momentWords(before, say.language)} after={momentWords(after, say.language)} />
        </li>
      ))}
      {limits.map((limit, nth) => (
        <li key={`limit-${limit.kind}-${String(nth)}`}>
          <b>{say(limit)}</b>{' '}
          {limit.dueBefore === limit.dueAfter ? (
            <span>{day(limit.dueAfter)}</span>
          ) : (
            <Became before={day(limit.dueBefore)} after={day(limit.dueAfter)} />
          )}{' '}
          {limit.statusBefore !== limit.statusAfter && (
            <Became
              before={limit.statusBefore && say(LIMIT_STATES[limit.statusBefore])}
              after={limit.statusAfter && say(LIMIT_STATES[limit.statusAfter])}
            />
          )}
        </li>
      ))}
    </ul>
  );
};

const LIMIT_STATES: Readonly<
  Record<NonNullable<Difference['limits'][number]['statusAfter']>, { zh: string; en: string }>
> = {
  due: { zh: '期限内', en: 'running' },
  warned: { zh: '将到期', en: 'due soon' },
  overdue: { zh: '逾期', en: 'overdue' },
  over: { zh: '已届满', en: 'over' },
  paused: { zh: '停止计时', en: 'clock stopped' },
  met: { zh: '已按期', en: 'met' },
  metLate: { zh: '逾期办结', en: 'met late' },
  used: { zh: '已行使', en: 'used' },
  usedLate: { zh: '逾期行使', en: 'used late' },
  waived: { zh: '已放弃', en: 'waived' },
  lapsed: { zh: '已失效', en: 'lapsed' },
  undone: { zh: '已撤销', en: 'undone' },
  fellAway: { zh: '不再适用', en: 'fell away' },
  replaced: { zh: '已被替代', en: 'replaced' },
  none: { zh: '没有', en: 'none' },
};
