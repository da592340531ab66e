import { comparePositions, type Position } from '@ecl/event-sourcing';
import type { Ledger } from '@ecl/ledger';
import type { Answered } from '../answers/answered.js';
import type { Page, Queries, ReadModel } from '@ecl/read-models';

/** How long a query waits for the position in `atLeast`. */
export const PATIENCE_MS = 2000;

/** The later of the known position and the requested one. */
export const laterOf = (known: Position, asked: Position | undefined): Position =>
  asked !== undefined && comparePositions(asked, known) > 0 ? asked : known;

/** Asks a read model once it holds every event that the client knows of. */
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
