import {
  EndRecordsRequest,
  GrantRecords,
  type RequestRecords,
  ObjectToRecordsRequest,
  type Command,
} from '@ecl/enforcement';
import { addDays, chinaDateOf, systemClock } from '@ecl/kernel';
import { bannerUnit, caseAbout, deliver, people, requestForFiles, tellTo } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger, type Reply } from './served-ledger.js';
import { StepsOn } from './steps.js';
import { deliveryTo, storyOf } from './told-cases.js';

const { jin, lan, gao, bao, li, xu, wen } = people;
let served: ServedLedger;

beforeAll(async () => {
  served = await ServedLedger.populated();
  const stories = [
    tellTo(storyOf(caseAbout('asked-for')), 'decided'),
    tellTo(storyOf(caseAbout('of-another-power', { powerCode: '09-3' })), 'filed'),
    tellTo(storyOf(caseAbout('of-the-banner', { team: bannerUnit })), 'filed'),
  ];
  const delivery = await deliveryTo(served);
  for (const { steps } of stories) await deliver(steps, delivery);
  await served.caughtUp();
});
afterAll(() => served.stop());

const ask = (path: string, as: string = jin.id): Promise<Reply> => served.get(`/api/${path}`, { as });
const take = async (as: string, command: Command, headers: Readonly<Record<string, string>> = {}): Promise<Reply> => {
  const steps = new StepsOn(served, 'lawful-requests');
  steps.etag = (await ask('lawful-requests', as)).headers.get('ETag') ?? undefined;
  return steps.take(as, command, headers);
};
const idOf = ({ body }: Reply): string => body.events[0].data.requestId;
const asked = async (over: Partial<Parameters<typeof RequestRecords>[0]> = {}): Promise<string> => {
  const reply = await take(jin.id, requestForFiles(systemClock.now(), over), {
    'Acknowledge-Warnings': 'lawful-request.one-reader, lawful-request.nearly-all',
  });
  expect([reply.status, reply.body.violations]).toEqual([200, undefined]);
  return idOf(reply);
};
const now = () => ({ occurredAt: systemClock.now() });
const grant = (requestId: string, as: string = gao.id) => take(as, GrantRecords({ ...now(), requestId }));
const end = (requestId: string) => take(lan.id, EndRecordsRequest({ ...now(), requestId, reasons: '已查阅完毕。' }));
const casesOf = async (as: string): Promise<readonly string[]> =>
  (await ask('cases?limit=200', as)).body.items.map(({ caseId }: { caseId: string }) => caseId).sort();
const requestOf = async (id: string, as: string = jin.id) => (await ask(`lawful-requests/${id}`, as)).body.request;
const rulesOf = ({ body }: Reply): readonly string[] =>
  (body.violations ?? []).map(({ rule }: { rule: string }) => rule);

/** Every route that shows something of one case. */
const ROUTES = ['', '/timeline', '/deadlines', '/law', '/next-steps', '/attempts', '/file', '/readings', '/papers'];
const statuses = async (as: string, caseId: string): Promise<readonly number[]> => {
  const found = [];
  for (const route of ROUTES) found.push((await ask(`cases/${caseId}${route}`, as)).status);
  return found;
};
const closed = ROUTES.map(() => 404);
const open = ROUTES.map(() => 200);

