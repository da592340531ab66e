import { isAboutOthersOnly, itselfAndOthers, namesOf } from '../parties/about.js';
import { asCompared } from '../parties/as-compared.js';
import { wasServedAlone } from '../parties/guardian.js';
import type { PartyCase } from '../parties/party-case.js';
import type { Unheard } from './state.js';

/** What came after the notice to a party, of which it does not tell, so that it carries no decision. */
export const outdatedBy = (
  party: PartyCase,
): 'conductPeriod' | 'report' | 'evidence' | 'succession' | 'guardian' | undefined => {
  const { notice } = party;
  if (notice.is === 'none') return undefined;
  if (wasServedAlone(notice.service, party)) return notice.outdatedBy ?? 'guardian';
  return notice.outdatedBy ?? (notice.unheard.some((each) => isAgainst(each, party)) ? 'evidence' : undefined);
};

/** Evidence of the case reaches every party. In doubt it is against this one. */
const isAgainst = (found: Unheard, party: PartyCase): boolean =>
  // Who handed it in makes it about nobody: what B hands in may speak against A.
  (found.isReported || !isAboutOthersOnly({ ...found, correctedBy: undefined }, party)) &&
  !showsCorrection(found, party);

/** The party hands in what speaks for it: that it corrected what it had done. The step says so; an old one names who provided it. */
const showsCorrection = ({ correctedBy, correctedByProvider }: Unheard, party: PartyCase): boolean =>
  itselfAndOthers(party).itself.some(
    (each) =>
      each.partyId === correctedBy ||
      (correctedByProvider !== undefined && namesOf(each).includes(asCompared(correctedByProvider))),
  );
