import type { RecordedEvent } from '@ecl/event-sourcing';
import {
  evolvePayment,
  evolveRemedies,
  initialPayment,
  paymentEventTypes,
  remediesEventTypes,
  type BankReportEvent,
  type CaseEvent,
  type PaymentState,
  type RemediesState,
} from '@ecl/enforcement';
import { chinaDateOf } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { caseFileHandlers } from '../case-files/project.js';
import { readModel, type Handlers, type Tables } from '../engine/index.js';
import { bit, onEvery, together } from '../handling/handlers.js';
import { PAYMENTS_TABLES } from './schema.js';

type PaymentsEvent = CaseEvent | BankReportEvent;

/** What the law remembers after the event; the rows only write it down. */
const remember = (event: RecordedEvent<CaseEvent>, db: Tables): void => {
  const seq = seqOf(event, db);
  const row = db.get<{ obligation: string | null; remedies: string }>(
    'SELECT obligation, remedies FROM case_file WHERE seq = ?',
    seq,
  );
  const before = row?.obligation ? (JSON.parse(row.obligation) as PaymentState) : initialPayment;
  const remedies = JSON.parse(row?.remedies ?? '{"spans":[]}') as RemediesState;
  const payment = evolvePayment(before, event as CaseEvent);
  db.run(
    `UPDATE case_file SET obligation = ?, remedies = ?, status = ?, dueOn = ?, account = ?, hasRefundToPay = ? WHERE seq = ?`,
    payment.is === 'none' ? null : JSON.stringify(payment),
    JSON.stringify(evolveRemedies(remedies, event as CaseEvent)),
    payment.is,
    payment.is === 'none' ? null : payment.dueOn,
    payment.is === 'none' ? null : (payment.account ?? null),
    bit(payment.is !== 'none' && payment.refundsOrdered > payment.refundsPaid),
    seq,
  );
};

const obligations: Handlers<CaseEvent> = {
  ...onEvery<CaseEvent>([...paymentEventTypes, ...remediesEventTypes], remember),
  OnSpotPenaltyDecided: remember,
  DecisionRevoked: remember,
};

const setNumber = (
  event: RecordedEvent<Extract<CaseEvent, { data: { decisionNumber: string } }>>,
  db: Tables,
): void => {
  db.run('UPDATE case_file SET decisionNumber = ? WHERE seq = ?', event.data.decisionNumber, seqOf(event, db));
};

const markDeferred = (event: RecordedEvent, db: Tables): void => {
  db.run('UPDATE case_file SET isDeferred = 1 WHERE seq = ?', seqOf(event, db));
};

const INTO_LEDGER = `INSERT OR REPLACE INTO ledger_payment (bankId, bankReference, seq, paymentId, amount, account, paidOn)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

const particulars: Handlers<CaseEvent> = {
  PenaltyDecided: setNumber,
  OnSpotPenaltyDecided: setNumber,
  DeferralGranted: markDeferred,
  InstalmentsGranted: markDeferred,
  FinePaid: (event, db) => {
    const { bankId, bankReference, paymentId, amount, surcharge, payeeAccount, paidOn } = event.data;
    db.run(INTO_LEDGER, bankId, bankReference, seqOf(event, db), paymentId, amount + surcharge, payeeAccount, paidOn);
  },
  /** Cash reaches the bank with the number of its fiscal receipt. */
  OnSpotCashDeposited: (event, db) => {
    const { bankId, account, fiscalReceiptNumber, amount, occurredAt } = event.data;
    const seq = seqOf(event, db);
    db.run(
      INTO_LEDGER,
      bankId,
      fiscalReceiptNumber,
      seq,
      fiscalReceiptNumber,
      amount,
      account,
      chinaDateOf(occurredAt),
    );
  },
};

const bankReports: Handlers<BankReportEvent> = {
  BankReportReceived: ({ data: { bankId, reportDate, occurredAt, lines } }, db) => {
    db.run('INSERT INTO bank_report (bankId, reportDate, receivedAt) VALUES (?, ?, ?)', bankId, reportDate, occurredAt);
    lines.forEach(({ bankReference, decisionNumber, amount, account, paidOn }, line) => {
      db.run(
        `INSERT INTO bank_line (bankId, reportDate, line, bankReference, decisionNumber, amount, account, paidOn)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        bankId,
        reportDate,
        line,
        bankReference,
        decisionNumber,
        amount,
        account,
        paidOn,
      );
    });
  },
};

/** 罚款收缴台账: what is owed and paid case by case, and what the banks say of it. */
export const payments = readModel<PaymentsEvent>({
  name: 'payments',
  version: 1,
  schema: PAYMENTS_TABLES,
  on: together<PaymentsEvent>(caseFileHandlers, obligations, particulars, bankReports),
});
