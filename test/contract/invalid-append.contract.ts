import { expect, it } from '@jest/globals';
import { MAX_APPEND_BYTES, type EventMetadata, type ExpectedRevision, type NewEvent } from '@ecl/event-sourcing';
import { newUuid, type Uuid } from '@ecl/kernel';
import { anEvent, aStream, collect, someEvents } from './events.js';
import type { SharedStore } from './event-store.contract.js';

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;

const nested = (levels: number): object => {
  let value: object = {};
  for (let level = 0; level < levels; level += 1) value = { value };
  return value;
};

const twice = anEvent();

const malformed: readonly [what: string, events: readonly NewEvent[]][] = [
  ['no events', []],
  ['an id that is not a UUID', [anEvent({ id: 'case-1' as Uuid })]],
  ['an id in capitals', [anEvent({ id: newUuid().toUpperCase().replace(/^./, 'A') as Uuid })]],
  ['the same id twice', [twice, anEvent(), { ...twice }]],
  ['an empty type', [anEvent({ type: '' })]],
  ['a type that belongs to the store', [anEvent({ type: '$metadata' })]],
  ['a list as payload', [anEvent({ data: [1, 2] })]],
  ['a date in the payload', [anEvent({ data: { on: new Date(0) } })]],
  ['undefined in the payload', [anEvent({ data: { name: undefined } })]],
  ['NaN in the payload', [anEvent({ data: { amount: Number.NaN } })]],
  ['a bigint in the payload', [anEvent({ data: { amount: 1n } })]],
  ['half a surrogate pair', [anEvent({ data: { name: '\ud800' } })]],
  ['a payload that contains itself', [anEvent({ data: cyclic })]],
  ['a payload nested without end', [anEvent({ data: nested(20_000) })]],
  ['no payload', [anEvent({ data: null as unknown as object })]],
  ['no metadata', [anEvent({ metadata: undefined as unknown as EventMetadata })]],
  ['metadata that is not text', [anEvent({ metadata: { attempts: 1 } as unknown as EventMetadata })]],
  ['metadata that belongs to the store', [anEvent({ metadata: { $eventId: newUuid() } })]],
  ['nested metadata', [anEvent({ metadata: { actor: { id: 'a' } } as unknown as EventMetadata })]],
  ['more than a megabyte', [anEvent({ data: { text: 'x'.repeat(MAX_APPEND_BYTES) } })]],
  ['more than a megabyte over all', Array.from({ length: 3 }, () => anEvent({ data: { text: '案'.repeat(150_000) } }))],
  ['a good event before a bad one', [anEvent(), anEvent({ type: '' })]],
];

export const invalidAppendContract = (store: SharedStore): void => {
  it.each(malformed)('an append with %s is refused, and writes nothing', async (_, events) => {
    const stream = aStream();
    await expect(store().appendToStream(stream, events, { expectedRevision: 'any' })).rejects.toMatchObject({
      name: 'InvalidAppend',
    });
    expect(await collect(store().readStream(stream))).toEqual([]);
  });

  it.each([
    ['no name', ''],
    ['a name that belongs to the store', '$system'],
    ['a space', 'case 1'],
    ['Chinese letters', '案件'],
    ['a slash', 'a/b'],
    ['201 letters', 'x'.repeat(201)],
  ])('an append to a stream with %s is refused', (_, name) =>
    expect(store().appendToStream(name, [anEvent()], { expectedRevision: 'any' })).rejects.toMatchObject({
      name: 'InvalidAppend',
    }),
  );

  it.each([-1, 1.5, Number.NaN, 'none', undefined])('an append at the expected revision %s is refused', (expected) =>
    expect(
      store().appendToStream(aStream(), [anEvent()], { expectedRevision: expected as ExpectedRevision }),
    ).rejects.toMatchObject({ name: 'InvalidAppend' }),
  );

  it('an append of exactly the largest size allowed is accepted', async () => {
    const stream = aStream();
    const event = anEvent({ type: 'Imported', metadata: {}, data: { text: '' } });
    const frame = Buffer.byteLength('{"text":""}') + Buffer.byteLength('{}') + 2 * 'Imported'.length;
    const full = { ...event, data: { text: 'x'.repeat(MAX_APPEND_BYTES - frame) } };
    const overfull = { ...anEvent(event), id: newUuid(), data: { text: `${full.data.text}x` } };
    await expect(store().appendToStream(stream, [overfull], { expectedRevision: 'any' })).rejects.toMatchObject({
      name: 'InvalidAppend',
    });
    await expect(store().appendToStream(stream, [full], { expectedRevision: 'any' })).resolves.toMatchObject({
      revision: 0,
    });
  });

  it('a malformed append does not affect the appends beside it', async () => {
    const outcomes = await Promise.allSettled(
      [someEvents(1), [], someEvents(2)].map((events) =>
        store().appendToStream(aStream(), events, { expectedRevision: 'noStream' }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
};
