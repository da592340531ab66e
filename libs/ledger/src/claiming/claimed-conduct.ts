import {
  conductTakenUp,
  ConductTakenUp,
  finesInForce,
  type CaseState,
  type ConductOfParty,
  type EnforcementContext,
  type FineInForce,
} from '@ecl/enforcement';
import type { Claim, Claims, ClaimOrigin, EventStore, StandingClaim, StreamName, Wish } from '@ecl/event-sourcing';
import { scopeOf, type CaseScope } from '@ecl/identity';
import { chinaDateOf, type Instant } from '@ecl/kernel';
import { caseIdOf } from '../case-stream.js';
import {
  conductStream,
  fineKey,
  finePlace,
  nearFines,
  rivalFines,
  takenUpKey,
  takenUpPlace,
  type ConductRelease,
} from './conduct-claims.js';
import { isFinedIn, isFinedNearbyIn, shownTo, stateOfCase } from './other-case.js';
import type { Reservations } from './reservations.js';

/** A fine for one conduct of its party, as it is known: by the number or the name of the party, by its name or its facts. */
export interface FinedConduct {
  readonly fine: FineInForce;
  readonly conduct: ConductOfParty;
}

/** What a step changes in what other cases may do about the same conduct. */
export interface ConductChanges {
  /** The fines that the step imposes. */
  readonly fined: readonly FinedConduct[];
  /** Fines that were in force before, and are for conduct that was not known to be theirs. */
  readonly moved: readonly FinedConduct[];
  readonly ended: readonly FinedConduct[];
  readonly takenUp: readonly ConductOfParty[];
  readonly left: readonly ConductOfParty[];
}

export const conductChanges = (before: CaseState, after: CaseState): ConductChanges => {
  const [finesBefore, finesAfter] = [finesInForce(before), finesInForce(after)];
  const [conductBefore, conductAfter] = [conductTakenUp(before), conductTakenUp(after)];
  const added = without(finedConductOf(finesAfter), finedConductOf(finesBefore), isSame);
  const isNew = ({ fine }: FinedConduct): boolean => !finesBefore.some((each) => isSameFine(each, fine));
  return {
    fined: added.filter(isNew),
    moved: added.filter((each) => !isNew(each)),
    ended: without(finedConductOf(finesBefore), finedConductOf(finesAfter), isSame),
    takenUp: without(conductAfter, conductBefore, isInSamePlace),
    left: without(conductBefore, conductAfter, isInSamePlace),
  };
};

/** Each fine with each way in which its conduct is known. */
export const finedConductOf = (fines: readonly FineInForce[]): readonly FinedConduct[] =>
  fines.flatMap((fine) => fine.conduct.map((conduct) => ({ fine, conduct })));

const without = <T>(all: readonly T[], others: readonly T[], isEqual: (one: T, other: T) => boolean): readonly T[] =>
  all.filter((one) => !others.some((other) => isEqual(one, other)));
const isSameFine = (one: FineInForce, other: FineInForce): boolean =>
  one.offenderId === other.offenderId && one.decisionId === other.decisionId;
const isInSamePlace = (one: ConductOfParty, other: ConductOfParty): boolean =>
  one.conductId === other.conductId &&
  one.days?.beganOn === other.days?.beganOn &&
  one.days?.endedOn === other.days?.endedOn;
const isSame = (one: FinedConduct, other: FinedConduct): boolean =>
  isSameFine(one.fine, other.fine) &&
  isInSamePlace(one.conduct, other.conduct) &&
  fineKey(one.conduct) === fineKey(other.conduct);

/** A party whose conduct another case has fined. */
export interface FinedElsewhere {
  readonly partyId: string;
  readonly inCase: Readonly<Record<string, string>>;
}

/** Where the cases are, whose step it is, and who takes it. */
export interface StepOfCase {
  readonly store: EventStore;
  readonly streamName: StreamName;
  readonly context: EnforcementContext;
}

/** Reserves the fines of a step. @returns those of its parties whom another case has fined for the same conduct. */
export const reserveFines = async (
  fined: readonly FinedConduct[],
  reservations: Reservations,
  step: StepOfCase,
): Promise<readonly FinedElsewhere[]> => {
  const finedElsewhere: FinedElsewhere[] = [];
  for (const each of fined) {
    const answer = await reservations.reserve(fineWish(each, step));
    if ('takenBy' in answer) finedElsewhere.push(await finedBy(answer.takenBy, each, step));
  }
  return finedElsewhere;
};

