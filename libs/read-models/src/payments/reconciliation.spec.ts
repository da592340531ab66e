import { describe, expect, it } from '@jest/globals';
import { BankReportReceived, type CaseEvent } from '@ecl/enforcement';
import { plainDate, yuan } from '@ecl/kernel';
import { seeing } from '../testing/scopes.js';
import {
  citizen,
  company,
  costs,
  costsCharged,
  costsOwed,
  decided,
  filed,
  fined,
  obligationOpened,
  paid,
  paper,
  proposed,
} from '../testing/case-story.js';
import { at, expensive, toldTo } from '../testing/telling.js';
import { payments, reconcile, reportedDays } from './index.js';

const theBank = seeing({ is: 'payment', extent: 'payments', bankId: 'bank-cf' });

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

  it('costs of substitute performance are known by the number of their decision, or else by their debt, and named as costs [P7]', () => {
    const paidCosts = paid(600, '2026-06-05', { ...costs, obligationId: 'costs-1' });
    const matching = (charged: CaseEvent, over: object, ...more: CaseEvent[]) =>
      reconcile(
        toldTo(payments)
          .tell('case-a', [...fined, charged, costsOwed(), ...more])
          .tell('bank-report-bank-cf-2026-06-05', [report('2026-06-05', line('ref-2026-06-05', 600, over))]).db,
        theBank,
        'bank-cf',
        plainDate('2026-06-05'),
      ).payments[0];
    const number = { decisionNumber: '赤城管代决﹝2026﹞1号' };
    expect(matching(costsCharged(), number, paidCosts)).toMatchObject({
      match: 'matched',
      ledger: { debtKind: 'substituteCosts', decisionNumber: '赤城管代决〔2026〕1号' },
    });
    expect(matching(costsCharged(), number)).toMatchObject({
      match: 'missingInLedger',
      debts: [{ obligationId: 'costs-1', debtKind: 'substituteCosts' }],
    });
    expect(matching(costsCharged(), {}, paidCosts)?.match).toBe('otherDecision');
    const unnumbered = costsCharged({ decision: paper('代履行决定书') });
    expect(matching(unnumbered, { obligationId: 'costs-1' }, paidCosts)?.match).toBe('matched');
    expect(matching(unnumbered, {}, paidCosts)?.match).toBe('otherDecision');
  });

  it('a payment that could be for two debts of the same amount is ambiguous, unless the bank names the debt [15, P7]', () => {
    const parties = [company(), citizen('1990-01-01')];
    const debtOf = (partyId: string, amount: number, over: Parameters<typeof obligationOpened>[0] = {}) =>
      obligationOpened({ obligationId: `decision-1/${partyId}`, debtors: [partyId], fine: yuan(amount), ...over });
    const matching = (second: number, reported: ReturnType<typeof line>, bankOfSecond = 'bank-cf') => {
      const [found] = reconcile(
        toldTo(payments)
          .tell('case-a', [
            proposed({ parties }),
            filed(),
            decided(),
            debtOf('party-1', 1_000),
            debtOf('party-2', second, { collectingBankId: bankOfSecond }),
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
    // What another bank collects is not this one’s to know, whatever number it reports.
    expect(matching(1_000, line('ref-9', 1_000), 'bank-other')).toEqual(['missingInLedger', 'party-1']);
    expect(matching(1_000, line('ref-9', 1_000, { obligationId: 'decision-1/party-2' }), 'bank-other')).toEqual([
      'missingInLedger',
    ]);
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
