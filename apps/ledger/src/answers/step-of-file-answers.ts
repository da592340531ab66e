import type { FileSection } from '@ecl/enforcement';
import type { Fen, Instant, PlainDate } from '@ecl/kernel';
import { Amount, AnyText, Choice, Day, Moment, Part, Parts, Text, Texts, WholeNumber } from '@ecl/web';
import type { MoneyOfStep, RefundCause } from '../whole-file/money-of-step.js';
import type { StepInFile } from '../whole-file/step-in-file.js';
import { Describes, wordsOf } from './describes.js';
import { Amounts, InstalmentDue } from './payment-answers.js';
import { SectionName } from './section-of-file-answers.js';
import { RecordedEventAnswer } from './step-answers.js';
import { BilingualTitle, DocumentOfStep, LimitOfStep, PersonOfStep } from './timeline-answers.js';

const optional = true;

const CAUSES = wordsOf<RefundCause>({
  selfCorrection: true,
  reconsideration: true,
  court: true,
  supervision: true,
  overCollection: true,
});

/** What a bank or finance is told of a step about money. */
@Describes<MoneyOfStep>()
export class MoneyOfStepAnswer implements MoneyOfStep {
  @Text({ optional })
  readonly obligationId?: string;

  @Texts({ optional })
  readonly debtors?: readonly string[];

  @Text({ optional })
  readonly decisionId?: string;

  @Day({ optional })
  readonly costsOf?: PlainDate;

  @Amount({ optional })
  readonly fine?: Fen;

  @Amount({ optional })
  readonly amount?: Fen;

  @Amount({ optional })
  readonly surcharge?: Fen;

  @Part(() => Amounts, { optional })
  readonly outstanding?: Amounts;

  @Parts(() => InstalmentDue, { optional })
  readonly instalments?: readonly InstalmentDue[];

  @Day({ optional })
  readonly receivedOn?: PlainDate;

  @Day({ optional })
  readonly dueOn?: PlainDate;

  @Day({ optional })
  readonly paidOn?: PlainDate;

  @Day({ optional })
  readonly collectedOn?: PlainDate;

  @Day({ optional })
  readonly handInDueOn?: PlainDate;

  @Day({ optional })
  readonly depositDueOn?: PlainDate;

  @Text({ optional })
  readonly collectingBankId?: string;

  @Text({ optional })
  readonly bankId?: string;

  @AnyText({ optional })
  readonly account?: string;

  @AnyText({ optional })
  readonly payeeAccount?: string;

  @Text({ optional })
  readonly paymentId?: string;

  @AnyText({ optional })
  readonly bankReference?: string;

  @AnyText({ optional })
  readonly receiptNumber?: string;

  @AnyText({ optional })
  readonly fiscalReceiptNumber?: string;

  @AnyText({ optional })
  readonly reference?: string;

  @Text({ optional })
  readonly payerId?: string;

  @Text({ optional })
  readonly payeeId?: string;

  @Choice(CAUSES, { optional })
  readonly cause?: RefundCause;
}

/** A step in a case file, with who and when. */
@Describes<StepInFile>()
export class StepOfFile implements StepInFile {
  @WholeNumber({
    min: 1,
    description: '步骤在案件中的序号，从 1 起 / The number of the step in its case, from 1',
  })
  readonly number!: number;

  @SectionName()
  readonly section!: FileSection;

  @Text()
  readonly type!: string;

  @Part(() => BilingualTitle)
  readonly title!: BilingualTitle;

  @Moment({
    description: '法律上的时间，已按更正 / The legal time, as corrections leave it',
  })
  readonly occurredAt!: Instant;

  @Moment({ optional, description: '首次记录的时刻，其后已更正 / When it was, as first recorded; corrected since' })
  readonly firstOccurredAt!: Instant | undefined;

  @Moment({ description: '账本记录的时间 / When the ledger recorded it' })
  readonly recordedAt!: Instant;

  @AnyText({ description: '办理人账号所属人员 / The person of the account that took the step' })
  readonly account!: string;

  @Texts({
    optional,
    description: '该步骤所涉当事人；涉及全案时没有 / The parties whose step it is; absent for one of the whole case',
  })
  readonly parties!: readonly string[] | undefined;

  @Parts(() => PersonOfStep)
  readonly persons!: readonly PersonOfStep[];

  @Parts(() => DocumentOfStep)
  readonly documents!: readonly DocumentOfStep[];

  @Texts()
  readonly recordings!: readonly string[];

  @Parts(() => LimitOfStep)
  readonly limits!: readonly LimitOfStep[];

  @Part(() => RecordedEventAnswer, {
    optional,
    description: '步骤的内容；只能查看款项的没有 / What the step says; absent for whoever is shown its money alone',
  })
  readonly says!: StepInFile['says'];

  @Part(() => MoneyOfStepAnswer, {
    optional,
    description: '款项部分，供代收机构和财政部门 / What of it is of money, for banks and finance',
  })
  readonly money!: MoneyOfStepAnswer | undefined;
}
