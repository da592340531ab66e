import {
  CHECKS,
  PENALTY_KINDS,
  type Check,
  type CheckFound,
  type PenaltyKind,
  type ReviewChecks,
  type ReviewOpinion,
} from '@ecl/enforcement';
import type { Fen, Instant, PlainDate } from '@ecl/kernel';
import {
  Amount,
  AnyText,
  Choice,
  Day,
  Flag,
  Moment,
  Part,
  Parts,
  Text,
  Texts,
  WholeNumber,
  WholeNumbers,
} from '@ecl/web';
import type {
  AnsweredCheck,
  ChangedDraft,
  DraftedPenalty,
  OpinionOnRecord,
  PenaltyOfDraft,
  ReviewOfCase,
  SubmissionInCase,
} from '../legal-review/review-of-case.js';
import { ViolationAnswer } from './case-answers.js';
import { Describes, wordsOf } from './describes.js';
import { DocumentOfStep } from './timeline-answers.js';

const optional = true;
const OPINIONS = wordsOf<ReviewOpinion>({
  agree: true,
  investigateFurther: true,
  correct: true,
  refuse: true,
  crimeSuspected: true,
});
type Finding = ReviewChecks[Check]['finding'];
const WhichCheck = (): PropertyDecorator =>
  Choice(CHECKS, {
    description:
      '八项审核：主体、程序、事实、法律、权限、文书、涉嫌犯罪、其他 / One of the eight: standing, procedure, facts, law, competence, documents, suspected crime, other',
  });

/** The answer of a reviewer under one check. */
@Describes<AnsweredCheck>()
export class AnsweredCheckAnswer implements AnsweredCheck {
  @WhichCheck()
  readonly check!: Check;

  @Choice(wordsOf<Finding>({ inOrder: true, defective: true, notApplicable: true }))
  readonly finding!: Finding;

  @AnyText({ optional })
  readonly note!: string | undefined;
}

@Describes<OpinionOnRecord>()
export class OpinionOnRecordAnswer implements OpinionOnRecord {
  @Choice(OPINIONS)
  readonly opinion!: ReviewOpinion;

  @Moment({ description: '出具意见的时间 / When the opinion was given' })
  readonly at!: Instant;

  @AnyText()
  readonly reviewer!: string;

  @AnyText()
  readonly reasons!: string;

  @Parts(() => AnsweredCheckAnswer, { description: '审核人员逐项所作的结论 / What the reviewer found, check by check' })
  readonly checks!: readonly AnsweredCheckAnswer[];

  @WholeNumber({ min: 1, description: '案卷中该步骤的序号 / The number of its step in the file' })
  readonly step!: number;
}

/** One penalty of a draft: its kind, and what that kind needs. */
@Describes<PenaltyOfDraft>()
export class PenaltyOfDraftAnswer implements PenaltyOfDraft {
  @Choice(PENALTY_KINDS)
  readonly kind!: PenaltyKind;

  @Amount({ optional })
  readonly amount?: Fen;

  @AnyText({ optional })
  readonly items?: string;

  @Amount({ optional })
  readonly value?: Fen;

  @AnyText({ optional })
  readonly licence?: string;

  @AnyText({ optional })
  readonly qualification?: string;

  @AnyText({ optional })
  readonly scope?: string;
}

@Describes<DraftedPenalty>()
export class DraftedPenaltyAnswer {
  @Text()
  readonly partyId!: string;

  @Parts(() => PenaltyOfDraftAnswer, { description: '前一稿的处罚 / What the draft before imposed' })
  readonly before!: readonly PenaltyOfDraftAnswer[];

  @Parts(() => PenaltyOfDraftAnswer, { description: '本稿的处罚 / What this draft imposes' })
  readonly after!: readonly PenaltyOfDraftAnswer[];
}

/** What changed between a submission and the one before it. */
@Describes<ChangedDraft>()
export class ChangedDraftAnswer implements ChangedDraft {
  @Text({ description: '前一次送审 / The submission before' })
  readonly since!: string;

  @AnyText({ optional, description: '送审人员所述的修改 / What the submitter says was changed' })
  readonly said!: string | undefined;

