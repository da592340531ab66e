import { EventStoreUnavailable, type EventStore } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import type { EventLogAddress } from './event-log-address.js';

export interface OpenEventLogOptions {
  /** Reads beside whoever writes. Where a server keeps the log, everyone reads beside everyone, and it changes nothing. */
  readonly readOnly?: boolean;
}

/**
 * Opens the log at an address.
 * @throws EventStoreUnavailable; InvalidEventLogAddress for a connection string that cannot be read.
 */
export const openEventLog = async (
  address: EventLogAddress,
  { readOnly = false }: OpenEventLogOptions = {},
): Promise<EventStore> => {
  switch (address.is) {
    case 'sqlite':
      return SqliteEventStore.open({ folder: address.folder, readOnly });
    case 'eventstoredb':
      throw new EventStoreUnavailable('incompatible', 'this build has no adapter for EventStoreDB');
  }
};
