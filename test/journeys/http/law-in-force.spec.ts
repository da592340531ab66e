import {
  AmendProvision,
  DecidePenalty,
  EnactProvision,
  RepealProvisions,
  routeStepOf,
  type Command,
} from '@ecl/enforcement';
import { addDays, systemClock, type PlainDate } from '@ecl/kernel';
import {
  basisOf,
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  decision,
  deliver,
  people,
  tellComparedDecision,
  tellNotice,
  tellReviewScope,
  tellTo,
  tellWaiver,
  type Step,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, ServedLedger } from './served-ledger.js';
import { newKey, StepsOn } from './steps.js';
import { deliveryTo, storyOf } from './told-cases.js';

const LAW = { law: '演示市容管理办法（旅程）', article: '第十条' };
const [NAMED] = basisOf(LAW);
const provisionId = NAMED?.provisionId ?? '';

let served: ServedLedger;
let story: CaseStory;
let steps: StepsOn;
/** The last day of the older version. */
let conductOn: PlainDate;
const register = async (command: Command, as = ADMINISTRATOR) => {
  const before = await served.get('/api/registers/provisions?limit=1', { as: ADMINISTRATOR });
  return served.post(`/api/registers/provisions/steps/${routeStepOf(command.type)}`, {
    as,
    body: command.data,
    headers: { 'Idempotency-Key': newKey(), 'If-Match': before.headers.get('ETag') ?? '' },
  });
};
const inForceOn = async (day: string) =>
  (await served.get(`/api/provisions?on=${day}&law=${encodeURIComponent(LAW.law)}`, { as: people.li.id })).body;

/** The step, resting on this version of the provision. */
const naming =
  (version: number) =>
  (step: Step): Step => {
    const { basis } = step.command.data as { readonly basis?: readonly object[] };
    if (basis === undefined) return step;
    const named = basis.map((each) => ({ ...each, version }));
    return { ...step, command: { ...step.command, data: { ...step.command.data, basis: named } } };
  };

beforeAll(async () => {
  served = await ServedLedger.populated();
  story = storyOf(caseAbout('two-laws', { law: LAW }));
  conductOn = story.clock.today;
  const occurredAt = systemClock.now();
  const entry = { occurredAt, provisionId, ...LAW, instrument: '演示登记' };
  const enacted = await register(
    EnactProvision({ ...entry, kind: 'substantive', from: addDays(conductOn, -400), words: '处一千元以下罚款' }),
  );
  expect(enacted.status).toBe(200);
  const amended = await register(AmendProvision({ ...entry, from: addDays(conductOn, 1), words: '处二千元以上罚款' }));
  expect(amended.body.events).toMatchObject([{ type: 'ProvisionAmended', data: { version: 2 } }]);
  tellTo(story, 'scoped');
  await deliver(story.steps, await deliveryTo(served));
  steps = new StepsOn(served, 'cases/two-laws');
  steps.etag = (await served.get('/api/cases/two-laws', { as: people.gao.id })).headers.get('ETag') ?? undefined;
});
afterAll(() => served.stop());

