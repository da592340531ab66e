import type { EventStore } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';

/**
 * Opens a log by the folder of the embedded store or the connection string of EventStoreDB, and loads no more than it needs:
 * the programs here are started many times.
 */
export const openLog = async (place: string, { readOnly = false } = {}): Promise<EventStore> => {
  if (!place.startsWith('esdb://')) return SqliteEventStore.open({ folder: place, readOnly });
  const { EventStoreDbEventStore } = await import('@ecl/event-store-eventstoredb');
  return EventStoreDbEventStore.open({ connectionString: place, readOnly });
};
