import type { SqlValue, Tables } from '../statements.js';
import type { Changes, Match, NewRow } from './rows.js';
import type { Columns, Table } from './table.js';

/** Adds a row. @throws SqliteError when the table already has its key */
export const insert = <C extends Columns>(db: Tables, into: Table<C>, row: NewRow<C>): void => {
  db.run(into.insertSql.plain, ...valuesOf(into, row));
};

/** Adds a row, or replaces the one with its key. */
export const insertOrReplace = <C extends Columns>(db: Tables, into: Table<C>, row: NewRow<C>): void => {
  db.run(into.insertSql.orReplace, ...valuesOf(into, row));
};

/** Adds a row, unless there is one with its key. @returns whether it was added */
export const insertOrIgnore = <C extends Columns>(db: Tables, into: Table<C>, row: NewRow<C>): boolean =>
  db.run(into.insertSql.orIgnore, ...valuesOf(into, row)) > 0;

/** Changes the rows that match. @returns how many; @throws RangeError when there is nothing to set or to match */
export const update = <C extends Columns>(
  db: Tables,
  { name, columns }: Table<C>,
  { set, where }: { readonly set: Changes<C>; readonly where: Match<C> },
): number => {
  const names = [name];
  const values: SqlValue[] = [];
  take(columns, set, names, values);
  const numberSet = values.length;
  take(columns, where, names, values);
  if (numberSet === 0 || values.length === numberSet)
    throw new RangeError(`an update of ${name} must say what to set, and where`);
  names.push(String(numberSet));
  return db.runNamed(
    names,
    () => `UPDATE ${name} SET ${Object.keys(set).join(' = ?, ')} = ? WHERE ${Object.keys(where).join(' = ? AND ')} = ?`,
    ...values,
  );
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

/** Adds names and values of the members. Names become SQL, so only names of the table are accepted. */
const take = (columns: Columns, members: object, names: string[], values: SqlValue[]): void => {
  for (const name of Object.keys(members)) {
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
    if (!column) throw new RangeError(`there is no column "${name}"`);
    names.push(name);
    values.push(column.write((members as Readonly<Record<string, unknown>>)[name] as never));
  }
};
