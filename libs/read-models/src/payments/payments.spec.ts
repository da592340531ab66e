import { describe, expect, it } from '@jest/globals';
import {
  DecisionRevoked,
  DeferralGranted,
  InstalmentsGranted,
  RefundOrdered,
  RefundPaid,
  RemedyAccepted,
  rulePacks,
  workingCalendar,
  type CaseEvent,
} from '@ecl/enforcement';
import { addFen, plainDate, yuan } from '@ecl/kernel';
import { everything, ofUnit, seeing } from '../testing/scopes.js';
import {
  decided,
  filed,
  fined,
  obligationOpened,
  ofParty,
  paid,
  paper,
  proposed,
  theDebt,
} from '../testing/case-story.js';
import { at, expensive, toldTo, walks } from '../testing/telling.js';
import { payments, paymentsOf, searchPayments, type PaymentSearch } from './index.js';

const law = { packs: rulePacks(), calendar: workingCalendar() };

const standing = (on: string, ...events: CaseEvent[]) =>
  paymentsOf(toldTo(payments).tell('case-a', [...fined, ...events]).db, everything, law, plainDate(on), 'a')[0];

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

  it('nobody is late with a payment for a last day that may still move, and is once the holidays are published', () => {
    const owing = obligationOpened({
      ...{ occurredAt: at('2026-12-21 10:00'), receivedOn: plainDate('2026-12-21') },
      dueOn: plainDate('2027-01-05'),
    });
    const toCome = toldTo(payments).tell('case-a', [proposed(), filed(), decided(), owing]);
    const shown = (search: PaymentSearch) =>
      searchPayments(toCome.db, everything, law, plainDate('2027-02-01'), search).rows;
    expect(shown({})).toMatchObject([{ isProvisional: true, daysOverdue: 0 }]);
    expect(shown({ overdue: true })).toEqual([]);
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
