import { addDays, chinaDateOf, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lastRunOf } from '../../clocks/index.js';
import {
  aCase,
  at,
  contextOn,
  decided,
  document,
  everyParty,
  fine,
  given,
  investigationConcluded,
  Li,
  PrincipalHead,
  report,
  warning,
  Zhao,
} from '../../testing/index.js';
import type { CaseEvent } from '../events.js';
import type { Penalty } from '../values.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { InvestigationSuspended } from '../filing/vocabulary/index.js';
import {
  CommissionTest,
  ConcludeInvestigation,
  CorrectionOrdered,
  OrderCorrection,
  ReceiveTestResult,
  TellTestPeriod,
  TestCommissioned,
  TestPeriodTold,
  TestResultReceived,
} from './vocabulary/index.js';
import {
  BenchmarkMustFitThePower,
  ConclusionMustRestOnEvidence,
  FineProposedMustApplyBenchmark,
  HandlerMustConclude,
  TestsMustBeBack,
} from './rules/conclusion.js';
import {
  CorrectionMustBeOrderedToParties,
  CorrectionMustLieAhead,
  TestMustBeNew,
  TestMustBeOut,
  TestPeriodMustBeToldAfterCommission,
  TestPeriodMustBeToldOnPaper,
  TestPeriodMustBeUntold,
} from './rules/evidence.js';

const march = (actor = Li) => contextOn('2026-03-20T18:00:00+08:00', { actor });
const suspended = InvestigationSuspended({
  occurredAt: at('2026-03-03 09:00'),
  ground: 'forceMajeure',
  explanation: '暴雪',
  approvedBy: PrincipalHead.personId,
});

const [onlyProposal = { penalties: [fine(2_000)] }] = report().proposals;
const withoutBenchmark = (penalties: Penalty[] = [fine(2_000)]) => report({ proposals: [{ penalties }] });

describe('an order to correct', () => {
  it('an order to correct names a last day that has not passed [B11]', () => {
    const order = (dueOn: string) =>
      OrderCorrection({ occurredAt: at('2026-03-03 12:00'), content: '立即清除堆放物料', dueOn: plainDate(dueOn) });
    given(aCase().filed())
      .when(order('2026-03-10'), march())
      .then(CorrectionOrdered({ ...order('2026-03-10').data, orderedBy: Li.personId }));
    given(aCase().filed()).when(order('2026-03-02'), march()).thenRefused(CorrectionMustLieAhead);
  });

  it('an order to correct is addressed to parties of the case, or to all of them [B11]', () => {
    const order = (...addressees: string[]) =>
      OrderCorrection({
        occurredAt: at('2026-03-03 12:00'),
        content: '立即清除堆放物料',
        dueOn: plainDate('2026-03-10'),
        addressees,
      });
    given(aCase().filed())
      .when(order('party-1'), march())
      .then(CorrectionOrdered({ ...order('party-1').data, orderedBy: Li.personId }));
    given(aCase().filed()).when(order('party-1', 'nobody'), march()).thenRefused(CorrectionMustBeOrderedToParties);
  });
});

