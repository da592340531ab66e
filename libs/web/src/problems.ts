import type { ProblemKind } from './problem.js';

/** The problems that every web process can answer; a process adds its own. */
export const webProblems = {
  malformedJson: {
    code: 'malformed-json',
    status: 400,
    zh: '请求内容不是有效的 JSON',
    en: 'The body is not valid JSON',
    next: {
      zh: '请核对引号、逗号和括号；内容须为 UTF-8 编码的一个 JSON 对象。',
      en: 'Check quotation marks, commas and brackets; the body is one JSON object in UTF-8.',
    },
  },
  invalidRequest: {
    code: 'invalid-request',
    status: 400,
    zh: '请求内容不符合要求',
    en: 'The request is not valid',
    next: {
      zh: '请按 errors 中各项的说明更正后再次提交；/api/docs 列出每个地址接受的内容。',
      en: 'Correct what errors names and send it again; /api/docs says what each address takes.',
    },
  },
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
    next: {
      zh: '请改用响应头 Allow 列出的方法；/api/docs 列出每个地址的方法。',
      en: 'Use a method that the header Allow names; /api/docs lists those of each address.',
    },
  },
  notAcceptable: {
    code: 'not-acceptable',
    status: 406,
    zh: '无法提供所要求的格式',
    en: 'The requested format is not available',
    next: {
      zh: '请以 Accept: application/json 再次请求，或者不写 Accept。',
      en: 'Ask again with Accept: application/json, or without Accept.',
    },
  },
  bodyTooLarge: {
    code: 'body-too-large',
    status: 413,
    zh: '请求内容过大，请减少内容',
    en: 'The body is too large; send less',
    next: {
      zh: '内容不得超过 1 MiB；原件请另行上传，此处只写明其摘要。',
      en: 'A body has at most 1 MiB; an original is uploaded by itself, and named here by its digest.',
    },
  },
  unsupportedMediaType: {
    code: 'unsupported-media-type',
    status: 415,
    zh: '请以 application/json 提交内容',
    en: 'Send the body as application/json',
    next: {
      zh: '请以 Content-Type: application/json 提交 UTF-8 编码、未压缩的内容。',
      en: 'Send it with Content-Type: application/json, in UTF-8 and not compressed.',
    },
  },
  tooManyRequests: {
    code: 'too-many-requests',
    status: 429,
    zh: '请求过于频繁，请稍后再试',
    en: 'Too many requests; try again later',
    next: {
      zh: '请等待响应头 Retry-After 所示的秒数后再试。',
      en: 'Wait as many seconds as the header Retry-After says, and try again.',
    },
  },
  internal: {
    code: 'internal-error',
    status: 500,
    zh: '系统出错，请稍后再试；仍不成功的，请将 correlationId 告知系统管理员',
    en: 'The server made an error; try again later, and if it happens again, give an administrator the correlationId',
    next: {
      zh: '请记下 correlationId 和时间；带 Idempotency-Key 的请求再次提交时用同一个键，不会重复记录。',
      en: 'Note the correlationId and the time; a request with an Idempotency-Key is sent again with the same one: nothing is recorded twice.',
    },
  },
  unavailable: {
    code: 'unavailable',
    status: 503,
    zh: '服务暂时不可用，请稍后再试',
    en: 'The service is not available now; try again later',
    next: {
      zh: '请等待响应头 Retry-After 所示的秒数（没有的，约一分钟）后再试；写入的请求用同一 Idempotency-Key。',
      en: 'Wait as many seconds as the header Retry-After says (a minute where there is none) and try again; a step with the same Idempotency-Key.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
