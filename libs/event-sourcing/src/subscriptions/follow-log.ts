import { Observable } from 'rxjs';
import type { SubscribeOptions } from '../event-store.js';
import type { RecordedEvent } from '../event.js';
import type { Position } from '../position.js';
import type { SubscriptionBatch } from './subscription-batch.js';

/** A log that can be paged through at once, and that tells when it has grown. */
export interface FollowedLog {
  /** The next events after a position, `maxCount` at most. @throws what ends the subscription. */
  pageAfter(position: Position | undefined, maxCount: number): LogPage;
  /** Emits after every commit; completes when the store is closed; errors when it has failed. */
  readonly commits: Observable<void>;
}

export interface LogPage {
  readonly events: readonly RecordedEvent[];
  /** Nothing stood after these events when they were read. */
  readonly isLast: boolean;
}

const DEFAULT_BATCH_SIZE = 500;

/**
 * A subscription as a loop of pages: read, deliver, wait until the subscriber is done, read on; at the end of the log, wait
 * for a commit. There is no buffer of live events to join to the history, so nothing can be lost or doubled between them.
 *
 * Each page is read in a turn of its own, so that a long catch-up leaves the event loop to others.
 */
export const followLog = (
  log: FollowedLog,
  { after, batchSize = DEFAULT_BATCH_SIZE }: SubscribeOptions = {},
): Observable<SubscriptionBatch> =>
  new Observable((subscriber) => {
    let position = after;
    let hasToldTheEnd = false;
    let isWaitingForCommit = false;
    let turn: NodeJS.Immediate | undefined;

    const readOn = (): void => {
      isWaitingForCommit = false;
      if (!subscriber.closed) turn = setImmediate(deliver);
    };

    const deliver = (): void => {
      const page = nextPage();
      if (!page) return;
      if (page.events.length === 0 && hasToldTheEnd) {
        isWaitingForCommit = true;
        return;
      }
      hasToldTheEnd ||= page.isLast;
      position = page.events.at(-1)?.position ?? position;
      subscriber.next({ events: page.events, isCaughtUp: page.isLast, done: once(readOn) });
    };

    const nextPage = (): LogPage | undefined => {
      try {
        return log.pageAfter(position, Math.max(1, batchSize));
      } catch (error) {
        subscriber.error(error);
        return undefined;
      }
    };

    subscriber.add(
      log.commits.subscribe({
        next: () => {
          if (isWaitingForCommit) readOn();
        },
        error: (error) => subscriber.error(error),
        complete: () => subscriber.complete(),
      }),
    );
    subscriber.add(() => clearImmediate(turn));
    readOn();
  });

const once = (act: () => void): (() => void) => {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
};
