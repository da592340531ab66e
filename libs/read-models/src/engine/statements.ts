import type { Database, Statement } from 'better-sqlite3';

export type SqlValue = string | number | bigint | Buffer | null;
/** Values in the order of the `?`, or one object for `@names`. */
export type SqlParameters = readonly SqlValue[] | readonly [Readonly<Record<string, SqlValue>>];

/** The tables of a read model, to be queried. A row has the columns of the SQL as members; say which with `Row`. */
export interface Queries {
  get<Row extends object>(sql: string, ...parameters: SqlParameters): Row | undefined;
  all<Row extends object>(sql: string, ...parameters: SqlParameters): Row[];
}

/** The tables of a read model, to be changed. */
export interface Tables extends Queries {
  /** @returns how many rows it changed. */
  run(sql: string, ...parameters: SqlParameters): number;
}

/** Prepares each SQL text once per connection: keep the texts constant and the values in parameters. */
export class Statements implements Tables {
  private readonly prepared = new Map<string, Statement>();

  constructor(private readonly db: Database) {}

  run(sql: string, ...parameters: SqlParameters): number {
    return this.statement(sql).run(...parameters).changes;
  }

  get<Row extends object>(sql: string, ...parameters: SqlParameters): Row | undefined {
    return this.statement(sql).get(...parameters) as Row | undefined;
  }

  all<Row extends object>(sql: string, ...parameters: SqlParameters): Row[] {
    return this.statement(sql).all(...parameters) as Row[];
  }

  private statement(sql: string): Statement {
    const known = this.prepared.get(sql);
    if (known) return known;
    const statement = this.db.prepare(sql);
    this.prepared.set(sql, statement);
    return statement;
  }
}
