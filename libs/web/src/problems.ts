import type { ProblemKind } from './problem.js';

/** The problems that every web process can answer; a process adds its own kinds beside these. */
export const webProblems = {
  malformedJson: {
    code: 'malformed-json',
    status: 400,
    zh: '请求内容不是有效的 JSON',
    en: 'The body is not valid JSON',
  },
  invalidRequest: { code: 'invalid-request', status: 400, zh: '请求内容不符合要求', en: 'The request is not valid' },
  notFound: { code: 'not-found', status: 404, zh: '没有找到所请求的内容', en: 'There is nothing here' },
  methodNotAllowed: {
    code: 'method-not-allowed',
    status: 405,
    zh: '该地址不支持此方法',
    en: 'This address does not take this method',
  },
  notAcceptable: {
    code: 'not-acceptable',
    status: 406,
    zh: '无法提供所要求的格式',
    en: 'The form asked for cannot be given',
  },
  bodyTooLarge: { code: 'body-too-large', status: 413, zh: '请求内容过大', en: 'The body is too large' },
  unsupportedMediaType: {
    code: 'unsupported-media-type',
    status: 415,
    zh: '请以 application/json 提交内容',
    en: 'Send the body as application/json',
  },
  tooManyRequests: {
    code: 'too-many-requests',
    status: 429,
    zh: '请求过于频繁，请稍后再试',
    en: 'Too many requests; try again later',
  },
  internal: { code: 'internal-error', status: 500, zh: '系统内部错误', en: 'Something failed inside' },
  unavailable: {
    code: 'unavailable',
    status: 503,
    zh: '服务暂时不可用',
    en: 'The service is not available at the moment',
  },
} as const satisfies Record<string, ProblemKind>;
