import { fold } from '@ecl/event-sourcing';
import { fen, plainDate, yuan, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CaseHistory } from '../../testing/case-history.js';
import { at, contextOn } from '../../testing/context-on.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import {
  aCase,
  company,
  onSpotPenaltyDecided,
  after,
  bankPayment,
  decided,
  decisionServed,
  document,
  fine,
  given,
  notice,
  penaltyDecided,
  recordedBy,
  submitted,
} from '../../testing/index.js';
import { fineOwed, finePaid, obligationOpened, remedyAccepted } from '../../testing/paid-case.js';
import { Bank, Finance, Li, PrincipalHead } from '../../testing/people.js';
import { caseDecider } from '../case.js';
import { ChangeDecision, RevokeDecision } from '../decision/vocabulary/index.js';
import { PublishDecision, ProposeDisclosure } from '../disclosure/vocabulary.js';
import { IssuePenaltyNotice } from '../notice/vocabulary.js';
import { balanceOn } from '../payment/balance.js';
import { GrantDeferral, PayRefund, RecordBankPayment, RefundOrdered, RefundPaid } from '../payment/vocabulary/index.js';
import type { Penalty } from '../values.js';
import { ChangeMustNotBeWorse } from './rules/outcome.js';
import {
  JudgmentMustBeQuashed,
  MatterMustBeSettled,
  OnlyADecisionInForceAgainIsRestored,
  RestorationMustBeKnown,
} from './rules/restoring.js';
import { AcceptRemedy, EndRemedy, RecordJudgmentEffect } from './vocabulary.js';

const now = '2027-06-01T10:00:00+08:00';
const officer = contextOn(now, { actor: Li });
const head = contextOn(now, { actor: PrincipalHead });
const bank = contextOn(now, { actor: Bank });
const finance = contextOn(now, { actor: Finance });
const PARTY = 'party-1';
const ITEM = 'party-1-redo-1';
const gains: Penalty = { kind: 'confiscationOfGains', amount: yuan(3_000) };
type End = Parameters<typeof EndRemedy>[0];

const ending = (remedyId: string, day: string, over: Partial<End> = {}) =>
  EndRemedy({
    partyId: PARTY,
    occurredAt: at(`${day} 09:00`),
    remedyId,
    outcome: 'revoked',
    reasons: '认定事实不清',
    document: document(`裁判文书${remedyId}`),
    reference: remedyId,
    ...over,
  });
const ended = (history: CaseHistory, ...args: Parameters<typeof ending>) => after(history, ending(...args), officer);
const accepted = (
  history: CaseHistory,
  remedyId: string,
  day: string,
  kind: Parameters<typeof AcceptRemedy>[0]['kind'],
  against?: string,
) =>
  after(
    history,
    AcceptRemedy({
      partyId: PARTY,
      occurredAt: at(`${day} 09:00`),
      remedyId,
      kind,
      ...(against === undefined ? {} : { against }),
      reference: remedyId,
    }),
    officer,
  );
const inForceOn = (history: CaseHistory, remedyId: string, day: string) =>
  after(
    history,
    RecordJudgmentEffect({
      partyId: PARTY,
      occurredAt: at(`${day} 09:00`),
      remedyId,
      effectiveOn: plainDate(day),
      document: document(`生效证明${remedyId}`),
    }),
    officer,
  );

/** Sued on 11 May; the judgment of 30 June, against which nobody appealed, had effect on 17 July. */
const judged = (history: CaseHistory, over: Partial<End> = {}) =>
  inForceOn(
    ended(history.and(remedyAccepted({ kind: 'litigation' })), 'remedy-1', '2026-06-30', over),
    'remedy-1',
    '2026-07-17',
  );
const retried = (history: CaseHistory, against = 'remedy-1', remedyId = 'retrial') =>
  accepted(history, remedyId, '2026-09-01', 'retrial', against);
/** The retrial of 1 October lets the judgment fall and upholds the decision. */
const UPHELD = { outcome: 'dismissed', quashes: true } as const;
const restoring = (over: Partial<End> = UPHELD) => ending('retrial', '2026-10-01', over);
const restored = (history: CaseHistory, over: Partial<End> = UPHELD) => after(history, restoring(over), officer);
const recorded = (history: CaseHistory, over: Partial<End> = UPHELD) =>
  recordedBy(history, restoring(over), officer).map(({ type }) => type);

