import { webProblems, type ProblemKind } from '@ecl/web';

/** Every problem that an answer to the public can contain. */
export const problems = {
  ...webProblems,
  withdrawn: {
    code: 'decision-withdrawn',
    status: 410,
    zh: '该处罚决定的公示已撤回',
    en: 'The publication of this decision was withdrawn',
  },
} as const satisfies Record<string, ProblemKind>;
