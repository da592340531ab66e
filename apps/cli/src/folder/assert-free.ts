import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { dataFolder } from '@ecl/ledger';

/**
 * Makes sure that a data folder can be served, before a process is started on it: then the reason why not is an exit code
 * of this command and not a line of that process.
 * @throws EventStoreUnavailable `locked` and by whom, `read-only`, `damaged`, …
 */
export const assertFree = async (data: string): Promise<void> => {
  const store = await SqliteEventStore.open({ folder: dataFolder(data).log });
  await store.close();
};
