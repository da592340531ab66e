import { addFen, fen, subtractFen, type Fen, type PlainDate } from '@ecl/kernel';
import { lessAtMost, sum } from '../sums.js';
import { receivedIn } from './received.js';
import type { RemedyDays } from '../remedies/state.js';
import type { PaymentObligation, PaymentState } from './state.js';
import { surchargeOn, type SurchargeRate } from './surcharge.js';

/** Money in fen: the part for the fine and the part for the surcharge. */
export interface Balance {
  readonly fine: Fen;
  readonly surcharge: Fen;
}

/** What was received, without deducting refunds; what went back before the decision was restored is not paid any more. */
export const paidIn = ({ payments, paidBack = [] }: Pick<PaymentObligation, 'payments' | 'paidBack'>): Balance => ({
  fine: lessAtMost(receivedIn(payments).amount, sum(paidBack.map(({ amount }) => amount))),
  surcharge: lessAtMost(receivedIn(payments).surcharge, sum(paidBack.map((each) => each.surcharge))),
});

/** What is still owed at the end of a day; zero after the decision was revoked. */
export const balanceOn = (
  on: PlainDate,
  obligation: PaymentObligation,
  remedies: RemedyDays,
  rate: SurchargeRate,
): Balance => {
  const paid = paidIn(obligation);
  return {
    fine: obligation.is === 'cancelled' ? fen(0) : lessAtMost(obligation.fine, paid.fine),
    surcharge: lessAtMost(surchargeOn(on, obligation, remedies, rate), paid.surcharge),
  };
};

/**
 * What the treasury holds without a ground, in fen, minus refunds already ordered: everything if the decision is
 * revoked; otherwise the part above a changed fine, or above the surcharge without the days of a remedy.
 */
export const refundableOn = (
  on: PlainDate,
  obligation: PaymentObligation,
  remedies: RemedyDays,
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

/** What was received and not yet ordered to be refunded, including the surcharge. */
export const notOrderedBack = (payment: PaymentState): Fen => {
  if (payment.is === 'none') return fen(0);
  const { fine, surcharge } = paidIn(payment);
  return subtractFen(addFen(fine, surcharge), payment.refundsOrdered);
};
