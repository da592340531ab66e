import { EventStoreUnavailable } from '../errors.js';
import type { RecordedEvent } from '../event.js';

export interface LogPage {
  readonly events: readonly RecordedEvent[];
  /** Nothing stood after these events when they were read. */
  readonly isLast: boolean;
}

/**
 * Behind a page without events that is not the last, nobody could read on: taken for the end it would hide what follows, and
 * asked for again it would come again, for ever.
 *
 * @throws EventStoreUnavailable `damaged`
 */
export const leadingOn = <Page extends { readonly events: readonly unknown[]; readonly isLast: boolean }>(
  page: Page,
): Page => {
  if (page.events.length === 0 && !page.isLast)
    throw new EventStoreUnavailable('damaged', 'the event store gave no events, and says that more follow');
  return page;
};
