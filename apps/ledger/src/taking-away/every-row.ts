import type { Position } from '@ecl/event-sourcing';
import type { Ledger } from '@ecl/ledger';
import {
  MOST_ROWS,
  ReadModelHalted,
  type Page,
  type PageRequest,
  type Queries,
  type ReadModel,
} from '@ecl/read-models';
import { setImmediate as breathe } from 'node:timers/promises';
import { PATIENCE_MS } from '../queries/answering.js';

/** Waits until a read model knows of what the caller knows of. @throws ReadModelHalted, ReadModelBehind */
export const readyFor = async (
  { readModels }: Ledger,
  model: ReadModel,
  atLeast: Position | undefined,
): Promise<void> => {
  const opened = readModels.open(model);
  if (atLeast !== undefined) await opened.atLeast(atLeast, PATIENCE_MS);
  const { status } = opened.read(() => undefined);
  // A list that misses what came later must not leave the house as if it were whole.
  if (status.halt !== undefined) throw new ReadModelHalted(model.name, status.halt);
};

/** Every row of a list, a page at a time; others are served in between. */
export async function* everyRow<Row>(
  { readModels }: Ledger,
  model: ReadModel,
  pageIn: (db: Queries, page: PageRequest) => Page<Row>,
): AsyncGenerator<Row> {
  for (let after: string | undefined; ;) {
    const { value } = readModels.open(model).read((db) => pageIn(db, { after, size: MOST_ROWS }));
    yield* value.rows;
    if (value.next === undefined) return;
    after = value.next;
    await breathe();
  }
}
