import { chinaDateOf, uuidV5, type Instant, type PlainDate, type Uuid } from '@ecl/kernel';
import { actsOn, type ClockFacts, type ClockId } from '../../clocks/index.js';
import type { EnforcementContext } from '../../context.js';
import { readingOfCase } from '../clock-of-case.js';
import type { CaseCommand } from '../commands.js';
import { endOfDay } from '../preservation/last-day.js';
import { LapsePreservation } from '../preservation/vocabulary/index.js';
import type { CaseState } from '../state.js';

/** A run of a time limit that is over, and for which the law itself brings something about. */
export interface RunOut {
  readonly clock: ClockId;
  /** The preservation … whose limit it is. */
  readonly subject: string;
  readonly from: PlainDate;
  readonly lastDay: PlainDate;
}

type Step = (run: RunOut, occurredAt: Instant) => CaseCommand;

/** What the ledger records when a time limit with `breach: { is: 'event' }` is over. The next such limit gets its line here. */
export const STEPS_BY_LAW: Readonly<Partial<Record<ClockId, Step>>> = {
  L05: ({ subject, from, lastDay }, occurredAt) =>
    LapsePreservation({ occurredAt, preservationId: subject, from, lastDay }),
};

/**
 * The step that the ledger takes for a limit that is over. It happened at the end of the last day, no matter when it is
 * recorded. @throws RangeError for a limit that brings nothing about.
 */
export const stepByLaw = (run: RunOut): CaseCommand => {
  const step = STEPS_BY_LAW[run.clock];
  if (!step) throw new RangeError(`the law brings nothing about by itself when ${run.clock} is over`);
  return step(run, endOfDay(run.lastDay));
};

/** When the step happens: the end of the last day, in China. */
export const happensAt = ({ lastDay }: RunOut): Instant => endOfDay(lastDay);

const NAMESPACE = 'c1a0f3f6-6b52-5d0e-8a5b-2f6f5a3c9d41' as Uuid;

/**
 * The same for every process that finds the run, so that the step is recorded once. The last day is not in it: two processes
 * that count by different calendars send different commands under one id, and the second of them learns that.
 */
export const commandIdByLaw = (caseId: string, { clock, subject, from }: Omit<RunOut, 'lastDay'>): Uuid =>
  uuidV5(NAMESPACE, JSON.stringify([caseId, clock, subject, from]));

/** Every run of a case that is over on a day and waits to be recorded: what the events must say in the end. */
export const runsOut = (
  state: Pick<CaseState, 'clocks' | 'filing'>,
  context: Pick<EnforcementContext, 'packs' | 'calendar' | 'now'>,
): readonly RunOut[] => {
  const today = chinaDateOf(context.now);
  const isOver = (facts: ClockFacts): readonly RunOut[] => {
    const reading = readingOfCase(today, facts, state, context);
    const on = actsOn(facts, reading);
    return on === undefined || on > today
      ? []
      : [{ clock: facts.clock, subject: facts.subject, from: facts.from, lastDay: reading.dueOn }];
  };
  return state.clocks.flatMap(isOver);
};