  @Flag({ description: '草案已是另一文件 / The draft is another paper' })
  readonly isRedrafted!: boolean;

  @Parts(() => DraftedPenaltyAnswer, { description: '处罚有变化的当事人 / Parties whose penalties differ' })
  readonly penalties!: readonly DraftedPenaltyAnswer[];

  @Parts(() => DocumentOfStep, { description: '新增的材料 / Papers that are new' })
  readonly papersAdded!: readonly DocumentOfStep[];

  @Parts(() => DocumentOfStep, { description: '不再附送的材料 / Papers that are no longer with it' })
  readonly papersGone!: readonly DocumentOfStep[];

  @WholeNumbers({
    least: 1,
    description:
      '其间有关事实、证据、告知、申辩、听证的步骤 / Steps in between about facts, evidence, notice, defence, hearing',
  })
  readonly newSteps!: readonly number[];
}

/** A submission of a draft, and what became of it. */
@Describes<SubmissionInCase>()
export class SubmissionInCaseAnswer implements SubmissionInCase {
  @Text()
  readonly submissionId!: string;

  @WholeNumber({ min: 1 })
  readonly round!: number;

  @Texts()
  readonly partyIds!: readonly string[];

  @AnyText()
  readonly reviewer!: string;

  @AnyText()
  readonly submittedBy!: string;

  @Moment()
  readonly submittedAt!: Instant;

  @Part(() => DocumentOfStep)
  readonly draft!: DocumentOfStep;

  @Day()
  readonly targetDueOn!: PlainDate;

  @Day()
  readonly hardStopDueOn!: PlainDate;

  @AnyText({ optional, description: '要求补充的材料 / What was asked for' })
  readonly missing!: string | undefined;

  @Day({ optional })
  readonly supplyBy!: PlainDate | undefined;

  @Flag({ description: '所要求的材料已补充 / What was asked for was supplied' })
  readonly isSupplied!: boolean;

  @Parts(() => DocumentOfStep, { description: '退回后补充的材料 / Papers supplied after it was returned' })
  readonly supplied!: readonly DocumentOfStep[];

  @Part(() => OpinionOnRecordAnswer, { optional, description: '审核意见；尚未出具时没有 / Absent until it is given' })
  readonly opinion!: OpinionOnRecordAnswer | undefined;

  @Part(() => ChangedDraftAnswer, {
    optional,
    description: '与前一次送审相比的变化；首次送审没有 / What changed since the submission before; absent of the first',
  })
  readonly changed!: ChangedDraftAnswer | undefined;

  @WholeNumbers({ least: 1, description: '案卷中各步骤的序号 / The numbers of its steps in the file' })
  readonly steps!: readonly number[];
}

/** One of the eight checks, with what the ledger finds. */
@Describes<CheckFound>()
export class CheckFoundAnswer {
  @WhichCheck()
  readonly check!: Check;

  @Choice(wordsOf<CheckFound['form']>({ formal: true, substantive: true }), {
    description: 'formal：形式审核；substantive：实质审核 / Of form or of substance',
  })
  readonly form!: CheckFound['form'];

  @Parts(() => ViolationAnswer, {
    description:
      '按此草案作出决定将违反的规则；空不等于合法，仍由审核人员判断 / Rules that a decision by this draft would break; empty does not say that all is well: a person looks',
  })
  readonly found!: readonly ViolationAnswer[];
}

@Describes<ReviewOfCase>()
export class ReviewOfCaseAnswer {
  @Parts(() => SubmissionInCaseAnswer, { description: '历次送审，最近的在后 / Every submission, the last one last' })
  readonly submissions!: readonly SubmissionInCaseAnswer[];

  @Text({ optional, description: '以下所指的送审：最近一次 / The submission that the rest is about: the last' })
  readonly about!: string | undefined;

  @Texts({
    description:
      '送审后案卷的变化，有变化即须重新审核 / What changed on the file since then; anything makes the review stale',
  })
  readonly staleBecause!: readonly string[];

  @Parts(() => CheckFoundAnswer, {
    description: '系统逐项核对的结果；已作决定的没有 / What the ledger finds, check by check; none once it is decided',
  })
  readonly checks!: readonly CheckFoundAnswer[];
}
