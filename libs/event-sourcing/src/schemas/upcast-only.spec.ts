import { newUuid, type JsonObject } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '../in-memory/in-memory-event-store.js';
import { eventType } from './event-type.js';
import { eventTypes } from './event-types.js';
import { SchemaError } from './schema-error.js';
import { code, listOf, record } from './schema.js';
import { orUpcast } from './upcast-only.js';
import { withSchemas } from './with-schemas.js';

const toEveryone = (data: JsonObject): JsonObject => ({ ...data, to: '*', copies: ['*'] });
const Served = eventType(
  'Served',
  record({ paper: code(), to: orUpcast(code(), '*'), copies: listOf(orUpcast(code(), '*')) }),
  { version: 2, upcasters: { 1: toEveryone } },
);
const ServedOnce = eventType('Served', record({ paper: code() }));

const appending = (data: object) =>
  withSchemas(new InMemoryEventStore(), eventTypes(Served)).appendToStream(
    'case-1',
    [{ id: newUuid(), type: 'Served', data, metadata: {} }],
    { expectedRevision: 'any' },
  );

describe('a value that only an upcaster gives', () => {
  it('a value that only an upcaster gives is read from an old event', async () => {
    const log = new InMemoryEventStore();
    await withSchemas(log, eventTypes(ServedOnce)).appendToStream(
      'case-1',
      [{ id: newUuid(), type: 'Served', data: { paper: 'n1' }, metadata: {} }],
      { expectedRevision: 'any' },
    );
    const read = [];
    for await (const { data } of withSchemas(log, eventTypes(Served)).readStream('case-1')) read.push(data);
    expect(read).toEqual([{ paper: 'n1', to: '*', copies: ['*'] }]);
  });

  it('a new event may not have a value that only an upcaster gives, in a member or in a list', async () => {
    await expect(appending({ paper: 'n1', to: '*', copies: ['a'] })).rejects.toThrow(SchemaError);
    await expect(appending({ paper: 'n1', to: 'a', copies: ['a', '*'] })).rejects.toThrow(
      'Served (version 2): /copies/* must not be "*": only an event of an earlier version has it',
    );
    await expect(appending({ paper: 'n1', to: 'a', copies: ['b'] })).resolves.toBeDefined();
  });

  it('a fault names the form that a new event needs, not the old value', () => {
    expect(() => {
      eventTypes(Served).named('Served').check({ paper: 'n1', to: '', copies: [] });
    }).toThrow(/\/to must be a code such as [^"]*$/);
  });
});
