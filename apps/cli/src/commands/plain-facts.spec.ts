import { describe, expect, it } from '@jest/globals';
import { personal, personalFieldsOf, record, listOf, text } from '@ecl/event-sourcing';
import { plainFacts } from './plain-facts.js';

describe('the facts of an event on one line', () => {
  const schema = record({
    parties: listOf(record({ partyId: text(), name: personal(text(), { of: 'partyId' }) })),
    place: text(),
  });

  it('the facts of an event on one line are its values, without personal data', () => {
    const data = {
      occurredAt: '2026-05-06T00:00:00.000Z',
      parties: [{ partyId: 'p1', name: '张三' }],
      place: '赤峰',
      endedAt: '2026-05-06T16:30:00.000Z',
    };
    expect(plainFacts(data, personalFieldsOf(schema))).toEqual([
      'parties.0.partyId=p1',
      'parties.0.name=（个人信息 personal data）',
      'place=赤峰',
      'endedAt=2026-05-07 00:30:00',
    ]);
  });

  it('the facts of an event on one line are cut at a length', () => {
    expect(plainFacts({ list: Array.from({ length: 100 }, (_, i) => i) }, [])).toHaveLength(12);
  });
});
