import { MAIN_STATES, type MainState, type NextSteps, type Step as NextStep, type Violation } from '@ecl/enforcement';
import { CLOCKS } from '@ecl/enforcement';
import type { CaseParty, CaseRow, Progress } from '@ecl/read-models';
import type { PlainDate } from '@ecl/kernel';
import { AnyText, Choice, Day, Flag, Moment, Part, Parts, Text, TextMap, Texts, WholeNumber } from '@ecl/web';
import { Answered, AnsweredPage } from './answered.js';
import { Describes, wordsOf } from './describes.js';
import { RecordedEventAnswer } from './step-answers.js';

const optional = true;

type Due = NonNullable<CaseRow['nextDue']>;

@Describes<Due>()
export class NextDue implements Due {
  @Choice(Object.values(CLOCKS).map(({ kind }) => kind))
  readonly kind!: string;

  @Day()
  readonly dueOn!: PlainDate;

  @Flag()
  readonly isProvisional!: boolean;
}

const ENDS_OF_A_PARTY = wordsOf<NonNullable<CaseParty['ended']>>({ left: true, succeeded: true, splitOff: true });

/** A party of the case, and how far its own part of the case is. */
@Describes<CaseParty>()
export class PartyOfCase implements CaseParty {
  @Text()
  readonly partyId!: string;

  @Choice(wordsOf<CaseParty['kind']>({ citizen: true, soleTrader: true, organisation: true }))
  readonly kind!: CaseParty['kind'];

  @AnyText()
  readonly name!: string;

  @Choice(Object.keys(MAIN_STATES))
  readonly state!: MainState;

  @Text({ optional })
  readonly decisionNumber!: string | undefined;

  @Day({ optional })
  readonly decidedOn!: PlainDate | undefined;

  @Day({
    optional,
    description:
      '该当事人一方已无待办事项之日；案件其余部分可以尚未办结 / Since when nothing is left to be done about it, whatever is still to be done in the case',
  })
  readonly endReachedOn!: PlainDate | undefined;

  @Part(() => NextDue, { optional, description: '该当事人下一个到期的期限 / The term of this party that ends next' })
  readonly nextDue!: NextDue | undefined;

  @Flag({ description: '涉嫌犯罪，正在移送 / Suspected of a crime; its transfer is under way' })
  readonly isSuspect!: boolean;

  @Flag()
  readonly isPublished!: boolean;

  @Flag()
  readonly hasRemedy!: boolean;

  @Choice(ENDS_OF_A_PARTY, {
    optional,
    description: '不再是本案当事人的原因 / How it came that it is no longer a party',
  })
  readonly ended!: CaseParty['ended'];
}

/** How many of several parties have their decision. */
@Describes<Progress>()
export class ProgressOfCase implements Progress {
  @WholeNumber()
  readonly parties!: number;

  @WholeNumber()
  readonly decided!: number;

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;
}

@Describes<CaseRow['flags']>()
export class CaseFlags {
  @Flag()
  readonly hasTransfer!: boolean;

  @Flag()
  readonly isSuspended!: boolean;

  @Flag()
  readonly isPublished!: boolean;

  @Flag()
  readonly hasRemedy!: boolean;

  @Flag()
  readonly concernsMinor!: boolean;

  @Flag()
  readonly isSealed!: boolean;
}

/** A row of the case register. */
@Describes<CaseRow>()
export class CaseInRegister implements CaseRow {
  @Text()
  readonly caseId!: string;

  @Text({ optional })
  readonly caseNumber!: string | undefined;

  @Text({ optional })
  readonly decisionNumber!: string | undefined;

  @Text()
  readonly agencyId!: string;

  @Text()
  readonly unitId!: string;

  @Text()
  readonly powerCode!: string;

  @Text()
  readonly fieldCode!: string;

  @Choice(Object.keys(MAIN_STATES), {
    description: '有多名当事人的，为进度最慢者的状态 / That of the least advanced party',
  })
  readonly state!: MainState;

  @AnyText()
  readonly conduct!: string;

  @AnyText()
  readonly place!: string;

  @Parts(() => PartyOfCase)
  readonly parties!: readonly PartyOfCase[];

  @Part(() => ProgressOfCase, {
    optional,
    description: '仅一名当事人时没有 / Absent where the case has one party',
  })
  readonly progress!: ProgressOfCase | undefined;

  @Day({ optional })
  readonly filedOn!: PlainDate | undefined;

  @Day({ optional })
  readonly decidedOn!: PlainDate | undefined;

  @Day({ optional })
  readonly closedOn!: PlainDate | undefined;

  @Part(() => NextDue, { optional, description: '下一个到期的期限 / The term that ends next' })
  readonly nextDue!: NextDue | undefined;

  @Part(() => CaseFlags)
  readonly flags!: CaseFlags;
}

export class CaseList extends AnsweredPage {
  @Parts(() => CaseInRegister)
  readonly items!: readonly CaseInRegister[];
}

/** A rule that a step breaks. */
@Describes<Violation>()
export class ViolationAnswer {
  @Text()
  readonly rule!: string;

  @AnyText()
  readonly message!: string;

  @AnyText()
  readonly messageZh!: string;

  @Texts()
  readonly articles!: readonly string[];

  @TextMap({ optional })
  readonly particulars?: Readonly<Record<string, string>>;
}

@Describes<NextStep>()
export class OpenStep implements NextStep {
  @Text({ description: 'POST /api/cases/{id}/steps/{step}' })
  readonly step!: string;

  @Text({ optional, description: '该步骤针对的当事人 / The party that the step would be about' })
  readonly partyId?: string;

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;
}

export class ShutStep extends OpenStep {
  @Parts(() => ViolationAnswer)
  readonly violations!: readonly ViolationAnswer[];
}

@Describes<NextSteps>()
export class NextStepsAnswer {
  @Parts(() => OpenStep)
  readonly open!: readonly OpenStep[];

  @Parts(() => ShutStep)
  readonly shut!: readonly ShutStep[];
}

/** The next steps, for one moment. */
export class NextStepsAtAnswer extends NextStepsAnswer {
  @Moment({ description: '为哪一时刻而问 / The moment for which it is asked' })
  readonly at!: string;

  @Parts(() => RecordedEventAnswer, {
    description: '到该时刻依法将自动发生的事件 / What the law will have brought about by then',
  })
  readonly byLaw!: readonly RecordedEventAnswer[];
}

export class CaseSummary extends Answered {
  @Part(() => CaseInRegister)
  readonly case!: CaseInRegister;

  @Part(() => NextStepsAnswer)
  readonly nextSteps!: NextStepsAnswer;
}
