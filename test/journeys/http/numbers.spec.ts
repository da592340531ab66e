import { ApproveFiling } from '@ecl/enforcement';
import {
  agencyNames,
  approval,
  caseAbout,
  deliver,
  payment,
  people,
  proposal,
  tellTo,
  type CaseStory,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger, type Reply } from './served-ledger.js';
import { StepsOn } from './steps.js';
import { deliveryTo, storyOf } from './told-cases.js';

let served: ServedLedger;
beforeAll(async () => {
  served = await ServedLedger.populated();
});
afterAll(() => served.stop());

const [li, gao] = [people.li.id, people.gao.id];

/** A case whose filing is proposed, and the steps that follow. */
const proposed = async (id: string): Promise<{ story: CaseStory; steps: StepsOn }> => {
  const story = storyOf(caseAbout(id));
  const steps = new StepsOn(served, `cases/${id}`);
  expect((await steps.take(li, proposal(story))).status).toBe(200);
  return { story, steps };
};

const rules = ({ body }: Reply): readonly string[] => body.violations.map(({ rule }: { rule: string }) => rule);
const casesWith = async (number: string, atLeast: string): Promise<readonly string[]> => {
  const query = new URLSearchParams({ number, atLeast });
  const { body } = await served.get(`/api/cases?${query.toString()}`, { as: gao });
  return body.items.map(({ caseId }: { caseId: string }) => caseId);
};

describe('the number of a case', () => {
  it('the number of a case is refused to another case, with what to do, and the case is found by it in any form', async () => {
    const { steps: first, story } = await proposed('number-a');
    const { steps: second } = await proposed('number-b');
    const filed = await first.take(gao, approval(story, '演示城管立〔2026〕第077号'));
    expect(filed.status).toBe(200);
    const refused = await second.take(gao, approval(story, '演示城管立［２０２６］ 77 号'));
    expect([refused.status, rules(refused)]).toEqual([422, ['numbers.taken']]);
    expect(refused.body.violations[0]).toMatchObject({
      particulars: { number: '演示城管立［２０２６］ 77 号', kind: '立案文号' },
      articles: ['M55 15', 'M55 40'],
      href: '/api/rules/numbers.taken',
    });
    const attempts = await served.get('/api/cases/number-b/attempts', { as: gao });
    expect(attempts.body.items).toHaveLength(1);
    for (const written of [
      '演示城管立〔2026〕77号',
      '演示城管立(2026)第77号',
      '演示城管立[2026]077号',
      '演示城管立﹝2026﹞77号',
      '演示城管立〈2026〉\u200b第 77 号',
      ' 演示城管立【２０２６】 ７７号 ',
    ])
      expect(await casesWith(written, filed.body.position)).toEqual(['number-a']);
  });

  it('the number of a case is the next one of the agency when nobody gives one, and a repeated request has the same', async () => {
    const numberOf = ({ body }: Reply): string => body.events[0].data.caseNumber;
    const { steps: first, story } = await proposed('number-c');
    const { steps: second } = await proposed('number-d');
    const approve = (): ReturnType<typeof approval> => ApproveFiling({ occurredAt: story.clock.next(), documents: [] });
    const command = approve();
    const headers = {
      'Idempotency-Key': 'number-once',
      ...(first.etag === undefined ? {} : { 'If-Match': first.etag }),
    };
    const given = await first.take(gao, command, headers);
    const again = await first.take(gao, command, headers);
    expect(numberOf(given)).toMatch(new RegExp(`^${agencyNames.city}立字〔20\\d\\d〕1号$`));
    expect([again.body.isRepeated, numberOf(again)]).toEqual([true, numberOf(given)]);
    expect(numberOf(await second.take(gao, approve()))).toBe(numberOf(given).replace('1号', '2号'));
  });

  it('the number of a case that is asked about is taken, free or the next one, and asking reserves nothing', async () => {
    const { steps: first, story } = await proposed('number-e');
    await proposed('number-f');
    await first.take(gao, approval(story, '演示城管立〔2026〕第55号'));
    const ask = (caseNumber?: string) => {
      const { type: _, data } = ApproveFiling({ occurredAt: story.clock.next(), documents: [] });
      const body = { ...data, ...(caseNumber === undefined ? {} : { caseNumber }) };
      return served.post('/api/cases/number-f/steps/approve-filing/what-if', { as: gao, body });
    };
    const taken = await ask('演示城管立［2026］55号');
    expect([taken.body.is, rules(taken)]).toEqual(['refused', ['numbers.taken']]);
    expect((await ask('演示城管立〔2026〕56号')).body).toMatchObject({ is: 'accepted', warnings: [] });
    const [one, two] = [(await ask()).body, (await ask()).body];
    expect(one).toMatchObject({ is: 'accepted', warnings: [{ code: 'number-not-reserved' }] });
    expect(one.events[0].data.caseNumber).toMatch(/号$/);
    expect(two.events[0].data.caseNumber).toBe(one.events[0].data.caseNumber);
    expect((await served.get('/api/cases/number-f/attempts', { as: gao })).body.items).toEqual([]);
  });

  it('the number of a bank for a payment is booked once, in whichever case, and once in another way too', async () => {
    const told = ['bank-a', 'bank-b'].map((id) => storyOf(caseAbout(id, { fineInYuan: 100 })));
    const [first, second] = told;
    if (!first || !second) throw new Error('no stories');
    for (const story of told) await deliver(tellTo(story, 'served').steps.splice(0), await deliveryTo(served));
    const pay = async (story: CaseStory, over: object = {}) => {
      const { type, data } = payment(story);
      const steps = new StepsOn(served, `cases/${story.id}`);
      steps.etag = (await served.get(`/api/cases/${story.id}`, { as: gao })).headers.get('ETag') ?? undefined;
      return steps.take(people.bank.id, { type, data: { ...data, ...over } });
    };
    expect((await pay(first)).status).toBe(200);
    const { bankReference, receiptNumber } = payment(first).data;
    for (const [over, kind] of [
      [{ bankReference }, '银行流水号'],
      [{ receiptNumber: ` ${receiptNumber}` }, '银行缴款收据号码'],
    ] as const) {
      const twice = await pay(second, over);
      expect([twice.status, rules(twice)]).toEqual([422, ['numbers.taken']]);
      expect(twice.body.violations[0].particulars.kind).toBe(kind);
    }
    expect((await pay(second)).status).toBe(200);
  });
});
