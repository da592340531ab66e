import type { Cure, Reading, RuleAsked, TwoReadings } from '@ecl/enforcement';
import type { ExplainedArticle, ExplainedRule } from '@ecl/ledger';
import type { Instant, PlainDate } from '@ecl/kernel';
import type { RefusedCommand, TimesBroken } from '@ecl/read-models';
import { Choice, Day, Moment, Part, Parts, Text, Texts, WholeNumber } from '@ecl/web';
import { Answered } from './answered.js';
import { Describes, wordsOf } from './describes.js';

const optional = true;

@Describes<Reading>()
export class BilingualText implements Cure {
  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;
}

@Describes<TwoReadings>()
export class DoubtfulReading implements TwoReadings {
  @Part(() => BilingualText)
  readonly reading!: BilingualText;

  @Part(() => BilingualText)
  readonly otherReading!: BilingualText;
}

/** How often a rule was broken; absent for an account that may not read it. */
@Describes<TimesBroken>()
export class BrokenTimes implements Partial<TimesBroken> {
  @WholeNumber({ optional, description: '拒绝的次数 / Attempts that it refused' })
  readonly refused?: number;

  @Moment({ optional, description: '最近一次拒绝 / The last of them' })
  readonly lastRefusedAt?: Instant | undefined;

  @WholeNumber({ optional, description: '导入案件中发现的次数 / Steps of imported cases that break it' })
  readonly found?: number;
}

/** A rule in a list. */
export class RuleInList extends BrokenTimes {
  @Text({ example: 'payment.empty' })
  readonly code!: string;

  @Text()
  readonly track!: string;

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;

  @Part(() => BilingualText, { description: '怎么办 / What to do next' })
  readonly cure!: BilingualText;

  @Day({ optional, description: '施行之日；此前不据以拒绝 / The first day on which it refuses a step' })
  readonly since?: PlainDate;

  @Day({ optional, description: '失效前的最后一日 / The last day on which it refuses a step' })
  readonly until?: PlainDate;

  @Texts()
  readonly articles!: readonly string[];

  @Text({ description: '/api/rules/{code}' })
  readonly href!: string;
}

export class RuleList extends Answered {
  @Parts(() => RuleInList)
  readonly items!: readonly RuleInList[];
}

@Describes<ExplainedArticle>()
export class ArticleOfRule implements ExplainedArticle {
  @Text({ example: 'APL 42' })
  readonly article!: ExplainedArticle['article'];

  @Text()
  readonly lawZh!: string;

  @Text()
  readonly lawEn!: string;

  @Choice(wordsOf<ExplainedArticle['is']>({ quoted: true, stated: true }), {
    description:
      '原文（quoted）或者要点（stated，不得作为原文引用） / The words of the law, or a statement of what it asks for',
  })
  readonly is!: ExplainedArticle['is'];

  @Text()
  readonly zh!: string;
}

/** One place where a rule is asked. */
@Describes<RuleAsked>()
export class StepOfRule implements RuleAsked {
  @Text({ description: '步骤所属 / What the step belongs to: cases, leads, registers/…, accounts, imported-cases' })
  readonly of!: string;

  @Text()
  readonly name!: string;

  @Text({ optional })
  readonly route?: string;

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;

  @Texts({ description: '在该步骤所依据的条款 / The articles that a refusal of this step names' })
  readonly articles!: RuleAsked['articles'];
}

type Ref = ExplainedRule['refs'][number];

@Describes<Ref>()
export class RowOfRulebook implements Ref {
  @Text({ example: 'S17' })
  readonly id!: Ref['id'];

  @Text({ description: '英文要点 / What the row says, in English' })
  readonly says!: string;

  @Texts({ description: '该条目所依据的条款 / The articles that say it' })
  readonly articles!: Ref['articles'];
}

type Earlier = ExplainedRule['earlier'][number];

/** What a rule said before its newest version. */
@Describes<Earlier>()
export class EarlierVersion implements Earlier {
  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;

  @Text({ optional })
  readonly pack?: NonNullable<Earlier['pack']>;

  @Day({ optional })
  readonly since?: PlainDate;

  @Day({ optional })
  readonly until?: PlainDate;

  @Part(() => DoubtfulReading, { optional })
  readonly doubtful?: DoubtfulReading;

  @Parts(() => StepOfRule)
  readonly askedBy!: readonly StepOfRule[];

  @Texts()
  readonly articles!: Earlier['articles'];
}

@Describes<RefusedCommand>()
export class CommandThatWasRefused implements RefusedCommand {
  @Text()
  readonly command!: string;

  @WholeNumber()
  readonly times!: number;

  @Moment()
  readonly lastAt!: Instant;
}

/** A rule with its cure, its articles in their words, and how often it refused. */
@Describes<ExplainedRule & TimesBroken>()
export class Rule extends BrokenTimes implements ExplainedRule {
  @Text()
  readonly code!: string;

  @Text()
  readonly track!: string;

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;

  @Part(() => BilingualText, { description: '怎么办 / What to do next' })
  readonly cure!: BilingualText;

  @Text({ optional, description: '规则包；本系统自己的规定没有 / The rule pack; none for rules of the product itself' })
  readonly pack?: NonNullable<ExplainedRule['pack']>;

  @Day({ optional })
  readonly since?: PlainDate;

  @Day({ optional })
  readonly until?: PlainDate;

  @Part(() => DoubtfulReading, { optional })
  readonly doubtful?: DoubtfulReading;

  @Parts(() => ArticleOfRule)
  readonly articles!: readonly ArticleOfRule[];

  @Parts(() => RowOfRulebook)
  readonly refs!: readonly RowOfRulebook[];

  @Parts(() => StepOfRule)
  readonly askedBy!: readonly StepOfRule[];

  @Parts(() => EarlierVersion)
  readonly earlier!: readonly EarlierVersion[];

  @Parts(() => CommandThatWasRefused, {
    optional,
    description: '各步骤被拒绝的次数 / How often it refused each step',
  })
  readonly refusedBy?: readonly CommandThatWasRefused[];
}

export class RuleAnswer extends Answered {
  @Part(() => Rule)
  readonly rule!: Rule;
}
