import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { numberOf } from '../case-file/case-number.js';
import type { Answers } from '../ledger/client.js';
import { dayOf, dayWords, daysBetween, momentWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { useMe } from '../shell/account.js';
import { Asked } from '../shell/asked.js';
import { Article, Mark, type Tone } from '../shell/marks.js';
import { useNames } from '../shell/names.js';
import { Card, Heading } from '../shell/page.js';
import { Tally, type Count } from '../shell/tally.js';
import { useSay, type Said, type Say } from '../words/language.js';
import { whoseWords } from '../words/words.js';

type Transfer = Answers['Transfer'];
type Step = Answers['StepOfTransfer'];

/** How a step of the way from T0 to T14 stands; the sign repeats the colour. */
const SIGNS = {
  done: { sign: '', zh: '按时', en: 'in time' },
  late: { sign: '*', zh: '办了但晚', en: 'done late' },
  overdue: { sign: '!', zh: '逾期未办', en: 'overdue' },
  notDue: { sign: '…', zh: '待办', en: 'due' },
  notApplicable: { sign: '', zh: '未到或者不适用', en: 'not yet, or does not apply' },
} as const satisfies Record<Step['status'], Said & { sign: string }>;

const lateWords = ({ lateBy }: Step, say: Say): string =>
  lateBy === undefined
    ? ''
    : lateBy.unit === 'minute'
      ? say(` ${String(Math.ceil(lateBy.amount / 60))} 小时`, ` by ${String(Math.ceil(lateBy.amount / 60))} hours`)
      : say(` ${String(lateBy.amount)} 日`, ` by ${String(lateBy.amount)} days`);

/** What stalls, if anything does; else what is due next; else the last that was done. */
const standingOf = ({ steps }: Pick<Transfer, 'steps'>): Step | undefined =>
  steps.find(({ status }) => status === 'overdue') ??
  steps.find(({ status }) => status === 'notDue') ??
  [...steps].reverse().find(({ status }) => status === 'done' || status === 'late');

const RANK: Readonly<Record<Step['status'], number>> = { overdue: 0, notDue: 1, late: 2, done: 3, notApplicable: 4 };

/** What stalls longest stands first. */
const stalledFirst = (a: Transfer, b: Transfer): number => {
  const [one, other] = [standingOf(a), standingOf(b)];
  if (!one || !other) return Number(!one) - Number(!other);
  return RANK[one.status] - RANK[other.status] || (other.lateBy?.amount ?? 0) - (one.lateBy?.amount ?? 0);
};

/** A stage of the strip is one label; where it has several steps, it stands as the one that matters most. */
const stagesOf = (steps: readonly Step[]) =>
  [...new Set(steps.map(({ label }) => label))].map((label) => {
    const own = steps.filter((step) => step.label === label);
    const [first] = [...own].sort((a, b) => RANK[a.status] - RANK[b.status]);
    return { label, status: first?.status ?? 'notApplicable', steps: own } as const;
  });

const toneOf = ({ status }: Step): Tone => (status === 'overdue' ? 'late' : status === 'notDue' ? 'warn' : 'done');

export const TransfersPage = () => {
  const say = useSay();
  const { id } = useParams({ strict: false });
  const { agencyName } = useNames();
  const me = useMe();
  const transfers = useQuery(questions.transfers());
  return (
    <>
      <Heading title={say('移送监督', 'Transfers')} />
      <p className="sub">
        {me?.agencyId && `${agencyName(me.agencyId)} · `}
        {say(
          '涉嫌犯罪案件移送公安机关的每一环节，停滞的在前',
          'each stage of handing suspected crimes to the police, stalled first',
        )}
      </p>
      <Asked of={transfers}>
        {({ items }) => {
          const standing = items.map(standingOf);
          const today = dayOf(Date.now());
          const near = standing.filter(
            (step) => step?.status === 'notDue' && step.dueOn !== undefined && daysBetween(today, step.dueOn) <= 2,
          );
          const counts: readonly Count[] = [
            {
              tone: 'late',
              count: standing.filter((step) => step?.status === 'overdue').length,
              words: say('停滞（期限已过）', 'stalled'),
            },
            { tone: 'warn', count: near.length, words: say('两日内到期', 'due in two days') },
            {
              tone: 'open',
              count: items.filter(({ stage }) => !OVER.has(stage)).length,
              words: say('进行中', 'under way'),
            },
            {
              tone: 'open',
              count: items.filter(
                ({ isCopiedToProcuratorate, stage }) => !isCopiedToProcuratorate && DELIVERED.has(stage),
              ).length,
              words: say('未抄送检察院', 'not copied to the procuratorate'),
            },
          ];
          const shown = items.find(({ caseId }) => caseId === id);
          return (
            <>
              <Tally counts={counts} />
              {shown && <Stages of={shown} />}
              <section className="card transfers" aria-label={say('移送案件', 'Transfers')}>
                <header>
                  <h2>{say('移送案件', 'Transfers')}</h2>
                  <ul className="legend small">
                    {Object.entries(SIGNS).map(([status, words]) => (
                      <li key={status}>
                        <i className={`sign of-${status}`}>T0{words.sign}</i> {say(words)}
                      </li>
                    ))}
                  </ul>
                </header>
                {items.length === 0 && <p className="in muted">{say('没有移送。', 'None.')}</p>}
                {[...items].sort(stalledFirst).map((transfer) => (
                  <Row key={transfer.caseId} of={transfer} />
                ))}
              </section>
            </>
          );
        }}
      </Asked>
    </>
  );
};

const OVER = new Set<Transfer['stage']>(['handedOver', 'resumed', 'refusedByHead']);
const DELIVERED = new Set<Transfer['stage']>([
  ...(['delivered', 'received', 'filedByPolice', 'refusedByPolice', 'reconsidering'] as const),
  ...(['filingAgreed', 'refusedAgain', 'supervised', 'filingOrdered', 'reasonsStand', 'handedOver'] as const),
]);

const standingWords = (step: Step, say: Say): string => {
  if (step.status === 'overdue')
    return say(
      `${step.label} ${step.zh}，逾期${lateWords(step, say)}`,
      `${step.label} ${step.en}: overdue${lateWords(step, say)}`,
    );
  if (step.status === 'notDue') {
    const day =
      step.dueOn === undefined ? '' : say(`，${dayWords(step.dueOn, 'zh')}前`, `, by ${dayWords(step.dueOn, 'en')}`);
    return say(`${step.label} ${step.zh}${day}`, `${step.label} ${step.en}${day}`);
  }
  return say(`${step.label} ${step.zh}`, `${step.label} ${step.en}`);
};

const Row = ({ of }: { readonly of: Transfer }) => {
  const say = useSay();
  const { agencyName } = useNames();
  const standing = standingOf(of);
  const whose =
    standing?.whose === 'agency'
      ? agencyName(of.agencyId)
      : standing?.whose === 'police'
        ? (of.policeOrgan ?? say(whoseWords('police')))
        : say(whoseWords('procuratorate'));
  return (
    <article className="transfer">
      <div className="row">
        <div className="grow">
          <Link className="big" to="/transfers/$id" params={{ id: of.caseId }} resetScroll={false}>
            {of.suspects.map(({ name }) => name).join(say('、', ', '))}
          </Link>{' '}
          {of.offence}
          <div className="muted small">
            <Link to="/cases/$id" params={{ id: of.caseId }}>
              {numberOf(of, say)}
            </Link>
          </div>
        </div>
        {standing && (
          <div>
            <Mark tone={toneOf(standing)}>{standingWords(standing, say)}</Mark> <Article of={standing.article} />
            {standing.status !== 'done' && standing.status !== 'late' && (
              <div className="small">
                {say('期限属 ', 'due from ')}
                <b>{whose}</b>
              </div>
            )}
          </div>
        )}
      </div>
      <ol className="stages" aria-label={say('各环节', 'Stages')}>
        {stagesOf(of.steps).map(({ label, status, steps }) => {
          const words = steps.map((step) => `${say(step)}：${say(SIGNS[step.status])}`).join(say('；', '; '));
          return (
            <li key={label} className={`sign of-${status}`} title={`${label} ${words}`}>
              <span aria-hidden="true">
                {label}
                {SIGNS[status].sign}
              </span>
              <span className="hidden">
                {label} {words}
              </span>
            </li>
          );
        })}
      </ol>
    </article>
  );
};

/** Each stage with its day, who had to, and by how much it was late. */
const Stages = ({ of }: { readonly of: Transfer }) => {
  const say = useSay();
  const counted = of.steps.filter(({ status }) => status !== 'notApplicable');
  return (
    <Card
      title={say('时限细目', 'Stages in detail')}
      hint={`${of.suspects.map(({ name }) => name).join(say('、', ', '))} · ${numberOf(of, say)}`}
      aside={
        <Link to="/cases/$id" params={{ id: of.caseId }}>
          {say('看案卷和全过程记录', 'Open the file')}
        </Link>
      }
      className="detail"
    >
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">{say('环节', 'Stage')}</th>
            <th scope="col">{say('期限', 'Deadline')}</th>
            <th scope="col">{say('实际', 'Done')}</th>
            <th scope="col">{say('结果', 'Result')}</th>
            <th scope="col">{say('谁的期限', 'Whose')}</th>
          </tr>
        </thead>
        <tbody>
          {counted.map((step) => (
            <tr key={step.step}>
              <td>
                {step.label} {say(step)}
              </td>
              <td>
                {step.dueAt !== undefined
                  ? momentWords(step.dueAt, say.language)
                  : step.dueOn !== undefined
                    ? dayWords(step.dueOn, say.language)
                    : say('没有期限', 'none')}{' '}
                <Article of={step.article} />
              </td>
              <td>{step.doneAt === undefined ? say('未办', 'not yet') : momentWords(step.doneAt, say.language)}</td>
              <td>
                <Mark tone={step.status === 'late' ? 'late' : toneOf(step)}>
                  {say(SIGNS[step.status])}
                  {lateWords(step, say)}
                </Mark>
              </td>
              <td>{say(whoseWords(step.whose))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
};
