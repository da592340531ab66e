import { bareLoop } from '../appends/bare-loop.js';
import type { Contender } from './comparison.js';
import { inLanes } from './turn.js';

/**
 * The upper limit for writing on this disk: a bare loop that writes in one transaction what others write in parallel.
 */
export const bareSqlite = (folder: string, group: number): Contender => {
  const write = bareLoop(folder, `bare-${String(group)}`, group);
  let next = 0;
  return {
    name: group === 1 ? 'bare better-sqlite3' : `bare better-sqlite3, groups of ${String(group)}`,
    turn: () =>
      inLanes(1, async () => {
        write(next, group);
        next += group;
        return group;
      }),
  };
};
