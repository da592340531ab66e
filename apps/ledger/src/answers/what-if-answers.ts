import type { WhatIf } from '@ecl/enforcement';
import { AnyText, Choice, member, Moment, Part, Parts, Text, Texts } from '@ecl/web';
import { ViolationAnswer } from './case-answers.js';
import { wordsOf } from './describes.js';
import { MovesAheadAnswer } from './moved-deadline-answers.js';
import { BilingualText } from './rule-answers.js';
import { RecordedEventAnswer } from './step-answers.js';

const ANSWERS = wordsOf<WhatIf['is']>({ accepted: true, refused: true, incomplete: true });

/** A rule that the step would break, with what to do about it. */
export class WouldBreak extends ViolationAnswer {
  @Text({ description: 'GET: 规则说明 / the rule, explained' })
  readonly href!: string;

  @Part(() => BilingualText, { optional: true, description: '怎么办 / What to do' })
  readonly cure?: BilingualText;
}

/** A member of the step. */
export class NamedMemberAnswer {
  @Text({ description: 'JSON Pointer' })
  readonly path!: string;

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;
}

/** A rule that reads members which are not there yet. */
export class NotYetAskedAnswer {
  @Text()
  readonly rule!: string;

  @AnyText()
  readonly message!: string;

  @AnyText()
  readonly messageZh!: string;

  @Texts()
  readonly articles!: readonly string[];

  @Parts(() => NamedMemberAnswer)
  readonly members!: readonly NamedMemberAnswer[];
}

/** What may make the answer another one when the step is taken. */
export class WhatIfWarningAnswer {
  @Text()
  readonly code!: string;

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;
}

/** What a step would be answered; nothing of it is recorded. */
export class WhatIfStepAnswer {
  @member(
    [],
    {
      oneOf: [
        { type: 'integer', minimum: 0 },
        { type: 'string', enum: ['noStream'] },
      ],
    },
    { description: '答复所依据的版本 / The revision on which the answer rests' },
  )
  readonly revision!: number | 'noStream';

  @Moment({ description: '假定的记录时刻 / The moment at which the step would be recorded' })
  readonly at!: string;

  @Moment({ description: '步骤的发生时间 / The moment of the step' })
  readonly occurredAt!: string;

  @Parts(() => RecordedEventAnswer, {
    description: '到该时刻依法将自动发生的事件 / What the law will have brought about by then',
  })
  readonly byLaw!: readonly RecordedEventAnswer[];

  @Choice(ANSWERS, {
    description:
      'accepted：会被记录；refused：会被拒绝；incomplete：目前没有违反的规则，但内容不全 / It would be recorded; it would be refused; no rule refuses it so far, but members are missing',
  })
  readonly is!: WhatIf['is'];

  @Parts(() => RecordedEventAnswer, { description: '会记录的事件 / What would be recorded' })
  readonly events!: readonly RecordedEventAnswer[];

  @Parts(() => WouldBreak, { description: '会违反的规则 / The rules that it would break' })
  readonly violations!: readonly WouldBreak[];

  @Parts(() => NamedMemberAnswer, { description: '必须填写而尚未填写的内容 / Members that it must have and has not' })
  readonly missing!: readonly NamedMemberAnswer[];

  @Parts(() => NotYetAskedAnswer, {
    description: '因内容不全尚不能判断的规则 / Rules that cannot be asked before more members are there',
  })
  readonly notYetAsked!: readonly NotYetAskedAnswer[];

  @Parts(() => WhatIfWarningAnswer)
  readonly warnings!: readonly WhatIfWarningAnswer[];

  @Part(() => MovesAheadAnswer, {
    optional: true,
    description: '日历的登记、更正或者撤销将变动的期限 / The time limits that an entry of the calendar would move',
  })
  readonly moves?: MovesAheadAnswer;
}
