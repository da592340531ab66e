import type { RecordedEvent } from '@ecl/event-sourcing';
import { reachedBy, type CaseEvent } from '@ecl/enforcement';
import { hearingKindOf } from '@ecl/identity';
import { columnsOf, insert, insertOrIgnore, select, type Handlers, type RowOf, type Tables } from '../engine/index.js';
import { seqOf } from './case-file.js';
import { caseParty, casePerson, casePersonBefore } from './schema.js';

type Part = RowOf<typeof casePerson>['part'];

const add = (db: Tables, seq: number, part: Part, personId: string, partyId = ''): void => {
  insertOrIgnore(db, casePerson, { seq, personId, part, partyId });
};

const remove = (db: Tables, seq: number, part: Part, personId: string): void => {
  db.run('DELETE FROM case_person WHERE personId = ? AND part = ? AND seq = ?', personId, part, seq);
};

const PARTIES = select(columnsOf(caseParty, 'partyId'), 'FROM case_party WHERE seq = ? AND ended IS NULL');

/** The parties of the case that an event is about: one that the case does not have gives nobody a part in it. */
const partiesOf = (event: RecordedEvent<CaseEvent>, db: Tables): readonly string[] => {
  const parties = PARTIES.all(db, seqOf(event, db)).map(({ partyId }) => partyId);
  return reachedBy(event as CaseEvent, parties);
};

/** Of the parties that an event is about, nobody has this part any more but these. */
const nowOf = (event: RecordedEvent<CaseEvent>, db: Tables, part: Part, persons: readonly string[]): void => {
  const seq = seqOf(event, db);
  for (const partyId of partiesOf(event, db)) {
    db.run('DELETE FROM case_person WHERE seq = ? AND part = ? AND partyId = ?', seq, part, partyId);
    for (const personId of persons) add(db, seq, part, personId, partyId);
  }
};

const gone = (event: RecordedEvent, db: Tables, partyId: string): void => {
  for (const table of ['case_person', 'case_person_before'])
    db.run(`DELETE FROM ${table} WHERE seq = ? AND partyId = ?`, seqOf(event, db), partyId);
};

/** Whoever has a part for one party has it for the other too. */
const copy = (db: Tables, seq: number, from: string, to: string): void => {
  db.run(
    `INSERT OR IGNORE INTO case_person (seq, personId, part, partyId)
       SELECT seq, personId, part, ? FROM case_person WHERE seq = ? AND partyId = ?`,
    to,
    seq,
    from,
  );
  db.run(
    `INSERT OR IGNORE INTO case_person_before (seq, partyId, redo, decisionId, part, personId)
       SELECT seq, ?, redo, decisionId, part, personId FROM case_person_before WHERE seq = ? AND partyId = ?`,
    to,
    seq,
    from,
  );
};

/** The parts that somebody has for one decision about a party. */
const FOR_A_DECISION = ['reviewer', 'presider'] as const;

const REDOS = select(
  columnsOf(casePersonBefore, 'redo'),
  'FROM case_person_before WHERE seq = ? AND partyId = ? ORDER BY redo',
);
const NOW = select(
  columnsOf(casePerson, 'part', 'personId'),
  `FROM case_person WHERE seq = ? AND partyId = ? AND part IN ('reviewer', 'presider')`,
);

const setAside = (db: Tables, seq: number, partyId: string, decisionId: string): void => {
  const redo = (REDOS.all(db, seq, partyId).at(-1)?.redo ?? 0) + 1;
  insert(db, casePersonBefore, { seq, partyId, redo, decisionId, part: 'nobody', personId: '' });
  for (const { part, personId } of NOW.all(db, seq, partyId))
    if (part === 'reviewer' || part === 'presider')
      insert(db, casePersonBefore, { seq, partyId, redo, decisionId, part, personId });
};

const BEFORE = select(
  columnsOf(casePersonBefore, 'redo', 'part', 'personId'),
  'FROM case_person_before WHERE seq = ? AND partyId = ? AND decisionId = ? ORDER BY redo',
);

