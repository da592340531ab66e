import { applyDecorators, type Type } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { problemAnswers } from '../openapi/problem-answers.js';

/** Documents what an administrator does with webhooks: it is recorded, once for each key. */
export const DescribeWebhookStep = (summary: string, answer: Type, status: 200 | 201 = 200) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', minLength: 8, maxLength: 200 } }),
    ApiResponse({ status, description: '成功 / Answered', type: answer }),
    ...problemAnswers(400, 401, 403, 404, 422, 503),
  );
