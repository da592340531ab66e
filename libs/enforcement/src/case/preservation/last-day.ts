import { addDays, chinaDateOf, instant, type Instant, type PlainDate } from '@ecl/kernel';
import { lastRunOf, type ClockFacts, type ClockReading } from '../../clocks/index.js';
import type { EnforcementContext } from '../../context.js';
import { readingOfCase } from '../clock-of-case.js';
import type { CaseState } from '../state.js';

/** The days for the decision about the goods of a preservation (L05); undefined before they were preserved. */
export const daysForTheDecision = (
  { clocks }: Pick<CaseState, 'clocks'>,
  preservationId: string,
): ClockFacts | undefined => lastRunOf(clocks, 'L05', preservationId);

/** The last of these days, as it is reckoned now. */
export const lastDayOf = (
  preservationId: string,
  state: Pick<CaseState, 'clocks' | 'filing'>,
  context: Pick<EnforcementContext, 'packs' | 'calendar' | 'now'>,
): ClockReading | undefined => {
  const facts = daysForTheDecision(state, preservationId);
  return facts && readingOfCase(chinaDateOf(context.now), facts, state, context);
};

/** The beginning of the next day in China: the whole last day belongs to the term. */
export const endOfDay = (day: PlainDate): Instant => instant(`${addDays(day, 1)}T00:00:00+08:00`);
