import { Database } from '@ecl/sqlite';
import type { RecordedEvent } from '@ecl/event-sourcing';
import { withStream } from './earlier.js';
import type { ReadModel } from './read-model.js';
import { Statements, type Tables } from './statements.js';

/** The tables of a read model in memory, of which nothing is kept. */
export interface TablesInMemory {
  readonly db: Tables;
  /** Projects an event, which follows the others of its stream that were told. */
  readonly tell: (event: RecordedEvent) => void;
  close(): void;
}

export const tablesInMemory = (model: ReadModel): TablesInMemory => {
  const database = new Database(':memory:');
  database.exec(model.schema);
  const db = new Statements(database);
  const streams = new Map<string, RecordedEvent[]>();
  return {
    db,
    tell: (event) => {
      const stream = streams.get(event.streamName) ?? [];
      stream.push(event);
      streams.set(event.streamName, stream);
      if (model.rereads.has(event.type)) withStream(event, [...stream]);
      model.handlerOf(event.type)?.(event, db);
    },
    close: () => database.close(),
  };
};
