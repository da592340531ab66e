import { withSchemas, type EventStore } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { dataFolder, eventVocabulary } from '@ecl/ledger';
import { existsSync } from 'node:fs';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

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
  const { log: folder } = dataFolder(data);
  if (!existsSync(folder))
    throw new Problem(EXIT.unavailable, `${data} 中没有账本。`, `There is no ledger in ${data}.`);
  const log = await SqliteEventStore.open({ folder, readOnly: true });
  try {
    return await work({ log, store: withSchemas(log, eventVocabulary()) });
  } finally {
    await log.close();
  }
};
