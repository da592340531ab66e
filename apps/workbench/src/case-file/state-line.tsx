import { useQuery } from '@tanstack/react-query';
import type { Answers } from '../ledger/client.js';
import { dayOf, dayWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { urgencyOf } from '../my-work/urgency.js';
import { Article, Mark, type Tone } from '../shell/marks.js';
import { useNames } from '../shell/names.js';
import { useSay } from '../words/language.js';
import { stateWords, whoseWords } from '../words/words.js';

type Case = Answers['CaseInRegister'];
type Limit = Answers['ExplainedDeadline'];

const OVER = new Set(['closed', 'archived', 'notFiled', 'transferredOut', 'terminated']);

/** Running duties, the first to end first; the term of the case has its own place. */
export const runningDuties = (limits: readonly Limit[]): readonly Limit[] =>
  limits
    .filter(({ nature, status }) => nature === 'duty' && ['due', 'warned', 'overdue'].includes(status))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));

/** The state of a case in one line: what it is, whose turn it is and until when, and the term of the case. */
export const StateLine = ({ of }: { readonly of: Case }) => {
  const say = useSay();
  const { restDays } = useNames();
  const limits = useQuery(questions.limits(of.caseId)).data?.items ?? [];
  const today = dayOf(Date.now());
  const running = runningDuties(limits);
  const next =
    running.find(({ kind, status }) => kind !== 'caseTerm' && status !== 'overdue') ??
    running.find(({ kind }) => kind !== 'caseTerm');
  const term = limits.find(({ kind }) => kind === 'caseTerm');
  const overdue = running.filter(({ status }) => status === 'overdue');
  const tone: Tone = of.flags.isSuspended
    ? 'still'
    : overdue.length > 0
      ? 'late'
      : OVER.has(of.state)
        ? 'done'
        : next?.status === 'warned'
          ? 'warn'
          : 'open';
  const left = (limit: Limit): string => say(urgencyOf(limit, today, restDays).words);
  return (
    <p className={`state-line of-${tone}`}>
      <Mark tone={tone}>{say(stateWords(of.state))}</Mark>
      {of.flags.isSuspended && <Mark tone="still">{say('中止', 'suspended')}</Mark>}
      <span>
        {of.progress && `${say(of.progress)}；`}
        {next && (
          <>
            {say('等', 'Waits for ')}
            <b>{next.party?.name ?? say(whoseWords(next.whose))}</b>
            {say('：', ': ')}
            {say(next)}
            {say('，', ', ')}
            {dayWords(next.dueOn, say.language)}
            {say('前（', ' (')}
            {left(next)}
            {next.articles[0] && (
              <>
                {say('，', ', ')}
                <Article of={next.articles[0]} />
              </>
            )}
            {say('）', ')')}
          </>
        )}
        {overdue.length > 0 && overdue[0] !== next && (
          <> · {say(`${String(overdue.length)} 项已逾期`, `${String(overdue.length)} overdue`)}</>
        )}
        {term && term.status !== 'met' && ['due', 'warned', 'overdue', 'paused'].includes(term.status) && (
          <>
            {next && say('；', '; ')}
            {say('办案期限至 ', 'case term until ')}
            <b>{dayWords(term.dueOn, say.language)}</b>
            {say('（', ' (')}
            {term.status === 'paused' ? say('停止计时', 'clock stopped') : left(term)}
            {term.isProvisional && say('，暂定', ', provisional')}
            {say('）', ')')}
          </>
        )}
        {!next && !term && OVER.has(of.state) && say('没有待办事项', 'nothing is left to do')}
      </span>
    </p>
  );
};
