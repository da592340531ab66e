import type { Database, Statement } from '@ecl/sqlite';

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
  /**
   * Runs an SQL text that is derived from some names and built once per sequence of names: building it for every event
   * would be a large part of its cost. @returns how many rows it changed.
   */
  runNamed(names: readonly string[], textOf: () => string, ...parameters: SqlParameters): number;
  /** Computes something from an event once for all its handlers: only something that no handler changes later. */
  onceFor<Of extends object, T>(event: Of, work: (event: Of, db: Tables) => T): T;
}

/** Statements by the names from which they are derived, one level per name. */
interface Step {
  readonly next: Map<string, Step>;
  statement?: Statement;
}

/** Prepares each SQL text once per connection: keep the texts constant and the values in parameters. */
export class Statements implements Tables {
  private readonly prepared = new Map<string, Statement>();
  private readonly named: Step = { next: new Map() };
  private last: { readonly event: object; readonly work: unknown; readonly value: unknown } | undefined;

  constructor(private readonly db: Database) {}

  run(sql: string, ...parameters: SqlParameters): number {
    return this.statement(sql).run(...parameters).changes;
  }

  runNamed(names: readonly string[], textOf: () => string, ...parameters: SqlParameters): number {
    let step = this.named;
    for (const name of names) {
      let next = step.next.get(name);
      if (!next) step.next.set(name, (next = { next: new Map() }));
      step = next;
    }
    step.statement ??= this.statement(textOf());
    return step.statement.run(...parameters).changes;
  }

  onceFor<Of extends object, T>(event: Of, work: (event: Of, db: Tables) => T): T {
    if (this.last?.event !== event || this.last.work !== work) this.last = { event, work, value: work(event, this) };
    return this.last.value as T;
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
