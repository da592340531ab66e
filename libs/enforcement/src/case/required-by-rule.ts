/**
 * A value that a rule of the same command requires. The rule refuses a step without it, so it is present here; if the
 * rule were ever left out, this throws instead of recording half a step.
 * @throws RangeError naming the rule.
 */
export const requiredByRule = <T>(value: T | undefined, by: { readonly code: string }): T => {
  if (value === undefined) throw new RangeError(`the rule ${by.code} should have refused this step`);
  return value;
};
