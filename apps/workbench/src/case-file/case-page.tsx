import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answers } from '../ledger/client.js';
import { dayWords, momentWords } from '../ledger/moments.js';
import { LedgerProblem } from '../ledger/problem.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { useNames } from '../shell/names.js';
import { Heading } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { Attempts } from './attempts.js';
import { CaseAside } from './case-aside.js';
import { numberOf } from './case-number.js';
import { LimitsOfCase } from './limits-of-case.js';
import { NextSteps } from './next-steps.js';
import { Papers } from './papers.js';
import { Parties } from './parties.js';
import { StateLine } from './state-line.js';
import { Readers } from './readers.js';
import { CaseThen } from './then/case-then.js';
import { Timeline } from './timeline.js';
import { WholeFile } from './whole/whole-file.js';

type Case = Answers['CaseInRegister'];

export const CasePage = () => {
  const { id = '', part } = useParams({ strict: false });
  const summary = useQuery(questions.case(id));
  if (isCheckAsked(summary.error)) return <CheckFirst id={id} />;
  return (
    <Asked of={summary}>
      {({ data }) => (
        <>
          <CaseHead of={data.case} />
          <NextSteps caseId={id} steps={data.nextSteps} />
          <Contents id={id} part={part} of={data.case} />
        </>
      )}
    </Asked>
  );
};

/** Supervision reads a whole file in a check that two of them declared that day. */
const isCheckAsked = (error: unknown): boolean =>
  error instanceof LedgerProblem && error.body.type === '/problems/check-not-open';

const CheckFirst = ({ id }: { readonly id: string }) => {
  const say = useSay();
  const { personName } = useNames();
  const declared = useQuery(questions.checks(id)).data?.declared ?? [];
  return (
    <>
      <Heading title={say('须先发起监督检查', 'Declare a check first')} />
      <p className="sub">
        {say(
          '执法监督人员查阅全卷，应当由两人持证发起检查；发起当日可以查阅。',
          'Supervision reads the whole file in a check that two supervisors declared that day.',
        )}
      </p>
      {declared.map(({ supervisor, withSupervisor, occurredAt }) => (
        <p key={supervisor} className="below" role="status">
          {say(
            `${personName(supervisor)} ${momentWords(occurredAt, 'zh')} 已发起，等 ${personName(withSupervisor)} 也发起。`,
            `${personName(supervisor)} declared it ${momentWords(occurredAt, 'en')}; ${personName(withSupervisor)} declares it too.`,
          )}
        </p>
      ))}
      <p className="below">
        <Link className="button main" to="/oversight/$id/check" params={{ id }}>
          {say('发起监督检查', 'Declare a check')}
        </Link>
      </p>
    </>
  );
};

const CaseHead = ({ of }: { readonly of: Case }) => {
  const say = useSay();
  const { agencyName, unitName } = useNames();
  const power = useQuery(questions.powers()).data?.fields.find(({ code }) => code === of.fieldCode);
  return (
    <div className="head">
      <p className="crumb">
        <Link to="/cases">{say('案件', 'Cases')}</Link>
        {power && ` / ${say(power)}`} / {numberOf(of, say)}
      </p>
      <div className="row">
        <Heading title={of.conduct} />
        <span className="muted aside">
          {agencyName(of.agencyId)} · {unitName(of.unitId)}
        </span>
      </div>
      <p className="sub">
        {of.parties.map(({ name }) => name).join(say('、', ', '))} · {of.place}
        {of.filedOn && ` · ${say('立案', 'filed')} ${dayWords(of.filedOn, say.language)}`}
      </p>
      <StateLine of={of} />
    </div>
  );
};

const Contents = ({ id, part, of }: { readonly id: string; readonly part: string | undefined; readonly of: Case }) => {
  const say = useSay();
  const timeline = useQuery(questions.timeline(id)).data;
  const attempts = useQuery(questions.attempts(id)).data;
  const papers = useQuery(questions.papers(id)).data;
  const gaps = timeline?.missing.length ?? 0;
  const parts: readonly Part[] = [
    {
      part: undefined,
      name: say('时间线', 'Timeline'),
      count: timeline?.items.length,
      mark: gaps > 0 ? say(`缺 ${String(gaps)}`, `${String(gaps)} missing`) : undefined,
      show: <Timeline caseId={id} />,
    },
    { part: 'file', name: say('案卷', 'The file'), show: <WholeFile caseId={id} /> },
    { part: 'parties', name: say('当事人', 'Parties'), count: of.parties.length, show: <Parties of={of.parties} /> },
    { part: 'limits', name: say('期限', 'Deadlines'), show: <LimitsOfCase caseId={id} /> },
    { part: 'papers', name: say('文书与证据', 'Papers'), count: papers?.items.length, show: <Papers caseId={id} /> },
    {
      part: 'attempts',
      name: say('被拒绝的操作', 'Refused attempts'),
      count: attempts?.items.length,
      show: <Attempts caseId={id} />,
    },
    { part: 'readers', name: say('谁看过', 'Readers'), show: <Readers caseId={id} /> },
    { part: 'then', name: say('另一时刻', 'Another moment'), show: <CaseThen caseId={id} /> },
  ];
  const open = parts.find((each) => each.part === part) ?? parts[0];
  return (
    <>
      <nav className="tabs" aria-label={say('案件内容', 'What is in the case')}>
        {parts.map(({ part: to, name, count, mark }) => (
          <Link
            key={name}
            {...(to === undefined
              ? ({ to: '/cases/$id', params: { id } } as const)
              : ({ to: '/cases/$id/$part', params: { id, part: to } } as const))}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
            resetScroll={false}
          >
            {name} {count !== undefined && <i>{count}</i>} {mark !== undefined && <i className="gap">{mark}</i>}
          </Link>
        ))}
      </nav>
      <div className="two">
        <div>{open?.show}</div>
        <CaseAside of={of} />
      </div>
    </>
  );
};

interface Part {
  readonly part: string | undefined;
  readonly name: string;
  readonly count?: number | undefined;
  readonly mark?: string | undefined;
  readonly show: ReactNode;
}
