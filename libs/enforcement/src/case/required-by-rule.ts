/** A step was to happen that a rule should have refused. */
export class NotRefused extends RangeError {
  override readonly name = 'NotRefused';
}

/**
 * A value that a rule of the same command requires. The rule refuses a step without it, so it is present here; if the
 * rule were ever left out, this throws instead of recording half a step.
 * @throws NotRefused naming the rule.
 */
export const requiredByRule = <T>(value: T | undefined, by: { readonly code: string }): T => {
  if (value === undefined) throw new NotRefused(`the rule ${by.code} should have refused this step`);
  return value;
};
