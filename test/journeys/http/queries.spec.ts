import { chinaDateOf, systemClock } from '@ecl/kernel';
import {
  BANK,
  PLANNING,
  bankReports,
  caseAbout,
  deliver,
  firstUnit,
  leads,
  people,
  secondUnit,
  tellCaseInReview,
  tellTo,
  tellTransferStalledAtPolice,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, ServedLedger, type Asking } from './served-ledger.js';
import { newKey } from './steps.js';
import { deliveryTo, storyOf } from './told-cases.js';

let served: ServedLedger;
let last: string;

beforeAll(async () => {
  served = await ServedLedger.populated();
  const now = systemClock.now();
  const paid = tellTo(storyOf(caseAbout('paid', { team: firstUnit }), now), 'paid');
  const owed = tellTo(storyOf(caseAbout('owed', { team: secondUnit }), now), 'served');
  const review = storyOf(caseAbout('review', { powerCode: '02-1', law: PLANNING, fineInYuan: 120_000 }), now);
  const crime = storyOf(caseAbout('crime', { powerCode: '09-3' }), now);
  tellCaseInReview(review);
  tellTransferStalledAtPolice(crime);
  const delivery = await deliveryTo(served);
  for (const { steps } of [paid, owed, review, crime]) await deliver(steps, delivery);
  await deliver(leads(now), delivery);
  await deliver(bankReports(paid.collected, now), delivery);
  last = (await served.get('/health/ready')).body.log.lastPosition;
});
afterAll(() => served.stop());

/** An answer that knows everything recorded above. */
const ask = (path: string, asking: Asking) =>
  served.get(`${path}${path.includes('?') ? '&' : '?'}atLeast=${last}`, asking);
const idsIn = (body: { items: { caseId: string }[] }) => body.items.map(({ caseId }) => caseId).sort();

describe('the deadlines', () => {
  it('the deadlines of a case say how each last day was reckoned, in both languages', async () => {
    const { body, status } = await served.get('/api/cases/review/deadlines', { as: people.gao.id });
    expect(status).toBe(200);
    const term = body.items.find(({ kind }: { kind: string }) => kind === 'caseTerm');
    expect(term).toMatchObject({
      limit: 'L04',
      whose: 'agency',
      articles: ['M55 29', 'APL 60', 'M55 30'],
    });
    expect(term.reckoning[0].zh).toMatch(/^自\d{4}-\d{2}-\d{2}次日起90日（自然日）（《行政处罚法》第60条）$/);
    expect(term.reckoning[0].en).toMatch(/^90 calendar days from the day after \d{4}-\d{2}-\d{2} \(APL 60\)$/);
  });

  it('the deadlines are listed for those who see the cases, page by page', async () => {
    const due = (query: string, as: string) => ask(`/api/deadlines?list=due&on=2020-01-01&${query}`, { as });
    const { body } = await due('kind=caseTerm', people.gao.id);
    expect(idsIn(body)).toContain('review');
    const first = await due('limit=1', people.gao.id);
    expect(first.body.items).toHaveLength(1);
    const second = await due(`limit=1&after=${first.body.next}`, people.gao.id);
    expect(second.body.items).not.toEqual(first.body.items);
    expect((await due('kind=caseTerm', ADMINISTRATOR)).body.items).toEqual([]);
    const later = await ask('/api/deadlines?list=overdue&kind=caseTerm&on=2035-01-01', { as: people.gao.id });
    expect(idsIn(later.body)).toContain('review');
  });

  it('the deadlines are refused without a list, or with a kind that nobody owes', async () => {
    expect((await ask('/api/deadlines?kind=caseTerm', { as: people.gao.id })).status).toBe(400);
    expect((await ask('/api/deadlines?list=due&kind=defence', { as: people.gao.id })).status).toBe(400);
  });
});

