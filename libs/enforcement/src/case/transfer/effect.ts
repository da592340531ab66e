import type { TransferStage, TransferState } from './state.js';

/** What the road to the police does to the administrative case (rulebook 7.2). */

/** Stages in which nothing is on its way to the police, or no longer. */
const OFF_THE_ROAD: readonly TransferStage[] = ['none', 'refusedByHead', 'resumed'];

/** A crime is suspected, and the transfer is being prepared or is with the police: no disclosure in the meantime (X12). */
export const isOnTheRoadToThePolice = ({ stage }: TransferState): boolean => !OFF_THE_ROAD.includes(stage);

/** Between approval and resumption: no fine may be decided meanwhile, and the case term does not run (X11). */
export const isHeldByTransfer = ({ holds }: TransferState): boolean => holds.some(({ to }) => to === undefined);

/** A court fined the same conduct: what was not fined before is not fined any more (APL 35(2)). */
export const excludesAdministrativeFine = ({ criminalFine }: TransferState): boolean => criminalFine !== undefined;

/** Objects on the list of the delivery against objects handed over, by id (Q10). */
export const objectGaps = (
  listed: readonly string[],
  handedOver: readonly string[],
): { missing: readonly string[]; unlisted: readonly string[] } => ({
  missing: listed.filter((id) => !handedOver.includes(id)),
  unlisted: handedOver.filter((id) => !listed.includes(id)),
});
