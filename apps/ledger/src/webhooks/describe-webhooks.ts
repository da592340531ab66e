import { applyDecorators, type Type } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { IDEMPOTENCY_KEY } from '../openapi/describe-step.js';
import { problemAnswers } from '../openapi/problem-answers.js';

/** Documents what an administrator does with webhooks: it is recorded, once for each key. */
export const DescribeWebhookStep = (summary: string, answer: Type, status: 200 | 201 = 200) =>
  applyDecorators(
    ApiOperation({ summary }),
    IDEMPOTENCY_KEY,
    ApiResponse({ status, description: '成功 / Answered', type: answer }),
    ...problemAnswers(400, 401, 403, 404, 422, 503),
  );
