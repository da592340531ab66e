import type { Step } from '../step.js';

/** A rule that a step broke, as far as a story needs to know it. */
export interface BrokenRule {
  readonly rule: string;
  readonly message: string;
  readonly messageZh: string;
}

/** What the ledger made of a step. */
export type Answer =
  { readonly is: 'accepted' } | { readonly is: 'refused'; readonly violations: readonly BrokenRule[] };

/** A way for steps to get to a ledger. */
export interface Delivery {
  /** @throws Error for anything but an acceptance or a refusal. */
  give(step: Step): Promise<Answer>;
}

/** A ledger answered otherwise than the story says. */
export class StoryContradicted extends Error {
  override readonly name = 'StoryContradicted';

  constructor(
    readonly step: Step,
    /** The rules that refused it; none where it was accepted. */
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
 * Delivers steps in their order, each when the one before is answered.
 * @throws StoryContradicted for the first step that is answered otherwise than the story says.
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
