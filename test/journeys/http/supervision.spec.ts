import { DeclareSupervisionCheck } from '@ecl/enforcement';
import { addDays, chinaDateOf, newUuid, systemClock } from '@ecl/kernel';
import { bannerUnit, caseAbout, deliver, people, tellTo } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, ServedLedger, type Reply } from './served-ledger.js';
import { newKey, StepsOn } from './steps.js';
import { deliveryTo, storyOf } from './told-cases.js';

const { xu, xin, li, zhao, gao } = people;
const GROUND = '演示监督通知〔2026〕1号';
type Declared = Parameters<typeof DeclareSupervisionCheck>[0];
let served: ServedLedger;

beforeAll(async () => {
  served = await ServedLedger.populated();
  const stories = ['checked', 'alone', 'read-only', 'refused', 'of-the-squad', 'unchecked', 'shut-again'].map((id) =>
    tellTo(storyOf(caseAbout(id)), 'filed'),
  );
  stories.push(tellTo(storyOf(caseAbout('of-the-banner', { team: bannerUnit })), 'filed'));
  const delivery = await deliveryTo(served);
  for (const { steps } of stories) await deliver(steps, delivery);
});
afterAll(() => served.stop());

/** Every route that shows something of one case. */
const ROUTES = [
  ...['', '/timeline', '/deadlines', '/law', '/next-steps', '/attempts', '/file', '/readings'].map(
    (part) => `cases/:id${part}`,
  ),
  ...['payments/:id', 'transfers/:id'],
];
const statuses = async (as: string, caseId: string): Promise<readonly number[]> => {
  const found = [];
  for (const route of ROUTES) found.push((await served.get(`/api/${route.replace(':id', caseId)}`, { as })).status);
  return found;
};

const declare = async (as: string, caseId: string, over: Partial<Declared> = {}): Promise<Reply> => {
  const steps = new StepsOn(served, `supervision/${caseId}`);
  steps.etag = (await served.get(`/api/supervision/${caseId}`, { as: xu.id })).headers.get('ETag') ?? undefined;
  const command = DeclareSupervisionCheck({
    occurredAt: systemClock.now(),
    withSupervisor: as === xu.id ? xin.id : xu.id,
    certificateNumber: as === xu.id ? 'DEMO-SUP-001' : 'DEMO-SUP-002',
    ground: GROUND,
    ...over,
  });
  return steps.take(as, command);
};

const rulesOf = ({ body }: Reply): readonly string[] =>
  (body.violations ?? []).map(({ rule }: { rule: string }) => rule);