const stateOf = (history: CaseHistory) => fold(caseDecider, [...history]);
const running = (history: CaseHistory, subject = PARTY) =>
  stateOf(history)
    .clocks.filter((each) => each.is === 'running' && each.subject === subject)
    .map(({ clock, from }): readonly [string, PlainDate] => [clock, from]);
const published = decisionPublished({ occurredAt: at('2026-04-17 09:00') });
const rate = { surchargePerDayPercent: 3, surchargeCapPercent: 100 };
const owedOn = (history: CaseHistory, day: string) => {
  const { payment, remedies } = history.state;
  if (payment.is === 'none') throw new Error('no debt');
  return balanceOn(plainDate(day), payment, remedies, rate);
};
const refunded = (history: CaseHistory, amount: number, over = {}) =>
  after(
    history,
    PayRefund({
      partyId: PARTY,
      occurredAt: at('2026-08-01 09:00'),
      amount: yuan(amount),
      obligationId: 'decision-1',
      reference: String(amount),
      ...over,
    }),
    finance,
  );

describe('which judgment falls', () => {
  /** The appeal was dismissed on 31 July: the first judgment, which revoked, has effect by it. */
  const appealed = ended(
    accepted(
      ended(fineOwed().and(remedyAccepted({ kind: 'litigation' })), 'remedy-1', '2026-06-30'),
      'appeal',
      '2026-07-10',
      'appeal',
      'remedy-1',
    ),
    'appeal',
    '2026-07-31',
    { outcome: 'dismissed' },
  );

  it('a retrial against an appeal that left the first judgment restores what the first judgment undid [M7]', () => {
    expect(appealed.state.decision.is).toBe('revoked');
    const over = restored(retried(appealed, 'appeal'));
    expect(over.state.decision).toMatchObject({ is: 'penalty', penalties: [fine(10_000)] });
    expect(over.state.remedies.proceedings).toMatchObject([{ isInForce: false }, { isInForce: false }, {}]);
    expect(over.state.payment).toMatchObject({ is: 'open', dueOn: '2026-10-16' });
  });

  it('a protest against a retrial that left that appeal restores it as well', () => {
    const left = ended(retried(appealed, 'appeal', 'retrial-1'), 'retrial-1', '2026-09-20', { outcome: 'upheld' });
    const over = restored(accepted(left, 'retrial', '2026-09-25', 'protest', 'retrial-1'));
    expect(over.state.decision).toMatchObject({ is: 'penalty' });
  });

  it('a judgment that fell does not fall again', () => {
    const over = restored(retried(appealed, 'remedy-1'));
    const again = accepted(over, 'protest', '2026-11-02', 'protest', 'appeal');
    given(again)
      .when(ending('protest', '2026-11-20', UPHELD), officer)
      .thenRefused(RestorationMustBeKnown);
  });

  it('a judgment that dismissed the suit falls without anything to restore', () => {
    expect(recorded(retried(judged(fineOwed(), { outcome: 'dismissed' })))).toEqual(['RemedyEnded']);
  });

  it('an older log that does not have what the judgment changed refuses the restoration instead of saying nothing', () => {
    const old = fineOwed().and(
      remedyAccepted({ kind: 'litigation' }),
      ...[...judged(fineOwed(), { outcome: 'changed', changedFine: yuan(500) })].filter(
        ({ type }) => type === 'RemedyEnded' || type === 'JudgmentTookEffect',
      ),
    );
    given(retried(old)).when(restoring(), officer).thenRefused(RestorationMustBeKnown);
  });

  it('a decision that the agency revoked besides stays revoked where the judgment falls', () => {
    const both = after(
      judged(fineOwed(), { outcome: 'changed', changedFine: yuan(500) }),
      RevokeDecision({
        occurredAt: at('2026-08-01 09:00'),
        cause: 'selfCorrection',
        reasons: '自行纠正',
        document: document('撤销决定书'),
      }),
      head,
    );
    expect(recorded(retried(both))).not.toContain('DecisionRestored');
    expect(restored(retried(both)).state.decision.is).toBe('revoked');
  });
});

