import type { RecordedEvent } from '@ecl/event-sourcing';
import {
  comparableNumber,
  evolvePayments,
  evolveRemedies,
  initialPayments,
  paymentEventTypes,
  remediesEventTypes,
  type BankReportEvent,
  type CaseEvent,
  type RemediesState,
} from '@ecl/enforcement';
import { addFen, chinaDateOf } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { caseFileHandlers } from '../case-files/project.js';
import { casePerson } from '../case-files/schema.js';
import {
  columnsOf,
  insert,
  insertOrReplace,
  readModel,
  select,
  update,
  type Handlers,
  type Tables,
} from '../engine/index.js';
import { onEvery, together } from '../handling/handlers.js';
import { bankLine, bankReport, ledgerPayment, paymentFile } from './schema.js';

type PaymentsEvent = CaseEvent | BankReportEvent;

const REMEMBERED = select(columnsOf(paymentFile, 'obligations', 'remedies'), 'FROM case_file WHERE seq = ?');
const NO_REMEDIES: RemediesState = { proceedings: [] };

/** The state of the law after the event; the rows only store it. */
const remember = (event: RecordedEvent<CaseEvent>, db: Tables): void => {
  const seq = seqOf(event, db);
  const known = REMEMBERED.get(db, seq);
  const obligations = evolvePayments(known?.obligations ?? initialPayments, event as CaseEvent);
  const obligation = obligations.at(-1);
  update(db, paymentFile, {
    set: {
      obligation,
      obligations,
      remedies: evolveRemedies(known?.remedies ?? NO_REMEDIES, event as CaseEvent),
      status: obligation?.is ?? 'none',
      dueOn: obligation?.dueOn,
      account: obligation?.account,
      hasRefundToPay: obligation !== undefined && obligation.refundsOrdered > obligation.refundsPaid,
    },
    where: { seq },
  });
};

const obligations: Handlers<CaseEvent> = {
  ...onEvery<CaseEvent>([...paymentEventTypes, ...remediesEventTypes], remember),
  OnSpotPenaltyDecided: remember,
  DecisionRevoked: remember,
  DecisionChanged: remember,
  DecisionConfirmedVoid: remember,
};

const setNumber = (
  event: RecordedEvent<Extract<CaseEvent, { data: { decisionNumber: string } }>>,
  db: Tables,
): void => {
  const { decisionNumber } = event.data;
  update(db, paymentFile, {
    set: { decisionNumber, searchNumber: comparableNumber(decisionNumber) },
    where: { seq: seqOf(event, db) },
  });
};

const markDeferred = (event: RecordedEvent, db: Tables): void => {
  update(db, paymentFile, { set: { isDeferred: true }, where: { seq: seqOf(event, db) } });
};

const particulars: Handlers<CaseEvent> = {
  PenaltyDecided: setNumber,
  OnSpotPenaltyDecided: setNumber,
  DeferralGranted: markDeferred,
  InstalmentsGranted: markDeferred,
  FinePaid: (event, db) => {
    const { bankId, bankReference, paymentId, amount, surcharge, payeeAccount, paidOn } = event.data;
    insertOrReplace(db, ledgerPayment, {
      bankId,
      bankReference,
      seq: seqOf(event, db),
      paymentId,
      amount: addFen(amount, surcharge),
      account: payeeAccount,
      paidOn,
    });
  },
  /** Cash reaches the bank with the number of its fiscal receipt. */
  OnSpotCashDeposited: (event, db) => {
    const { bankId, account, fiscalReceiptNumber, amount, occurredAt } = event.data;
    insertOrReplace(db, ledgerPayment, {
      bankId,
      bankReference: fiscalReceiptNumber,
      seq: seqOf(event, db),
      paymentId: fiscalReceiptNumber,
      amount,
      account,
      paidOn: chinaDateOf(occurredAt),
    });
  },
};

const bankReports: Handlers<BankReportEvent> = {
  BankReportReceived: ({ data: { bankId, reportDate, occurredAt, lines } }, db) => {
    insert(db, bankReport, { bankId, reportDate, receivedAt: occurredAt });
    lines.forEach(({ bankReference, decisionNumber, amount, account, paidOn }, line) =>
      insert(db, bankLine, { bankId, reportDate, line, bankReference, decisionNumber, amount, account, paidOn }),
    );
  },
};

/** 罚款收缴台账: what is owed and paid in each case, and what the banks report. */
export const payments = readModel<PaymentsEvent>({
  name: 'payments',
  version: 4,
  tables: [paymentFile, casePerson, ledgerPayment, bankReport, bankLine],
  on: together<PaymentsEvent>(caseFileHandlers, obligations, particulars, bankReports),
});
