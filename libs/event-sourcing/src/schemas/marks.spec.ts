import { describe, expect, it } from '@jest/globals';
import { eventType } from './event-type.js';
import { marked, marksOf, valuesAt } from './marks.js';
import { anyOf, code, date, exactly, listOf, money, optional, personal, record, text } from './schema.js';

const person = () => marked(code(), 'person');
const schema = record({
  approvedBy: person(),
  officers: listOf(person()),
  members: listOf(record({ personId: person(), view: text() })),
  dueOn: optional(marked(date(), 'deadline')),
  penalty: anyOf(record({ kind: exactly('warning') }), record({ kind: exactly('fine'), amount: money() })),
  name: personal(text(), { of: 'approvedBy' }),
});

describe('marks on members', () => {
  it('marks on members are found wherever they are: in lists, in members of members, in alternatives, on optional members', () => {
    expect(marksOf(schema)).toEqual([
      { path: ['approvedBy'], mark: 'person' },
      { path: ['officers', '*'], mark: 'person' },
      { path: ['members', '*', 'personId'], mark: 'person' },
      { path: ['dueOn'], mark: 'deadline' },
      { path: ['penalty', 'amount'], mark: 'amount' },
    ]);
  });

  it('marks are found on the event type', () => {
    expect(eventType('Tested', schema).marks).toEqual(marksOf(schema));
  });

  it('marks lead to the values of a payload, and to no value where the member is absent', () => {
    const data = { approvedBy: 'zhou', officers: ['li', 'wang'], members: [{ personId: 'chen', view: '同意' }] };
    expect(marksOf(schema).map(({ path }) => valuesAt(data, path))).toEqual([
      ['zhou'],
      ['li', 'wang'],
      ['chen'],
      [],
      [],
    ]);
    expect(valuesAt({ officers: 'li' }, ['officers', '*'])).toEqual([]);
    expect(valuesAt(null, ['approvedBy'])).toEqual([]);
  });

  it('marks change nothing of what the schema accepts', () => {
    expect(Object.keys(marked(date(), 'deadline'))).toEqual([...Object.keys(date()), 'x-mark']);
  });
});
