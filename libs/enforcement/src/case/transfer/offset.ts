import { fen, minFen, subtractFen, addFen, type Fen } from '@ecl/kernel';
import { offenderFor } from '../participation/state.js';
import { paidIn } from '../payment/balance.js';
import { isCosts } from '../substitute/costs.js';
import type { PartyCase } from '../parties/party-case.js';

/** 折抵: what a party paid of its administrative fine counts towards its criminal fine (APL 35(2)). In fen. */
export interface Offset {
  readonly partyId: string;
  /** Paid of the administrative fine, without surcharge. */
  readonly paid: Fen;
  /** Counts towards the criminal fine. */
  readonly offset: Fen;
  /** What is left of the criminal fine. */
  readonly remaining: Fen;
}

/** A criminal fine that a court imposed on a party. */
export interface Fined {
  readonly party: PartyCase;
  readonly criminalFine: Fen;
}

/** What has counted already towards earlier criminal fines of the same offender: money that was paid counts once. */
const countedFor = ({ partyId, formerParties, transfer }: PartyCase): Fen => {
  const offender = offenderFor(formerParties, partyId);
  const counted = transfer.criminalFines
    .filter((fine) => offenderFor(formerParties, fine.partyId) === offender)
    .map(({ offset = fen(0) }) => offset);
  return addFen(fen(0), ...counted);
};

/** How a criminal fine is reckoned with what the party has paid already; a surcharge is no fine and does not count. */
export const offsetAgainst = (criminalFine: Fen, party: PartyCase, counted = countedFor(party)): Offset => {
  const paid = addFen(fen(0), ...party.payments.filter((debt) => !isCosts(debt)).map((debt) => paidIn(debt).fine));
  const offset = minFen(subtractFen(paid, minFen(paid, counted)), criminalFine);
  return { partyId: party.partyId, paid, offset, remaining: subtractFen(criminalFine, offset) };
};

/** The offsets of the fines of one judgment, in their order: several who took the place of one offender paid one fine together. */
export const offsetsOf = (fines: readonly Fined[]): readonly (Offset & Pick<Fined, 'criminalFine'>)[] =>
  fines.reduce<readonly (Offset & Pick<Fined, 'criminalFine'>)[]>((before, { criminalFine, party }) => {
    const { formerParties } = party;
    const offender = offenderFor(formerParties, party.partyId);
    const beside = before.filter(({ partyId }) => offenderFor(formerParties, partyId) === offender);
    const counted = addFen(countedFor(party), ...beside.map(({ offset }) => offset));
    return [...before, { criminalFine, ...offsetAgainst(criminalFine, party, counted) }];
  }, []);
