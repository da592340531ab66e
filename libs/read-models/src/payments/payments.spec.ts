import { describe, expect, it, jest } from '@jest/globals';
import { fold } from '@ecl/event-sourcing';
import {
  BankReportReceived,
  caseDecider,
  DecisionRevoked,
  DeferralGranted,
  FinePaid,
  InstalmentsGranted,
  RefundOrdered,
  RefundPaid,
  RemedyAccepted,
  rulePacks,
  workingCalendar,
  type CaseEvent,
} from '@ecl/enforcement';
import { addFen, fen, plainDate, yuan } from '@ecl/kernel';
import { everything, ofUnit, seeing } from '../testing/scopes.js';
import {
  citizen,
  company,
  decided,
  decisionServed,
  filed,
  obligationOpened,
  paper,
  proposed,
  ofParty,
  theDebt,
} from '../testing/case-story.js';
import { at, expensive, toldTo, walks } from '../testing/telling.js';
import { payments, paymentsOf, reconcile, reportedDays, searchPayments, type PaymentSearch } from './index.js';

const law = { packs: rulePacks(), calendar: workingCalendar() };
const fined: CaseEvent[] = [proposed(), filed(), decided(), decisionServed(), obligationOpened()];

const paid = (amount: number, paidOn: string, over: Partial<Parameters<typeof FinePaid>[0]> = {}): CaseEvent =>
  FinePaid({
    ...theDebt,
    occurredAt: at(`${paidOn} 10:00`),
    paymentId: `pay-${paidOn}`,
    amount: yuan(amount),
    surcharge: fen(0),
    payeeAccount: 'treasury-1',
    bankId: 'bank-cf',
    bankReference: `ref-${paidOn}`,
    receiptNumber: `r-${paidOn}`,
    paidOn: plainDate(paidOn),
    outstanding: { fine: yuan(2_000 - amount), surcharge: fen(0) },
    ...over,
  });

const standing = (on: string, ...events: CaseEvent[]) =>
  paymentsOf(toldTo(payments).tell('case-a', [...fined, ...events]).db, everything, law, plainDate(on), 'a')[0];

const theBank = seeing({ is: 'payment', extent: 'payments', bankId: 'bank-cf' });

describe('what is owed on a day', () => {
  it('the amount owed is the fine, until its last day', () => {
    expect(standing('2026-05-01')).toMatchObject({
      status: 'open',
      fine: yuan(2_000),
      surcharge: 0,
      balance: { fine: yuan(2_000), surcharge: 0 },
      daysOverdue: 0,
    });
  });

  it('the amount owed grows by three percent of the fine a day, and to twice the fine at most [L21]', () => {
    expect(standing('2026-05-03')).toMatchObject({ surcharge: yuan(120), daysOverdue: 2 });
    const late = standing('2027-05-03');
    expect(late && addFen(late.balance.fine, late.balance.surcharge)).toBe(yuan(4_000));
  });

  it('the amount owed does not grow while a remedy is pending, and the row says which', () => {
    const accepted = RemedyAccepted({
      ...ofParty,
      occurredAt: at('2026-05-04 09:00'),
      remedyId: 'remedy-1',
      kind: 'reconsideration',
      reference: '复1',
      acceptedOn: plainDate('2026-05-04'),
      recordedBy: 'li',
    });
    expect(standing('2026-06-30', accepted)).toMatchObject({
      surcharge: yuan(120),
      remedies: [{ remedyId: 'remedy-1' }],
    });
  });

  it('the amount owed changes with a deferral and with instalments', () => {
    const deferral = DeferralGranted({
      ...theDebt,
      occurredAt: at('2026-04-28 09:00'),
      dueOn: plainDate('2026-08-01'),
      reasons: '困难',
      application: paper('申请书'),
      approvedBy: 'zhou',
    });
    expect(standing('2026-07-31', deferral)).toMatchObject({ dueOn: '2026-08-01', isDeferred: true, surcharge: 0 });
    const plan = InstalmentsGranted({
      ...theDebt,
      occurredAt: at('2026-04-28 09:00'),
      instalments: [
        { dueOn: plainDate('2026-06-01'), amount: yuan(1_000) },
        { dueOn: plainDate('2026-07-01'), amount: yuan(1_000) },
      ],
      reasons: '困难',
      application: paper('申请书'),
      approvedBy: 'zhou',
    });
    expect(standing('2026-06-01', plan)).toMatchObject({ dueOn: '2026-07-01', instalments: [{}, {}] });
  });

  it('the amount owed is zero once all was paid', () => {
    expect(standing('2027-01-01', paid(2_000, '2026-04-30'))).toMatchObject({
      status: 'paid',
      balance: { fine: 0, surcharge: 0 },
      daysOverdue: 0,
    });
  });

  it('the amount paid is to be refunded when the decision is revoked', () => {
    const revoked = DecisionRevoked({
      ...ofParty,
      occurredAt: at('2026-06-01 09:00'),
      cause: 'court',
      reasons: '撤销',
      document: paper('判决'),
      revokedBy: 'zhou',
    });
    const ordered = RefundOrdered({
      ...theDebt,
      occurredAt: at('2026-06-02 09:00'),
      amount: yuan(1_500),
      cause: 'court',
      orderedBy: 'zhou',
    });
    const returned = RefundPaid({
      ...theDebt,
      occurredAt: at('2026-06-03 09:00'),
      amount: yuan(500),
      reference: 'tk-1',
      paidBy: 'xu',
    });
    expect(standing('2026-07-01', paid(2_000, '2026-04-30'), revoked, ordered, returned)).toMatchObject({
      status: 'cancelled',
      balance: { fine: 0, surcharge: 0 },
      refunds: { ordered: yuan(1_500), paid: yuan(500), to: [], refundable: yuan(500) },
    });
  });
});

