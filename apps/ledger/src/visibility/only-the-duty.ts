import type { Violation } from '@ecl/enforcement';

/** The rules that say whose duty a step is, of which nothing in the file is to be known. */
const NOT_THE_DUTY: readonly string[] = ['duties.role-not-entitled', 'duties.date-of-another'];

/**
 * What somebody learns of a refusal in a case of which they see a part: whose duty the step is, where it is not theirs. What
 * else speaks against it is of the file.
 */
export const onlyTheDuty = (violations: readonly Violation[]): readonly Violation[] => {
  const duty = violations.filter(({ rule }) => NOT_THE_DUTY.includes(rule));
  return duty.length > 0 ? duty : violations;
};
