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

const answered = (summary: string, answer: Type, problems: readonly ProblemStatus[]) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description: '成功 / Answered', type: answer }),
    ...inYuan(answer),
    ...problemAnswers(...problems),
  );

/** Documents a query of a read model, and the class that describes its answer. */
export const DescribeQuery = (summary: string, answer: Type) => answered(summary, answer, OF_A_READ_MODEL);

/** Documents an answer that does not come from a read model: it comes straight from the log, or from this process. */
export const DescribePlain = (summary: string, answer: Type) => answered(summary, answer, OF_NONE);

/** Documents a command to an account: it is like a step, but names no revision. */
export const DescribeAccountStep = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    // The classes of which the contract makes one answer for each family of steps.
    ApiExtraModels(StepAnswer, BegunAnswer, WhatIfStepAnswer),
    ApiResponse({ status: 200, description: '成功 / Answered', schema: refTo(ACCOUNT_STEP_ANSWER) }),
    ...problemAnswers(400, 401, 403, 409, 422),
  );
