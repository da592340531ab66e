import { fold } from '@ecl/event-sourcing';
import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  citizen,
  company,
  contextOn,
  decided,
  decisionServed,
  disposition,
  document,
  fine,
  given,
  Li,
  penaltyDecided,
  PrincipalHead,
  recordedBy,
  type CaseHistory,
} from '../../testing/index.js';
import { finePaid, obligationOpened } from '../../testing/paid-case.js';
import { caseDecider } from '../case.js';
import { ProposeClosure } from '../closure/vocabulary.js';
import { ChangeDecision, DecisionChanged, ItemRedoOrdered, RevokeDecision } from '../decision/vocabulary/index.js';
import { CorrectionOrdered, OrderCorrection } from '../investigation/vocabulary/index.js';
import { partyCasesOf } from '../parties/party-case.js';
import type { CaseEvent } from '../events.js';
import type { Penalty } from '../values.js';
import { propertyToReturn, unperformed } from './performed.js';
import {
  DecisionMustBeServedToBePerformed,
  GainsMustNotBeOverpaid,
  GoodsMustNotBeTakenTwice,
  OnlyWhatFellMustGoBack,
  PenaltyMustBeImposedToBePerformed,
  PerformanceMustBeOver,
  PerformanceMustFollowTheDecision,
} from './rules.js';
import { PerformanceRecorded, RecordPerformance, type Performance } from './vocabulary.js';

const officer = contextOn('2026-12-01T18:00:00+08:00', { actor: Li });
const head = contextOn('2026-12-01T18:00:00+08:00', { actor: PrincipalHead });
const paper = document('凭证');

const gains: Penalty = { kind: 'confiscationOfGains', amount: yuan(3_000) };
const goods: Penalty = { kind: 'confiscationOfProperty', items: '灯箱两个', value: yuan(500) };
const stop: Penalty = { kind: 'suspensionOfBusiness', scope: '门店' };
const licence: Penalty = { kind: 'revocationOfLicence', licence: '许可证1号' };

/** Decided on 15 April and served on the 16th. */
const imposed = (...penalties: Penalty[]): CaseHistory =>
  aCase().concluded().with(decided({ penalties })).and(decisionServed());

const record = (performance: Performance, day = '2026-06-01') =>
  RecordPerformance({ occurredAt: at(`${day} 10:00`), performance });
/** What the agency changed is served. */
const servedAnew = (history: CaseHistory, day: string, decisionId = 'decision-1') =>
  history.and(decisionServed({ occurredAt: at(`${day} 16:00`), servedOn: plainDate(day), decisionId }));
const close = ProposeClosure({ occurredAt: at('2026-11-30 09:00'), ground: 'performed', explanation: '执行完毕' });

const gainsPaid = (amount: number): Performance => ({
  is: 'gainsPaid',
  amount: yuan(amount),
  paidOn: plainDate('2026-05-20'),
  receiptNumber: '国库1号',
  document: paper,
});
const goodsTaken: Performance = {
  is: 'propertyTaken',
  items: '灯箱两个',
  takenOn: plainDate('2026-05-01'),
  inventory: document('没收物品清单'),
  disposal: 'treasury',
  disposedOn: plainDate('2026-05-20'),
  document: paper,
};
const stopped = (until: string): Performance => ({
  is: 'timeServed',
  kind: 'suspensionOfBusiness',
  what: '门店',
  from: plainDate('2026-05-01'),
  until: plainDate(until),
  document: paper,
});
const cancelled: Performance = {
  is: 'carriedOut',
  kind: 'revocationOfLicence',
  what: '许可证1号',
  on: plainDate('2026-05-20'),
  by: '赤峰市住房和城乡建设局（示例）',
  document: paper,
};

