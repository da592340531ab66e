import type { Instant } from '@ecl/kernel';
import { integer, table, text } from '../engine/index.js';

/** How often a rule refused a step: one row per rule and command. It does not say who was refused or in which case. */
export const refusalCount = table(
  'refusal_count',
  { rule: text(), command: text(), times: integer(), lastAt: text<Instant>() },
  { primaryKey: ['rule', 'command'], withoutRowid: true },
);

/** How often a rule was found broken in imported cases. */
export const findingCount = table(
  'finding_count',
  { rule: text(), times: integer() },
  { primaryKey: ['rule'], withoutRowid: true },
);
