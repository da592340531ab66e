import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { ClockFacts, ClockReading } from '../../clocks/index.js';
import type { EnforcementContext } from '../../context.js';
import { clockFrom, isOverOn, readingOfCase } from '../clock-of-case.js';
import type { PartyCase } from '../parties/party-case.js';
import { restoredBy } from './restorable.js';
import { isPending, isUndecided, type RemedyProceeding } from './state.js';

/** The run of the clock that counts for a reconsideration. */
export const runToDecide = (
  { remedyId }: Pick<RemedyProceeding, 'remedyId'>,
  { clocks, partyId }: Pick<PartyCase, 'clocks' | 'partyId'>,
): ClockFacts | undefined =>
  clocks.findLast(
    ({ clock, subject, remembers, end }) =>
      (clock === 'L46' || clock === 'L46-simple') &&
      subject === partyId &&
      remembers === remedyId &&
      end?.how !== 'replaced',
  );

/**
 * The time in which the body decides about a reconsideration (L46), as a day knows it: of the run that counts for it, whichever
 * procedure it is heard in, and anew where a court ordered it to decide again.
 */
export const timeToDecide = (
  { remedyId, from }: RemedyProceeding,
  on: PlainDate,
  party: PartyCase,
  context: EnforcementContext,
): ClockReading => {
  const facts = runToDecide({ remedyId }, party);
  return facts === undefined ? clockFrom('L46', { from }, party, context) : readingOfCase(on, facts, party, context);
};

/** Its last day. */
export const lastDayToDecide = (...asked: Parameters<typeof timeToDecide>): PlainDate => timeToDecide(...asked).dueOn;

/** 复议机关逾期不作决定: nobody has decided, and the time to do so is over for certain. */
export const isLateWithItsDecision = (
  remedy: RemedyProceeding,
  at: Instant,
  party: PartyCase,
  context: EnforcementContext,
): boolean => isLateToDecide(remedy, at, (on) => timeToDecide(remedy, on, party, context));

/** The same of any reconsideration. @param timeOn its time to decide, as a day knows it */
export const isLateToDecide = (
  remedy: Parameters<typeof isPending>[0] & { readonly kind: string },
  at: Instant,
  timeOn: (day: PlainDate) => ClockReading,
): boolean => {
  const on = chinaDateOf(at);
  return remedy.kind === 'reconsideration' && isPending(remedy) && isOverOn(on, timeOn(on));
};

const NOT_DECIDED = { outcome: 'notDecidedInTime' } as const;

/**
 * A suit ends it, because the body did not decide in time (ALL 45). One that a court ordered anew ends in a step of its own, with its paper:
 * the decision that it had undone has force again then.
 */
export const endsWithASuit = (
  remedy: RemedyProceeding,
  at: Instant,
  party: PartyCase,
  context: EnforcementContext,
): boolean =>
  isLateWithItsDecision(remedy, at, party, context) &&
  (restoredBy({ remedyId: remedy.remedyId, ...NOT_DECIDED }, party)?.is ?? 'nothing') === 'nothing';

/** A decision may still come where the body was late with it, and nobody sued meanwhile. */
export const mayStillBeDecided = (remedy: RemedyProceeding, { remedies }: PartyCase): boolean =>
  isUndecided(remedy) && !remedies.proceedings.some((other) => other.kind !== 'supervision' && other.to === undefined);
