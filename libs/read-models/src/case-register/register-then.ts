import type { CaseEvent } from '@ecl/enforcement';
import type { RecordedEvent } from '@ecl/event-sourcing';
import type { Instant } from '@ecl/kernel';
import { insert, tablesInMemory, type Queries } from '../engine/index.js';
import { lawEntries, lawEntry } from '../law/law-entries.js';
import type { CaseSearch } from './case-search.js';
import { caseRegister } from './project.js';
import { everyRow, type CaseRow } from './queries.js';

/** A register of some cases as they were, in memory. */
export interface RegisterThen {
  /** Enters a case by its steps, as corrections that were known then leave them, in the order in which they were recorded. */
  tell(steps: readonly RecordedEvent<CaseEvent>[]): void;
  /** What was told and matches, the last first. */
  rows(search?: CaseSearch): readonly CaseRow[];
  close(): void;
}

/**
 * An empty register that reckons by the law which the ledger knew at a moment. It projects as the register does, so that it says of a case what
 * the register said of it then.
 * @param db of the register, which keeps what the law was; absent moment: as it is known now
 */
export const registerThen = (db: Queries, knownAt?: Instant): RegisterThen => {
  const then = tablesInMemory(caseRegister);
  for (const register of ['calendar', 'parameters'] as const)
    for (const { event, recordedAt } of lawEntries(db, register))
      if (knownAt === undefined || recordedAt <= knownAt) insert(then.db, lawEntry, { register, event, recordedAt });
  return {
    tell: (steps) => {
      for (const step of steps) then.tell(withoutChanges(step));
    },
    rows: (search = {}) => everyRow(then.db, search),
    close: () => then.close(),
  };
};

/** The steps before it are as it leaves them already; it is itself a step on its day. */
const withoutChanges = (step: RecordedEvent<CaseEvent>): RecordedEvent =>
  step.type === 'DateCorrected' ? { ...step, data: { ...step.data, changes: [] } } : step;
