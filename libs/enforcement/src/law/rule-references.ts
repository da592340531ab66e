import type { PlainDate } from '@ecl/kernel';
import type { RulebookId } from './rulebook-ids.js';
import type { TwoReadings } from './rulebook/row.js';

/**
 * What a rule says about itself besides its sentence: which ids it holds, in which years, and where another reading is
 * possible.
 */
export interface RuleReferences {
  /** The ids of the rulebook that this rule holds. */
  readonly refs?: readonly RulebookId[];
  /**
   * The first day on which the rule is asked, inclusive; absent where it has always been in force. The day of the step
   * counts.
   */
  readonly since?: PlainDate;
  /** The last day on which it is asked, inclusive; absent while no end is known. A law that is replaced on a day ends on the day before. */
  readonly until?: PlainDate;
  readonly doubtful?: TwoReadings;
}

/** Whether a rule is asked of a step that was taken on a day. */
export const isInForceOn = ({ since, until }: Pick<RuleReferences, 'since' | 'until'>, day: PlainDate): boolean =>
  (since === undefined || since <= day) && (until === undefined || day <= until);