describe('the list of obligations', () => {
  const told = toldTo(payments)
    .tell('case-unfined', [proposed(), filed()])
    .tell('case-open', fined)
    .tell('case-paid', [...fined, paid(2_000, '2026-04-30')])
    .tell('case-refund', [
      ...fined,
      paid(2_000, '2026-04-29', { bankReference: 'ref-x' }),
      RefundOrdered({
        ...theDebt,
        occurredAt: at('2026-06-02 09:00'),
        amount: yuan(10),
        cause: 'overCollection',
        orderedBy: 'zhou',
      }),
    ]);
  const found = (search: PaymentSearch, on = '2026-06-01') =>
    searchPayments(told.db, everything, law, plainDate(on), search).rows.map(({ caseId }) => caseId);

  it.each<[string, PaymentSearch, string[]]>([
    ['every fine, newest first', {}, ['refund', 'paid', 'open']],
    ['the open ones', { status: 'open' }, ['open']],
    ['the overdue ones', { overdue: true }, ['open']],
    ['those with a refund to pay', { refundToPay: true }, ['refund']],
    ['those of an agency', { agencyId: 'hs-bureau' }, []],
    ['that of a decision', { decisionNumber: '赤城管罚决〔2026〕1号' }, ['refund', 'paid', 'open']],
    ['that of a decision, in other brackets', { decisionNumber: '赤城管罚决［2026］1号' }, ['refund', 'paid', 'open']],
  ])('the list of obligations shows %s', (_, search, expected) => {
    expect(found(search)).toEqual(expected);
  });

  it('the list of obligations has nothing overdue on the last day', () => {
    expect(found({ overdue: true }, '2026-05-01')).toEqual([]);
  });

  it('the list of obligations is limited to what the reader may see', () => {
    expect(searchPayments(told.db, seeing(ofUnit('other')), law, plainDate('2026-06-01')).rows).toEqual([]);
    expect(paymentsOf(told.db, seeing(ofUnit('other')), law, plainDate('2026-06-01'), 'open')).toEqual([]);
  });

  it('the list of obligations shows every obligation once, one row a page', () => {
    const first = searchPayments(told.db, everything, law, plainDate('2026-06-01'), {}, { size: 2 });
    const second = searchPayments(
      told.db,
      everything,
      law,
      plainDate('2026-06-01'),
      {},
      { size: 2, after: first.next },
    );
    expect([...first.rows, ...second.rows].map(({ caseId }) => caseId)).toEqual(['refund', 'paid', 'open']);
    expect(second.next).toBeUndefined();
  });

  it.each<PaymentSearch>([
    { status: 'open' },
    { overdue: true },
    { refundToPay: true },
    { agencyId: 'x' },
    { decisionNumber: 'x' },
  ])('the list of obligations reads no whole table looking for %j', (search) => {
    const plans = told.plansOf((db) => searchPayments(db, everything, law, plainDate('2026-06-01'), search));
    expect(expensive(plans)).toEqual([]);
    expect(walks(plans)).toEqual([]);
  });
});

