import { addDays, addMonths, addYears, chinaDateOf, plusHours, type Instant, type PlainDate } from '@ecl/kernel';
import type { CountedDay, WorkingCalendar } from '../calendar/working-calendar.js';
import type { Article } from '../law/article.js';
import type { Parameters, Term } from '../packs/rule-packs.js';
import type { After } from './clock.js';
import type { ClockId } from './clock-id.js';
import { begun, type ClockFacts } from './facts.js';
import { withStops, type CountedStop } from './stopped-days.js';
import { CLOCKS } from './table/index.js';

/** The parameters of the agency on a day. */
export type ParametersOn = (day: PlainDate) => Parameters;

/** A clock as of a day, with all that led to its last day. */
export interface ClockReading {
  readonly term: Term;
  readonly article: Article;
  /** False where a parameter says that there is no such limit. */
  readonly applies: boolean;
  /** The last day comes from a decision and was not counted. */
  readonly isSet: boolean;
  /** The day from which it is counted, and which is not counted itself. */
  readonly startsOn: PlainDate;
  /** The last day of the term after which it counts. */
  readonly afterOn?: PlainDate;
  /** The day that was counted; `dueOn` is moved to a day of work where the law says so (K2). */
  readonly rawDueOn: PlainDate;
  readonly dueOn: PlainDate;
  /** The last moment of a term in hours (K4). */
  readonly dueAt: Instant | undefined;
  /** Counted over days that the State Council has not published yet: it may still move (K7). */
  readonly isProvisional: boolean;
  readonly extendedDays: number;
  readonly stops: readonly CountedStop[];
  /** In the unit in which the term is counted: days of work, or calendar days. */
  readonly stoppedDays: number;
  /** Something stops it on the day asked about. */
  readonly isStopped: boolean;
  /** Nothing says when that ends: `dueOn` moves on every day. */
  readonly isOpenEnded: boolean;
}

const UNSTOPPED = { stops: [], stoppedDays: 0, isStopped: false, isOpenEnded: false } as const;

/** Where counting begins. */
interface Start {
  readonly startsOn: PlainDate;
  readonly afterOn?: PlainDate;
  readonly stops: ClockFacts['stops'];
  readonly isProvisional: boolean;
}

/** To which day it comes. */
type Counted = Pick<
  ClockReading,
  'stops' | 'stoppedDays' | 'isStopped' | 'isOpenEnded' | 'rawDueOn' | 'dueOn' | 'dueAt' | 'isProvisional'
>;

/**
 * The only reckoning of a time limit, as of a day. A running clock keeps the parameters of the day it began; one that
 * has ended is read as it ended. A stop that spares a party counts only once the clock has ended for it. What stopped it is added before the last day is moved to a day of work.
 */
export const readingOn = (
  day: PlainDate,
  facts: ClockFacts,
  parametersOn: ParametersOn,
  calendar: WorkingCalendar,
): ClockReading => {
  const on = facts.end === undefined ? day : chinaDateOf(facts.end.at);
  const parameters = parametersOn(facts.lawOf);
  const term = parameters[CLOCKS[facts.clock].term];
  const extendedDays = facts.extensions.reduce((sum, { days }) => sum + days, 0);
  const start = startOf(on, facts, parametersOn, calendar);
  const { stops, stoppedDays, isStopped, isOpenEnded, rawDueOn, dueOn, dueAt, isProvisional } =
    setDay(facts, term) ?? lastDay(on, facts, { start, term, extendedDays, parameters, calendar });
  // Member by member: an object that is put together from others takes ten times as long, and lists read a clock for each row.
  const reading: ClockReading = {
    term,
    article: term.article,
    applies: facts.onlyWhere === undefined || parameters[facts.onlyWhere],
    isSet: facts.setTo !== undefined,
    startsOn: start.startsOn,
    rawDueOn,
    dueOn,
    dueAt,
    isProvisional,
    extendedDays,
    stops,
    stoppedDays,
    isStopped,
    isOpenEnded,
  };
  return start.afterOn === undefined ? reading : { ...reading, afterOn: start.afterOn };
};

/** The last day of a clock that is not counted in days: what a decision set, or the day of its last moment. */
const setDay = ({ clock, setTo, at }: ClockFacts, term: Term): Counted | undefined => {
  if (setTo !== undefined) return exactly(setTo, undefined);
  if (term.unit !== 'hour') return undefined;
  if (at === undefined) throw new RangeError(`${clock} is counted in hours and has no moment`);
  const dueAt = plusHours(at, term.length);
  return exactly(chinaDateOf(dueAt), dueAt);
};

