import { expect, it } from '@jest/globals';
import type { RecordedEvent } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { collect } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';
import { repetitions } from '../running/repetitions.js';
import { ChildProcess } from './child-process.js';

interface Part {
  readonly append: string;
  readonly part: number;
  readonly of: number;
}

const freshFolder = freshFolders();
/** How many events each life is acknowledged before it is killed. */
const deaths = Array.from({ length: repetitions(1, 5) }, () => [1, 200, 1_500, 3_000]).flat();

it('a store killed with kill -9 during appends has every acknowledged event, no half of an append and no gap', async () => {
  const folder = freshFolder();
  const acknowledged = new Map<string, string>();
  for (const enough of deaths) {
    const child = new ChildProcess('append-until-killed.ts', [folder]);
    await child.untilLines(enough);
    await child.kill();
    for (const [stream, revision, id] of completeLines(child.lines)) acknowledged.set(`${stream} ${revision}`, id);

    const store = await SqliteEventStore.open({ folder });
    const log = await collect(store.readAll());
    const found = new Map(log.map(({ streamName, revision, id }) => [`${streamName} ${String(revision)}`, id]));
    for (const [place, id] of acknowledged) expect([place, found.get(place)]).toEqual([place, id]);
    expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => String(index + 1)));
    expect(partsPerAppend(log).every(({ found, of }) => found === of)).toBe(true);
    await store.close();
  }
  expect(acknowledged.size).toBeGreaterThan(4_000);
});

it('a store recognises the last appends of a killed process when they come again, answered or not', async () => {
  const folder = freshFolder();
  const child = new ChildProcess('append-until-killed.ts', [folder]);
  await child.untilLines(500);
  await child.kill();
  const store = await SqliteEventStore.open({ folder });
  const stored = await collect(store.readAll());
  for (const event of stored.slice(-20)) {
    const whole = stored.filter(({ data }) => (data as Part).append === (event.data as Part).append);
    const [first] = whole;
    const again = await store.appendToStream(first!.streamName, whole, {
      expectedRevision: first!.revision === 0 ? 'noStream' : first!.revision - 1,
    });
    expect(again).toEqual({ revision: whole.at(-1)!.revision, position: whole.at(-1)!.position, isRepeated: true });
  }
  expect(await store.lastPosition()).toBe(stored.at(-1)!.position);
  await store.close();
});

/** What the child said, without a last line that the kill cut off. */
const completeLines = (lines: readonly string[]): [stream: string, revision: string, id: string][] =>
  lines
    .map((line) => line.split(' '))
    .filter((words): words is [string, string, string] => words.length === 3 && words[2]?.length === 36);

const partsPerAppend = (log: readonly RecordedEvent[]): { found: number; of: number }[] => {
  const appends = new Map<string, { found: number; of: number }>();
  for (const { data } of log) {
    const { append, of } = data as Part;
    appends.set(append, { found: (appends.get(append)?.found ?? 0) + 1, of });
  }
  return [...appends.values()];
};
