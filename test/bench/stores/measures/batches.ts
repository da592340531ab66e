import { bareSqlite } from '../bare-sqlite.js';
import { compare, type Comparison } from '../comparison.js';
import { events, freshStream } from '../events.js';
import type { Measured } from '../measured.js';
import { inLanes } from '../turn.js';

/** Appends of many events each, one append after the other. */
export const measureBatches = ({ prepared, folder }: Measured, size: number): Promise<Comparison> =>
  compare(`Batches, ${String(size)} events an append`, 'events/s', [
    bareSqlite(folder, size),
    ...prepared.map(({ subject }) => ({
      name: subject.name,
      turn: () =>
        inLanes(1, async () => {
          await subject.append(freshStream(), events(size));
          return size;
        }),
    })),
  ]);
