import type { Queries, SqlParameters, SqlValue } from '../statements.js';
import { checkName } from './checked-name.js';
import { asStored, type AnyColumn, type Column } from './column.js';
import type { ValueOf } from './rows.js';
import type { Columns, Table } from './table.js';

/** Something that a query selects: its SQL, and how it is read. */
export interface Selected<Value> {
  readonly sql: string;
  readonly read: (stored: SqlValue) => Value;
}

export type Selection = Readonly<Record<string, Selected<unknown>>>;

/** The row of a selection. */
export type SelectedRow<S extends Selection> = {
  readonly [K in keyof S]: S[K] extends Selected<infer Value> ? Value : never;
};

/** Named columns of a table; all columns if no name is given. */
export const columnsOf = <C extends Columns, Name extends keyof C & string = keyof C & string>(
  { name: source, columns }: Pick<Table<C>, 'name' | 'columns'>,
  ...names: readonly Name[]
): { readonly [K in Name]: Selected<ValueOf<C[K]>> } => {
  const wanted: readonly string[] = names.length > 0 ? names : Object.keys(columns);
  const selected = wanted.map((name): [string, Selected<unknown>] => {
    const column: AnyColumn | undefined = columns[name];
    if (!column) throw new RangeError(`${source} has no column "${name}"`);
    return [name, { sql: `${source}.${name}`, read: column.read }];
  });
  return Object.fromEntries(selected) as { readonly [K in Name]: Selected<ValueOf<C[K]>> };
};

/** A table under another name: `FROM bank_line AS line`. */
export const aliased = <C extends Columns>(
  { columns }: Pick<Table<C>, 'columns'>,
  name: string,
): Pick<Table<C>, 'name' | 'columns'> => {
  checkName(name);
  return { name, columns };
};

/** Columns of the side of a LEFT JOIN that may have no row. */
export const perhaps = <S extends Selection>(
  selection: S,
): { readonly [K in keyof S]: Selected<SelectedRow<S>[K] | undefined> } =>
  Object.fromEntries(
    Object.entries(selection).map(([name, { sql, read }]) => [
      name,
      { sql, read: (stored: SqlValue) => (stored === null ? undefined : read(stored)) },
    ]),
  ) as { readonly [K in keyof S]: Selected<SelectedRow<S>[K] | undefined> };

/** The value of an SQL expression, read like a column of that kind. */
export const expression = <Value>({ read }: Column<Value, boolean>, sql: string): Selected<Value> => ({ sql, read });

/** A query whose rows have the type of its selection. */
export interface Select<Row> {
  readonly sql: string;
  readonly all: (db: Queries, ...values: SqlParameters) => Row[];
  readonly get: (db: Queries, ...values: SqlParameters) => Row | undefined;
}

/** The rows of a query. */
export type RowsOf<Q> = Q extends Select<infer Row> ? Row : never;

/** @param rest the query after its columns: `FROM … WHERE …` */
export const select = <const S extends Selection>(selection: S, rest: string): Select<SelectedRow<S>> => {
  const entries = Object.entries(selection);
  entries.forEach(([name]) => checkName(name));
  const converted = entries.filter(([, { read }]) => read !== asStored);
  const sql = `SELECT ${entries.map(([name, source]) => `${source.sql} AS ${name}`).join(', ')} ${rest}`;
  const rowOf = (row: Record<string, SqlValue>): SelectedRow<S> => {
    // The row belongs to this query, so values that are stored in another form are replaced in place.
    const read: Record<string, unknown> = row;
    for (const [name, column] of converted) read[name] = column.read(row[name] ?? null);
    return read as SelectedRow<S>;
  };
  return {
    sql,
    all: (db, ...values) => db.all<Record<string, SqlValue>>(sql, ...values).map(rowOf),
    get: (db, ...values) => {
      const row = db.get<Record<string, SqlValue>>(sql, ...values);
      return row && rowOf(row);
    },
  };
};
