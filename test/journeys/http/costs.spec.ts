import {
  ChangeSubstituteCosts,
  ChargeSubstituteCosts,
  CloseCase,
  OrderCorrection,
  PayRefund,
  ProposeClosure,
  RecordBankPayment,
  ReportCollections,
  RevokeSubstituteCosts,
} from '@ecl/enforcement';
import { instant, plusMilliseconds, SettableClock, yuan, type Instant, type PlainDate } from '@ecl/kernel';
import {
  BANK,
  caseAbout,
  CaseStory,
  begunWorkingDaysAgo,
  deliver,
  people,
  tellNoPenaltyDecision,
  tellServiceTo,
  tellTo,
  TREASURY_ACCOUNT,
  type Delivery,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger } from './served-ledger.js';
import { newKey } from './steps.js';
import { deliveryTo } from './told-cases.js';

/** Fixed: what is a minute, an hour or three weeks apart is so on every day on which this runs. */
const NOW = instant('2026-11-30T07:00:00.000Z');
let served: ServedLedger;
let delivery: Delivery;
let story: CaseStory;
let orderedOn: PlainDate;
let paidOn: PlainDate;

const NUMBER = '演示城管代决字〔2026〕301号';
const as = people.gao.id;

const tell = async (): Promise<void> => {
  await deliver(story.steps.splice(0), delivery);
  await served.caughtUp();
};
const debts = async () => {
  const { body } = await served.get(`/api/payments/${story.id}`, { as });
  return body.debts.map(({ debtKind, decisionNumber, status, fine, balance, refunds }: Record<string, unknown>) => ({
    ...{ debtKind, decisionNumber, status, fine },
    open: (balance as { fine: number }).fine,
    refunded: (refunds as { paid: number }).paid,
  }));
};
const stateOfCase = async () => (await served.get(`/api/cases/${story.id}`, { as })).body.case.state;
const proposing = () =>
  ProposeClosure({ occurredAt: story.clock.next(), ground: 'noPenalty', explanation: '已办结。' });

/** What was ordered is done in the place of the party two weeks later, after a demand, for 3,000 yuan or as said. */
const charging = (costsId: string, over: Partial<Parameters<typeof ChargeSubstituteCosts>[0]> = {}) =>
  ChargeSubstituteCosts({
    occurredAt: story.clock.next(),
    costsId,
    orderedOn,
    harm: 'pollution',
    isImmediate: false,
    demandServedOn: orderedOn,
    demand: story.paper('催告书'),
    decidedOn: orderedOn,
    decision: { ...story.paper(`代履行决定书 ${costsId}`), number: NUMBER },
    estimate: yuan(3_000),
    performedOn: story.clock.today,
    performedBy: '赤峰示例清运公司',
    watchedBy: story.officers,
    record: story.paper('执行文书'),
    amount: yuan(3_000),
    invoices: [story.paper(`发票 ${costsId}`)],
    dueOn: story.clock.today,
    bankId: BANK,
    account: TREASURY_ACCOUNT,
    ...over,
  });
const revision = () => ({
  occurredAt: story.clock.next(),
  cause: 'selfCorrection' as const,
  reasons: '工程量核算有误。',
  document: story.paper('更正代履行费用决定书'),
});

beforeAll(async () => {
  served = await (await ServedLedger.start(undefined, undefined, new SettableClock(NOW))).populate();
  delivery = await deliveryTo(served);
  story = new CaseStory(caseAbout('costs-1'), begunWorkingDaysAgo(60, NOW));
  tellTo(story, 'concluded');
  orderedOn = story.clock.today;
  const order = { occurredAt: story.clock.next(), content: '清除堆放的渣土', dueOn: orderedOn };
  story.give(story.handler, OrderCorrection(order));
  // What the party was ordered to do is not done: nobody can say that it corrected.
  tellNoPenaltyDecision(story, story.mainShare, { reason: 'noFault', explanation: '有证据足以证明没有主观过错。' });
  tellServiceTo(story, story.mainShare);
  story.clock.later(10);
  story.give(story.head, charging('costs-1'));
  await tell();
});
afterAll(() => served.stop());