describe('a request for case files', () => {
  it('opens exactly the cases that were asked for, once the agency opens them, to those who were named, until it is ended', async () => {
    const powerCodes = ['08-3'];
    const id = await asked({ number: '甲', cases: { powerCodes } });
    expect(await statuses(jin.id, 'asked-for')).toEqual(closed);
    expect((await grant(id)).status).toBe(200);
    expect(await casesOf(jin.id)).toEqual(['asked-for']);
    for (const reader of [jin.id, lan.id]) expect(await statuses(reader, 'asked-for')).toEqual(open);
    for (const other of ['of-another-power', 'of-the-banner']) expect(await statuses(jin.id, other)).toEqual(closed);
    expect((await end(id)).status).toBe(200);
    expect(await casesOf(jin.id)).toEqual([]);
    expect(await statuses(jin.id, 'asked-for')).toEqual(closed);
  });

  it('opens a case by its number and by the days on which it came up, to nobody who was not named', async () => {
    const { caseNumber } = (await ask('cases/asked-for', gao.id)).body.case;
    const today = chinaDateOf(systemClock.now());
    const byNumber = await asked({ number: '乙一', cases: { caseNumbers: [caseNumber] }, readers: [lan.id] });
    await grant(byNumber);
    expect([await casesOf(lan.id), await casesOf(jin.id)]).toEqual([['asked-for'], []]);
    await end(byNumber);
    // The notice of the procuratorate has brackets, spaces and width of its own.
    const otherwise = String(caseNumber).replace('〔', '（').replace('〕', '） ').replaceAll('2', '２');
    const byOtherForm = await asked({ number: '乙一之二', cases: { caseNumbers: [otherwise] }, readers: [lan.id] });
    await grant(byOtherForm);
    expect([await casesOf(lan.id), await statuses(lan.id, 'asked-for')]).toEqual([['asked-for'], open]);
    await end(byOtherForm);
    const later = await asked({ number: '乙二', cases: { begunFrom: today } });
    await grant(later);
    expect(await casesOf(jin.id)).toEqual([]);
    await end(later);
    const earlier = await asked({ number: '乙三', cases: { begunFrom: addDays(today, -400), begunTo: today } });
    await grant(earlier);
    expect(await casesOf(jin.id)).toEqual(['asked-for', 'of-another-power']);
    await end(earlier);
  });

  it('each reading says under which request, and whoever reads takes no step and adds nothing', async () => {
    const number = '演检调〔2026〕丙号（虚构）';
    const id = await asked({ number, cases: { powerCodes: ['08-3'] } });
    await grant(id);
    const { headers, status } = await ask('cases/asked-for/file');
    expect(status).toBe(200);
    const readings = (await ask('cases/asked-for/readings', gao.id)).body.items;
    expect(readings).toContainEqual(
      expect.objectContaining({ readerId: jin.id, ground: 'lawful-request', requestNumber: number }),
    );
    const step = new StepsOn(served, 'cases/asked-for');
    step.etag = headers.get('ETag') ?? undefined;
    const tried = await step.take(jin.id, { type: 'CloseCase', data: now() });
    expect([tried.status, rulesOf(tried)]).toEqual([422, ['duties.role-not-entitled']]);
    const upload = await served.post('/api/cases/asked-for/papers', {
      as: jin.id,
      headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '3' },
    });
    expect(upload.status).toBe(403);
    await end(id);
  });

  it('is a duty of the agency with a last day, which it answers or objects to; both see it, and nobody else', async () => {
    const today = chinaDateOf(systemClock.now());
    const id = await asked({ number: '丁', answerBy: today, cases: { powerCodes: ['08-3'] } });
    expect(await requestOf(id, gao.id)).toMatchObject({
      ...{ status: 'asked', answerBy: today, isOverdue: false, toAnswer: gao.id, bodyId: 'demo-procuratorate' },
    });
    const dueBefore = async (day: string) =>
      (await ask(`lawful-requests?status=asked&overdueOn=${day}`, gao.id)).body.items.map(
        ({ requestId }: { requestId: string }) => requestId,
      );
    expect([await dueBefore(addDays(today, 1)), await dueBefore(today)]).toEqual([[id], []]);
    for (const knows of [lan.id, wen.id, xu.id]) expect((await ask(`lawful-requests/${id}`, knows)).status).toBe(200);
    for (const stranger of [li.id, bao.id]) {
      expect((await ask(`lawful-requests/${id}`, stranger)).status).toBe(404);
      expect((await ask('lawful-requests', stranger)).body.items).toEqual([]);
    }
    const foreign = await grant(id, bao.id);
    expect([foreign.status, rulesOf(foreign)]).toEqual([422, ['lawful-request.not-to-the-agency']]);
    expect([foreign.headers.get('ETag'), JSON.stringify(foreign.body).includes('evision')]).toEqual([null, false]);
    const reasons = '范围过宽，请列明案件。';
    expect((await take(gao.id, ObjectToRecordsRequest({ ...now(), requestId: id, reasons }))).status).toBe(200);
    expect(await requestOf(id)).toMatchObject({
      status: 'objected',
      wasLate: false,
      objected: { by: gao.id, reasons },
    });
    expect(await casesOf(jin.id)).toEqual([]);
  });

  it('is unknown to whoever may not ask and has none to answer: no answer has a revision, which would count the requests', async () => {
    const id = await asked({ number: '己', cases: { powerCodes: ['08-3'] } });
    const { headers } = await ask('lawful-requests');
    expect(headers.get('ETag')).toMatch(/^"\d+"$/);
    for (const knows of [gao.id, lan.id, wen.id, xu.id])
      expect((await ask('lawful-requests', knows)).headers.get('ETag')).toBe(headers.get('ETag'));
    for (const stranger of [li.id, bao.id]) {
      for (const path of ['lawful-requests', `lawful-requests/${id}`, 'lawful-requests/r1'])
        expect((await ask(path, stranger)).headers.get('ETag')).toBeNull();
      // Whoever guesses a revision learns as little of it, right or wrong.
      for (const revision of [headers.get('ETag') ?? '', '"0"', '"999"']) {
        const steps = new StepsOn(served, 'lawful-requests');
        steps.etag = revision;
        const reply = await steps.take(stranger, GrantRecords({ ...now(), requestId: id }));
        expect([reply.status, reply.headers.get('ETag'), reply.body.actualRevision]).toEqual([422, null, undefined]);
      }
      const asking = await served.post('/api/lawful-requests/steps/grant-records/what-if', {
        as: stranger,
        body: { requestId: id },
      });
      expect([asking.status, asking.body.revision]).toEqual([200, 'noStream']);
    }
    // A page is counted by what its reader sees.
    const { next } = (await ask('lawful-requests?limit=1')).body;
    expect(Number(next)).toBeLessThan((await ask('lawful-requests?limit=200')).body.items.length);
  });

  it('for one reader alone is asked about first', async () => {
    const command = requestForFiles(systemClock.now(), { number: '戊', readers: [jin.id] });
    const doubted = await take(jin.id, command);
    expect([doubted.status, doubted.body.warnings[0].warning]).toEqual([428, 'lawful-request.one-reader']);
    const meant = await take(jin.id, command, { 'Acknowledge-Warnings': 'lawful-request.one-reader' });
    expect(meant.status).toBe(200);
  });
});
