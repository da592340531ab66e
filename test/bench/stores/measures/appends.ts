import { bareSqlite } from '../bare-sqlite.js';
import { compare, type Comparison } from '../comparison.js';
import { events, freshStream } from '../events.js';
import type { Measured } from '../measured.js';
import { inLanes } from '../turn.js';

/** Durable appends of one event each, each to its own stream, `inFlight` at a time. */
export const measureInFlight = ({ prepared, folder }: Measured, inFlight: number): Promise<Comparison> =>
  compare(inFlight === 1 ? 'Serial appends' : `Appends, ${String(inFlight)} in flight`, 'appends/s', [
    bareSqlite(folder, inFlight),
    ...prepared
      .filter(({ subject }) => inFlight === 1 || !subject.takesOneAtATime)
      .map(({ subject }) => ({
        name: subject.name,
        turn: () =>
          inLanes(inFlight, async () => {
            await subject.append(freshStream(), events(1));
            return 1;
          }),
      })),
  ]);
