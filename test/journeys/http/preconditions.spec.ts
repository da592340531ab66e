import type { Command } from '@ecl/enforcement';
import { approval, caseAbout, inspection, notice, people, proposal, type CaseStory } from '@ecl/storytelling';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, ServedLedger } from './served-ledger.js';
import { begin, newKey, StepsOn } from './steps.js';
import { storyOf } from './told-cases.js';

let served: ServedLedger;
let number = 0;
let story: CaseStory;
let steps: StepsOn;

beforeAll(async () => {
  served = await ServedLedger.populated();
});
afterAll(() => served.stop());
beforeEach(() => {
  number += 1;
  story = storyOf(caseAbout(`case-${String(number)}`));
  steps = new StepsOn(served, `cases/${story.id}`);
});

const li = people.li.id;
const gao = people.gao.id;
const eventsOf = async (stream: string) => {
  const types = [];
  for await (const { type } of served.ledger.store.readStream(stream)) types.push(type);
  return types;
};

describe('a step', () => {
  it('a step is answered with what happened, its position, and the ETag of the next step', async () => {
    const { status, headers, body } = await begin(served, 'cases', li, proposal(story));
    expect(status).toBe(201);
    expect(headers.get('ETag')).toBe('"0"');
    expect(body).toMatchObject({ revision: 0, isRepeated: false, events: [{ type: 'FilingProposed' }] });
    expect(body.position).toMatch(/^\d+$/);
  });

  it('a step can be read back at once with its position', async () => {
    const { body } = await begin(served, 'cases', li, proposal(story));
    const list = await served.get(`/api/cases?atLeast=${body.position}&size=1`, { as: li });
    expect(list.body.items).toMatchObject([{ caseId: body.id }]);
  });

  it('a step carries the correlation id of its request into the log', async () => {
    const correlationId = '2b0d7b3d-6a5a-4f0e-8f6f-0a3d4a1b9c11';
    const { headers, body } = await begin(served, 'cases', li, proposal(story), { 'X-Correlation-Id': correlationId });
    expect(headers.get('X-Correlation-Id')).toBe(correlationId);
    for await (const { metadata } of served.ledger.store.readStream(`case-${String(body.id)}`))
      expect(metadata['correlationId']).toBe(correlationId);
  });
});

describe('an amount that is likely yuan', () => {
  const adopting = (fineFrom: number, fineTo: number): Command => ({
    type: 'AdoptBenchmark',
    data: {
      ...{ occurredAt: served.ledger.clock.now(), benchmarkId: 'bm-doubt', powerCode: story.subject.powerCode },
      ...{ from: '2026-01-01', tiers: [{ tierId: 'a', zh: '档', en: 'Tier', fineFrom, fineTo }] },
    },
  });

  it('an amount that is likely yuan is answered with a warning, and nothing is recorded, not even an attempt', async () => {
    const powers = new StepsOn(served, 'registers/powers');
    powers.etag = (await served.get('/api/registers/powers', { as: ADMINISTRATOR })).headers.get('ETag') ?? '';
    const before = await eventsOf('register-powers');
    const asked = await powers.take(ADMINISTRATOR, adopting(100, 1_000), { 'Idempotency-Key': 'likely-yuan-1' });
    expect(asked.status).toBe(428);
    expect(asked.body).toMatchObject({
      type: '/problems/warning-not-acknowledged',
      detail: expect.stringContaining('Acknowledge-Warnings: amount-likely-yuan') as unknown,
      warnings: [
        {
          warning: 'amount-likely-yuan',
          particulars: { path: '/tiers/0/fineFrom', amount: '1.00元', ifYuan: '100.00元' },
        },
        { warning: 'amount-likely-yuan', particulars: { path: '/tiers/0/fineTo' } },
      ],
    });
    expect(await eventsOf('register-powers')).toEqual(before);
    expect(await eventsOf('attempts-register-powers')).toEqual([]);
    const stoodBy = await powers.take(ADMINISTRATOR, adopting(100, 1_000), {
      'Idempotency-Key': 'likely-yuan-1',
      'Acknowledge-Warnings': 'amount-likely-yuan',
    });
    expect(stoodBy.status).toBe(200);
    expect(stoodBy.body.events).toMatchObject([{ data: { tiers: [{ fineTo: 1_000, fineToText: '10.00元' }] } }]);
  });

  it('an amount that is likely yuan is answered before a rule refuses it, and what is asked beforehand is told of it', async () => {
    await steps.take(li, proposal(story));
    await steps.take(gao, approval(story));
    const noticed: Command = {
      type: 'IssuePenaltyNotice',
      data: { ...notice(story).data, proposedPenalties: [{ kind: 'fine', amount: 100 }] },
    };
    const { status, body } = await steps.take(gao, noticed);
    expect([status, body.type]).toEqual([428, '/problems/warning-not-acknowledged']);
    expect(await eventsOf(`attempts-case-${story.id}`)).toEqual([]);
    const asked = await served.post(`/api/${steps.stream}/steps/issue-penalty-notice/what-if`, {
      as: gao,
      body: noticed.data,
    });
    expect(asked.body.warnings).toMatchObject([{ code: 'amount-likely-yuan' }]);
    const refused = await steps.take(gao, noticed, { 'Acknowledge-Warnings': 'other, amount-likely-yuan' });
    expect(refused.status).toBe(422);
  });
});