describe('a decision that was ordered anew twice', () => {
  const second = (history: CaseHistory) =>
    ended(
      accepted(
        history.and(
          penaltyDecided({ partyId: PARTY, decisionId: 'decision-2', penalties: [fine(3_000)] }),
          decisionServed({ decisionId: 'decision-2' }),
        ),
        'remedy-2',
        '2026-08-03',
        'reconsideration',
      ),
      'remedy-2',
      '2026-08-20',
      { redo: { because: 'substance' } },
    );
  const twice = second(judged(fineOwed().and(published), { redo: { because: 'substance' } }));

  it('the first decision is restored although the second one was revoked and ordered anew as well [M5, M7]', () => {
    expect(twice.state.decision).toMatchObject({ is: 'none', redo: {} });
    const over = restored(retried(twice));
    expect(over.state).toMatchObject({
      decision: { is: 'penalty', decisionId: 'decision-1', penalties: [fine(10_000)] },
      service: { is: 'served' },
      notice: { noticeId: 'notice-1' },
      beforeRedo: undefined,
    });
    expect(running(over).map(([clock]) => clock)).not.toContain('M5');
  });

  it('the second one that is restored keeps what was before it', () => {
    const suit = inForceOn(
      ended(
        accepted(
          judged(fineOwed(), { redo: { because: 'substance' } }).and(
            penaltyDecided({ decisionId: 'decision-2', penalties: [fine(3_000)] }),
            decisionServed({ decisionId: 'decision-2' }),
          ),
          'suit',
          '2026-07-20',
          'litigation',
        ),
        'suit',
        '2026-07-31',
        { redo: { because: 'substance' } },
      ),
      'suit',
      '2026-08-20',
    );
    const over = restored(retried(suit, 'suit'));
    expect(over.state.decision).toMatchObject({ is: 'penalty', decisionId: 'decision-2' });
    expect(over.state.beforeRedo?.decision).toMatchObject({ decisionId: 'decision-1' });
  });
});

describe('the days of a restored decision', () => {
  it('a fine that is paid is not due again [L20]', () => {
    const over = restored(retried(judged(fineOwed().and(finePaid()))));
    expect(over.state.payment).toMatchObject({ is: 'paid', dueOn: '2026-05-06' });
    expect(running(over).map(([clock]) => clock)).toEqual(['L80']);
  });

  it('the time to apply to the court begins anew, and falls away once the fine is paid [L26]', () => {
    const over = restored(retried(judged(fineOwed())));
    expect(running(over)).toContainEqual(['L26', '2026-10-01']);
    const paying = RecordBankPayment({
      ...bankPayment({ occurredAt: at('2026-10-12 15:00'), surcharge: yuan(1_200) }),
      partyId: PARTY,
    });
    expect(running(after(over, paying, bank)).map(([clock]) => clock)).not.toContain('L26');
    // The fine is paid, and nothing is to be enforced.
    const paid = restored(retried(judged(fineOwed().and(finePaid()), { outcome: 'confirmedIllegal' })));
    expect(running(paid).map(([clock]) => clock)).not.toContain('L26');
  });

  it('the last day of a restored debt moves with a notice about the holidays: nobody set it [L20]', () => {
    const over = restored(retried(judged(fineOwed())));
    const due = over.state.clocks.findLast(({ clock }) => clock === 'L20');
    expect(due).toMatchObject({ is: 'running', from: '2026-10-01' });
    expect(due?.setTo).toBeUndefined();
    expect(over.state.payment).toMatchObject({ plans: [{}, {}, { countedFrom: '2026-10-01' }] });
  });

  it('the review of the draft for the new decision falls away with the redo [L12]', () => {
    const redo = judged(fineOwed(), { redo: { because: 'substance' } }).and(
      submitted({ submissionId: 'submission-9', occurredAt: at('2026-08-05 09:00') }),
    );
    const reviewing = (history: CaseHistory) =>
      stateOf(history)
        .clocks.filter(({ clock, subject }) => clock.startsWith('L12') && subject === 'submission-9')
        .map(({ is }) => is);
    expect(reviewing(redo)).toEqual(['running', 'running']);
    expect(reviewing(restored(retried(redo)))).toEqual(['ended', 'ended']);
  });

  it('a penalty on the spot is to be published again only where the agency publishes such penalties [L80]', () => {
    const onTheSpot = aCase().and(onSpotPenaltyDecided({ party: company, penalties: [fine(100)] }), obligationOpened());
    const onSpot = (over: Partial<End>) => judged(onTheSpot, { occurredAt: at('2026-06-30 09:00'), ...over });
    for (const history of [restored(retried(onSpot({}))), onSpot({ outcome: 'changed', changedFine: yuan(50) })]) {
      const L80 = history.state.clocks.findLast(({ clock }) => clock === 'L80');
      expect(L80).toMatchObject({ onlyWhere: 'publishOnSpotPenalties' });
    }
  });
});

