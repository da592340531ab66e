import { addDays, daysBetween, type PlainDate } from '@ecl/kernel';
import type { CountedDay, WorkingCalendar } from '../calendar/working-calendar.js';
import type { Term } from '../packs/rule-packs.js';
import type { ClockFacts, StopFacts } from './facts.js';

/** A stop that came in time. The day `to` counts again; while nothing has ended it, `to` is the day asked about. */
export interface CountedStop extends Pick<StopFacts, 'reason' | 'id' | 'partyId' | 'atMostDays'> {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface WithStops {
  readonly last: CountedDay;
  readonly stops: readonly CountedStop[];
  readonly stoppedDays: number;
  readonly isStopped: boolean;
  readonly isOpenEnded: boolean;
}

/**
 * Adds the days on which a clock was stopped. Days on which several reasons stopped it count once. A reason that was to
 * last so many days at most ends with them. A reason that came after the last day changes nothing.
 */
export const withStops = (
  on: PlainDate,
  facts: Pick<ClockFacts, 'from' | 'stops'>,
  counted: CountedDay,
  term: Term,
  calendar: WorkingCalendar,
): WithStops => {
  const isWithin = (day: PlainDate, last: PlainDate) => day <= (term.rolls ? calendar.rollForward(last).date : last);
  let { date, isProvisional } = counted;
  let stoppedUntil = facts.from;
  let stoppedDays = 0;
  const stops: CountedStop[] = [];
  const running: StopFacts[] = [];
  for (const stop of inOrder(facts.stops)) {
    if (!isWithin(stop.from, date)) break;
    const to = endOf(stop) ?? later(on, stop.from);
    const from = later(stop.from, stoppedUntil);
    if (to > from) {
      const days = daysIn(from, to, term, calendar);
      const moved = moveBy(date, days, term, calendar);
      date = later(moved.date, to);
      isProvisional ||= moved.isProvisional;
      stoppedDays += days;
      stoppedUntil = to;
    }
    stops.push({ ...toShow(stop), from: stop.from, to });
    if (stop.from <= on && (endOf(stop) === undefined || on < to)) running.push(stop);
  }
  return {
    last: { date, isProvisional },
    stops,
    stoppedDays,
    isStopped: running.length > 0,
    isOpenEnded: running.some((stop) => endOf(stop) === undefined),
  };
};

const toShow = ({ reason, id, partyId, atMostDays }: StopFacts): Omit<CountedStop, 'from' | 'to'> => ({
  reason,
  ...(id === undefined ? {} : { id }),
  ...(partyId === undefined ? {} : { partyId }),
  ...(atMostDays === undefined ? {} : { atMostDays }),
});

const inOrder = (stops: readonly StopFacts[]): readonly StopFacts[] =>
  stops.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/** When a stop ends, if anything says so: what happened, or the days that it was to last at most. */
const endOf = ({ from, to, atMostDays }: StopFacts): PlainDate | undefined => {
  if (atMostDays === undefined) return to;
  const atLatest = addDays(from, atMostDays);
  return to === undefined || to > atLatest ? atLatest : to;
};

/** From the first day up to the day before the last. */
const daysIn = (from: PlainDate, to: PlainDate, { unit }: Term, calendar: WorkingCalendar): number =>
  unit === 'workingDay' ? calendar.workingDaysBetween(addDays(from, -1), addDays(to, -1)) : daysBetween(from, to);

const moveBy = (date: PlainDate, days: number, { unit }: Term, calendar: WorkingCalendar): CountedDay => {
  if (unit !== 'workingDay') return { date: addDays(date, days), isProvisional: false };
  return days === 0 ? { date, isProvisional: false } : calendar.addWorkingDays(date, days);
};

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
