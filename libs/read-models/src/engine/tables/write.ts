import type { SqlValue, Tables } from '../statements.js';
import type { Changes, Match, NewRow } from './rows.js';
import type { Columns, Table } from './table.js';

/** Adds a row. @throws SqliteError when the table has its key already */
export const insert = <C extends Columns>(db: Tables, into: Table<C>, row: NewRow<C>): void => {
  db.run(into.insertSql.plain, ...valuesOf(into, row));
};

/** Adds a row, in the place of one that has its key. */
export const insertOrReplace = <C extends Columns>(db: Tables, into: Table<C>, row: NewRow<C>): void => {
  db.run(into.insertSql.orReplace, ...valuesOf(into, row));
};

/** Adds a row, unless there is one that has its key. @returns whether it was added */
export const insertOrIgnore = <C extends Columns>(db: Tables, into: Table<C>, row: NewRow<C>): boolean =>
  db.run(into.insertSql.orIgnore, ...valuesOf(into, row)) > 0;

/** Changes the rows that match. @returns how many; @throws RangeError when nothing is to be set, or nothing to be matched */
export const update = <C extends Columns>(
  db: Tables,
  { name, columns }: Table<C>,
  { set, where }: { readonly set: Changes<C>; readonly where: Match<C> },
): number => {
  const values: SqlValue[] = [];
  const assignments = equations(columns, set, ', ', values);
  const conditions = equations(columns, where, ' AND ', values);
  if (assignments === '' || conditions === '')
    throw new RangeError(`an update of ${name} must say what to set, and where`);
  return db.run(`UPDATE ${name} SET ${assignments} WHERE ${conditions}`, ...values);
};

/** Runs for every row that is written, so it is a plain loop. */
const valuesOf = <C extends Columns>({ inOrder }: Table<C>, row: NewRow<C>): readonly SqlValue[] => {
  const members = row as Readonly<Record<string, unknown>>;
  const values: SqlValue[] = [];
  for (const column of inOrder) {
    const value = members[column.name];
    values.push(value === undefined ? (column.initial ?? null) : column.write(value as never));
  }
  return values;
};

/** Names of members become SQL, so only those are taken that the table has. @param values gets what the `?` stand for */
const equations = (columns: Columns, members: object, between: string, values: SqlValue[]): string => {
  let sql = '';
  for (const name of Object.keys(members)) {
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
    if (!column) throw new RangeError(`there is no column "${name}"`);
    values.push(column.write((members as Readonly<Record<string, unknown>>)[name] as never));
    sql += sql === '' ? `${name} = ?` : `${between}${name} = ?`;
  }
  return sql;
};