describe('a penalty that is no fine', () => {
  it.each([
    ['confiscated gains', gains, gainsPaid(3_000)],
    ['confiscated goods', goods, goodsTaken],
    ['a stop of business', stop, stopped('2026-05-31')],
    ['a revoked licence', licence, cancelled],
  ] as const)('a penalty that is no fine keeps the case open until it is performed: %s [F1]', (_, penalty, done) => {
    given(imposed(penalty)).when(close, officer).thenRefused('closure.ground-does-not-hold');
    const performed = after(imposed(penalty), record(done), officer);
    given(performed)
      .when(close, officer)
      .thenState(({ closure }) => closure.is === 'proposed');
  });

  it('a penalty that is no fine keeps the case open beside others that are performed', () => {
    const one = after(imposed(gains, goods), record(goodsTaken), officer);
    given(one).when(close, officer).thenRefused('closure.ground-does-not-hold');
    const part = after(one, record(gainsPaid(1_000)), officer);
    given(part).when(close, officer).thenRefused('closure.ground-does-not-hold');
    given(part)
      .when(record(gainsPaid(2_001)), officer)
      .thenRefused(GainsMustNotBeOverpaid);
    given(after(part, record(gainsPaid(2_000)), officer))
      .when(close, officer)
      .thenState(({ closure }) => closure.is === 'proposed');
  });

  it('a penalty that is no fine is performed as the decision has it, after it, and once it is over', () => {
    given(imposed(fine(100)))
      .when(record(gainsPaid(1)), officer)
      .thenRefused(PenaltyMustBeImposedToBePerformed, GainsMustNotBeOverpaid);
    given(imposed(stop))
      .when(record(stopped('2026-06-02')), officer)
      .thenRefused(PerformanceMustBeOver);
    given(imposed(stop))
      .when(record(stopped('2026-04-30')), officer)
      .thenRefused(PerformanceMustFollowTheDecision);
    given(
      aCase()
        .concluded()
        .with(decided({ penalties: [stop] })),
    )
      .when(record(stopped('2026-05-31')), officer)
      .thenRefused(DecisionMustBeServedToBePerformed);
  });
});

describe('an order to correct', () => {
  const ordered = after(
    imposed({ kind: 'warning' }),
    OrderCorrection({ occurredAt: at('2026-04-17 09:00'), content: '清除堆放物料', dueOn: plainDate('2026-04-30') }),
    officer,
  );
  const corrected = (orderedOn: string): Performance => ({
    is: 'corrected',
    orderedOn: plainDate(orderedOn),
    how: 'byParty',
    checkedOn: plainDate('2026-05-04'),
    findings: '已清除',
    document: document('复查记录'),
  });

  it('an order to correct keeps the case open until somebody checked that it was followed [F1]', () => {
    given(ordered).when(close, officer).thenRefused('closure.ground-does-not-hold');
    given(ordered)
      .when(record(corrected('2026-04-18')), officer)
      .thenRefused(PenaltyMustBeImposedToBePerformed);
    given(after(ordered, record(corrected('2026-04-17')), officer))
      .when(close, officer)
      .thenState(({ closure }) => closure.is === 'proposed');
  });
});

describe('an order to correct that names its addressees', () => {
  it('it keeps open what is about them and their successors, and about nobody else [F1]', () => {
    const order = (addressees?: string[]) =>
      CorrectionOrdered({
        occurredAt: at('2026-04-17 09:00'),
        content: '清除堆放物料',
        dueOn: plainDate('2026-04-30'),
        ...(addressees === undefined ? {} : { addressees }),
        orderedBy: Li.personId,
      });
    const openFor = (event: CaseEvent) =>
      partyCasesOf(
        aCase()
          .proposed({ parties: [company, citizen()] })
          .filed()
          .and(event).state,
      ).map((party) => unperformed(party));
    const due = ['correction 2026-04-17'];
    expect(openFor(order())).toEqual([due, due]);
    expect(openFor(order(['party-1']))).toEqual([due, []]);
    expect(openFor(order(['party-2']))).toEqual([[], due]);
  });
});

