import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@ecl/kernel';
import fc from 'fast-check';
import { company, conduct, concluded, filed, inspected, proposed } from '../testing/case-story.js';
import type { CaseGround, CaseScope } from '@ecl/identity';
import { everything, named, ofAgency, ofTransfers, ofUnit, seeing } from '../testing/scopes.js';
import { at, expensive, toldTo, walks, type Told } from '../testing/telling.js';
import { caseRegister, DEADLINE_LISTS, searchCases, searchDeadlines, type CaseSearch } from './index.js';

const found = (told: Told, search: CaseSearch = {}) =>
  searchCases(told.db, everything, search).rows.map(({ caseId }) => caseId);
const register = () => toldTo(caseRegister);

describe('searching the register', () => {
  const told = register()
    .tell('case-a', [proposed(), filed(), inspected()])
    .tell('case-b', [
      proposed({
        parties: [company('松山示例餐饮店')],
        conduct: conduct('露天烧烤'),
        unitId: 'cf-squad-2',
        handlers: ['zhao', 'chen'],
        powerCode: '04-1c',
      }),
      filed({ caseNumber: '赤城管立〔2026〕2号', filedOn: plainDate('2026-03-09') }),
    ])
    .tell(
      'case-c',
      [
        proposed({
          occurredAt: at('2026-04-01 09:00'),
          agencyId: 'hs-bureau',
          unitId: 'hs-squad-1',
          handlers: ['bai'],
        }),
      ],
      '2026-04-03 09:00',
    );

  it.each<[string, CaseSearch, string[]]>([
    ['all cases, newest first, when nothing is asked for', {}, ['c', 'b', 'a']],
    ['the number of the case', { number: '赤城管立〔2026〕2号' }, ['b']],
    ['the number of the case, in other brackets', { number: '赤城管立[2026]2号' }, ['b']],
    [
      'the number of the case, in another width and with spaces',
      { number: ' 赤城管立 （２０２６） 第 ０２ 号' },
      ['b'],
    ],
    ['no case by a part of a number', { number: '赤城管立〔2026〕' }, []],
    ['a party by its exact name, in any width', { party: { name: '松山 示例餐饮店', match: 'exact' } }, ['b']],
    ['a party by the beginning of its name', { party: { name: '赤峰', match: 'prefix' } }, ['c', 'a']],
    ['a party by a part of its name', { party: { name: '餐饮', match: 'substring' } }, ['b']],
    ['a party by one character of its name', { party: { name: '贸', match: 'substring' } }, ['c', 'a']],
    ['no party by characters that are not next to each other', { party: { name: '餐店', match: 'substring' } }, []],
    ['no party by signs that are not letters', { party: { name: '"*', match: 'substring' } }, []],
    ['a power', { powerCode: '04-1c' }, ['b']],
    ['a field', { fieldCode: '02' }, ['c', 'a']],
    ['a state', { state: 'filed' }, ['b']],
    ['a unit', { unitId: 'cf-squad-2' }, ['b']],
    ['an agency', { agencyId: 'cf-bureau' }, ['b', 'a']],
    ['an officer', { officer: 'chen' }, ['b']],
    ['days of filing', { filedOn: { from: '2026-03-03', to: '2026-03-09' } }, ['b']],
    ['days on which something happened', { occurredOn: { from: '2026-03-03', to: '2026-03-03' } }, ['a']],
    ['days on which something was recorded', { recordedOn: { from: '2026-04-02' } }, ['c']],
    [
      'days of a long time in which something happened',
      { occurredOn: { from: '2026-01-01', to: '2026-03-03' } },
      ['b', 'a'],
    ],
    [
      'days of a long time in which something was recorded',
      { recordedOn: { from: '2026-04-03', to: '2026-12-31' } },
      ['c'],
    ],
    ['no case in a long time before', { occurredOn: { from: '2025-01-01', to: '2025-12-31' } }, []],
    ['a piece of the text', { text: '烧烤' }, ['b']],
    ['several things at once', { text: '物料', agencyId: 'cf-bureau' }, ['a']],
  ])('searching the register finds %s', (_, search, expected) => {
    expect(found(told, search)).toEqual(expected);
  });

  it('searching the register finds what the report and the decision say of the facts', () => {
    expect(found(register().tell('case-a', [proposed(), filed(), concluded()]), { text: '二十平方米' })).toEqual(['a']);
  });
});

