import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { publishedRules, type AskedRule } from './published-rule.js';

const askedAt = (
  name: string,
  about: Partial<AskedRule['says']>,
  articles: AskedRule['asked']['articles'],
): AskedRule => ({
  code: 'filing.too-late',
  says: { zh: '过期。', en: 'Too late.', pack: 'national-core', refs: [], ...about },
  asked: { of: 'cases', name, zh: name, en: name, articles },
});

const cureOf = () => ({ track: 'filing', cure: { zh: '不再办理。', en: 'Leave it.' } });

describe('a published rule', () => {
  it('a published rule is one rule where several objects share a code: their steps, ids and articles are put together', () => {
    const [rule, ...others] = publishedRules(
      [askedAt('A', { refs: ['S17'] }, ['APL 36']), askedAt('B', { refs: ['S17', 'X7'] }, ['APL 36', 'APL 38'])],
      cureOf,
    );
    expect(others).toEqual([]);
    expect(rule).toMatchObject({ refs: ['S17', 'X7'], articles: ['APL 36', 'APL 38'], earlier: [], track: 'filing' });
    expect(rule?.askedBy.map(({ name, articles }) => [name, articles])).toEqual([
      ['A', ['APL 36']],
      ['B', ['APL 36', 'APL 38']],
    ]);
  });

  it('a published rule names a step once, even if the step asks it in two parts', () => {
    const [rule] = publishedRules([askedAt('A', {}, ['APL 36']), askedAt('A', {}, ['APL 36', 'APL 38'])], cureOf);
    expect(rule?.askedBy.map(({ name, articles }) => [name, articles])).toEqual([['A', ['APL 36', 'APL 38']]]);
  });

  it('a published rule reads as its newest version, and keeps the earlier ones apart', () => {
    const since = plainDate('2027-01-01');
    const [rule] = publishedRules(
      [
        askedAt('A', { since, en: 'Later than a year.' }, ['APL 38']),
        askedAt('A', { until: plainDate('2026-12-31') }, ['APL 36']),
      ],
      cureOf,
    );
    expect(rule).toMatchObject({ since, en: 'Later than a year.', articles: ['APL 38'] });
    expect(rule?.earlier).toMatchObject([
      { until: '2026-12-31', en: 'Too late.', askedBy: [{ articles: ['APL 36'] }] },
    ]);
  });

  it('a published rule is not published without a cure', () => {
    expect(() => publishedRules([askedAt('A', {}, ['APL 36'])], () => undefined)).toThrow(
      /filing\.too-late has no cure/,
    );
  });
});
