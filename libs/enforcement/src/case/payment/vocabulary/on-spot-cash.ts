import { code, date, flag, integer, listOf, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent, namingItsDebt, ofItsDebtors } from '../../case-event.js';
import {
  amount,
  debt,
  debtNamed,
  documentRef,
  lastDay,
  occurredAt,
  officers,
  partyId,
  personId,
} from '../../values.js';
import { outstanding } from './obligation.js';

/**
 * The only cases in which an officer may take money: (a) a small fine under the simple procedure; (b) a fine under the simple
 * procedure that could hardly be enforced later; (c) a remote place, and the party asks.
 */
const onSpotCollectionGround = () => oneOf('smallFine', 'hardToEnforceLater', 'remoteOnRequest');

/** 边远、水上、交通不便地区: what kind of place, how far from the next outlet of the bank, and why not electronically. */
const remoteness = () =>
  record({
    area: oneOf('remote', 'onWater', 'poorTransport'),
    kilometresToBank: integer({ min: 0, max: 10_000 }),
    whyNotElectronically: text({ max: 400 }),
  });

const onSpotCollection = () => ({
  occurredAt: occurredAt(),
  amount: amount(),
  ground: onSpotCollectionGround(),
  officers: officers(),
  certificatesShown: flag(),
  /** On the water the time to hand the cash in runs from landing (APL 71). */
  where: oneOf('land', 'water'),
  /** The facts that show that the fine could hardly be enforced later: ground (b). */
  evidence: listOf(documentRef()),
  /** The party's own request: ground (c). */
  partyRequest: optional(documentRef()),
  /** Why the party can hardly pay at the bank or electronically: ground (c). */
  remoteness: optional(remoteness()),
});

const fiscalReceiptNumber = () => text({ max: 128 });

/** On the water `handInDueOn` stays open until landing. */
export const FineCollectedOnSpot = caseEvent(
  'FineCollectedOnSpot',
  record({
    ...debt(),
    ...onSpotCollection(),
    /** Which of the debtors of a joint debt paid; absent where it is not known, or there is one debtor. */
    payerId: optional(partyId()),
    fiscalReceiptNumber: fiscalReceiptNumber(),
    collectedOn: date(),
    handInDueOn: optional(lastDay()),
    outstanding: outstanding(),
  }),
  {
    zh: '当场收缴罚款',
    en: 'Fine collected on the spot',
    articles: ['APL 68', 'APL 69', 'APL 70'],
    ...namingItsDebt,
    whose: ofItsDebtors,
    mainState: { to: 'performing', from: ['served', 'onSpotDecided'] },
    clocks: ['L20', 'L22-handIn'],
    recordings: [],
    papers: [],
  },
);
export type FineCollectedOnSpot = EventOf<typeof FineCollectedOnSpot>;

/** A rule, not the schema, requires the receipt, so that the refusal can say what its absence means. */
export const CollectOnSpot = caseCommand(
  'CollectOnSpot',
  record({ ...debtNamed(), ...onSpotCollection(), fiscalReceiptNumber: optional(fiscalReceiptNumber()) }),
  {
    by: ['officer'],
    en: 'Collect a fine on the spot',
    records: [FineCollectedOnSpot],
    follows: ['PaymentObligationOpened'],
    mayFollow: [],
  },
);

const cashHandIn = () => ({
  occurredAt: occurredAt(),
  fiscalReceiptNumber: fiscalReceiptNumber(),
  amount: amount(),
  landedOn: optional(date()),
});

/** `dueOn` was the last day for it; `depositDueOn` is the agency's own. */
export const OnSpotCashHandedIn = caseEvent(
  'OnSpotCashHandedIn',
  record({ ...debt(), ...cashHandIn(), handedInBy: personId(), dueOn: lastDay(), depositDueOn: lastDay() }),
  {
    zh: '当场收缴罚款交至机关',
    en: 'Cash handed in',
    articles: ['APL 71'],
    ...namingItsDebt,
    whose: ofItsDebtors,
    mainState: 'unchanged',
    clocks: ['L22-handIn', 'L22-deposit'],
    recordings: [],
    papers: [],
  },
);
export type OnSpotCashHandedIn = EventOf<typeof OnSpotCashHandedIn>;

/** A rule compares the order for each receipt. */
export const HandInCash = caseCommand('HandInCash', record(cashHandIn()), {
  by: ['officer'],
  en: 'Hand in cash that was collected on the spot',
  records: [OnSpotCashHandedIn],
  follows: [],
  mayFollow: [],
});

const cashDeposit = () => ({
  occurredAt: occurredAt(),
  fiscalReceiptNumber: fiscalReceiptNumber(),
  amount: amount(),
  bankId: code(),
  account: code(),
});

/** `dueOn` was the last day for it. */
export const OnSpotCashDeposited = caseEvent(
  'OnSpotCashDeposited',
  record({ ...debt(), ...cashDeposit(), depositedBy: personId(), dueOn: lastDay() }),
  {
    zh: '当场收缴罚款缴付银行',
    en: 'Cash paid to the bank',
    articles: ['APL 71'],
    ...namingItsDebt,
    whose: ofItsDebtors,
    mainState: 'unchanged',
    clocks: ['L22-deposit'],
    recordings: [],
    papers: [],
  },
);
export type OnSpotCashDeposited = EventOf<typeof OnSpotCashDeposited>;

export const DepositCash = caseCommand('DepositCash', record(cashDeposit()), {
  by: ['unitHead', 'head', 'finance'],
  en: 'Deposit cash that was collected on the spot',
  records: [OnSpotCashDeposited],
  follows: [],
  mayFollow: [],
});