describe('what was taken under a penalty that fell', () => {
  const taken = [goodsTaken, gainsPaid(3_000)].reduce(
    (history, done) => after(history, record(done), officer),
    imposed(gains, goods),
  );
  const other = ProposeClosure({ occurredAt: at('2026-11-30 09:00'), ground: 'other', explanation: '决定已撤销' });
  const goodsBack: Performance = {
    is: 'propertyReturned',
    items: '灯箱两个',
    how: 'returned',
    on: plainDate('2026-07-01'),
    document: document('返还清单'),
  };
  const gainsBack = (amount: number): Performance => ({
    is: 'gainsReturned',
    amount: yuan(amount),
    on: plainDate('2026-07-01'),
    document: paper,
  });

  it('what was taken under a penalty that fell goes back before the case is closed [F1]', () => {
    const revoked = after(
      taken,
      RevokeDecision({
        occurredAt: at('2026-06-10 09:00'),
        cause: 'selfCorrection',
        reasons: '认定错误',
        document: document('撤销决定书'),
      }),
      head,
    );
    given(revoked).when(other, officer).thenRefused('closure.ground-does-not-hold');
    const partly = after(revoked, record(goodsBack, '2026-07-02'), officer);
    given(partly).when(other, officer).thenRefused('closure.ground-does-not-hold');
    given(partly).when(record(goodsBack, '2026-07-02'), officer).thenRefused(OnlyWhatFellMustGoBack);
    given(after(partly, record(gainsBack(3_000), '2026-07-02'), officer))
      .when(other, officer)
      .thenState(({ closure }) => closure.is === 'proposed');
  });

  it('what was taken under a penalty that fell goes back where a change lowered it, and nothing else does', () => {
    given(taken)
      .when(record(gainsBack(1), '2026-07-02'), officer)
      .thenRefused(OnlyWhatFellMustGoBack);
    const changed = after(
      taken,
      ChangeDecision({
        occurredAt: at('2026-06-10 09:00'),
        ground: 'penaltyTooHeavy',
        penalties: [{ kind: 'confiscationOfGains', amount: yuan(1_000) }, goods],
        reasons: '核减',
        document: document('变更决定书'),
      }),
      head,
    );
    given(changed).when(close, officer).thenRefused('closure.ground-does-not-hold', 'closure.change-not-served');
    given(changed)
      .when(record(gainsBack(2_001), '2026-07-02'), officer)
      .thenRefused(OnlyWhatFellMustGoBack);
    const restored = after(changed, record(gainsBack(2_000), '2026-07-02'), officer);
    expect(restored.state.performance.records).toHaveLength(3);
    // The change itself is served before the case ends.
    given(restored).when(close, officer).thenRefused('closure.ground-does-not-hold', 'closure.change-not-served');
    given(servedAnew(restored, '2026-07-02'))
      .when(close, officer)
      .thenState(({ closure }) => closure.is === 'proposed');
  });
});

