import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { join } from 'node:path';
import { inTurns, rateOf, type Figure } from '../figure.js';
import { inTemporaryFolder } from '../temporary-folder.js';
import { bareLoop } from './bare-loop.js';
import { emmettSqlite } from './emmett.js';
import { sampleEvent, sampleSize } from './sample-events.js';

const ROUNDS = 15;
const SERIAL = 1000;
const CONCURRENT = 6000;
const IN_FLIGHT = 256;

/** Durable appends of one event each, in sequence and many at a time, compared with the bare loop and Emmett. */
export const measureAppends = (): Promise<readonly Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const store = await SqliteEventStore.open({ folder: join(folder, 'ours') });
    const alone = bareLoop(folder, 'one-by-one', 1);
    const grouped = bareLoop(folder, 'grouped', IN_FLIGHT);
    const emmett = await emmettSqlite(folder);
    let next = 0;
    const numbered = (count: number, work: (from: number) => Promise<void> | void) => () => {
      const from = next;
      next += count;
      return rateOf(count, () => work(from));
    };
    const append = async (i: number): Promise<void> => {
      const stream = `case-${String(i)}`;
      await store.appendToStream(stream, [sampleEvent(stream, i)], { expectedRevision: 'noStream' });
    };
    const oursSerial = numbered(SERIAL, async (from) => {
      for (let i = from; i < from + SERIAL; i += 1) await append(i);
    });
    const oursConcurrent = numbered(CONCURRENT, async (from) => {
      let i = from;
      const lane = async (): Promise<void> => {
        while (i < from + CONCURRENT) await append(i++);
      };
      await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
    });
    const serial = await inTurns(
      ROUNDS,
      oursSerial,
      numbered(SERIAL, (from) => alone(from, SERIAL)),
      ...(emmett ? [numbered(100, (from) => emmett(from, 100))] : []),
    );
    const concurrent = await inTurns(
      ROUNDS,
      oursConcurrent,
      numbered(CONCURRENT, (from) => grouped(from, CONCURRENT)),
    );
    await store.close();
    const [ours = 0, bare = 0, theirs] = serial;
    const note = `${String(sampleSize)}-byte events`;
    return [
      {
        name: 'serial durable appends',
        unit: 'appends/s',
        ours,
        reference: { name: 'bare better-sqlite3, one by one', value: bare },
        atLeastRatio: 0.75,
        note,
      },
      ...(theirs === undefined
        ? []
        : [
            {
              name: 'serial durable appends',
              unit: 'appends/s',
              ours,
              reference: { name: 'emmett-sqlite', value: theirs },
              note,
            },
          ]),
      {
        name: `concurrent appends, ${String(IN_FLIGHT)} in flight`,
        unit: 'appends/s',
        ours: concurrent[0] ?? 0,
        reference: { name: `bare better-sqlite3, groups of ${String(IN_FLIGHT)}`, value: concurrent[1] ?? 0 },
        atLeastRatio: 0.75,
        note,
      },
    ];
  });
