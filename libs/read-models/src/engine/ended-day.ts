import type { PlainDate } from '@ecl/kernel';
import type { Database } from '@ecl/sqlite';
import type { Queries, Tables } from './statements.js';
import { columnsOf, insertOrReplace, onlyRow, select, table, text } from './tables/index.js';

/**
 * The last day that took something out of a file. It is kept in the file, beside the bookkeeping that readers of an earlier
 * release understand: a clock that went wrong and was put right again would otherwise leave the file without what may still
 * be read, and nobody would know.
 */
const endedDay = table('_ended_day', { id: onlyRow(), day: text<PlainDate>() });

const WHICH = select(columnsOf(endedDay), 'FROM _ended_day WHERE id = 1');

/** Makes the place for it, in a file of an earlier release too. */
export const layEndedDay = (db: Database): void => {
  const isLaid = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = '_ended_day'").get() !== undefined;
  if (!isLaid) db.exec(endedDay.ddl);
};

export const readEndedDay = (db: Queries): PlainDate | undefined => WHICH.get(db)?.day;

/** In the transaction that takes out. */
export const writeEndedDay = (db: Tables, day: PlainDate): void => {
  insertOrReplace(db, endedDay, { id: 1, day });
};
