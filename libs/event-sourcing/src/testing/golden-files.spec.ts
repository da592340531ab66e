import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Type from 'typebox';
import { eventType } from '../schemas/event-type.js';
import { eventTypes } from '../schemas/event-types.js';
import { schemaCheck } from '../schemas/schema-check.js';
import * as words from '../schemas/schema.js';
import { exampleOf } from './example-of.js';
import { checkGoldenFiles, writeMissingGoldenFiles } from './golden-files.js';

const {
  anyOf,
  code,
  date,
  exactly,
  flag,
  integer,
  json,
  listOf,
  moment,
  money,
  oneOf,
  optional,
  personal,
  record,
  sha256,
  text,
  textMap,
  uuid,
} = words;

const everything = record({
  id: uuid(),
  name: personal(text(), { of: 'id' }),
  born: optional(personal(date(), { of: 'id' })),
  at: moment(),
  amount: money(),
  count: integer({ min: 3, max: 9 }),
  kind: oneOf('a', 'b'),
  isSealed: flag(),
  number: code(),
  digest: sha256(),
  parts: listOf(record({ id: uuid(), remark: text() }), { min: 2 }),
  source: textMap(),
  foreign: json(),
  outcome: anyOf(record({ is: exactly('paid') }), record({ is: exactly('waived'), why: text() })),
});

describe('the example of a schema', () => {
  it('the example of a schema is valid, has every member, and is the same each time', () => {
    const example = exampleOf(everything);
    expect(schemaCheck(everything)(example)).toEqual([]);
    expect(Object.keys(example as object)).toEqual(Object.keys(everything.properties));
    expect(exampleOf(everything)).toEqual(example);
    const { id, parts } = example as { id: string; parts: { id: string }[] };
    expect(new Set([id, ...parts.map((part) => part.id)]).size).toBe(3);
  });

  it('the example of a schema keeps to the limits of a number [property]', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
        const schema = integer({ min: Math.min(a, b), max: Math.max(a, b) });
        expect(schemaCheck(schema)(exampleOf(schema))).toEqual([]);
      }),
    );
  });

  it('the example of a schema must be given where it cannot be derived', () => {
    const plate = { pattern: '^蒙A[0-9A-Z]{5}$' };
    expect(() => exampleOf(record({ plate: Type.String(plate) }))).toThrow(
      '/plate: no example was found; give the schema examples',
    );
    expect(exampleOf(record({ plate: Type.String({ ...plate, examples: ['蒙A12345'] }) }))).toEqual({
      plate: '蒙A12345',
    });
    expect(() => exampleOf(record({ plate: Type.String({ ...plate, examples: ['京A12345'] }) }))).toThrow(
      'does not fit: /plate',
    );
  });
});

describe('the golden files of the event types', () => {
  const Paid1 = eventType('FinePaid', record({ yuan: integer() }));
  const Paid2 = eventType('FinePaid', record({ fen: money() }), {
    version: 2,
    upcasters: { 1: ({ yuan }) => ({ fen: Number(yuan) * 100 }) },
  });
  const folders: string[] = [];
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'golden-'));
    folders.push(folder);
    return folder;
  };
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('the golden files of the event types are written where they are missing, and never again', () => {
    const folder = newFolder();
    expect(checkGoldenFiles(eventTypes(Paid1), folder)).toEqual(['FinePaid.v1.json is missing']);
    expect(writeMissingGoldenFiles(eventTypes(Paid1), folder)).toEqual(['FinePaid.v1.json']);
    const first = readFileSync(join(folder, 'FinePaid.v1.json'), 'utf8');
    expect(JSON.parse(first)).toEqual({ type: 'FinePaid', version: 1, data: { yuan: 1 } });
    expect(writeMissingGoldenFiles(eventTypes(Paid2), folder)).toEqual(['FinePaid.v2.json']);
    expect(readFileSync(join(folder, 'FinePaid.v1.json'), 'utf8')).toBe(first);
    expect(readdirSync(folder)).toEqual(['FinePaid.v1.json', 'FinePaid.v2.json']);
    expect(checkGoldenFiles(eventTypes(Paid2), folder)).toEqual([]);
  });

  it('the golden files of the event types show a schema that changed without a new version', () => {
    const folder = newFolder();
    writeMissingGoldenFiles(eventTypes(Paid1), folder);
    const changed = eventType('FinePaid', record({ yuan: integer(), by: text() }));
    expect(checkGoldenFiles(eventTypes(changed), folder)).toEqual([
      'FinePaid.v1.json no longer reads (raise the version and write an upcaster): FinePaid (version 1): must have by',
    ]);
    const grown = eventType('FinePaid', record({ yuan: integer(), by: optional(text()) }));
    expect(checkGoldenFiles(eventTypes(grown), folder)).toEqual([]);
  });

  it('the golden files of the event types show an upcaster that does not do its work', () => {
    const folder = newFolder();
    writeMissingGoldenFiles(eventTypes(Paid1), folder);
    writeMissingGoldenFiles(eventTypes(Paid2), folder);
    const lazy = eventType('FinePaid', Paid2.schema, { version: 2, upcasters: { 1: (data) => data } });
    expect(checkGoldenFiles(eventTypes(lazy), folder)).toEqual([
      expect.stringContaining('FinePaid.v1.json no longer reads'),
    ]);
  });

  it('the golden files of the event types show what was taken back, lost or mixed up', () => {
    const folder = newFolder();
    writeMissingGoldenFiles(eventTypes(Paid1), folder);
    writeMissingGoldenFiles(eventTypes(Paid2), folder);
    expect(checkGoldenFiles(eventTypes(Paid1), folder)).toEqual([
      'FinePaid.v2.json belongs to no event type: a type or version that was ever written cannot be taken back',
    ]);
    writeFileSync(join(folder, 'FinePaid.v1.json'), readFileSync(join(folder, 'FinePaid.v2.json')));
    expect(checkGoldenFiles(eventTypes(Paid2), folder)).toEqual(['FinePaid.v1.json holds FinePaid of version 2']);
    rmSync(join(folder, 'FinePaid.v1.json'));
    expect(checkGoldenFiles(eventTypes(Paid2), folder)).toEqual(['FinePaid.v1.json is missing']);
  });
});
