import type { Queries } from '@ecl/read-models';
import type { Database, Statement } from '@ecl/sqlite';

/** Prepares each text once, as the engine does. */
export const queriesOf = (database: Database): Queries => {
  const prepared = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    get: <Row extends object>(sql: string, ...values: readonly unknown[]) =>
      statement(sql).get(...values) as Row | undefined,
    all: <Row extends object>(sql: string, ...values: readonly unknown[]) => statement(sql).all(...values) as Row[],
  };
};
