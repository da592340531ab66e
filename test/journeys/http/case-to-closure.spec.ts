import { caseAbout, deliver, people, tellTo } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger } from './served-ledger.js';
import { deliveryTo, storyOf } from './told-cases.js';

let served: ServedLedger;

beforeAll(async () => {
  served = await ServedLedger.populated();
  const delivery = await deliveryTo(served);
  await deliver(tellTo(storyOf(caseAbout('whole')), 'archived').steps, delivery);
  await deliver(tellTo(storyOf(caseAbout('waiting')), 'notified').steps, delivery);
  await served.caughtUp();
});
afterAll(() => served.stop());

describe('an ordinary case, from the proposal to the archive', () => {
  it('an archived case is in the register in its last state', async () => {
    const { status, body } = await served.get('/api/cases?state=archived', { as: people.li.id });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: { state: 'live' },
      next: null,
      items: [{ caseId: 'whole', state: 'archived', agencyId: 'demo-city', powerCode: '08-3' }],
    });
  });

  it('an archived case has a file whose ETag is the revision of its last step', async () => {
    const { status, headers, body } = await served.get('/api/cases/whole', { as: people.gao.id });
    expect(status).toBe(200);
    expect(headers.get('ETag')).toMatch(/^"\d+"$/);
    expect(body.case).toMatchObject({ caseId: 'whole', state: 'archived', flags: { isPublished: true } });
  });

  it('an archived case has a timeline with every step, who took it, and the papers in the file', async () => {
    const { body } = await served.get('/api/cases/whole/timeline?size=200', { as: people.wen.id });
    const types = body.items.map(({ type }: { type: string }) => type);
    expect(types.slice(0, 3)).toEqual(['FilingProposed', 'CaseFiled', 'InspectionConducted']);
    expect(types).toEqual(
      expect.arrayContaining(['PenaltyNoticeServed', 'PenaltyDecided', 'DecisionServed', 'FinePaid', 'CaseClosed']),
    );
    expect(types.at(-1)).toBe('CaseArchived');
    expect(body.items[1]).toMatchObject({ title: { zh: expect.stringContaining('立案') }, account: people.gao.id });
  });

  it('the timeline of an archived case comes page by page, with no step twice and no step left out', async () => {
    const whole = await served.get('/api/cases/whole/timeline?size=200', { as: people.wen.id });
    const ids: number[] = [];
    for (let next: string | null = ''; next !== null;) {
      const after: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`;
      const { body } = await served.get(`/api/cases/whole/timeline?size=3${after}`, { as: people.wen.id });
      ids.push(...body.items.map(({ id }: { id: number }) => id));
      next = body.next;
    }
    expect(ids).toEqual(whole.body.items.map(({ id }: { id: number }) => id));
  });
});

describe('what can be done next', () => {
  const stepsFor = async (caseId: string, as: string) => {
    const { body } = await served.get(`/api/cases/${caseId}`, { as });
    const steps = (list: { step: string }[]) => list.map(({ step }) => step);
    return { open: steps(body.nextSteps.open), shut: steps(body.nextSteps.shut), body };
  };

  it('the list of next steps has only duties of the account that asks', async () => {
    const head = await stepsFor('waiting', people.gao.id);
    const officer = await stepsFor('waiting', people.li.id);
    expect(officer.open).toContain('receive-defence');
    expect(head.open).not.toContain('receive-defence');
    expect(head.shut).not.toContain('receive-defence');
  });

  it('the list of next steps leaves out what the state of the case rules out, and says why', async () => {
    const { shut, body } = await stepsFor('waiting', people.gao.id);
    expect(shut).toContain('approve-filing');
    const approve = body.nextSteps.shut.find(({ step }: { step: string }) => step === 'approve-filing');
    expect(approve.violations[0]).toMatchObject({ rule: expect.any(String), messageZh: expect.any(String) });
  });

  it('the list of next steps of an archived case has only steps that put it in order', async () => {
    const { open } = await stepsFor('whole', people.li.id);
    expect(open).not.toContain('conduct-inspection');
    expect(open).not.toContain('propose-closure');
  });
});
