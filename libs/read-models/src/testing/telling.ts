import { CommandRefused, eventTypes, position, type Event, type RecordedEvent } from '@ecl/event-sourcing';
import {
  bankReportEventTypes,
  caseEventTypes,
  importedEventTypes,
  lawfulRequestEventTypes,
  leadEventTypes,
  registerEventTypes,
  supervisionEventTypes,
} from '@ecl/enforcement';
import { instant, newUuid, plainDate } from '@ecl/kernel';
import { tablesInMemory } from '../engine/in-memory.js';
import type { Queries, ReadModel, SqlValue } from '../engine/index.js';

const types = eventTypes(
  ...caseEventTypes,
  ...leadEventTypes,
  ...bankReportEventTypes,
  ...importedEventTypes,
  ...registerEventTypes,
  ...supervisionEventTypes,
  ...lawfulRequestEventTypes,
  CommandRefused,
);

/** Tables of a read model in memory; a specification feeds them events. */
export interface Told {
  readonly db: Queries;
  /** Projects events of a stream; `recordedAt` is by the clock in China, by default the time of occurrence. */
  tell(stream: string, events: Iterable<Event>, recordedAt?: string): Told;
  /** Ends what may not be read on a day any more, and says how much. */
  end(day: string): number;
  /** The steps of the plan that SQLite makes for each query that `query` runs. */
  plansOf(query: (db: Queries) => unknown): readonly string[];
}

/** Every event is first checked against its type, as at an append. */
export const toldTo = (model: ReadModel): Told => {
  const { db, tell } = tablesInMemory(model);
  let told = 0;
  const recorded = (streamName: string, revision: number, event: Event, recordedAt?: string): RecordedEvent => {
    types.named(event.type).check(event.data);
    const occurredAt = (event.data as { occurredAt?: string }).occurredAt ?? '2026-01-05T01:00:00.000Z';
    const metadata = {
      recordedAt: recordedAt === undefined ? occurredAt : at(recordedAt),
      actor: 'account-1',
      commandId: newUuid(),
    };
    told += 1;
    return { id: newUuid(), streamName, revision, position: position(String(told)), ...event, metadata };
  };
  const self: Told = {
    db,
    tell: (stream, events, recordedAt) => {
      let revision = 0;
      for (const event of events) {
        tell(recorded(stream, revision, event, recordedAt));
        revision += 1;
      }
      return self;
    },
    end: (day) => model.ends?.(plainDate(day), db) ?? 0,
    plansOf: (query) => {
      const plans: string[] = [];
      const explain = (sql: string, values: readonly unknown[]): void => {
        const steps = db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...(values as readonly SqlValue[]));
        plans.push(...steps.map(({ detail }) => detail));
      };
      query({
        get: (sql, ...values) => (explain(sql, values), db.get(sql, ...values)),
        all: (sql, ...values) => (explain(sql, values), db.all(sql, ...values)),
      });
      return plans;
    },
  };
  return self;
};

/**
 * Steps that read a whole table or sort the result, which no list may need. SQLite always reports a virtual table as
 * scanned.
 */
export const expensive = (plans: readonly string[]): readonly string[] =>
  plans.filter((step) => (step.startsWith('SCAN') && !isHarmless(step)) || step.includes('TEMP B-TREE FOR ORDER BY'));

/** Steps that go through the cases one by one, which is right only when all cases are requested. */
export const walks = (plans: readonly string[]): readonly string[] =>
  plans.filter((step) => step.includes('case_file USING INTEGER PRIMARY KEY (rowid<?)'));

const isHarmless = (step: string): boolean =>
  step.includes('VIRTUAL TABLE INDEX') || step === 'SCAN CONSTANT ROW' || step.includes('json_each');

/** A moment by the clock in China: `at('2026-03-02 09:00')`. */
export const at = (local: string) => instant(`${local.replace(' ', 'T')}:00+08:00`);
