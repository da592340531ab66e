import {
  cannotBothBe,
  daysOf,
  isStillPresent,
  officerTimeIn,
  type CaseEvent,
  type Elsewhere,
  type OfficerTime,
} from '@ecl/enforcement';
import type { Claim, ClaimingStep, EventStore, StandingClaim, Wish } from '@ecl/event-sourcing';
import { chinaDateOf } from '@ecl/kernel';
import { scopeOf } from '@ecl/identity';
import { caseIdOf } from '../case-stream.js';
import type { StepOfCase } from './claimed-conduct.js';
import { officerTimeKey, officerTimePlace, timeClaimed, timeText, type OfficerDay } from './officer-time-claims.js';
import { shownTo, stateOfCase } from './other-case.js';
import type { Reservations } from './reservations.js';

/** An officer for whom a step claims a time, and the wish to have it. */
export interface OfficerTimeWish {
  readonly officer: OfficerDay;
  readonly wish: Wish<'notTaken' | 'corrected'>;
}
export type BusyElsewhere = NonNullable<Elsewhere['busyElsewhere']>[number];

interface TimeTaken {
  readonly officer: OfficerDay;
  readonly time: OfficerTime;
}

/** Where each officer of a step was on each day, in one order for all steps, so that two do not wait for each other. */
const timesTaken = (event: CaseEvent): readonly TimeTaken[] => {
  const { officers = [], time } = officerTimeIn(event) ?? {};
  if (!time) return [];
  return [...new Set(officers)]
    .toSorted()
    .flatMap((personId) => daysOf(time).map((on) => ({ officer: { personId, on }, time })));
};

/** The times of officers that the events of a step are about. */
export const officerTimeWishes = (
  events: readonly CaseEvent[],
  { streamName, commandId }: Pick<ClaimingStep, 'streamName' | 'commandId'>,
  store: EventStore,
): readonly OfficerTimeWish[] =>
  events.flatMap(timesTaken).map(({ officer, time }) => ({
    officer,
    wish: {
      place: officerTimePlace(officer),
      what: () => ({ key: officerTimeKey(caseIdOf(streamName), commandId), text: timeText(time) }),
      // The rules of the own case look at the own case.
      rivals: (book) =>
        book.all.filter((other) => other.step.streamName !== streamName && cannotBothBe(timeClaimed(other), time)),
      // What was corrected in its own case since holds nobody any more.
      endOf: async (holder) =>
        isStillPresent(await stateOfCase(store, holder.step.streamName), officer.personId, timeClaimed(holder))
          ? undefined
          : 'corrected',
    },
  }));

/** What is entered for a step that is on record already. */
export const officerTimeClaims = (
  event: CaseEvent,
  step: ClaimingStep,
  reservedAt: Claim['reservedAt'],
): readonly { readonly officer: OfficerDay; readonly claim: Claim }[] => {
  const key = officerTimeKey(caseIdOf(step.streamName), step.commandId);
  return timesTaken(event).map(({ officer, time }) => ({
    officer,
    claim: { key, text: timeText(time), step, reservedAt },
  }));
};

/** Reserves the times of officers. @returns those who are somewhere else for another case. */
export const reserveOfficerTimes = async (
  wishes: readonly OfficerTimeWish[],
  reservations: Reservations,
  step: StepOfCase,
): Promise<readonly BusyElsewhere[]> => {
  const busy: BusyElsewhere[] = [];
  for (const { officer, wish } of wishes) {
    const answer = await reservations.reserve(wish);
    if ('takenBy' in answer) busy.push(await busyWith(answer.takenBy, officer, step));
  }
  return busy;
};

/** Where an officer is, as far as whoever takes the step may know of that case. */
export const busyWith = async (
  holder: StandingClaim,
  { personId }: OfficerDay,
  { store, context: { actor, registers, now } }: StepOfCase,
): Promise<BusyElsewhere> => {
  const { from, to } = timeClaimed(holder);
  const { streamName } = holder.step;
  const scope = scopeOf(actor, { registers, today: chinaDateOf(now) }).cases;
  return { personId, from, to, inCase: shownTo(scope, streamName, await stateOfCase(store, streamName)) };
};
