import { fen, minFen, subtractFen, addFen, type Fen } from '@ecl/kernel';
import { paidIn } from '../payment/balance.js';
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

/** How a criminal fine is reckoned with what the party has paid already; a surcharge is no fine and does not count. */
export const offsetAgainst = (criminalFine: Fen, { partyId, payments }: PartyCase): Offset => {
  const paid = addFen(fen(0), ...payments.map((debt) => paidIn(debt).fine));
  const offset = minFen(paid, criminalFine);
  return { partyId, paid, offset, remaining: subtractFen(criminalFine, offset) };
};
