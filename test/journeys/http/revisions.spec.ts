import { addDays, chinaDateOf, systemClock } from '@ecl/kernel';
import {
  caseAbout,
  citizen,
  deliver,
  firstUnit,
  payment,
  people,
  secondUnit,
  tellTo,
  tellTransferStalledAtPolice,
  type CaseStory,
} from '@ecl/storytelling';
import { routeStepOf, type Command } from '@ecl/enforcement';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger, type Reply } from './served-ledger.js';
import { newKey } from './steps.js';
import { deliveryTo, storyOf } from './told-cases.js';

const { bank, finance, police, fang, gao, li } = people;
let served: ServedLedger;
let owed: CaseStory;

beforeAll(async () => {
  served = await ServedLedger.populated();
  const now = systemClock.now();
  owed = tellTo(storyOf(caseAbout('owed', { team: firstUnit }), now), 'served');
  const waiting = tellTo(storyOf(caseAbout('waiting', { team: secondUnit }), now, 64), 'decided');
  const crime = storyOf(caseAbout('crime', { powerCode: '09-3' }), now, 68);
  tellTransferStalledAtPolice(crime);
  const sixteen = citizen('young', '示例小明', addDays(chinaDateOf(now), -6_000));
  const young = tellTo(
    storyOf(caseAbout('young', { team: firstUnit, party: sixteen, fineInYuan: 1_000 }), now, 64),
    'decided',
  );
  const delivery = await deliveryTo(served);
  for (const { steps } of [owed, waiting, crime, young]) await deliver(steps, delivery);
});
afterAll(() => served.stop());

const take = (as: string, command: Command, etag: string): Promise<Reply> =>
  served.post(`/api/cases/owed/steps/${routeStepOf(command.type)}`, {
    as,
    headers: { 'Idempotency-Key': newKey(), 'If-Match': etag },
    body: command.data,
  });

describe('the revision of a case', () => {
  it.each([
    ['the bank', () => `/api/payments/owed`, bank.id],
    ['the finance department', () => `/api/payments/owed`, finance.id],
    ['the police', () => `/api/transfers/crime`, police.id],
    ['the publisher', () => `/api/disclosures/owed`, fang.id],
  ])('%s gets the revision of a case with what they may see of it', async (_, path, as) => {
    const { status, headers } = await served.get(path(), { as });
    expect([status, headers.get('ETag')]).toEqual([200, expect.stringMatching(/^"\d+"$/)]);
    const whole = await served.get(`/api/cases/${path().split('/').at(-1) ?? ''}`, { as: gao.id });
    expect(headers.get('ETag')).toBe(whole.headers.get('ETag'));
  });

  it('the bank takes its step on the revision that it read; on an older one it is told to read again, and where it is now', async () => {
    const read = await served.get('/api/payments/owed', { as: bank.id });
    const etag = read.headers.get('ETag') ?? '';
    const paying = payment(owed);
    const paid = await take(bank.id, paying, etag);
    expect([paid.status, paid.body.events?.[0]?.type]).toEqual([200, 'FinePaid']);
    const stale = await take(bank.id, paying, etag);
    expect([stale.status, stale.body.actualRevision]).toEqual([412, paid.body.revision]);
    expect([stale.body.detail, stale.body.detailEn]).toEqual([
      expect.stringContaining('If-Match'),
      expect.stringContaining('If-Match'),
    ]);
    expect(stale.headers.get('ETag')).toBe(paid.headers.get('ETag'));
  });
});

