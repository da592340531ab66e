import type { DisclosureState, PublicText, TestAsked } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { AnyText, Choice, Day, Flag, Part, Parts, Text, Texts, WholeNumber } from '@ecl/web';
import { AnsweredPage } from './answered.js';
import { Describes, wordsOf } from './describes.js';

const optional = true;

const STATES = wordsOf<DisclosureState['is']>({
  none: true,
  proposed: true,
  published: true,
  withheld: true,
  withdrawn: true,
});

/** How it stands with the publication of what was decided about a party. */
export class DisclosureOfParty {
  @Text()
  readonly partyId!: string;

  @AnyText()
  readonly partyName!: string;

  @Text()
  readonly decisionNumber!: string;

  @Day()
  readonly decidedOn!: PlainDate;

  @Choice(STATES)
  readonly state!: DisclosureState['is'];

  @Day({ optional })
  readonly publishedOn?: PlainDate;

  @Day({ optional })
  readonly publishUntil?: PlainDate;

  @Day({ optional, description: '须在此日前通报撤回的平台 / Last day to tell the platforms of the withdrawal' })
  readonly passOnBy?: PlainDate;
}

type Shown = Omit<PublicText, 'changed'>;

/** A decision as the public reads it. */
@Describes<Shown>()
export class PublicTextAnswer implements Shown {
  @Text()
  readonly decisionNumber!: string;

  @AnyText()
  readonly partyName!: string;

  @Choice(wordsOf<Shown['partyKind']>({ citizen: true, soleTrader: true, organisation: true }))
  readonly partyKind!: Shown['partyKind'];

  @AnyText()
  readonly conduct!: string;

  @AnyText()
  readonly basis!: string;

  @AnyText()
  readonly penaltySummary!: string;

  @AnyText()
  readonly agency!: string;

  @Day()
  readonly decidedOn!: PlainDate;
}

/** A test of rulebook 6.2, asked of a decision as it stands. */
@Describes<TestAsked>()
export class TestOfDisclosure implements TestAsked {
  @WholeNumber({ min: 1 })
  readonly test!: number;

  @AnyText()
  readonly zh!: string;

  @AnyText()
  readonly en!: string;

  @Texts()
  readonly articles!: TestAsked['articles'];

  @Flag({ description: '有这一情形，不予公示 / It keeps the decision from the public' })
  readonly applies!: boolean;
}

/** What the public would read, whether or not anybody proposed it yet. */
export class DisclosurePreviewAnswer {
  @Text()
  readonly partyId!: string;

  @Part(() => PublicTextAnswer, {
    optional: true,
    description: '公众将看到的文本；没有现行有效的处罚时没有 / Absent where no penalty is in force',
  })
  readonly text!: PublicTextAnswer | undefined;

  @Parts(() => TestOfDisclosure, {
    description:
      '依次核对的八项；第一项成立的即为理由。尚未提请的，声明事项按“没有” / In their order, the first that applies is the reason; what nobody declared counts as not so',
  })
  readonly tests!: readonly TestOfDisclosure[];
}

/** What the publisher of a case works on: its decisions, its recordings and their redacted copies. */
export class DisclosureOfCase {
  @Text()
  readonly caseId!: string;

  @Parts(() => DisclosureOfParty)
  readonly parties!: readonly DisclosureOfParty[];

  @Parts(() => DisclosurePreviewAnswer, { description: '公示文本预览 / Previews of the public texts' })
  readonly previews!: readonly DisclosurePreviewAnswer[];

  @Texts({ description: '音像记录编号 / Ids of the recordings' })
  readonly recordingIds!: readonly string[];

  @Texts({ description: '已登记的脱敏副本编号 / Ids of the redacted copies' })
  readonly copyIds!: readonly string[];
}

/** A decision that waits to be published, withdrawn or passed on. */
export class WaitingDisclosure {
  @Text()
  readonly caseId!: string;

  @Text({ optional })
  readonly caseNumber?: string | undefined;

  @Text()
  readonly agencyId!: string;

  @WholeNumber({ description: '案件的版本，用于 If-Match / The revision of the case, for If-Match' })
  readonly revision!: number;

  @Choice(['publication', 'withholdingReview', 'withdrawal', 'withdrawalPassedOn'])
  readonly kind!: string;

  @AnyText()
  readonly zh!: string;

  @AnyText()
  readonly en!: string;

  @Day()
  readonly dueOn!: PlainDate;

  @WholeNumber({ min: 0 })
  readonly daysLate!: number;

  @Flag()
  readonly isProvisional!: boolean;

  @Parts(() => DisclosureOfParty)
  readonly parties!: readonly DisclosureOfParty[];

  @Flag({ description: '有音像记录尚无脱敏副本 / There are recordings and fewer redacted copies' })
  readonly isRedactionOpen!: boolean;
}

export class WaitingDisclosureList extends AnsweredPage {
  @Parts(() => WaitingDisclosure)
  readonly items!: readonly WaitingDisclosure[];
}
