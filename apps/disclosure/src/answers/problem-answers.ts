import { UUID_PATTERN } from '@ecl/kernel';
import { AnyText, Choice, Part, Parts, Text, TextLike, WholeNumber } from '@ecl/web';
import type { ParameterError } from '../decisions/parameter-error.js';
import { problems } from '../disclosure-problems.js';
import { WithdrawnDecisionAnswer } from './decision-answers.js';

const optional = true;

/** One parameter that is wrong. */
export class ParameterErrorAnswer implements ParameterError {
  @Text()
  readonly parameter!: string;

  @AnyText({ description: 'JSON Pointer' })
  readonly path!: string;

  @Text()
  readonly message!: string;

  @Text()
  readonly messageZh!: string;
}

/** RFC 9457. */
export class ProblemAnswer {
  @Choice(Object.values(problems).map(({ code }) => `/problems/${code}`))
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

  @Parts(() => ParameterErrorAnswer, { optional })
  readonly errors?: readonly ParameterErrorAnswer[];
}

/** 410: when and why a decision was withdrawn, without its content. */
export class WithdrawnProblemAnswer extends ProblemAnswer {
  @Part(() => WithdrawnDecisionAnswer)
  readonly decision!: WithdrawnDecisionAnswer;
}
