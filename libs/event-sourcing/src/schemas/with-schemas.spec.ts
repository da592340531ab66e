import { newUuid, type JsonObject } from '@ecl/kernel';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { lastValueFrom, toArray } from 'rxjs';
import type { EventStore } from '../event-store.js';
import { InMemoryEventStore } from '../in-memory/in-memory-event-store.js';
import { inOrder } from '../subscriptions/in-order.js';
import { eventType } from './event-type.js';
import { eventTypes } from './event-types.js';
import { integer, listOf, money, oneOf, record, text } from './schema.js';
import { UnreadableEvent } from './unreadable-event.js';
import { withSchemas } from './with-schemas.js';

/** A fine as three releases of the product wrote it: yuan as a float, then fen, then with its currency and a list of grounds. */
const fineOfVersion1 = eventType('FineImposed', record({ yuan: integer(), ground: text() }));
const fineOfVersion2 = eventType('FineImposed', record({ fen: money(), ground: text() }), {
  version: 2,
  upcasters: { 1: toFen },
});
const fineOfVersion3 = eventType(
  'FineImposed',
  record({ fen: money(), currency: oneOf('CNY'), grounds: listOf(text()) }),
  {
    version: 3,
    upcasters: { 1: toFen, 2: withCurrencyAndGrounds },
  },
);

function toFen({ yuan, ...rest }: JsonObject): JsonObject {
  return { ...rest, fen: Number(yuan) * 100 };
}

function withCurrencyAndGrounds({ ground, ...rest }: JsonObject): JsonObject {
  return { ...rest, currency: 'CNY', grounds: [ground ?? ''] };
}

const fine = (data: object, type = 'FineImposed') => ({ id: newUuid(), type, data, metadata: { actor: 'officer-7' } });
const atAnyRevision = { expectedRevision: 'any' } as const;

let log: EventStore;
beforeEach(() => {
  log = new InMemoryEventStore();
});

const read = async (store: EventStore) => {
  const events = [];
  for await (const event of store.readStream('case-1')) events.push(event);
  return events;
};

describe('appending through the schemas', () => {
  it('appending through the schemas stamps the version of the payload, whatever the caller claims', async () => {
    const store = withSchemas(log, eventTypes(fineOfVersion2));
    await store.appendToStream('case-1', [fine({ fen: 100, ground: '占道' })], atAnyRevision);
    const claimed = { ...fine({ fen: 100, ground: '占道' }), metadata: { schemaVersion: '9' } };
    await store.appendToStream('case-1', [claimed], atAnyRevision);
    expect((await read(log)).map(({ metadata }) => metadata)).toEqual([
      { actor: 'officer-7', schemaVersion: '2' },
      { schemaVersion: '2' },
    ]);
  });

  it('appending through the schemas refuses an unknown type or a faulty payload, and writes nothing of that append', async () => {
    const store = withSchemas(log, eventTypes(fineOfVersion2));
    const good = fine({ fen: 100, ground: '占道' });
    await expect(store.appendToStream('case-1', [good, fine({}, 'FineForgotten')], atAnyRevision)).rejects.toThrow(
      'event type "FineForgotten" is not registered',
    );
    await expect(
      store.appendToStream('case-1', [good, fine({ fen: -1, ground: '占道' })], atAnyRevision),
    ).rejects.toThrow('FineImposed (version 2): /fen must be an amount in fen, a whole number of at least 0');
    expect(await read(log)).toEqual([]);
  });
});

