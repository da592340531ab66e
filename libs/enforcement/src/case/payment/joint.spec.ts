import { fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  after,
  at,
  benchmarkFor,
  bankPayment,
  company,
  contextOn,
  decisionServed,
  document,
  fine,
  given,
} from '../../testing/index.js';
import type { CaseHistory } from '../../testing/case-history.js';
import { obligationOpened } from '../../testing/paid-case.js';
import { Bank, Finance, PrincipalHead } from '../../testing/people.js';
import { division, X, Y } from '../../testing/succeeded-party.js';
import { A, B, bothDecided } from '../../testing/two-parties.js';
import { ChangeDecision, RevokeDecision } from '../decision/vocabulary/index.js';
import { PartySucceeded } from '../participation/vocabulary.js';
import { refundShares } from './joint.js';
import { PayerMustBeADebtor } from './rules/bank-payment.js';
import { PayeeMustHavePaid, RefundMustHaveAGround } from './rules/refund.js';
import { OrderRefund, RecordBankPayment } from './vocabulary/index.js';

const now = '2026-06-10T18:00:00+08:00';
const bank = contextOn(now, { actor: Bank });
const head = contextOn(now, { actor: PrincipalHead });

/** Version 1 had one debt for all parties: 900 yuan, owed by A and B together. */
const joint = bothDecided().and(
  decisionServed({ partyId: A }),
  decisionServed({ partyId: B }),
  obligationOpened({ obligationId: 'decision-1', debtors: ['*'], fine: yuan(900) }),
);
const paying = (amount: number, over: object = {}) =>
  RecordBankPayment({
    ...bankPayment({
      occurredAt: at('2026-05-06 15:00'),
      amount: yuan(amount),
      paymentId: `p-${String(amount)}`,
      bankReference: `ref-${String(amount)}`,
      receiptNumber: `receipt-${String(amount)}`,
    }),
    ...over,
  });
const paid = (history: CaseHistory, ...payments: ReturnType<typeof paying>[]): CaseHistory =>
  payments.reduce((so, payment) => after(so, payment, bank), history);
const lowered = (partyId: string, amount: number) =>
  ChangeDecision({
    partyId,
    occurredAt: at('2026-06-10 09:00'),
    ground: 'penaltyTooHeavy',
    penalties: [fine(amount)],
    benchmark: benchmarkFor(amount),
    reasons: '核减',
    document: document('变更决定书'),
  });
const revoked = (partyId: string) =>
  RevokeDecision({
    partyId,
    occurredAt: at('2026-06-10 09:00'),
    cause: 'selfCorrection',
    reasons: '认定错误',
    document: document('撤销决定书'),
  });
const refundsIn = (history: CaseHistory) =>
  [...history].flatMap((event) =>
    event.type === 'RefundOrdered' ? [[event.data.payeeId, event.data.amount] as const] : [],
  );

describe('who paid a joint debt', () => {
  it('a payment of a joint debt names its payer: as stated, or the debtor whom the step is about', () => {
    for (const named of [{ payerId: B }, { partyId: A, payerId: B }, { partyId: B }])
      expect([...paid(joint, paying(400, named))].at(-1)).toMatchObject({
        type: 'FinePaid',
        data: { debtors: [A, B], payerId: B },
      });
    expect([...paid(joint, paying(400))].at(-1)?.data).not.toHaveProperty('payerId');
  });

  it('a payment names as its payer only a debtor of the debt', () => {
    given(joint)
      .when(paying(400, { payerId: 'party-7' }), bank)
      .thenRefused(PayerMustBeADebtor);
  });
});

