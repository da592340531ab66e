import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { newUuid } from '@ecl/kernel';
import { dataFolder as placesIn, eventLogAddress, openEventLog } from '@ecl/ledger';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolders } from '../../contract/fresh-folders.js';
import { EventStoreDbServer } from '../../eventstoredb-server/eventstoredb-server.js';
import { deepOnly } from '../../running/repetitions.js';
import { untilTestEnds } from '../../running/until.js';
import { dataFolder, ecl, eclIn, importedFines, MAPPING, removeFolders, resultOf, SMALL_FINES } from './ecl.fixture.js';

afterEach(removeFolders);

const freshFolder = freshFolders();
const until = untilTestEnds();

const embedded = (data: string): string => `sqlite:${placesIn(data).log}`;

/** Everything of a log but its positions, which every store counts for itself. */
const contentOf = async (address: string): Promise<readonly Omit<RecordedEvent, 'position'>[]> => {
  const store = await openEventLog(eventLogAddress(address), { readOnly: true });
  const content: Omit<RecordedEvent, 'position'>[] = [];
  for await (const { position: _, ...event } of store.readAll()) content.push(event);
  await store.close();
  return content;
};

const migrate = (from: string, to: string, ...more: string[]) => ecl('migrate', '--from', from, '--to', to, ...more);

describe('a ledger that moves to EventStoreDB and back', () => {
  let server: EventStoreDbServer;
  beforeAll(async () => {
    server = await EventStoreDbServer.start({ folder: freshFolder() });
  });
  afterAll(() => server.stop());

  it('a ledger moved to EventStoreDB and back is the same ledger in each store, for old commands and for new ones', async () => {
    const data = await importedFines();
    const before = resultOf(await ecl('stats', '--json', '--data', data));
    const there = await migrate(embedded(data), server.connectionString, '--json');
    expect(there.code).toBe(0);
    expect(resultOf(there)).toMatchObject({
      from: embedded(data),
      outcome: 'complete',
      alreadyThere: 0,
      copied: before.events,
      common: { events: before.events, streams: before.streams },
    });
    expect(await contentOf(server.connectionString)).toEqual(await contentOf(embedded(data)));

    const elsewhere = ['--store', server.connectionString, '--data', await dataFolder()];
    const again = await ecl('import', SMALL_FINES, '--mapping', MAPPING, ...elsewhere, '--json');
    expect(resultOf(again)).toMatchObject({ events: { added: 0, alreadyThere: 60 } });

    const home = await dataFolder();
    const back = await migrate(server.connectionString, embedded(home), '--json');
    expect(resultOf(back).common).toEqual(resultOf(there).common);
    expect(await contentOf(embedded(home))).toEqual(await contentOf(embedded(data)));
    expect(resultOf(await ecl('stats', '--json', '--data', home))).toEqual(before);
  });
});

