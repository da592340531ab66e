import type { SqlValue } from '../statements.js';

/** A column with values of any type. */
export interface AnyColumn {
  readonly type: 'TEXT' | 'INTEGER' | 'REAL';
  readonly isNullable: boolean;
  /** An insert may leave it out. */
  readonly isOptional: boolean;
  /** The stored default for an insert that leaves the column out; undefined if there is no default. */
  readonly initial: SqlValue | undefined;
  /** It is the row number itself: `INTEGER PRIMARY KEY`. */
  readonly isRowNumber: boolean;
  /** The condition of its CHECK. */
  readonly check?: ((name: string) => string) | undefined;
  readonly write: (value: never) => SqlValue;
  readonly read: (stored: SqlValue) => unknown;
}

/** A column of `Value`s. `Optional`: an insert may leave it out. */
export interface Column<Value, Optional extends boolean> extends AnyColumn {
  readonly isOptional: Optional;
  readonly write: (value: Value) => SqlValue;
  readonly read: (stored: SqlValue) => Value;
}

export type RequiredColumn<Value> = Column<Value, false>;
export type OptionalColumn<Value> = Column<Value, true>;

/** How a value of a native SQLite type is read. */
export const asStored = <Value>(stored: SqlValue): Value => stored as Value;
const asIs = (value: SqlValue): SqlValue => value;

const plain = <Value extends string | number>(type: AnyColumn['type']): RequiredColumn<Value> => ({
  type,
  isNullable: false,
  isOptional: false,
  initial: undefined,
  isRowNumber: false,
  write: asIs,
  read: asStored<Value>,
});

export const text = <Value extends string = string>(): RequiredColumn<NoInfer<Value>> => plain('TEXT');

export const integer = <Value extends number = number>(): RequiredColumn<NoInfer<Value>> => plain('INTEGER');

export const real = <Value extends number = number>(): RequiredColumn<NoInfer<Value>> => plain('REAL');

/** One of these texts; SQLite refuses others. */
export const oneOf = <const Values extends readonly string[]>(...values: Values): RequiredColumn<Values[number]> => ({
  ...plain<Values[number]>('TEXT'),
  check: (name) => `${name} IN (${values.map(literal).join(', ')})`,
});

/** True or false, kept as 1 or 0: SQLite has no truth values. */
export const flag = (): RequiredColumn<boolean> => ({
  ...plain('INTEGER'),
  write: (value) => (value ? 1 : 0),
  read: (stored) => stored === 1,
});

/** A value that is kept as the text of its JSON: shown with its row, never searched for. */
export const json = <Value extends object>(): RequiredColumn<NoInfer<Value>> => ({
  ...plain('TEXT'),
  write: (value) => JSON.stringify(value),
  read: (stored) => JSON.parse(stored as string) as Value,
});

/** NULL stands for undefined. */
export const nullable = <Value>({
  write,
  read,
  ...column
}: Column<Value, boolean>): OptionalColumn<Value | undefined> => ({
  ...column,
  isNullable: true,
  isOptional: true,
  write: (value) => (value === undefined ? null : write(value)),
  read: (stored) => (stored === null ? undefined : read(stored)),
});

/** The default value of a row. */
export const withDefault = <Value>(column: RequiredColumn<Value>, value: NoInfer<Value>): OptionalColumn<Value> => ({
  ...column,
  isOptional: true,
  initial: column.write(value),
});

/** The key of a table in the order of its rows: SQLite gives the next number to a row without its own. */
export const rowNumber = (): OptionalColumn<number> => ({ ...plain('INTEGER'), isOptional: true, isRowNumber: true });

/** The key of a table that has one row. */
export const onlyRow = (): OptionalColumn<1> => ({
  ...plain<1>('INTEGER'),
  isOptional: true,
  isRowNumber: true,
  check: (name) => `${name} = 1`,
});

/** A value as an SQL literal. @throws RangeError for a value that SQL cannot express. */
export const literal = (value: SqlValue): string => {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  throw new RangeError(`${String(value)} cannot be written into SQL`);
};
