import { routeStepOf } from '@ecl/enforcement';
import { caseAbout, deliver, people, tellTo } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger } from './served-ledger.js';
import { StepsOn } from './steps.js';
import { deliveryTo, storyOf } from './told-cases.js';

let served: ServedLedger;

beforeAll(async () => {
  served = await ServedLedger.populated();
  const delivery = await deliveryTo(served);
  await deliver(tellTo(storyOf(caseAbout('asked')), 'notified').steps, delivery);
});
afterAll(() => served.stop());

const ask = (step: string, as: string, body: object, stream = 'cases/asked') =>
  served.post(`/api/${stream}/steps/${step}/what-if`, { as, body });
const revisionNow = async () => (await served.get('/api/cases/asked', { as: people.gao.id })).headers.get('ETag');
const attemptsNow = async () =>
  (await served.get('/api/cases/asked/attempts', { as: people.gao.id })).body.items.length as number;
const codesIn = (violations: readonly { readonly rule: string }[]) => violations.map(({ rule }) => rule);

describe('what a step would be answered', () => {
  it('a step that is asked with nothing but its address says what it lacks, and which rules wait for it', async () => {
    const { status, headers, body } = await ask('receive-defence', people.li.id, {});
    expect(status).toBe(200);
    expect(body).toMatchObject({ is: 'incomplete', events: [], violations: [], warnings: [] });
    expect(body.missing).toContainEqual({ path: '/content', zh: '内容', en: 'Content' });
    expect(headers.get('ETag')).toBe(await revisionNow());
  });

  it('a step that is not the duty of the person is refused as the step itself would be, with what to do', async () => {
    const { body } = await ask('approve-filing', people.li.id, {});
    expect(body.is).toBe('refused');
    expect(codesIn(body.violations)).toContain('duties.role-not-entitled');
    expect(body.violations[0]).toMatchObject({
      articles: expect.any(Array),
      href: expect.stringContaining('/api/rules/'),
      cure: { zh: expect.any(String), en: expect.any(String) },
    });
  });

  it('a whole step is answered as it then is, and asking leaves no trace but the reading of the file', async () => {
    const before = [await revisionNow(), await attemptsNow()];
    const now = served.ledger.clock.now();
    const command = {
      type: 'RecordCrimeSuspicion',
      data: { occurredAt: now, phase: 'investigation', offence: '污染环境罪', note: '超标排放' },
    } as const;
    const would = await ask(routeStepOf(command.type), people.li.id, command.data);
    expect(would.body).toMatchObject({ is: 'accepted', missing: [], notYetAsked: [], violations: [] });
    expect([await revisionNow(), await attemptsNow()]).toEqual(before);
    const steps = new StepsOn(served, 'cases/asked');
    steps.etag = before[0] as string;
    const taken = await steps.take(people.li.id, command);
    expect(taken.body.events).toEqual(would.body.events);
  });

  it('a member that is wrong is a fault of the request, and a step that does not exist is not there', async () => {
    expect((await ask('receive-defence', people.li.id, { contnet: 'x' })).status).toBe(400);
    expect((await ask('receive-defence', people.li.id, { at: 'tomorrow' })).body.errors).toMatchObject([
      { path: '/at' },
    ]);
    expect((await ask('forgive', people.li.id, {})).status).toBe(404);
  });

  it('a step can be asked for a moment to come, and the answer says that it may change', async () => {
    const { body } = await ask('receive-defence', people.li.id, { at: '2030-01-07T02:00:00.000Z' });
    expect(body.at).toBe('2030-01-07T02:00:00.000Z');
    expect(body.occurredAt).toBe('2030-01-07T02:00:00.000Z');
    expect(body.warnings).toMatchObject([{ code: 'moment-to-come' }]);
  });

  it('a case that the person may not see is not there for a question either', async () => {
    expect((await ask('receive-defence', people.li.id, {}, 'cases/nowhere')).status).toBe(404);
  });

  it('the steps of leads and registers can be asked too', async () => {
    const lead = await ask('register-lead', people.li.id, {}, 'leads');
    expect(lead.body).toMatchObject({ is: 'incomplete', revision: 'noStream' });
    const agency = await ask('register-agency', people.li.id, {}, 'registers/agencies');
    expect(codesIn(agency.body.violations)).toContain('duties.role-not-entitled');
  });
});
