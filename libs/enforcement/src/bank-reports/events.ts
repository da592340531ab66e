import { eventType, record, type EventOf, type Payload } from '@ecl/event-sourcing';
import type { reportLine } from './forms.js';
import { bankReport } from './forms.js';

export type ReportLine = Payload<ReturnType<typeof reportLine>>;

/** 代收机构报送: the ground on which payments are reconciled with what the cases know (P7). */
export const BankReportReceived = eventType('BankReportReceived', record(bankReport()));
export type BankReportReceived = EventOf<typeof BankReportReceived>;

export const bankReportEventTypes = [BankReportReceived] as const;
export type BankReportEvent = EventOf<(typeof bankReportEventTypes)[number]>;
