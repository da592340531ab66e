import type { Violation } from '../law/rule.js';

/** A broken rule with what it says of the case, among other things; for `thenRefused`. */
export const saying =
  (rule: { readonly code: string }, particulars: Readonly<Record<string, string>>) =>
  (violation: Violation): boolean =>
    violation.rule === rule.code &&
    Object.entries(particulars).every(([name, text]) => violation.particulars?.[name] === text);
