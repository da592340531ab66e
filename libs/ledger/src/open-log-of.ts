import type { EventStore } from '@ecl/event-sourcing';
import { openEventLog } from './event-log/open-event-log.js';
import type { LedgerPlaces } from './ledger-place.js';
import { assertNotLeftWithoutLog } from './shorter-log/left-without-log.js';

/**
 * Opens the log of a data folder to be written to. A new one is begun only where nothing of a ledger is.
 * @throws EventStoreUnavailable
 */
export const openLogOf = async (places: LedgerPlaces): Promise<EventStore> => {
  assertNotLeftWithoutLog(places);
  return openEventLog(places.log);
};
