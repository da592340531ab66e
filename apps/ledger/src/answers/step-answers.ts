import { Flag, member, Parts, Payload, ShownAs, Text, TextMap, Texts } from '@ecl/web';
import { eventInYuan } from './event-in-yuan.js';

/** An event, as its JSON Schema describes it, with its amounts in yuan beside them. */
@ShownAs(eventInYuan)
export class RecordedEventAnswer {
  @Text()
  readonly type!: string;

  @Payload({ description: '事件内容，见事件的 JSON Schema / The event, as its JSON Schema says' })
  readonly data!: object;
}

/** Something that the step was not refused for, and that whoever took it must know. */
export class StepWarningAnswer {
  @Text()
  readonly warning!: string;

  @Text()
  readonly message!: string;

  @Text()
  readonly messageZh!: string;

  @Texts()
  readonly articles!: readonly string[];

  @TextMap({
    optional: true,
    description:
      '最后一日等；只有有权查看的，才写明另案的编号 / The last day and the like; the other case, for anyone who may see it',
  })
  readonly particulars?: Readonly<Record<string, string>>;
}

/** The answer to a step that was taken. */
export class StepAnswer {
  @member(
    [],
    {
      oneOf: [
        { type: 'integer', minimum: 0 },
        { type: 'string', enum: ['noStream'] },
      ],
    },
    {
      description:
        '步骤之后的版本，即下一步的 If-Match / The revision after the step: what the next step gives as If-Match',
    },
  )
  readonly revision!: number | 'noStream';

  @Text({
    optional: true,
    description: '作为 atLeast 可读到刚写入的内容 / Give it as atLeast to read what was just written',
  })
  readonly position!: string | undefined;

  @Parts(() => RecordedEventAnswer)
  readonly events!: readonly RecordedEventAnswer[];

  @Flag({
    description: '此前已以同一键办理，这是首次的回答 / Taken before under this key; this is the first answer again',
  })
  readonly isRepeated!: boolean;

  @Parts(() => StepWarningAnswer, {
    optional: true,
    description: '已办理，但须注意的事项 / The step was taken; what to take care of all the same',
  })
  readonly warnings?: readonly StepWarningAnswer[];
}

/** The answer to a step that began something to which the ledger gave the id. */
export class BegunAnswer extends StepAnswer {
  @Text({ description: '账本所给的编号，也在 Location 中 / The id that the ledger gave; the Location has it too' })
  readonly id!: string;
}
