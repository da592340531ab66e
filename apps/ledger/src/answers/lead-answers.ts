import type { PlainDate } from '@ecl/kernel';
import type { LeadRow, LeadStatus } from '@ecl/read-models';
import { AnyText, Choice, Day, Flag, Part, Parts, Text, Texts, WholeNumber } from '@ecl/web';
import { Answered, AnsweredPage } from './answered.js';
import { Describes, wordsOf } from './describes.js';

const optional = true;

/** A lead, without who reported it. */
@Describes<LeadRow>()
export class Lead implements LeadRow {
  @Text()
  readonly leadId!: string;

  @Text()
  readonly agencyId!: string;

  @Text()
  readonly unitId!: string;

  @Text()
  readonly source!: string;

  @AnyText()
  readonly place!: string;

  @AnyText()
  readonly conduct!: string;

  @Text({ optional })
  readonly powerCode!: string | undefined;

  @Day()
  readonly foundOn!: PlainDate;

  @Text()
  readonly submittedBy!: string;

  @Day()
  readonly dueOn!: PlainDate;

  @Flag({ description: '按尚未公布的日历推算，可能变动 / Counted over days that are not published yet' })
  readonly isProvisional!: boolean;

  @Flag()
  readonly isExtended!: boolean;

  @Flag()
  readonly isChecked!: boolean;

  @Flag()
  readonly isOverdue!: boolean;

  @WholeNumber()
  readonly advisories!: number;

  @Choice(wordsOf<LeadStatus>({ open: true, filed: true, notFiled: true }))
  readonly status!: LeadStatus;

  @Text({
    optional,
    description: '最后立案的案件（有权查看的）/ The case to which it led last, of those that the account may see',
  })
  readonly caseId!: string | undefined;

  @Texts({
    description: '由该线索立案的全部案件（有权查看的）/ Every case to which it led, of those that the account may see',
  })
  readonly caseIds!: readonly string[];

  @AnyText({ optional })
  readonly reason!: string | undefined;

  @AnyText({ optional })
  readonly explanation!: string | undefined;
}

export class LeadList extends AnsweredPage {
  @Parts(() => Lead)
  readonly items!: readonly Lead[];
}

export class LeadAnswer extends Answered {
  @Part(() => Lead)
  readonly lead!: Lead;
}
