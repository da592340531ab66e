import { webProblems, type ProblemKind } from '@ecl/web';

/** Every problem that an answer to the public can contain. */
export const problems = {
  ...webProblems,
  withdrawn: {
    code: 'decision-withdrawn',
    status: 410,
    zh: '该处罚决定的公示已撤回',
    en: 'The publication of this decision was withdrawn',
    next: {
      zh: '请勿再引用该决定；撤回的理由见 reason，有更正的，以重新公示的为准。',
      en: 'Do not cite it any more; reason says why where that is public, and a corrected text is published anew.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