describe('an amount that is likely yuan, of somebody who may not take the step', () => {
  it('is a refused attempt on record like any other, and no warning; the question beforehand says no more', async () => {
    await steps.take(li, proposal(story));
    await steps.take(gao, approval(story));
    const noticed: Command = {
      type: 'IssuePenaltyNotice',
      data: { ...notice(story).data, proposedPenalties: [{ kind: 'fine', amount: 100 }] },
    };
    const { status, body } = await steps.take(people.wen.id, noticed);
    const rules = body.violations.map(({ rule }: { rule: string }) => rule);
    expect([status, rules]).toEqual([422, expect.arrayContaining(['duties.role-not-entitled'])]);
    expect(await eventsOf(`attempts-case-${story.id}`)).toEqual(['CommandRefused']);
    const asked = await served.post(`/api/${steps.stream}/steps/issue-penalty-notice/what-if`, {
      as: people.wen.id,
      body: noticed.data,
    });
    expect(asked.body.warnings).toEqual([]);
  });
});

describe('If-Match and If-None-Match', () => {
  it('a step without If-Match and If-None-Match is refused (428)', async () => {
    await steps.take(li, proposal(story));
    const { status, body } = await served.post(`/api/${steps.stream}/steps/approve-filing`, {
      as: gao,
      body: approval(story).data,
      headers: { 'Idempotency-Key': newKey() },
    });
    expect(status).toBe(428);
    expect(body).toMatchObject({ type: '/problems/precondition-required', status: 428 });
    // What it says leads on: to where the ETag is read, whichever part of the case one may see.
    expect(body.detail).toMatch(/\/api\/cases\/\{id\}.*\/api\/payments\/\{id\}.*If-Match/);
    expect(body.detailEn).toMatch(/\/api\/cases\/\{id\}.*\/api\/payments\/\{id\}.*If-Match/);
  });

  it('If-Match refuses what was decided on an older revision (412), and the answer has the present one', async () => {
    await steps.take(li, proposal(story));
    const first = await steps.take(gao, approval(story));
    const { status, headers, body } = await steps.take(gao, approval(story), { 'If-Match': '"0"' });
    expect(status).toBe(412);
    expect(body).toMatchObject({ type: '/problems/stale', actualRevision: first.body.revision });
    expect(headers.get('ETag')).toBe(first.headers.get('ETag'));
  });

  it('If-None-Match refuses a step of a case that exists (412)', async () => {
    await steps.take(li, proposal(story));
    steps.etag = undefined;
    const again = await steps.take(gao, approval(story));
    expect(again.status).toBe(412);
    expect(again.headers.get('ETag')).toBe('"0"');
  });

  it.each([
    ['a weak validator', { 'If-Match': 'W/"0"' }],
    ['no validator', { 'If-Match': '0' }],
    ['a revision with a leading zero', { 'If-Match': '"00"' }],
    ['any validator', { 'If-Match': '*' }],
    ['a negative revision', { 'If-Match': '"-1"' }],
    ['both at once', { 'If-Match': '"0"', 'If-None-Match': '*' }],
    ['an If-None-Match that names one', { 'If-None-Match': '"0"' }],
  ])('If-Match and If-None-Match are refused as %s (400)', async (_, precondition) => {
    const { status, body } = await served.post(`/api/${steps.stream}/steps/approve-filing`, {
      as: gao,
      body: approval(story).data,
      headers: { 'Idempotency-Key': newKey(), ...precondition },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      type: '/problems/invalid-precondition',
      detail: expect.stringContaining('If-Match: "12"') as unknown,
      detailEn: expect.stringContaining('If-Match: "12"') as unknown,
    });
  });
});

