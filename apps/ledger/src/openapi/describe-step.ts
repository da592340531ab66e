import type { CommandType } from '@ecl/enforcement';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { StepFamily } from '../steps/step-families.js';
import { openApiSchema } from './openapi-schema.js';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** Documents the route of a step from the description of its command. */
export const describeStep = (family: StepFamily, commandType: CommandType): readonly MethodDecorator[] => [
  ApiTags(family.tag),
  ApiBearerAuth(),
  ApiOperation({
    operationId: `${family.path.replaceAll('/', '.')}.${commandType.step}`,
    summary: `${commandType.titleZh} · ${commandType.titleEn}`,
    description: `由下列角色办理 / By: ${commandType.by.join(', ')}`,
  }),
  ...(family.onlyId === undefined ? [ApiParam({ name: 'id', schema: { type: 'string' } })] : []),
  ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', minLength: 8, maxLength: 200 } }),
  ApiHeader({ name: 'If-Match', required: false, description: '"<revision>"', schema: { type: 'string' } }),
  ApiHeader({ name: 'If-None-Match', required: false, description: '*', schema: { type: 'string' } }),
  ApiBody({ required: true, schema: openApiSchema(commandType.schema) }),
  ApiResponse({
    status: 200,
    description: '已记录 / Recorded',
    headers: { ETag: { schema: { type: 'string' } } },
    schema: { $ref: '#/components/schemas/StepAnswer' },
  }),
  ApiResponse({ status: 400, ...problem('内容无效 / Invalid') }),
  ApiResponse({ status: 401, ...problem('未登录 / Not signed in') }),
  ApiResponse({ status: 404, ...problem('不存在或不可见 / Not there, or not to be seen') }),
  ApiResponse({ status: 412, ...problem('版本已变 / Stale') }),
  ApiResponse({ status: 422, ...problem('被规则拒绝 / Refused') }),
  ApiResponse({ status: 428, ...problem('缺少前提 / Precondition required') }),
];