describe('what goes back while a decision is to be made anew', () => {
  const ordered = (...done: Performance[]): CaseHistory =>
    after(
      done.reduce((history, each) => after(history, record(each), officer), imposed(gains, goods)),
      RevokeDecision({
        occurredAt: at('2026-06-10 09:00'),
        cause: 'selfCorrection',
        reasons: '主要证据不足',
        document: paper,
        redo: true,
      }),
      head,
    );
  const returned = (amount: number, day = '2026-06-20'): Performance => ({
    is: 'gainsReturned',
    amount: yuan(amount),
    on: plainDate(day),
    document: paper,
  });
  const goodsReturned: Performance = {
    is: 'propertyReturned',
    items: '灯箱两个',
    how: 'returned',
    on: plainDate('2026-06-20'),
    document: paper,
  };

  it('what was taken under the decision that fell goes back before a new one is made [F1, M8]', () => {
    const taken = ordered(gainsPaid(3_000), goodsTaken);
    for (const each of [returned(3_000), goodsReturned])
      expect(recordedBy(taken, record(each, '2026-07-01'), officer)).toMatchObject([
        { type: 'PerformanceRecorded', data: { decisionId: 'decision-1' } },
      ]);
    given(taken)
      .when(record(returned(3_001), '2026-07-01'), officer)
      .thenRefused(OnlyWhatFellMustGoBack);
  });

  it('nothing of the decision that fell is performed, and nothing goes back where nothing was decided', () => {
    given(ordered())
      .when(record(gainsPaid(3_000), '2026-07-01'), officer)
      .thenRefused(DecisionMustBeServedToBePerformed, PenaltyMustBeImposedToBePerformed, GainsMustNotBeOverpaid);
    given(aCase().concluded())
      .when(record(returned(1), '2026-07-01'), officer)
      .thenRefused(DecisionMustBeServedToBePerformed, OnlyWhatFellMustGoBack);
  });

  it('what goes back under the first decision is not owed again under the second one', () => {
    const second = ordered(gainsPaid(3_000)).and(
      penaltyDecided({
        occurredAt: at('2026-07-15 09:00'),
        decisionId: 'decision-2',
        penalties: [{ kind: 'confiscationOfGains', amount: yuan(2_000) }],
      }),
      decisionServed({ decisionId: 'decision-2' }),
    );
    const paying = after(
      second,
      record({ ...gainsPaid(2_000), paidOn: plainDate('2026-07-20') } as Performance, '2026-07-21'),
      officer,
    );
    given(paying).when(close, officer).thenRefused('closure.ground-does-not-hold');
    const [event] = recordedBy(paying, record(returned(3_000), '2026-07-22'), officer);
    expect(event).toMatchObject({ data: { decisionId: 'decision-1' } });
    given(after(paying, record(returned(3_000), '2026-07-22'), officer))
      .when(close, officer)
      .thenState(({ closure }) => closure.is === 'proposed');
  });

  /** As a log had it that named the last decision for whatever goes back. */
  const underTheLast = (performance: Performance) =>
    PerformanceRecorded({
      partyId: 'party-1',
      occurredAt: at('2026-07-22 10:00'),
      decisionId: 'decision-2',
      performance,
      recordedBy: Li.personId,
    });
  const secondly = (before: CaseHistory, ...penalties: Penalty[]): CaseHistory =>
    before.and(
      penaltyDecided({ occurredAt: at('2026-07-15 09:00'), decisionId: 'decision-2', penalties }),
      decisionServed({ decisionId: 'decision-2' }),
    );
  const isPerformed = (history: CaseHistory) =>
    given(history)
      .when(close, officer)
      .thenState(({ closure }) => closure.is === 'proposed');

  it('a return that an old log has under the second decision counts for the first, where it is due', () => {
    const second = secondly(ordered(gainsPaid(3_000)), { kind: 'confiscationOfGains', amount: yuan(2_000) });
    const paid = after(
      second,
      record({ ...gainsPaid(2_000), paidOn: plainDate('2026-07-20') } as Performance, '2026-07-21'),
      officer,
    );
    isPerformed(paid.and(underTheLast(returned(3_000, '2026-07-22'))));
    given(paid.and(underTheLast(returned(2_999, '2026-07-22'))))
      .when(record(returned(2, '2026-07-23'), '2026-07-23'), officer)
      .thenRefused(OnlyWhatFellMustGoBack);
  });

  it('one return may be of gains under several decisions', () => {
    const second = secondly(ordered(gainsPaid(3_000)), { kind: 'confiscationOfGains', amount: yuan(2_000) });
    const paid = after(
      second,
      record({ ...gainsPaid(2_000), paidOn: plainDate('2026-07-20') } as Performance, '2026-07-21'),
      officer,
    );
    const lowered = after(
      paid,
      ChangeDecision({
        occurredAt: at('2026-07-22 09:00'),
        ground: 'penaltyTooHeavy',
        penalties: [{ kind: 'confiscationOfGains', amount: yuan(500) }],
        reasons: '核减',
        document: document('变更决定书'),
      }),
      head,
    );
    given(lowered)
      .when(record(returned(4_501, '2026-07-23'), '2026-07-23'), officer)
      .thenRefused(OnlyWhatFellMustGoBack);
    isPerformed(
      servedAnew(
        after(lowered, record(returned(4_500, '2026-07-23'), '2026-07-23'), officer),
        '2026-07-24',
        'decision-2',
      ),
    );
  });

  it('goods that were taken and did not go back are kept under the second decision, and not taken again', () => {
    const second = secondly(ordered(goodsTaken), goods);
    isPerformed(second);
    given(second)
      .when(
        record({ ...goodsTaken, takenOn: plainDate('2026-07-16'), disposedOn: plainDate('2026-07-20') }, '2026-07-21'),
        officer,
      )
      .thenRefused(GoodsMustNotBeTakenTwice);
    given(second)
      .when(record({ ...goodsReturned, on: plainDate('2026-07-20') }, '2026-07-21'), officer)
      .thenRefused(OnlyWhatFellMustGoBack);
    given(after(imposed(goods), record(goodsTaken), officer))
      .when(record(goodsTaken), officer)
      .thenRefused(GoodsMustNotBeTakenTwice);
    // What went back is taken again.
    const back = secondly(after(ordered(goodsTaken), record(goodsReturned, '2026-07-01'), officer), goods);
    given(back).when(close, officer).thenRefused('closure.ground-does-not-hold');
    isPerformed(
      after(
        back,
        record({ ...goodsTaken, takenOn: plainDate('2026-07-16'), disposedOn: plainDate('2026-07-20') }, '2026-07-21'),
        officer,
      ),
    );
  });

  it('goods that an old log has as taken under both decisions are the same goods', () => {
    const twice = secondly(ordered(goodsTaken), goods).and(underTheLast(goodsTaken));
    isPerformed(twice);
    const revoked = after(
      twice,
      RevokeDecision({
        occurredAt: at('2026-07-25 09:00'),
        cause: 'selfCorrection',
        reasons: '认定错误',
        document: document('撤销决定书'),
      }),
      head,
    );
    const back = after(revoked, record({ ...goodsReturned, on: plainDate('2026-07-26') }, '2026-07-26'), officer);
    given(back)
      .when(ProposeClosure({ ...close.data, ground: 'other' }), officer)
      .thenState(({ closure }) => closure.is === 'proposed');
  });

  it('goods of an item that is decided anew are taken for the new decision about it', () => {
    const taken = after(imposed(goods, fine(100)), record(goodsTaken), officer).and(
      obligationOpened({ fine: yuan(100) }),
      finePaid({ amount: yuan(100) }),
      DecisionChanged({
        partyId: 'party-1',
        decisionId: 'decision-1',
        occurredAt: at('2026-06-10 09:00'),
        cause: 'selfCorrection',
        how: 'changed',
        changedOn: plainDate('2026-06-10'),
        penalties: [fine(100)],
        reasons: '该项没收主要证据不足',
        document: document('变更决定书'),
        changedBy: PrincipalHead.personId,
      }),
      ItemRedoOrdered({
        partyId: 'party-1',
        party: { ...company, partyId: 'party-1-redo-1' },
        decisionId: 'decision-1',
        items: [goods],
        basis: [],
        because: 'substance',
        cause: 'selfCorrection',
        occurredAt: at('2026-06-10 09:00'),
        orderedOn: plainDate('2026-06-10'),
        dueOn: plainDate('2026-09-10'),
      }),
    );
    const [whole] = partyCasesOf(fold(caseDecider, [...taken]));
    expect(propertyToReturn(whole)).toEqual(['灯箱两个']);
    const anew = taken.and(
      penaltyDecided({
        occurredAt: at('2026-07-15 09:00'),
        decisionId: 'decision-2',
        dispositions: [disposition({ partyId: 'party-1-redo-1', penalties: [goods] })].map((each) => ({
          ...each,
          partyId: 'party-1-redo-1',
          isMajor: false,
        })),
      }),
      decisionServed({ partyId: 'party-1-redo-1', decisionId: 'decision-2' }),
    );
    const now = partyCasesOf(fold(caseDecider, [...anew]));
    expect(now.map((each) => [propertyToReturn(each), unperformed(each)])).toEqual([
      [[], []],
      [[], []],
    ]);
    given(anew)
      .when(
        RecordPerformance({
          ...record(
            { ...goodsTaken, takenOn: plainDate('2026-07-16'), disposedOn: plainDate('2026-07-20') },
            '2026-07-21',
          ).data,
          partyId: 'party-1-redo-1',
        }),
        officer,
      )
      .thenRefused(GoodsMustNotBeTakenTwice);
  });

  it('an order to correct is checked also while the penalty is to be decided anew', () => {
    const correcting = after(
      imposed(gains),
      OrderCorrection({ occurredAt: at('2026-04-17 09:00'), content: '清除堆放物料', dueOn: plainDate('2026-04-30') }),
      officer,
    );
    const anew = RevokeDecision({
      occurredAt: at('2026-06-10 09:00'),
      cause: 'selfCorrection',
      reasons: '主要证据不足',
      document: paper,
      redo: true,
    });
    const checked: Performance = {
      is: 'corrected',
      orderedOn: plainDate('2026-04-17'),
      how: 'byParty',
      checkedOn: plainDate('2026-06-20'),
      findings: '已清除',
      document: paper,
    };
    expect(recordedBy(after(correcting, anew, head), record(checked, '2026-07-01'), officer)).toHaveLength(1);
  });
});