/** Nothing, where the decision was changed only: nobody was set aside. */
const bringBack = (db: Tables, seq: number, partyId: string, decisionId: string): void => {
  const before = BEFORE.all(db, seq, partyId, decisionId);
  const redo = before.at(-1)?.redo;
  if (redo === undefined) return;
  db.run(`DELETE FROM case_person WHERE seq = ? AND partyId = ? AND part IN ('reviewer', 'presider')`, seq, partyId);
  for (const { part, personId, ...each } of before)
    if (part !== 'nobody' && each.redo === redo) add(db, seq, part, personId, partyId);
  db.run('DELETE FROM case_person_before WHERE seq = ? AND partyId = ? AND redo >= ?', seq, partyId, redo);
};

/** The handlers with which a case begins; nobody else handles it. */
export const setHandlers = (db: Tables, seq: number, handlers: readonly string[]): void => {
  db.run(`DELETE FROM case_person WHERE seq = ? AND part = 'handler'`, seq);
  for (const personId of handlers) add(db, seq, 'handler', personId);
};

/** Who has a part in a case now; the audience of the case in `libs/identity` says the same of its state. */
export const personHandlers: Handlers<CaseEvent> = {
  HandlerAssigned: (event, db) => {
    const { personId, replaces } = event.data;
    const seq = seqOf(event, db);
    if (replaces !== undefined) {
      remove(db, seq, 'handler', replaces);
      add(db, seq, 'replaced', replaces);
    }
    remove(db, seq, 'replaced', personId);
    add(db, seq, 'handler', personId);
  },
  RecusalDecided: (event, db) => {
    const { personId, isGranted } = event.data;
    if (!isGranted) return;
    const seq = seqOf(event, db);
    remove(db, seq, 'handler', personId);
    add(db, seq, 'recused', personId);
  },
  LegalReviewSubmitted: (event, db) => nowOf(event, db, 'reviewer', [event.data.reviewer]),
  PresiderAppointed: (event, db) => nowOf(event, db, 'presider', [event.data.presider]),
  /** A new notice opens the right to a hearing again, and with it the choice of who presides; a pending request goes on. */
  PenaltyNoticeIssued: (event, db) => {
    if (event.data.pendingHearingRequest === undefined) nowOf(event, db, 'presider', []);
  },
  /** What was reviewed and heard is gone with its decision (M5), and comes back with it. */
  RedoOrdered: (event, db) => {
    for (const partyId of partiesOf(event, db)) setAside(db, seqOf(event, db), partyId, event.data.decisionId);
    for (const part of FOR_A_DECISION) nowOf(event, db, part, []);
  },
  DecisionRestored: (event, db) => {
    for (const partyId of partiesOf(event, db)) bringBack(db, seqOf(event, db), partyId, event.data.decisionId);
    if (event.data.endsMatter !== undefined) gone(event, db, event.data.endsMatter);
  },
  ItemRedoFellAway: (event, db) => gone(event, db, event.data.partyId),
  RemedyAccepted: (event, db) => {
    const { kind, bodyId = '' } = event.data;
    const heardAs = hearingKindOf(kind);
    if (heardAs === undefined) return;
    const part = heardAs === 'litigation' ? 'hearsLitigation' : 'hearsReconsideration';
    for (const partyId of partiesOf(event, db)) add(db, seqOf(event, db), part, bodyId, partyId);
  },
  PartyLeft: (event, db) => gone(event, db, event.data.partyId),
  PartySplitOff: (event, db) => gone(event, db, event.data.partyId),
  PartySucceeded: (event, db) => {
    const { partyId, successor, coSuccessors = [] } = event.data;
    const seq = seqOf(event, db);
    for (const co of coSuccessors) copy(db, seq, partyId, co.partyId);
    for (const table of ['case_person', 'case_person_before'])
      db.run(
        `UPDATE OR IGNORE ${table} SET partyId = ? WHERE seq = ? AND partyId = ?`,
        successor.partyId,
        seq,
        partyId,
      );
  },
};
