import type { Violation } from '@ecl/enforcement';

/** The rule that says whose duty a step is. */
const NOT_THE_DUTY = 'duties.role-not-entitled';

/**
 * What somebody learns of a refusal in a case of which they see a part: whose duty the step is, where it is not theirs. What
 * else speaks against it is of the file.
 */
export const onlyTheDuty = (violations: readonly Violation[]): readonly Violation[] => {
  const duty = violations.filter(({ rule }) => rule === NOT_THE_DUTY);
  return duty.length > 0 ? duty : violations;
};
