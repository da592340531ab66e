import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { problemAnswers, type ProblemStatus } from './problem-answers.js';

const described = (summary: string, schema: object, problems: readonly ProblemStatus[]) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description: '成功 / Answered', content: { 'application/json': { schema } } }),
    ...problemAnswers(...problems),
  );

const withMembers = (members: readonly string[]): object => ({
  type: 'object',
  required: members,
  properties: Object.fromEntries(members.map((member) => [member, {}])),
});

/** Documents a query of a read model that answers page by page, with further members beside the page. */
export const DescribeList = (summary: string, ...members: readonly string[]) =>
  described(
    summary,
    members.length === 0
      ? { $ref: '#/components/schemas/AnsweredList' }
      : { allOf: [{ $ref: '#/components/schemas/AnsweredList' }, withMembers(members)] },
    [400, 401, 403, 404, 503],
  );

/** Documents a query of a read model about one thing. */
export const DescribeOne = (summary: string, ...members: readonly string[]) =>
  described(
    summary,
    { allOf: [{ $ref: '#/components/schemas/Answered' }, withMembers(members)] },
    [400, 401, 403, 404, 503],
  );

/** Documents an answer that comes from no read model: straight from the log, or of this process. */
export const DescribePlain = (summary: string, ...members: readonly string[]) =>
  described(summary, withMembers(members), [400, 401, 403, 404]);

/** Documents what is done to an account: a command like a step, without a revision to name. */
export const DescribeAccountStep = (summary: string) =>
  described(summary, { $ref: '#/components/schemas/StepAnswer' }, [400, 401, 403, 422]);
