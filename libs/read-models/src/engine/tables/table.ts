import { checkName } from './checked-name.js';
import { literal, type AnyColumn } from './column.js';

export type Columns = Readonly<Record<string, AnyColumn>>;

/** An index in the order of its columns. `where`: SQL; only the rows for which it is true are in the index. */
export interface Index<Name extends string> {
  readonly on: readonly Name[];
  readonly where?: string;
  readonly isUnique?: true;
}

export interface TableOptions<Name extends string> {
  /** For a table whose row number is not a column. */
  readonly primaryKey?: readonly Name[];
  /** The rows are stored in the primary key itself. */
  readonly withoutRowid?: true;
  readonly unique?: readonly (readonly Name[])[];
  /** By name; only the columns if there is nothing more to say. */
  readonly indexes?: Readonly<Record<string, readonly Name[] | Index<Name>>>;
}

/** A table: this one description gives its DDL, its inserts and the type of its rows. */
export interface Table<C extends Columns = Columns> {
  readonly name: string;
  readonly columns: C;
  /** The columns in order, for code that loops over them at every event. */
  readonly inOrder: readonly (AnyColumn & { readonly name: string })[];
  readonly options: TableOptions<keyof C & string>;
  /** Statements that create the table and its indexes. */
  readonly ddl: string;
  /** One text per table and kind of insert, so that each is prepared once. */
  readonly insertSql: { readonly plain: string; readonly orReplace: string; readonly orIgnore: string };
}

/**
 * Describes a table; every table is STRICT.
 * @throws RangeError for a name that SQL would not accept unchanged
 */
export const table = <const C extends Columns>(
  name: string,
  columns: C,
  options: TableOptions<NoInfer<keyof C & string>> = {},
): Table<C> => {
  const names = Object.keys(columns);
  [name, ...names, ...Object.keys(options.indexes ?? {})].forEach(checkName);
  const into = `INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  return {
    name,
    columns,
    inOrder: Object.entries<AnyColumn>(columns).map(([column, described]) => ({ ...described, name: column })),
    options,
    ddl: [tableDdl(name, columns, options), ...indexesDdl(name, options)].join('\n'),
    insertSql: {
      plain: `INSERT ${into}`,
      orReplace: `INSERT OR REPLACE ${into}`,
      orIgnore: `INSERT OR IGNORE ${into}`,
    },
  };
};

/** Columns that an insert may leave out. */
export type OptionalColumns = Readonly<Record<string, AnyColumn & { readonly isOptional: true }>>;

/**
 * The same table with further columns and indexes. Inserts into the original table also work for this one, so every
 * further column is optional. @throws RangeError for a column or index that the table already has
 */
export const extended = <C extends Columns, const F extends OptionalColumns>(
  base: Table<C>,
  columns: F,
  indexes: NonNullable<TableOptions<NoInfer<keyof (C & F) & string>>['indexes']> = {},
): Table<C & F> => {
  const known = [...Object.keys(base.columns), ...Object.keys(base.options.indexes ?? {})];
  const twice = [...Object.keys(columns), ...Object.keys(indexes)].find((each) => known.includes(each));
  if (twice !== undefined) throw new RangeError(`${base.name} already has ${twice}`);
  return table<C & F>(
    base.name,
    { ...base.columns, ...columns },
    {
      ...base.options,
      indexes: { ...base.options.indexes, ...indexes },
    },
  );
};

const tableDdl = (name: string, columns: Columns, options: TableOptions<string>): string => {
  const { primaryKey, unique = [], withoutRowid } = options;
  const lines = [
    ...Object.entries(columns).map(([column, described]) => columnDdl(column, described)),
    ...unique.map((each) => `UNIQUE (${each.join(', ')})`),
    ...(primaryKey ? [`PRIMARY KEY (${primaryKey.join(', ')})`] : []),
  ];
  return `CREATE TABLE ${name} (\n  ${lines.join(',\n  ')}\n) STRICT${withoutRowid ? ', WITHOUT ROWID' : ''};`;
};

const columnDdl = (name: string, { type, isNullable, isRowNumber, initial, check }: AnyColumn): string =>
  [
    name,
    type,
    isRowNumber ? 'PRIMARY KEY' : isNullable ? '' : 'NOT NULL',
    initial === undefined ? '' : `DEFAULT ${literal(initial)}`,
    check ? `CHECK (${check(name)})` : '',
  ]
    .filter((word) => word !== '')
    .join(' ');

const indexesDdl = (name: string, { indexes = {} }: TableOptions<string>): readonly string[] =>
  Object.entries(indexes).map(([index, described]) => {
    const { on, where, isUnique } = 'on' in described ? described : { on: described };
    const filter = where === undefined ? '' : ` WHERE ${where}`;
    return `CREATE ${isUnique ? 'UNIQUE ' : ''}INDEX ${index} ON ${name} (${on.join(', ')})${filter};`;
  });
