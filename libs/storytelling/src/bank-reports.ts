import { ReportCollections } from '@ecl/enforcement';
import { yuan, type Instant, type PlainDate } from '@ecl/kernel';
import type { Step } from './step.js';
import { chinaTime } from './story-clock.js';
import { BANK, people } from './world/people.js';
import { TREASURY_ACCOUNT } from './world/bank-accounts.js';

/** A payment that the ledger accepted, as in the bank's own books. */
export interface Collected {
  readonly bankReference: string;
  readonly decisionNumber: string;
  readonly amountInYuan: number;
  readonly paidOn: PlainDate;
}

/** The bank's report of each day: correct, except for one wrong amount and one payment that no case knows. */
export const bankReports = (payments: readonly Collected[], now: Instant): readonly Step[] => {
  const days = [...new Set(payments.map(({ paidOn }) => paidOn))].sort();
  return days.map((reportDate, i) => {
    const lines = payments
      .filter(({ paidOn }) => paidOn === reportDate)
      .map(({ bankReference, decisionNumber, amountInYuan, paidOn }, line) => ({
        bankReference,
        decisionNumber,
        amount: yuan(i === 0 && line === 0 ? amountInYuan + 1 : amountInYuan),
        paidOn,
        account: TREASURY_ACCOUNT,
      }));
    if (i === days.length - 1)
      lines.push({
        bankReference: 'demo-unknown-1',
        decisionNumber: '演示城管罚字〔不存在〕999号',
        amount: yuan(300),
        paidOn: reportDate,
        account: TREASURY_ACCOUNT,
      });
    const evening = chinaTime(reportDate, 17, 30);
    const occurredAt = evening < now ? evening : now;
    return {
      who: people.bank,
      collection: 'bank-reports',
      id: `${BANK}-${reportDate}`,
      command: ReportCollections({ occurredAt, bankId: BANK, reportDate, lines }),
    };
  });
};
