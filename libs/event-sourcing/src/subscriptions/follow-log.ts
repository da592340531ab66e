import { Observable } from 'rxjs';
import type { SubscribeOptions } from '../event-store.js';
import type { Position } from '../position.js';
import { leadingOn, type LogPage } from '../reading/log-page.js';
import type { SubscriptionBatch } from './subscription-batch.js';

/** A log that can be read page by page and that reports when it has grown. */
export interface FollowedLog {
  /**
   * The next events after a position, `maxCount` at most; immediately where they are available.
   * @param signal aborted when nobody waits for the page any more
   * @throws the error that ends the subscription; an empty page that is not the last ends it too
   */
  pageAfter(position: Position | undefined, maxCount: number, signal: AbortSignal): LogPage | Promise<LogPage>;
  /** Emits after every commit; completes when the store is closed; errors when it has failed. */
  readonly commits: Observable<void>;
}

const DEFAULT_BATCH_SIZE = 500;

/**
 * A subscription as a loop of pages: read, deliver, wait until the subscriber is done, read on; at the end of the log,
 * wait for a commit. There is no buffer of live events to join to the history, so nothing can be lost or doubled
 * between them, and a slow subscriber delays only itself.
 *
 * Each page is read in its own turn of the event loop, so that a long catch-up does not block others.
 */
export const followLog = (
  log: FollowedLog,
  { after, batchSize = DEFAULT_BATCH_SIZE }: SubscribeOptions = {},
): Observable<SubscriptionBatch> =>
  new Observable((subscriber) => {
    const left = new AbortController();
    let position = after;
    let saidTheEnd = false;
    let isWaitingForCommit = false;
    let hasGrown = false;
    let turn: NodeJS.Immediate | undefined;

    const readOn = (): void => {
      isWaitingForCommit = false;
      if (!subscriber.closed) turn = setImmediate(readPage);
    };

    const readPage = (): void => {
      hasGrown = false;
      try {
        const page = log.pageAfter(position, Math.max(1, batchSize), left.signal);
        if (page instanceof Promise) page.then(deliver).catch((error: unknown) => subscriber.error(error));
        else deliver(page);
      } catch (error) {
        subscriber.error(error);
      }
    };

    const deliver = (page: LogPage): void => {
      if (subscriber.closed) return;
      leadingOn(page);
      if (page.events.length === 0 && saidTheEnd) {
        // Events that were committed while the page was being read may come after it.
        if (hasGrown) readOn();
        else isWaitingForCommit = true;
        return;
      }
      saidTheEnd = page.isLast;
      position = page.events.at(-1)?.position ?? position;
      subscriber.next({ events: page.events, isCaughtUp: page.isLast, done: once(readOn) });
    };

    subscriber.add(
      log.commits.subscribe({
        next: () => {
          hasGrown = true;
          if (isWaitingForCommit) readOn();
        },
        error: (error) => subscriber.error(error),
        complete: () => subscriber.complete(),
      }),
    );
    subscriber.add(() => {
      clearImmediate(turn);
      left.abort();
    });
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
