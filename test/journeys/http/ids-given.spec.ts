import { systemClock } from '@ecl/kernel';
import { caseAbout, leadRegistration, people, proposal } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger, type Reply } from './served-ledger.js';
import { newKey } from './steps.js';
import { storyOf } from './told-cases.js';

const { xie, li, gao } = people;
let served: ServedLedger;
beforeAll(async () => {
  served = await ServedLedger.populated();
});
afterAll(() => served.stop());

const begin = (
  path: string,
  as: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> => served.post(`/api/${path}`, { as, body, headers: { 'Idempotency-Key': newKey(), ...headers } });

const registration = (): object => {
  const { leadId: _, ...data } = leadRegistration('left-out', systemClock.now()).data;
  return data;
};

/** What an officer writes to propose that a case be filed, and who. */
const proposed = (): { readonly as: string; readonly body: object } => {
  const story = storyOf(caseAbout('told-elsewhere'));
  return { as: story.handler.id, body: proposal(story).data };
};

describe('what begins gets its id', () => {
  it('what begins without an id is recorded under one that the ledger gives, and the answer says it', async () => {
    const lead = await begin('leads/steps/register-lead', xie.id, registration());
    expect([lead.status, lead.body.isRepeated]).toEqual([201, false]);
    expect(lead.headers.get('Location')).toBe(`/api/leads/${lead.body.id}`);
    expect(lead.body.events[0].data.leadId).toBe(lead.body.id);
    expect((await served.get(lead.headers.get('Location') ?? '', { as: xie.id })).status).toBe(200);

    const { as, body } = proposed();
    const filed = await begin('cases/steps/propose-filing', as, body);
    expect([filed.status, filed.headers.get('Location')]).toEqual([201, `/api/cases/${filed.body.id}`]);
    const { status, headers } = await served.get(`/api/cases/${filed.body.id}`, { as });
    expect([status, headers.get('ETag')]).toEqual([200, filed.headers.get('ETag')]);
  });

  it('what begins without an id begins once under one key, and anew under another', async () => {
    const body = registration();
    const key = { 'Idempotency-Key': newKey() };
    const [first, again, other] = [
      await begin('leads/steps/register-lead', xie.id, body, key),
      await begin('leads/steps/register-lead', xie.id, body, key),
      await begin('leads/steps/register-lead', xie.id, body),
    ];
    expect([again.body.id, again.body.isRepeated]).toEqual([first.body.id, true]);
    expect(other.body.id).not.toBe(first.body.id);
    // The same key of somebody else is another one.
    const theirs = await begin('leads/steps/register-lead', gao.id, body, key);
    expect(theirs.body.id).not.toBe(first.body.id);
  });

  it('what would begin can be asked before it has an id, in part or whole, and nothing is begun', async () => {
    const ask = (step: string, as: string, body: object) => served.post(`/api/${step}/what-if`, { as, body });
    const part = await ask('leads/steps/register-lead', xie.id, {});
    expect([part.status, part.body.is, part.body.revision]).toEqual([200, 'incomplete', 'noStream']);
    expect(part.body.missing.map(({ path }: { path: string }) => path)).not.toContain('/leadId');
    const whole = await ask('leads/steps/register-lead', xie.id, registration());
    expect([whole.body.is, whole.body.events[0].data.leadId]).toEqual(['accepted', expect.stringMatching(/^l-/)]);
    const { as, body } = proposed();
    const filing = await ask('cases/steps/propose-filing', as, body);
    expect([filing.status, filing.body.is, filing.headers.get('ETag')]).toEqual([200, 'accepted', '"noStream"']);
    const id = String(whole.body.events[0].data.leadId);
    expect((await served.get(`/api/leads/${id}`, { as: xie.id })).status).toBe(404);
    expect((await ask('cases/steps/close-case', li.id, {})).status).toBe(404);
    expect((await ask('leads/steps/register-lead', xie.id, { leadId: 'my-own' })).status).toBe(400);
  });

  it('what begins without an id has no revision, names no id of its own, and is refused as any other step', async () => {
    const revision = await begin('leads/steps/register-lead', xie.id, registration(), { 'If-Match': '"0"' });
    expect([revision.status, revision.body.type]).toEqual([400, '/problems/invalid-precondition']);
    const own = await begin('leads/steps/register-lead', xie.id, { ...registration(), leadId: 'my-own' });
    expect([own.status, own.body.type]).toEqual([400, '/problems/invalid-request']);
    expect((await begin('cases/steps/close-case', li.id, { occurredAt: systemClock.now() })).status).toBe(404);
    const refused = await begin('cases/steps/propose-filing', gao.id, proposed().body);
    expect([refused.status, refused.headers.get('Location')]).toEqual([422, null]);
    const keyless = await served.post('/api/leads/steps/register-lead', { as: xie.id, body: registration() });
    expect(keyless.status).toBe(400);
  });
});
