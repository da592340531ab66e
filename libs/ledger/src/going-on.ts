import { resuming, type EventStore, type Position, type SubscriptionBatch } from '@ecl/event-sourcing';
import { defer, retry, switchMap, type Subscription } from 'rxjs';
import type { BookmarkFile } from './bookmark-file.js';

const LOOK_AGAIN_AFTER_MS = 1000;

/** Reads the log on from a bookmark, and follows it. Where the place cannot be looked up yet, it is looked up again. */
export const goingOn = (
  store: EventStore,
  bookmark: BookmarkFile,
  take: (batch: SubscriptionBatch) => Promise<void>,
  beginsAfter: (place: Position | undefined) => void = () => undefined,
): Subscription =>
  defer(() => bookmark.placeIn(store))
    .pipe(
      retry({ delay: LOOK_AGAIN_AFTER_MS }),
      switchMap((after) => {
        beginsAfter(after);
        return resuming(store, take, after === undefined ? {} : { after });
      }),
    )
    .subscribe();
