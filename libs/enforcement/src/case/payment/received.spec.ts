import { addDays, addFen, fen, plainDate, yuan, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fineOwed } from '../../testing/paid-case.js';
import { balanceOn } from './balance.js';
import { receivedIn, withPayment } from './received.js';
import type { Payment, PaymentObligation } from './state.js';
import { surchargeOn } from './surcharge.js';

const rate = { surchargePerDayPercent: 3, surchargeCapPercent: 100 };
const FIRST = plainDate('2026-04-20');
const owed = (): PaymentObligation => {
  const [debt] = fineOwed().state.parties.get('party-1')?.payments ?? [];
  if (debt === undefined) throw new RangeError('nothing is owed');
  return { ...debt, fine: yuan(1_000_000) };
};
const payment = (nth: number, paidOn: PlainDate, amount: number): Payment => ({
  ...{ paymentId: `payment-${String(nth)}`, bankReference: `bank-${String(nth)}`, paidOn },
  ...{ amount: fen(amount), surcharge: fen(amount % 7) },
});
/** The same debt of which nothing was asked before. */
const unasked = (debt: PaymentObligation): PaymentObligation => ({ ...debt, payments: [...debt.payments] });

describe('a debt that is paid in many parts', () => {
  it('comes to the same whether it is reckoned from the last answer on or from the first day [L21]', () => {
    const day = fc.integer({ min: 0, max: 90 }).map((days) => addDays(FIRST, days));
    const parts = fc.array(fc.record({ on: day, amount: fc.integer({ min: 1, max: 5_000_000 }), asked: day }), {
      minLength: 1,
      maxLength: 12,
    });
    const remedies = fc.option(fc.tuple(day, fc.option(day)), { nil: undefined });
    fc.assert(
      fc.property(parts, remedies, (told, remedy) => {
        const proceedings =
          remedy === undefined
            ? []
            : [{ remedyId: 'r', kind: 'litigation' as const, from: remedy[0], to: remedy[1] ?? undefined }];
        let debt = owed();
        told.forEach(({ on, amount, asked }, nth) => {
          for (const each of [debt, { ...debt, fine: yuan(20_000) }])
            for (const days of [proceedings, []])
              expect([asked, surchargeOn(asked, each, { proceedings: days }, rate)]).toEqual([
                asked,
                surchargeOn(asked, unasked(each), { proceedings: days }, rate),
              ]);
          debt = { ...debt, payments: withPayment(debt.payments, payment(nth, on, amount)) };
        });
        expect(receivedIn(debt.payments).amount).toBe(addFen(fen(0), ...told.map(({ amount }) => fen(amount))));
        expect(balanceOn(addDays(FIRST, 91), debt, { proceedings }, rate)).toEqual(
          balanceOn(addDays(FIRST, 91), unasked(debt), { proceedings }, rate),
        );
      }),
    );
  });

  it('takes ten times the work for ten times the parts, and not a hundred times', () => {
    const workFor = (parts: number): number => {
      let looks = 0;
      const [plan] = owed().plans;
      if (plan === undefined) throw new RangeError('no plan');
      const watched = Object.defineProperty({ ...plan }, 'since', {
        enumerable: true,
        get: () => {
          looks += 1;
          return plan.since;
        },
      });
      let debt: PaymentObligation = { ...owed(), plans: [watched] };
      for (let nth = 0; nth < parts; nth += 1) {
        const on = addDays(FIRST, nth);
        balanceOn(on, debt, { proceedings: [] }, rate);
        debt = { ...debt, payments: withPayment(debt.payments, payment(nth, on, 100)) };
      }
      return looks;
    };
    expect(workFor(300) / workFor(30)).toBeLessThan(12);
  });
});
