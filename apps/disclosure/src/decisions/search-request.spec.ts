import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextPage } from './search-link.js';
import { searchRequestOf, type SearchRequest } from './search-request.js';

const read = (query: Record<string, unknown>): SearchRequest => {
  const request = searchRequestOf(query);
  if (!request.ok) throw new Error(JSON.stringify(request.error));
  return request.value;
};
const wrongIn = (query: Record<string, unknown>): readonly string[] => {
  const request = searchRequestOf(query);
  return request.ok ? [] : request.error.map(({ parameter }) => parameter);
};

describe('a search', () => {
  it('takes what nobody filled in as not asked for', () => {
    expect(read({ number: '', party: '  ', field: '', decidedFrom: '' })).toEqual(read({}));
    expect(read({})).toMatchObject({ search: { number: undefined }, after: undefined, limit: 20 });
  });

  it('reads every parameter', () => {
    const query = { number: ' 1号 ', party: '张某', field: '08', power: '08-1', agency: '局' };
    expect(read({ ...query, decidedFrom: '2026-01-01', decidedTo: '2026-01-01', after: '7', limit: '100' })).toEqual({
      search: {
        number: '1号',
        party: '张某',
        fieldCode: '08',
        powerCode: '08-1',
        agency: '局',
        decidedOn: { from: '2026-01-01', to: '2026-01-01' },
      },
      after: '7',
      limit: 100,
    });
  });

  it.each([
    [{ limit: '0' }, ['limit']],
    [{ limit: '101' }, ['limit']],
    [{ limit: '1e1' }, ['limit']],
    [{ field: '17' }, ['field']],
    [{ power: '99-1' }, ['power']],
    [{ decidedFrom: '2026-02-30' }, ['decidedFrom']],
    [{ decidedFrom: '2026-02-02', decidedTo: '2026-02-01' }, ['decidedTo']],
    [{ party: ['a', 'b'] }, ['party']],
    [{ party: { a: 'b' } }, ['party']],
    [{ agency: 'x'.repeat(201) }, ['agency']],
    [{ name: '张三' }, ['name']],
    [{ name: '张三', limit: 'x', decidedTo: 'x' }, ['name', 'decidedTo', 'limit']],
  ])('names every parameter that is wrong: %j', (query, parameters) => {
    expect(wrongIn(query)).toEqual(parameters);
  });

  it('goes on with the same search on the next page, whatever was searched for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (party) => {
        const query = { party, field: '08', limit: '5' };
        const link = new URL(nextPage('/decisions', query, '42'), 'http://x');
        const asked = Object.fromEntries(link.searchParams);
        expect(read(asked)).toEqual({ ...read(query), after: '42' });
      }),
    );
  });
});
