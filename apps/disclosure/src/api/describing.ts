import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemAnswer } from '../answers/problem-answers.js';

interface Told {
  readonly summary: string;
  /** The answer for each status: a class, or one of several. */
  readonly answers: Readonly<Record<number, { readonly form: Type | readonly Type[]; readonly description?: string }>>;
}

const TOO_MANY = { form: ProblemAnswer, description: '过于频繁，请稍后再试 Too many requests; try again later' };
const OTHERWISE = { form: ProblemAnswer, description: '其他问题 Any other problem' };

/** What a route does and answers, for the description of the interface. */
export const Describe = ({ summary, answers }: Told) =>
  applyDecorators(
    ApiOperation({ summary }),
    ...Object.entries({ ...answers, 429: TOO_MANY, default: OTHERWISE }).flatMap(
      ([status, { form, description = '' }]) => [
        ApiExtraModels(...formsIn(form)),
        ApiResponse({
          status: status === 'default' ? status : Number(status),
          description,
          content: {
            [Number(status) < 400 ? 'application/json' : 'application/problem+json']: { schema: schemaOf(form) },
          },
        }),
      ],
    ),
  );

const formsIn = (form: Type | readonly Type[]): readonly Type[] => (typeof form === 'function' ? [form] : form);

const schemaOf = (form: Type | readonly Type[]): object => {
  const [first, ...more] = formsIn(form).map((each) => ({ $ref: getSchemaPath(each) }));
  return first === undefined ? {} : more.length === 0 ? first : { oneOf: [first, ...more] };
};
