import {
  conductTakenUp,
  ConductTakenUp,
  finesInForce,
  type CaseState,
  type ConductOfParty,
  type EnforcementContext,
  type FineInForce,
} from '@ecl/enforcement';
import type { Claims, ClaimOrigin, EventStore, StandingClaim, StreamName } from '@ecl/event-sourcing';
import { caseIdOf } from '../case-stream.js';
import { conductStream, fineKey, finePlace, takenUpKey, takenUpPlace, type ConductRelease } from './conduct-claims.js';
import { isFinedIn, shownTo, stateOfCase } from './other-case.js';
import type { Reservations } from './reservations.js';

/** What a step changes in what other cases may do about the same conduct. */
export interface ConductChanges {
  readonly fined: readonly FineInForce[];
  readonly ended: readonly FineInForce[];
  readonly takenUp: readonly ConductOfParty[];
  readonly left: readonly ConductOfParty[];
}

export const conductChanges = (before: CaseState, after: CaseState): ConductChanges => {
  const [finesBefore, finesAfter] = [finesInForce(before), finesInForce(after)];
  const [conductBefore, conductAfter] = [conductTakenUp(before), conductTakenUp(after)];
  return {
    fined: without(finesAfter, finesBefore, isSameFine),
    ended: without(finesBefore, finesAfter, isSameFine),
    takenUp: without(conductAfter, conductBefore, isSameConduct),
    left: without(conductBefore, conductAfter, isSameConduct),
  };
};

const without = <T>(all: readonly T[], others: readonly T[], isSame: (one: T, other: T) => boolean): readonly T[] =>
  all.filter((one) => !others.some((other) => isSame(one, other)));
const isSameFine = (one: FineInForce, other: FineInForce): boolean =>
  one.partyId === other.partyId && one.decisionId === other.decisionId;
const isSameConduct = (one: ConductOfParty, other: ConductOfParty): boolean => one.conductId === other.conductId;

/** A party whose conduct another case has fined. */
export interface FinedElsewhere {
  readonly partyId: string;
  readonly inCase: Readonly<Record<string, string>>;
}

/** Reserves the fines of a step. @returns those of its parties whom another case has fined for the same conduct. */
export const reserveFines = async (
  fines: readonly FineInForce[],
  reservations: Reservations,
  { store, streamName, context }: { store: EventStore; streamName: StreamName; context: EnforcementContext },
): Promise<readonly FinedElsewhere[]> => {
  const finedElsewhere: FinedElsewhere[] = [];
  for (const fine of fines)
    for (const conduct of fine.conduct) {
      const answer = await reservations.reserve<ConductRelease>({
        place: finePlace(conduct, fine),
        what: () => ({ key: fineKey(conduct), text: fineKey(conduct) }),
        endOf: (holder) => endOfFine(holder, conduct, store, streamName),
      });
      if (!('takenBy' in answer)) continue;
      const other = answer.takenBy.step.streamName;
      const inCase = shownTo(context.actor, other, await stateOfCase(store, other));
      finedElsewhere.push({ partyId: fine.partyId, inCase });
    }
  return finedElsewhere;
};

/** The law of the own case says whether it may decide anew; the fine of another case counts while it is in force. */
const endOfFine = async (
  { step }: StandingClaim,
  conduct: ConductOfParty,
  store: EventStore,
  ownStream: StreamName,
): Promise<ConductRelease | undefined> => {
  if (step.streamName === ownStream) return 'replaced';
  return isFinedIn(await stateOfCase(store, step.streamName), conduct) ? undefined : 'fineEnded';
};

/** What a step that is on record means for other cases. */
export const afterConductChanges = (
  { ended, takenUp, left }: ConductChanges,
  claims: Claims,
  { streamName, agencyId, origin }: { streamName: StreamName; agencyId: string; origin: ClaimOrigin },
): readonly (() => Promise<unknown>)[] => {
  const caseId = caseIdOf(streamName);
  return [
    ...ended.flatMap((fine) =>
      fine.conduct.map((conduct) => () => {
        const had = { place: finePlace(conduct, fine), key: fineKey(conduct), streamName };
        return claims.release(had, 'fineEnded', origin);
      }),
    ),
    ...takenUp.map((conduct) => () => enterCase(claims, conduct, { caseId, agencyId }, origin)),
    ...left.map((conduct) => () => {
      const had = { place: takenUpPlace(conduct, agencyId), key: takenUpKey(caseId), streamName };
      return claims.release(had, 'left', origin);
    }),
  ];
};

/** Enters a case where its conduct is kept. @returns everything that is kept there. */
export const enterCase = (
  claims: Claims,
  { conductId }: ConductOfParty,
  { caseId, agencyId }: { readonly caseId: string; readonly agencyId: string },
  origin: ClaimOrigin,
): Promise<readonly StandingClaim[]> => {
  const entered = ConductTakenUp({ conductId, caseId, agencyId, commandId: origin.commandId });
  return claims.enter(conductStream(conductId), takenUpKey(caseId), entered, origin);
};
