import type { RecordedEvent } from '@ecl/event-sourcing';
import type { RegisterEvent } from '@ecl/enforcement';
import { columnsOf, insert, select, update, type Handlers, type Tables } from '../engine/index.js';
import { recordedAtOf } from '../handling/handlers.js';
import { calendarIn, lawEntry, lawOf } from './deadline-law.js';
import { reckoned } from './deadline-row.js';
import { deadline } from './deadline-schema.js';

const COLUMNS = columnsOf(deadline, 'id', 'agencyId', 'facts', 'list', 'day');
type Which = ReturnType<typeof select<typeof COLUMNS>>;

const PROVISIONAL = select(COLUMNS, 'FROM deadline INDEXED BY deadline_provisional WHERE isProvisional = 1');
const OPEN = select(COLUMNS, 'FROM deadline WHERE isOpen = 1');
const OF_AGENCY = select(COLUMNS, 'FROM deadline WHERE agencyId = ? AND facts LIKE ?');
const OF_ANY_AGENCY = select(COLUMNS, `FROM deadline WHERE facts LIKE '%"onlyWhere"%'`);

/** The rows are as they would be if the law had been known when each clock last changed. */
const again = (db: Tables, rows: ReturnType<Which['all']>): void => {
  const law = lawOf(db);
  for (const { id, agencyId, facts, list, day } of rows) {
    const on = list === 'stopped' && day !== undefined ? day : facts.from;
    update(db, deadline, { set: reckoned(on, facts, law(agencyId, facts)), where: { id } });
  }
};

const enter = (register: 'calendar' | 'parameters', event: RecordedEvent, db: Tables): void =>
  insert(db, lawEntry, {
    register,
    event: { type: event.type, data: event.data } as RegisterEvent,
    recordedAt: recordedAtOf(event),
  });

/** What the registers change in the deadlines of cases that run already. */
export const deadlineLawHandlers: Handlers<RegisterEvent> = {
  /** A notice settles the days that were provisional; one that changes a year that was settled may move any last day. */
  CalendarYearPublished: (event, db) => {
    const wasSettled = calendarIn(db).years.includes(event.data.year);
    enter('calendar', event, db);
    again(db, wasSettled ? OPEN.all(db) : PROVISIONAL.all(db));
  },
  /** What an agency sets for itself may hold for clocks that began before it was recorded. */
  LocalParameterSet: (event, db) => {
    enter('parameters', event, db);
    again(db, OF_AGENCY.all(db, event.data.agencyId, `%"onlyWhere":"${event.data.parameter}"%`));
  },
  EntryCorrected: (event, db) => {
    const { entryType } = event.data;
    if (entryType === 'CalendarYearPublished') {
      enter('calendar', event, db);
      again(db, OPEN.all(db));
    }
    if (entryType === 'LocalParameterSet') {
      enter('parameters', event, db);
      again(db, OF_ANY_AGENCY.all(db));
    }
  },
};