describe('reading through the schemas', () => {
  it('reading through the schemas lifts what earlier releases wrote through the whole chain', async () => {
    await withSchemas(log, eventTypes(fineOfVersion1)).appendToStream(
      'case-1',
      [fine({ yuan: 1, ground: 'a' })],
      atAnyRevision,
    );
    await withSchemas(log, eventTypes(fineOfVersion2)).appendToStream(
      'case-1',
      [fine({ fen: 200, ground: 'b' })],
      atAnyRevision,
    );
    const store = withSchemas(log, eventTypes(fineOfVersion3));
    await store.appendToStream('case-1', [fine({ fen: 300, currency: 'CNY', grounds: ['c'] })], atAnyRevision);

    const events = await read(store);
    expect(events.map(({ data }) => data)).toEqual([
      { fen: 100, currency: 'CNY', grounds: ['a'] },
      { fen: 200, currency: 'CNY', grounds: ['b'] },
      { fen: 300, currency: 'CNY', grounds: ['c'] },
    ]);
    expect(events.map(({ metadata }) => metadata['schemaVersion'])).toEqual(['1', '2', '3']);
    const all = [];
    for await (const event of store.readAll()) all.push(event);
    expect(all).toEqual(events);
  });

  it('an event of an unknown type cannot be read, and the error names its stream and its revision', async () => {
    const wider = withSchemas(log, eventTypes(fineOfVersion1, eventType('FinePaid', record({}))));
    await wider.appendToStream('case-1', [fine({ yuan: 1, ground: 'a' }), fine({}, 'FinePaid')], atAnyRevision);
    const reading = read(withSchemas(log, eventTypes(fineOfVersion1)));
    await expect(reading).rejects.toBeInstanceOf(UnreadableEvent);
    await expect(reading).rejects.toMatchObject({ streamName: 'case-1', revision: 1, eventType: 'FinePaid' });
    await expect(reading).rejects.toThrow(
      'event 1 of stream case-1 cannot be read: event type "FinePaid" is not registered',
    );
  });

  it('reading through the schemas refuses an event of a later release, and one that was written around the schemas', async () => {
    await withSchemas(log, eventTypes(fineOfVersion2)).appendToStream(
      'case-1',
      [fine({ fen: 1, ground: 'a' })],
      atAnyRevision,
    );
    const older = withSchemas(log, eventTypes(fineOfVersion1));
    await expect(read(older)).rejects.toThrow('FineImposed has versions 1 to 1, not 2');
    await log.appendToStream('case-2', [fine({ yuan: 1, ground: 'a' })], atAnyRevision);
    await expect(
      (async () => {
        for await (const event of older.readStream('case-2')) expect(event).toBeUndefined();
      })(),
    ).rejects.toThrow('its metadata has no schemaVersion: it was written around the schemas');
  });

  it('reading through the schemas checks the result of an upcaster, and every payload when it is asked to', async () => {
    await withSchemas(log, eventTypes(fineOfVersion1)).appendToStream(
      'case-1',
      [fine({ yuan: -1, ground: 'a' })],
      atAnyRevision,
    );
    await expect(read(withSchemas(log, eventTypes(fineOfVersion2)))).rejects.toThrow(
      '/fen must be an amount in fen, a whole number of at least 0',
    );

    const narrowed = eventTypes(eventType('FineImposed', record({ yuan: integer({ min: 0 }), ground: text() })));
    expect(await read(withSchemas(log, narrowed))).toHaveLength(1);
    await expect(read(withSchemas(log, narrowed, { validateOnRead: 'always' }))).rejects.toThrow(
      '/yuan must be a whole number of at least 0',
    );
  });
});

describe('subscribing through the schemas', () => {
  it('subscribing through the schemas delivers lifted events', async () => {
    await withSchemas(log, eventTypes(fineOfVersion1)).appendToStream(
      'case-1',
      [fine({ yuan: 1, ground: 'a' })],
      atAnyRevision,
    );
    const store = withSchemas(log, eventTypes(fineOfVersion2));
    const batches = store.subscribeToAll().pipe(
      inOrder(({ isCaughtUp }) => (isCaughtUp ? store.close() : undefined)),
      toArray(),
    );
    const data = (await lastValueFrom(batches)).flatMap(({ events }) => events.map((event) => event.data));
    expect(data).toEqual([{ fen: 100, ground: 'a' }]);
  });

  it('subscribing through the schemas delivers everything before an unreadable event, and ends there', async () => {
    const wider = withSchemas(log, eventTypes(fineOfVersion1, eventType('FinePaid', record({}))));
    const fines = [
      fine({ yuan: 1, ground: 'a' }),
      fine({ yuan: 2, ground: 'b' }),
      fine({}, 'FinePaid'),
      fine({ yuan: 3, ground: 'c' }),
    ];
    await wider.appendToStream('case-1', fines, atAnyRevision);
    const handled: number[] = [];
    const subscription = withSchemas(log, eventTypes(fineOfVersion1))
      .subscribeToAll()
      .pipe(
        inOrder(({ events, isCaughtUp }) => {
          handled.push(...events.map(({ revision }) => revision));
          expect(isCaughtUp).toBe(false);
        }),
      );
    await expect(lastValueFrom(subscription)).rejects.toMatchObject({ name: 'UnreadableEvent', revision: 2 });
    expect(handled).toEqual([0, 1]);
  });
});
