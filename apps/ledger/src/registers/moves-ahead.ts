import type { RecordedEntry } from '@ecl/enforcement';
import type { Caller } from '@ecl/identity';
import type { Ledger } from '@ecl/ledger';
import { caseRegister, MOST_ROWS, movesAhead, type MovedDeadline, type MovesPlace } from '@ecl/read-models';
import { setImmediate } from 'node:timers/promises';
import type { MovesAheadAnswer } from '../answers/moved-deadline-answers.js';

/** What entries in the register of the calendar would move if they were made now. Others are answered between two pages. */
export const movesOfCalendar = async (
  ledger: Ledger,
  { actor }: Caller,
  made: readonly RecordedEntry[],
): Promise<MovesAheadAnswer> => {
  const { cases } = ledger.scopeOf(actor);
  const register = ledger.readModels.open(caseRegister);
  const found = new Set<number>();
  const items: MovedDeadline[] = [];
  let [moved, kept, becomeLate, visible] = [0, 0, 0, 0];
  let after: MovesPlace | undefined;
  do {
    const page = register.read((db) => movesAhead(db, cases, made, after)).value;
    for (const { seq, move } of page.all) {
      found.add(seq);
      if (move.keepsDay) kept += 1;
      else moved += 1;
      if (move.becomes === 'late') becomeLate += 1;
    }
    visible += page.visible.length;
    items.push(...page.visible.slice(0, MOST_ROWS - items.length));
    after = page.next;
    await setImmediate();
  } while (after !== undefined);
  return { cases: found.size, moved, kept, becomeLate, items, isAll: items.length === visible };
};
