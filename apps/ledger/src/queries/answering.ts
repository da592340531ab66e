import { comparePositions, type Position } from '@ecl/event-sourcing';
import type { Ledger } from '@ecl/ledger';
import type { AnswerStatus, Page, Queries, ReadModel } from '@ecl/read-models';

/** What every answer from a read model says of itself. */
export interface Answered {
  /** The answer knows of every event up to here, and of none after it; null before the first. */
  readonly asOfPosition: Position | null;
  readonly status: {
    readonly state: AnswerStatus['state'];
    /** The event before which the read model halted; nothing from there on is in any answer. */
    readonly haltedBefore?: string;
  };
}

export interface AnsweredList<Row> extends Answered {
  readonly items: readonly Row[];
  /** Give it as `after` to get the next page; null on the last one. */
  readonly next: string | null;
}

/** How long a query waits for what `atLeast` asks for. */
const PATIENCE_MS = 2000;

/** The later of what is known and what a client asks for. */
export const laterOf = (known: Position, asked: Position | undefined): Position =>
  asked !== undefined && comparePositions(asked, known) > 0 ? asked : known;

/** Asks a read model, when it has come at least as far as the client knows. */
export const answered = async <T extends object>(
  { readModels }: Ledger,
  model: ReadModel,
  atLeast: Position | undefined,
  query: (db: Queries) => T,
): Promise<Answered & T> => {
  const opened = readModels.open(model);
  if (atLeast !== undefined) await opened.atLeast(atLeast, PATIENCE_MS);
  const { asOfPosition, status, value } = opened.read(query);
  const haltedBefore = status.halt?.position;
  return {
    asOfPosition: asOfPosition ?? null,
    status: { state: status.state, ...(haltedBefore === undefined ? {} : { haltedBefore }) },
    ...value,
  };
};

export const listed = <Row>({ rows, next }: Page<Row>): { items: readonly Row[]; next: string | null } => ({
  items: rows,
  next: next ?? null,
});
