import { AMOUNT_LIKELY_YUAN, ROLE_TITLES, type CommandType } from '@ecl/enforcement';
import { refTo } from '@ecl/web';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ACKNOWLEDGING } from '../steps/acknowledged.js';
import { isGivenItsId, type StepFamily } from '../steps/step-families.js';
import { problemAnswers } from './problem-answers.js';
import { askedOf, begunAnswerOf, stepAnswerOf, whatIfAnswerOf } from './step-schemas.js';

const isBeginning = (family: StepFamily, commandTypes: readonly CommandType[]): boolean =>
  commandTypes.some((commandType) => isGivenItsId(family, commandType));

const ETAG = {
  ETag: {
    description: '版本，写作 "3"，用于下一步的 If-Match / The revision, such as "3", for the If-Match of the next step',
    schema: { type: 'string' as const },
  },
};

/** A step that is likely a slip is taken only when the caller names the warning. */
const acknowledging: readonly MethodDecorator[] = [
  ApiHeader({ name: ACKNOWLEDGING, required: false, schema: { type: 'string', example: AMOUNT_LIKELY_YUAN } }),
];

/** Whose duty the step is; the Chinese words have the word of the role in the interface beside them. */
const byWhom = ({ by }: CommandType): string =>
  `由下列角色办理：${by.map((role) => `${ROLE_TITLES[role].zh}（${role}）`).join('、')} / By: ${by.map((role) => ROLE_TITLES[role].en).join(', ')}`;

/** The id of the stream in the address, where the family has more than one. */
const ofStream = ({ onlyId }: StepFamily): readonly MethodDecorator[] =>
  onlyId === undefined ? [ApiParam({ name: 'id', schema: { type: 'string', minLength: 1, maxLength: 100 } })] : [];

/** Under which a request counts once. */
export const IDEMPOTENCY_KEY = ApiHeader({
  name: 'Idempotency-Key',
  required: true,
  schema: { type: 'string', minLength: 8, maxLength: 200 },
});

/** Documents the route of a step from the description of its command. */
export const describeStep = (family: StepFamily, commandType: CommandType): readonly MethodDecorator[] => [
  ApiTags(family.tag),
  ApiOperation({
    operationId: `${family.path.replaceAll('/', '.')}.${commandType.step}`,
    summary: `${commandType.titleZh} · ${commandType.titleEn}`,
    description: byWhom(commandType),
  }),
  ...ofStream(family),
  IDEMPOTENCY_KEY,
  ApiHeader({ name: 'If-Match', required: false, schema: { type: 'string' } }),
  ApiHeader({ name: 'If-None-Match', required: false, schema: { type: 'string' } }),
  ...acknowledging,
  ApiBody({ required: true, schema: refTo(commandType.name) }),
  ApiResponse({
    status: 200,
    description: '已记录 / Recorded',
    headers: ETAG,
    schema: refTo(stepAnswerOf(family)),
  }),
  ...problemAnswers(400, 401, 403, 404, 409, 412, 422, 428, 503),
];

/** Documents the route of a step that begins something to which the ledger gives the id. */
export const describeBeginning = (family: StepFamily, commandType: CommandType): readonly MethodDecorator[] => [
  ApiTags(family.tag),
  ApiOperation({
    operationId: `${family.path.replaceAll('/', '.')}.begin.${commandType.step}`,
    summary: `${commandType.titleZh}，编号由账本给出 · ${commandType.titleEn}; the ledger gives the id`,
    description: byWhom(commandType),
  }),
  IDEMPOTENCY_KEY,
  ApiHeader({ name: 'If-None-Match', required: false, schema: { type: 'string' } }),
  ...acknowledging,
  ApiBody({ required: true, schema: refTo(commandType.name) }),
  ApiResponse({
    status: 201,
    description: '已记录 / Recorded',
    headers: {
      ...ETAG,
      Location: {
        description: '所记录的案件或线索的地址 / The address of what was recorded',
        schema: { type: 'string' },
      },
    },
    schema: refTo(begunAnswerOf(family)),
  }),
  ...problemAnswers(400, 401, 403, 409, 422, 428, 503),
];

/** Documents the route that says what one of these steps of a family would be answered. */
export const describeAsking = (
  family: StepFamily,
  commandTypes: readonly CommandType[],
): readonly MethodDecorator[] => [
  ApiTags(family.tag),
  ApiOperation({
    operationId: `${family.path.replaceAll('/', '.')}.${isBeginning(family, commandTypes) ? 'begin.' : ''}what-if`,
    summary: isBeginning(family, commandTypes)
      ? '发起前试问，答复中的编号只为示例 · What a step that begins something would be answered; the id in the answer is an example'
      : '办理前试问 · What a step would be answered',
    description:
      '内容同该步骤，可以只填一部分；不记录步骤，也不记录拒绝。 / The body of the step, or a part of it; neither a step nor a refusal is recorded.',
  }),
  ...(isBeginning(family, commandTypes) ? [] : ofStream(family)),
  ApiParam({ name: 'step', schema: { type: 'string', enum: commandTypes.map(({ step }) => step) } }),
  ApiBody({ required: true, schema: refTo(askedOf(family, isBeginning(family, commandTypes))) }),
  ApiResponse({
    status: 200,
    description: '答复 / Answered',
    headers: ETAG,
    schema: refTo(whatIfAnswerOf(family)),
  }),
  ...problemAnswers(400, 401, 403, 404, 412, 503),
];
