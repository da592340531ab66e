import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemAnswer } from '../answers/problem-answer.js';

const MEANINGS = {
  400: '内容无效 / Invalid',
  401: '未登录 / Not signed in',
  403: '无权限 / Not allowed',
  404: '不存在或不可见 / Not there, or not to be seen',
  409: '登记内容有误，或者多人同时操作 / A bad entry, or others write at the same time',
  412: '版本已变 / Stale',
  413: '过大 / Too large',
  416: '范围超出文件 / Outside of the file',
  422: '被规则拒绝 / Refused',
  428: '缺少前提 / Precondition required',
  429: '过于频繁 / Too many requests',
  503: '暂时不可用 / Not available at the moment',
  507: '磁盘已满 / The disk is full',
} as const;

export type ProblemStatus = keyof typeof MEANINGS;

/** Documents the problems that a route answers with; any may be asked too often, or meet what nobody foresaw. */
export const problemAnswers = (...statuses: readonly ProblemStatus[]): readonly MethodDecorator[] => [
  ApiExtraModels(ProblemAnswer),
  ...[...new Set([...statuses, 429 as const])].map((status) => problem(status, MEANINGS[status])),
  problem('default', '其他问题 / Any other problem'),
];

const problem = (status: ProblemStatus | 'default', description: string): MethodDecorator =>
  ApiResponse({
    status,
    description,
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemAnswer) } } },
  });
