import type { Fen, PlainDate } from '@ecl/kernel';
import type { DebtKind, PaymentRow } from '@ecl/read-models';
import { Amount, AnyText, Choice, Day, Flag, Part, Parts, Text, Texts, WholeNumber } from '@ecl/web';
import { Answered, AnsweredPage } from './answered.js';
import { NamedPartyAnswer } from './party-answers.js';
import { Describes, wordsOf } from './describes.js';

const optional = true;
/** Whole fen. An amount owed is never negative; a balance may be. */
const Money = (): PropertyDecorator => Amount({ min: Number.MIN_SAFE_INTEGER });

/** 罚款, 代履行费用. */
export const DEBT_KINDS = wordsOf<DebtKind>({ fine: true, substituteCosts: true });

type Made = PaymentRow['payments'][number];
type Due = PaymentRow['instalments'][number];
type Cash = PaymentRow['cash'][number];
type Remedy = PaymentRow['remedies'][number];

@Describes<PaymentRow['balance']>()
export class Amounts {
  @Money()
  readonly fine!: Fen;

  @Money()
  readonly surcharge!: Fen;
}

@Describes<Due>()
export class InstalmentDue implements Due {
  @Day()
  readonly dueOn!: PlainDate;

  @Money()
  readonly amount!: Fen;
}

@Describes<Made>()
export class PaymentMade implements Made {
  @Text()
  readonly paymentId!: string;

  @Money()
  readonly amount!: Fen;

  @Money()
  readonly surcharge!: Fen;

  @Day()
  readonly paidOn!: PlainDate;

  @AnyText()
  readonly bankReference!: string;

  @Text({ optional })
  readonly payerId?: string | undefined;
}

@Describes<PaymentRow['refunds']['to'][number]>()
export class RefundTo {
  @Text()
  readonly payeeId!: string;

  @Money()
  readonly amount!: Fen;
}

@Describes<Cash>()
export class CashOnSpot implements Cash {
  @Text()
  readonly receiptNumber!: string;

  @Money()
  readonly amount!: Fen;

  @Choice(wordsOf<Cash['stage']>({ collected: true, handedIn: true, deposited: true }))
  readonly stage!: Cash['stage'];

  @Day()
  readonly collectedOn!: PlainDate;

  @Day({ optional })
  readonly handInDueOn!: PlainDate | undefined;

  @Day({ optional })
  readonly handedInOn!: PlainDate | undefined;

  @Day({ optional })
  readonly depositDueOn!: PlainDate | undefined;

  @Day({ optional })
  readonly depositedOn!: PlainDate | undefined;

  @Flag()
  readonly isFromWater!: boolean;
}

@Describes<Remedy>()
export class RemedyOfPayment implements Remedy {
  @Text()
  readonly remedyId!: string;

  @Choice(
    wordsOf<Remedy['kind']>({
      reconsideration: true,
      litigation: true,
      appeal: true,
      retrial: true,
      protest: true,
      supervision: true,
    }),
  )
  readonly kind!: Remedy['kind'];

  @Day()
  readonly from!: PlainDate;

  @Day({ optional })
  readonly to!: PlainDate | undefined;
}

@Describes<PaymentRow['refunds']>()
export class Refunds {
  @Money()
  readonly ordered!: Fen;

  @Money()
  readonly paid!: Fen;

  @Parts(() => RefundTo)
  readonly to!: readonly RefundTo[];

  @Money()
  readonly refundable!: Fen;
}

/** An obligation as it is at the end of a day. */
@Describes<PaymentRow>()
export class Payment implements PaymentRow {
  @Text()
  readonly caseId!: string;

  @Text({ optional })
  readonly caseNumber!: string | undefined;

  @Text()
  readonly obligationId!: string;

  @Texts()
  readonly debtors!: readonly string[];

  @Parts(() => NamedPartyAnswer)
  readonly parties!: readonly NamedPartyAnswer[];

  @Text({ optional })
  readonly decisionNumber!: string | undefined;

  @Text()
  readonly agencyId!: string;

  @Text()
  readonly unitId!: string;

  @Choice(DEBT_KINDS)
  readonly debtKind!: DebtKind;

  @Choice(wordsOf<PaymentRow['status']>({ open: true, paid: true, cancelled: true }))
  readonly status!: PaymentRow['status'];

  @Day()
  readonly asOf!: PlainDate;

  @Money()
  readonly fine!: Fen;

  @Day()
  readonly dueOn!: PlainDate;

  @Flag({ description: '按尚未公布的日历推算，可能变动 / Counted over days that are not published yet' })
  readonly isProvisional!: boolean;

  @Flag()
  readonly isDeferred!: boolean;

  @Parts(() => InstalmentDue)
  readonly instalments!: readonly InstalmentDue[];

  @Text({ optional })
  readonly collectingBankId!: string | undefined;

  @AnyText({ optional })
  readonly account!: string | undefined;

  @Flag()
  readonly statesSurcharge!: boolean;

  @Money()
  readonly surcharge!: Fen;

  @Part(() => Amounts)
  readonly paid!: Amounts;

  @Part(() => Amounts)
  readonly balance!: Amounts;

  @Day({ optional })
  readonly enforcementEndedOn!: PlainDate | undefined;

  @WholeNumber()
  readonly daysOverdue!: number;

  @Parts(() => PaymentMade)
  readonly payments!: readonly PaymentMade[];

  @Parts(() => CashOnSpot)
  readonly cash!: readonly CashOnSpot[];

  @Parts(() => RemedyOfPayment)
  readonly remedies!: readonly RemedyOfPayment[];

  @Part(() => Refunds)
  readonly refunds!: Refunds;
}

export class PaymentList extends AnsweredPage {
  @Parts(() => Payment)
  readonly items!: readonly Payment[];
}

export class PaymentAnswer extends Answered {
  @Part(() => Payment)
  readonly payment!: Payment;

  /** Every debt of the case, the newest first: `payment` is the first of them. */
  @Parts(() => Payment)
  readonly debts!: readonly Payment[];
}
