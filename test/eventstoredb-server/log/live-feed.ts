import type { EventStore, Position, RecordedEvent } from '@ecl/event-sourcing';
import { setImmediate as turn } from 'node:timers/promises';
import { concatMap, type Subscription } from 'rxjs';
import type { LoggedEvent } from './logged-event.js';
import { isPart } from './spilling.js';

export type LiveListener = (event: LoggedEvent) => void;

/**
 * Announces each event to all listeners once it is committed, in the order of the log. It waits for nobody, but between
 * two events the event loop has a turn, so that a fast listener can be served.
 */
export class LiveFeed {
  private readonly listeners = new Set<LiveListener>();
  private subscription: Subscription | undefined;

  static after(
    position: Position | undefined,
    store: EventStore,
    decoded: (event: RecordedEvent) => Promise<LoggedEvent>,
  ): LiveFeed {
    const feed = new LiveFeed();
    const from = position === undefined ? {} : { after: position };
    feed.subscription = store
      .subscribeToAll(from)
      .pipe(
        concatMap(async ({ events, done }) => {
          for (const event of events) {
            if (feed.listeners.size === 0 || isPart(event)) continue;
            feed.tell(await decoded(event));
            await turn();
          }
          done();
        }),
      )
      .subscribe();
    return feed;
  }

  listen(listener: LiveListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.subscription?.unsubscribe();
    this.listeners.clear();
  }

  private tell(event: LoggedEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