describe('a judgment that left the decision in force', () => {
  const unlawful = judged(fineOwed().and(published), { outcome: 'confirmedIllegal' });

  it('what was found unlawful is lawful again; what is owed, its days and its surcharge stay as they are [M7, L21]', () => {
    const deferred = after(
      unlawful,
      GrantDeferral({
        occurredAt: at('2026-08-01 09:00'),
        dueOn: plainDate('2026-09-30'),
        reasons: '暂时困难',
        application: document('暂缓缴纳申请书'),
      }),
      head,
    );
    for (const before of [unlawful, deferred]) {
      const over = restored(retried(before));
      expect(over.state.decision).toMatchObject({ is: 'penalty', isUnlawful: false });
      expect(over.state.payment).toEqual(before.state.payment);
      expect(owedOn(over, '2026-12-31')).toEqual(owedOn(retriedUntil(before), '2026-12-31'));
      expect(running(over)).toContainEqual(['L80', '2026-10-01']);
    }
  });

  /** The same retrial, which leaves the judgment: its days do not count either. */
  const retriedUntil = (history: CaseHistory) => restored(retried(history), { outcome: 'upheld' });

  it('what another remedy found or changed stays as that one said', () => {
    const first = ended(
      accepted(fineOwed().and(published), 'r-0', '2026-05-08', 'reconsideration'),
      'r-0',
      '2026-05-10',
      { outcome: 'changed', changedFine: yuan(8_000) },
    );
    const over = restored(retried(judged(first)));
    expect(over.state.decision).toMatchObject({
      is: 'penalty',
      penalties: [fine(8_000)],
      change: { on: '2026-05-10', by: 'reconsideration' },
    });
  });
});

describe('the text of a decision that a judgment had changed', () => {
  it('a text that was published as changed is withdrawn with the restoration, and the right one is published anew [L82, L83]', () => {
    const changed = judged(fineOwed().and(published), { outcome: 'changed', changedFine: yuan(500) });
    const proposed = after(changed, ProposeDisclosure({ occurredAt: at('2026-07-20 09:00'), declared: {} }), officer);
    const again = after(proposed, PublishDecision({ occurredAt: at('2026-07-21 09:00') }), head);
    expect(recorded(retried(again))).toEqual(['RemedyEnded', 'DecisionRestored', 'DisclosureWithdrawn']);
    const over = restored(retried(again));
    expect(over.state.disclosure).toMatchObject({ is: 'withdrawn' });
    expect(running(over).map(([clock]) => clock)).not.toContain('L82');
    const anew = after(over, ProposeDisclosure({ occurredAt: at('2026-10-02 09:00'), declared: {} }), officer);
    expect(recordedBy(anew, PublishDecision({ occurredAt: at('2026-10-09 09:00') }), head)).toMatchObject([
      { data: { publicText: { penaltySummary: '罚款10000.00元' } } },
    ]);
  });
});

describe('what went back', () => {
  /** 10,000 yuan and 300 of surcharge, paid a day late. */
  const late = fineOwed().and(
    finePaid({ occurredAt: at('2026-05-07 15:00'), paidOn: plainDate('2026-05-07'), surcharge: yuan(300) }),
  );

  it('what went back of the surcharge is owed as surcharge, and not as a fine that grows [P9, L21]', () => {
    const over = restored(retried(refunded(judged(late), 300)));
    expect(over.state.payment).toMatchObject({ is: 'open' });
    expect(owedOn(over, '2026-10-01')).toEqual({ fine: 0, surcharge: yuan(300) });
    expect(owedOn(over, '2026-12-31')).toEqual({ fine: 0, surcharge: yuan(300) });
    const all = restored(retried(refunded(judged(late), 10_300)));
    expect(owedOn(all, '2026-10-16')).toEqual({ fine: yuan(10_000), surcharge: yuan(300) });
  });

  it('what was paid too much goes back all the same where the decision is restored', () => {
    // 900 yuan of surcharge were taken where 300 were owed; 600 were ordered back, and 200 of them went back.
    const tooMuch = fineOwed().and(
      finePaid({ occurredAt: at('2026-05-07 15:00'), paidOn: plainDate('2026-05-07'), surcharge: yuan(900) }),
      RefundOrdered({
        ...{ obligationId: 'decision-1', debtors: [PARTY], occurredAt: at('2026-05-08 09:00') },
        ...{ amount: yuan(600), cause: 'overCollection', orderedBy: PrincipalHead.personId },
      }),
      RefundPaid({
        ...{ obligationId: 'decision-1', debtors: [PARTY], occurredAt: at('2026-05-08 10:00') },
        ...{ amount: yuan(200), reference: '1', paidBy: Finance.personId },
      }),
    );
    const over = restored(retried(judged(tooMuch)));
    expect(over.state.payment).toMatchObject({ is: 'paid', refundsOrdered: yuan(400), refundsPaid: 0 });
    expect(owedOn(over, '2026-12-31')).toEqual({ fine: fen(0), surcharge: fen(0) });
  });
});

