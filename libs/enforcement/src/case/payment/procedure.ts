import { chinaDateOf, minFen, subtractFen } from '@ecl/kernel';
import {
  ApproverMustHeadTheAgency,
  AuxiliariesMustNotAct,
  CertificatesMustBeShown,
  OfficersMustHoldCertificates,
  RecusedOfficersMustNotAct,
  TwoCertifiedOfficersMustBePresent,
} from '../../guards/index.js';
import { numberMustBeFree } from '../../numbers/rule.js';
import { clockFrom } from '../clock-of-case.js';
import { debtorsByReceipt, debtorsNamed, decidingForDebtors } from './debt.js';
import { refundShares } from './joint.js';
import { requiredByRule } from '../required-by-rule.js';
import { costsOfIn } from '../substitute/costs.js';
import type { CaseDeciding } from '../rule.js';
import { AccountMustBeContracted, AccountMustNotBeAnAgencys } from './rules/account.js';
import {
  BankMustReportItsOwnPayments,
  PayerMustBeADebtor,
  PaymentMustBeNew,
  PaymentMustCarryMoney,
  SurchargeMustBeStatedInTheDecision,
  SurchargeMustNotExceedWhatIsOwed,
} from './rules/bank-payment.js';
import { FineMustBeOwed, owed, PaymentMustNotExceedTheOpenFine } from './rules/obligation.js';
import {
  CashMustBeWhole,
  CashMustBeWithTheAgency,
  CashMustBeWithTheOfficer,
  CashMustNotGoOnBeforeItCame,
  cashOf,
  CollectionMustBeOnTheSpot,
  DifficultyOfEnforcementMustBeShown,
  FiscalReceiptMustBeGiven,
  FiscalReceiptMustBeNew,
  LandingMustBeDated,
  LandingMustFitTheCollection,
  PartyMustHaveAskedForCollection,
  RemotenessMustBeStated,
  SmallFineMustBeSmall,
} from './rules/on-spot-cash.js';
import { PayeeMustHavePaid, RefundMustBeOrdered, RefundMustHaveAGround } from './rules/refund.js';
import {
  CostsAreNoFine,
  DeferralMustGiveTime,
  InstalmentsMustComeToTheOpenFine,
  InstalmentsMustFollowEachOther,
} from './rules/relief.js';
import {
  CollectOnSpot,
  DeferralGranted,
  DepositCash,
  FineCollectedOnSpot,
  FinePaid,
  GrantDeferral,
  GrantInstalments,
  HandInCash,
  InstalmentsGranted,
  OnSpotCashDeposited,
  OnSpotCashHandedIn,
  OrderRefund,
  PayRefund,
  RecordBankPayment,
  RefundOrdered,
  RefundPaid,
} from './vocabulary/index.js';

