import type { Column } from './column.js';
import type { Columns, Table } from './table.js';

/** The value of a column, as the program sees it. */
export type ValueOf<C> = C extends Column<infer Value, boolean> ? Value : never;

/** A row of columns: NULL is undefined, a flag is a boolean, JSON is its value. */
export type Row<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> };

/** A row of a table. */
export type RowOf<T extends Table> = Row<T['columns']>;

type OptionalNames<C extends Columns> = { [K in keyof C]: C[K]['isOptional'] extends true ? K : never }[keyof C];

/** The values of an insert: every required column, and any of the others. */
export type NewRow<C extends Columns> = { readonly [K in Exclude<keyof C, OptionalNames<C>>]: ValueOf<C[K]> } & {
  readonly [K in OptionalNames<C>]?: ValueOf<C[K]> | undefined;
};

/** Some columns with their new values; undefined empties an optional column. */
export type Changes<C extends Columns> = { readonly [K in keyof C]?: ValueOf<C[K]> };

/** The values that identify the rows in some columns; never NULL, which equals nothing. */
export type Match<C extends Columns> = { readonly [K in keyof C]?: Exclude<ValueOf<C[K]>, undefined> };

/** The changes that can be made to a table. */
export type ChangesOf<T extends Table> = Changes<T['columns']>;
