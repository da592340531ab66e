import { describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Lanes } from './lanes.js';

describe('lanes', () => {
  it('lanes run one after another for one case, and side by side for several, never more than allowed', async () => {
    const lanes = new Lanes(3);
    const done: string[] = [];
    let running = 0;
    let most = 0;
    for (const [i, lane] of ['a', 'b', 'a', 'c', 'a', 'b', 'd'].entries())
      await lanes.start(lane, async () => {
        running += 1;
        most = Math.max(most, running);
        for (let turns = lane === 'a' ? 6 : 1; turns > 0; turns -= 1) await nextTurn();
        running -= 1;
        done.push(`${lane}${String(i)}`);
      });
    await lanes.settled();
    expect(done.filter((name) => name.startsWith('a'))).toEqual(['a0', 'a2', 'a4']);
    expect(done).toHaveLength(7);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(3);
  });

  it('lanes start nothing more once something failed, and report it', async () => {
    const lanes = new Lanes(2);
    await lanes.start('a', () => Promise.reject(new Error('broken')));
    await expect(lanes.settled()).rejects.toThrow('broken');
    await expect(lanes.start('b', () => Promise.resolve())).rejects.toThrow('broken');
  });
});
