import { Choice, Parts, Text, TextLike, WholeNumber, AnyText } from '@ecl/web';
import { UUID_PATTERN } from '@ecl/kernel';
import { problems } from '../problems/ledger-problems.js';
import { ViolationAnswer } from './case-answers.js';
import { StepWarningAnswer } from './step-answers.js';

const optional = true;
const TYPES = Object.values(problems).map(({ code }) => `/problems/${code}`);

/** One thing that is wrong with a request. */
export class InputErrorAnswer {
  @AnyText({ description: 'JSON Pointer' })
  readonly path!: string;

  @Text()
  readonly message!: string;

  @Text()
  readonly messageZh!: string;

  @Text({ optional, description: '该项的名称 / What the member is called in Chinese' })
  readonly titleZh?: string;
}

/** A rule that the refused step breaks, with the address that explains it. */
export class RefusingRule extends ViolationAnswer {
  @Text({ description: '规则的说明 / Where the rule is explained' })
  readonly href!: string;
}

/** RFC 9457. */
export class ProblemAnswer {
  @Choice(TYPES)
  readonly type!: string;

  @Text()
  readonly title!: string;

  @Text()
  readonly titleEn!: string;

  @WholeNumber({ min: 400, max: 599 })
  readonly status!: number;

  @AnyText({ optional })
  readonly detail?: string;

  @AnyText({ optional })
  readonly detailEn?: string;

  @TextLike(
    new RegExp(UUID_PATTERN),
    { zh: '不是 UUID', en: 'is not a UUID' },
    { format: 'uuid', example: '018f6b1e-4c2a-7d3e-9b10-2f6a5c8d7e90' },
  )
  readonly correlationId!: string;

  @Parts(() => InputErrorAnswer, { optional, description: '请求中的错误 / What is wrong with the request' })
  readonly errors?: readonly InputErrorAnswer[];

  @Parts(() => RefusingRule, { optional, description: '所违反的规则 / The rules that the step breaks' })
  readonly violations?: readonly RefusingRule[];

  @Parts(() => StepWarningAnswer, {
    optional: true,
    description: '需确认的提示，尚未记录任何内容 / What is to be acknowledged; nothing was recorded',
  })
  readonly warnings?: readonly StepWarningAnswer[];

  @WholeNumber({ min: -1, optional, description: '内容现在的版本 / The revision that it is at now' })
  readonly actualRevision?: number;

  @Text({ optional, description: '事件日志不可用的原因 / Why the log is not available' })
  readonly reason?: string;
}
