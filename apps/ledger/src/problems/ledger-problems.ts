import { webProblems, type ProblemKind } from '@ecl/web';

/** Every problem that the staff API can answer: the catalogue behind `docs/reference/errors.md`. */
export const problems = {
  ...webProblems,
  notSignedIn: { code: 'not-signed-in', status: 401, zh: '请先登录', en: 'Sign in first' },
  wrongCredentials: {
    code: 'wrong-credentials',
    status: 401,
    zh: '用户名或密码不正确',
    en: 'Wrong username or password',
  },
  notAllowed: { code: 'not-allowed', status: 403, zh: '您的账号无权使用此功能', en: 'Your account may not do this' },
  weakPassword: { code: 'weak-password', status: 400, zh: '密码不符合要求', en: 'The password will not do' },
  refused: { code: 'refused', status: 422, zh: '法律规则不允许这一步', en: 'The law does not allow this step' },
  idempotencyKeyMissing: {
    code: 'idempotency-key-missing',
    status: 400,
    zh: '缺少 Idempotency-Key 请求头',
    en: 'The Idempotency-Key header is missing',
  },
  idempotencyKeyInvalid: {
    code: 'idempotency-key-invalid',
    status: 400,
    zh: 'Idempotency-Key 应为 8 至 200 个字符',
    en: 'An Idempotency-Key has 8 to 200 characters',
  },
  idempotencyKeyReused: {
    code: 'idempotency-key-reused',
    status: 422,
    zh: '同一 Idempotency-Key 已用于另一请求',
    en: 'This Idempotency-Key was used for another request',
  },
  preconditionRequired: {
    code: 'precondition-required',
    status: 428,
    zh: '请以 If-Match 说明所依据的版本，新建时用 If-None-Match: *',
    en: 'Say with If-Match which version you saw, or with If-None-Match: * that you begin',
  },
  invalidPrecondition: {
    code: 'invalid-precondition',
    status: 400,
    zh: 'If-Match 或 If-None-Match 的内容无效',
    en: 'If-Match or If-None-Match is not valid',
  },
  stale: {
    code: 'stale',
    status: 412,
    zh: '内容已被他人更新，请重新读取',
    en: 'It was changed meanwhile; read it again',
  },
  contention: {
    code: 'contention',
    status: 409,
    zh: '多人同时操作，请重试',
    en: 'Others write at the same time; try again',
  },
  outcomeUnknown: {
    code: 'outcome-unknown',
    status: 503,
    zh: '尚不能确定是否已记录，请用同一 Idempotency-Key 重试',
    en: 'Whether it was recorded is not known; send it again with the same Idempotency-Key',
  },
  readModelBehind: {
    code: 'read-model-behind',
    status: 503,
    zh: '查询数据尚未更新到所要求的位置',
    en: 'The read model has not come so far yet',
  },
  readModelHalted: {
    code: 'read-model-halted',
    status: 503,
    zh: '查询数据已停止更新',
    en: 'The read model has halted',
  },
  diskFull: {
    code: 'disk-full',
    status: 507,
    zh: '磁盘已满，未记录任何内容',
    en: 'The disk is full; nothing was recorded',
  },
} as const satisfies Record<string, ProblemKind>;
