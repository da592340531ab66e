import { ForeignStepImported, LeadClosedNotFiled, LeadRegistered, LeadFiled } from '@ecl/enforcement';
import { everyone, VARIANTS, walk, type Attempt } from '@ecl/enforcement/testing';
import { InMemoryEventStore, type Event, type NewEvent, type RecordedEvent } from '@ecl/event-sourcing';
import { instant, newUuid, plainDate, SettableClock } from '@ecl/kernel';
import { Database } from '@ecl/sqlite';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cpSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { firstValueFrom } from 'rxjs';
import { repetitions } from '../../../../test/running/repetitions.js';
import { allReadModels } from '../all-read-models.js';
import { at } from '../testing/telling.js';
import { readAgain } from './earlier.js';
import { newFolder } from './ledger.fixture.js';
import { ProjectionEngine } from './projection-engine.js';
import type { ReadModel } from './read-model.js';
import { ReadModels } from './read-models.js';
import { Statements, type Queries } from './statements.js';

const attempt: fc.Arbitrary<Attempt> = fc.record({
  way: fc.constantFrom('road', 'road', 'road', 'detour', 'stray'),
  place: fc.nat(10_000),
  n: fc.nat(7),
  stranger: fc.constantFrom(...everyone),
  hoursLater: fc.integer({ min: 1, max: 200 }),
  hoursBack: fc.nat(50),
});
const aCase = fc
  .tuple(fc.nat(VARIANTS - 1), fc.constantFrom(1, 12), fc.array(attempt, { minLength: 30, maxLength: 60, size: 'max' }))
  .map(([usual, hurry, attempts]): readonly Event[] => walk(usual, hurry, attempts).events);

const aLead: readonly Event[] = [
  LeadRegistered({
    occurredAt: at('2026-03-02 09:00'),
    leadId: 'l',
    source: 'hotline',
    place: '示例街',
    conduct: '占道经营',
    agencyId: 'cf-bureau',
    unitId: 'cf-squad-1',
    foundOn: plainDate('2026-03-02'),
    submittedBy: 'xie',
    dueOn: plainDate('2026-03-23'),
  }),
  LeadFiled({ occurredAt: at('2026-03-04 09:00'), caseId: 'c', linkedBy: 'system' }),
  LeadClosedNotFiled({
    occurredAt: at('2026-03-05 09:00'),
    approvedBy: 'bao',
    reason: 'slightAndCorrected',
    explanation: '已改正',
  }),
];
const anImport: readonly Event[] = [0, 1, 2].map((index) =>
  ForeignStepImported({
    sourceCaseId: 'A',
    index,
    attributes: {},
    source: { fileSha256: 'a'.repeat(64), event: index, line: index + 1 },
  }),
);

/** What may happen to an engine while the log grows. */
type Incident =
  | { readonly is: 'append'; readonly events: number }
  | { readonly is: 'turns'; readonly count: number }
  | { readonly is: 'crash' | 'restart' | 'rebuildAll' }
  | { readonly is: 'rebuild'; readonly model: string };

const incident: fc.Arbitrary<Incident> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant('append' as const), events: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('turns' as const), count: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constantFrom('crash' as const, 'restart', 'rebuildAll') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('rebuild' as const),
      model: fc.constantFrom(...allReadModels.map(({ name }) => name)),
    }),
  },
);

const TABLES = `SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 1) <> '_' AND name NOT LIKE 'sqlite%'`;

