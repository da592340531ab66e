import { addDays, fen, plainDate, yuan, formatYuan, type Fen, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RemedyDays } from '../remedies/state.js';
import type { PaymentObligation, PaymentPlan } from './state.js';
import { overdueOn, surchargeOn } from './surcharge.js';

const rate = { surchargePerDayPercent: 3, surchargeCapPercent: 100 };
const due = plainDate('2026-05-06');
const served = plainDate('2026-04-16');
const noRemedy: RemedyDays = { proceedings: [] };

const plan = (since: PlainDate, ...instalments: readonly (readonly [PlainDate, Fen])[]): PaymentPlan => ({
  since,
  instalments: instalments.map(([dueOn, amount]) => ({ dueOn, amount })),
});

const obligation = (over: Partial<PaymentObligation> = {}): PaymentObligation => {
  const fine = over.fine ?? yuan(10_000);
  return {
    is: 'open',
    obligationId: 'decision-1',
    decisionId: 'decision-1',
    fine,
    receivedOn: undefined,
    dueOn: due,
    statesSurcharge: true,
    collectingBankId: 'bank',
    account: 'account',
    payments: [],
    instalments: [],
    refundsTo: [],
    plans: [plan(served, [due, fine])],
    refundsOrdered: fen(0),
    refundsPaid: fen(0),
    cash: [],
    ...over,
  };
};

const paid = (amount: Fen, paidOn: PlainDate) => ({
  paymentId: `on-${paidOn}`,
  amount,
  surcharge: fen(0),
  paidOn,
  bankReference: `ref-${paidOn}`,
});

const inYuan = (day: PlainDate, owed: PaymentObligation, remedies = noRemedy): string =>
  formatYuan(surchargeOn(day, owed, remedies, rate));

describe('the surcharge', () => {
  it('the surcharge is nothing up to the due date, and 3 % of the fine on the day after it [H13]', () => {
    expect(inYuan(due, obligation())).toBe('0.00元');
    expect(inYuan(addDays(due, 1), obligation())).toBe('300.00元');
    expect(inYuan(addDays(due, 10), obligation())).toBe('3,000.00元');
  });

  it('the surcharge of a fine of 10,000 unpaid for 40 days is 10,000 and not 12,000 [SC24]', () => {
    expect(inYuan(addDays(due, 40), obligation())).toBe('10,000.00元');
  });

  it('the surcharge reaches its cap on the 34th day [H13]', () => {
    expect(inYuan(addDays(due, 33), obligation())).toBe('9,900.00元');
    expect(inYuan(addDays(due, 34), obligation())).toBe('10,000.00元');
  });

  it('the surcharge is nothing where the decision stated no surcharge [SC25]', () => {
    expect(inYuan(addDays(due, 40), obligation({ statesSurcharge: false }))).toBe('0.00元');
  });

  it('the surcharge is nothing once the decision was revoked', () => {
    expect(inYuan(addDays(due, 40), obligation({ is: 'cancelled' }))).toBe('0.00元');
  });

  it('the surcharge runs on what is open: the day of a payment counts with what was open before it', () => {
    const halfPaid = obligation({ payments: [paid(yuan(5_000), addDays(due, 2))] });
    expect(inYuan(addDays(due, 2), halfPaid)).toBe('600.00元');
    expect(inYuan(addDays(due, 4), halfPaid)).toBe('900.00元');
  });

  it('the surcharge stops when the fine is paid', () => {
    const settled = obligation({ payments: [paid(yuan(10_000), addDays(due, 2))] });
    expect(inYuan(addDays(due, 90), settled)).toBe('600.00元');
  });

  it('the surcharge does not count the days of a reconsideration, its first and last day included [M2]', () => {
    const remedies: RemedyDays = {
      proceedings: [{ remedyId: 'r', kind: 'reconsideration', from: addDays(due, 3), to: addDays(due, 12) }],
    };
    expect(inYuan(addDays(due, 12), obligation(), remedies)).toBe('600.00元');
    expect(inYuan(addDays(due, 13), obligation(), remedies)).toBe('900.00元');
  });

  it('the surcharge does not count while a suit is pending', () => {
    const remedies: RemedyDays = {
      proceedings: [{ remedyId: 'r', kind: 'litigation', from: addDays(due, 1), to: undefined }],
    };
    expect(inYuan(addDays(due, 400), obligation(), remedies)).toBe('0.00元');
  });

  it('the surcharge starts from the new due date after a deferral', () => {
    const later = addDays(due, 60);
    const deferred = obligation({
      plans: [plan(served, [due, yuan(10_000)]), plan(addDays(due, -1), [later, yuan(10_000)])],
    });
    expect(inYuan(later, deferred)).toBe('0.00元');
    expect(inYuan(addDays(later, 1), deferred)).toBe('300.00元');
  });

  it('the surcharge keeps the days that were late before a deferral was granted', () => {
    const deferred = obligation({
      plans: [plan(served, [due, yuan(10_000)]), plan(addDays(due, 6), [addDays(due, 60), yuan(10_000)])],
    });
    expect(inYuan(addDays(due, 60), deferred)).toBe('1,500.00元');
  });

  it('the surcharge runs on the instalment that is late, and not on those that are not due', () => {
    const inParts = obligation({
      plans: [plan(served, [due, yuan(4_000)], [addDays(due, 30), yuan(6_000)])],
    });
    expect(inYuan(addDays(due, 10), inParts)).toBe('1,200.00元');
    expect(formatYuan(overdueOn(addDays(due, 10), inParts))).toBe('4,000.00元');
    expect(formatYuan(overdueOn(addDays(due, 31), inParts))).toBe('10,000.00元');
  });
});