interface Counting {
  readonly start: Start;
  readonly term: Term;
  readonly extendedDays: number;
  readonly parameters: Parameters;
  readonly calendar: WorkingCalendar;
}

const lastDay = (
  on: PlainDate,
  facts: ClockFacts,
  { start, term, extendedDays, parameters, calendar }: Counting,
): Counted => {
  const from = start.startsOn;
  const stopped = start.stops
    .filter(({ onlyWhere }) => onlyWhere === undefined || parameters[onlyWhere])
    .filter(({ spares = [] }) => spares.every((partyId) => facts.endedFor.includes(partyId)));
  const counted = counting(from, term, extendedDays, calendar);
  const { last, stops, stoppedDays, isStopped, isOpenEnded } = withStops(
    on,
    { from, stops: stopped },
    counted,
    term,
    calendar,
  );
  const moved = term.rolls ? calendar.rollForward(last.date) : last;
  return {
    stops,
    stoppedDays,
    isStopped,
    isOpenEnded,
    rawDueOn: last.date,
    dueOn: moved.date,
    dueAt: undefined,
    isProvisional: start.isProvisional || last.isProvisional || moved.isProvisional,
  };
};

/**
 * From when a clock counts. One that counts after another term waits for its last day, for the day that a later decision
 * sets, and for the end of whatever stopped it: a remedy leaves it three months whole.
 */
const startOf = (on: PlainDate, facts: ClockFacts, parametersOn: ParametersOn, calendar: WorkingCalendar): Start => {
  const { after, waitsFor, stops } = facts;
  if (after === undefined) return { startsOn: facts.from, stops, isProvisional: false };
  const other = endOfOther(on, after, parametersOn, calendar);
  const ends = stops.flatMap(({ to }) => to ?? []);
  const own = after.alone === true ? [] : [facts.from];
  const startsOn = [other.dueOn, ...own, waitsFor ?? other.dueOn, ...ends].reduce((a, b) => (a > b ? a : b));
  return {
    startsOn,
    afterOn: other.dueOn,
    stops: stops.filter(({ to }) => to === undefined),
    isProvisional: other.isProvisional,
  };
};

const endOfOther = (
  on: PlainDate,
  { clock, from, since }: After,
  parametersOn: ParametersOn,
  calendar: WorkingCalendar,
) => {
  if (clock === undefined) return { dueOn: from, isProvisional: false };
  const other = since === undefined ? begun(clock, from) : { ...begun(clock, from), after: since };
  return readingOn(on, other, parametersOn, calendar);
};

const exactly = (day: PlainDate, dueAt: Instant | undefined): Counted => ({
  ...UNSTOPPED,
  rawDueOn: day,
  dueOn: day,
  dueAt,
  isProvisional: false,
});

/** The last day without what stopped the clock. */
const counting = (from: PlainDate, term: Term, extended: number, calendar: WorkingCalendar): CountedDay => {
  if (term.unit === 'workingDay') return calendar.addWorkingDays(from, term.length + extended);
  return { date: addDays(byTheCalendar(from, term), extended), isProvisional: false };
};

const byTheCalendar = (from: PlainDate, { length, unit }: Term): PlainDate => {
  if (unit === 'month') return addMonths(from, length);
  return unit === 'year' ? addYears(from, length) : addDays(from, length);
};

/** The last day belongs to the term whole, and so does the last moment: only what comes later is late. */
export const isPast = ({ dueOn, dueAt }: Pick<ClockReading, 'dueOn' | 'dueAt'>, at: Instant): boolean =>
  dueAt === undefined ? chinaDateOf(at) > dueOn : at > dueAt;

/** What comes later than a last day that may still move is not late yet (K7). */
export const isLate = (reading: Pick<ClockReading, 'dueOn' | 'dueAt' | 'isProvisional'>, at: Instant): boolean =>
  !reading.isProvisional && isPast(reading, at);

/** The last day of a clock that begins on a day, by the parameters of the step. */
export const lastDayFrom = (
  clock: ClockId,
  from: PlainDate,
  parameters: Parameters,
  calendar: WorkingCalendar,
): PlainDate => readingOn(from, begun(clock, from), () => parameters, calendar).dueOn;