describe('the payments', () => {
  it('the payments show an officer what is owed and paid in the cases of the unit', async () => {
    const { body } = await ask('/api/payments', { as: people.li.id });
    expect(idsIn(body)).toEqual(['paid']);
    expect(body.items[0]).toMatchObject({ status: 'paid', fine: 200_000, balance: { fine: 0 } });
  });

  it('the payments show the bank and finance every fine, and nothing else of the case', async () => {
    for (const as of [people.bank.id, people.finance.id]) {
      const { body } = await ask('/api/payments', { as });
      expect(idsIn(body)).toEqual(['owed', 'paid']);
      expect(JSON.stringify(body)).not.toMatch(/占道|途中示例/);
      expect((await ask('/api/payments/owed', { as })).body.payment).toMatchObject({ status: 'open' });
      expect((await ask('/api/payments/review', { as })).status).toBe(404);
    }
  });

  const banksNow = async () =>
    (await served.get('/api/registers/banks', { as: ADMINISTRATOR })).headers.get('ETag') ?? '';

  it('the payments show a bank only what is owed through it', async () => {
    const other = {
      username: 'other-bank',
      personId: 'other-bank-clerk',
      roles: ['bank'] as const,
      agencyId: 'other-bank',
    };
    const contracted = await served.post('/api/registers/banks/steps/contract-collecting-bank', {
      as: ADMINISTRATOR,
      headers: { 'Idempotency-Key': newKey(), 'If-Match': await banksNow() },
      body: {
        ...{ occurredAt: systemClock.now(), bankId: 'other-bank', nameZh: '另一银行', nameEn: 'Another bank' },
        ...{ accounts: ['other-treasury'], from: '2026-01-01' },
      },
    });
    expect(contracted.status).toBe(200);
    await served.registerPerson({ personId: other.personId, agencyId: other.agencyId });
    await served.openAccount(other);
    expect((await ask('/api/payments', { as: 'other-bank' })).body.items).toEqual([]);
    expect((await ask('/api/payments/owed', { as: 'other-bank' })).status).toBe(404);
    expect((await served.get(`/api/reconciliation?bank=${BANK}&day=2026-01-05`, { as: 'other-bank' })).status).toBe(
      403,
    );
  });

  it('the payments show an administrator nothing', async () => {
    expect((await ask('/api/payments', { as: ADMINISTRATOR })).body.items).toEqual([]);
  });

  it('the payments show the state at the end of any day', async () => {
    const late = await ask('/api/payments/owed?on=2030-01-05', { as: people.finance.id });
    expect(late.body.payment).toMatchObject({ asOf: '2030-01-05', surcharge: 200_000 });
    expect(late.body.payment.daysOverdue).toBeGreaterThan(700);
  });
});

describe('the reconciliation', () => {
  it('the reconciliation compares what the bank reported for a day with what the cases record', async () => {
    const { items } = (await ask(`/api/reconciliation/days?bank=${BANK}`, { as: people.finance.id })).body;
    const { body } = await ask(`/api/reconciliation?bank=${BANK}&day=${items[0].day}`, { as: people.finance.id });
    expect(body.reconciliation).toMatchObject({ bankId: BANK, isReported: true, isBalanced: false });
    expect(body.reconciliation.payments.map(({ match }: { match: string }) => match).sort()).toEqual([
      'amountDiffers',
      'missingInLedger',
    ]);
  });

  it('the reconciliation is not open to officers and prosecutors', async () => {
    for (const as of [people.li.id, people.jin.id, ADMINISTRATOR])
      expect((await served.get(`/api/reconciliation?bank=${BANK}&day=2026-01-05`, { as })).status).toBe(403);
  });
});

describe('the queue of legal review', () => {
  it('the queue of legal review shows a reviewer the assigned cases with their terms, and another reviewer nothing', async () => {
    const { body } = await ask('/api/legal-review-queue?status=open', { as: people.song.id });
    expect(body.items).toMatchObject([{ caseId: 'review', status: 'pending', reviewer: people.song.id, round: 1 }]);
    expect((await ask('/api/legal-review-queue', { as: people.tang.id })).body.items).toEqual([]);
  });
});

