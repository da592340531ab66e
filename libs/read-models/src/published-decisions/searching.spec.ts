import { DisclosureWithdrawn } from '@ecl/enforcement';
import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ofParty } from '../testing/case-story.js';
import { published } from '../testing/publishing.js';
import { at, expensive, toldTo } from '../testing/telling.js';
import {
  decisionFacets,
  publishedDecisions,
  searchDecisions,
  yearInNumbers,
  type DecisionOrder,
  type DecisionSearch,
} from './index.js';

const TODAY = plainDate('2026-06-01');

const withdrawn = DisclosureWithdrawn({
  ...ofParty,
  occurredAt: at('2026-05-20 09:00'),
  reason: '撤销',
  cause: 'revoked',
  shownUntil: plainDate('2027-05-20'),
  withdrawnBy: 'you',
});

const told = toldTo(publishedDecisions)
  .tell('case-a', [published('1')])
  .tell('case-b', [
    published('2', {
      partyName: '物料运输部',
      conduct: '运输建筑垃圾沿途遗撒',
      penaltySummary: '警告；罚款500.00元',
      decidedOn: plainDate('2025-12-30'),
    }),
  ])
  .tell('case-c', [
    published(
      '138',
      { conduct: '占道经营，堆放建筑物料', penaltySummary: '通报批评', agency: '红山区城市管理综合执法局（示例）' },
      '08-2',
    ),
  ])
  .tell('case-d', [published('4', { conduct: '龘靐垃圾' }), withdrawn]);

const found = (search: DecisionSearch, order?: DecisionOrder) =>
  searchDecisions(told.db, TODAY, search, { order }).rows.map(({ decisionId }) => decisionId);

describe('a search by words of what is published', () => {
  it.each<[string, string[]]>([
    ['垃圾', ['2']],
    ['建筑 物料', ['138', '2']],
    ['建筑垃圾', ['2']],
    ['138', ['138']],
    ['〔2026〕138', ['138']],
    ['[2026]第 138 号', ['138']],
    ['（２０２６）１３８', ['138']],
    ['第36条 示例商贸', ['138', '1']],
    ['红山区', ['138']],
    ['警告', ['2']],
    ['龘靐', []],
    ['！？', []],
  ])('a search for %s finds %j', (words, expected) => {
    expect(found({ words })).toEqual(expected);
  });

  it('a withdrawn decision is found by the words of its number alone', () => {
    expect(found({ words: '赤城管罚决 4' })).toEqual(['4']);
    expect(found({ words: '赤城管罚决 龘' })).toEqual([]);
  });

  it('what has the words in the name of its party comes before what has them in its text', () => {
    expect(found({ words: '物料' }, 'relevance')).toEqual(['2', '138', '1']);
    expect(found({ words: '物料', fieldCode: '02' }, 'relevance')).toEqual(['2', '1']);
  });

  it('the index of words has nothing of what was withdrawn', () => {
    expect(told.db.all('SELECT rowid FROM decision_text WHERE decision_text MATCH ?', '"龘靐"')).toEqual([]);
  });
});

