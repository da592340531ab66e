import { importedEventTypes } from '@ecl/enforcement';
import { eventTypes, InMemoryEventStore, withSchemas, type EventStore, type RecordedEvent } from '@ecl/event-sourcing';
import { instant, SettableClock } from '@ecl/kernel';
import { FINES_MAPPING } from '../mapping/mapping.fixture.js';
import { parseMapping } from '../mapping/read-mapping.js';
import { importLog, type ImportOptions } from './import-log.js';

export const SMALL_FINES_XES = 'test/fixtures/foreign-logs/small-fines.xes';
export const SMALL_FINES_CSV = 'test/fixtures/foreign-logs/small-fines.csv';

export const emptyLedger = (): EventStore => withSchemas(new InMemoryEventStore(), eventTypes(...importedEventTypes));

/** Imports for the tests: at another moment each time, as in real use. */
export const importing = (store: EventStore, path: string, options: Partial<ImportOptions> = {}) => {
  minutes += 1;
  return importLog({
    store,
    path,
    mapping: parseMapping(FINES_MAPPING),
    actor: 'archivist',
    clock: new SettableClock(instant(`2026-05-06T01:${String(minutes % 60).padStart(2, '0')}:00Z`)),
    ...options,
  });
};
let minutes = 0;

export const eventsOf = async (events: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> => {
  const all: RecordedEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
};

/** Everything in a ledger except when it was written: two equal ledgers must agree in it. */
export const contentOf = async (store: EventStore) => {
  const content = new Map<string, object[]>();
  for (const { streamName, id, type, data, revision } of await eventsOf(store.readAll()))
    content.set(streamName, [...(content.get(streamName) ?? []), { id, type, data, revision }]);
  return new Map([...content].sort(([a], [b]) => (a < b ? -1 : 1)));
};
