import { fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CaseHistory } from '../../testing/case-history.js';
import { at } from '../../testing/context-on.js';
import {
  aCase,
  company,
  onSpotPenaltyDecided,
  after,
  document,
  fine,
  bankPayment,
  recordedBy,
  submitted,
} from '../../testing/index.js';
import { fineOwed, finePaid, obligationOpened } from '../../testing/paid-case.js';
import { Finance, PrincipalHead } from '../../testing/people.js';
import { PublishDecision, ProposeDisclosure } from '../disclosure/vocabulary.js';
import { GrantDeferral, RecordBankPayment, RefundOrdered, RefundPaid } from '../payment/vocabulary/index.js';
import {
  officer,
  head,
  bank,
  PARTY,
  ended,
  accepted,
  judged,
  retried,
  restored,
  recorded,
  stateOf,
  running,
  published,
  owedOn,
  refunded,
  type End,
} from './restoring.fixture.js';

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
      { data: { publicText: { penaltySummary: '罚款10,000.00元' } } },
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
