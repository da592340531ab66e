import { systemClock } from '@ecl/kernel';
import { people } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, ServedLedger, type Reply } from './served-ledger.js';
import { newKey } from './steps.js';

const { agencyId: CITY, unitId: FIRST_UNIT } = people.li;

let served: ServedLedger;
beforeAll(async () => {
  served = await ServedLedger.populated();
});
afterAll(() => served.stop());

interface ListedEntry {
  readonly entry: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const entries = async (register: string): Promise<readonly ListedEntry[]> =>
  (await served.get(`/api/registers/${register}?limit=200`, { as: ADMINISTRATOR })).body.items;
const enter = async (register: string, step: string, body: object, as = ADMINISTRATOR): Promise<Reply> => {
  const { headers } = await served.get(`/api/registers/${register}`, { as: ADMINISTRATOR });
  const etag = headers.get('ETag');
  return served.post(`/api/registers/${register}/steps/${step}`, {
    as,
    body: { occurredAt: systemClock.now(), ...body },
    headers: { 'Idempotency-Key': newKey(), ...(etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag }) },
  });
};
const rulesOf = ({ body }: Reply): readonly string[] =>
  (body.violations ?? []).map(({ rule }: { rule: string }) => rule);

const unit = (over: object) => ({
  ...{ unitId: 'new-unit', agencyId: CITY, nameZh: '新队', nameEn: 'New squad', territory: '150402' },
  from: '2026-05-06',
  ...over,
});

describe('a bad entry of a register', () => {
  it('a territory in words is answered as bad input, and the answer says what a territory is', async () => {
    const { status, body } = await enter('agencies', 'register-unit', unit({ territory: '赤峰市' }));
    expect([status, body.type]).toEqual([400, '/problems/invalid-request']);
    expect(body.errors).toEqual([
      expect.objectContaining({ path: '/territory', messageZh: expect.stringContaining('行政区划代码') }),
    ]);
  });

  it('a division, an agency, a unit and a person that nobody registered are bad entries, with what to do, and no breach of law', async () => {
    const person = { personId: 'new', name: '新', standing: 'officer', from: '2026-05-06' };
    const answers = [
      await enter('agencies', 'register-unit', unit({ territory: '150499' })),
      await enter('agencies', 'register-unit', unit({ agencyId: 'nowhere' })),
      await enter('personnel', 'register-person', { ...person, agencyId: 'nowhere' }),
      await enter('personnel', 'register-person', { ...person, agencyId: CITY, unitId: 'nowhere' }),
      await enter('personnel', 'appoint-head', {
        ...{ personId: 'nobody', agencyId: CITY, headship: 'deputy', from: '2026-05-06' },
      }),
      await enter('personnel', 'end-posting', { personId: 'nobody', on: '2026-05-06', reason: '调离' }),
    ];
    expect(answers.map(({ status, body }) => [status, body.type])).toEqual(
      answers.map(() => [409, '/problems/bad-entry']),
    );
    expect(answers.map(rulesOf)).toEqual([
      ['registers.division-unknown'],
      ['registers.agency-unknown'],
      ['registers.agency-unknown'],
      ['registers.unit-of-another-agency'],
      ['registers.person-not-in-post'],
      ['registers.person-not-in-post'],
    ]);
    for (const { body } of answers) {
      expect(body.violations.flatMap(({ articles }: { articles: string[] }) => articles)).toEqual([]);
      expect(body.detailEn).toMatch(/register|Check|Name/);
      expect(body.detail).toMatch(/先登记|核对/);
    }
  });

  it('who may not keep the register is refused as before, and so is what the law forbids', async () => {
    const byAnother = await enter('agencies', 'register-unit', unit({}), people.li.id);
    expect([byAnother.status, rulesOf(byAnother)]).toEqual([422, ['duties.role-not-entitled']]);
    const auxiliary = await enter('personnel', 'register-reviewer', {
      ...{ personId: people.xie.id, from: '2026-05-06', firstReviewedOn: '2026-05-06' },
    });
    expect([auxiliary.status, rulesOf(auxiliary)]).toEqual([422, ['registers.auxiliary']]);
  });
});

