import { describe, expect, it } from '@jest/globals';
import {
  DisclosureWithdrawn,
  DisclosureWithheld,
  WithdrawalRestated,
  type CaseEvent,
  type DecisionPublished,
} from '@ecl/enforcement';
import { plainDate } from '@ecl/kernel';
import fc from 'fast-check';
import { columnsOf, select } from '../engine/index.js';
import { citizen, decided, filed, proposed, ofParty } from '../testing/case-story.js';
import { at, expensive, toldTo, type Told } from '../testing/telling.js';
import { published } from '../testing/publishing.js';
import { decision, namePart } from './schema.js';
import { addressesIn, partsOfAddresses, soleAgency } from './addresses.js';
import { decisionById, decisionsInNumbers, publishedDecisions, searchDecisions, type DecisionSearch } from './index.js';

const TODAY = plainDate('2026-06-01');

const withdrawn = DisclosureWithdrawn({
  ...ofParty,
  occurredAt: at('2026-05-20 09:00'),
  reason: '示例甲（13800138000）申诉后撤销',
  cause: 'revoked',
  publicReason: '决定被依法撤销',
  shownUntil: plainDate('2027-05-20'),
  withdrawnBy: 'you',
});
const withheld = DisclosureWithheld({
  ...ofParty,
  occurredAt: at('2026-05-20 09:00'),
  test: 1,
  reason: '未成年人',
  approvedBy: 'zhou',
});

const found = (told: Told, search: DecisionSearch = {}, on = TODAY) =>
  searchDecisions(told.db, on, search).rows.map(({ decisionId }) => decisionId);

/** Every text anywhere in the file. */
const everything = ({ db }: Told): string =>
  JSON.stringify(['decision', 'name_part'].map((table) => db.all(`SELECT * FROM ${table}`)));

describe('what the public may look for', () => {
  const told = toldTo(publishedDecisions)
    .tell('case-a', [proposed(), filed(), decided(), published('1')])
    .tell('case-b', [
      proposed({ powerCode: '04-1c' }),
      published('2', { partyName: '张某', partyKind: 'citizen', decidedOn: plainDate('2026-04-01') }, '04-1c'),
    ])
    .tell('case-c', [proposed(), published('3', { agency: '红山区城市管理综合执法局（示例）' })]);

  it.each<[string, DecisionSearch, string[]]>([
    ['everything that was published, newest first', {}, ['3', '2', '1']],
    ['a decision by its number', { number: '赤城管罚决〔2026〕2号' }, ['2']],
    ['a decision by its number in other brackets', { number: '赤城管罚决［2026］第2号' }, ['2']],
    ['a company by a part of its name', { party: '示例 商贸' }, ['3', '1']],
    ['a person by the name as it was masked', { party: '张某' }, ['2']],
    ['nobody by what was masked', { party: '示例甲' }, []],
    ['an agency by a part of its name', { agency: '红山区' }, ['3']],
    ['a power', { powerCode: '04-1c' }, ['2']],
    ['a field', { fieldCode: '02' }, ['3', '1']],
    ['days of decision', { decidedOn: { from: '2026-04-01', to: '2026-04-30' } }, ['2']],
    ['several things at once', { fieldCode: '02', agency: '赤峰' }, ['1']],
  ])('a search of the public finds %s', (_, search, expected) => {
    expect(found(told, search)).toEqual(expected);
  });

  it('a published decision is shown with its text as published', () => {
    expect(decisionById(told.db, TODAY, '2')).toEqual({
      is: 'published',
      decisionId: '2',
      decisionNumber: '赤城管罚决〔2026〕2号',
      partyName: '张某',
      partyKind: 'citizen',
      conduct: '擅自在人行道堆放物料',
      basis: '《城市市容和环境卫生管理条例》第36条',
      penaltySummary: '罚款2000.00元',
      agency: '赤峰市城市管理综合执法局（示例）',
      decidedOn: '2026-04-01',
      powerCode: '04-1c',
      publishedOn: '2026-05-08',
      publishUntil: '2029-05-08',
    });
  });

  it('a published decision is shown until the last day of publication', () => {
    expect(found(told, {}, plainDate('2029-05-08'))).toHaveLength(3);
    expect(found(told, {}, plainDate('2029-05-09'))).toEqual([]);
    expect(decisionById(told.db, plainDate('2029-05-09'), '1')).toBeUndefined();
    expect(decisionsInNumbers(told.db, plainDate('2029-05-09'))).toEqual({ published: 0, withdrawn: 0 });
  });

  it.each<DecisionSearch>([
    {},
    { number: 'x' },
    { party: 'x' },
    { agency: 'x' },
    { powerCode: 'x' },
    { fieldCode: 'x' },
    { decidedOn: { from: '2026-01-01' } },
  ])('a search of the public reads no whole table looking for %j', (search) => {
    const plans = told.plansOf((db) => [
      searchDecisions(db, TODAY, search),
      decisionById(db, TODAY, 'x'),
      decisionsInNumbers(db, TODAY),
    ]);
    expect(expensive(plans)).toEqual([]);
  });

  it('a search of the public comes in pages that show everything once', () => {
    const many = toldTo(publishedDecisions);
    for (let i = 1; i <= 20; i += 1) many.tell(`case-${String(i)}`, [proposed(), published(String(i))]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), (size) => {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = searchDecisions(many.db, TODAY, { fieldCode: '02' }, { size, after });
          seen.push(...page.rows.map(({ decisionId }) => decisionId));
          after = page.next;
        } while (after !== undefined);
        expect(seen).toEqual(found(many));
      }),
      { numRuns: 25 },
    );
  });
});