/** Fines, payments, plans and remedies that cross each other in every way. */
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => addDays(due, n));
const amount = (max: number) => fc.integer({ min: 1, max }).map(fen);
const span = fc.record({ from: day(-20, 120), length: fc.option(fc.nat(60), { nil: undefined }) }).map(
  ({ from, length }) =>
    ({
      remedyId: 'r',
      kind: 'reconsideration',
      from,
      to: length === undefined ? undefined : addDays(from, length),
    }) as const,
);
const anyObligation = fc
  .record({
    fine: amount(5_000_000),
    payments: fc.array(fc.tuple(amount(2_000_000), day(-10, 120)), { maxLength: 4 }),
    deferrals: fc.array(fc.tuple(day(-10, 60), day(1, 150)), { maxLength: 2 }),
  })
  .map(({ fine, payments, deferrals }) =>
    obligation({
      fine,
      payments: payments.map(([part, on]) => paid(part, on)),
      plans: [
        plan(served, [due, fine]),
        ...deferrals.map(([since, dueOn]) => plan(since, [dueOn, fine])).sort((a, b) => (a.since < b.since ? -1 : 1)),
      ],
    }),
  );
const anyRemedies = fc.array(span, { maxLength: 3 }).map((proceedings): RemedyDays => ({ proceedings }));

describe('the surcharge, whatever crosses it', () => {
  it('the surcharge equals a count through the calendar day by day', () => {
    fc.assert(
      fc.property(anyObligation, anyRemedies, day(-10, 160), (owed, remedies, on) => {
        let fenDays = 0;
        for (let d = addDays(due, -30); d <= on; d = addDays(d, 1)) {
          const isPaused = remedies.proceedings.some(({ from, to }) => from <= d && (to === undefined || d <= to));
          if (!isPaused) fenDays += overdueOn(d, owed);
        }
        expect(surchargeOn(on, owed, remedies, rate)).toBe(Math.min(owed.fine, Math.floor((fenDays * 3) / 100)));
      }),
    );
  });

  it('the surcharge never exceeds the fine [H13]', () => {
    fc.assert(
      fc.property(anyObligation, anyRemedies, day(-10, 2_000), (owed, remedies, on) => {
        expect(surchargeOn(on, owed, remedies, rate)).toBeLessThanOrEqual(owed.fine);
      }),
    );
  });

  it('the surcharge never falls from one day to a later one', () => {
    fc.assert(
      fc.property(anyObligation, anyRemedies, day(-10, 160), fc.nat(60), (owed, remedies, on, later) => {
        const then = surchargeOn(on, owed, remedies, rate);
        expect(surchargeOn(addDays(on, later), owed, remedies, rate)).toBeGreaterThanOrEqual(then);
      }),
    );
  });

  it('the surcharge never grows by one more remedy', () => {
    fc.assert(
      fc.property(anyObligation, anyRemedies, span, day(-10, 160), (owed, remedies, more, on) => {
        const without = surchargeOn(on, owed, remedies, rate);
        expect(surchargeOn(on, owed, { proceedings: [...remedies.proceedings, more] }, rate)).toBeLessThanOrEqual(
          without,
        );
      }),
    );
  });

  it('the surcharge never grows by a payment', () => {
    fc.assert(
      fc.property(anyObligation, amount(2_000_000), day(-10, 120), day(-10, 160), (owed, part, paidOn, on) => {
        const more = { ...owed, payments: [...owed.payments, paid(part, paidOn)] };
        expect(surchargeOn(on, more, noRemedy, rate)).toBeLessThanOrEqual(surchargeOn(on, owed, noRemedy, rate));
      }),
    );
  });
});
