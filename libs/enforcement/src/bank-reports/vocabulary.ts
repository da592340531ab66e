import { code, date, listOf, money, optional, record, text, type EventOf, type Payload } from '@ecl/event-sourcing';
import { occurredAt } from '../case/values.js';
import { legalEventType } from '../law/event-type.js';
import { stepCommand } from '../law/step-command.js';

/** 代收机构报送: what a bank reports as collected on a day. */

/** One payment as the bank's daily report states it (R235 10). `amount` is in fen, surcharge included. */
const reportLine = () =>
  record({
    bankReference: text({ max: 128 }),
    decisionNumber: text({ max: 128 }),
    /** The debt, as the payment slip names it: it tells apart the debts of several parties under one number. */
    obligationId: optional(text({ max: 220 })),
    amount: money({ min: 1 }),
    paidOn: date(),
    account: code(),
  });
export type ReportLine = Payload<ReturnType<typeof reportLine>>;

/** What a bank collected on one day: the stream `bank-report-<bankId>-<reportDate>` holds one report, or none. */
const bankReport = () => ({
  occurredAt: occurredAt(),
  bankId: code(),
  reportDate: date(),
  lines: listOf(reportLine(), { max: 10_000 }),
});

/** It is the basis on which payments are reconciled with the cases (P7). */
export const BankReportReceived = legalEventType('BankReportReceived', record(bankReport()), {
  zh: '报送代收罚款情况',
  en: 'Fines collected on a day reported',
  articles: ['APL 67', 'R235 10', 'R235 12'],
});
export type BankReportReceived = EventOf<typeof BankReportReceived>;

export const ReportCollections = stepCommand('ReportCollections', record(bankReport()), {
  by: ['bank'],
  en: 'Report the fines collected on a day',
  records: [BankReportReceived],
  begins: true,
});

export const bankReportEventTypes = [BankReportReceived] as const;
export type BankReportEvent = EventOf<(typeof bankReportEventTypes)[number]>;

export const bankReportCommandTypes = [ReportCollections] as const;