describe('what the public may not read', () => {
  it('the public reads nothing of a case that was not published, whatever happened in it', () => {
    const told = toldTo(publishedDecisions).tell('case-m', [
      proposed({ parties: [citizen('2010-01-01')] }),
      filed(),
      decided(),
      withheld,
    ]);
    expect(found(told)).toEqual([]);
    expect(everything(told)).toBe('[[],[]]');
  });

  it('the public reads nothing of a withdrawn decision but a tombstone with the reason [X3]', () => {
    const told = toldTo(publishedDecisions).tell('case-a', [published('1'), withdrawn]);
    expect(decisionById(told.db, TODAY, '1')).toEqual({
      is: 'withdrawn',
      decisionId: '1',
      decisionNumber: '赤城管罚决〔2026〕1号',
      publishedOn: '2026-05-08',
      withdrawnOn: '2026-05-20',
      cause: 'revoked',
      reason: '决定被依法撤销',
      shownUntil: '2027-05-20',
    });
    expect(everything(told)).not.toMatch(/商贸|物料|罚款|02-1|示例甲|13800138000/);
    expect(found(told, { party: '商贸' })).toEqual([]);
    expect(decisionsInNumbers(told.db, TODAY)).toEqual({ published: 0, withdrawn: 1 });
  });

  const tombstoneOf = (withdrawal: object, ...then: readonly CaseEvent[]) => {
    const event = { type: 'DisclosureWithdrawn', data: { ...withdrawn.data, ...withdrawal } } as CaseEvent;
    return toldTo(publishedDecisions).tell('case-a', [published('1'), event, ...then]);
  };

  it('the public reads of a withdrawal of an old log the cause alone, until the text would have ended', () => {
    const told = tombstoneOf({ publicReason: undefined, shownUntil: undefined });
    expect(decisionById(told.db, TODAY, '1')).toMatchObject({
      cause: 'revoked',
      reason: undefined,
      shownUntil: '2029-05-08',
    });
  });

  it('the public does not read that a crime is suspected: the cause is that of every closed matter [X12]', () => {
    const told = tombstoneOf({ cause: 'transferred', reason: '涉嫌犯罪移送公安', publicReason: undefined });
    expect(decisionById(told.db, TODAY, '1')).toMatchObject({ cause: 'notOpen', reason: undefined });
    expect(everything(told)).not.toMatch(/transferred|犯罪|公安/);
    expect(found(told)).toEqual(['1']);
  });

  it('a tombstone ends: from the day after its last one it is found by nothing, and not counted', () => {
    const told = tombstoneOf({});
    expect(found(told, {}, plainDate('2027-05-20'))).toEqual(['1']);
    expect(decisionsInNumbers(told.db, plainDate('2027-05-20'))).toEqual({ published: 0, withdrawn: 1 });
    const after = plainDate('2027-05-21');
    expect(found(told, {}, after)).toEqual([]);
    expect(decisionById(told.db, after, '1')).toBeUndefined();
    expect(decisionsInNumbers(told.db, after)).toEqual({ published: 0, withdrawn: 0 });
  });

  it('the reason that the public reads is restated, and removed', () => {
    const restated = (publicReason?: string) =>
      WithdrawalRestated({
        ...ofParty,
        occurredAt: at('2026-05-21 09:00'),
        decisionId: '1',
        ...(publicReason === undefined ? {} : { publicReason }),
        restatedBy: 'you',
      });
    const told = tombstoneOf({}, restated('另一说明'));
    expect(decisionById(told.db, TODAY, '1')).toMatchObject({ cause: 'revoked', reason: '另一说明' });
    told.tell('case-a', [restated()]);
    expect(decisionById(told.db, TODAY, '1')).toMatchObject({ cause: 'revoked', reason: undefined });
    expect(everything(told)).not.toMatch(/另一说明|决定被依法撤销/);
  });

  it('the public reads nothing of a decision that was withheld after it had been published', () => {
    const told = toldTo(publishedDecisions).tell('case-a', [published('1'), withheld]);
    expect(everything(told)).toBe('[[],[]]');
    expect(decisionsInNumbers(told.db, TODAY)).toEqual({ published: 0, withdrawn: 0 });
  });
});

it('a decision that is published again is listed once, with its new text', () => {
  const told = toldTo(publishedDecisions).tell('case-a', [
    published('1'),
    withdrawn,
    published('1', { conduct: '更正后的内容' }),
  ]);
  expect(searchDecisions(told.db, TODAY).rows).toMatchObject([{ is: 'published', conduct: '更正后的内容' }]);
  expect(decisionsInNumbers(told.db, TODAY)).toEqual({ published: 1, withdrawn: 0 });
});

