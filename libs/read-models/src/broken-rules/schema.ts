import type { Instant } from '@ecl/kernel';
import { integer, table, text } from '../engine/index.js';

/** How often a rule refused a step: one row for a rule and a command. Who was refused, and in which case, is not here. */
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
