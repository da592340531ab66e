import { minFen, subtractFen, type Fen } from '@ecl/kernel';
import type { PartyCase } from '../parties/party-case.js';
import { notOrderedBack } from './balance.js';
import { debtorsIn } from './debtors.js';
import { owedByOthers, refundShares } from './joint.js';

interface RefundDue {
  readonly obligationId: string;
  readonly debtors: string[];
  readonly payeeId?: string;
  readonly amount: Fen;
}

/** An amount that goes back of the debt, by whom it goes back to. */
export const refundsOf = (amount: Fen, party: PartyCase): readonly RefundDue[] => {
  const { payment } = party;
  if (payment.is === 'none') return [];
  const { obligationId } = payment;
  const debtors = debtorsIn(party, obligationId);
  return refundShares(amount, payment, party).map((share) => ({ obligationId, debtors, ...share }));
};

/**
 * What must be refunded when the decision about a party is revoked: all that was received for its debt. Of a joint debt another debtor may
 * owe it still: then it is what was received above that.
 */
export const refundAfterRevocation = (party: PartyCase): readonly RefundDue[] => {
  const { payment } = party;
  if (payment.is === 'none') return [];
  const held = notOrderedBack(payment);
  return refundsOf(subtractFen(held, minFen(held, owedByOthers(payment.obligationId, party))), party);
};
