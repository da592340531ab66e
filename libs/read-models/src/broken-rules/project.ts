import type { CommandRefused } from '@ecl/event-sourcing';
import type { RuleFindingRecorded } from '@ecl/enforcement';
import { readModel } from '../engine/index.js';
import { findingCount, refusalCount } from './schema.js';

/** Attempts may be recorded out of order; the last one is the one with the latest moment. */
const REFUSED = `INSERT INTO refusal_count (rule, command, times, lastAt) VALUES (?, ?, 1, ?)
  ON CONFLICT DO UPDATE SET times = times + 1, lastAt = max(lastAt, excluded.lastAt)`;
const FOUND = `INSERT INTO finding_count (rule, times) VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1`;

/** How often each rule refused a step, and how often it was found broken in imported cases. */
export const brokenRules = readModel<CommandRefused | RuleFindingRecorded>({
  name: 'broken-rules',
  version: 1,
  tables: [refusalCount, findingCount],
  on: {
    CommandRefused: ({ data: { commandType, violations, occurredAt } }, db) => {
      // A rule that an attempt breaks twice counts as one refusal.
      for (const rule of new Set(violations.map((violation) => violation.rule)))
        db.run(REFUSED, rule, commandType, occurredAt);
    },
    RuleFindingRecorded: ({ data: { rule } }, db) => void db.run(FOUND, rule),
  },
});
