import type { Step } from '../step.js';

/** A rule that a step broke, with what a story needs to know. */
export interface BrokenRule {
  readonly rule: string;
  readonly message: string;
  readonly messageZh: string;
}

/** The ledger's result for a step. */
export type Answer =
  { readonly is: 'accepted' } | { readonly is: 'refused'; readonly violations: readonly BrokenRule[] };

/** A way to deliver steps to a ledger. */
export interface Delivery {
  /** @throws Error for anything except an acceptance or a refusal. */
  give(step: Step): Promise<Answer>;
}

/** A ledger's answer differs from the story. */
export class StoryContradicted extends Error {
  override readonly name = 'StoryContradicted';

  constructor(
    readonly step: Step,
    /** The rules that refused it; empty if it was accepted. */
    readonly violations: readonly BrokenRule[],
  ) {
    const { who, id, command, refusedBy } = step;
    const rules = violations.map(({ rule }) => rule).join(', ');
    const outcome = violations.length === 0 ? 'accepted' : `refused by ${rules}`;
    const told = refusedBy === undefined ? 'accepted' : `refused by ${refusedBy}`;
    super(`${id}: ${command.type} by ${who.id} was ${outcome}; the story says that it is ${told}`);
  }
}

/**
 * Delivers steps in order, each after the answer to the previous one.
 * @throws StoryContradicted for the first step whose answer differs from the story.
 */
export const deliver = async (steps: Iterable<Step>, delivery: Delivery): Promise<void> => {
  for (const step of steps) {
    const answer = await delivery.give(step);
    const violations = answer.is === 'refused' ? answer.violations : [];
    const isAsTold =
      step.refusedBy === undefined ? answer.is === 'accepted' : violations.some(({ rule }) => rule === step.refusedBy);
    if (!isAsTold) throw new StoryContradicted(step, violations);
  }
};
