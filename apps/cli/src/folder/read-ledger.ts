import { withSchemas, type EventStore } from '@ecl/event-sourcing';
import { eventVocabulary, openEventLog, placesOf, type EventLogAddress, type LedgerPlace } from '@ecl/ledger';
import { existsSync } from 'node:fs';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

/** The log of a ledger, to be read beside the process that writes it. */
export interface ReadableLedger {
  /** Events as they were written. */
  readonly log: EventStore;
  /** Events in the current form of their types. */
  readonly store: EventStore;
}

/**
 * Opens the log of a ledger for reading, also while a ledger serves it.
 * @throws Problem where there is none, EventStoreUnavailable where it cannot be read.
 */
export const readLedger = async <T>(place: LedgerPlace, work: (ledger: ReadableLedger) => Promise<T>): Promise<T> => {
  const { log: address } = placesOf(place);
  mustBeThere(address, place);
  const log = await openEventLog(address, { readOnly: true });
  try {
    return await work({ log, store: withSchemas(log, eventVocabulary()) });
  } finally {
    await log.close();
  }
};

/** The connection to a server shows whether it can be reached. */
const mustBeThere = (address: EventLogAddress, { data, store }: LedgerPlace): void => {
  if (address.is !== 'sqlite' || existsSync(address.folder)) return;
  const named = store === undefined ? data : address.folder;
  throw new Problem(EXIT.unavailable, `${named} 中没有账本。`, `There is no ledger in ${named}.`);
};
