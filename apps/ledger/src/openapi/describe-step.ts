import type { CommandType } from '@ecl/enforcement';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { StepFamily } from '../steps/step-families.js';
import { StepAnswer } from '../answers/step-answers.js';
import { WhatIfStepAnswer } from '../answers/what-if-answers.js';
import { problemAnswers } from './problem-answers.js';
import { openApiSchema } from './openapi-schema.js';

/** Documents the route of a step from the description of its command. */
export const describeStep = (family: StepFamily, commandType: CommandType): readonly MethodDecorator[] => [
  ApiTags(family.tag),
  ApiBearerAuth(),
  ApiOperation({
    operationId: `${family.path.replaceAll('/', '.')}.${commandType.step}`,
    summary: `${commandType.titleZh} · ${commandType.titleEn}`,
    description: `由下列角色办理 / By: ${commandType.by.join(', ')}`,
  }),
  ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', minLength: 8, maxLength: 200 } }),
  ApiHeader({ name: 'If-Match', required: false, description: '"<revision>"', schema: { type: 'string' } }),
  ApiHeader({ name: 'If-None-Match', required: false, description: '*', schema: { type: 'string' } }),
  ApiBody({ required: true, schema: openApiSchema(commandType.schema) }),
  ApiResponse({
    status: 200,
    description: '已记录 / Recorded',
    headers: { ETag: { schema: { type: 'string' } } },
    type: StepAnswer,
  }),
  ...problemAnswers(400, 401, 404, 409, 412, 422, 428, 503),
];

/** Documents the route that says what a step of a family would be answered. */
export const describeAsking = (family: StepFamily): readonly MethodDecorator[] => [
  ApiTags(family.tag),
  ApiBearerAuth(),
  ApiOperation({
    operationId: `${family.path.replaceAll('/', '.')}.what-if`,
    summary: '办理前试问 · What a step would be answered',
    description:
      '内容同该步骤，可以只填一部分；不记录步骤，也不记录拒绝。 / The body of the step, or a part of it; neither a step nor a refusal is recorded.',
  }),
  ApiParam({ name: 'step', schema: { type: 'string', enum: family.commandTypes.map(({ step }) => step) } }),
  ApiBody({
    required: true,
    schema: {
      type: 'object',
      properties: {
        at: {
          type: 'string',
          format: 'date-time',
          description: '为哪一时刻而问；不填为现在 / The moment for which it is asked; now if left out',
        },
      },
      additionalProperties: { description: '该步骤的内容 / A member of the step' },
    },
  }),
  ApiResponse({
    status: 200,
    description: '答复 / Answered',
    headers: { ETag: { schema: { type: 'string' } } },
    type: WhatIfStepAnswer,
  }),
  ...problemAnswers(400, 401, 404, 412, 503),
];