export const paymentDeciding: readonly CaseDeciding[] = [
  decidingForDebtors(RecordBankPayment, debtorsNamed, {
    mustHold: [
      FineMustBeOwed,
      BankMustReportItsOwnPayments,
      AccountMustNotBeAnAgencys,
      AccountMustBeContracted,
      SurchargeMustBeStatedInTheDecision,
      SurchargeMustNotExceedWhatIsOwed,
      PaymentMustNotExceedTheOpenFine,
      PaymentMustCarryMoney,
      PayerMustBeADebtor,
      PaymentMustBeNew,
      numberMustBeFree('bankReference', 'R235 10', 'R235 12'),
      numberMustBeFree('bankReceipt', 'R235 8'),
    ],
    then: ({ payerId, ...command }, state, context, { partyId }) => {
      const before = owed(command, state, context);
      const payer = payerId ?? partyId;
      return [
        FinePaid({
          ...command,
          ...(payer !== undefined && command.debtors.length > 1 ? { payerId: payer } : {}),
          ...(state.payment.is === 'none' ? {} : costsOfIn(state.payment)),
          paidOn: chinaDateOf(command.occurredAt),
          outstanding: {
            fine: subtractFen(before.fine, command.amount),
            surcharge: subtractFen(before.surcharge, minFen(before.surcharge, command.surcharge)),
          },
        }),
      ];
    },
  }),

  decidingForDebtors(CollectOnSpot, debtorsNamed, {
    mustHold: [
      OfficersMustHoldCertificates,
      TwoCertifiedOfficersMustBePresent,
      CertificatesMustBeShown,
      AuxiliariesMustNotAct,
      RecusedOfficersMustNotAct,
      FineMustBeOwed,
      CostsAreNoFine,
      SmallFineMustBeSmall,
      DifficultyOfEnforcementMustBeShown,
      CollectionMustBeOnTheSpot,
      PartyMustHaveAskedForCollection,
      RemotenessMustBeStated,
      FiscalReceiptMustBeGiven,
      FiscalReceiptMustBeNew,
      numberMustBeFree('receipt', 'APL 70'),
      PaymentMustNotExceedTheOpenFine,
    ],
    then: (command, state, context, { partyId }) => {
      const collectedOn = chinaDateOf(command.occurredAt);
      const before = owed(command, state, context);
      return [
        FineCollectedOnSpot({
          ...command,
          ...(partyId !== undefined && command.debtors.length > 1 ? { payerId: partyId } : {}),
          fiscalReceiptNumber: requiredByRule(command.fiscalReceiptNumber, FiscalReceiptMustBeGiven),
          collectedOn,
          ...(command.where === 'land'
            ? { handInDueOn: clockFrom('L22-handIn', { from: collectedOn }, state, context).dueOn }
            : {}),
          outstanding: { ...before, fine: subtractFen(before.fine, command.amount) },
        }),
      ];
    },
  }),

  decidingForDebtors(HandInCash, debtorsByReceipt, {
    mustHold: [
      CashMustBeWithTheOfficer,
      CashMustBeWhole,
      CashMustNotGoOnBeforeItCame,
      LandingMustBeDated,
      LandingMustFitTheCollection,
    ],
    then: (command, state, context) => {
      const { collectedOn } = requiredByRule(cashOf(state, command.fiscalReceiptNumber), CashMustBeWithTheOfficer);
      return [
        OnSpotCashHandedIn({
          ...command,
          handedInBy: context.actor.personId,
          dueOn: clockFrom('L22-handIn', { from: command.landedOn ?? collectedOn }, state, context).dueOn,
          depositDueOn: clockFrom('L22-deposit', { from: chinaDateOf(command.occurredAt) }, state, context).dueOn,
        }),
      ];
    },
  }),

  decidingForDebtors(DepositCash, debtorsByReceipt, {
    mustHold: [
      CashMustBeWithTheAgency,
      CashMustBeWhole,
      CashMustNotGoOnBeforeItCame,
      AccountMustNotBeAnAgencys,
      AccountMustBeContracted,
    ],
    then: (command, state, { actor }) => {
      const cash = cashOf(state, command.fiscalReceiptNumber);
      return [
        OnSpotCashDeposited({
          ...command,
          depositedBy: actor.personId,
          dueOn: requiredByRule(cash?.depositDueOn, CashMustBeWithTheAgency),
        }),
      ];
    },
  }),

  decidingForDebtors(GrantDeferral, debtorsNamed, {
    mustHold: [ApproverMustHeadTheAgency, FineMustBeOwed, CostsAreNoFine, DeferralMustGiveTime],
    then: (command, _, { actor }) => [DeferralGranted({ ...command, approvedBy: actor.personId })],
  }),

  decidingForDebtors(GrantInstalments, debtorsNamed, {
    mustHold: [
      ApproverMustHeadTheAgency,
      FineMustBeOwed,
      CostsAreNoFine,
      InstalmentsMustComeToTheOpenFine,
      InstalmentsMustFollowEachOther,
    ],
    then: (command, _, { actor }) => [InstalmentsGranted({ ...command, approvedBy: actor.personId })],
  }),

  decidingForDebtors(OrderRefund, debtorsNamed, {
    mustHold: [RefundMustHaveAGround, PayeeMustHavePaid],
    then: ({ payeeId, ...command }, party, { actor }) => {
      const { payment } = party;
      const costs = payment.is === 'none' ? {} : costsOfIn(payment);
      const shares =
        payeeId === undefined && payment.is !== 'none'
          ? refundShares(command.amount, payment, party)
          : [{ ...(payeeId === undefined ? {} : { payeeId }), amount: command.amount }];
      return shares.map((share) => RefundOrdered({ ...command, ...share, ...costs, orderedBy: actor.personId }));
    },
  }),

  decidingForDebtors(PayRefund, debtorsNamed, {
    mustHold: [RefundMustBeOrdered],
    then: (command, { payment }, { actor }) => [
      RefundPaid({ ...command, ...(payment.is === 'none' ? {} : costsOfIn(payment)), paidBy: actor.personId }),
    ],
  }),
];
