import { describe, expect, it } from '@jest/globals';
import { Compile } from 'typebox/compile';
import { eventType } from './event-type.js';
import { anyOf, date, exactly, listOf, optional, personal, record, text, textMap, uuid } from './schema.js';

describe('personal data in an event type', () => {
  it('personal data in an event type is found wherever it is, with the person it belongs to', () => {
    const PartiesHeard = eventType(
      'PartiesHeard',
      record({
        officer: uuid(),
        remark: personal(text(), { of: 'officer' }),
        parties: listOf(record({ id: uuid(), name: personal(text(), { of: 'id' }) })),
        guardian: anyOf(
          record({ is: exactly('none') }),
          record({ is: exactly('some'), phone: personal(text(), { of: '/officer' }) }),
        ),
      }),
    );
    expect(PartiesHeard.personalFields).toEqual([
      { path: ['remark'], subject: ['officer'] },
      { path: ['parties', '*', 'name'], subject: ['parties', '*', 'id'] },
      { path: ['guardian', 'phone'], subject: ['officer'] },
    ]);
  });

  it('a personal field that is optional and checked stays so when it is marked', () => {
    const schema = record({ id: uuid(), bornOn: personal(optional(date()), { of: 'id' }) });
    const id = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
    const validator = Compile(schema);
    expect(validator.Check({ id })).toBe(true);
    expect(validator.Check({ id, bornOn: '2008-02-29' })).toBe(true);
    expect(validator.Check({ id, bornOn: '2007-02-29' })).toBe(false);
  });

  it('personal data must belong to a person whom the payload names', () => {
    expect(() => eventType('Heard', record({ id: uuid(), name: personal(text(), { of: 'party' }) }))).toThrow(
      '/name is the data of the person /party, which the schema does not have',
    );
    expect(() => eventType('Heard', record({ id: uuid(), names: listOf(personal(text(), { of: 'id' })) }))).toThrow(
      RangeError,
    );
  });

  it('personal data must not be where no path leads to it', () => {
    const hidden = { ...textMap(), patternProperties: { '^.*$': personal(text(), { of: 'id' }) } };
    expect(() => eventType('Heard', record({ id: uuid(), names: hidden }))).toThrow(
      '/names holds personal data in a place that cannot be encrypted by itself',
    );
  });
});