describe('pages', () => {
  it('the pages of the register show every case once, whatever their size', () => {
    const told = register();
    for (let i = 0; i < 25; i += 1)
      told.tell(`case-${String(i)}`, [proposed({ unitId: `unit-${String(i % 2)}` }), filed()]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.constantFrom(undefined, 'unit-1'), (size, unitId) => {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = searchCases(told.db, everything, { unitId }, { size, after });
          seen.push(...page.rows.map(({ caseId }) => caseId));
          after = page.next;
        } while (after !== undefined);
        expect(seen).toEqual(found(told, { unitId }));
        const late: string[] = [];
        do {
          const page = searchDeadlines(
            told.db,
            everything,
            { list: 'overdue', on: plainDate('2026-08-01') },
            { size, after },
          );
          late.push(...page.rows.map(({ caseId }) => caseId));
          after = page.next;
        } while (after !== undefined);
        expect(new Set(late).size).toBe(25);
        expect(late).toHaveLength(25);
      }),
      { numRuns: 40 },
    );
  });

  it('the pages of the register do not move when a case is added while someone reads', () => {
    const told = register().tell('case-a', [proposed()]).tell('case-b', [proposed()]).tell('case-c', [proposed()]);
    const first = searchCases(told.db, everything, {}, { size: 2 });
    told.tell('case-d', [proposed()]);
    const second = searchCases(told.db, everything, {}, { size: 2, after: first.next });
    expect([...first.rows, ...second.rows].map(({ caseId }) => caseId)).toEqual(['c', 'b', 'a']);
  });

  it.each([{ after: 'x' }, { after: '-1' }, { size: 0 }, { size: 201 }, { size: 1.5 }])(
    'the pages of the register refuse %j',
    (page) => {
      expect(() => searchCases(register().db, everything, {}, page)).toThrow(RangeError);
    },
  );
});

describe('no list reads a whole table', () => {
  const searches: CaseSearch[] = [
    {},
    { number: '1' },
    { party: { name: 'x', match: 'exact' } },
    { party: { name: 'x', match: 'prefix' } },
    { party: { name: 'x', match: 'substring' } },
    { powerCode: '1' },
    { fieldCode: '1' },
    { state: 'filed' },
    { agencyId: '1' },
    { unitId: '1' },
    { officer: '1' },
    { occurredOn: { from: '2026-01-01', to: '2026-01-02' } },
    { recordedOn: { from: '2026-01-01' } },
    { text: '物料' },
  ];
  const scopes: CaseScope[] = [
    everything,
    seeing(ofUnit('u')),
    seeing({ ...ofUnit('u'), unlessReplaced: 'p' } as CaseGround),
    seeing(ofAgency('cf-bureau')),
    seeing(named('handler', 'p')),
    seeing(ofTransfers),
    seeing(ofUnit('u'), named('handler', 'p')),
  ];

  it.each(searches)('the register reads no whole table looking for %j', (search) => {
    const told = register();
    for (const scope of scopes) {
      const plans = told.plansOf((db) => searchCases(db, scope, search));
      expect(expensive(plans)).toEqual([]);
      if (Object.keys(search).length > 0 || scope !== everything) expect(walks(plans)).toEqual([]);
    }
  });

  it.each(DEADLINE_LISTS)('the register reads no whole table looking for the deadlines that are %s', (list) => {
    const told = register();
    for (const scope of scopes)
      for (const clock of [undefined, 'L04'] as const) {
        const search = { list, on: plainDate('2026-05-06'), clock };
        const plans = told.plansOf((db) => searchDeadlines(db, scope, search, { after: '2026-05-01/7' }));
        expect(expensive(plans)).toEqual([]);
      }
  });

  it('a search that reads a whole table is found by this test', () => {
    const planted = register().plansOf((db) =>
      db.all(`SELECT * FROM case_file WHERE fieldCode LIKE '%1' ORDER BY unitId || ''`),
    );
    expect(expensive(planted)).toHaveLength(2);
  });
});