describe('the costs of substitute performance, over HTTP [N5]', () => {
  it('costs are a debt of their own kind with a last day of its own, and move no state of a case without a penalty', async () => {
    expect(await debts()).toEqual([
      {
        ...{ debtKind: 'substituteCosts', decisionNumber: NUMBER, status: 'open' },
        ...{ fine: yuan(3_000), open: yuan(3_000), refunded: 0 },
      },
    ]);
    expect(await stateOfCase()).toBe('noPenalty');
    const due = await served.get('/api/deadlines?list=due&kind=costsPayment', { as });
    const overdue = await served.get('/api/deadlines?list=overdue&kind=costsPayment', { as });
    expect([...due.body.items, ...overdue.body.items]).toMatchObject([{ caseId: story.id }]);
    story.refused(story.handler, proposing(), 'closure.ground-does-not-hold');
    await tell();
  });

  it('a payment of costs is one of costs in the bank’s report, in the search and in the record', async () => {
    story.clock.later(1);
    paidOn = story.clock.today;
    const payment = {
      ...{ occurredAt: story.clock.next(), obligationId: 'costs-1', paymentId: 'payment-costs-1' },
      ...{ amount: yuan(1_000), surcharge: yuan(0), payeeAccount: TREASURY_ACCOUNT, bankId: BANK },
      ...{ bankReference: 'reference-costs-1', receiptNumber: 'receipt-costs-1' },
    };
    story.give(people.bank, RecordBankPayment(payment));
    const line = {
      ...{ bankReference: 'reference-costs-1', decisionNumber: NUMBER, obligationId: 'costs-1' },
      ...{ amount: yuan(1_000), paidOn, account: TREASURY_ACCOUNT },
    };
    const report = ReportCollections({
      ...{ occurredAt: story.clock.later(1).next(), bankId: BANK, reportDate: paidOn, lines: [line] },
    });
    story.steps.push({ who: people.bank, collection: 'bank-reports', id: `${BANK}-${paidOn}`, command: report });
    await tell();
    const { body } = await served.get(`/api/reconciliation?bank=${BANK}&day=${paidOn}`, { as: people.bank.id });
    expect(body.reconciliation).toMatchObject({
      isBalanced: true,
      payments: [{ match: 'matched', ledger: { caseId: story.id, debtKind: 'substituteCosts' } }],
    });
    const search = async (kind: string) => (await served.get(`/api/payments?debtKind=${kind}`, { as })).body.items;
    expect(await search('substituteCosts')).toHaveLength(1);
    expect(await search('fine')).toEqual([]);
  });

  it('a charge that becomes less gives back what was paid too much, and a second one of the same day is revoked', async () => {
    story.give(
      story.head,
      ChangeSubstituteCosts({
        ...revision(),
        costsId: 'costs-1',
        amounts: [{ obligationId: 'costs-1', amount: yuan(800) }],
      }),
    );
    const refund = { occurredAt: story.clock.next(), obligationId: 'costs-1', amount: yuan(200), reference: '退库1号' };
    story.give(people.finance, PayRefund(refund));
    story.refused(
      story.head,
      charging('costs-2', { invoices: [story.paper('发票 costs-1')] }),
      'substitute.charged-already',
    );
    story.give(story.head, charging('costs-2'));
    story.give(story.head, RevokeSubstituteCosts({ ...revision(), costsId: 'costs-2' }));
    await tell();
    expect(await debts()).toMatchObject([
      { status: 'cancelled', fine: yuan(3_000), open: 0 },
      { status: 'paid', fine: yuan(800), open: 0, refunded: yuan(200) },
    ]);
    const { body } = await served.get(`/api/cases/${story.id}/timeline?limit=100`, { as });
    const titles = body.items.map(({ title }: { title: { zh: string } }) => title.zh);
    expect(titles).toEqual(
      expect.arrayContaining([
        ...['决定代履行费用', '代履行费用缴纳义务产生', '银行代收代履行费用'],
        ...['变更代履行费用', '决定退还代履行费用', '退还代履行费用', '撤销代履行费用'],
      ]),
    );
    expect(titles).not.toContain('银行代收罚款');
  });

  it('the case closes once nothing of its costs is owed or to be refunded', async () => {
    story.give(story.handler, proposing());
    story.give(story.head, CloseCase({ occurredAt: story.clock.next() }));
    await tell();
    expect(await stateOfCase()).toBe('closed');
  });

  describe('a payment that was typed wrong is corrected after the closure', () => {
    type Told = {
      readonly type: string;
      readonly number: number;
      readonly occurredAt: Instant;
      readonly firstOccurredAt?: Instant;
    };
    type Change = { readonly number: number };
    const told = async (type: string, caseId = story.id): Promise<Told> => {
      const { body } = await served.get(`/api/cases/${caseId}/timeline?size=200`, { as });
      return body.items.find((each: Told) => each.type === type);
    };
    const correcting = ({ number, occurredAt: was }: Told, to: Instant) => ({
      ...{ occurredAt: NOW, number, member: '/occurredAt', corrected: { is: 'moment', was, to } },
      ...{ foundBy: as, reasons: '录入时误写时间', document: story.paper('银行回单核对记录') },
    });
    const correct = async (who: string, body: object, caseId = story.id, headers: Record<string, string> = {}) => {
      const { headers: seen } = await served.get(`/api/cases/${caseId}`, { as });
      return served.post(`/api/cases/${caseId}/steps/correct-date`, {
        as: who,
        body,
        headers: { 'Idempotency-Key': newKey(), 'If-Match': seen.get('ETag') ?? '', ...headers },
      });
    };
    const rulesIn = ({ body }: { body: { violations: readonly { rule: string }[] } }) =>
      body.violations.map(({ rule }) => rule);
    const bank = people.bank.id;

    it('the timeline, the debt and the bank’s lines say when it was', async () => {
      const paid = await told('FinePaid');
      const to = plusMilliseconds(paid.occurredAt, -60_000);
      const right = correcting(paid, to);
      const refused = await correct(as, { ...right, number: paid.number - 1 });
      expect([refused.status, rulesIn(refused)]).toEqual([422, ['date.not-on-record']]);
      expect((await correct(as, right)).status).toBe(200);
      await served.caughtUp();
      expect(await told('FinePaid')).toMatchObject({
        ...{ number: paid.number, occurredAt: to, firstOccurredAt: paid.occurredAt },
      });
      expect(await debts()).toMatchObject([{ status: 'cancelled' }, { status: 'paid', refunded: yuan(200) }]);
    });

    it('the bank, which sees the case in part, hears nothing of the steps of others', async () => {
      const { id, steps } = tellTo(new CaseStory(caseAbout('fined-1'), begunWorkingDaysAgo(100, NOW)), 'closed');
      await deliver(steps, delivery);
      await served.caughtUp();
      const paid = await told('FinePaid', id);
      // A month late: more was owed, and the case was not to be closed.
      const late = correcting(paid, plusMilliseconds(paid.occurredAt, 30 * 24 * 3_600_000));
      const doubted = await correct(as, late, id);
      expect(doubted.status).toBe(428);
      expect(doubted.body.warnings).toMatchObject([
        { warning: 'later-steps-would-fall', particulars: expect.anything() },
      ]);
      const asked = await served.post(`/api/cases/${id}/steps/correct-date/what-if`, { as: bank, body: late });
      // The bank cannot judge what becomes of them: it is not asked to stand by it.
      const done = await correct(bank, late, id);
      for (const { status, body } of [asked, done]) {
        expect(status).toBe(200);
        const [{ data }] = body.events;
        expect(new Set(data.changes.map(({ number }: Change) => number))).toEqual(new Set([paid.number]));
        expect(data).not.toHaveProperty('fallen');
      }
      // Whoever sees the file finds in it which steps would have been refused.
      const recorded = [];
      for await (const { type, data } of served.ledger.store.readStream(`case-${id}`)) recorded.push({ type, data });
      expect(recorded.findLast(({ type }) => type === 'DateCorrected')).toMatchObject({
        data: { fallen: expect.arrayContaining([expect.objectContaining({ step: 'CaseClosureProposed' })]) },
      });
    });

    it('the date of a step of others is not the bank’s: it is refused, says no more, and is on record', async () => {
      const service = await told('DecisionServed');
      const early = correcting(service, plusMilliseconds(service.occurredAt, -90 * 24 * 3_600_000));
      const refused = await correct(bank, early);
      expect([refused.status, rulesIn(refused)]).toEqual([422, ['duties.date-of-another']]);
      const attempts = [];
      for await (const { data } of served.ledger.store.readStream(`attempts-case-${story.id}`)) attempts.push(data);
      expect(JSON.stringify(attempts)).toContain('duties.date-of-another');
    });
  });
});
