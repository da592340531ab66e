import { evolving } from '../law/evolving.js';
import type { BankReportEvent, ReportLine } from './vocabulary.js';

/** A bank's report of one day: there is one, or there is none yet. */
export type BankReportState =
  { readonly is: 'none' } | { readonly is: 'received'; readonly lines: readonly ReportLine[] };

export const initialBankReport: BankReportState = { is: 'none' };

export const evolveBankReport = evolving<BankReportState, BankReportEvent, BankReportEvent>({
  BankReportReceived: (_, { lines }) => ({ is: 'received', lines }),
});
