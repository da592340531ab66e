import type { RecordedEvent } from '@ecl/event-sourcing';
import {
  EVERY_PARTY,
  evolvePayments,
  owedBeside,
  paymentEventTypes,
  remediesEventTypes,
  substituteEventTypes,
  successorsIn,
  type BankReportEvent,
  type CaseEvent,
  type ChangedDays,
  type FinePaid,
  type OnSpotCashDeposited,
  type PartySucceeded,
  type PaymentObligation,
  type PaymentObligationOpened,
  type RegisterEvent,
  type SubstituteCostsCharged,
} from '@ecl/enforcement';
import { comparableNumber, addFen, chinaDateOf } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { caseFileHandlers } from '../case-files/project.js';
import { partyHandlers } from '../case-files/parties.js';
import { caseFile, caseParty, casePerson, casePersonBefore } from '../case-files/schema.js';
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
import { handledAgain, REREADS } from '../handling/corrected.js';
import { onEvery, together } from '../handling/handlers.js';
import { calendarHandlers } from '../law/calendar-news.js';
import { lawEntry } from '../law/law-entries.js';
import { after, columnsAbout, DEBTS, debtorsOf, onDebts, type Debt } from './debts.js';
import { bankLine, bankReport, debt, decisionOfCase, ledgerPayment, type Share } from './schema.js';

type PaymentsEvent = CaseEvent | BankReportEvent;

const NUMBER = select(
  columnsOf(decisionOfCase, 'decisionNumber'),
  'FROM decision_of_case WHERE caseSeq = ? AND decisionId = ?',
);
const open = (event: RecordedEvent<PaymentObligationOpened>, db: Tables): void => {
  const caseSeq = seqOf(event, db);
  const { obligationId, debtors, decisionId } = event.data;
  const [obligation] = evolvePayments([], event);
  if (!obligation) return;
  const owing = debtorsOf(debtors, caseSeq, db);
  const known = DEBTS.all(db, caseSeq);
  const beside = known.find(
    (each) => each.obligationId === obligationId && owing.every((id) => !Object.hasOwn(each.shares, id)),
  );
  if (beside) return openBeside(beside, obligation, owing, { db, caseSeq });
  const again = known.find(
    (each) =>
      obligationId !== EVERY_PARTY &&
      each.obligationId === obligationId &&
      owing.every((id) => Object.hasOwn(each.shares, id)),
  );
  if (again) return openAgain(again, event, owing, { db, caseSeq });
  const shares = Object.fromEntries(
    owing.map((partyId): [string, Share] => [partyId, { obligation, remedies: { proceedings: [] } }]),
  );
  const decisionNumber = NUMBER.get(db, caseSeq, decisionId)?.decisionNumber;
  insert(db, debt, {
    caseSeq,
    ordinal: known.length,
    obligationId,
    debtors: owing,
    decisionNumber,
    searchNumber: decisionNumber === undefined ? undefined : comparableNumber(decisionNumber),
    ...columnsAbout(shares, db),
  });
};

/** The decision was handed over while its public notice ran: the days of the debt count from then. */
const openAgain = (
  { ordinal, shares }: Debt,
  event: CaseEvent,
  owing: readonly string[],
  { db, caseSeq }: { readonly db: Tables; readonly caseSeq: number },
): void => {
  const all = Object.fromEntries(
    Object.entries(shares).map(([id, share]) => [id, owing.includes(id) ? after(share, event) : share]),
  );
  update(db, debt, { set: columnsAbout(all, db), where: { caseSeq, ordinal } });
};

/** A debt that begins for one more debtor is the same debt. */
const openBeside = (
  { ordinal, shares }: Debt,
  own: PaymentObligation,
  owing: readonly string[],
  { db, caseSeq }: { readonly db: Tables; readonly caseSeq: number },
): void => {
  const [first] = Object.values(shares);
  if (!first) return;
  const added = Object.fromEntries(
    owing.map((partyId): [string, Share] => [
      partyId,
      { obligation: owedBeside(own, first.obligation), remedies: { proceedings: [] } },
    ]),
  );
  const all = { ...shares, ...added };
  update(db, debt, { set: { debtors: Object.keys(all), ...columnsAbout(all, db) }, where: { caseSeq, ordinal } });
};

const RECKONED_OVER = select(
  columnsOf(debt, 'caseSeq', 'ordinal'),
  `FROM debt INDEXED BY debt_reckoned WHERE dueOn >= ? AND obligation ->> '$.receivedOn' <= ?`,
);
const BY_KEY = select(columnsOf(debt, 'shares'), 'FROM debt WHERE caseSeq = ? AND ordinal = ?');

const again = (db: Tables, { from, to }: ChangedDays): void => {
  for (const where of RECKONED_OVER.all(db, from, to)) {
    const row = BY_KEY.get(db, where.caseSeq, where.ordinal);
    if (row) update(db, debt, { set: columnsAbout(row.shares, db), where });
  }
};

/** A successor owes what its predecessor owed; several owe it together. */
const passOn = (event: RecordedEvent<PartySucceeded>, db: Tables): void => {
  const caseSeq = seqOf(event, db);
  const { partyId } = event.data;
  const successors = successorsIn(event.data).map((each) => each.partyId);
  for (const { ordinal, shares } of DEBTS.all(db, caseSeq)) {
    if (!Object.hasOwn(shares, partyId)) continue;
    const passed = Object.fromEntries(
      Object.entries(shares).flatMap(([id, share]): [string, Share][] =>
        id === partyId ? successors.map((each) => [each, after(share, event as CaseEvent)]) : [[id, share]],
      ),
    );
    update(db, debt, {
      set: { debtors: Object.keys(passed), ...columnsAbout(passed, db) },
      where: { caseSeq, ordinal },
    });
  }
};

