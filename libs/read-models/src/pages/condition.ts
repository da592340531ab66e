import type { SqlValue } from '../engine/index.js';

/** A part of a WHERE clause with the values of its `?`. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export const condition = (sql: string, ...values: readonly SqlValue[]): Condition => ({ sql, values });

/** All conditions together; unused ones are undefined. @returns the part after WHERE, or `true` if there are none. */
export const allOf = (...conditions: readonly (Condition | undefined)[]): Condition => {
  const asked = conditions.filter((each) => each !== undefined);
  if (asked.length === 0) return condition('TRUE');
  return { sql: asked.map(({ sql }) => sql).join(' AND '), values: asked.flatMap(({ values }) => values) };
};

/**
 * The rows of a table that meet any of several conditions, as one set of their numbers: a list then looks up each of them in
 * its index instead of testing every row.
 */
export const inAnyOf = (table: string, each: readonly Condition[]): Condition => {
  const [first, ...others] = each;
  if (!first) return condition('FALSE');
  if (others.length === 0) return first;
  const sets = each.map(({ sql }) => `SELECT seq FROM ${table} WHERE ${sql}`);
  return condition(`${table}.seq IN (${sets.join(' UNION ALL ')})`, ...each.flatMap(({ values }) => values));
};

/** One of several, asked of each row. */
export const anyOf = (...conditions: readonly Condition[]): Condition => {
  const [only, ...others] = conditions;
  if (only !== undefined && others.length === 0) return only;
  return condition(
    `(${conditions.map(({ sql }) => `(${sql})`).join(' OR ')})`,
    ...conditions.flatMap(({ values }) => values),
  );
};

export const equal = (column: string, value: SqlValue | undefined): Condition | undefined =>
  value === undefined ? undefined : condition(`${column} = ?`, value);

/** One of some values. */
export const among = (column: string, values: readonly SqlValue[]): Condition =>
  condition(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values));

/** Days or moments of a range, both ends included; either may be left out. */
export interface DayRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const within = (column: string, range: DayRange | undefined): Condition | undefined => {
  if (range === undefined || (range.from === undefined && range.to === undefined)) return undefined;
  return allOf(
    range.from === undefined ? undefined : condition(`${column} >= ?`, range.from),
    range.to === undefined ? undefined : condition(`${column} <= ?`, range.to),
  );
};
