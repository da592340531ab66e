import {
  ROLE_TITLES,
  type Answerable,
  type AnswerableStep,
  type ExplainedClock,
  type Role,
  type Standing,
} from '@ecl/enforcement';
import type { Instant, PlainDate } from '@ecl/kernel';
import type { DeadlineRow, LimitOfCase } from '@ecl/read-models';
import { AnyText, Choice, Choices, Day, Flag, Moment, Part, Parts, Text, Texts, WholeNumber } from '@ecl/web';
import { AnsweredPage } from './answered.js';
import { Describes, wordsOf } from './describes.js';

const optional = true;
type Said = ExplainedClock['breach'];
type PartyOfClock = NonNullable<ExplainedClock['party']>;

/** Whose a time limit is. */
export const WHOSE = wordsOf<ExplainedClock['whose']>({
  agency: true,
  reviewer: true,
  party: true,
  reconsiderationBody: true,
  police: true,
  procuratorate: true,
});

/** How a time limit stands. */
export const STANDINGS = wordsOf<Standing>({
  due: true,
  warned: true,
  overdue: true,
  over: true,
  paused: true,
  met: true,
  metLate: true,
  used: true,
  usedLate: true,
  waived: true,
  lapsed: true,
  undone: true,
  fellAway: true,
  replaced: true,
  none: true,
});

@Describes<Said>()
export class SaidTwice implements Said {
  @AnyText()
  readonly zh!: string;

  @AnyText()
  readonly en!: string;
}

/** A time limit of a case, as every list of time limits names it. */
@Describes<LimitOfCase>()
export class LimitOfCaseAnswer implements LimitOfCase {
  @Text()
  readonly caseId!: string;

  @Text({ optional })
  readonly caseNumber!: string | undefined;

  @Text()
  readonly agencyId!: string;

  @Text()
  readonly unitId!: string;

  @Text()
  readonly kind!: string;

  @Text()
  readonly limit!: string;

  @AnyText()
  readonly zh!: string;

  @AnyText()
  readonly en!: string;

  @Text()
  readonly article!: string;

  @Choice(WHOSE)
  readonly whose!: LimitOfCase['whose'];

  @Choices(Object.keys(ROLE_TITLES), {
    description: '由谁办理；当事人自己的期限没有 / Whose duty it is to act; none where it is the party’s own',
  })
  readonly roles!: readonly Role[];

  @AnyText({ optional })
  readonly partyName!: string | undefined;

  @Text({ optional })
  readonly subject!: string | undefined;
}

/** A time limit in a list. */
@Describes<DeadlineRow>()
export class Deadline extends LimitOfCaseAnswer implements DeadlineRow {
  @Day()
  readonly dueOn!: PlainDate;

  @Moment({ optional })
  readonly dueAt!: Instant | undefined;

  @Flag()
  readonly isProvisional!: boolean;

  @WholeNumber({ min: 0 })
  readonly daysLate!: number;

  @Day({ optional })
  readonly doneOn!: PlainDate | undefined;

  @Parts(() => SaidTwice)
  readonly stoppedBy!: readonly SaidTwice[];
}

export class ListedDeadlines extends AnsweredPage {
  @Parts(() => Deadline)
  readonly items!: readonly Deadline[];
}

@Describes<PartyOfClock>()
export class PartyOfDeadline implements PartyOfClock {
  @Text()
  readonly partyId!: string;

  @AnyText()
  readonly name!: string;
}

@Describes<AnswerableStep>()
export class StepThatKeeps implements AnswerableStep {
  @Text({ description: 'POST /api/cases/{id}/steps/{step}' })
  readonly step!: string;

  @AnyText()
  readonly zh!: string;

  @AnyText()
  readonly en!: string;
}

/** Who has to act before a time limit runs out. */
@Describes<Answerable>()
export class AnswerableFor implements Answerable {
  @Choices(Object.keys(ROLE_TITLES), {
    description: '职责；当事人自己的期限没有 / Whose duty it is; none where it is the party’s own',
  })
  readonly roles!: readonly Role[];

  @Texts({ description: '案卷中写明的人员 / Whom the case names for it' })
  readonly personIds!: readonly string[];

  @Texts({ description: '谁的期限 / The parties whose limit it is' })
  readonly partyIds!: readonly string[];

  @AnyText({ optional, description: '承办的机关 / The organ that has it' })
  readonly organ!: string | undefined;

  @Parts(() => StepThatKeeps, { description: '任一步骤即按期完成 / Any one of these steps keeps it' })
  readonly steps!: readonly StepThatKeeps[];
}

/** A time limit of a case, with all that led to its last day. */
@Describes<ExplainedClock>()
export class ExplainedDeadline implements ExplainedClock {
  @Text()
  readonly kind!: string;

  @Text()
  readonly limit!: string;

  @AnyText()
  readonly zh!: string;

  @AnyText()
  readonly en!: string;

  @Texts()
  readonly articles!: readonly string[];

  /** The same as Chinese texts quote them. */
  @Texts()
  readonly articlesZh!: readonly string[];

  @Choice(wordsOf<ExplainedClock['nature']>({ duty: true, right: true, bar: true }))
  readonly nature!: ExplainedClock['nature'];

  @Choice(WHOSE)
  readonly whose!: ExplainedClock['whose'];

  @Part(() => PartyOfDeadline, { optional })
  readonly party!: PartyOfDeadline | undefined;

  @Text({ optional })
  readonly subject!: string | undefined;

  @Choice(STANDINGS)
  readonly status!: Standing;

  /** The same in words: of a right that was used, what was done. */
  @Part(() => SaidTwice)
  readonly standing!: SaidTwice;

  @Day()
  readonly begunOn!: PlainDate;

  @Day()
  readonly dueOn!: PlainDate;

  @Moment({ optional })
  readonly dueAt!: Instant | undefined;

  @Flag()
  readonly isProvisional!: boolean;

  @Day({ optional })
  readonly doneOn!: PlainDate | undefined;

  @WholeNumber({ min: 0 })
  readonly daysLate!: number;

  /** How the last day came about, sentence by sentence. */
  @Parts(() => SaidTwice)
  readonly reckoning!: readonly SaidTwice[];

  /** What follows when it runs out. */
  @Part(() => SaidTwice)
  readonly breach!: SaidTwice;

  @Part(() => AnswerableFor, {
    optional,
    description: '由谁在届满前办理；已终了的没有 / Who has to act before it runs out; absent once it has ended',
  })
  readonly answerable!: AnswerableFor | undefined;

  @WholeNumber({ min: 1, optional, description: '使其终了的步骤 / The step that ended it' })
  readonly endedByStep!: number | undefined;
}

export class DeadlinesOfCase {
  @Parts(() => ExplainedDeadline)
  readonly items!: readonly ExplainedDeadline[];
}