describe('a list of what is published', () => {
  it('a list comes in the order of days, a tombstone on the day of its withdrawal', () => {
    expect(found({}, 'decided')).toEqual(['4', '138', '1', '2']);
    expect(found({ decidedOn: { from: '2026-01-01' } }, 'decided')).toEqual(['138', '1']);
  });

  it('a list comes in the order of fines, what has none last', () => {
    expect(found({}, 'fine')).toEqual(['1', '2', '4', '138']);
  });

  it('a list is limited to a kind of penalty', () => {
    expect(found({ kinds: ['fine'] })).toEqual(['2', '1']);
    expect(found({ kinds: ['publicCriticism'] })).toEqual(['138']);
    expect(found({ kinds: ['fine', 'warning'] })).toEqual(['2']);
  });

  it.each<DecisionOrder>(['published', 'decided', 'fine', 'relevance'])(
    'the pages of a list in the order %s show everything once',
    (order) => {
      const many = toldTo(publishedDecisions);
      for (let i = 0; i < 20; i += 1)
        many.tell(`case-${String(i)}`, [
          published(String(i), {
            decidedOn: plainDate(`2026-05-0${String((i % 3) + 1)}`),
            penaltySummary: `罚款${String((i % 4) + 1)}00.00元`,
            partyName: i % 2 === 0 ? '建筑公司' : '运输公司',
            conduct: '建筑垃圾',
          }),
        ]);
      const search = { words: '建筑' };
      const whole = searchDecisions(many.db, TODAY, search, { order }).rows.map(({ decisionId }) => decisionId);
      expect(whole).toHaveLength(20);
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 25 }), (size) => {
          const seen: string[] = [];
          let after: string | undefined;
          do {
            const page = searchDecisions(many.db, TODAY, search, { size, after, order });
            seen.push(...page.rows.map(({ decisionId }) => decisionId));
            after = page.next;
          } while (after !== undefined);
          expect(seen).toEqual(whole);
        }),
        { numRuns: 10 },
      );
    },
  );

  it.each<[DecisionOrder, string]>([
    ['decided', '5'],
    ['decided', '2026-05-01.x'],
    ['fine', '2026-05-01.1'],
    ['relevance', 'x'],
  ])('a list in the order %s refuses the key %s, which no page gave', (order, after) => {
    expect(() => searchDecisions(told.db, TODAY, { words: '建筑' }, { order, after })).toThrow('no key of a page');
  });

  it.each<[DecisionOrder, DecisionSearch]>([
    ['decided', {}],
    ['decided', { powerCode: 'x' }],
    ['decided', { fieldCode: 'x' }],
    ['decided', { agencyName: 'x' }],
    ['decided', { decidedOn: { from: '2026-01-01', to: '2026-02-01' } }],
    ['fine', {}],
    ['fine', { powerCode: 'x' }],
    ['fine', { fieldCode: 'x' }],
    ['fine', { agencyName: 'x' }],
    ['relevance', { words: '建筑' }],
  ])('a list in the order %s of %j reads no whole table and sorts nothing', (order, search) => {
    const plans = told.plansOf((db) => searchDecisions(db, TODAY, search, { order }));
    expect(expensive(plans)).toEqual([]);
  });
});

describe('how many there are', () => {
  it('the values of what is found are counted, without tombstones', () => {
    expect(decisionFacets(told.db, TODAY)).toEqual({
      counted: 3,
      isWhole: true,
      values: {
        field: [
          { value: '02', number: 2 },
          { value: '08', number: 1 },
        ],
        kind: [
          { value: 'fine', number: 2 },
          { value: 'warning', number: 1 },
          { value: 'publicCriticism', number: 1 },
        ],
        agency: [
          { value: '赤峰市城市管理综合执法局（示例）', number: 2 },
          { value: '红山区城市管理综合执法局（示例）', number: 1 },
        ],
        year: [
          { value: '2026', number: 2 },
          { value: '2025', number: 1 },
        ],
        fine: [{ value: 'below10000', number: 2 }],
      },
    });
    expect(decisionFacets(told.db, TODAY, { words: '垃圾' })).toMatchObject({
      counted: 1,
      values: { field: [{ value: '02', number: 1 }] },
    });
    expect(decisionFacets(told.db, plainDate('2029-05-09')).counted).toBe(0);
  });

  it('the decisions of a year are counted, and what they fine', () => {
    expect(yearInNumbers(told.db, TODAY, '2026')).toEqual({ decisions: 2, fined: 200_000 });
    expect(yearInNumbers(told.db, TODAY, '2025')).toEqual({ decisions: 1, fined: 50_000 });
    expect(yearInNumbers(told.db, TODAY, '2024')).toEqual({ decisions: 0, fined: 0 });
  });
});