describe('ecl migrate', () => {
  it('ecl migrate says what was moved and what is to be done next', async () => {
    const [from, to] = [await importedFines(), await dataFolder()];
    const { code, out } = await migrate(embedded(from), embedded(to));
    expect(code).toBe(0);
    expect(out).toMatch(/新写入 copied +\d+/);
    expect(out).toMatch(/SHA-256 +[0-9a-f]{64}/);
    expect(out).toContain(`LEDGER_STORE=${embedded(to)}`);
  });

  it('ecl migrate refuses a target that holds something else, writes nothing, and names the first event that differs', async () => {
    const [from, to] = [await importedFines(), await dataFolder()];
    const store = await SqliteEventStore.open({ folder: placesIn(to).log });
    const stranger = { id: newUuid(), type: 'Noted', data: { secret: 'geheim' }, metadata: {} };
    await store.appendToStream('stranger', [stranger], { expectedRevision: 'noStream' });
    await store.close();
    const { code, out } = await migrate(embedded(from), embedded(to));
    expect(code).toBe(3);
    expect(out).toContain('已拒绝，未写入任何内容');
    expect(out).toContain(`目标 target  stranger 0 Noted ${stranger.id}`);
    expect(out).not.toContain('geheim');
    expect(await contentOf(embedded(to))).toHaveLength(1);
  });

  it('ecl migrate only compares when asked to, beside a ledger that is served', async () => {
    const [from, to] = [await importedFines(), await dataFolder()];
    await migrate(embedded(from), embedded(to));
    const serving = await SqliteEventStore.open({ folder: placesIn(from).log });
    const same = await migrate(embedded(from), embedded(to), '--verify-only', '--json');
    expect([same.code, resultOf(same).outcome]).toEqual([0, 'complete']);
    const late = { id: newUuid(), type: 'Noted', data: {}, metadata: {} };
    await serving.appendToStream('late', [late], { expectedRevision: 'noStream' });
    const other = await migrate(embedded(from), embedded(to), '--verify-only');
    await serving.close();
    expect(other.code).toBe(3);
    expect(other.out).toContain('without --verify-only');
  });

  it('ecl migrate does not move a log that a ledger serves, and names its process', async () => {
    const from = await importedFines();
    const serving = await SqliteEventStore.open({ folder: placesIn(from).log });
    const { code, notes } = await migrate(embedded(from), embedded(await dataFolder()));
    await serving.close();
    expect(code).toBe(4);
    expect(notes).toContain(`process ${String(process.pid)}`);
  });

  it('ecl migrate moves nothing out of a folder without a log, and creates no log there', async () => {
    const [from, to] = [await dataFolder(), await dataFolder()];
    expect((await migrate(embedded(from), embedded(to))).code).toBe(4);
    expect([existsSync(placesIn(from).log), existsSync(placesIn(to).log)]).toEqual([false, false]);
  });

  it.each([
    ['the same log twice', 'sqlite:somewhere', 'sqlite:./somewhere'],
    ['an address that is none', 'mongodb://u:geheim@host', 'sqlite:somewhere'],
  ])('ecl migrate does not accept %s', async (_, from, to) => {
    const { code, notes } = await migrate(from, to);
    expect(code).toBe(2);
    expect(notes).toMatch(/\p{Script=Han}/u);
    expect(notes).not.toContain('geheim');
  });

  it('ecl migrate takes the addresses from the environment, where nobody else sees a password in them', async () => {
    const [from, to] = [await importedFines(), await dataFolder()];
    const said = await eclIn({ LEDGER_FROM: embedded(from), LEDGER_TO: embedded(to) }, 'migrate', '--json');
    expect(resultOf(said)).toMatchObject({ outcome: 'complete', from: embedded(from), to: embedded(to) });
    const { code, notes } = await eclIn({ LEDGER_FROM: embedded(from) }, 'migrate');
    expect(code).toBe(2);
    expect(notes).toContain('--to');
  });

  it('ecl migrate shows no password of a connection string that it cannot read', async () => {
    const from = await importedFines();
    const said = await migrate(embedded(from), 'esdb://ledger:geheim@127.0.0.1:2113?tls=perhaps', '--json');
    expect(said.code).toBe(2);
    expect(`${said.out}${said.notes}`).not.toContain('geheim');
  });
});

describe('a move that is broken off', () => {
  const EVENTS = 1_500;

  /** A log that takes one append for each event, so that it is certainly broken off in the middle. */
  const longLog = async (): Promise<string> => {
    const data = await dataFolder();
    const store = await SqliteEventStore.open({ folder: placesIn(data).log });
    const note = (n: number) => {
      const event = { id: newUuid(), type: 'Noted', data: { n, text: '案'.repeat(n % 50) }, metadata: {} };
      return store.appendToStream(`case-${String(n % 3)}`, [event], { expectedRevision: 'any' });
    };
    await Promise.all(Array.from({ length: EVENTS }, (_, n) => note(n)));
    await store.close();
    return data;
  };

  const eventsIn = async (data: string): Promise<number> => {
    const folder = placesIn(data).log;
    if (!existsSync(join(folder, 'events.sqlite'))) return 0;
    try {
      const store = await SqliteEventStore.open({ folder, readOnly: true });
      const last = await store.lastPosition();
      await store.close();
      return Number(last ?? 0);
    } catch {
      return 0; // The other process is just making it.
    }
  };

  /** Moves in a process of its own that gets a signal once some events have arrived. @returns its exit code */
  const brokenOff = async (from: string, to: string, signal: NodeJS.Signals): Promise<number | null> => {
    const child = spawn(
      process.execPath,
      [
        ...['--import', './test/register-typescript-in-workers.js'],
        ...['apps/cli/src/main.ts', 'migrate', '--from', embedded(from), '--to', embedded(to)],
      ],
      { stdio: 'ignore' },
    );
    const gone = once(child, 'exit') as Promise<[number | null]>;
    await until(async () => (await eventsIn(to)) >= 300 || child.exitCode !== null);
    child.kill(signal);
    const [code] = await gone;
    return code;
  };

  for (const [how, signal, exitCode] of [
    ['by kill -9', 'SIGKILL', null],
    ['by an interrupt', 'SIGINT', 1],
  ] as const)
    (signal === 'SIGKILL' ? it : deepOnly(it))(
      `a broken-off move ${how} goes on when it is run again, and comes to the same log`,
      async () => {
        const [from, to] = [await longLog(), await dataFolder()];
        expect(await brokenOff(from, to, signal)).toBe(exitCode);
        const arrived = await eventsIn(to);
        expect(arrived).toBeGreaterThanOrEqual(300);
        expect(arrived).toBeLessThan(EVENTS);
        const again = resultOf(await migrate(embedded(from), embedded(to), '--json'));
        expect(again).toMatchObject({
          outcome: 'complete',
          alreadyThere: arrived,
          copied: EVENTS - arrived,
          common: { events: EVENTS, streams: 3 },
        });
        expect(await contentOf(embedded(to))).toEqual(await contentOf(embedded(from)));
      },
    );
});