describe('what waits to be published', () => {
  it('the publisher has a list of the decisions that wait, with what is needed to act on each', async () => {
    const last = String((await served.get('/health/ready')).body.log.lastPosition);
    const { status, body } = await served.get(`/api/disclosures?atLeast=${last}`, { as: fang.id });
    expect(status).toBe(200);
    const cases = (body.items as readonly { readonly caseId: string }[]).map(({ caseId }) => caseId);
    expect([cases.includes('waiting'), cases.includes('owed')]).toEqual([true, false]);
    const [waiting] = body.items.filter(({ caseId }: { readonly caseId: string }) => caseId === 'waiting');
    expect(waiting).toMatchObject({ kind: 'publication', parties: [{ state: 'none' }], isRedactionOpen: true });
    const one = await served.get('/api/disclosures/waiting', { as: fang.id });
    expect(`"${String(waiting.revision)}"`).toBe(one.headers.get('ETag'));
    // Before anybody proposed it, the text is there, masked, with the tests that the publication will be asked.
    const [preview] = one.body.previews;
    expect(preview.tests.map(({ test, applies }: { test: number; applies: boolean }) => [test, applies])).toEqual(
      [1, 2, 3, 4, 5, 6, 8, 7].map((test) => [test, false]),
    );
    const [party] = one.body.parties;
    expect(preview).toMatchObject({ partyId: party.partyId, text: { decisionNumber: party.decisionNumber } });
    const [ofRecordingId] = one.body.recordingIds as readonly string[];
    const copy = {
      occurredAt: systemClock.now(),
      copyId: 'copy-1',
      ofRecordingId,
      sha256: 'a'.repeat(64),
      purpose: '公示',
    };
    const redacted = await served.post('/api/cases/waiting/steps/register-redacted-copy', {
      as: fang.id,
      headers: { 'Idempotency-Key': newKey(), 'If-Match': `"${String(waiting.revision)}"` },
      body: copy,
    });
    expect([redacted.status, redacted.body.events?.[0]?.type]).toEqual([200, 'RedactedCopyRegistered']);
    expect((await served.get('/api/disclosures/waiting', { as: fang.id })).body.copyIds).toEqual(['copy-1']);
  });

  it('what waits about a minor, whose record is sealed, is in the lists of those who have to act, and in no other', async () => {
    const last = String((await served.get('/health/ready')).body.log.lastPosition);
    const listed = async (path: string, as: string): Promise<boolean> => {
      const { status, body } = await served.get(`${path}&atLeast=${last}`, { as });
      expect(status).toBe(200);
      return body.items.some(({ caseId }: { readonly caseId: string }) => caseId === 'young');
    };
    const ways = ['list=due', 'list=warned', 'list=overdue', 'list=paused'];
    const inSome = async (as: string, more: string): Promise<boolean> => {
      for (const way of ways) if (await listed(`/api/deadlines?${way}${more}&size=100`, as)) return true;
      return false;
    };
    expect(await listed('/api/disclosures?size=100', fang.id)).toBe(true);
    expect(await listed('/api/disclosures?size=100', gao.id)).toBe(false);
    expect(await inSome(li.id, '&for=me')).toBe(true);
    expect(await inSome(li.id, '')).toBe(false);
    expect(await inSome(gao.id, '')).toBe(false);
    // To ask for a name, for what is done or for what was known is a search of the sealed record.
    const known = encodeURIComponent(new Date(systemClock.now()).toISOString());
    expect(await inSome(li.id, `&for=me&party=${encodeURIComponent('示例小')}`)).toBe(false);
    expect(await inSome(li.id, `&for=me&knownAt=${known}`)).toBe(false);
    for (const list of ['met', 'metLate'])
      expect(await listed(`/api/deadlines?list=${list}&for=me&size=100`, li.id)).toBe(false);
    expect(await listed('/api/cases?size=100', li.id)).toBe(false);
  });

  it('nobody learns from the list of a case that is not theirs to publish', async () => {
    const { body } = await served.get('/api/disclosures', { as: police.id });
    expect((body.items as readonly { readonly caseId: string }[]).filter(({ caseId }) => caseId === 'owed')).toEqual(
      [],
    );
    expect((await served.get('/api/disclosures/owed', { as: bank.id })).status).toBe(403);
    expect((await served.get('/api/disclosures/none', { as: fang.id })).status).toBe(404);
  });
});

describe('a problem says what to do next', () => {
  it.each([
    [401, () => served.get('/api/cases'), /POST \/api\/session/],
    [404, () => served.get('/api/no-such-place', { as: gao.id }), /\/api\/docs/],
    [404, () => served.get('/api/cases/none', { as: gao.id }), /GET \/api\/cases/],
    [
      409,
      () =>
        served.post('/api/registers/divisions/steps/register-division', {
          as: 'journey-admin',
          headers: { 'Idempotency-Key': newKey(), 'If-None-Match': '*' },
          body: {
            occurredAt: systemClock.now(),
            divisionCode: '150402',
            nameZh: '某区',
            parent: '999999',
            from: '2026-01-01',
          },
        }),
      /./,
    ],
  ] as const)('%s says in its detail what to do next, in both languages', async (status, ask, next) => {
    const reply = await ask();
    expect([reply.status, reply.body.detail, reply.body.detailEn]).toEqual([
      status,
      expect.stringMatching(next),
      expect.stringMatching(next),
    ]);
    expect(reply.body.detail).toMatch(/\p{Script=Han}/u);
  });

  it('400 names the members in Chinese, and shows a text that fits a pattern', async () => {
    const { status, body } = await served.post('/api/cases/owed/steps/register-redacted-copy', {
      as: fang.id,
      headers: { 'Idempotency-Key': newKey(), 'If-Match': '"1"' },
      body: { occurredAt: systemClock.now(), copyId: 'copy-1', sha256: 'abc' },
    });
    expect(status).toBe(400);
    expect(body.detail).toMatch(/文件摘要值（\/sha256） 应为 SHA-256 摘要.*如 [\da-f]{64}/);
    expect(body.detail).toMatch(/缺少音像记录编号|缺少.*ofRecordingId/);
    expect(body.errors).toEqual(
      expect.arrayContaining([expect.objectContaining({ path: '/sha256', titleZh: '文件摘要值' })]),
    );
    const asked = await served.get('/api/deadlines?list=none', { as: gao.id });
    expect(asked.body.detail).toMatch(/期限清单（\/list）/);
  });
});
