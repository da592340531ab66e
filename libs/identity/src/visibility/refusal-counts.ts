import type { Actor, Role } from '@ecl/enforcement';

/**
 * Those who read case files for the agency, oversight, and the administrator, whose own steps (accounts, registers) are
 * counted too. The counts show where an agency's work is refused, which is no business of a bank, another body or an
 * auxiliary.
 */
const READERS: readonly Role[] = [
  'officer',
  'unitHead',
  'head',
  'legalReviewer',
  'presider',
  'archivist',
  'supervisor',
  'administrator',
];

/** Whether an account may read how often each rule refused. What a rule says is open to every account. */
export const mayReadRefusalCounts = ({ roles }: Actor): boolean => roles.some((role) => READERS.includes(role));