describe('the debts of several parties', () => {
  const debtOf = (partyId: string, fine: number): CaseEvent =>
    obligationOpened({ obligationId: `decision-1/${partyId}`, debtors: [partyId], fine: yuan(fine) });
  const payment = (partyId: string, amount: number): CaseEvent =>
    paid(amount, '2026-04-30', { obligationId: `decision-1/${partyId}`, debtors: [partyId] });
  const two = () =>
    toldTo(payments).tell('case-a', [proposed(), filed(), decided(), debtOf('party-1', 2_000), debtOf('party-2', 500)]);
  const rows = (told: ReturnType<typeof two>, search: PaymentSearch = {}) =>
    searchPayments(told.db, everything, law, plainDate('2026-06-01'), search).rows.map(
      ({ obligationId, status, fine }) => ({ obligationId, status, fine }),
    );

  it('each debt is a row of its own, and a payment lowers the debt that it names', () => {
    const told = two().tell('case-a', [payment('party-2', 500)]);
    expect(rows(told)).toMatchObject([
      { obligationId: 'decision-1/party-2', fine: yuan(500) },
      { obligationId: 'decision-1/party-1', status: 'open', fine: yuan(2_000) },
    ]);
    expect(
      paymentsOf(told.db, everything, law, plainDate('2026-06-01'), 'a').map(({ balance }) => balance.fine),
    ).toEqual([0, yuan(2_000)]);
  });

  it('a search finds the debts that are so, not the others of their case', () => {
    const revoked = DecisionRevoked({
      partyId: 'party-2',
      occurredAt: at('2026-05-20 09:00'),
      cause: 'court',
      reasons: '撤销',
      document: paper('判决'),
      revokedBy: 'zhou',
    });
    const told = two().tell('case-a', [revoked]);
    expect(rows(told, { status: 'cancelled' })).toEqual([
      { obligationId: 'decision-1/party-2', status: 'cancelled', fine: yuan(500) },
    ]);
    expect(rows(told, { status: 'open' })).toHaveLength(1);
  });

  it('the pages of the list show every debt once, though a page ends within a case', () => {
    const told = two();
    const first = searchPayments(told.db, everything, law, plainDate('2026-06-01'), {}, { size: 1 });
    const second = searchPayments(
      told.db,
      everything,
      law,
      plainDate('2026-06-01'),
      {},
      { size: 1, after: first.next },
    );
    expect([...first.rows, ...second.rows].map(({ obligationId }) => obligationId)).toEqual([
      'decision-1/party-2',
      'decision-1/party-1',
    ]);
    expect(second.next).toBeUndefined();
  });

  it('what happens to one debtor of a joint debt leaves what the others owe', () => {
    const parties = [company(), citizen('1990-01-01')];
    const joint = obligationOpened({ obligationId: 'decision-1', debtors: ['*'] });
    const revokedFor = (partyId: string) =>
      DecisionRevoked({
        partyId,
        occurredAt: at('2026-05-20 09:00'),
        cause: 'court',
        reasons: '撤销',
        document: paper('判决'),
        revokedBy: 'zhou',
      });
    const history = [proposed({ parties }), filed(), decided(), joint];
    const told = toldTo(payments).tell('case-a', [...history, revokedFor('party-1')]);
    const owed = (all: typeof told) =>
      paymentsOf(all.db, everything, law, plainDate('2026-05-21'), 'a').map(({ status, debtors, balance }) => ({
        status,
        debtors,
        fine: balance.fine,
      }));
    // As the case itself has it: the second party still owes all of it.
    const { parties: state } = fold(caseDecider, [...history, revokedFor('party-1')]);
    expect([...state].map(([, { payments: debts }]) => debts.at(-1)?.is)).toEqual(['cancelled', 'open']);
    expect(owed(told)).toEqual([{ status: 'open', debtors: ['party-1', 'party-2'], fine: yuan(2_000) }]);
    expect(owed(told.tell('case-a', [revokedFor('party-2')]))).toMatchObject([{ status: 'cancelled', fine: 0 }]);
  });

  it('the debts of a party are found by its name, and not those of the others', () => {
    const parties = [company(), citizen('1990-01-01', '示例乙')];
    const told = toldTo(payments).tell('case-a', [
      proposed({ parties }),
      filed(),
      decided(),
      debtOf('party-1', 2_000),
      debtOf('party-2', 500),
    ]);
    expect(rows(told, { party: '示例乙' })).toMatchObject([{ obligationId: 'decision-1/party-2' }]);
    expect(rows(told, { party: '赤峰示例' })).toMatchObject([{ obligationId: 'decision-1/party-1' }]);
    const [row] = searchPayments(told.db, everything, law, plainDate('2026-06-01'), { party: '示例乙' }).rows;
    expect(row?.parties).toEqual([{ partyId: 'party-2', name: '示例乙' }]);
    const plans = told.plansOf((db) => searchPayments(db, everything, law, plainDate('2026-06-01'), { party: '示例' }));
    expect([expensive(plans), walks(plans)]).toEqual([[], []]);
  });

  it.each<[string, CaseEvent]>([
    ['a payment', payment('party-2', 100)],
    [
      'a deferral',
      DeferralGranted({
        obligationId: 'decision-1/party-2',
        debtors: ['party-2'],
        occurredAt: at('2026-04-28 09:00'),
        dueOn: plainDate('2026-08-01'),
        reasons: '困难',
        application: paper('申请书'),
        approvedBy: 'zhou',
      }),
    ],
  ])('the debts of a case are read once for %s', (_, event) => {
    const told = two();
    const reading = jest.spyOn(told.db, 'all');
    told.tell('case-a', [event]);
    expect(reading.mock.calls.filter(([sql]) => sql.includes('FROM debt'))).toHaveLength(1);
  });

  it('a joint debt is one row with several debtors, and an old debt is joint', () => {
    const joint = obligationOpened({ obligationId: 'decision-1', debtors: ['*'] });
    const told = toldTo(payments).tell('case-a', [
      proposed(),
      filed(),
      decided(),
      joint,
      paid(2_000, '2026-04-30', { obligationId: '*', debtors: ['*'] }),
    ]);
    expect(rows(told)).toEqual([{ obligationId: 'decision-1', status: 'paid', fine: yuan(2_000) }]);
  });
});

