import type { EventStore } from '@ecl/event-sourcing';
import { EventStoreDbEventStore } from '@ecl/event-store-eventstoredb';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { InvalidEventLogAddress, type EventLogAddress } from './event-log-address.js';

export interface OpenEventLogOptions {
  /** Refuses to append; on the embedded store it may so be open beside the process that writes. Default false. */
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
      return openOnServer(address.connectionString, readOnly);
  }
};

const openOnServer = async (connectionString: string, readOnly: boolean): Promise<EventStore> => {
  try {
    return await EventStoreDbEventStore.open({ connectionString, readOnly });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InvalidEventLogAddress('EventStoreDB 的连接字符串有误', error.message, { cause: error });
  }
};
