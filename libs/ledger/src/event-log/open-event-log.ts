import type { EventStore } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import type { EventLogAddress } from './event-log-address.js';

export interface OpenEventLogOptions {
  /** Refuses to append; so the embedded store may be open while another process writes. Default false. */
  readonly readOnly?: boolean;
  /** Opens an embedded log that ends before what was acknowledged. Default false: it is refused as `incomplete`. */
  readonly acceptShorter?: boolean;
}

/**
 * Opens the log at an address.
 * @throws EventStoreUnavailable; InvalidEventLogAddress for a connection string that cannot be read.
 */
export const openEventLog = async (
  address: EventLogAddress,
  { readOnly = false, acceptShorter = false }: OpenEventLogOptions = {},
): Promise<EventStore> => {
  switch (address.is) {
    case 'sqlite':
      return SqliteEventStore.open({ folder: address.folder, readOnly, acceptShorter });
    case 'eventstoredb': {
      // Loaded only now: a process with its log in a folder need not load gRPC in each thread.
      const { openOnServer } = await import('./open-on-server.js');
      return openOnServer(address.connectionString, readOnly);
    }
  }
};
