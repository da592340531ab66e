import { commandIdByLaw, happensAt, stepByLaw, type Actor } from '@ecl/enforcement';
import { CommandIdReused, EventStoreUnavailable } from '@ecl/event-sourcing';
import { plusMilliseconds, type Instant } from '@ecl/kernel';
import type { RunOutClock } from '@ecl/read-models';
import type { StepTaker } from '../ledger.js';

/** Clocks of machines differ: nothing is recorded before its day has been over for so long. */
export const SKEW_MS = 5 * 60_000;

/** The ledger itself, in the place where other steps name a person. */
export const THE_LEDGER: Actor = { personId: 'system', roles: ['system'] };

/**
 * A limit that is over and could not be acted upon. `calendarsDiffer`: another process has recorded it with another last day,
 * so two processes count by different calendars.
 */
export interface LawAlarm {
  readonly caseId: string;
  readonly limit: string;
  readonly subject: string;
  readonly why: 'calendarsDiffer' | 'failed';
  readonly message: string;
}

/** What one look at the limits led to. */
export interface ActsOfLaw {
  /**
   * Recorded now; what another process recorded first is not counted. Of two processes that send the same step at the same moment to
   * a server, both count it: the server acknowledges one event to both.
   */
  readonly recorded: readonly RunOutClock[];
  /** A step came first, or the day may still move. */
  readonly notDue: number;
  /** Their day is over by less than the difference that clocks may have. */
  readonly waiting: number;
  readonly alarms: readonly LawAlarm[];
}

interface Acting {
  readonly cases: StepTaker;
  /** The limits that are over, by the read model. */
  readonly runOut: Iterable<RunOutClock>;
  /** The moment that all processes have certainly reached. */
  readonly now: Instant;
  /** Is given each alarm as soon as it is found: the log may be out of reach a moment later. */
  readonly onAlarm?: (alarm: LawAlarm) => void;
}

/**
 * Records what the law has brought about, one limit after the other. Any process may do it at any time and as often as it
 * likes: the command has the same id everywhere, and the case decides whether it is due.
 * @throws EventStoreUnavailable
 */
export const actByLaw = async ({ cases, runOut, now, onAlarm = () => undefined }: Acting): Promise<ActsOfLaw> => {
  const recorded: RunOutClock[] = [];
  const alarms: LawAlarm[] = [];
  let notDue = 0;
  let waiting = 0;
  for (const row of runOut) {
    if (plusMilliseconds(happensAt(row), SKEW_MS) > now) {
      waiting += 1;
      continue;
    }
    try {
      const answer = await cases.execute(row.caseId, stepByLaw(row), {
        actor: THE_LEDGER,
        commandId: commandIdByLaw(row.caseId, row),
        isAskedByNobody: true,
      });
      if (answer.is === 'refused') notDue += 1;
      else if (!answer.isRepeated) recorded.push(row);
    } catch (error) {
      if (error instanceof EventStoreUnavailable) throw error;
      const alarm = alarmOf(row, error);
      alarms.push(alarm);
      onAlarm(alarm);
    }
  }
  return { recorded, notDue, waiting, alarms };
};

const alarmOf = ({ caseId, clock, subject }: RunOutClock, error: unknown): LawAlarm => ({
  caseId,
  limit: clock,
  subject,
  why: error instanceof CommandIdReused ? 'calendarsDiffer' : 'failed',
  message: error instanceof Error ? error.message : String(error),
});
