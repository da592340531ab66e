import type { CaseEvent } from '@ecl/enforcement';
import { caseDecider, type ClockFacts } from '@ecl/enforcement';
import { fold } from '@ecl/event-sourcing';
import { canonicalJson, chinaDateOf } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { columnsOf, insert, select, update, type Handlers } from '../engine/index.js';
import { stepsAsCorrected } from '../handling/corrected.js';
import { recordedAtOf } from '../handling/handlers.js';
import { lawOf } from '../law/law-entries.js';
import { keepAsKnown } from './deadline-before.js';
import { reckoned } from './deadline-row.js';
import { deadline } from './deadline-schema.js';
import { registeredCase } from './schema.js';

const ALL = select(columnsOf(deadline, 'id', 'facts'), 'FROM deadline WHERE seq = ? ORDER BY id');
const CASE = select(columnsOf(registeredCase, 'agencyId', 'unitId'), 'FROM case_file WHERE seq = ?');

const keyOf = ({ clock, subject }: ClockFacts): string => `${clock} ${subject}`;

/** After a date was corrected every clock of the case is reckoned again; a run that is as it was keeps its row as it is. */
export const correctedDeadlines: Handlers<CaseEvent> = {
  DateCorrected: (event, db) => {
    const seq = seqOf(event, db);
    const subject = CASE.get(db, seq);
    if (!subject) return;
    const { clocks } = fold(caseDecider, stepsAsCorrected(event) as readonly unknown[] as readonly CaseEvent[]);
    const on = chinaDateOf(event.data.occurredAt);
    const knownFrom = recordedAtOf(event);
    const law = lawOf(db);
    const rows = new Map<string, { readonly id: number; readonly facts: ClockFacts }[]>();
    for (const row of ALL.all(db, seq)) rows.set(keyOf(row.facts), [...(rows.get(keyOf(row.facts)) ?? []), row]);
    for (const facts of clocks) {
      const row = rows.get(keyOf(facts))?.shift();
      if (row && canonicalJson(row.facts) === canonicalJson(facts)) continue;
      const values = { ...reckoned(on, facts, law(subject.agencyId, facts)), knownFrom };
      if (row) {
        keepAsKnown(db, row.id, knownFrom, 'step');
        update(db, deadline, { set: values, where: { id: row.id } });
      } else insert(db, deadline, { seq, clock: facts.clock, subject: facts.subject, ...subject, ...values });
    }
    // With the date that is right it never began.
    for (const { id } of [...rows.values()].flat()) {
      keepAsKnown(db, id, knownFrom, 'step');
      db.run('DELETE FROM deadline WHERE id = ?', id);
    }
  },
};
