import { addFen, fen, minFen, subtractFen, type Fen, type PlainDate } from '@ecl/kernel';
import { lessAtMost, sum } from '../sums.js';
import type { DecisionRestored } from '../decision/vocabulary/index.js';
import { fineIn } from '../penalties/amounts.js';
import { receivedIn } from './received.js';
import type { PaidBack, PaymentObligation, PaymentPlan } from './state.js';

/** How much of a refund goes back that was paid as surcharge: all of it once nothing is owed, otherwise what is not above the fine. */
export const surchargeIn = (amount: Fen, { is, fine, payments, paidBack = [], refundsTo }: PaymentObligation): Fen => {
  const ordered = { fine: sum(refundsTo.map((each) => lessAtMost(each.amount, each.surcharge))) };
  const back = addFen(sum(paidBack.map((each) => each.amount)), ordered.fine);
  const held = lessAtMost(receivedIn(payments).amount, back);
  return lessAtMost(amount, lessAtMost(held, is === 'cancelled' ? fen(0) : fine));
};

/**
 * What went back of the refunds that were ordered: the first order was paid first, and of each the surcharge, so that as little of the
 * fine as can be is open again.
 */
const wentBack = ({ refundsTo, refundsPaid }: PaymentObligation, on: PlainDate): readonly PaidBack[] =>
  refundsTo.reduce<{ readonly left: Fen; readonly back: readonly PaidBack[] }>(
    ({ left, back }, { amount, surcharge, payeeId }) => {
      const paid = minFen(amount, left);
      const ofSurcharge = minFen(surcharge, paid);
      return {
        left: subtractFen(left, paid),
        back:
          paid === 0
            ? back
            : [...back, { on, amount: subtractFen(paid, ofSurcharge), surcharge: ofSurcharge, payeeId }],
      };
    },
    { left: refundsPaid, back: [] },
  ).back;

type Restored = Pick<DecisionRestored['data'], 'penalties' | 'restoredOn' | 'fellOn' | 'dueOn' | 'outstanding'>;

/**
 * What is owed after a retrial restored the decision: the fine of before. What was ordered to go back and did not is kept; what went
 * back is not paid any more. Where something is owed again, it is due on a new day; nothing was due from the day on which the judgment
 * took effect that fell.
 */
export const restoredObligation = (
  state: PaymentObligation,
  { penalties = [], restoredOn, fellOn, dueOn, outstanding }: Restored,
): PaymentObligation => {
  const fine = fineIn(penalties);
  if (fine === 0 || outstanding === undefined) return state;
  const due = (since: PlainDate): readonly PaymentPlan[] =>
    dueOn === undefined ? [] : [{ since, instalments: [{ dueOn, amount: fine }], countedFrom: restoredOn }];
  return {
    ...state,
    is: 'open',
    fine,
    ...(dueOn === undefined
      ? {}
      : {
          dueOn,
          instalments: [],
          plans: [...state.plans, ...(fellOn === undefined ? [] : due(fellOn)), ...due(restoredOn)],
        }),
    refundsOrdered: fen(0),
    refundsTo: [],
    refundsPaid: fen(0),
    paidBack: [...(state.paidBack ?? []), ...wentBack(state, restoredOn)],
  };
};
