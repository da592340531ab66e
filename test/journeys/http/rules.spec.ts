import { approval, caseAbout, inspection, people, proposal } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, PASSWORD, ServedLedger } from './served-ledger.js';
import { newKey, StepsOn } from './steps.js';
import { storyOf } from './told-cases.js';

let served: ServedLedger;
let steps: StepsOn;
const story = storyOf(caseAbout('rules'));
const li = people.li.id;

const alone = () => inspection(story, { officers: [li] });

beforeAll(async () => {
  served = await ServedLedger.populated();
  steps = new StepsOn(served, 'cases/rules');
  await steps.take(li, proposal(story));
  await steps.take(people.gao.id, approval(story));
});
afterAll(() => served.stop());

/** Asks for an answer that knows of everything in the log. */
const withPosition = async (path: string): Promise<string> => {
  const last = await served.ledger.store.lastPosition();
  return `${path}${path.includes('?') ? '&' : '?'}atLeast=${last ?? ''}`;
};
const ask = async (path: string) => served.get(await withPosition(path), { as: li });

interface Item {
  readonly code: string;
  readonly refused: number;
  readonly track: string;
}
const itemsOf = async (path: string): Promise<readonly Item[]> => (await ask(path)).body.items;

describe('a refused step', () => {
  it('a refused step names for each rule the address that explains it, and the page there counts the refusal', async () => {
    const refusedBefore: number = (await ask('/api/rules/officers.fewer-than-two')).body.rule.refused;
    const { status, body } = await steps.take(li, alone());
    expect(status).toBe(422);
    const violation = body.violations.find(({ rule }: { rule: string }) => rule === 'officers.fewer-than-two');
    expect(violation.href).toBe('/api/rules/officers.fewer-than-two');

    const explained = await ask(violation.href);
    expect(explained.status).toBe(200);
    const { rule } = explained.body;
    expect(rule).toMatchObject({
      code: 'officers.fewer-than-two',
      zh: violation.messageZh,
      en: violation.message,
      track: 'contact',
      cure: { zh: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) },
      refused: refusedBefore + 1,
      found: 0,
      earlier: [],
    });
    expect(rule.articles.map(({ article }: { article: string }) => article)).toEqual(
      expect.arrayContaining(violation.articles),
    );
    expect(rule.articles[0]).toMatchObject({ lawZh: expect.any(String), zh: expect.stringMatching(/。$/) });
    expect(rule.refs).toContainEqual({
      id: 'S01',
      says: expect.stringMatching(/\.$/),
      articles: expect.arrayContaining(['APL 42']),
    });
    expect(rule.refusedBy).toContainEqual({
      command: 'ConductInspection',
      times: refusedBefore + 1,
      lastAt: rule.lastRefusedAt,
    });
    expect(rule.askedBy).toContainEqual(
      expect.objectContaining({ of: 'cases', route: '/api/cases/{id}/steps/conduct-inspection' }),
    );
  });

  it('a refused step of an account counts too, and its rule rests on no article', async () => {
    const { body } = await served.post('/api/accounts', {
      as: ADMINISTRATOR,
      headers: { 'Idempotency-Key': newKey() },
      body: { username: li, personId: li, roles: ['supervisor'], password: PASSWORD },
    });
    expect(body.violations).toMatchObject([
      { rule: 'accounts.username-taken', href: '/api/rules/accounts.username-taken' },
    ]);
    const { rule } = (await ask('/api/rules/accounts.username-taken')).body;
    expect(rule).toMatchObject({ refused: 1, articles: [], refusedBy: [{ command: 'OpenAccount', times: 1 }] });
    expect(rule).not.toHaveProperty('pack');
  });

  it('every violation of a refused step leads to a rule that exists', async () => {
    const { body } = await steps.take(people.ma.id, inspection(story, { officers: [], certificatesShown: false }));
    expect(body.violations.length).toBeGreaterThan(1);
    for (const { href } of body.violations) expect([href, (await ask(href)).status]).toEqual([href, 200]);
  });
});

