import type { ProblemKind } from './problem.js';

/** The problems that every web process can answer; a process adds its own. */
export const webProblems = {
  malformedJson: {
    code: 'malformed-json',
    status: 400,
    zh: '请求内容不是有效的 JSON',
    en: 'The body is not valid JSON',
  },
  invalidRequest: { code: 'invalid-request', status: 400, zh: '请求内容不符合要求', en: 'The request is not valid' },
  notFound: {
    code: 'not-found',
    status: 404,
    zh: '没有找到所请求的内容，请核对地址',
    en: 'Nothing was found here; check the address',
    next: {
      zh: '请核对地址的拼写和编号；/api/docs 列出全部地址。',
      en: 'Check how the address and the id in it are written; /api/docs lists every address.',
    },
  },
  methodNotAllowed: {
    code: 'method-not-allowed',
    status: 405,
    zh: '该地址不支持此方法',
    en: 'This address does not support this method',
  },
  notAcceptable: {
    code: 'not-acceptable',
    status: 406,
    zh: '无法提供所要求的格式',
    en: 'The requested format is not available',
  },
  bodyTooLarge: {
    code: 'body-too-large',
    status: 413,
    zh: '请求内容过大，请减少内容',
    en: 'The body is too large; send less',
  },
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
  internal: {
    code: 'internal-error',
    status: 500,
    zh: '系统出错，请稍后再试；仍不成功的，请将 correlationId 告知系统管理员',
    en: 'The server made an error; try again later, and if it happens again, give an administrator the correlationId',
  },
  unavailable: {
    code: 'unavailable',
    status: 503,
    zh: '服务暂时不可用，请稍后再试',
    en: 'The service is not available now; try again later',
  },
} as const satisfies Record<string, ProblemKind>;
