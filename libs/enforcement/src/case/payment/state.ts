import { addFen, chinaDateOf, fen, type Fen, type Instant, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import { fineIn } from '../penalties/amounts.js';
import { payerIn } from './own-payments.js';
import { accepted, ended, inForce, type CostsRemedy } from '../substitute/challenge/state.js';
import { isCosts } from '../substitute/costs.js';
import type { CostsRedo, SubstituteCostsChanged } from '../substitute/revision-events.js';
import { withPayment } from './received.js';
import { restoredObligation, surchargeIn } from './restored.js';
import type { Balance } from './balance.js';
import { EVERY_PARTY, type Penalty } from '../values.js';
import type { FineCollectedOnSpot, PaymentEvent, PaymentObligationOpened } from './vocabulary/index.js';

/** A party's debt, as far as there is one. */
export type PaymentState = { readonly is: 'none' } | PaymentObligation;

/** Every debt of a party, in the order in which they began: a joint debt is with each of its debtors. */
export type PaymentsState = readonly PaymentObligation[];

export interface PaymentObligation {
  /** `paid`: fine and surcharge both; `cancelled`: the decision was revoked, and what was paid is refunded. */
  readonly is: 'open' | 'paid' | 'cancelled';
  readonly obligationId: string;
  readonly decisionId: string;
  /** Of costs: the day of the order that was carried out in the place of the debtors; absent of a fine. */
  readonly costsOf?: PlainDate;
  readonly fine: Fen;
  /** The receipt of the decision, from which the first last day counts; undefined where an old event only said the day. */
  readonly receivedOn: PlainDate | undefined;
  /** The decision was changed while its public notice ran: no day is late before the change is served. */
  readonly awaitsReceipt?: true;
  /** The last day for the full amount: a deferral moves it; with instalments it is the end of the plan. */
  readonly dueOn: PlainDate;
  readonly statesSurcharge: boolean;
  readonly collectingBankId: string | undefined;
  readonly account: string | undefined;
  readonly payments: readonly Payment[];
  /** The instalment plan in force; empty without a plan. */
  readonly instalments: readonly Instalment[];
  /** Every plan that was ever in force, from the first due date on: a later plan does not undo earlier delays. */
  readonly plans: readonly PaymentPlan[];
  readonly refundsOrdered: Fen;
  /** The same, order by order. */
  readonly refundsTo: readonly Refund[];
  readonly refundsPaid: Fen;
  /** What went back before the decision was restored: it was paid no more, and counts as open from that day on. */
  readonly paidBack?: readonly PaidBack[];
  readonly cash: readonly CashCollected[];
  /** Of costs: the day on which their decision was served on this debtor. */
  readonly servedOn?: PlainDate;
  /** Of costs: how it was served. */
  readonly servedBy?: string;
  /** Of costs: in which capacity somebody took their decision, where somebody says so. */
  readonly servedTo?: string | undefined;
  /** Of costs that were revoked: the order to decide on them anew, until that is done. */
  readonly redo?: CostsRedo;
  /** Of costs: the day on which they were changed or revoked. */
  readonly revisedOn?: PlainDate;
  /** Who did so: the agency by itself, or whoever ordered it. */
  readonly revisedBy?: SubstituteCostsChanged['data']['cause'];
  /** Of costs: the day on which enforcement ended while they were owed (ACL 40); what is paid all the same is received. */
  readonly enforcementEndedOn?: PlainDate;
  /** Of costs: what was sought against their decision; absent where nothing was. */
  readonly challenges?: readonly CostsRemedy[];
}

export interface Payment {
  readonly paymentId: string;
  /** Towards the fine. */
  readonly amount: Fen;
  readonly surcharge: Fen;
  readonly paidOn: PlainDate;
  /** Which debtor of a joint debt paid, as named then; absent where nobody said so. */
  readonly payerId?: string | undefined;
  /** The bank's own number of the payment; of cash, the number of the fiscal receipt. */
  readonly bankReference: string;
}

export interface Refund {
  /** Of a joint debt, to whom it goes; undefined where that is nobody in particular. */
  readonly payeeId?: string | undefined;
  readonly amount: Fen;
  /** How much of it was paid as surcharge. */
  readonly surcharge: Fen;
}

export interface PaidBack {
  readonly on: PlainDate;
  /** Of the fine. */
  readonly amount: Fen;
  readonly surcharge: Fen;
  readonly payeeId?: string | undefined;
}

export interface Instalment {
  readonly dueOn: PlainDate;
  readonly amount: Fen;
}

/** What is due when, as valid from the day `since` on. */
export interface PaymentPlan {
  readonly since: PlainDate;
  readonly instalments: readonly Instalment[];
  /** Its day follows from this one (L20): nobody set it. */
  readonly countedFrom?: PlainDate;
  /** That day is itself the last one of a public notice, published on this day (L15). */
  readonly noticePublishedOn?: PlainDate;
  /** Its day may still move, because no notice about the holidays is published: nobody is late for it (K7). */
  readonly mayMove?: true;
}

export interface CashCollected {
  readonly receiptNumber: string;
  readonly amount: Fen;
  readonly stage: 'collected' | 'handedIn' | 'deposited';
  readonly collectedOn: PlainDate;
  /** Undefined on the water until landing. */
  readonly handInDueOn: PlainDate | undefined;
  readonly handedInOn: PlainDate | undefined;
  readonly depositDueOn: PlainDate | undefined;
  readonly depositedOn: PlainDate | undefined;
  readonly isFromWater: boolean;
}

export const initialPayments: PaymentsState = [];

export const evolvePayments = evolving<PaymentsState, PaymentEvent, CaseEvent>({
  PaymentObligationOpened: (state, data) => {
    const own = obligation(data);
    const isKnown = state.some(({ obligationId }) => obligationId === data.obligationId);
    return isKnown && data.obligationId !== EVERY_PARTY
      ? state.map((debt) => (debt.obligationId === data.obligationId ? receivedEarlier(debt, own) : debt))
      : [...state, own];
  },
  FinePaid: changing((state, { paymentId, amount, surcharge, paidOn, payerId, bankReference, outstanding }) => ({
    ...state,
    ...paidWith(state, { paymentId, amount, surcharge, paidOn, payerId, bankReference }, outstanding),
  })),
  FineCollectedOnSpot: changing((state, data) => ({
    ...state,
    ...paidWith(state, cashPayment(data), data.outstanding),
    cash: [
      ...state.cash,
      {
        receiptNumber: data.fiscalReceiptNumber,
        amount: data.amount,
        stage: 'collected',
        collectedOn: data.collectedOn,
        handInDueOn: data.handInDueOn,
        handedInOn: undefined,
        depositDueOn: undefined,
        depositedOn: undefined,
        isFromWater: data.where === 'water',
      },
    ],
  })),
  OnSpotCashHandedIn: changing((state, { fiscalReceiptNumber, occurredAt, dueOn, depositDueOn }) => ({
    ...state,
    cash: withCash(state, fiscalReceiptNumber, {
      stage: 'handedIn',
      handInDueOn: dueOn,
      handedInOn: chinaDateOf(occurredAt),
      depositDueOn,
    }),
  })),
  OnSpotCashDeposited: changing((state, { fiscalReceiptNumber, occurredAt }) => ({
    ...state,
    cash: withCash(state, fiscalReceiptNumber, { stage: 'deposited', depositedOn: chinaDateOf(occurredAt) }),
  })),
  DeferralGranted: changing((state, { dueOn, occurredAt }) => ({
    ...state,
    dueOn,
    instalments: [],
    plans: planned(state, occurredAt, [{ dueOn, amount: state.fine }]),
  })),
  InstalmentsGranted: changing((state, { instalments, occurredAt }) => ({
    ...state,
    dueOn: instalments.at(-1)?.dueOn ?? state.dueOn,
    instalments,
    plans: planned(state, occurredAt, instalments),
  })),
  RefundOrdered: changing((state, { amount, payeeId }) => ({
    ...state,
    refundsOrdered: addFen(state.refundsOrdered, amount),
    refundsTo: [...state.refundsTo, { payeeId, amount, surcharge: surchargeIn(amount, state) }],
  })),
  RefundPaid: changing((state, { amount }) => ({ ...state, refundsPaid: addFen(state.refundsPaid, amount) })),
  /** A judgment that can be appealed changes nothing yet. */
  RemedyEnded: changingItsDebt((state, { changedFine, outstanding, appealUntil }) =>
    appealUntil === undefined
      ? { ...state, fine: changedFine ?? state.fine, is: outstanding ? after(state, outstanding) : state.is }
      : state,
  ),
  JudgmentTookEffect: changingItsDebt((state, { outstanding }) => ({
    ...state,
    is: outstanding ? after(state, outstanding) : state.is,
  })),
  DecisionChanged: changingItsDebt((state, { penalties, outstanding, servedAnew, changedOn }) => {
    const changed = changedObligation(servedAnew ? notYetReceived(state, changedOn) : state, penalties);
    return { ...changed, is: outstanding ? after(changed, outstanding) : changed.is };
  }),
  DecisionRestored: changingItsDebt((state, data) => {
    const restored = restoredObligation(state, data);
    return data.outstanding === undefined ? restored : { ...restored, is: after(restored, data.outstanding) };
  }),
  DecisionRevoked: changingItsDebt((state) => ({ ...state, is: 'cancelled' })),
  SubstituteCostsServed: changing((state, { servedOn, method, receivedBy }) => ({
    ...state,
    servedOn,
    servedBy: method,
    servedTo: receivedBy?.capacity,
  })),
  SubstituteCostsChanged: changing((state, { amount, outstanding, occurredAt, cause }) => ({
    ...state,
    fine: amount,
    is: after(state, outstanding),
    revisedOn: chinaDateOf(occurredAt),
    revisedBy: cause,
  })),
  SubstituteCostsCharged: (state, { redoes }) =>
    redoes === undefined
      ? state
      : state.map(({ redo, ...debt }) => (redo === undefined || debt.decisionId === redoes ? debt : { ...debt, redo })),
  SubstituteCostsRevoked: changing((state, { occurredAt, redo, cause }) => ({
    ...state,
    ...(redo === undefined ? {} : { redo }),
    is: 'cancelled',
    revisedOn: chinaDateOf(occurredAt),
    revisedBy: cause,
  })),
  CostsRemedyAccepted: changing(accepted),
  CostsRemedyEnded: changing(ended),
  CostsJudgmentTookEffect: changing(inForce),
  EnforcementTerminated: (state, { occurredAt }) =>
    state.map((debt) =>
      isCosts(debt) && debt.is === 'open' ? { ...debt, enforcementEndedOn: chinaDateOf(occurredAt) } : debt,
    ),
  /** It says which of those who took the place paid what was paid meanwhile. */
  PartySucceeded: (state, data) =>
    data.payers === undefined
      ? state
      : state.map((debt) => ({
          ...debt,
          payments: debt.payments.map((each) => ({ ...each, payerId: payerIn(data, each.paymentId) ?? each.payerId })),
        })),
  DecisionConfirmedVoid: changingItsDebt((state) => ({ ...state, is: 'cancelled' })),
});

/** What is owed where a change of the decision left other penalties: a fine that is gone is owed no more. */
export const changedObligation = (state: PaymentObligation, penalties: readonly Penalty[]): PaymentObligation => {
  const fine = fineIn(penalties);
  return { ...state, fine, is: fine === 0 ? 'cancelled' : state.is };
};

/** An obligation as it begins. */
const obligation = ({ occurredAt, ...opened }: PaymentObligationOpened['data']): PaymentObligation => ({
  is: 'open',
  obligationId: opened.obligationId,
  decisionId: opened.decisionId,
  ...(opened.costsOf === undefined ? {} : { costsOf: opened.costsOf }),
  fine: opened.fine,
  receivedOn: opened.receivedOn,
  dueOn: opened.dueOn,
  statesSurcharge: opened.statesSurcharge,
  collectingBankId: opened.collectingBankId,
  account: opened.account,
  payments: [],
  instalments: [],
  plans: [
    {
      since: chinaDateOf(occurredAt),
      instalments: [{ dueOn: opened.dueOn, amount: opened.fine }],
      ...(opened.receivedOn === undefined ? {} : { countedFrom: opened.receivedOn }),
      ...(opened.noticePublishedOn === undefined ? {} : { noticePublishedOn: opened.noticePublishedOn }),
    },
  ],
  refundsOrdered: fen(0),
  refundsTo: [],
  refundsPaid: fen(0),
  cash: [],
});

/**
 * The decision was handed over while its public notice ran, or was changed meanwhile and is served now: the debt is the same, and its days
 * count from then (L15, L20).
 */
const receivedEarlier = (
  { awaitsReceipt: _, ...debt }: PaymentObligation,
  { receivedOn, dueOn, plans }: PaymentObligation,
): PaymentObligation => ({
  ...debt,
  receivedOn,
  dueOn,
  plans,
});

/** The agency changed the decision while its public notice ran: nobody received it, and nothing is late before the change is served. */
const notYetReceived = (debt: PaymentObligation, changedOn: PlainDate): PaymentObligation => {
  const isToCome = debt.receivedOn !== undefined && debt.receivedOn > changedOn;
  return isToCome && !hasDaysOfItsOwn(debt) ? { ...debt, awaitsReceipt: true, receivedOn: undefined, plans: [] } : debt;
};

/** It is paid, or somebody granted other days: these do not count from a receipt. */
export const hasDaysOfItsOwn = ({ is, plans, awaitsReceipt }: PaymentObligation): boolean =>
  is !== 'open' || plans.length > (awaitsReceipt ? 0 : 1);

/** The debt of one who comes to owe it beside others: what was paid of it counts for all, and the days are its own. */
export const owedBeside = (own: PaymentObligation, others: PaymentObligation): PaymentObligation => ({
  ...own,
  is: others.is,
  payments: others.payments,
  refundsOrdered: others.refundsOrdered,
  refundsTo: others.refundsTo,
  refundsPaid: others.refundsPaid,
  cash: others.cash,
});

type Step<Data> = (state: PaymentObligation, data: Data) => PaymentObligation;

/** A step about the debt that it names. An old event named none, because a party had only one. */
function changing<Data extends { readonly obligationId: string }>(step: Step<Data>) {
  return (state: PaymentsState, data: Data): PaymentsState =>
    state.map((each, at) =>
      each.obligationId === data.obligationId || (data.obligationId === EVERY_PARTY && at === state.length - 1)
        ? step(each, data)
        : each,
    );
}

/** A step about a decision changes the debt that began under it; an old one that names no decision, the last debt. */
function changingItsDebt<Data extends object>(step: Step<Data>) {
  return (state: PaymentsState, data: Data & { readonly decisionId?: string }): PaymentsState => {
    const { decisionId } = data;
    const its = state.findLastIndex((debt) => decisionId === undefined || debt.decisionId === decisionId);
    return state.map((each, at) => (at === its ? step(each, data) : each));
  };
}

const after = ({ is }: PaymentObligation, outstanding: Balance): PaymentObligation['is'] =>
  is === 'open' && outstanding.fine === 0 && outstanding.surcharge === 0 ? 'paid' : is;

const paidWith = (
  state: PaymentObligation,
  payment: Payment,
  outstanding: Balance,
): Pick<PaymentObligation, 'is' | 'payments'> => ({
  is: after(state, outstanding),
  payments: withPayment(state.payments, payment),
});

const cashPayment = (data: FineCollectedOnSpot['data']): Payment => ({
  paymentId: data.fiscalReceiptNumber,
  amount: data.amount,
  surcharge: fen(0),
  paidOn: data.collectedOn,
  payerId: data.payerId,
  bankReference: data.fiscalReceiptNumber,
});

const withCash = (
  { cash }: PaymentObligation,
  receiptNumber: string,
  change: Partial<CashCollected>,
): readonly CashCollected[] =>
  cash.map((item) => (item.receiptNumber === receiptNumber ? { ...item, ...change } : item));

const planned = ({ plans }: PaymentObligation, at: Instant, instalments: readonly Instalment[]) => [
  ...plans,
  { since: chinaDateOf(at), instalments },
];