describe('a test', () => {
  const commission = CommissionTest({
    occurredAt: at('2026-03-05 09:00'),
    testId: 'test-1',
    body: '示例检测中心',
    matter: '材料成分',
    periodDays: 10,
    told: 'inWriting',
    notice: document('检测期间告知书'),
  });
  const commissioned = TestCommissioned({ ...commission.data, commissionedBy: Li.personId });
  const receive = ReceiveTestResult({
    occurredAt: at('2026-03-15 09:00'),
    testId: 'test-1',
    result: '合格',
    document: document('检测报告'),
  });
  const received = TestResultReceived(receive.data);

  it('a test is commissioned once, and its result received once, in a suspension too [B10]', () => {
    given(aCase().filed()).when(commission, march()).then(commissioned);
    given(aCase().filed().and(commissioned)).when(commission, march()).thenRefused(TestMustBeNew);
    given(aCase().filed().and(commissioned, suspended)).when(receive, march()).then(received);
    given(aCase().filed().and(commissioned, received)).when(receive, march()).thenRefused(TestMustBeOut);
  });

  it('a test whose period was told in writing has the paper, and one of which nobody was told says so [B10]', () => {
    const { notice: _, ...withoutPaper } = commission.data;
    given(aCase().filed()).when(CommissionTest(withoutPaper), march()).thenRefused(TestPeriodMustBeToldOnPaper);
    const untold = CommissionTest({ ...withoutPaper, told: 'notYet' });
    given(aCase().filed())
      .when(untold, march())
      .thenState(({ clocks }) => {
        expect(lastRunOf(clocks, 'L04')?.stops).toEqual([]);
      });
  });

  const { notice: _notice, ...untoldData } = commissioned.data;
  const untoldTest = TestCommissioned({ ...untoldData, told: 'notYet' });
  const tell = (day: string) =>
    TellTestPeriod({ occurredAt: at(`${day} 10:00`), testId: 'test-1', notice: document('检测期间告知书') });

  it('a period that the parties learn after the commission stops the term for the days that are left of it, and no longer [B10, L04]', () => {
    const { testId, periodDays, occurredAt } = commission.data;
    const commissionedOn = chinaDateOf(occurredAt);
    const later = addDays(commissionedOn, 2);
    given(aCase().filed().and(untoldTest))
      .when(tell(later), march())
      .then(TestPeriodTold({ ...tell(later).data, leftDays: periodDays - 2, toldBy: Li.personId }));
    const told = TestPeriodTold({ ...tell(later).data, leftDays: periodDays - 2, toldBy: Li.personId });
    const stopsOf = (...events: readonly CaseEvent[]) =>
      lastRunOf(
        aCase()
          .filed()
          .and(untoldTest, ...events).state.clocks,
        'L04',
      )?.stops;
    expect(stopsOf(told)).toEqual([{ reason: 'test', id: testId, from: later, atMostDays: periodDays - 2 }]);
    const tooLate = TestPeriodTold({ ...tell('2026-03-30').data, leftDays: 0, toldBy: Li.personId });
    expect(stopsOf(tooLate)).toEqual([]);
    expect(stopsOf(told, received)?.[0]?.to).toBe(chinaDateOf(receive.data.occurredAt));
  });

  it('the period of a test is told once, of a test that runs, and not before it was commissioned [B10]', () => {
    const day = chinaDateOf(commission.data.occurredAt);
    const told = TestPeriodTold({ ...tell(day).data, leftDays: 1, toldBy: Li.personId });
    given(aCase().filed().and(commissioned)).when(tell('2026-03-12'), march()).thenRefused(TestPeriodMustBeUntold);
    given(aCase().filed().and(untoldTest, told)).when(tell('2026-03-12'), march()).thenRefused(TestPeriodMustBeUntold);
    given(aCase().filed().and(untoldTest, received)).when(tell('2026-03-16'), march()).thenRefused(TestMustBeOut);
    given(aCase().filed().and(untoldTest))
      .when(tell(addDays(day, -1)), march())
      .thenRefused(TestPeriodMustBeToldAfterCommission);
  });

  it('a test keeps the report waiting until its result is back [B10]', () => {
    given(aCase().investigated().and(commissioned))
      .when(ConcludeInvestigation(report()), march())
      .thenRefused(TestsMustBeBack);
  });
});

describe('the report that concludes an investigation', () => {
  it('the report that concludes an investigation comes from a handler, on evidence, with the benchmark that was applied [B15]', () => {
    given(aCase().investigated()).when(ConcludeInvestigation(report()), march()).then(investigationConcluded());
  });

  it('the report that concludes an investigation is refused to anyone but a handler [B15]', () => {
    given(aCase().investigated()).when(ConcludeInvestigation(report()), march(Zhao)).thenRefused(HandlerMustConclude);
  });

  it('the report that concludes an investigation does not propose a penalty without evidence [APL 40, B15]', () => {
    given(aCase().filed()).when(ConcludeInvestigation(report()), march()).thenRefused(ConclusionMustRestOnEvidence);
  });

  it('the report that concludes an investigation says which tier of the benchmark a fine follows, and there is such a tier [B15]', () => {
    given(aCase().investigated())
      .when(ConcludeInvestigation(withoutBenchmark()), march())
      .thenRefused(FineProposedMustApplyBenchmark);
    given(aCase().investigated())
      .when(ConcludeInvestigation(withoutBenchmark([warning])), march())
      .thenState(({ investigation }) => investigation.stage === 'concluded');
    for (const benchmark of [
      { benchmarkId: 'benchmark-08-2b', tierId: 'none', reasons: '无' },
      { benchmarkId: 'none', tierId: 'ordinary', reasons: '无' },
    ])
      given(aCase().investigated())
        .when(ConcludeInvestigation(report({ benchmark })), march())
        .thenRefused(BenchmarkMustFitThePower);
  });

  it('the report that concludes an investigation may be made again, with another proposal, as long as nothing is decided', () => {
    const other = document('补充调查终结报告');
    given(aCase().concluded())
      .when(ConcludeInvestigation(report({ report: other, penalties: [fine(3_000)] })), march())
      .then(
        investigationConcluded({
          report: other,
          proposals: [{ ...onlyProposal, ...everyParty, penalties: [fine(3_000)] }],
        }),
      );
    given(aCase().concluded().with(decided()))
      .when(ConcludeInvestigation(report()), march())
      .thenRefused(CaseMustBeUndecided);
  });
});
