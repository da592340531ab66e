import type { EventStore } from '../event-store.js';
import type { RecordedEvent } from '../event.js';
import type { Position } from '../position.js';
import { canonicalLine } from './canonical-line.js';
import { eventsUpTo } from './events-up-to.js';
import { LogDigest, type LogSummary } from './log-digest.js';
import { differenceBetween, sourceHasNoMore, targetHasNoMore, type LogDifference } from './log-difference.js';

export interface ComparedLogs {
  readonly from: EventStore;
  readonly to: EventStore;
  /** The last event of the source that counts. Undefined: no event counts. */
  readonly end: Position | undefined;
  /** Called for every event that both logs have. @param count of events so far */
  readonly onEvent?: (event: RecordedEvent, count: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The finding; `common` is the common beginning of both logs, as far as they were read. */
export type LogComparison = { readonly common: LogSummary } & (
  | { readonly is: 'equal' }
  /** The target holds only a beginning of the source; `after` is the position in the source where it ends. */
  | { readonly is: 'begun'; readonly after: Position | undefined; readonly firstDifference: LogDifference }
  | { readonly is: 'different'; readonly firstDifference: LogDifference }
  | { readonly is: 'stopped' }
);

/**
 * Reads two logs side by side and compares them event by event: stream, revision, id, type, payload and metadata as
 * canonical bytes, in the order of the whole log. Positions differ by nature and are not compared. Holds one event of each.
 */
export const compareLogs = async ({ from, to, end, onEvent, signal }: ComparedLogs): Promise<LogComparison> => {
  const digest = new LogDigest();
  const targets = to.readAll()[Symbol.asyncIterator]();
  let after: Position | undefined;
  try {
    for await (const source of eventsUpTo(end, from)) {
      if (signal?.aborted) return { is: 'stopped', common: digest.summary() };
      const eventNumber = digest.count + 1;
      const target = await targets.next();
      if (target.done)
        return {
          is: 'begun',
          after,
          common: digest.summary(),
          firstDifference: targetHasNoMore(source, eventNumber),
        };
      const line = canonicalLine(source);
      if (canonicalLine(target.value) !== line)
        return {
          is: 'different',
          common: digest.summary(),
          firstDifference: differenceBetween(source, target.value, eventNumber),
        };
      digest.add(line, source.revision);
      after = source.position;
      onEvent?.(source, eventNumber);
    }
    const further = await targets.next();
    const common = digest.summary();
    return further.done
      ? { is: 'equal', common }
      : { is: 'different', common, firstDifference: sourceHasNoMore(further.value, common.events + 1) };
  } finally {
    await targets.return?.();
  }
};
