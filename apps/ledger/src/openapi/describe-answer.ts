import { applyDecorators, type Type } from '@nestjs/common';
import { refTo } from '@ecl/web';
import { inYuan } from '../answers/in-yuan.js';
import { ApiExtraModels, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { BegunAnswer, StepAnswer } from '../answers/step-answers.js';
import { WhatIfStepAnswer } from '../answers/what-if-answers.js';
import { problemAnswers, type ProblemStatus } from './problem-answers.js';
import { ACCOUNT_STEP_ANSWER } from './step-schemas.js';

const OF_A_READ_MODEL: readonly ProblemStatus[] = [400, 401, 403, 404, 503];
const OF_NONE: readonly ProblemStatus[] = [400, 401, 403, 404];

/** Of an answer that gives the revision of a case, for the If-Match of a step in it. */
export const REVISION = {
  ETag: {
    description:
      '案件的版本，写作 "3"，用于下一步的 If-Match / The revision of the case, such as "3", for the If-Match of a step',
    schema: { type: 'string' as const },
  },
};
type Headers = Readonly<Record<string, (typeof REVISION)['ETag']>>;

const answered = (summary: string, answer: Type, problems: readonly ProblemStatus[], headers?: Headers) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description: '成功 / Answered', type: answer, ...(headers ? { headers } : {}) }),
    ...inYuan(answer),
    ...problemAnswers(...problems),
  );

/** Documents a query of a read model, and the class that describes its answer. */
export const DescribeQuery = (summary: string, answer: Type, headers?: Headers) =>
  answered(summary, answer, OF_A_READ_MODEL, headers);

/** Documents an answer that does not come from a read model: it comes straight from the log, or from this process. */
export const DescribePlain = (summary: string, answer: Type, headers?: Headers) =>
  answered(summary, answer, OF_NONE, headers);

/** Documents a command to an account: it is like a step, but names no revision. */
export const DescribeAccountStep = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    // The classes of which the contract makes one answer for each family of steps.
    ApiExtraModels(StepAnswer, BegunAnswer, WhatIfStepAnswer),
    ApiResponse({ status: 200, description: '成功 / Answered', schema: refTo(ACCOUNT_STEP_ANSWER) }),
    ...problemAnswers(400, 401, 403, 409, 422),
  );
