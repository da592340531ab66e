import { openEventLog, placesOf, type LedgerPlace } from '@ecl/ledger';

/**
 * Checks that a ledger can be served before a process is started on it, so that a failure is an exit code of this
 * command and not a line of that process.
 * @throws EventStoreUnavailable `locked` and by whom, `read-only`, `damaged`, `unreachable`, …; InvalidEventLogAddress
 */
export const assertFree = async (place: LedgerPlace): Promise<void> => {
  const store = await openEventLog(placesOf(place).log);
  try {
    await store.lastPosition();
  } finally {
    await store.close();
  }
};
