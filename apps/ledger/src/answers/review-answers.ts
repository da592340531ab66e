import type { Fen, PlainDate } from '@ecl/kernel';
import type { ReviewerWorkload, ReviewRow, ReviewStatus } from '@ecl/read-models';
import { Amount, AnyText, Choice, Day, Flag, Parts, Text, WholeNumber } from '@ecl/web';
import { Answered, AnsweredPage } from './answered.js';
import { NamedPartyAnswer } from './party-answers.js';
import { Describes, wordsOf } from './describes.js';

const optional = true;

/** A submission to legal review. */
@Describes<ReviewRow>()
export class Review implements ReviewRow {
  @Text()
  readonly submissionId!: string;

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

  @Parts(() => NamedPartyAnswer)
  readonly parties!: readonly NamedPartyAnswer[];

  @WholeNumber({ min: 1 })
  readonly round!: number;

  @Amount({ description: '草案拟处的罚款合计 / All fines of the draft together' })
  readonly draftFine!: Fen;

  @Choice(wordsOf<ReviewStatus>({ pending: true, returned: true, closed: true, lapsed: true }))
  readonly status!: ReviewStatus;

  @Text()
  readonly reviewer!: string;

  @Text()
  readonly submittedBy!: string;

  @Day()
  readonly submittedOn!: PlainDate;

  @Day()
  readonly targetDueOn!: PlainDate;

  @Day()
  readonly hardStopDueOn!: PlainDate;

  @Flag({ description: '按尚未公布的日历推算，可能变动 / Counted over days that are not published yet' })
  readonly isProvisional!: boolean;

  @Choice(wordsOf<ReviewRow['lateness']>({ inTime: true, pastTarget: true, pastHardStop: true }))
  readonly lateness!: ReviewRow['lateness'];

  @AnyText({ optional })
  readonly missing!: string | undefined;

  @Day({ optional })
  readonly supplyBy!: PlainDate | undefined;

  @Text({ optional })
  readonly opinion!: ReviewRow['opinion'];

  @AnyText({ optional })
  readonly reasons!: string | undefined;

  @Day({ optional })
  readonly opinionOn!: PlainDate | undefined;

  @Day({ optional })
  readonly lapsedOn!: PlainDate | undefined;
}

export class ReviewList extends AnsweredPage {
  @Parts(() => Review)
  readonly items!: readonly Review[];
}

/** What a reviewer has to do and did. */
@Describes<ReviewerWorkload>()
export class WorkloadOfReviewer implements ReviewerWorkload {
  @AnyText()
  readonly reviewer!: string;

  @WholeNumber({ description: '待出具意见 / Drafts that wait for an opinion' })
  readonly pending!: number;

  @WholeNumber({ description: '其中已过目标日 / Of these, past the target' })
  readonly pastTarget!: number;

  @WholeNumber({ description: '其中已过最后期限 / Of these, past the hard limit' })
  readonly pastHardStop!: number;

  @WholeNumber({ description: '已退回补充材料 / Drafts that are back with the unit for papers' })
  readonly returned!: number;

  @Day({ optional, description: '最早的目标日；没有待办的则没有 / When the next is due; absent where none waits' })
  readonly nextDueOn!: PlainDate | undefined;

  @WholeNumber({ description: '所问期间出具的意见 / Opinions that were given since the day that is asked about' })
  readonly opinions!: number;

  @WholeNumber({ description: '其中迟于目标日 / Of these, given after the target' })
  readonly opinionsLate!: number;
}

export class WorkloadList extends Answered {
  @Day({ description: '意见起算日期 / Opinions from this day on are counted' })
  readonly since!: PlainDate;

  @Parts(() => WorkloadOfReviewer, { description: '待办最多者在前 / Whoever has most to do comes first' })
  readonly items!: readonly WorkloadOfReviewer[];
}
