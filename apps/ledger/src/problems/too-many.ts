import { Problem } from '@ecl/web';
import { problems } from './ledger-problems.js';

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
