import { Problem } from './problem.js';
import { webProblems } from './problems.js';

/** Who comes too often is told when to come again. */
export const tooManyRequests = (waitMs: number): Problem => {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new Problem(
    webProblems.tooManyRequests,
    {
      zh: `请求过于频繁，请在 ${String(seconds)} 秒后再试`,
      en: `There were too many requests; try again in ${String(seconds)} second${seconds === 1 ? '' : 's'}`,
    },
    {},
    { 'Retry-After': String(seconds) },
  );
};
