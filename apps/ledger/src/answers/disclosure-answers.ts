import type { DisclosureState } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { AnyText, Choice, Day, Flag, Parts, Text, Texts, WholeNumber } from '@ecl/web';
import { AnsweredPage } from './answered.js';
import { wordsOf } from './describes.js';

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

/** What the publisher of a case works on: its decisions, its recordings and their redacted copies. */
export class DisclosureOfCase {
  @Text()
  readonly caseId!: string;

  @Parts(() => DisclosureOfParty)
  readonly parties!: readonly DisclosureOfParty[];

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

  @Choice(['publication', 'withdrawal', 'withdrawalPassedOn'])
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
