import type { PartiesState } from '../parties/state.js';
import { itselfNow, meanTheSame } from '../participation/itself.js';
import { offenderFor, type FormerParties } from '../participation/state.js';
import { EVERY_PARTY } from '../values.js';
import type { TransferStage, TransferState } from './state.js';

/** The effect of the transfer to the police on the administrative case (rulebook 7.2). */

/** Stages without an active transfer to the police. */
const OFF_THE_ROAD: readonly TransferStage[] = ['none', 'refusedByHead', 'resumed'];

/**
 * A crime is suspected, and the transfer is being prepared or is with the police: there is no disclosure meanwhile
 * (X12).
 */
export const isOnTheRoadToThePolice = ({ stage }: TransferState): boolean => !OFF_THE_ROAD.includes(stage);

/** Stages in which the police, the procuratorate and the agency owe each other no step any more. */
const OVER: readonly TransferStage[] = ['none', 'refusedByHead', 'handedOver', 'resumed'];

export const isTransferOver = ({ stage }: TransferState): boolean => OVER.includes(stage);

interface OfParty {
  readonly transfer: TransferState;
  readonly partyId: string;
  /** Of a matter about an item: the party itself, as it was named when the matter began. */
  readonly itemOf: string | undefined;
  readonly formerParties: FormerParties;
  readonly parties: PartiesState;
}

/** Whether an id of the transfer means this party: its own, or that of a matter about an item of its penalty, in either direction. */
export const isMeantBy = (id: string, party: Omit<OfParty, 'transfer'>): boolean =>
  id === party.partyId || meanTheSame(party.partyId, id, party);

/** Whether a party is among the suspects of the latest round: a crime is a person's, under whichever id it is named. */
export const isSuspect = (party: OfParty): boolean => {
  const { suspects = itselfNow(party.partyId, party), dropped } = party.transfer;
  return suspects.some((id) => isMeantBy(id, party) && !dropped.includes(id));
};

/** The transfer holds up what happens to this party: to the others it does nothing. */
export const isHeldForThePolice = (party: OfParty): boolean =>
  isOnTheRoadToThePolice(party.transfer) && isSuspect(party);

/** Between approval and resumption: no suspect may be fined meanwhile, and for suspects the case term does not run (X11). */
export const isHeldByTransfer = ({ holds }: TransferState): boolean => holds.some(({ to }) => to === undefined);

/**
 * A court fined the offender for the same conduct: without an earlier administrative fine, none may be imposed any more (APL 35(2)),
 * on whichever of those who took its place.
 */
export const excludesAdministrativeFine = ({ transfer, partyId, itemOf = partyId, ...parties }: OfParty): boolean => {
  const { formerParties } = parties;
  const offender = offenderFor(formerParties, itemOf);
  return transfer.criminalFines.some(
    (fine) =>
      fine.partyId === EVERY_PARTY ||
      fine.partyId === partyId ||
      itselfNow(fine.partyId, parties).some((id) => offenderFor(formerParties, id) === offender),
  );
};

/** Compares the objects on the list of the delivery with the objects handed over, by id (Q10). */
export const objectGaps = (
  listed: readonly string[],
  handedOver: readonly string[],
): { missing: readonly string[]; unlisted: readonly string[] } => ({
  missing: listed.filter((id) => !handedOver.includes(id)),
  unlisted: handedOver.filter((id) => !listed.includes(id)),
});
