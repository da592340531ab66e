import { addFen, fen, minFen, subtractFen, type Fen, type PlainDate } from '@ecl/kernel';
import type { RemediesState } from '../remedies/state.js';
import type { PaymentObligation, PaymentState } from './state.js';
import { surchargeOn, type SurchargeRate } from './surcharge.js';

/** Money in fen: what belongs to the fine and what to the surcharge. */
export interface Balance {
  readonly fine: Fen;
  readonly surcharge: Fen;
}

/** What came in, refunds not taken off. */
export const paidIn = ({ payments }: Pick<PaymentObligation, 'payments'>): Balance => ({
  fine: addFen(fen(0), ...payments.map(({ amount }) => amount)),
  surcharge: addFen(fen(0), ...payments.map(({ surcharge }) => surcharge)),
});

/** What is still owed at the end of a day; nothing after the decision was revoked. */
export const balanceOn = (
  on: PlainDate,
  obligation: PaymentObligation,
  remedies: RemediesState,
  rate: SurchargeRate,
): Balance => {
  const paid = paidIn(obligation);
  return {
    fine: obligation.is === 'cancelled' ? fen(0) : lessAtMost(obligation.fine, paid.fine),
    surcharge: lessAtMost(surchargeOn(on, obligation, remedies, rate), paid.surcharge),
  };
};

/**
 * What the treasury holds without ground, in fen, refunds already ordered taken off: all of it once the decision is revoked;
 * otherwise what is above a fine that was changed, or above the surcharge once the days of a remedy are taken out of it.
 */
export const refundableOn = (
  on: PlainDate,
  obligation: PaymentObligation,
  remedies: RemediesState,
  rate: SurchargeRate,
): Fen => {
  const paid = paidIn(obligation);
  const owedOfFine = obligation.is === 'cancelled' ? fen(0) : obligation.fine;
  const tooMuch = addFen(
    lessAtMost(paid.fine, owedOfFine),
    lessAtMost(paid.surcharge, surchargeOn(on, obligation, remedies, rate)),
  );
  return lessAtMost(tooMuch, obligation.refundsOrdered);
};

/** What came in and was not ordered back yet, surcharge included. */
export const notOrderedBack = (payment: PaymentState): Fen => {
  if (payment.is === 'none') return fen(0);
  const { fine, surcharge } = paidIn(payment);
  return subtractFen(addFen(fine, surcharge), payment.refundsOrdered);
};

const lessAtMost = (from: Fen, amount: Fen): Fen => subtractFen(from, minFen(from, amount));
