import { chinaDateOf, subtractFen } from '@ecl/kernel';
import { after } from '../../deadlines/deadline.js';
import { established } from '../established.js';
import { parametersInForce } from '../parameters-in-force.js';
import { decidingCase, type CaseDeciding } from '../rule.js';
import {
  CollectOnSpot,
  DepositCash,
  GrantDeferral,
  GrantInstalments,
  HandInCash,
  OrderRefund,
  PayRefund,
  RecordBankPayment,
} from './commands.js';
import {
  DeferralGranted,
  FineCollectedOnSpot,
  FinePaid,
  InstalmentsGranted,
  OnSpotCashDeposited,
  OnSpotCashHandedIn,
  RefundOrdered,
  RefundPaid,
} from './events.js';
import { bankPaymentRules } from './rules/bank-payment.js';
import { owed } from './rules/obligation.js';
import {
  cashOf,
  CashMustBeWithTheAgency,
  CashMustBeWithTheOfficer,
  collectionRules,
  depositRules,
  FiscalReceiptMustBeGiven,
  handInRules,
} from './rules/on-spot-cash.js';
import { refundOrderRules, refundPaymentRules } from './rules/refund.js';
import { deferralRules, instalmentRules } from './rules/relief.js';

const recordBankPayment = decidingCase(RecordBankPayment, {
  mustHold: bankPaymentRules,
  then: (command, state, context) => {
    const before = owed(command, state, context);
    return [
      FinePaid({
        ...command,
        paidOn: chinaDateOf(command.occurredAt),
        outstanding: {
          fine: subtractFen(before.fine, command.amount),
          surcharge: subtractFen(before.surcharge, command.surcharge),
        },
      }),
    ];
  },
});

const collectOnSpot = decidingCase(CollectOnSpot, {
  mustHold: collectionRules,
  then: (command, state, context) => {
    const collectedOn = chinaDateOf(command.occurredAt);
    const { cashHandIn } = parametersInForce(command, state, context);
    const before = owed(command, state, context);
    return [
      FineCollectedOnSpot({
        ...command,
        fiscalReceiptNumber: established(command.fiscalReceiptNumber, FiscalReceiptMustBeGiven),
        collectedOn,
        ...(command.where === 'land' ? { handInDueOn: after(collectedOn, cashHandIn, context.calendar).dueOn } : {}),
        outstanding: { ...before, fine: subtractFen(before.fine, command.amount) },
      }),
    ];
  },
});

const handInCash = decidingCase(HandInCash, {
  mustHold: handInRules,
  then: (command, state, context) => {
    const { cashHandIn, cashDeposit } = parametersInForce(command, state, context);
    const { collectedOn } = established(cashOf(state, command.fiscalReceiptNumber), CashMustBeWithTheOfficer);
    return [
      OnSpotCashHandedIn({
        ...command,
        handedInBy: context.actor.personId,
        dueOn: after(command.landedOn ?? collectedOn, cashHandIn, context.calendar).dueOn,
        depositDueOn: after(chinaDateOf(command.occurredAt), cashDeposit, context.calendar).dueOn,
      }),
    ];
  },
});

const depositCash = decidingCase(DepositCash, {
  mustHold: depositRules,
  then: (command, state, { actor }) => {
    const cash = cashOf(state, command.fiscalReceiptNumber);
    return [
      OnSpotCashDeposited({
        ...command,
        depositedBy: actor.personId,
        dueOn: established(cash?.depositDueOn, CashMustBeWithTheAgency),
      }),
    ];
  },
});

const grantDeferral = decidingCase(GrantDeferral, {
  mustHold: deferralRules,
  then: (command, _, { actor }) => [DeferralGranted({ ...command, approvedBy: actor.personId })],
});

const grantInstalments = decidingCase(GrantInstalments, {
  mustHold: instalmentRules,
  then: (command, _, { actor }) => [InstalmentsGranted({ ...command, approvedBy: actor.personId })],
});

const orderRefund = decidingCase(OrderRefund, {
  mustHold: refundOrderRules,
  then: (command, _, { actor }) => [RefundOrdered({ ...command, orderedBy: actor.personId })],
});

const payRefund = decidingCase(PayRefund, {
  mustHold: refundPaymentRules,
  then: (command, _, { actor }) => [RefundPaid({ ...command, paidBy: actor.personId })],
});

export const paymentDeciding: readonly CaseDeciding[] = [
  recordBankPayment,
  collectOnSpot,
  handInCash,
  depositCash,
  grantDeferral,
  grantInstalments,
  orderRefund,
  payRefund,
];
