import { assertNothingIsMissing, openLogOf, placesOf, type LedgerPlace } from '@ecl/ledger';

/**
 * Checks that a ledger can be served before a process is started on it, so that a failure is an exit code of this
 * command and not a line of that process.
 * @throws EventStoreUnavailable `locked` and by whom, `read-only`, `damaged`, `unreachable`, …; InvalidEventLogAddress
 */
export const assertFree = async (place: LedgerPlace): Promise<void> => {
  const places = placesOf(place);
  const { folder, log } = places;
  const store = await openLogOf(places);
  try {
    await assertNothingIsMissing(store, folder, log.is === 'sqlite');
  } finally {
    await store.close();
  }
};