describe('what was paid too much of a joint debt', () => {
  const both = paid(joint, paying(300, { payerId: A }), paying(600, { payerId: B }));

  it('nothing goes back while another debtor still owes all of it', () => {
    expect(refundsIn(after(both, lowered(A, 500), head))).toEqual([]);
    expect(refundsIn(after(both, revoked(A), head))).toEqual([]);
  });

  it('what no debtor owes any more goes back to whoever paid, first to the one who paid most', () => {
    const less = after(after(both, lowered(A, 500), head), lowered(B, 700), head);
    expect(refundsIn(less)).toEqual([[B, yuan(200)]]);
    const least = after(after(both, lowered(A, 400), head), lowered(B, 400), head);
    expect(refundsIn(least)).toEqual([
      [A, yuan(100)],
      [B, yuan(400)],
    ]);
  });

  it('after a revocation for one, what is above the debt of the other goes back at once, and all of it after both', () => {
    const one = after(after(both, lowered(B, 500), head), revoked(A), head);
    expect(refundsIn(one)).toEqual([
      [A, yuan(50)],
      [B, yuan(350)],
    ]);
    expect(refundsIn(after(one, revoked(B), head)).slice(2)).toEqual([
      [A, yuan(250)],
      [B, yuan(250)],
    ]);
  });

  it('what somebody unnamed paid goes back to the debtors together', () => {
    const unnamed = paid(joint, paying(300, { payerId: A }), paying(600));
    expect(refundsIn(after(after(unnamed, revoked(A), head), revoked(B), head))).toEqual([
      [A, yuan(300)],
      [undefined, yuan(600)],
    ]);
  });

  it('what a predecessor paid goes back to its successor', () => {
    const succeeded = both.and(
      PartySucceeded({
        partyId: A,
        occurredAt: at('2026-06-01 09:00'),
        successor: { ...company, partyId: 'party-9', name: '示例集团' },
        how: 'merger',
        happenedOn: plainDate('2026-05-30'),
        reasons: '吸收合并',
        document: document('登记通知书'),
        concernsMinor: false,
        approvedBy: PrincipalHead.personId,
      }),
    );
    const none = after(after(succeeded, revoked('party-9'), head), revoked(B), head);
    expect(refundsIn(none)).toEqual([
      ['party-9', yuan(300)],
      [B, yuan(600)],
    ]);
  });

  it('successors of one debtor have one share together, and each its part of what their predecessor paid', () => {
    const divided = both.and(
      PartySucceeded({ ...division().data, partyId: A, concernsMinor: false, approvedBy: PrincipalHead.personId }),
    );
    const debt = divided.state.parties.get(B)!.payments[0]!;
    const sharesOf = (amount: number) => refundShares(yuan(amount), debt, divided.state);
    // A paid 300, and B 600: they come to 225 each.
    expect(sharesOf(450)).toEqual([
      { payeeId: X, amount: fen(3_750) },
      { payeeId: Y, amount: fen(3_750) },
      { payeeId: B, amount: yuan(375) },
    ]);
    expect(sharesOf(300)).toEqual([{ payeeId: B, amount: yuan(300) }]);
    expect(sharesOf(900).map(({ amount }) => amount)).toEqual([yuan(150), yuan(150), yuan(600)]);
  });

  it('a refund of a joint debt that is ordered by hand is divided in the same way, or goes to one who paid it', () => {
    const finance = contextOn(now, { actor: { ...Finance, roles: ['head', ...Finance.roles] } });
    // The events of an older log lowered the debt and ordered nothing back.
    const old = both.and(
      ...[...after(after(both, lowered(A, 500), head), lowered(B, 500), head)]
        .slice([...both].length)
        .filter(({ type }) => type === 'DecisionChanged'),
    );
    const order = (amount: number, over: object = {}) =>
      OrderRefund({ occurredAt: at('2026-06-10 10:00'), amount: yuan(amount), cause: 'overCollection', ...over });
    expect(refundsIn(after(old, order(400), finance))).toEqual([
      [A, yuan(50)],
      [B, yuan(350)],
    ]);
    expect(refundsIn(after(old, order(300, { payeeId: A }), finance))).toEqual([[A, yuan(300)]]);
    given(old)
      .when(order(301, { payeeId: A }), finance)
      .thenRefused(PayeeMustHavePaid);
    given(old).when(order(401), finance).thenRefused(RefundMustHaveAGround);
  });

  it('no debtor gets back more than it paid, and all of an amount goes back', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 6 });
    const base = joint.state;
    fc.assert(
      fc.property(amounts, fc.double({ min: 0, max: 1, noNaN: true }), (parts, share) => {
        const payment = base.payments[0]!;
        const debtors = parts.map((_, i) => `d${String(i)}`);
        const payments = parts.map((amount, i) => ({
          paymentId: String(i),
          amount: fen(amount),
          surcharge: fen(0),
          paidOn: plainDate('2026-05-06'),
          bankReference: String(i),
          payerId: debtors[i],
        }));
        const tracks = { ...base.parties.get(A)!, payments: [payment] };
        const parties = new Map(debtors.map((id) => [id, tracks]));
        const amount = fen(Math.floor(parts.reduce((sum, part) => sum + part, 0) * share));
        const shares = refundShares(amount, { ...payment, payments }, { parties, formerParties: new Map() });
        expect(shares.reduce((sum, each) => sum + each.amount, 0)).toBe(amount);
        const left = parts.map((part, i) => part - (shares.find(({ payeeId }) => payeeId === debtors[i])?.amount ?? 0));
        expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
        // Whoever got something back has borne no less than the others, but for a rounded fen.
        const got = left.filter((_, i) => shares.some(({ payeeId }) => payeeId === debtors[i]));
        if (got.length > 0) expect(Math.max(...left) - Math.min(...got)).toBeLessThanOrEqual(parts.length);
      }),
    );
  });
});

describe('the debt that a step is about', () => {
  it('an outcome about an earlier decision changes the debt of that decision, and not the last one', () => {
    const two = joint.and(
      obligationOpened({ obligationId: 'other', decisionId: 'decision-other', debtors: [A], fine: yuan(100) }),
    );
    const after = two.and({
      type: 'DecisionRevoked',
      data: {
        partyId: A,
        occurredAt: at('2026-06-10 09:00'),
        decisionId: 'decision-1',
        cause: 'selfCorrection',
        reasons: '认定错误',
        document: document('撤销决定书'),
        revokedBy: PrincipalHead.personId,
      },
    });
    expect(after.state.payments.map(({ obligationId, is }) => [obligationId, is])).toEqual([
      ['decision-1', 'cancelled'],
      ['other', 'open'],
    ]);
    expect(two.state.payment).toMatchObject({ obligationId: 'decision-1' });
  });
});