describe('the list of rules', () => {
  it('the list of rules has every rule with its counts, in the order of the codes', async () => {
    const items = await itemsOf('/api/rules');
    const codes = items.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    expect(codes).toEqual(expect.arrayContaining(['accounts.unknown', 'imported.over-collected', 'payment.empty']));
    expect(items.find(({ code }) => code === 'imported.over-collected')).toMatchObject({ refused: 0, found: 0 });
  });

  it('the list of rules can be asked by the beginning of the code, by track and by command', async () => {
    const all = await itemsOf('/api/rules');
    expect(await itemsOf('/api/rules?prefix=payment.')).toEqual(all.filter(({ code }) => code.startsWith('payment.')));
    expect(await itemsOf('/api/rules?track=payment')).toEqual(all.filter(({ track }) => track === 'payment'));
    const ofOne = (await itemsOf('/api/rules?command=ArchiveCase')).map(({ code }) => code);
    expect(ofOne).toEqual(expect.arrayContaining(['closure.not-closed', 'case.unknown', 'step.in-the-future']));
    expect(ofOne).not.toContain('payment.empty');
    expect(await itemsOf('/api/rules?prefix=payment.&track=hearing')).toEqual([]);
  });

  it.each([
    ['track=nowhere', '/track'],
    ['command=FlyToTheMoon', '/command'],
    ['prefix=', '/prefix'],
    ['colour=red', '/colour'],
  ])('the list of rules refuses to be asked by %s', async (query, path) => {
    const { status, body } = await served.get(`/api/rules?${query}`, { as: li });
    expect([status, body.type, body.errors[0].path]).toEqual([400, '/problems/invalid-request', path]);
    expect(body.errors[0].messageZh).toMatch(/\p{Script=Han}/u);
  });

  it('the list of rules has the same counts after its read model was built anew', async () => {
    const before = await itemsOf('/api/rules');
    expect(before.some(({ refused }) => refused > 0)).toBe(true);
    await served.ledger.engine.rebuild('broken-rules');
    expect(await itemsOf('/api/rules')).toEqual(before);
  });

  it('the list of rules is for anyone who is signed in, and for nobody else', async () => {
    expect((await served.get('/api/rules')).status).toBe(401);
    expect((await served.get('/api/rules/payment.empty')).status).toBe(401);
    expect((await served.get('/api/rules', { as: people.finance.id })).status).toBe(200);
  });

  it.each([
    ['officer', li, true],
    ['head', people.gao.id, true],
    ['supervisor', people.xu.id, true],
    ['administrator', ADMINISTRATOR, true],
    ['bank', people.bank.id, false],
    ['finance', people.finance.id, false],
    ['police', people.police.id, false],
    ['auxiliary', people.xie.id, false],
  ])('the list of rules, and each rule in it, has counts for those who may read them: %s', async (_, as, isCounted) => {
    const { items } = (await served.get('/api/rules', { as })).body as { readonly items: readonly object[] };
    const { rule } = (await served.get('/api/rules/officers.fewer-than-two', { as })).body as { readonly rule: object };
    const COUNTS = ['refused', 'lastRefusedAt', 'found', 'refusedBy', 'times'];
    const counts = [...items, rule].filter((each) => COUNTS.some((name) => name in each));
    expect(counts.length).toBe(isCounted ? items.length + 1 : 0);
    expect(rule).toMatchObject({ code: 'officers.fewer-than-two', cure: { zh: expect.any(String) } });
  });
});

describe('a code that no rule has', () => {
  it('a code that no rule has is not found, and the answer says which one may be meant', async () => {
    const { status, body } = await served.get('/api/rules/payment.emty', { as: li });
    expect(status).toBe(404);
    expect(body).toMatchObject({
      type: '/problems/not-found',
      detail: '没有这条规则。您是否要找：payment.empty？',
      detailEn: 'There is no such rule. Did you mean payment.empty?',
    });
  });

  it('a beginning that several codes share is not found, and the answer says how these are listed', async () => {
    const { status, body } = await served.get('/api/rules/payment', { as: li });
    expect([status, body.detail, body.detailEn]).toEqual([
      404,
      '没有这条规则。GET /api/rules?prefix=payment. 列出该类规则。',
      'There is no such rule. GET /api/rules?prefix=payment. lists the rules that begin so.',
    ]);
  });

  it('a code that no rule has is not found where it is like no other, or does not have the form of a code', async () => {
    const { status, body } = await served.get('/api/rules/something-quite-different', { as: li });
    expect([status, body.detailEn]).toEqual([404, 'There is no such rule. GET /api/rules lists all rules.']);
    expect((await served.get(`/api/rules/${'x'.repeat(101)}`, { as: li })).status).toBe(404);
    expect((await served.get('/api/rules/%3Cb%3E', { as: li })).status).toBe(404);
  });
});
