import { asCompared } from '../parties/as-compared.js';
import { needsGuardian } from '../parties/guardian.js';
import type { PartyCase } from '../parties/party-case.js';
import { itselfNow } from '../participation/itself.js';
import type { Party } from '../values.js';
import type { Unheard } from './state.js';

/** What came after the notice to a party, of which it does not tell, so that it carries no decision. */
export const outdatedBy = (
  party: PartyCase,
): 'conductPeriod' | 'report' | 'evidence' | 'succession' | 'guardian' | undefined => {
  const { notice } = party;
  if (notice.is === 'none') return undefined;
  if (isToldAlone(party)) return notice.outdatedBy ?? 'guardian';
  return notice.outdatedBy ?? (notice.unheard.some((each) => isAgainst(each, party)) ? 'evidence' : undefined);
};

/** Only afterwards did anybody learn that the party who took it could not act alone: its guardian was told nothing. */
const isToldAlone = (party: PartyCase): boolean => {
  const { notice } = party;
  const service = notice.is === 'none' ? undefined : notice.service;
  return service?.receivedBy === 'party' && needsGuardian(party, service.servedOn);
};

/** Evidence of the case reaches every party. In doubt it is against this one. */
const isAgainst = (found: Unheard, party: PartyCase): boolean => {
  const own = itselfNow(party.partyId, party);
  const isItself = ({ partyId }: Party) => itselfNow(partyId, party).some((id) => own.includes(id));
  const itself = party.everyParty.filter(isItself);
  const others = party.everyParty.filter((each) => !isItself(each));
  const isAboutOthers = !found.isReported && isAbout(found, others) && !isAbout(found, itself);
  return !isAboutOthers && !showsCorrection(found, itself);
};

const isAbout = ({ says, interviewee }: Unheard, parties: readonly Party[]): boolean =>
  parties.some(
    (party) =>
      namesOf(party).some((name) => asCompared(says).includes(name)) ||
      (interviewee !== undefined &&
        (interviewee.personId === party.partyId || namesOf(party).includes(asCompared(interviewee.name)))),
  );

/** The party hands in what speaks for it: that it corrected what it had done. The step says so. */
const showsCorrection = ({ correctedBy }: Unheard, itself: readonly Party[]): boolean =>
  itself.some(({ partyId }) => partyId === correctedBy);

const namesOf = ({ name, legalRepresentative }: Party): readonly string[] =>
  [name, legalRepresentative ?? ''].map(asCompared).filter((each) => each !== '');