describe('the matter of an item that ends with the judgment', () => {
  const two = aCase()
    .concluded()
    .with(decided({ penalties: [fine(10_000), gains], statesSurcharge: true }))
    .and(decisionServed(), obligationOpened(), published);
  const part = judged(two, {
    outcome: 'partlyRevoked',
    changedPenalties: [gains],
    redo: { because: 'substance' },
  });
  const made = part.and(
    penaltyDecided({
      occurredAt: at('2026-07-25 09:00'),
      partyId: ITEM,
      decisionId: 'decision-2',
      penalties: [fine(3_000)],
    }),
    decisionServed({ occurredAt: at('2026-07-26 09:00'), partyId: ITEM, decisionId: 'decision-2' }),
    obligationOpened({ obligationId: 'decision-2', debtors: [ITEM], decisionId: 'decision-2', fine: yuan(3_000) }),
    finePaid({ obligationId: 'decision-2', debtors: [ITEM], amount: yuan(3_000), paymentId: 'p-2' }),
    decisionPublished({ partyId: ITEM, decisionId: 'decision-2', occurredAt: at('2026-07-27 09:00') }),
  );
  const revoked = after(
    made,
    RevokeDecision({
      partyId: ITEM,
      occurredAt: at('2026-08-10 09:00'),
      cause: 'selfCorrection',
      reasons: '自行纠正',
      document: document('撤销决定书'),
    }),
    head,
  );

  it('the matter ends by an event of its own, and none of its days runs on [M5]', () => {
    const pending = after(
      part,
      IssuePenaltyNotice(
        notice({
          partyId: ITEM,
          occurredAt: at('2026-07-20 09:00'),
          noticeId: 'n-2',
          proposedPenalties: [fine(3_000)],
        }),
      ),
      officer,
    );
    expect(recorded(retried(pending))).toEqual(['RemedyEnded', 'DecisionRestored', 'ItemRedoFellAway']);
    const over = restored(retried(pending));
    expect([...stateOf(over).parties.keys()]).toEqual([PARTY]);
    expect(running(over, ITEM)).toEqual([]);
    expect(running(over).map(([clock]) => clock)).toEqual(expect.arrayContaining(['L20', 'L26', 'L80']));
  });

  it('a matter in which money or a withdrawal is open does not end', () => {
    given(retried(revoked))
      .when(restoring(), officer)
      .thenRefused(
        ({ rule, particulars }) =>
          rule === MatterMustBeSettled.code &&
          particulars?.['open'] === 'refund, withdrawal to pass on' &&
          particulars['matter'] === ITEM,
      );
    const settled = refunded(revoked, 3_000, {
      partyId: ITEM,
      obligationId: 'decision-2',
      occurredAt: at('2026-08-11 09:00'),
    });
    given(retried(settled))
      .when(restoring(), officer)
      .thenRefused(({ particulars }) => particulars?.['open'] === 'withdrawal to pass on');
  });
});

