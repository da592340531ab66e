import { code, date, listOf, money, record, text } from '@ecl/event-sourcing';
import { occurredAt } from '../case/values.js';

/** One payment as the bank's daily report tells it (R235 11). `amount` is in fen, surcharge included. */
export const reportLine = () =>
  record({
    bankReference: text({ max: 128 }),
    decisionNumber: text({ max: 128 }),
    amount: money({ min: 1 }),
    paidOn: date(),
    account: code(),
  });

/** What a bank collected on one day: the stream `bank-report-<bankId>-<reportDate>` holds one report, or none. */
export const bankReport = () => ({
  occurredAt: occurredAt(),
  bankId: code(),
  reportDate: date(),
  lines: listOf(reportLine(), { max: 10_000 }),
});
