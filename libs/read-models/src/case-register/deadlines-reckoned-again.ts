import type { ChangedDays, RegisterEvent } from '@ecl/enforcement';
import { columnsOf, select, update, type Handlers, type SelectedRow, type Tables } from '../engine/index.js';
import { together } from '../handling/handlers.js';
import { calendarHandlers } from '../law/calendar-news.js';
import { keepLawEntry, lawOf, type LawOfClocks } from '../law/law-entries.js';
import { reckoned } from './deadline-row.js';
import { deadline } from './deadline-schema.js';

const COLUMNS = columnsOf(deadline, 'id', 'agencyId', 'facts', 'list', 'day');
type Row = SelectedRow<typeof COLUMNS>;

const OF_AGENCY = select(COLUMNS, 'FROM deadline WHERE agencyId = ? AND facts LIKE ?');
const OF_ANY_AGENCY = select(COLUMNS, `FROM deadline WHERE facts LIKE '%"onlyWhere"%'`);
/** Its last day is on a day that changed, or later; whether it began before the last one, its facts say. */
const UP_TO_LATER_DAYS = select(
  columnsOf(deadline, 'id'),
  `FROM deadline INDEXED BY deadline_reckoned WHERE dueOn >= ? AND facts ->> '$.from' <= ?`,
);
const BY_ID = select(COLUMNS, 'FROM deadline WHERE id = ?');

type Law = (agencyId: string, facts: Row['facts']) => LawOfClocks;

/** The row is as it would be if the law had been known when the clock last changed. */
const again = (db: Tables, { id, agencyId, facts, list, day }: Row, law: Law): void => {
  const on = list === 'stopped' && day !== undefined ? day : facts.from;
  update(db, deadline, { set: reckoned(on, facts, law(agencyId, facts)), where: { id } });
};

const everyAgain = (db: Tables, rows: readonly Row[]): void => {
  const law = lawOf(db);
  for (const row of rows) again(db, row, law);
};

/** The ids first, and each row when its turn comes: a notice may concern half of a million rows. */
const reckonedOver = (db: Tables, { from, to }: ChangedDays): void => {
  const law = lawOf(db);
  for (const { id } of UP_TO_LATER_DAYS.all(db, from, to)) {
    const row = BY_ID.get(db, id);
    if (row) again(db, row, law);
  }
};

/** What an agency sets for itself may hold for clocks that began before it was recorded. */
const settings: Handlers<RegisterEvent> = {
  LocalParameterSet: (event, db) => {
    keepLawEntry('parameters', event, db);
    everyAgain(db, OF_AGENCY.all(db, event.data.agencyId, `%"onlyWhere":"${event.data.parameter}"%`));
  },
  EntryCorrected: (event, db) => {
    if (event.data.entryType !== 'LocalParameterSet') return;
    keepLawEntry('parameters', event, db);
    everyAgain(db, OF_ANY_AGENCY.all(db));
  },
};

/** What the registers change in the deadlines of cases that run already. */
export const deadlineLawHandlers: Handlers<RegisterEvent> = together<RegisterEvent>(
  calendarHandlers(reckonedOver),
  settings,
);