describe('one decision about several parties', () => {
  const of = (partyId: string, name: string): CaseEvent => {
    const { type, data } = published('7', { partyName: name }) as ReturnType<typeof DecisionPublished>;
    return { type, data: { ...data, partyId } };
  };
  const both = () =>
    toldTo(publishedDecisions).tell('case-p', [proposed(), filed(), of('party-1', '甲公司'), of('party-2', '乙公司')]);
  const names = ({ db }: Told) =>
    searchDecisions(db, TODAY, {}).rows.map((row) => (row.is === 'published' ? row.partyName : row.cause));

  it('each party has its own text, under an address of its own', () => {
    const told = both();
    expect(names(told)).toEqual(['乙公司', '甲公司']);
    const [second, first] = found(told);
    expect(first).toBe('7');
    expect(second).toMatch(/^7-[0-9a-f]{8}$/);
    expect(decisionById(told.db, TODAY, second ?? '')).toMatchObject({ partyName: '乙公司' });
    expect(everything(told)).not.toContain('party-2');
  });

  it('a text that is published again takes the place of the one of the same party', () => {
    expect(names(both().tell('case-p', [of('party-1', '甲公司（更名）')]))).toEqual(['甲公司（更名）', '乙公司']);
  });

  it('the withdrawal of one leaves the other', () => {
    expect(names(both().tell('case-p', [withdrawn]))).toEqual(['乙公司', 'revoked']);
    expect(names(both().tell('case-p', [withheld]))).toEqual(['乙公司']);
  });

  it('a withdrawal of an old log, which names no party, is of all of them', () => {
    const { type, data } = withdrawn;
    expect(names(both().tell('case-p', [{ type, data: { ...data, partyId: '*' } }]))).toEqual(['revoked', 'revoked']);
  });
});

describe('a publication whose time is over', () => {
  const rowsIn = (told: Told): readonly unknown[] => [
    ...select(columnsOf(decision, 'decisionId', 'shownUntil'), 'FROM decision').all(told.db),
    ...select(columnsOf(namePart, 'part'), 'FROM name_part').all(told.db),
  ];

  it('a publication whose time is over leaves the file, with every name and every count', () => {
    const told = toldTo(publishedDecisions).tell('case-1', [published('d-1')]);
    expect([told.end('2029-05-08'), found(told)]).toEqual([0, ['d-1']]);
    expect([told.end('2029-05-09'), rowsIn(told)]).toEqual([1, []]);
    expect(decisionsInNumbers(told.db, plainDate('2029-05-09'))).toEqual({ published: 0, withdrawn: 0 });
  });

  it('a withdrawal leaves the file when it is no longer shown', () => {
    const told = toldTo(publishedDecisions).tell('case-1', [published('d-1'), withdrawn]);
    expect([told.end('2027-05-20'), told.end('2027-05-21'), rowsIn(told)]).toEqual([0, 1, []]);
    expect(decisionsInNumbers(told.db, plainDate('2027-05-21'))).toEqual({ published: 0, withdrawn: 0 });
  });

  it('a publication whose time is over is withdrawn without a trace, whether it had left the file before or not', () => {
    const late = toldTo(publishedDecisions)
      .tell('case-1', [published('d-1')])
      .tell('case-1', [withdrawn], '2029-06-01 09:00');
    const swept = toldTo(publishedDecisions).tell('case-1', [published('d-1')]);
    swept.end('2029-06-01');
    swept.tell('case-1', [withdrawn], '2029-06-01 09:00');
    expect([rowsIn(late), rowsIn(swept)]).toEqual([[], []]);
    for (const told of [late, swept])
      expect(decisionsInNumbers(told.db, plainDate('2029-06-01'))).toEqual({ published: 0, withdrawn: 0 });
  });
});

describe('the addresses for search engines', () => {
  it('are those of decisions about organisations that may be read, in parts of those that were entered', () => {
    const company = { partyName: '示例公司', partyKind: 'organisation' } as const;
    const { db } = toldTo(publishedDecisions)
      .tell('case-a', [published('1', company)])
      .tell('case-b', [published('2', { partyName: '示某', partyKind: 'citizen' })])
      .tell('case-c', [published('3', company), withdrawn])
      .tell('case-d', [published('4', company)]);
    const day = plainDate('2026-06-01');
    expect(partsOfAddresses(db)).toBe(1);
    expect(addressesIn(db, day, 1).map(({ decisionId }) => decisionId)).toEqual(['1', '4']);
    expect([addressesIn(db, day, 2), addressesIn(db, plainDate('2030-01-01'), 1)]).toEqual([[], []]);
  });

  it('the agency of the record is named where it is one', () => {
    const of = (...agencies: string[]) =>
      soleAgency(
        agencies.reduce(
          (told, agency, n) => told.tell(`case-${String(n)}`, [published(String(n), { agency })]),
          toldTo(publishedDecisions),
        ).db,
      );
    expect([of(), of('红山分局'), of('红山分局', '红山分局'), of('红山分局', '松山分局')]).toEqual([
      undefined,
      '红山分局',
      '红山分局',
      undefined,
    ]);
  });
});
