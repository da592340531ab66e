import { Problem } from '@ecl/web';
import { problems } from './ledger-problems.js';

/** Who comes too often is told when to come again. */
export const tooManyRequests = (waitMs: number): Problem => {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new Problem(
    problems.tooManyRequests,
    {
      zh: `请求过于频繁，请在 ${String(seconds)} 秒后再试`,
      en: `There were too many requests; try again in ${String(seconds)} second${seconds === 1 ? '' : 's'}`,
    },
    {},
    { 'Retry-After': String(seconds) },
  );
};

/** Too many passwords were wrong: nothing more is checked for a while. */
export const tooManyAttempts = (waitMs: number): Problem => {
  const minutes = Math.ceil(waitMs / 60_000);
  return new Problem(
    problems.tooManyRequests,
    {
      zh: `密码多次输入错误，登录已暂停，请在 ${String(minutes)} 分钟后再试`,
      en: `The password was wrong too often; signing in is locked, try again in ${String(minutes)} minute${minutes === 1 ? '' : 's'}`,
    },
    {},
    { 'Retry-After': String(Math.ceil(waitMs / 1000)) },
  );
};
