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
  /** Whoever writes to it has to be kept from doing so meanwhile; that it grew all the same is noticed at the end. */
  readonly from: EventStore;
  /** To be copied to: empty, or as an earlier run has left it. */
  readonly to: EventStore;
  readonly onProgress?: ((progress: LogMigrationProgress) => void) | undefined;
  /** Aborted: stops between two appends; the next run goes on there. */
  readonly signal?: AbortSignal | undefined;
}

export interface LogMigrationProgress {
  /** `copying` begins with a look at what the target has already. */
  readonly phase: 'copying' | 'verifying';
  readonly events: number;
  /** Of the phase, from 0 to 1. */
  readonly share: number;
}

export interface LogMigration {
  /**
   * - `complete`: both logs were read to their ends, and are equal
   * - `source-grew`: the target has what the source had when the move began; another run takes the rest
   * - `stopped`: by the signal; another run goes on
   * - `refused`: the target holds something else than a beginning of the source; nothing was written
   * - `different`: after the copy the logs are not equal; another writer has been at the target
   */
  readonly outcome: 'complete' | 'source-grew' | 'stopped' | 'refused' | 'different';
  /** Events that the target had before. */
  readonly alreadyThere: number;
  readonly copied: number;
  /** The beginning that both logs were last seen to have in common; all of them when the move is complete. */
  readonly common: LogSummary;
  /** Of a move that is `refused` or `different`. */
  readonly firstDifference?: LogDifference;
}

/**
 * Moves a log from one store to another: the same events with the same ids, payloads and metadata, at the same revisions of the
 * same streams, in the same order overall. Afterwards both logs are read to their ends and compared; `complete` says that.
 *
 * It knows nothing of earlier runs. What the target holds is compared with the source, event by event, and the copy goes on
 * after it; so it may be broken off at any moment and run again. Appends go one after the other: side by side they would be
 * faster, and in another order.
 *
 * @throws what the stores throw; the next run goes on where this one failed.
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

/** The last part of {@link migrateLog} alone: reads both logs to their ends and compares them, and writes nothing. */
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