describe('the correction of an entry', () => {
  it('a wrong territory of an agency no longer blocks its units: it is corrected on the same day, and the list shows both', async () => {
    const agency = {
      ...{ agencyId: 'new-bureau', nameZh: '新局', nameEn: 'New bureau', level: 'city', from: '2026-05-06' },
      socialCreditCode: '11150400EXAMPLE009',
    };
    expect((await enter('agencies', 'register-agency', { ...agency, territory: '150500' })).status).toBe(200);
    const wrong = (await entries('agencies')).at(-1)?.entry;
    const inNew = unit({ agencyId: 'new-bureau' });
    expect(rulesOf(await enter('agencies', 'register-unit', inNew))).toEqual(['registers.unit-outside-territory']);
    const again = await enter('agencies', 'register-agency', { ...agency, territory: '150400' });
    expect([again.status, rulesOf(again)]).toEqual([409, ['registers.not-in-order']]);

    const corrects = { entry: wrong, reason: '区划代码录入错误' };
    const corrected = await enter('agencies', 'register-agency', { ...agency, territory: '150400', corrects });
    expect([corrected.status, corrected.body.events.map(({ type }: ListedEntry) => type)]).toEqual([
      200,
      ['EntryCorrected', 'AgencyRegistered'],
    ]);
    expect((await enter('agencies', 'register-unit', inNew)).status).toBe(200);
    expect(
      (await entries('agencies')).slice(-4).map(({ type, data }) => [type, data['entry'] ?? data['territory']]),
    ).toEqual([
      ['AgencyRegistered', '150500'],
      ['EntryCorrected', wrong],
      ['AgencyRegistered', '150400'],
      ['UnitRegistered', '150402'],
    ]);
  });

  it('an entry on which others rest is not struck; one that nobody needs is, with its reason', async () => {
    const all = await entries('agencies');
    const firstUnit = all.find(({ data }) => data['unitId'] === FIRST_UNIT)?.entry;
    const inUse = await enter('agencies', 'strike-entry', { entry: firstUnit, reason: '误录' });
    expect([inUse.status, rulesOf(inUse)]).toEqual([409, ['registers.entry-in-use']]);
    expect(inUse.body.violations[0].particulars.entries).toContain(FIRST_UNIT);
    const unneeded = all.find(({ data }) => data['unitId'] === 'new-unit')?.entry;
    const struck = await enter('agencies', 'strike-entry', { entry: unneeded, reason: '误录' });
    expect([struck.status, struck.body.events]).toMatchObject([
      200,
      [{ type: 'EntryCorrected', data: { entry: unneeded, entryType: 'UnitRegistered', reason: '误录' } }],
    ]);
  });

  it('a posting that was struck is shown beside the account of that person, which is to be closed', async () => {
    const person = { personId: 'struck', name: '误录人员', standing: 'other', agencyId: CITY, from: '2026-05-06' };
    expect((await enter('personnel', 'register-person', person)).status).toBe(200);
    await served.openAccount({ username: 'struck', personId: 'struck', roles: ['finance'] });
    const isInPost = async () => {
      const { body } = await served.get('/api/accounts', { as: ADMINISTRATOR });
      return body.accounts.find(({ username }: { username: string }) => username === 'struck').isInPost;
    };
    expect(await isInPost()).toBe(true);
    const entry = (await entries('personnel')).at(-1)?.entry;
    expect((await enter('personnel', 'strike-entry', { entry, reason: '误录' })).status).toBe(200);
    expect(await isInPost()).toBe(false);
  });

  it('a provision that cannot be repealed is named in the answer, one by one', async () => {
    const law = { kind: 'substantive', law: '示例条例', instrument: '示例公告', from: '2020-01-01' };
    for (const n of [1, 2])
      await enter('provisions', 'enact-provision', {
        ...law,
        provisionId: `named-${String(n)}`,
        article: `第${String(n)}条`,
      });
    const repeal = { on: '2026-05-01', instrument: '示例公告', repealed: [{ provisionId: 'named-1', successors: [] }] };
    expect((await enter('provisions', 'repeal-provisions', repeal)).status).toBe(200);
    const both = { ...repeal, repealed: [...repeal.repealed, { provisionId: 'named-2', successors: ['named-2'] }] };
    const { status, body } = await enter('provisions', 'repeal-provisions', both);
    expect([
      status,
      body.violations.map((each: { rule: string; particulars: object }) => [each.rule, each.particulars]),
    ]).toEqual([
      409,
      [
        ['registers.provision-repealed', { provisions: 'named-1' }],
        ['registers.repeal-contradicts-itself', { provisions: 'named-2' }],
      ],
    ]);
  });

  it('a township is registered under its district, and a unit may lie in it', async () => {
    const division = { divisionCode: '150402001', nameZh: '西屯街道', parent: '150402', from: '2026-05-06' };
    expect((await enter('divisions', 'register-division', division)).status).toBe(200);
    expect((await enter('agencies', 'register-unit', unit({ unitId: 'west', territory: '150402001' }))).status).toBe(
      200,
    );
  });
});

describe('the register of the calendar', () => {
  const year = {
    ...{ year: 2032, publishedOn: '2026-05-01', makeUpWork: ['2032-02-14'], source: '示例通知' },
    holidays: ['2031-12-31', '2032-01-01'],
  };
  const held = async (knownAt?: string) => {
    const asked = knownAt === undefined ? '' : `?knownAt=${knownAt}`;
    const { body } = await served.get(`/api/registers/calendar/in-force${asked}`, { as: ADMINISTRATOR });
    return body.items.map(({ data }: ListedEntry) => data['holidays']);
  };

  it('a year is known from its entry on; after a correction, what was known before it can still be asked', async () => {
    const before = systemClock.now();
    expect((await enter('calendar', 'publish-calendar-year', year)).status).toBe(200);
    const between = String(
      ((await entries('calendar')) as readonly (ListedEntry & { recordedAt: string })[]).at(-1)?.recordedAt,
    );
    expect(served.ledger.currentCalendar().asKnownAt(systemClock.now()).years).toContain(2032);
    expect(rulesOf(await enter('calendar', 'publish-calendar-year', year))).toEqual([
      'registers.year-published-already',
    ]);
    const corrects = { entry: 0, reason: '漏列一日' };
    const right = { ...year, holidays: ['2032-01-01'], corrects };
    expect((await enter('calendar', 'publish-calendar-year', right)).status).toBe(200);
    expect(await held()).toEqual([['2032-01-01']]);
    expect(await held(between)).toEqual([year.holidays]);
    expect(await held(before)).toEqual([]);
  });

  it('nobody but the administrator publishes a year', async () => {
    const reply = await enter('calendar', 'publish-calendar-year', { ...year, year: 2033 }, people.gao.id);
    expect([reply.status, rulesOf(reply)]).toEqual([422, expect.arrayContaining(['duties.role-not-entitled'])]);
  });
});
