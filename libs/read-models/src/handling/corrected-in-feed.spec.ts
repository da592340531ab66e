import { InMemoryEventStore, type EventStore, type NewEvent, type Position } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import { afterEach, describe, expect, it } from '@jest/globals';
import { firstValueFrom, Subject } from 'rxjs';
import { caseRegister } from '../case-register/index.js';
import { caseTimeline } from '../case-timeline/project.js';
import { createBuild } from '../engine/choose-build.js';
import { Feed } from '../engine/feed.js';
import { newFolder } from '../engine/ledger.fixture.js';
import { Projection } from '../engine/projection.js';
import type { ReadModel } from '../engine/index.js';
import { readerOf } from '../engine/connections.js';
import { leads } from '../leads/index.js';
import { payments } from '../payments/project.js';
import { mended, right, STREAM } from './corrected.fixture.js';
import { toldTo } from '../testing/telling.js';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const recorded = ({ type, data }: (typeof mended)[number]): NewEvent => ({
  id: newUuid(),
  type,
  data,
  metadata: { recordedAt: data.occurredAt, actor: 'account-1', commandId: newUuid() },
});

const logOf = async (steps: typeof mended): Promise<{ store: InMemoryEventStore; last: Position }> => {
  const store = new InMemoryEventStore();
  const { position } = await store.appendToStream(STREAM, steps.map(recorded), { expectedRevision: 'noStream' });
  return { store, last: position };
};

/** Models that read one log, each in a file of its own; `onTake` is called after a model has taken in a batch. */
const following = (store: EventStore) => {
  const [folder, taken] = [newFolder(), new Subject<void>()];
  const projectionOf = (model: ReadModel, onTake: () => void = () => undefined): Projection => {
    const build = createBuild(folder, model);
    stops.push(async () => {
      await Promise.resolve();
      build.close();
    });
    return new Projection(build, () => {
      onTake();
      taken.next();
    });
  };
  const feedOf = (...projections: readonly Projection[]): Feed => {
    const feed = new Feed(undefined, {
      store,
      batchSize: 1000,
      reconnectAfter: () => 1,
      rest: () => Promise.resolve(),
      onBatch: () => undefined,
    });
    for (const each of projections) feed.add(each);
    stops.unshift(() => feed.stop());
    return feed;
  };
  const reached = async (last: Position, ...projections: readonly Projection[]): Promise<void> => {
    while (!projections.every(({ build }) => build.halt !== undefined || build.position === last))
      await firstValueFrom(taken);
    expect(projections.map(({ build }) => build.halt)).toEqual(projections.map(() => undefined));
  };
  return { projectionOf, feedOf, reached };
};

const DEADLINES = 'SELECT clock, subject, isOpen, dueOn, list, day FROM deadline ORDER BY clock, subject, id';
const PAID = 'SELECT paidOn, paymentId FROM ledger_payment';
const STANDS = `SELECT occurredAt FROM entry WHERE type IN ('DecisionServed', 'FinePaid') ORDER BY number`;
const READING: readonly (readonly [ReadModel, string])[] = [
  [caseRegister, DEADLINES],
  [payments, PAID],
  [caseTimeline, STANDS],
];
const expected = READING.map(([model, sql]) => toldTo(model).tell(STREAM, right).db.all(sql));

const rowsOf = (projections: readonly Projection[]): readonly unknown[] =>
  projections.map(({ build: { file, model } }) => {
    const db = readerOf(file.path);
    try {
      return db.prepare(READING.find(([each]) => each === model)?.[1] ?? '').all();
    } finally {
      db.close();
    }
  });

describe('a correction of a date that read models follow in the log', () => {
  it('the rows are those of the right days', async () => {
    const { store, last } = await logOf(mended);
    const { projectionOf, feedOf, reached } = following(store);
    const projections = READING.map(([model]) => projectionOf(model));
    feedOf(...projections).start();
    await reached(last, ...projections);
    expect(rowsOf(projections)).toEqual(expected);
  });

  it('models that join while others take in the batch with the correction have the right days too', async () => {
    const { store, last } = await logOf(mended);
    const { projectionOf, feedOf, reached } = following(store);
    const projections = READING.map(([model]) => projectionOf(model));
    const rebuilding = feedOf(...projections);
    // Leads read no stream again: when their feed began with the batch, nobody in it did.
    const live = feedOf(projectionOf(leads, () => rebuilding.join(live)));
    live.start();
    await reached(last, ...projections);
    expect(rowsOf(projections)).toEqual(expected);
  });

  it('a stream that is read back shorter than the correction is read again, and no row is made from a part of it', async () => {
    const { store: inner, last } = await logOf(mended);
    let short = 2;
    async function* lagging(...[name]: Parameters<EventStore['readStream']>): ReturnType<EventStore['readStream']> {
      const end = short-- > 0 ? mended.length - 3 : mended.length;
      for await (const event of inner.readStream(name)) if (event.revision < end) yield event;
    }
    const store = Object.assign(Object.create(inner) as EventStore, { readStream: lagging });
    const { projectionOf, feedOf, reached } = following(store);
    const projections = READING.map(([model]) => projectionOf(model));
    feedOf(...projections).start();
    await reached(last, ...projections);
    expect(rowsOf(projections)).toEqual(expected);
    expect(short).toBeLessThan(0);
  });
});
