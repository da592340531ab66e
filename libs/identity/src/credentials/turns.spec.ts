import { describe, expect, it } from '@jest/globals';
import { stat } from 'node:fs/promises';
import { hashPassword, verifyPassword } from './password.js';
import { TooManyWaiting, Turns } from './turns.js';

describe('turns', () => {
  it('turns are taken by so many at once, each in the order in which it came, also after one that failed', async () => {
    const turns = new Turns(2);
    const order: number[] = [];
    let [now, most] = [0, 0];
    const work = (n: number) =>
      turns.take(async () => {
        now += 1;
        most = Math.max(most, now);
        await Promise.resolve();
        now -= 1;
        order.push(n);
        if (n === 1) throw new Error('a wrong one');
        return n;
      });
    const answers = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(work));
    expect([most, order]).toEqual([2, [0, 1, 2, 3, 4, 5]]);
    expect(answers.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true, true]);
  });

  it('so many may wait for a turn; whoever comes after them is told at once, and the others are served', async () => {
    const turns = new Turns(1, 2);
    const asked = [1, 2, 3, 4].map((n) => turns.take(() => Promise.resolve(n)));
    await expect(asked[3]).rejects.toThrow(TooManyWaiting);
    expect(await Promise.all(asked.slice(0, 3))).toEqual([1, 2, 3]);
    expect(await turns.take(() => Promise.resolve(5))).toBe(5);
  });

  it('twenty people who sign in at once do not keep anyone else waiting until all of them are done', async () => {
    const turns = new Turns(1);
    const hash = await hashPassword('a bicycle on the pavement', { N: 2 ** 14, r: 8, p: 1 });
    let done = 0;
    const signingIn = Array.from({ length: 20 }, () =>
      turns.take(() => verifyPassword('a bicycle on the pavement', hash)).then(() => (done += 1)),
    );
    // A file is read by the same threads that hash.
    await stat('.');
    expect(done).toBeLessThan(4);
    await Promise.all(signingIn);
    expect(done).toBe(20);
  });
});