/** Every row of every table, in an order of its own; of a search index its words, which its shadow tables keep in parts. */
const contentOf = (db: Queries): Readonly<Record<string, readonly string[]>> => {
  const tables = db.all<{ name: string; sql: string }>(TABLES);
  const virtual = tables.filter(({ sql }) => /^CREATE VIRTUAL/i.test(sql)).map(({ name }) => name);
  const plain = tables.filter(({ name }) => !virtual.some((each) => name === each || name.startsWith(`${each}_`)));
  return Object.fromEntries(
    plain.map(({ name }) => [
      name,
      db
        .all<object>(`SELECT * FROM ${name}`)
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  );
};

/** The tables as one pass over the log makes them. */
const folded = async (model: ReadModel, events: readonly RecordedEvent[], store: InMemoryEventStore) => {
  const database = new Database(':memory:');
  database.exec(model.schema);
  const db = new Statements(database);
  await readAgain(events, model.rereads, store);
  for (const event of events) model.handlerOf(event.type)?.(event, db);
  const content = contentOf(db);
  database.close();
  return content;
};

/** The streams side by side, each in its own order. */
const interleaved = (
  streams: readonly (readonly [string, readonly Event[]])[],
): readonly (readonly [string, Event])[] => {
  const longest = Math.max(...streams.map(([, events]) => events.length));
  return Array.from({ length: longest }, (_, index) =>
    streams.flatMap(([name, events]) => {
      const event = events[index];
      return event ? [[name, event] as const] : [];
    }),
  ).flat();
};

const recorded = (event: Event): NewEvent => ({
  id: newUuid(),
  ...event,
  metadata: {
    recordedAt: (event.data as { occurredAt?: string }).occurredAt ?? '2026-05-06T00:00:00.000Z',
    actor: 'account-1',
  },
});

/** An engine on a folder, which can be left as a killed process leaves it. */
class Life {
  private engine: ProjectionEngine;
  private folder = newFolder();

  constructor(
    private readonly store: InMemoryEventStore,
    private readonly batchSize: number,
  ) {
    this.engine = this.made();
  }

  start = (): Promise<void> => this.engine.start();
  stop = (): Promise<void> => this.engine.stop();

  rebuild(model?: string): void {
    // What the end of the engine breaks off is no fault of the read model.
    this.engine.rebuild(model).catch(() => undefined);
  }

  async restart(how: 'crash' | 'restart'): Promise<void> {
    const left = this.folder;
    if (how === 'crash') {
      this.folder = newFolder();
      // No transaction is under way: the files are what the operating system would have kept.
      cpSync(left, this.folder, { recursive: true });
    }
    await this.engine.stop();
    this.engine = this.made();
    await this.engine.start();
  }

  async settled(): Promise<void> {
    const last = await this.store.lastPosition();
    const isSettled = () =>
      this.engine
        .status()
        .every(({ position, rebuild, state }) => position === last && !rebuild && state === 'following');
    while (!isSettled()) await firstValueFrom(this.engine.changes);
  }

  content(model: ReadModel): ReturnType<typeof contentOf> {
    const readModels = new ReadModels(this.folder);
    const { value } = readModels.open(model).read(contentOf);
    readModels.close();
    return value;
  }

  private made(): ProjectionEngine {
    return new ProjectionEngine({
      store: this.store,
      folder: this.folder,
      models: allReadModels,
      batchSize: this.batchSize,
      // Before any day on which something leaves a file.
      clock: new SettableClock(instant('2020-01-01T00:00:00Z')),
    });
  }
}

describe('every read model', () => {
  it('every read model is a plain fold of the log, whatever batches, crashes and rebuilds came between [property]', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aCase, { minLength: 2, maxLength: 3 }),
        fc.array(incident, { minLength: 3, maxLength: 10 }),
        fc.constantFrom(1, 3, 17, 1000),
        async (cases, incidents, batchSize) => {
          const streams = cases.map((events, index) => [`case-${String(index)}`, events] as const);
          const all = interleaved([...streams, ['lead-l', aLead], ['imported-x-A', anImport]]).values();
          const store = new InMemoryEventStore();
          const append = async (count: number): Promise<void> => {
            for (let left = count; left > 0; left -= 1) {
              const { value, done } = all.next();
              if (done === true) return;
              await store.appendToStream(value[0], [recorded(value[1])], { expectedRevision: 'any' });
            }
          };
          const life = new Life(store, batchSize);
          await life.start();
          for (const each of incidents)
            if (each.is === 'append') await append(each.events);
            else if (each.is === 'turns') for (let turn = 0; turn < each.count; turn += 1) await nextTurn();
            else if (each.is === 'rebuild') life.rebuild(each.model);
            else if (each.is === 'rebuildAll') life.rebuild();
            else await life.restart(each.is);
          await append(Infinity);
          await life.settled();
          const events: RecordedEvent[] = [];
          for await (const event of store.readAll()) events.push(event);
          for (const model of allReadModels)
            expect([model.name, life.content(model)]).toEqual([model.name, await folded(model, events, store)]);
          await life.stop();
        },
      ),
      { numRuns: repetitions(6, 30) },
    );
  });
});
