import type { Instant } from '@ecl/kernel';
import { columnsOf, expression, integer, select, text, type Queries } from '../engine/index.js';
import { findingCount, refusalCount } from './schema.js';

/** How often a rule was broken. */
export interface TimesBroken {
  /** Attempts that it refused. */
  readonly refused: number;
  readonly lastRefusedAt: Instant | undefined;
  /** Steps of imported cases that break it. */
  readonly found: number;
}

/** How often a rule refused one command. */
export interface RefusedCommand {
  readonly command: string;
  readonly times: number;
  readonly lastAt: Instant;
}

const NEVER: TimesBroken = { refused: 0, lastRefusedAt: undefined, found: 0 };

const REFUSED = select(
  {
    ...columnsOf(refusalCount, 'rule'),
    refused: expression(integer(), 'sum(times)'),
    lastRefusedAt: expression(text<Instant>(), 'max(lastAt)'),
  },
  'FROM refusal_count GROUP BY rule',
);
const FOUND = select(columnsOf(findingCount), 'FROM finding_count');
const OF_RULE = select(
  columnsOf(refusalCount, 'command', 'times', 'lastAt'),
  'FROM refusal_count WHERE rule = ? ORDER BY command',
);

/**
 * Every rule that was ever broken. The number of rows is limited by rules and commands, no matter how long the log is.
 */
export const timesBroken = (db: Queries): ReadonlyMap<string, TimesBroken> => {
  const counts = new Map<string, TimesBroken>();
  for (const { rule, refused, lastRefusedAt } of REFUSED.all(db))
    counts.set(rule, { refused, lastRefusedAt, found: 0 });
  for (const { rule, times } of FOUND.all(db)) counts.set(rule, { ...(counts.get(rule) ?? NEVER), found: times });
  return counts;
};

/** The commands that a rule refused, by their names. */
export const refusedBy = (db: Queries, rule: string): readonly RefusedCommand[] => OF_RULE.all(db, rule);
