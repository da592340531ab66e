import { meanTheSame } from '../participation/itself.js';
import type { Party } from '../values.js';
import { asCompared } from './as-compared.js';
import type { PartyCase } from './party-case.js';

/** What officers found out, as far as the log has it. */
export interface Found {
  /** What it says. */
  readonly says: string;
  readonly interviewee?: { readonly personId: string; readonly name: string };
  /** The party that handed it in to show that it corrected what it had done. */
  readonly correctedBy?: string | undefined;
}

/** The entries of the case for a party itself, with those whose place it took, and for the others. */
export const itselfAndOthers = (
  party: PartyCase,
): { readonly itself: readonly Party[]; readonly others: readonly Party[] } => {
  const isItself = ({ partyId }: Party) => meanTheSame(party.partyId, partyId, party);
  return { itself: party.everyParty.filter(isItself), others: party.everyParty.filter((each) => !isItself(each)) };
};

/** It speaks of other parties and not of this one. What names nobody is about every party. */
export const isAboutOthersOnly = (found: Found, party: PartyCase): boolean => {
  const { itself, others } = itselfAndOthers(party);
  return isAbout(found, others) && !isAbout(found, itself);
};

const isAbout = ({ says, interviewee, correctedBy }: Found, parties: readonly Party[]): boolean =>
  parties.some(
    (party) =>
      party.partyId === correctedBy ||
      namesOf(party).some((name) => asCompared(says).includes(name)) ||
      (interviewee !== undefined &&
        (interviewee.personId === party.partyId || namesOf(party).includes(asCompared(interviewee.name)))),
  );

/** The names under which a party speaks, as they are compared: its own and that of its legal representative. */
export const namesOf = ({ name, legalRepresentative }: Party): readonly string[] =>
  [name, legalRepresentative ?? ''].map(asCompared).filter((each) => each !== '');
