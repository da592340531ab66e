import type { PartyCase } from '../../parties/party-case.js';
import { itselfNow } from '../../participation/itself.js';
import type { PaymentObligation } from '../../payment/state.js';
import { challengesOf, type CostsRemedy } from './state.js';

/** What the party itself, or the one whose place it took, sought against a debt of costs; the other debtors went their own way. */
export const ownChallengesOf = (
  debt: PaymentObligation,
  { partyId, parties, formerParties }: Pick<PartyCase, 'partyId' | 'parties' | 'formerParties'>,
): readonly CostsRemedy[] =>
  challengesOf(debt).filter((each) => itselfNow(each.partyId, { parties, formerParties }).includes(partyId));
