import type { Fen, PlainDate } from '@ecl/kernel';
import type { DebtKind, Match, PossibleDebt, ReconciledPayment, Reconciliation, Side } from '@ecl/read-models';
import { Amount, AnyText, Choice, Day, Flag, Moment, Part, Parts, Text, Texts } from '@ecl/web';
import { Answered, AnsweredPage } from './answered.js';
import { Describes, wordsOf } from './describes.js';
import { DEBT_KINDS } from './payment-answers.js';

const optional = true;
const MATCHES = wordsOf<Match>({
  matched: true,
  missingInLedger: true,
  missingAtBank: true,
  amountDiffers: true,
  wrongAccount: true,
  otherDecision: true,
  otherDebt: true,
  ambiguous: true,
  reportedTwice: true,
});

@Describes<Side>()
export class SideOfBank implements Side {
  @Amount()
  readonly amount!: Fen;

  @AnyText()
  readonly account!: string;

  @AnyText({ optional })
  readonly decisionNumber!: string | undefined;

  @Text({ optional, description: '应缴款项编号 / Id of the debt' })
  readonly obligationId!: string | undefined;

  @Day()
  readonly paidOn!: PlainDate;
}

export class SideOfLedger extends SideOfBank {
  @Choice(DEBT_KINDS)
  readonly debtKind!: DebtKind;

  @Text()
  readonly caseId!: string;
}

@Describes<PossibleDebt>()
export class PossibleDebtAnswer implements PossibleDebt {
  @Text()
  readonly caseId!: string;

  @Text()
  readonly obligationId!: string;

  @Choice(DEBT_KINDS)
  readonly debtKind!: DebtKind;

  @Texts()
  readonly debtors!: readonly string[];
}

@Describes<ReconciledPayment>()
export class PaymentCompared implements ReconciledPayment {
  @AnyText()
  readonly bankReference!: string;

  @Choice(MATCHES)
  readonly match!: Match;

  @Part(() => SideOfBank, { optional })
  readonly bank!: SideOfBank | undefined;

  @Part(() => SideOfLedger, { optional })
  readonly ledger!: SideOfLedger | undefined;

  @Parts(() => PossibleDebtAnswer, {
    description: '尚未入卷的缴款可能对应的应缴款项 / The open debts for which a payment can be that no case knows of',
  })
  readonly debts!: readonly PossibleDebtAnswer[];
}

@Describes<Reconciliation['totals']>()
export class Totals {
  @Amount()
  readonly bank!: Fen;

  @Amount()
  readonly ledger!: Fen;
}

/** A bank's report of one day compared with what the cases know. */
@Describes<Reconciliation>()
export class BankDay implements Reconciliation {
  @Text()
  readonly bankId!: string;

  @Day()
  readonly day!: PlainDate;

  @Flag()
  readonly isReported!: boolean;

  @Flag()
  readonly isBalanced!: boolean;

  @Part(() => Totals)
  readonly totals!: Totals;

  @Parts(() => PaymentCompared)
  readonly payments!: readonly PaymentCompared[];
}

export class ReconciliationAnswer extends Answered {
  @Part(() => BankDay)
  readonly reconciliation!: BankDay;
}

export class ReportedDay {
  @Day()
  readonly day!: PlainDate;

  @Moment()
  readonly receivedAt!: string;
}

export class ReportedDayList extends AnsweredPage {
  @Parts(() => ReportedDay)
  readonly items!: readonly ReportedDay[];
}
