import type { ChangedDays, RegisterEvent } from '@ecl/enforcement';
import type { Instant } from '@ecl/kernel';
import { columnsOf, select, update, type Handlers, type SelectedRow, type Tables } from '../engine/index.js';
import { recordedAtOf, together } from '../handling/handlers.js';
import { calendarHandlers, type NewsOfCalendar } from '../law/calendar-news.js';
import { keepLawEntry, lawOf, type LawOfClocks } from '../law/law-entries.js';
import { keepAsKnown } from './deadline-before.js';
import { reckoned, reckonedOn, type Reckoned } from './deadline-row.js';
import { deadline } from './deadline-schema.js';
import { keepMove, moveOf, MOVABLE } from './deadline-moved.js';

const COLUMNS = MOVABLE;
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
const again = (db: Tables, row: Row, law: Law, knownFrom: Instant, by: 'step' | 'calendar'): void => {
  const { id, agencyId, facts } = row;
  const now = reckoned(reckonedOn(row), facts, law(agencyId, facts));
  if (isAsBefore(row, now)) return;
  keepAsKnown(db, id, knownFrom, by);
  update(db, deadline, { set: { ...now, knownFrom }, where: { id } });
};

/** Where nothing moved, nothing is news: neither the last day nor the list says otherwise. */
const isAsBefore = (before: Row, now: Reckoned): boolean =>
  before.dueOn === now.dueOn &&
  before.day === now.day &&
  before.list === now.list &&
  before.isProvisional === now.isProvisional;

const everyAgain = (db: Tables, rows: readonly Row[], knownFrom: Instant): void => {
  const law = lawOf(db);
  for (const row of rows) again(db, row, law, knownFrom, 'step');
};

/** The ids first, and each row when its turn comes: a notice may concern half of a million rows. */
const reckonedOver = (db: Tables, { from, to }: ChangedDays, { knownFrom, entry, before }: NewsOfCalendar): void => {
  const law = lawOf(db);
  for (const { id } of UP_TO_LATER_DAYS.all(db, from, to)) {
    const row = BY_ID.get(db, id);
    if (!row) continue;
    const move = moveOf(row, law(row.agencyId, row.facts), before);
    if (move) keepMove(db, row, move, { knownFrom, entry });
    again(db, row, law, knownFrom, 'calendar');
  }
};

/** What an agency sets for itself may hold for clocks that began before it was recorded. */
const settings: Handlers<RegisterEvent> = {
  LocalParameterSet: (event, db) => {
    keepLawEntry('parameters', event, db);
    everyAgain(
      db,
      OF_AGENCY.all(db, event.data.agencyId, `%"onlyWhere":"${event.data.parameter}"%`),
      recordedAtOf(event),
    );
  },
  EntryCorrected: (event, db) => {
    if (event.data.entryType !== 'LocalParameterSet') return;
    keepLawEntry('parameters', event, db);
    everyAgain(db, OF_ANY_AGENCY.all(db), recordedAtOf(event));
  },
};

/** What the registers change in the deadlines of cases that run already. */
export const deadlineLawHandlers: Handlers<RegisterEvent> = together<RegisterEvent>(
  calendarHandlers(reckonedOver),
  settings,
);