describe('the transfers', () => {
  it('the transfers show the prosecutor each step with its limit, and who is late', async () => {
    const { body } = await ask('/api/transfers', { as: people.jin.id });
    expect(idsIn(body)).toEqual(['crime']);
    const today = chinaDateOf(systemClock.now());
    const stalled = await ask(`/api/transfers?stalledAtPoliceOn=${today}`, { as: people.jin.id });
    expect(idsIn(stalled.body)).toEqual(['crime']);
  });

  it('the transfers show the police what was delivered to them, as a part of the file and on record', async () => {
    expect(idsIn((await ask('/api/transfers', { as: people.police.id })).body)).toEqual(['crime']);
    const { status, body } = await ask('/api/transfers/crime', { as: people.police.id });
    expect([status, body.transfer.caseId]).toEqual([200, 'crime']);
    const readers = [];
    for await (const { data } of served.ledger.store.readStream('access-crime'))
      readers.push((data as { readerId: string }).readerId);
    expect(readers).toContain(people.police.id);
  });

  it('the transfers show another unit nothing', async () => {
    expect((await ask('/api/transfers', { as: people.zhao.id })).body.items).toEqual([]);
    expect((await ask('/api/transfers/crime', { as: people.zhao.id })).status).toBe(404);
  });
});

describe('the leads', () => {
  it('the leads show the unit what came of each, and never who reported it [S19]', async () => {
    const { body } = await ask('/api/leads', { as: people.li.id });
    expect(body.items).toHaveLength(7);
    const one = await ask('/api/leads/demo-lead-4', { as: people.li.id });
    expect(one.headers.get('ETag')).toBe('"2"');
    expect(one.body.lead).toMatchObject({ leadId: 'demo-lead-4', advisories: 1, submittedBy: people.xie.id });
    expect(JSON.stringify([body, one.body])).not.toMatch(/举报人|reporter/);
  });

  it('the leads show a submitter those that the submitter reported, and other units none', async () => {
    expect((await ask('/api/leads', { as: people.xie.id })).body.items).toHaveLength(7);
    expect((await ask('/api/leads', { as: people.zhao.id })).body.items).toEqual([]);
    expect((await ask('/api/leads/demo-lead-4', { as: people.zhao.id })).status).toBe(404);
  });

  it('the leads take no step from an account that may not see them', async () => {
    const { status, headers } = await served.post('/api/leads/demo-lead-1/steps/check-lead', {
      as: people.zhao.id,
      body: { occurredAt: systemClock.now(), officers: [people.zhao.id], findings: '无', documents: [] },
      headers: { 'If-Match': '"0"', 'Idempotency-Key': 'hidden-lead-1' },
    });
    expect([status, headers.get('ETag')]).toEqual([404, null]);
  });
});

describe('the registers', () => {
  it('the registers are read by those who keep or oversee them, entry by entry, with the ETag of the next entry', async () => {
    const { status, headers, body } = await served.get('/api/registers/agencies?size=2', { as: ADMINISTRATOR });
    expect(status).toBe(200);
    expect(body.items.map(({ type }: { type: string }) => type)).toEqual(['AgencyRegistered', 'AgencyRegistered']);
    expect(body.next).toBe('1');
    expect(headers.get('ETag')).toBe('"7"');
    expect((await served.get('/api/registers/agencies', { as: people.bank.id })).status).toBe(403);
    const unknown = await served.post('/api/registers/no-such/steps/register-person', { as: ADMINISTRATOR, body: {} });
    expect([unknown.status, JSON.stringify(unknown.body)]).toEqual([
      404,
      expect.stringContaining('the registers are '),
    ]);
    expect((await served.get('/api/registers/no-such', { as: ADMINISTRATOR })).status).toBe(404);
  });
});

describe('a list', () => {
  it('a list comes page by page, newest first, with no row twice and no row left out', async () => {
    const pages: string[][] = [];
    for (let next: string | null = ''; next !== null;) {
      const after: string = next === '' ? '' : `&after=${next}`;
      const { body } = await ask(`/api/cases?size=2${after}`, { as: people.gao.id });
      pages.push(body.items.map(({ caseId }: { caseId: string }) => caseId));
      next = body.next;
    }
    expect(pages).toEqual([
      ['crime', 'review'],
      ['owed', 'paid'],
    ]);
  });

  it('a list is searched by party, power, state and days at once', async () => {
    const today = chinaDateOf(systemClock.now());
    const found = (query: string) => ask(`/api/cases?${query}`, { as: people.gao.id }).then(({ body }) => idsIn(body));
    expect(await found('party=途中示例&power=02-1')).toEqual(['review']);
    expect(await found(`recordedFrom=${today}&unit=demo-unit-2`)).toEqual(['owed']);
    expect(await found('filedTo=2000-01-01')).toEqual([]);
  });
});
