import { appendSettled } from '../appending/append-settled.js';
import type { EventStore } from '../event-store.js';
import type { RecordedEvent } from '../event.js';
import { shareOfLog, type Position } from '../position.js';
import { compareLogs, type LogComparison } from './compare-logs.js';
import { eventsUpTo } from './events-up-to.js';
import type { LogSummary } from './log-digest.js';
import type { LogDifference } from './log-difference.js';
import { plannedAppends } from './planned-appends.js';

export interface LogMigrationOptions {
  /** Writers must be kept away from it during the move; if it grows anyway, this is noticed at the end. */
  readonly from: EventStore;
  /** The target of the copy: empty, or as an earlier run left it. */
  readonly to: EventStore;
  readonly onProgress?: ((progress: LogMigrationProgress) => void) | undefined;
  /** When aborted, the move stops between two appends; the next run continues there. */
  readonly signal?: AbortSignal | undefined;
}

export interface LogMigrationProgress {
  /** `copying` begins with a check of what the target already has. */
  readonly phase: 'copying' | 'verifying';
  readonly events: number;
  /** Of the phase, from 0 to 1. */
  readonly share: number;
}

export interface LogMigration {
  /**
   * - `complete`: both logs were read to their ends, and are equal
   * - `source-grew`: the target has everything that the source had when the move began; another run copies the rest
   * - `stopped`: by the signal; another run continues
   * - `refused`: the target holds something that is not a beginning of the source; nothing was written
   * - `different`: after the copy the logs are not equal; another writer has written to the target
   */
  readonly outcome: 'complete' | 'source-grew' | 'stopped' | 'refused' | 'different';
  /** Events that the target already had. */
  readonly alreadyThere: number;
  readonly copied: number;
  /** The last known common beginning of both logs; all events when the move is complete. */
  readonly common: LogSummary;
  /** Present for a move that is `refused` or `different`. */
  readonly firstDifference?: LogDifference;
}

/**
 * Moves a log from one store to another: the same events with the same ids, payloads and metadata, at the same
 * revisions of the same streams, in the same order overall. Afterwards both logs are read to their ends and compared;
 * `complete` means that they are equal.
 *
 * It keeps no memory of earlier runs. What the target holds is compared with the source, event by event, and the copy
 * continues after it; so it may be interrupted at any moment and run again. Appends go one after the other: in parallel
 * they would be faster, but in another order.
 *
 * @throws the errors of the stores; the next run continues where this one failed.
 */
export const migrateLog = async (options: LogMigrationOptions): Promise<LogMigration> => {
  const { from, to, signal } = options;
  const end = await from.lastPosition();
  const before = await compare('copying', options, end);
  const alreadyThere = before.common.events;
  if (before.is === 'different') return { outcome: 'refused', alreadyThere, copied: 0, ...whatWasFound(before) };
  if (before.is !== 'begun')
    return { outcome: await outcomeOf(before, from, end), alreadyThere, copied: 0, ...whatWasFound(before) };

  let copied = 0;
  const rest = eventsUpTo(end, from, before.after);
  for await (const { streamName, events, expectedRevision, last } of plannedAppends(rest)) {
    if (signal?.aborted) return { outcome: 'stopped', alreadyThere, copied, common: before.common };
    await appendSettled(to, streamName, events, { expectedRevision });
    copied += events.length;
    tell('copying', options, end, last, alreadyThere + copied);
  }

  const after = await compare('verifying', options, end);
  return { outcome: await outcomeOf(after, from, end), alreadyThere, copied, ...whatWasFound(after) };
};

/** Only the last part of {@link migrateLog}: reads both logs to their ends and compares them, and writes nothing. */
export const verifyMigration = async (options: LogMigrationOptions): Promise<LogMigration> => {
  const end = await options.from.lastPosition();
  const found = await compare('verifying', options, end);
  const outcome = await outcomeOf(found, options.from, end);
  return { outcome, alreadyThere: found.common.events, copied: 0, ...whatWasFound(found) };
};

type Phase = LogMigrationProgress['phase'];

const compare = (phase: Phase, options: LogMigrationOptions, end: Position | undefined): Promise<LogComparison> => {
  const { from, to, signal } = options;
  return compareLogs({ from, to, end, signal, onEvent: (event, count) => tell(phase, options, end, event, count) });
};

const tell = (
  phase: Phase,
  { onProgress }: LogMigrationOptions,
  end: Position | undefined,
  { position }: RecordedEvent,
  events: number,
): void => {
  if (end !== undefined) onProgress?.({ phase, events, share: shareOfLog(position, end) });
};

const outcomeOf = async (
  comparison: LogComparison,
  from: EventStore,
  end: Position | undefined,
): Promise<LogMigration['outcome']> => {
  if (comparison.is === 'stopped') return 'stopped';
  if (comparison.is !== 'equal') return 'different';
  return (await from.lastPosition()) === end ? 'complete' : 'source-grew';
};

const whatWasFound = (comparison: LogComparison): Pick<LogMigration, 'common' | 'firstDifference'> => ({
  common: comparison.common,
  ...('firstDifference' in comparison && { firstDifference: comparison.firstDifference }),
});
