import type { RecordedEvent } from '@ecl/event-sourcing';
import {
  comparableNumber,
  evolvePayments,
  evolveRemedies,
  paymentEventTypes,
  reckonedObligation,
  remediesEventTypes,
  rulePacks,
  type BankReportEvent,
  EVERY_PARTY,
  type CaseEvent,
  type ChangedDays,
  type DeferralGranted,
  type FinePaid,
  type InstalmentsGranted,
  type OnSpotCashDeposited,
  type PartySucceeded,
  type PaymentObligation,
  type PaymentObligationOpened,
  type RegisterEvent,
} from '@ecl/enforcement';
import { addFen, chinaDateOf } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { caseFileHandlers } from '../case-files/project.js';
import { caseFile, casePerson } from '../case-files/schema.js';
import {
  columnsOf,
  insert,
  insertOrReplace,
  readModel,
  select,
  update,
  type Handlers,
  type RowsOf,
  type Tables,
} from '../engine/index.js';
import { onEvery, together } from '../handling/handlers.js';
import { calendarHandlers } from '../law/calendar-news.js';
import { calendarIn, lawEntry } from '../law/law-entries.js';
import { bankLine, bankReport, debt, decisionOfCase, ledgerPayment } from './schema.js';

type PaymentsEvent = CaseEvent | BankReportEvent;

const DEBTS = select(
  columnsOf(debt, 'ordinal', 'obligationId', 'debtors', 'obligation', 'remedies'),
  'FROM debt WHERE caseSeq = ? ORDER BY ordinal',
);
const NUMBER = select(
  columnsOf(decisionOfCase, 'decisionNumber'),
  'FROM decision_of_case WHERE caseSeq = ? AND decisionId = ?',
);
type Debt = RowsOf<typeof DEBTS>;

/** The debts that an event is about: the one that it names, or those of the parties that it names. */
const concerned = ({ data }: { readonly data: object }, debts: readonly Debt[]): readonly Debt[] => {
  const { obligationId, partyId } = data as { readonly obligationId?: string; readonly partyId?: string };
  if (obligationId === EVERY_PARTY) return debts.slice(-1);
  if (obligationId !== undefined) return debts.filter((each) => each.obligationId === obligationId);
  if (partyId === undefined || partyId === EVERY_PARTY) return debts;
  return debts.filter(({ debtors }) => debtors.includes(partyId) || debtors.includes(EVERY_PARTY));
};

/** The state of the law after the event; the rows only store it. */
const remember = (event: RecordedEvent<CaseEvent>, db: Tables): void => {
  const caseSeq = seqOf(event, db);
  for (const { ordinal, obligation: known, remedies } of concerned(event, DEBTS.all(db, caseSeq))) {
    const [obligation = known] = evolvePayments([known], event as CaseEvent);
    update(db, debt, {
      set: { ...columnsAbout(obligation, db), remedies: evolveRemedies(remedies, event as CaseEvent) },
      where: { caseSeq, ordinal },
    });
  }
};

/** No agency sets the time to pay a fine. */
const packs = rulePacks();

const columnsAbout = (obligation: PaymentObligation, db: Tables) => ({
  obligation,
  status: obligation.is,
  dueOn: reckonedObligation(obligation, undefined, { packs, calendar: calendarIn(db) }).obligation.dueOn,
  account: obligation.account,
  hasRefundToPay: obligation.refundsOrdered > obligation.refundsPaid,
});

const open = (event: RecordedEvent<PaymentObligationOpened>, db: Tables): void => {
  const caseSeq = seqOf(event, db);
  const { obligationId, debtors, decisionId } = event.data;
  const [obligation] = evolvePayments([], event);
  if (!obligation) return;
  const decisionNumber = NUMBER.get(db, caseSeq, decisionId)?.decisionNumber;
  insert(db, debt, {
    caseSeq,
    ordinal: DEBTS.all(db, caseSeq).length,
    obligationId,
    debtors,
    decisionNumber,
    searchNumber: decisionNumber === undefined ? undefined : comparableNumber(decisionNumber),
    ...columnsAbout(obligation, db),
  });
};

const RECKONED_OVER = select(
  columnsOf(debt, 'caseSeq', 'ordinal'),
  `FROM debt INDEXED BY debt_reckoned WHERE dueOn >= ? AND obligation ->> '$.receivedOn' <= ?`,
);
const BY_KEY = select(columnsOf(debt, 'obligation'), 'FROM debt WHERE caseSeq = ? AND ordinal = ?');

const again = (db: Tables, { from, to }: ChangedDays): void => {
  for (const where of RECKONED_OVER.all(db, from, to)) {
    const row = BY_KEY.get(db, where.caseSeq, where.ordinal);
    if (row) update(db, debt, { set: columnsAbout(row.obligation, db), where });
  }
};

/** A successor owes what its predecessor owed. */
const passOn = (event: RecordedEvent<PartySucceeded>, db: Tables): void => {
  const caseSeq = seqOf(event, db);
  const { partyId, successor } = event.data;
  for (const { ordinal, debtors } of DEBTS.all(db, caseSeq))
    if (debtors.includes(partyId) || debtors.includes(EVERY_PARTY))
      update(db, debt, {
        set: { debtors: debtors.map((id) => (id === partyId ? successor.partyId : id)) },
        where: { caseSeq, ordinal },
      });
};

const setNumber = (
  event: RecordedEvent<Extract<CaseEvent, { type: 'PenaltyDecided' | 'OnSpotPenaltyDecided' }>>,
  db: Tables,
): void => {
  const { decisionId, decisionNumber } = event.data;
  insertOrReplace(db, decisionOfCase, { caseSeq: seqOf(event, db), decisionId, decisionNumber });
};

const markDeferred = (event: RecordedEvent<DeferralGranted | InstalmentsGranted>, db: Tables): void => {
  const caseSeq = seqOf(event, db);
  for (const { ordinal } of concerned(event, DEBTS.all(db, caseSeq)))
    update(db, debt, { set: { isDeferred: true }, where: { caseSeq, ordinal } });
};

/** The id of the debt that an event is about; an old event was about the only one. */
const debtIdOf = (event: RecordedEvent<FinePaid | OnSpotCashDeposited>, db: Tables): string =>
  concerned(event, DEBTS.all(db, seqOf(event, db))).at(-1)?.obligationId ?? event.data.obligationId;

const obligations: Handlers<CaseEvent> = {
  ...onEvery<CaseEvent>([...paymentEventTypes, ...remediesEventTypes], remember),
  DecisionRevoked: remember,
  DecisionChanged: remember,
  DecisionConfirmedVoid: remember,
  PaymentObligationOpened: open,
  PartySucceeded: passOn,
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
      obligationId: debtIdOf(event, db),
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
      obligationId: debtIdOf(event, db),
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
export const payments = readModel<PaymentsEvent | RegisterEvent>({
  name: 'payments',
  version: 5,
  tables: [caseFile, casePerson, debt, decisionOfCase, ledgerPayment, bankReport, bankLine, lawEntry],
  on: {
    ...together<PaymentsEvent>(caseFileHandlers, obligations, particulars, bankReports),
    ...calendarHandlers(again),
  },
});
