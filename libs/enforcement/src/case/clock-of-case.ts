import type { Instant, PlainDate } from '@ecl/kernel';
import {
  begun,
  lastRunOf,
  MAY_STILL_MOVE,
  readingOn,
  type ClockFacts,
  type ClockId,
  type ClockReading,
  type ParametersOn,
} from '../clocks/index.js';
import type { EnforcementContext } from '../context.js';
import type { CaseState } from './state.js';

type Context = Pick<EnforcementContext, 'packs' | 'calendar'>;

/** The parameters of an agency on a day; before the first of them, the first. */
export const parametersOf =
  (agencyId: string | undefined, { packs }: Pick<EnforcementContext, 'packs'>): ParametersOn =>
  (day) =>
    packs.inForce(day < packs.since ? packs.since : day, agencyId);

const agencyOf = ({ filing }: Pick<CaseState, 'filing'>): string | undefined =>
  filing.is === 'none' ? undefined : filing.agencyId;

/** How a clock of the case is on a day, in its last run; undefined if it never began. `subject` is the party, receipt … that has it. */
export const clockOn = (
  on: PlainDate,
  clock: ClockId,
  state: Pick<CaseState, 'clocks' | 'filing'>,
  context: Context,
  subject = '',
): ClockReading | undefined => {
  const facts = lastRunOf(state.clocks, clock, subject);
  return facts && readingOfCase(on, facts, state, context);
};

interface Reading extends Context {
  readonly on: PlainDate;
  readonly agencyId: string | undefined;
  readonly reading: ClockReading;
}

/**
 * Whether the last day of a period is over for certain (K7): a day that is counted over holidays which nobody has published yet may
 * still move, and neither ends a right nor begins what comes after it.
 */
export const isOverOn = (day: PlainDate, reading: Pick<ClockReading, 'dueOn' | 'isProvisional'>): boolean =>
  !reading.isProvisional && day > reading.dueOn;

/** Whether the first day after which something may happen has come for certain. */
export const isReachedOn = (day: PlainDate, reading: Pick<ClockReading, 'dueOn' | 'isProvisional'>): boolean =>
  !reading.isProvisional && day >= reading.dueOn;

/** What a refusal says of a last day that may still move, in the words of the reckoning, and what makes it certain. */
export const saidOfProvisional = (
  reading: Pick<ClockReading, 'isProvisional'> | undefined,
): Readonly<Record<string, string>> =>
  reading?.isProvisional === true
    ? {
        provisionalZh: `${MAY_STILL_MOVE.zh}；通知公布后由管理员登记（ecl calendar publish）`,
        provisional: `${MAY_STILL_MOVE.en}; once it is published, an administrator enters it (ecl calendar publish)`,
      }
    : {};

/** A last day in a refusal, under the name of what it is the last day of, and that it may still move. */
export const saidOfLastDay = (
  name: string,
  reading: Pick<ClockReading, 'dueOn' | 'isProvisional'> | undefined,
): Readonly<Record<string, string>> => ({ [name]: reading?.dueOn ?? '', ...saidOfProvisional(reading) });

/** The last reading of each clock: many rules of one step ask for the same. Facts never change, so they are its key. */
const lastReadings = new WeakMap<ClockFacts, Reading>();

/** How these facts of the case are on a day. */
export const readingOfCase = (
  on: PlainDate,
  facts: ClockFacts,
  state: Pick<CaseState, 'filing'>,
  { packs, calendar }: Context,
): ClockReading => {
  const agencyId = agencyOf(state);
  const last = lastReadings.get(facts);
  if (last?.on === on && last.agencyId === agencyId && last.packs === packs && last.calendar === calendar)
    return last.reading;
  const reading = readingOn(on, facts, parametersOf(agencyId, { packs }), calendar);
  lastReadings.set(facts, { on, agencyId, packs, calendar, reading });
  return reading;
};

/** A step that begins a clock; a step that opens a case names its agency itself. */
interface Beginning {
  readonly from: PlainDate;
  readonly at?: Instant;
  readonly agencyId?: string;
}

/** A clock as it is when it begins with a step: what the step tells of the last day. */
export const clockFrom = (
  clock: ClockId,
  { from, at, agencyId }: Beginning,
  state: Pick<CaseState, 'filing'>,
  context: Context,
): ClockReading =>
  readingOn(from, begun(clock, from, at), parametersOf(agencyOf(state) ?? agencyId, context), context.calendar);
