import type { CommandOutcome } from '@ecl/ledger';
import { Problem } from '@ecl/web';
import { problems } from '../problems/ledger-problems.js';

/** What a step that was taken answers. */
export interface StepAnswer {
  /** The stream's revision after the step: its ETag, and what the next step gives as `If-Match`. */
  readonly revision: number | 'noStream';
  /** Give it as `atLeast` to a query, to read what was just written. */
  readonly position: string | undefined;
  readonly events: readonly { readonly type: string; readonly data: object }[];
  /** The step had been taken before under this key; this is the first answer again. */
  readonly isRepeated: boolean;
}

/** @throws Problem `refused`, with every broken rule. */
export const stepAnswer = (outcome: CommandOutcome): StepAnswer => {
  if (outcome.is === 'accepted') {
    const { revision, position, events, isRepeated } = outcome;
    return { revision, position, events, isRepeated };
  }
  const { violations } = outcome;
  throw new Problem(
    problems.refused,
    {
      zh: violations.map(({ messageZh }) => messageZh).join(''),
      en: violations.map(({ message }) => message).join(' '),
    },
    { violations },
  );
};