describe('a case that does not exist', () => {
  it.each([
    ['with an ETag from nowhere', { 'If-Match': '"3"' }],
    ['as if it began', { 'If-None-Match': '*' }],
  ])('a step of a case that does not exist is not found, %s', async (_, precondition) => {
    const { status, body } = await served.post(`/api/cases/no-such-case/steps/conduct-inspection`, {
      as: li,
      body: inspection(story).data,
      headers: { 'Idempotency-Key': newKey(), ...precondition },
    });
    expect(status).toBe(404);
    expect(body.type).toBe('/problems/not-found');
    expect(await eventsOf('case-no-such-case')).toEqual([]);
  });

  it.each(['', '/timeline', '/attempts'])('a case that does not exist has no file (GET …%s)', async (part) => {
    expect((await served.get(`/api/cases/no-such-case${part}`, { as: gao })).status).toBe(404);
  });
});

describe('an Idempotency-Key', () => {
  it.each([
    ['missing', {}, 'idempotency-key-missing'],
    ['too short', { 'Idempotency-Key': 'seven77' }, 'idempotency-key-invalid'],
    ['too long', { 'Idempotency-Key': 'x'.repeat(201) }, 'idempotency-key-invalid'],
  ])('an Idempotency-Key that is %s is refused (400)', async (_, key, code) => {
    const { status, body } = await served.post('/api/cases/steps/propose-filing', {
      as: li,
      body: proposal(story).data,
      headers: key,
    });
    expect([status, body.type]).toEqual([400, `/problems/${code}`]);
  });

  it('an Idempotency-Key sent again with the same step gets the first answer again, whatever happened since', async () => {
    const key = { 'Idempotency-Key': newKey() };
    const proposed = proposal(story);
    const first = await begin(served, 'cases', li, proposed, key);
    const opened = new StepsOn(served, `cases/${String(first.body.id)}`);
    opened.etag = first.headers.get('ETag') ?? undefined;
    expect((await opened.take(gao, approval(story))).status).toBe(200);
    const again = await begin(served, 'cases', li, proposed, key);
    expect(again.status).toBe(201);
    expect(again.body).toEqual({ ...first.body, isRepeated: true });
    expect(again.headers.get('ETag')).toBe(first.headers.get('ETag'));
    expect(await eventsOf(`case-${String(first.body.id)}`)).toHaveLength(2);
  });

  it('an Idempotency-Key sent again with another body is refused (422), and nothing is written', async () => {
    const key = { 'Idempotency-Key': newKey() };
    const first = await begin(served, 'cases', li, proposal(story), key);
    const { status, body } = await begin(served, 'cases', li, proposal(story), key);
    expect([status, body.type]).toEqual([422, '/problems/idempotency-key-reused']);
    expect(await eventsOf(`case-${String(first.body.id)}`)).toEqual(['FilingProposed']);
  });

  it('an Idempotency-Key belongs to one account and one stream: others may use the same', async () => {
    const key = { 'Idempotency-Key': newKey() };
    const other = new StepsOn(served, `cases/other-${story.id}`);
    const first = story;
    const second = storyOf(caseAbout(`other-${story.id}`));
    await steps.take(li, proposal(first));
    await other.take(li, proposal(second));
    for (const [each, told] of [
      [steps, first],
      [other, second],
    ] as const)
      expect((await each.take(gao, approval(told), key)).body).toMatchObject({ revision: 1, isRepeated: false });
    const lead = await begin(served, 'cases', li, proposal(storyOf(caseAbout(`third-${story.id}`))), key);
    expect(lead.body).toMatchObject({ revision: 0, isRepeated: false });
  });
});
