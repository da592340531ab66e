import type { CommandType } from '@ecl/enforcement';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { StepFamily } from '../steps/step-families.js';
import { StepAnswer } from '../answers/step-answers.js';
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