describe('the law in force, over HTTP [X6]', () => {
  it('the provisions of a day are listed, each in the version of that day', async () => {
    const [conduct] = story.steps;
    const on = (conduct?.command.data as { readonly conduct: { readonly endedOn: string } }).conduct.endedOn;
    expect((await inForceOn(on)).items).toMatchObject([{ provisionId, version: 1, words: '处一千元以下罚款' }]);
    expect((await inForceOn('2099-01-01')).items).toMatchObject([{ provisionId, version: 2 }]);
    expect((await inForceOn('1990-01-01')).items).toEqual([]);
    const { items } = (await served.get(`/api/provisions/${provisionId}`, { as: people.li.id })).body;
    expect(items).toMatchObject([
      { version: 1, until: items[1].from, successors: [{ provisionId, version: 2 }] },
      { version: 2, successors: [] },
    ]);
    expect((await served.get('/api/provisions/no-such-provision', { as: people.li.id })).status).toBe(404);
  });

  it('the provisions in force are listed page by page', async () => {
    const all = (await served.get('/api/provisions?limit=200', { as: people.li.id })).body.items.length;
    let seen = 0;
    for (let path: string | undefined = '/api/provisions?limit=7'; path !== undefined;) {
      const { items, next } = (await served.get(path, { as: people.li.id })).body as {
        readonly items: readonly unknown[];
        readonly next: string | null;
      };
      seen += items.length;
      path = next === null ? undefined : `/api/provisions?limit=7&after=${next}`;
    }
    expect(seen).toBe(all);
  });

  it('the law of a case offers both versions before anyone decides', async () => {
    const { status, body } = await served.get('/api/cases/two-laws/law', { as: people.gao.id });
    expect(status).toBe(200);
    expect(body.provisions).toMatchObject([
      { named: LAW, is: 'resolved', isChanged: true, atConduct: [{ version: 1 }], today: [{ version: 2 }] },
    ]);
    const { powerCode } = (await served.get('/api/cases/two-laws', { as: people.gao.id })).body.case;
    expect(body.fines.benchmarks).toMatchObject([{ powerCode, tiers: [{}, {}, {}] }]);
  });

  it('a decision is refused without the comparison, and with it keeps which law is lighter and why', async () => {
    const silent = decision(story);
    const refusal = await steps.take(people.gao.id, silent);
    expect(refusal.status).toBe(422);
    expect(refusal.body.violations).toMatchObject([
      {
        rule: 'decision.law-not-compared',
        articles: ['APL 37'],
        particulars: {
          older: expect.stringContaining(`${provisionId} v1`),
          newer: expect.stringContaining(`${provisionId} v2`),
        },
      },
    ]);
    const comparison = {
      older: { provisionId, version: 1 },
      newer: { provisionId, version: 2 },
      lighter: 'older',
      reason: '旧规定罚款较轻',
    } as const;
    const newer = await steps.take(
      people.gao.id,
      DecidePenalty({ ...silent.data, lawComparisons: [{ ...comparison, lighter: 'newer' }] }),
    );
    expect(newer.body.violations).toMatchObject([{ rule: 'decision.heavier-law-applied' }]);
    const decided = await steps.take(people.gao.id, DecidePenalty({ ...silent.data, lawComparisons: [comparison] }));
    expect([decided.status, decided.body.events]).toMatchObject([
      200,
      [{ type: 'PenaltyDecided', data: { lawComparisons: [comparison] } }],
    ]);
  });

  it('a case whose conduct turns out to be older than the law of its filing is decided after a comparison too', async () => {
    const subject = caseAbout('older-conduct', { law: LAW });
    const moved = new CaseStory(subject, begunWorkingDaysAgo(55, systemClock.now()));
    const lawOf = async () => (await served.get('/api/cases/older-conduct/law', { as: people.gao.id })).body.provisions;
    tellTo(moved, 'concluded');
    const delivery = await deliveryTo(served);
    // Filed for conduct under the newer version, which is what the filing names.
    await deliver(moved.steps.splice(0).map(naming(2)), delivery);
    expect(await lawOf()).toMatchObject([{ isChanged: false, atConduct: [{ version: 2 }] }]);
    moved.give(moved.handler, {
      type: 'EstablishConductPeriod',
      data: {
        occurredAt: moved.clock.next(),
        ...{ beganOn: addDays(conductOn, -10), endedOn: conductOn, reasons: '根据监控录像认定。' },
        document: moved.paper('违法行为起止时间认定书'),
      },
    });
    tellNotice(moved);
    tellWaiver(moved);
    tellReviewScope(moved);
    moved.clock.later(6);
    tellComparedDecision(moved);
    await deliver(moved.steps, delivery);
    const compared = {
      atConduct: [expect.objectContaining({ version: 1 })],
      today: [expect.objectContaining({ version: 2 })],
    };
    expect(await lawOf()).toContainEqual(expect.objectContaining({ isChanged: true, ...compared }));
  });

  it('only an administrator enters law in the register', async () => {
    const repeal = RepealProvisions({
      occurredAt: systemClock.now(),
      on: addDays(story.clock.today, 1),
      repealed: [{ provisionId, successors: [] }],
      instrument: '演示登记',
    });
    const reply = await register(repeal, people.li.id);
    expect(reply.status).toBe(422);
    expect(reply.body.violations).toMatchObject([{ rule: 'duties.role-not-entitled' }]);
  });
});
