import type { RecordedEvent } from '@ecl/event-sourcing';
import { caseEventTypes, type CaseEvent, type Conduct, type Party } from '@ecl/enforcement';
import { chinaDateOf, type Instant } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { caseFileHandlers } from '../case-files/project.js';
import { readModel, type Handlers, type Tables } from '../engine/index.js';
import { onEvery, recordedAtOf, together } from '../handling/handlers.js';
import { deadlineHandlers } from './deadlines.js';
import { MOVES, type MainState } from './main-state.js';
import { CASE_REGISTER_TABLES } from './schema.js';
import { comparable, tokensOf } from './search-text.js';

type CaseHandlers = Handlers<CaseEvent>;

const enter = (
  event: RecordedEvent,
  db: Tables,
  parties: readonly Party[],
  conduct: Conduct,
  state: MainState,
): void => {
  const seq = seqOf(event, db);
  const { description, place, territory } = conduct;
  db.run(
    'UPDATE case_file SET state = ?, conduct = ?, place = ?, territory = ?, searchText = ? WHERE seq = ?',
    state,
    description,
    place,
    territory,
    `${description}\n${place}`,
    seq,
  );
  for (const { partyId, kind, name } of parties)
    db.run(
      'INSERT OR REPLACE INTO case_party (seq, partyId, kind, name, searchName) VALUES (?, ?, ?, ?, ?)',
      seq,
      partyId,
      kind,
      name,
      comparable(name),
    );
  index(db, seq);
};

/** Writes the words of a case into the search index anew. */
const index = (db: Tables, seq: number): void => {
  const parties = db.all<{ name: string }>('SELECT name FROM case_party WHERE seq = ?', seq);
  const entry = db.get<{ searchText: string }>('SELECT searchText FROM case_file WHERE seq = ?', seq);
  db.run('DELETE FROM case_text WHERE rowid = ?', seq);
  db.run(
    'INSERT INTO case_text (rowid, parties, content) VALUES (?, ?, ?)',
    seq,
    parties.map(({ name }) => tokensOf(name)).join(BETWEEN_TEXTS),
    (entry?.searchText ?? '').split('\n').map(tokensOf).join(BETWEEN_TEXTS),
  );
};

/** Keeps a phrase from running out of one text into the next: phrases are made of single signs, and this is none. */
const BETWEEN_TEXTS = ' endoftext ';

const addText = (event: RecordedEvent, db: Tables, text: string): void => {
  const seq = seqOf(event, db);
  db.run(`UPDATE case_file SET searchText = searchText || char(10) || ? WHERE seq = ?`, text, seq);
  index(db, seq);
};

/** A case that is with the police stands still here: steps move only the state that it goes on from. */
const moveTo = (to: MainState, from: readonly MainState[] | undefined) => (event: RecordedEvent, db: Tables) => {
  const seq = seqOf(event, db);
  const entry = db.get<{ state: MainState; frozenState: MainState | null }>(
    'SELECT state, frozenState FROM case_file WHERE seq = ?',
    seq,
  );
  if (!entry || (from && !from.includes(entry.frozenState ?? entry.state))) return;
  const column = entry.frozenState === null ? 'state' : 'frozenState';
  db.run(`UPDATE case_file SET ${column} = ? WHERE seq = ?`, to, seq);
};

const mainTrack = Object.fromEntries(
  Object.entries(MOVES).map(([type, { to, from }]) => [type, moveTo(to, from)]),
) as CaseHandlers;

const set = (column: string, value: string | number) => (event: RecordedEvent, db: Tables) =>
  void db.run(`UPDATE case_file SET ${column} = ? WHERE seq = ?`, value, seqOf(event, db));

const setDay = (column: 'decidedOn' | 'closedOn', { occurredAt }: { occurredAt: Instant }) =>
  set(column, chinaDateOf(occurredAt));

const setDecision = (event: RecordedEvent<Extract<CaseEvent, { data: { decisionNumber: string } }>>, db: Tables) => {
  set('decisionNumber', event.data.decisionNumber)(event, db);
  setDay('decidedOn', event.data)(event, db);
};

const close = (event: RecordedEvent, db: Tables, state: MainState): void =>
  void db.run('UPDATE case_file SET state = ?, frozenState = NULL WHERE seq = ?', state, seqOf(event, db));

const freeze = (event: RecordedEvent, db: Tables): void =>
  void db.run(
    `UPDATE case_file SET frozenState = ifnull(frozenState, state), state = 'criminalTransferred' WHERE seq = ?`,
    seqOf(event, db),
  );

const entryHandlers: CaseHandlers = {
  FilingProposed: (event, db) => enter(event, db, event.data.parties, event.data.conduct, 'filingProposed'),
  OnSpotPenaltyDecided: (event, db) => {
    enter(event, db, [event.data.party], event.data.conduct, 'onSpotDecided');
    setDecision(event, db);
    addText(event, db, event.data.facts);
  },
  CaseFiled: (event, db) => set('filedOn', event.data.filedOn)(event, db),
  InvestigationSuspended: set('isSuspended', 1),
  InvestigationResumed: set('isSuspended', 0),
  InvestigationConcluded: (event, db) => addText(event, db, event.data.facts),
  PenaltyDecided: (event, db) => {
    setDecision(event, db);
    addText(event, db, event.data.facts);
  },
  NoPenaltyDecided: setDecision,
  RemedyAccepted: set('hasRemedy', 1),
  DecisionPublished: set('isPublished', 1),
  DisclosureWithdrawn: set('isPublished', 0),
  TransferApproved: freeze,
  AdministrativeHandlingResumed: (event, db) =>
    void db.run(
      'UPDATE case_file SET state = ifnull(frozenState, state), frozenState = NULL WHERE seq = ?',
      seqOf(event, db),
    ),
  CaseClosed: (event, db) => {
    setDay('closedOn', event.data)(event, db);
    close(event, db, 'closed');
  },
  CaseArchived: (event, db) => close(event, db, 'archived'),
};

/** On which days something happened in a case, and on which days it was written down. */
const dayHandlers = onEvery<CaseEvent>(caseEventTypes, (event, db) => {
  const seq = seqOf(event, db);
  const sql = 'INSERT OR IGNORE INTO case_day (clock, day, seq) VALUES (?, ?, ?)';
  db.run(sql, 'occurred', chinaDateOf(event.data.occurredAt), seq);
  db.run(sql, 'recorded', chinaDateOf(recordedAtOf(event) as Instant), seq);
});

/** 案卷登记簿: which cases there are, where each stands, and what falls due. */
export const caseRegister = readModel<CaseEvent>({
  name: 'case-register',
  version: 1,
  schema: CASE_REGISTER_TABLES,
  on: together(caseFileHandlers, entryHandlers, mainTrack, deadlineHandlers, dayHandlers),
});
