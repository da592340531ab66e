import type { Column } from './column.js';
import type { Columns, Table } from './table.js';

/** What a column holds, as the program sees it. */
export type ValueOf<C> = C extends Column<infer Value, boolean> ? Value : never;

/** A row of columns: NULL is undefined, a flag is a boolean, JSON is what it says. */
export type Row<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> };

/** A row of a table. */
export type RowOf<T extends Table> = Row<T['columns']>;

type OptionalNames<C extends Columns> = { [K in keyof C]: C[K]['isOptional'] extends true ? K : never }[keyof C];

/** What an insert says: every column that may not be left out, and those others that it wants to say. */
export type NewRow<C extends Columns> = { readonly [K in Exclude<keyof C, OptionalNames<C>>]: ValueOf<C[K]> } & {
  readonly [K in OptionalNames<C>]?: ValueOf<C[K]> | undefined;
};

/** Some columns with what they become; undefined empties a column that may be empty. */
export type Changes<C extends Columns> = { readonly [K in keyof C]?: ValueOf<C[K]> };

/** What the rows that are meant have in some columns; never NULL, which equals nothing. */
export type Match<C extends Columns> = { readonly [K in keyof C]?: Exclude<ValueOf<C[K]>, undefined> };

/** The changes that a table can be given. */
export type ChangesOf<T extends Table> = Changes<T['columns']>;
