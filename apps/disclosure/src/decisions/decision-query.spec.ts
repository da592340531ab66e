import { InputPipe, InvalidInput } from '@ecl/web';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DecisionQuery, limitIn, searchIn } from './decision-query.js';
import { nextPage } from './search-link.js';

const pipe = new InputPipe();

/** What a search is understood as, checked as a request is. */
const read = async (query: Record<string, unknown>) => {
  const asked = (await pipe.transform(query, { type: 'query', metatype: DecisionQuery })) as DecisionQuery;
  return { search: searchIn(asked), after: asked.after, limit: limitIn(asked) };
};
const wrongIn = (query: Record<string, unknown>): Promise<readonly string[]> =>
  read(query).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof InvalidInput)) throw error;
      return error.faults.map(({ name }) => name);
    },
  );

describe('a search', () => {
  it('a search treats an empty field as not asked for', async () => {
    expect(await read({ number: '', party: '  ', field: '', decidedFrom: '', limit: '' })).toEqual(await read({}));
    expect(await read({})).toMatchObject({ search: { number: undefined }, after: undefined, limit: 20 });
  });

  it('a search reads every parameter', async () => {
    const query = { number: ' 1号 ', party: '张某', field: '08', power: '08-1', agency: '局' };
    expect(
      await read({ ...query, decidedFrom: '2026-01-01', decidedTo: '2026-01-01', after: '7', limit: '100' }),
    ).toEqual({
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

  it('a search reads one kind of penalty or several, each once', async () => {
    const kinds = async (kind: unknown) => (await read({ kind })).search.kinds;
    expect(await kinds('fine')).toEqual(['fine']);
    expect(await kinds(['fine', 'warning', 'fine', ''])).toEqual(['fine', 'warning']);
    expect(await kinds('')).toBeUndefined();
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
    [{ kind: ['fine', 'x'] }, ['kind']],
    [{ kind: { a: 'fine' } }, ['kind']],
    [{ fine: 'much' }, ['fine']],
    [{ party: { a: 'b' } }, ['party']],
    [{ agency: 'x'.repeat(201) }, ['agency']],
    [{ name: '张三' }, ['name']],
    [{ name: '张三', limit: 'x', decidedTo: 'x' }, ['name', 'decidedTo', 'limit']],
  ])('a search names every parameter that is wrong: %j', async (query, parameters) => {
    expect(await wrongIn(query)).toEqual(parameters);
  });

  it('a search stays the same on the next page, whatever was searched for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), async (party) => {
        const query = { party, field: '08', limit: '5' };
        const link = new URL(nextPage('/decisions', query, '42'), 'http://x');
        const asked = Object.fromEntries(link.searchParams);
        expect(await read(asked)).toEqual({ ...(await read(query)), after: '42' });
      }),
    );
  });
});
