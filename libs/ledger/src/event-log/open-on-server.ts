import type { EventStore } from '@ecl/event-sourcing';
import { EventStoreDbEventStore, InvalidConnectionString } from '@ecl/event-store-eventstoredb';
import { InvalidEventLogAddress } from './event-log-address.js';

/** @throws EventStoreUnavailable; InvalidEventLogAddress for a connection string that cannot be read. */
export const openOnServer = async (connectionString: string, readOnly: boolean): Promise<EventStore> => {
  try {
    return await EventStoreDbEventStore.open({ connectionString, readOnly });
  } catch (error) {
    if (!(error instanceof InvalidConnectionString)) throw error;
    throw new InvalidEventLogAddress(`EventStoreDB 的连接字符串有误：${error.messageZh}`, error.message, {
      cause: error,
    });
  }
};