/** Fines of the parties of a step, in the places where a ledger of an older version kept them. Nothing new is written there. */
export const finedInOldPlaces = async (
  fined: readonly FinedConduct[],
  claims: Claims,
  step: StepOfCase,
): Promise<readonly FinedElsewhere[]> => {
  const finedElsewhere: FinedElsewhere[] = [];
  for (const fine of new Set(fined.map((each) => each.fine)))
    for (const conduct of fine.conductInOldPlaces) {
      const answer = await claims.foresee(fineWish({ fine, conduct }, step));
      if ('takenBy' in answer) finedElsewhere.push(await finedBy(answer.takenBy, { fine, conduct }, step));
    }
  return finedElsewhere;
};

/** The other cases that have fined conduct near that of a step, as far as whoever takes the step may know of them. */
export const finedNearby = async (
  fined: readonly FinedConduct[],
  claims: Claims,
  { store, streamName, context }: StepOfCase,
): Promise<readonly Readonly<Record<string, string>>[]> => {
  const found = new Map<StreamName, Readonly<Record<string, string>>>();
  for (const { conduct } of fined) {
    if (conduct.days === undefined) continue;
    const book = await claims.look(conductStream(conduct.conductId));
    for (const { step } of nearFines(book, conduct)) {
      if (step.streamName === streamName || found.has(step.streamName)) continue;
      const state = await stateOfCase(store, step.streamName);
      if (isFinedNearbyIn(state, conduct))
        found.set(step.streamName, shownTo(scopeIn(context), step.streamName, state));
    }
  }
  return [...found.values()];
};

/** The wish to impose the one fine for a conduct. */
export const fineWish = ({ fine, conduct }: FinedConduct, { store, streamName }: StepOfCase): FineWish => ({
  place: finePlace(conduct, fine),
  what: () => ({ key: fineKey(conduct), text: fineKey(conduct) }),
  rivals: (book) => rivalFines(book, conduct),
  endOf: (holder) => endOfFine(holder, conduct, store, streamName),
});
export type FineWish = Required<Wish<ConductRelease>>;

/** Who is fined elsewhere, and where, as far as whoever takes the step may know of that case. */
export const finedBy = async (
  { step: { streamName } }: StandingClaim,
  { fine: { partyId } }: FinedConduct,
  { store, context }: StepOfCase,
): Promise<FinedElsewhere> => ({
  partyId,
  inCase: shownTo(scopeIn(context), streamName, await stateOfCase(store, streamName)),
});

/** The cases of which whoever takes a step may know. */
export const scopeIn = ({ actor, registers, now }: EnforcementContext): CaseScope =>
  scopeOf(actor, { registers, today: chinaDateOf(now) }).cases;

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
  { moved, ended, takenUp, left }: ConductChanges,
  claims: Claims,
  {
    streamName,
    agencyId,
    origin,
    now,
  }: { streamName: StreamName; agencyId: string; origin: ClaimOrigin; now: Instant },
): readonly (() => Promise<unknown>)[] => {
  const caseId = caseIdOf(streamName);
  return [
    ...ended.map(({ fine, conduct }) => () => {
      const had = { place: finePlace(conduct, fine), key: fineKey(conduct), streamName };
      return claims.release(had, 'fineEnded', origin);
    }),
    ...moved.map((each) => () => enterFine(claims, each, { streamName, now }, origin)),
    ...takenUp.map((conduct) => () => enterCase(claims, conduct, { caseId, agencyId }, origin)),
    ...left.map((conduct) => () => {
      const had = { place: takenUpPlace(conduct, agencyId), key: takenUpKey(caseId, conduct.days), streamName };
      return claims.release(had, 'left', origin);
    }),
  ];
};

/** Enters a fine that is in force where its conduct is kept. Where another case has fined it too, that one stays. */
export const enterFine = async (
  claims: Claims,
  { fine, conduct }: FinedConduct,
  { streamName, now }: { readonly streamName: StreamName; readonly now: Instant },
  origin: ClaimOrigin,
): Promise<void> => {
  const place = finePlace(conduct, fine);
  const key = fineKey(conduct);
  const { commandId } = origin;
  const claim: Claim = { key, text: key, step: { streamName, commandId, revision: 'noStream' }, reservedAt: now };
  await claims.enter(place.streamName, key, [place.reserved(claim), place.kept(claim)], origin);
};

/** Enters a case where its conduct is kept. @returns everything that is kept there. */
export const enterCase = (
  claims: Claims,
  { conductId, days }: Pick<ConductOfParty, 'conductId' | 'days'>,
  { caseId, agencyId }: { readonly caseId: string; readonly agencyId: string },
  origin: ClaimOrigin,
): Promise<readonly StandingClaim[]> => {
  const entered = ConductTakenUp({
    ...{ conductId, caseId, agencyId, commandId: origin.commandId },
    ...(days === undefined ? {} : { days }),
  });
  return claims.enter(conductStream(conductId), takenUpKey(caseId, days), [entered], origin);
};
