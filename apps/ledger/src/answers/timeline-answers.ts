import type { Instant, PlainDate } from '@ecl/kernel';
import type { DocumentInStep, LimitInStep, MissingRecord, PersonInStep, TimelineEntry } from '@ecl/read-models';
import { AnyText, Choice, Moment, Part, Parts, Text, Texts, WholeNumber } from '@ecl/web';
import type { Attempt } from '../case-file/attempts.js';
import { AnsweredPage } from './answered.js';
import { Describes, wordsOf } from './describes.js';

const optional = true;

@Describes<TimelineEntry['title']>()
export class BilingualTitle {
  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;
}

@Describes<PersonInStep>()
export class PersonOfStep implements PersonInStep {
  @AnyText()
  readonly personId!: string;

  @Text()
  readonly as!: string;
}

@Describes<DocumentInStep>()
export class DocumentOfStep implements DocumentInStep {
  @Text()
  readonly documentId!: string;

  @AnyText()
  readonly title!: string;

  @AnyText({ optional })
  readonly number?: string;

  @AnyText()
  readonly sha256!: string;
}

@Describes<LimitInStep>()
export class LimitOfStep implements LimitInStep {
  @Text()
  readonly of!: string;

  @Text()
  readonly until!: string;
}

type Broken = TimelineEntry['violations'][number];

@Describes<Broken>()
export class BrokenRule implements Broken {
  @Text()
  readonly rule!: string;

  @Texts()
  readonly articles!: readonly string[];
}

/** One thing that happened, or was tried, in a case. */
@Describes<TimelineEntry>()
export class TimelineStep implements TimelineEntry {
  @WholeNumber()
  readonly id!: number;

  @Choice(wordsOf<TimelineEntry['kind']>({ step: true, byLaw: true, attempt: true, imported: true, finding: true }), {
    description:
      'byLaw：法律规定的后果，由系统自动记录 / byLaw: brought about by the law, recorded by the ledger itself',
  })
  readonly kind!: TimelineEntry['kind'];

  @Text()
  readonly type!: string;

  @Part(() => BilingualTitle)
  readonly title!: BilingualTitle;

  @Text({ description: '时刻；导入步骤只知日期时为日期 / A moment, or a day where an imported step knows no more' })
  readonly occurredAt!: Instant | PlainDate;

  @WholeNumber({
    min: 1,
    optional,
    description:
      '该步骤在案件中的序号，更正日期时以此指明步骤 / The number of the step in its case, by which a correction of a date names it',
  })
  readonly number!: number | undefined;

  @Moment({ optional, description: '首次记录的时刻，其后已更正 / When it was, as first recorded; corrected since' })
  readonly firstOccurredAt!: Instant | undefined;

  @Moment()
  readonly recordedAt!: Instant;

  @WholeNumber({ min: Number.MIN_SAFE_INTEGER, optional })
  readonly recordedAfterMinutes!: number | undefined;

  @AnyText()
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

  @Parts(() => BrokenRule)
  readonly violations!: readonly BrokenRule[];
}

/** What is missing from the record of the whole process. */
@Describes<MissingRecord>()
export class MissingInRecord implements MissingRecord {
  @Choice(
    wordsOf<MissingRecord['what']>({
      recording: true,
      registration: true,
      textRecord: true,
      upload: true,
      gapNote: true,
      gapSpoken: true,
    }),
  )
  readonly what!: MissingRecord['what'];

  @WholeNumber({ optional })
  readonly entry!: number | undefined;

  @Text({ optional })
  readonly recordingId!: string | undefined;

  @Choice(wordsOf<MissingRecord['level']>({ full: true, regional: true }))
  readonly level!: MissingRecord['level'];

  @Text()
  readonly article!: string;

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;
}

export class Timeline extends AnsweredPage {
  @Parts(() => TimelineStep)
  readonly items!: readonly TimelineStep[];

  @Parts(() => MissingInRecord)
  readonly missing!: readonly MissingInRecord[];
}

type BrokenThen = Attempt['violations'][number];

@Describes<BrokenThen>()
export class RuleBrokenThen implements BrokenThen {
  @Text()
  readonly rule!: string;

  @Texts()
  readonly articles!: readonly string[];

  @Text({ nullable: true, description: '规则已不存在时为 null / Null where it is no longer a rule' })
  readonly message!: string | null;

  @Text({ nullable: true })
  readonly messageZh!: string | null;
}

/** A step that somebody tried and the law refused. */
@Describes<Attempt>()
export class RefusedAttempt implements Attempt {
  @WholeNumber()
  readonly attempt!: number;

  @Text()
  readonly commandType!: string;

  @AnyText()
  readonly actor!: string;

  @Moment()
  readonly occurredAt!: Instant;

  @Text()
  readonly commandDigest!: string;

  @Parts(() => RuleBrokenThen)
  readonly violations!: readonly RuleBrokenThen[];
}

export class AttemptList {
  @Parts(() => RefusedAttempt)
  readonly items!: readonly RefusedAttempt[];

  @Text({ nullable: true })
  readonly next!: string | null;
}