describe('a retrial that lets the judgment fall and changes the decision', () => {
  const changing = { outcome: 'changed', quashes: true, changedFine: yuan(4_000) } as const;

  it('it reaches decision, debt, days and publication in one step [M7, M8]', () => {
    const unpaid = retried(judged(fineOwed().and(published)));
    expect(recorded(unpaid, changing)).toEqual(['RemedyEnded', 'DecisionRestored', 'DecisionChanged']);
    const over = restored(unpaid, changing);
    expect(over.state.decision).toMatchObject({
      is: 'penalty',
      penalties: [fine(4_000)],
      change: { on: '2026-10-01', by: 'court' },
    });
    expect(over.state.payment).toMatchObject({ is: 'open', fine: yuan(4_000), dueOn: '2026-10-16' });
    expect(owedOn(over, '2026-10-16')).toEqual({ fine: yuan(4_000), surcharge: owedOn(over, '2026-10-01').surcharge });
    expect(running(over)).toEqual(
      expect.arrayContaining([
        ['L20', '2026-10-01'],
        ['L26', '2026-10-01'],
        ['L80', '2026-10-01'],
      ]),
    );
    const proposed = after(over, ProposeDisclosure({ occurredAt: at('2026-10-02 09:00'), declared: {} }), officer);
    expect(recordedBy(proposed, PublishDecision({ occurredAt: at('2026-10-09 09:00') }), head)).toMatchObject([
      { data: { publicText: { penaltySummary: '罚款4000.00元', changed: { by: 'court' } } } },
    ]);
  });

  it('what was paid above the changed fine goes back, and what went back before is owed up to it [P9]', () => {
    const kept = retried(judged(fineOwed().and(finePaid())));
    expect(recorded(kept, changing)).toEqual(['RemedyEnded', 'DecisionRestored', 'DecisionChanged', 'RefundOrdered']);
    expect(restored(kept, changing).state.payment).toMatchObject({
      is: 'paid',
      fine: yuan(4_000),
      refundsOrdered: yuan(6_000),
    });
    const back = restored(retried(refunded(judged(fineOwed().and(finePaid())), 10_000)), changing);
    expect(back.state.payment).toMatchObject({ is: 'open', fine: yuan(4_000), refundsOrdered: 0 });
    expect(owedOn(back, '2026-10-16')).toEqual({ fine: yuan(4_000), surcharge: 0 });
  });

  it('it is compared with the decision, not with the judgment that falls', () => {
    const lighter = retried(judged(fineOwed(), { outcome: 'changed', changedFine: yuan(500) }));
    expect(restored(lighter, changing).state.decision).toMatchObject({ penalties: [fine(4_000)] });
    given(lighter)
      .when(restoring({ ...changing, changedFine: yuan(10_001) }), officer)
      .thenRefused(ChangeMustNotBeWorse);
  });

  it('it may let one item fall and be decided anew, or find the decision unlawful', () => {
    const both = aCase()
      .concluded()
      .with(decided({ penalties: [fine(10_000), gains], statesSurcharge: true }))
      .and(decisionServed(), obligationOpened());
    const item = restored(retried(judged(both)), {
      outcome: 'partlyRevoked',
      quashes: true,
      changedPenalties: [gains],
      redo: { because: 'procedure' },
    });
    expect([...stateOf(item).parties.keys()]).toEqual([PARTY, ITEM]);
    const unlawful = restored(retried(judged(fineOwed())), { outcome: 'confirmedIllegal', quashes: true });
    expect(unlawful.state.decision).toMatchObject({ is: 'penalty', isUnlawful: true });
  });

  it('an outcome that changes a decision that the judgment undid says that the judgment falls', () => {
    given(retried(judged(fineOwed())))
      .when(restoring({ outcome: 'confirmedIllegal' }), officer)
      .thenRefused(JudgmentMustBeQuashed);
    for (const outcome of ['revoked', 'withdrawn'] as const)
      given(retried(judged(fineOwed())))
        .when(restoring({ outcome, quashes: true }), officer)
        .thenRefused(OnlyADecisionInForceAgainIsRestored);
  });
});

describe('an item that the agency itself takes out of its decision', () => {
  const both = aCase()
    .concluded()
    .with(decided({ penalties: [fine(10_000), gains], statesSurcharge: true }))
    .and(decisionServed(), obligationOpened(), finePaid(), published);
  const change = (penalties: Penalty[], redo?: true) =>
    ChangeDecision({
      partyId: PARTY,
      occurredAt: at('2026-06-10 09:00'),
      ground: 'factsMistaken',
      penalties,
      reasons: '罚款部分事实不清',
      document: document('变更决定书'),
      ...(redo ? { redo } : {}),
    });

  it('the item is decided anew in a matter of its own, and what was paid for it goes back [M5, E8]', () => {
    expect(recordedBy(both, change([gains], true), head).map(({ type }) => type)).toEqual([
      'DecisionChanged',
      'DisclosureWithdrawn',
      'RefundOrdered',
      'ItemRedoOrdered',
    ]);
    const over = stateOf(after(both, change([gains], true), head));
    expect(over.parties.get(PARTY)).toMatchObject({
      decision: { penalties: [gains] },
      payments: [{ refundsOrdered: yuan(10_000) }],
    });
    expect(over.parties.get(ITEM)?.decision).toMatchObject({ redo: { items: [fine(10_000)], isOrdered: false } });
    expect(over.clocks.filter(({ clock }) => clock === 'M5').map(({ subject }) => subject)).toEqual([ITEM]);
  });

  it('the agency decides nothing anew where no item fell altogether', () => {
    given(both)
      .when(change([fine(500), gains], true), head)
      .thenRefused('decision.redo-without-fallen-item');
  });
});
