import { EventStoreUnavailable } from '../errors.js';
import type { RecordedEvent } from '../event.js';

export interface LogPage {
  readonly events: readonly RecordedEvent[];
  /** No event followed these when they were read. */
  readonly isLast: boolean;
}

/**
 * No reader could continue after an empty page that is not the last: to treat it as the end would hide what follows,
 * and to ask again would repeat it without end.
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
