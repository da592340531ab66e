import { describe, expect, it, jest } from '@jest/globals';
import type { Position } from '@ecl/event-sourcing';
import { ReadModels } from '@ecl/read-models';
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { collect } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';
import { deepOnly, repetitions } from '../running/repetitions.js';
import { endOfTest } from '../running/test-end.js';
import { everyEvent, perStream } from './under-fire/counting-models.js';
import { allOver, liveAndDie, type Lives } from './under-fire/lives.js';
import { openLog } from './under-fire/open-log.js';
import { persistently } from './under-fire/persistently.js';
import { projecting } from './under-fire/projecting.js';
import { ServedLog } from './under-fire/served-log.js';

// Some fifteen processes start one after the other, slowly on a busy machine; no test here is about time.
jest.setTimeout(1_200_000);

const freshFolder = freshFolders();
const testEnd = endOfTest();
/** As long as the test may take: what is projected slowly arrives all the same. */
const PROJECTED_WITHIN_MS = 1_200_000;
/** How many events a writer writes at most in one life. */
const [EMBEDDED, SERVED] = [repetitions(200, 1_000), repetitions(60, 200)];
/** A projector dies while it works off what was written before it came, or after a while where there is no work. */
const MOST_LINES = 60;
const LONGEST_MS = 400;
/** About what one batch takes. */
const TURN_MS = 20;

interface Seen {
  readonly position: Position;
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
}

/** A log under fire, what its writers were answered, and what its projections hold. */
class Battlefield {
  readonly models = freshFolder();
  private readonly acknowledged = new Map<string, string>();

  /** @param mostEvents that a writer writes in one life: so that a fast machine has as much to compare as a slow one */
  constructor(
    private readonly place: string,
    private readonly mostEvents: number,
  ) {}

  writer(count: number): Lives {
    return {
      script: 'under-fire/append.ts',
      args: [this.place, String(this.mostEvents)],
      count,
      untilDeath: (child) => child.untilLines(randomInt(this.mostEvents / 10, this.mostEvents)),
      afterEach: (lines) => {
        for (const line of lines) {
          const [stream = '', revision = '', id = ''] = line.split(' ');
          // The kill may cut off the last line.
          if (id.length === 36) this.acknowledged.set(`${stream} ${revision}`, id);
        }
      },
    };
  }

  projector(count: number): Lives {
    return {
      script: 'under-fire/project.ts',
      args: [this.place, this.models],
      count,
      untilDeath: async (child) => {
        await child.untilLines(1);
        const inTheMidst = child.untilLines(randomInt(2, MOST_LINES)).catch(() => undefined);
        await Promise.race([inTheMidst, wait(LONGEST_MS)]);
        // A line is said when a transaction has ended; what follows it is as good a moment.
        await wait(randomInt(TURN_MS));
      },
      afterEach: () => this.compare(),
    };
  }

  /** Lets the projections come to the end of the log, and compares. @returns how many events there are */
  async afterwards(): Promise<number> {
    const log = await this.log();
    const places = new Map(log.map(({ stream, revision, id }) => [`${stream} ${String(revision)}`, id]));
    for (const [place, id] of this.acknowledged) expect([place, places.get(place)]).toEqual([place, id]);
    const { stop } = await projecting(this.place, this.models, testEnd());
    const models = new ReadModels(this.models);
    for (const model of [everyEvent, perStream])
      await models.open(model).atLeast(log.at(-1)!.position, PROJECTED_WITHIN_MS);
    models.close();
    await stop();
    await this.compare();
    return log.length;
  }

  /** Each projection holds the beginning of the log up to where it says that it is: nothing else, and nothing twice. */
  private async compare(): Promise<void> {
    const models = new ReadModels(this.models);
    const every = models.open(everyEvent).read((db) => db.all(ROWS));
    const streams = models.open(perStream).read((db) => db.all('SELECT * FROM counted ORDER BY stream'));
    models.close();
    // After them: what is projected is in the log.
    const log = await this.log();
    expect(every.value).toEqual(upTo(every.asOfPosition, log));
    expect(streams.value).toEqual(counted(upTo(streams.asOfPosition, log)));
  }

  private async log(): Promise<readonly Seen[]> {
    const events = await persistently(async () => {
      const store = await openLog(this.place, { readOnly: true });
      try {
        return await collect(store.readAll());
      } finally {
        await store.close();
      }
    }, testEnd());
    return events.map(({ position, id, streamName, revision }) => ({ position, id, stream: streamName, revision }));
  }
}

const ROWS = 'SELECT position, id, stream, revision FROM seen ORDER BY place';

const upTo = (end: Position | undefined, log: readonly Seen[]): readonly Seen[] =>
  log.slice(0, log.findIndex(({ position }) => position === end) + 1);

const counted = (log: readonly Seen[]): readonly object[] => {
  const streams = new Map<string, { stream: string; events: number; revisions: number }>();
  for (const { stream, revision } of log) {
    const { events, revisions } = streams.get(stream) ?? { events: 0, revisions: 0 };
    streams.set(stream, { stream, events: events + 1, revisions: revisions + revision });
  }
  return [...streams.values()].sort((a, b) => (a.stream < b.stream ? -1 : 1));
};

describe('projections beside parallel writers, all of them killed with -9 again and again', () => {
  it('projections killed beside parallel writers hold every event of the embedded log once and in order, at every death and at the end', async () => {
    const field = new Battlefield(freshFolder(), EMBEDDED);
    const writers = repetitions(2, 9);
    await allOver(testEnd(), (end) => [
      liveAndDie(field.writer(writers), end),
      liveAndDie(field.projector(repetitions(2, 12)), end),
    ]);
    expect(await field.afterwards()).toBeGreaterThanOrEqual((writers * EMBEDDED) / 10);
  });

  deepOnly(it)(
    'projections killed beside parallel writers hold every event of a log on a server once, though the server dies too',
    async () => {
      const served = await ServedLog.start(freshFolder());
      try {
        const field = new Battlefield(served.connectionString, SERVED);
        const lives = repetitions(1, 4);
        await allOver(testEnd(), (end) => [
          liveAndDie(field.writer(lives), end),
          liveAndDie(field.writer(lives), end),
          liveAndDie(field.projector(repetitions(2, 6)), end),
          served.die(repetitions(1, 4), end),
        ]);
        expect(await field.afterwards()).toBeGreaterThanOrEqual((2 * lives * SERVED) / 10);
      } finally {
        await served.stop();
      }
    },
  );
});
