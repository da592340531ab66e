import { withSchemas, type EventStore } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { dataFolder, eventVocabulary } from '@ecl/ledger';
import { assertHasLedger } from './assert-has-ledger.js';

/** The log of a data folder, to be read beside whoever writes it. */
export interface ReadableLedger {
  /** Events as they were written. */
  readonly log: EventStore;
  /** Events in the current form of their types. */
  readonly store: EventStore;
}

/**
 * Opens the log of a data folder for reading, also while a ledger serves it.
 * @throws Problem where there is none, EventStoreUnavailable where it cannot be read.
 */
export const readLedger = async <T>(data: string, work: (ledger: ReadableLedger) => Promise<T>): Promise<T> => {
  assertHasLedger(data);
  const log = await SqliteEventStore.open({ folder: dataFolder(data).log, readOnly: true });
  try {
    return await work({ log, store: withSchemas(log, eventVocabulary()) });
  } finally {
    await log.close();
  }
};
