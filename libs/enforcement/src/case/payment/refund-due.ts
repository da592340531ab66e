import type { Fen } from '@ecl/kernel';
import type { PartyCase } from '../parties/party-case.js';
import { notOrderedBack } from './balance.js';
import { debtorsIn } from './debtors.js';

interface RefundDue {
  readonly obligationId: string;
  readonly debtors: string[];
  readonly amount: Fen;
}

/**
 * What must be refunded when the decision about a party is revoked: all that was received for its debt. A joint debt goes
 * on while another debtor owes it, and nothing of it is refunded until then.
 */
export const refundAfterRevocation = (party: PartyCase): readonly RefundDue[] => {
  const { payment, partyId, parties } = party;
  if (payment.is === 'none') return [];
  const { obligationId } = payment;
  const debtors = debtorsIn(party, obligationId);
  const isStillOwed = debtors
    .filter((debtor) => debtor !== partyId)
    .some((debtor) =>
      parties.get(debtor)?.payments.some((debt) => debt.obligationId === obligationId && debt.is !== 'cancelled'),
    );
  const amount = notOrderedBack(payment);
  return isStillOwed || amount === 0 ? [] : [{ obligationId, debtors, amount }];
};