describe('supervision', () => {
  it('a supervisor alone finds cases in the list and opens nothing of them, though a check is declared [SC45]', async () => {
    const { body } = await served.get('/api/cases', { as: xu.id });
    expect(body.items.map(({ caseId }: { caseId: string }) => caseId)).toContain('alone');
    expect(await statuses(xu.id, 'alone')).toEqual(ROUTES.map(() => 403));
    expect((await declare(xu.id, 'alone')).status).toBe(200);
    expect(await statuses(xu.id, 'alone')).toEqual(ROUTES.map(() => 403));
    expect((await served.get('/api/cases/alone', { as: xu.id })).body.type).toBe('/problems/check-not-open');
  });

  it('two supervisors who both declared the check read the file, and the reading says with whom and why [SC45, S12]', async () => {
    await declare(xu.id, 'checked');
    expect((await declare(xin.id, 'checked')).status).toBe(200);
    const { body } = await served.get('/api/supervision/checked', { as: xin.id });
    expect([body.isOpen, body.declared.map(({ supervisor }: { supervisor: string }) => supervisor)]).toEqual([
      true,
      [xu.id, xin.id],
    ]);
    // It owes no fine and was transferred to nobody.
    for (const as of [xu.id, xin.id])
      expect(await statuses(as, 'checked')).toEqual(ROUTES.map((route) => (route.startsWith('cases') ? 200 : 404)));
    expect((await served.get('/api/cases/checked/timeline', { as: xu.id })).status).toBe(200);
    const readings = [];
    for await (const { data } of served.ledger.store.readStream('access-checked'))
      if ((data as { readerId: string }).readerId === xu.id) readings.push(data);
    expect(readings).toEqual([
      expect.objectContaining({
        ground: 'oversight',
        check: { withSupervisor: xin.id, certificateNumber: 'DEMO-SUP-001', ground: GROUND },
      }),
    ]);
    // Another case is another check.
    expect(await statuses(xu.id, 'read-only')).toEqual(ROUTES.map(() => 403));
  });

  it('supervision takes no step in a case, and learns from a refusal nothing else than that [S12]', async () => {
    const { headers } = await served.get('/api/cases/read-only', { as: gao.id });
    const tried = await served.post('/api/cases/read-only/steps/close-case', {
      as: xu.id,
      body: { occurredAt: systemClock.now() },
      headers: { 'If-Match': headers.get('ETag') ?? '', 'Idempotency-Key': newKey() },
    });
    expect([tried.status, rulesOf(tried)]).toEqual([422, ['duties.role-not-entitled']]);
  });

  it.each<[string, Partial<Declared>, string]>([
    ['with oneself', { withSupervisor: xu.id }, 'supervision.alone'],
    ['with somebody without a certificate', { withSupervisor: gao.id }, 'supervision.second-not-certified'],
    ['under the certificate of another', { certificateNumber: 'DEMO-SUP-002' }, 'supervision.certificate-not-held'],
    ['under one that does not exist', { certificateNumber: 'none' }, 'supervision.certificate-not-held'],
  ])('a check %s is refused, and the attempt is on record [SC45]', async (_, over, rule) => {
    const reply = await declare(xu.id, 'refused', over);
    expect([reply.status, rulesOf(reply)]).toEqual([422, expect.arrayContaining([rule])]);
    const attempts = [];
    for await (const { data } of served.ledger.store.readStream('attempts-supervision-refused')) attempts.push(data);
    expect(JSON.stringify(attempts)).toContain(rule);
  });

  it('a check that is refused is on record each time, though no check of the case was ever declared', async () => {
    const attempts = async (): Promise<number> => {
      let count = 0;
      for await (const { type } of served.ledger.store.readStream('attempts-supervision-read-only'))
        count += type === 'CommandRefused' ? 1 : 0;
      return count;
    };
    for (let i = 0; i < 24; i += 1)
      expect((await declare(xu.id, 'read-only', { withSupervisor: xu.id })).status).toBe(422);
    expect(await attempts()).toBe(24);
  });

  it('a check is not told to those whom it is about, neither by a question nor by a revision that is out of date', async () => {
    await declare(xu.id, 'of-the-squad');
    const step = DeclareSupervisionCheck({
      ...{ occurredAt: systemClock.now(), withSupervisor: xin.id, certificateNumber: 'none', ground: GROUND },
    }).data;
    const answersTo = async (caseId: string) => {
      const path = `/api/supervision/${caseId}/steps/declare-supervision-check`;
      const take = (precondition: Readonly<Record<string, string>>) =>
        served.post(path, { as: li.id, body: step, headers: { ...precondition, 'Idempotency-Key': newKey() } });
      const question = await served.post(`${path}/what-if`, { as: li.id, body: step });
      const taken = [await take({ 'If-Match': '"7"' }), await take({ 'If-None-Match': '*' })];
      return {
        asked: [question.status, question.headers.get('ETag'), question.body.revision, question.body.is],
        taken: taken.map((reply) => [reply.status, reply.headers.get('ETag'), rulesOf(reply)]),
      };
    };
    const unchecked = await answersTo('unchecked');
    expect(await answersTo('of-the-squad')).toEqual(unchecked);
    expect(unchecked.taken).toEqual([
      [422, null, ['duties.role-not-entitled']],
      [422, null, ['duties.role-not-entitled']],
    ]);
    expect((await served.get('/api/supervision/of-the-squad', { as: li.id })).status).toBe(403);
  });

  it('a check is declared by supervisors alone, and of no case that one may not know of', async () => {
    const { status, body } = await declare(li.id, 'refused');
    expect([status, body.violations[0].rule]).toEqual([422, 'duties.role-not-entitled']);
    const hidden = await declare(zhao.id, 'refused');
    const absent = await declare(zhao.id, 'no-such-case');
    expect([hidden.status, absent.status]).toEqual([404, 404]);
    expect((await declare(xu.id, 'no-such-case')).status).toBe(404);
    expect((await served.get('/api/supervision/no-such-case', { as: xu.id })).status).toBe(404);
  });

  it('a check of a case of an agency below is one as well', async () => {
    await declare(xu.id, 'of-the-banner');
    await declare(xin.id, 'of-the-banner');
    expect((await served.get('/api/cases/of-the-banner', { as: xin.id })).status).toBe(200);
  });

  it('a check is over for both on the same day when one of them is posted away [S12]', async () => {
    await declare(xu.id, 'shut-again');
    await declare(xin.id, 'shut-again');
    expect((await served.get('/api/cases/shut-again', { as: xu.id })).status).toBe(200);
    const today = chinaDateOf(systemClock.now());
    const yesterday = addDays(today, -1);
    const data = { occurredAt: systemClock.now(), personId: xin.id, on: yesterday, reason: '调离' };
    const left = { type: 'EndPosting', data };
    const administrator = { personId: ADMINISTRATOR, roles: ['administrator'] } as const;
    expect(
      await served.ledger.registers.execute('personnel', left, { actor: administrator, commandId: newUuid() }),
    ).toMatchObject({ is: 'accepted' });
    const { status, body } = await served.get('/api/cases/shut-again', { as: xu.id });
    expect([status, body.type]).toEqual([403, '/problems/check-not-open']);
  });
});
