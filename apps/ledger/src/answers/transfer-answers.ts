import type { TransferStage } from '@ecl/enforcement';
import type { Fen, Instant, PlainDate } from '@ecl/kernel';
import type { Suspect, TransferObject, TransferRow } from '@ecl/read-models';
import { Amount, AnyText, Choice, Day, Flag, Moment, Part, Parts, Text, WholeNumber } from '@ecl/web';
import { Answered, AnsweredPage } from './answered.js';
import { Describes, wordsOf } from './describes.js';

const optional = true;
type StepRow = TransferRow['steps'][number];
type LateBy = NonNullable<StepRow['lateBy']>;

@Describes<LateBy>()
export class LatenessOfStep implements LateBy {
  @WholeNumber()
  readonly amount!: number;

  @Choice(wordsOf<LateBy['unit']>({ calendarDay: true, minute: true }))
  readonly unit!: LateBy['unit'];
}

/** A step of the transfer to the police, with its time limit and its delay. */
@Describes<StepRow>()
export class StepOfTransfer implements StepRow {
  @Text()
  readonly step!: StepRow['step'];

  /** The label of the step in the rulebook, such as `T6b`. */
  @Text()
  readonly label!: StepRow['label'];

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;

  @Choice(wordsOf<StepRow['whose']>({ agency: true, police: true, procuratorate: true }))
  readonly whose!: StepRow['whose'];

  @Text()
  readonly article!: StepRow['article'];

  @Day({ optional })
  readonly dueOn!: PlainDate | undefined;

  @Moment({ optional })
  readonly dueAt!: Instant | undefined;

  @Moment({ optional })
  readonly doneAt!: Instant | undefined;

  @Part(() => LatenessOfStep, { optional })
  readonly lateBy!: LatenessOfStep | undefined;

  @Choice(wordsOf<StepRow['status']>({ done: true, late: true, overdue: true, notDue: true, notApplicable: true }))
  readonly status!: StepRow['status'];
}

@Describes<TransferObject>()
export class ObjectOfTransfer implements TransferObject {
  @Text()
  readonly objectId!: string;

  @AnyText()
  readonly description!: string;
}

@Describes<TransferRow['objects']>()
export class ObjectsOfTransfer {
  @Parts(() => ObjectOfTransfer)
  readonly listed!: readonly ObjectOfTransfer[];

  @Parts(() => ObjectOfTransfer)
  readonly handedOver!: readonly ObjectOfTransfer[];

  @Parts(() => ObjectOfTransfer)
  readonly missing!: readonly ObjectOfTransfer[];

  @Parts(() => ObjectOfTransfer)
  readonly unlisted!: readonly ObjectOfTransfer[];
}

@Describes<NonNullable<TransferRow['refusal']>>()
export class RefusalByHead {
  @Text()
  readonly refusedBy!: string;

  @AnyText()
  readonly reasons!: string;
}

const STAGES = wordsOf<TransferStage>({
  none: true,
  suspected: true,
  teamFormed: true,
  reported: true,
  approved: true,
  refusedByHead: true,
  delivered: true,
  received: true,
  filedByPolice: true,
  refusedByPolice: true,
  reconsidering: true,
  filingAgreed: true,
  refusedAgain: true,
  supervised: true,
  filingOrdered: true,
  reasonsStand: true,
  handedOver: true,
  resumed: true,
});

const Money = (description: string): PropertyDecorator => Amount({ optional, description });

/** A party whose crime is suspected. */
@Describes<Suspect>()
export class SuspectOfTransfer implements Suspect {
  @Text()
  readonly partyId!: string;

  @Choice(wordsOf<Suspect['kind']>({ citizen: true, soleTrader: true, organisation: true }))
  readonly kind!: Suspect['kind'];

  @AnyText()
  readonly name!: string;

  @Flag({ description: '移送期间不得处罚、公示、结案 / Held up while the transfer is under way' })
  readonly isHeld!: boolean;

  @Money('判处的罚金 / Fined by the criminal court')
  readonly criminalFine!: Fen | undefined;

  @Money('已缴罚款 / Paid of the administrative fine')
  readonly paid!: Fen | undefined;

  @Money('折抵 / Counts towards the criminal fine')
  readonly offset!: Fen | undefined;

  @Money('折抵后应缴的罚金 / Left of the criminal fine')
  readonly remaining!: Fen | undefined;
}

/** The transfer of a suspected crime to the police. */
@Describes<TransferRow>()
export class Transfer implements TransferRow {
  @Text()
  readonly caseId!: string;

  @Text({ optional })
  readonly caseNumber!: string | undefined;

  @Text()
  readonly agencyId!: string;

  @Text()
  readonly unitId!: string;

  @Text()
  readonly powerCode!: string;

  @Choice(STAGES)
  readonly stage!: TransferStage;

  @AnyText({ optional })
  readonly offence!: string | undefined;

  @Parts(() => SuspectOfTransfer)
  readonly suspects!: readonly SuspectOfTransfer[];

  @AnyText({ optional })
  readonly policeOrgan!: string | undefined;

  @Parts(() => StepOfTransfer)
  readonly steps!: readonly StepOfTransfer[];

  @Part(() => RefusalByHead, { optional })
  readonly refusal!: RefusalByHead | undefined;

  @Flag()
  readonly isCopiedToProcuratorate!: boolean;

  @Part(() => ObjectsOfTransfer)
  readonly objects!: ObjectsOfTransfer;
}

export class TransferList extends AnsweredPage {
  @Parts(() => Transfer)
  readonly items!: readonly Transfer[];
}

export class TransferAnswer extends Answered {
  @Part(() => Transfer)
  readonly transfer!: Transfer;
}
