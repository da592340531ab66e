import { agencyNames, bannerUnit, citizen, trader } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enteredRegisters, LedgerAtWork } from './ledger-at-work.js';
import { published } from './public-stories.js';
import { Site } from './site.js';

describe('a search', () => {
  // Searching changes nothing, so one ledger and one site are enough for all of them.
  let ledger: LedgerAtWork;
  let site: Site;
  beforeAll(async () => {
    ledger = await LedgerAtWork.start(await enteredRegisters());
    site = await Site.over(ledger.readModels);
    await ledger.tell(
      published({ number: 1, party: citizen('1', '张三'), powerCode: '08-2', decidedOn: '2026-01-12' }),
      published({ number: 2, party: trader('2', '示例餐饮店'), powerCode: '09-3', decidedOn: '2026-02-10' }),
      published({ number: 3, party: citizen('3', '李四'), powerCode: '09-5', team: bannerUnit }),
    );
  });
  afterAll(async () => {
    await site.close();
    await ledger.stop();
    ledger.removeData();
  });

  it.each([
    ['number=演示城管罚字〔2026〕2号', [2]],
    ['party=张某', [1]],
    ['party=餐饮', [2]],
    ['party=张三', []],
    ['field=09', [3, 2]],
    ['power=09-3', [2]],
    [`agency=${agencyNames.banner}`, [3]],
    ['decidedFrom=2026-02-10', [3, 2]],
    ['decidedTo=2026-02-10', [2, 1]],
    ['decidedFrom=2026-02-10&decidedTo=2026-02-10', [2]],
    ['field=09&party=李某', [3]],
    ['q=占道', [3, 2, 1]],
    ['q=演示 〔2026〕2', [2]],
    ['q=餐饮&order=relevance', [2]],
    ['kind=fine&order=decided&field=08', [1]],
    ['kind=warning', []],
    ['party=%25', []],
    ["party=' OR 1=1 --", []],
  ])('a search by %s finds %j, in the data and on the page', async (query, numbers) => {
    const { body } = await site.get(`/api/decisions?${encodeURI(query)}`);
    expect(body.decisions.map(({ id }: { id: string }) => id)).toEqual(
      numbers.map((number) => `decision-${String(number)}`),
    );
    const page = await site.get(`/decisions?${encodeURI(query)}`);
    for (const number of [1, 2, 3])
      expect(page.text.includes(`href="/decisions/decision-${String(number)}"`)).toBe(numbers.includes(number));
  });

  it.each(['limit=0', 'limit=101', 'after=x', 'decidedFrom=2026-13-01', 'field=17', 'name=x'])(
    'a search by %s is refused',
    async (query) => {
      const answer = await site.get(`/api/decisions?${query}`);
      expect(answer.status).toBe(400);
      expect(answer.body.errors.map(({ parameter }: { parameter: string }) => parameter)).toEqual([
        query.split('=')[0],
      ]);
    },
  );
});
