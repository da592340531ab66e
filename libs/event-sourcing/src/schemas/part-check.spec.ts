import { describe, expect, it } from '@jest/globals';
import { partCheck } from './part-check.js';
import { schemaCheck } from './schema-check.js';
import { anyOf, date, exactly, listOf, money, optional, record, text } from './schema.js';

const penalty = anyOf(
  record({ kind: exactly('fine'), amount: money() }),
  record({ kind: exactly('closure'), until: date() }),
);
const schema = record({
  name: text({ max: 5 }),
  day: date(),
  note: optional(text()),
  penalties: listOf(penalty, { min: 1 }),
  'a/b': optional(record({ deep: record({ inner: text() }) })),
});
const check = partCheck(schema);
const wrongIn = (value: unknown) => check(value).wrong.map(({ path, message }) => `${path} ${message}`);
const whole = { name: 'Li', day: '2026-05-06', penalties: [{ kind: 'fine', amount: 5 }] };

describe('the check of a record that is partly written', () => {
  it('the check of a part names the required members that are not there, and no optional one', () => {
    expect(check({})).toEqual({ missing: ['/name', '/day', '/penalties'], wrong: [] });
    expect(check({ name: 'Li', note: 'x' })).toEqual({ missing: ['/day', '/penalties'], wrong: [] });
    expect(check(whole)).toEqual({ missing: [], wrong: [] });
  });

  it('the check of a part names what is missing deep inside a member', () => {
    expect(check({ ...whole, penalties: [{ kind: 'fine', amount: 5 }, { kind: 'closure' }] }).missing).toEqual([
      '/penalties/1/until',
    ]);
    expect(check({ ...whole, penalties: [{}] }).missing).toEqual(['/penalties/0/kind']);
    expect(check({ ...whole, 'a/b': { deep: {} } }).missing).toEqual(['/a~1b/deep/inner']);
    expect(check({ ...whole, 'a/b': {} }).missing).toEqual(['/a~1b/deep']);
  });

  it('the check of a part says what is wrong with the members that are there, as the check of the whole does', () => {
    expect(wrongIn({ name: 'far too long' })).toEqual(['/name must have at most 5 characters']);
    expect(wrongIn({ naem: 'Li' })).toEqual([expect.stringMatching(/^\/naem must not have naem/)]);
    expect(wrongIn({ penalties: [] })).toEqual(['/penalties must have at least 1 item']);
    expect(wrongIn({ penalties: [{ kind: 'prison' }] })).toEqual(['/penalties/0/kind must be one of fine, closure']);
    expect(wrongIn([])).toEqual([expect.stringMatching(/^ must be an object/)]);
    expect(wrongIn({ ...whole, day: '2026-02-30' })).toEqual(
      schemaCheck(schema)({ ...whole, day: '2026-02-30' }).map(({ path, message }) => `${path} ${message}`),
    );
  });

  it('the check of a part tells apart what is missing and what is wrong in one member', () => {
    const { missing, wrong } = check({ penalties: [{ kind: 'fine', amount: -1 }, { kind: 'closure' }] });
    expect(missing).toEqual(['/name', '/day', '/penalties/1/until']);
    expect(wrong.map(({ path }) => path)).toEqual(['/penalties/0/amount']);
  });
});