describe('the bank and the cases', () => {
  const line = (bankReference: string, amount: number, over: object = {}) => ({
    bankReference,
    decisionNumber: '赤城管罚决〔2026〕1号',
    amount: yuan(amount),
    paidOn: plainDate('2026-04-30'),
    account: 'treasury-1',
    ...over,
  });
  const report = (reportDate: string, ...lines: ReturnType<typeof line>[]) =>
    BankReportReceived({
      occurredAt: at(`${reportDate} 20:00`),
      bankId: 'bank-cf',
      reportDate: plainDate(reportDate),
      lines,
    });
  const reconciled = (...lines: ReturnType<typeof line>[]) =>
    reconcile(
      toldTo(payments)
        .tell('case-a', [...fined, paid(500, '2026-04-30')])
        .tell('bank-report-bank-cf-2026-04-30', [report('2026-04-30', ...lines)]).db,
      theBank,
      'bank-cf',
      plainDate('2026-04-30'),
    );

  it('the bank and the cases agree where the sums, accounts and decisions are equal [P7]', () => {
    expect(reconciled(line('ref-2026-04-30', 500))).toMatchObject({
      isReported: true,
      isBalanced: true,
      totals: { bank: yuan(500), ledger: yuan(500) },
      payments: [{ match: 'matched', ledger: { caseId: 'a' } }],
    });
  });

  it.each<[string, ReturnType<typeof line>[], string[]]>([
    ['a payment that no case knows', [line('ref-2026-04-30', 500), line('ref-9', 100)], ['matched', 'missingInLedger']],
    ['a payment that the bank does not report', [], ['missingAtBank']],
    ['another sum', [line('ref-2026-04-30', 400)], ['amountDiffers']],
    [
      'an account that the decision does not name',
      [line('ref-2026-04-30', 500, { account: 'agency-1' })],
      ['wrongAccount'],
    ],
    ['another decision', [line('ref-2026-04-30', 500, { decisionNumber: 'x' })], ['otherDecision']],
    [
      'one payment reported twice',
      [line('ref-2026-04-30', 500), line('ref-2026-04-30', 500)],
      ['reportedTwice', 'reportedTwice'],
    ],
  ])('the bank and the cases disagree about %s [P7]', (_, lines, expected) => {
    const { payments: found, isBalanced } = reconciled(...lines);
    expect(found.map(({ match }) => match)).toEqual(expected);
    expect(isBalanced).toBe(false);
  });

  it('a payment that could be for two debts of the same amount is ambiguous, unless the bank names the debt [15, P7]', () => {
    const parties = [company(), citizen('1990-01-01')];
    const debtOf = (partyId: string, amount: number) =>
      obligationOpened({ obligationId: `decision-1/${partyId}`, debtors: [partyId], fine: yuan(amount) });
    const matching = (second: number, reported: ReturnType<typeof line>) => {
      const [found] = reconcile(
        toldTo(payments)
          .tell('case-a', [
            proposed({ parties }),
            filed(),
            decided(),
            debtOf('party-1', 1_000),
            debtOf('party-2', second),
          ])
          .tell('bank-report-bank-cf-2026-04-30', [report('2026-04-30', reported)]).db,
        theBank,
        'bank-cf',
        plainDate('2026-04-30'),
      ).payments;
      return [found?.match, ...(found?.debts ?? []).map(({ debtors }) => debtors.join())];
    };
    expect(matching(1_000, line('ref-9', 1_000))).toEqual(['ambiguous', 'party-1', 'party-2']);
    expect(matching(1_000, line('ref-9', 1_000, { obligationId: 'decision-1/party-2' }))).toEqual([
      'missingInLedger',
      'party-2',
    ]);
    expect(matching(500, line('ref-9', 1_000))).toEqual(['missingInLedger', 'party-1']);
    expect(matching(500, line('ref-9', 300))).toEqual(['ambiguous', 'party-1', 'party-2']);
  });

  it('a payment that the bank reports for another debt than the case booked it to is found [P7]', () => {
    const { payments: found } = reconciled(line('ref-2026-04-30', 500, { obligationId: 'decision-1/party-2' }));
    expect(found.map(({ match }) => match)).toEqual(['otherDebt']);
  });

  it('the bank and the cases agree on a decision whose number the bank writes in its own way [P7]', () => {
    const { payments: found } = reconciled(line('ref-2026-04-30', 500, { decisionNumber: '赤城管罚决(2026)第1号' }));
    expect(found.map(({ match }) => match)).toEqual(['matched']);
  });

  it('the bank and the cases cannot agree on a day that the bank has not reported [P7]', () => {
    const told = toldTo(payments).tell('case-a', [...fined, paid(500, '2026-04-30')]);
    expect(reconcile(told.db, theBank, 'bank-cf', plainDate('2026-04-30'))).toMatchObject({
      isReported: false,
      isBalanced: false,
    });
  });

  it('the days that the bank has reported are listed, the latest first', () => {
    const told = toldTo(payments);
    for (const day of ['2026-04-28', '2026-04-29', '2026-04-30'])
      told.tell(`bank-report-bank-cf-${day}`, [report(day)]);
    const first = reportedDays(told.db, 'bank-cf', { size: 2 });
    const second = reportedDays(told.db, 'bank-cf', { size: 2, after: first.next });
    expect([...first.rows, ...second.rows].map(({ day }) => day)).toEqual(['2026-04-30', '2026-04-29', '2026-04-28']);
    expect(
      expensive(
        told.plansOf((db) => [reportedDays(db, 'bank-cf'), reconcile(db, theBank, 'bank-cf', plainDate('2026-04-30'))]),
      ),
    ).toEqual([]);
  });
});
