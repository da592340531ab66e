import type { CaseEvent } from '@ecl/enforcement';
import { caseDecider, type ClockFacts } from '@ecl/enforcement';
import { fold } from '@ecl/event-sourcing';
import { canonicalJson, chinaDateOf } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { columnsOf, select, type Handlers } from '../engine/index.js';
import { stepsAsCorrected } from '../handling/corrected.js';
import { recordedAtOf } from '../handling/handlers.js';
import { lawOf } from '../law/law-entries.js';
import { keepAsKnown } from './deadline-before.js';
import { deadline } from './deadline-schema.js';
import { keepRun, keyOf } from './deadlines.js';

const ALL = select(columnsOf(deadline, 'id', 'facts'), 'FROM deadline WHERE seq = ? ORDER BY id');

/** After a date was corrected every clock of the case is reckoned again; a run that is as it was keeps its row as it is. */
export const correctedDeadlines: Handlers<CaseEvent> = {
  DateCorrected: (event, db) => {
    const seq = seqOf(event, db);
    const { clocks } = fold(caseDecider, stepsAsCorrected(event) as readonly unknown[] as readonly CaseEvent[]);
    const on = chinaDateOf(event.data.occurredAt);
    const knownFrom = recordedAtOf(event);
    const run = { db, seq, on, law: lawOf(db), knownFrom };
    const rows = new Map<string, { readonly id: number; readonly facts: ClockFacts }[]>();
    for (const row of ALL.all(db, seq)) rows.set(keyOf(row.facts), [...(rows.get(keyOf(row.facts)) ?? []), row]);
    for (const facts of clocks) {
      const row = rows.get(keyOf(facts))?.shift();
      if (row && canonicalJson(row.facts) === canonicalJson(facts)) continue;
      keepRun(facts, row?.id, run);
    }
    // With the date that is right it never began.
    for (const { id } of [...rows.values()].flat()) {
      keepAsKnown(db, id, knownFrom, 'step');
      db.run('DELETE FROM deadline WHERE id = ?', id);
    }
  },
};
