import type { RecordedEvent } from '@ecl/event-sourcing';
import {
  caseEventTypes,
  comparableNumber,
  officialNumbersIn,
  type CaseEvent,
  type Conduct,
  type Party,
  type RegisterEvent,
} from '@ecl/enforcement';
import { chinaDateOf } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { caseFileHandlers } from '../case-files/project.js';
import { casePerson } from '../case-files/schema.js';
import {
  columnsOf,
  insertOrIgnore,
  insertOrReplace,
  readModel,
  select,
  update,
  type ChangesOf,
  type Handlers,
  type Tables,
} from '../engine/index.js';
import { onEvery, recordedAtOf, together } from '../handling/handlers.js';
import { lawEntry } from '../law/law-entries.js';
import { deadline } from './deadline-schema.js';
import { deadlineHandlers } from './deadlines.js';
import { deadlineLawHandlers } from './deadlines-reckoned-again.js';
import { mainStateHandlers } from './main-state.js';
import { caseDay, caseNumber, caseParty, CASE_TEXT, registeredCase } from './schema.js';
import { comparable, tokensOf } from './search-text.js';

type CaseHandlers = Handlers<CaseEvent>;

const enter = (event: RecordedEvent, db: Tables, parties: readonly Party[], conduct: Conduct): void => {
  const seq = seqOf(event, db);
  const { description, place, territory } = conduct;
  update(db, registeredCase, {
    set: { conduct: description, place, territory, searchText: `${description}\n${place}` },
    where: { seq },
  });
  for (const { partyId, kind, name } of parties)
    insertOrReplace(db, caseParty, { seq, partyId, kind, name, searchName: comparable(name) });
  index(db, seq);
};

const NAMES = select(columnsOf(caseParty, 'name'), 'FROM case_party WHERE seq = ?');
const WORDS = select(columnsOf(registeredCase, 'searchText'), 'FROM case_file WHERE seq = ?');

/** Writes the text of a case into the search index again. */
const index = (db: Tables, seq: number): void => {
  const parties = NAMES.all(db, seq);
  const entry = WORDS.get(db, seq);
  db.run('DELETE FROM case_text WHERE rowid = ?', seq);
  db.run(
    'INSERT INTO case_text (rowid, parties, content) VALUES (?, ?, ?)',
    seq,
    parties.map(({ name }) => tokensOf(name)).join(BETWEEN_TEXTS),
    (entry?.searchText ?? '').split('\n').map(tokensOf).join(BETWEEN_TEXTS),
  );
};

/** Keeps a phrase from matching across two texts: phrases consist of single characters, and this is not one of them. */
const BETWEEN_TEXTS = ' endoftext ';

const addText = (event: RecordedEvent, db: Tables, text: string): void => {
  const seq = seqOf(event, db);
  db.run(`UPDATE case_file SET searchText = searchText || char(10) || ? WHERE seq = ?`, text, seq);
  index(db, seq);
};

type Change = ChangesOf<typeof registeredCase>;

const change = (event: RecordedEvent, db: Tables, set: Change): void =>
  void update(db, registeredCase, { set, where: { seq: seqOf(event, db) } });

const changes = (set: Change) => (event: RecordedEvent, db: Tables) => change(event, db, set);

const setDecision = (event: RecordedEvent<Extract<CaseEvent, { data: { decisionNumber: string } }>>, db: Tables) => {
  const { decisionNumber, occurredAt } = event.data;
  change(event, db, { decisionNumber, decidedOn: chinaDateOf(occurredAt) });
};

const entryHandlers: CaseHandlers = {
  FilingProposed: (event, db) => enter(event, db, event.data.parties, event.data.conduct),
  OnSpotPenaltyDecided: (event, db) => {
    enter(event, db, [event.data.party], event.data.conduct);
    setDecision(event, db);
    addText(event, db, event.data.facts);
  },
  CaseFiled: (event, db) => change(event, db, { filedOn: event.data.filedOn }),
  InvestigationSuspended: changes({ isSuspended: true }),
  InvestigationResumed: changes({ isSuspended: false }),
  InvestigationConcluded: (event, db) => addText(event, db, event.data.facts),
  PenaltyDecided: (event, db) => {
    setDecision(event, db);
    addText(event, db, event.data.facts);
  },
  NoPenaltyDecided: setDecision,
  RemedyAccepted: changes({ hasRemedy: true }),
  DecisionPublished: changes({ isPublished: true }),
  DisclosureWithdrawn: changes({ isPublished: false }),
  CaseClosed: (event, db) => change(event, db, { closedOn: chinaDateOf(event.data.occurredAt) }),
};

/** The days on which something happened in a case, and the days on which it was recorded. */
const dayHandlers = onEvery<CaseEvent>(caseEventTypes, (event, db) => {
  const seq = seqOf(event, db);
  const { occurredAt } = event.data;
  insertOrIgnore(db, caseDay, { clock: 'occurred', day: chinaDateOf(occurredAt), seq });
  insertOrIgnore(db, caseDay, { clock: 'recorded', day: chinaDateOf(recordedAtOf(event)), seq });
});

/** A case is found by every number in it, however the number is written. */
const numberHandlers = onEvery<CaseEvent>(caseEventTypes, (event, db) => {
  for (const { text } of officialNumbersIn(event as CaseEvent))
    insertOrIgnore(db, caseNumber, { number: comparableNumber(text), seq: seqOf(event, db) });
});

/** 案卷登记簿: which cases there are, the state of each, and what is due. */
export const caseRegister = readModel<CaseEvent | RegisterEvent>({
  name: 'case-register',
  // Its queries cannot read versions before the third: they kept the last days that the events said, and no numbers of papers.
  version: 4,
  readsVersions: [3],
  tables: [registeredCase, casePerson, caseNumber, caseParty, caseDay, deadline, lawEntry],
  sqlBeside: CASE_TEXT,
  on: {
    ...together(caseFileHandlers, entryHandlers, mainStateHandlers, numberHandlers, deadlineHandlers, dayHandlers),
    ...deadlineLawHandlers,
  },
});