const setNumber = (
  event: RecordedEvent<Extract<CaseEvent, { type: 'PenaltyDecided' | 'OnSpotPenaltyDecided' }>>,
  db: Tables,
): void => {
  const { decisionId, decisionNumber } = event.data;
  insertOrReplace(db, decisionOfCase, { caseSeq: seqOf(event, db), decisionId, decisionNumber });
};

/** The bank knows costs by the number of the decision on them, where that has one. */
const setNumberOfCosts = (event: RecordedEvent<SubstituteCostsCharged>, db: Tables): void => {
  const { costsId: decisionId, decision } = event.data;
  if (decision.number === undefined) return;
  insertOrReplace(db, decisionOfCase, { caseSeq: seqOf(event, db), decisionId, decisionNumber: decision.number });
};

/** The id of the debt that a payment is about; an old event was about the only one. */
const idOf = (meant: readonly Debt[], { data }: RecordedEvent<FinePaid | OnSpotCashDeposited>): string =>
  meant.at(-1)?.obligationId ?? data.obligationId;

const obligations: Handlers<CaseEvent> = {
  ...onEvery<CaseEvent>([...paymentEventTypes, ...remediesEventTypes], onDebts(false)),
  ...onEvery<CaseEvent>(substituteEventTypes, onDebts(false)),
  SubstituteCostsCharged: setNumberOfCosts,
  EnforcementTerminated: onDebts(false),
  DecisionRevoked: onDebts(false),
  DecisionChanged: onDebts(false),
  DecisionConfirmedVoid: onDebts(false),
  DecisionRestored: onDebts(false),
  DeferralGranted: onDebts(true),
  InstalmentsGranted: onDebts(true),
  PaymentObligationOpened: open,
  PartySucceeded: passOn,
  FinePaid: onDebts<FinePaid>(false, (event, db, meant) => {
    const { bankId, bankReference, paymentId, amount, surcharge, payeeAccount, paidOn } = event.data;
    insertOrReplace(db, ledgerPayment, {
      bankId,
      bankReference,
      seq: seqOf(event, db),
      obligationId: idOf(meant, event),
      paymentId,
      amount: addFen(amount, surcharge),
      account: payeeAccount,
      paidOn,
    });
  }),
  /** Cash reaches the bank with the number of its fiscal receipt. */
  OnSpotCashDeposited: onDebts<OnSpotCashDeposited>(false, (event, db, meant) => {
    const { bankId, account, fiscalReceiptNumber, amount, occurredAt } = event.data;
    insertOrReplace(db, ledgerPayment, {
      bankId,
      bankReference: fiscalReceiptNumber,
      seq: seqOf(event, db),
      obligationId: idOf(meant, event),
      paymentId: fiscalReceiptNumber,
      amount,
      account,
      paidOn: chinaDateOf(occurredAt),
    });
  }),
};

/** The parties come and go once more too: an old debt of every party is one of those whom the case had when it began. */
const debtsAgain = handledAgain(together<CaseEvent>(partyHandlers, obligations));

/** A receipt or a payment was mistyped: the debts of the case are made anew from its steps. */
const correctedDebts: Handlers<CaseEvent> = {
  DateCorrected: (event, db) => {
    const caseSeq = seqOf(event, db);
    db.run('DELETE FROM debt WHERE caseSeq = ?', caseSeq);
    db.run('DELETE FROM case_party WHERE seq = ?', caseSeq);
    db.run('DELETE FROM ledger_payment WHERE seq = ?', caseSeq);
    debtsAgain(event, db);
  },
};

const decisionNumbers: Handlers<CaseEvent> = {
  PenaltyDecided: setNumber,
  OnSpotPenaltyDecided: setNumber,
};

const bankReports: Handlers<BankReportEvent> = {
  BankReportReceived: ({ data: { bankId, reportDate, occurredAt, lines } }, db) => {
    insert(db, bankReport, { bankId, reportDate, receivedAt: occurredAt });
    lines.forEach(({ bankReference, decisionNumber, obligationId, amount, account, paidOn }, line) =>
      insert(db, bankLine, {
        bankId,
        reportDate,
        line,
        bankReference,
        decisionNumber,
        obligationId,
        amount,
        account,
        paidOn,
      }),
    );
  },
};

/** 罚款收缴台账: what is owed and paid in each case, and what the banks report. */
export const payments = readModel<PaymentsEvent | RegisterEvent>({
  name: 'payments',
  // Its queries cannot read earlier versions: they did not keep which bank collects a debt, and who must not see its case, nor the numbers of costs and
  // what becomes of them, nor the right dates of payments that were mistyped; what is still to be served anew was overdue, and so was what has a provisional last day.
  version: 16,
  rereads: REREADS,
  tables: [
    caseFile,
    casePerson,
    casePersonBefore,
    caseParty,
    debt,
    decisionOfCase,
    ledgerPayment,
    bankReport,
    bankLine,
    lawEntry,
  ],
  on: {
    ...together<PaymentsEvent>(
      caseFileHandlers,
      partyHandlers,
      obligations,
      correctedDebts,
      decisionNumbers,
      bankReports,
    ),
    ...calendarHandlers(again),
  },
});
