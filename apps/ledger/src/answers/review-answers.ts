import type { PlainDate } from '@ecl/kernel';
import type { ReviewRow, ReviewStatus } from '@ecl/read-models';
import { AnyText, Choice, Day, Flag, Parts, Text, WholeNumber } from '@ecl/web';
import { AnsweredPage } from './answered.js';
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
