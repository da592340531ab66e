import { describe, expect, it } from '@jest/globals';
import { SignInThrottle, TooManyAttempts } from './sign-in-throttle.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const setting = () => {
  const clock = { at: 0 };
  const throttle = new SignInThrottle(
    {
      perPair: { free: 5, longestWaitMs: 15 * MINUTE },
      perAccount: { capacity: 12, refillMs: HOUR },
      perAddress: { capacity: 8, refillMs: MINUTE },
    },
    () => clock.at,
  );
  let checked = 0;
  /** 'in', 'wrong', or the minutes to wait. */
  const attempt = (username: string, address: string, isRight = false): Promise<string | number> =>
    throttle
      .attempt(username, address, async () => {
        checked += 1;
        await Promise.resolve();
        return isRight ? 'in' : undefined;
      })
      .then(
        (result) => result ?? 'wrong',
        (error: unknown) => {
          if (error instanceof TooManyAttempts) return error.waitMs / MINUTE;
          throw error;
        },
      );
  const times = async (count: number, username: string, address: string): Promise<void> => {
    for (let i = 0; i < count; i += 1) await attempt(username, address);
  };
  return { clock, throttle, attempt, times, checked: () => checked };
};

describe('sign-in throttle', () => {
  it('the sign-in throttle makes an account wait after the fifth failure, twice as long after each further one', async () => {
    const { attempt, times, clock } = setting();
    await times(5, 'li', 'a');
    expect(await attempt('li', 'a', true)).toBe(1);
    clock.at = MINUTE;
    expect(await attempt('li', 'a')).toBe('wrong');
    expect(await attempt('li', 'a')).toBe(2);
    for (const wait of [2, 4, 8, 15, 15]) {
      expect(await attempt('li', 'a', true)).toBe(wait);
      clock.at += wait * MINUTE;
      expect(await attempt('li', 'a')).toBe('wrong');
    }
  });

  it('the sign-in throttle counts before it checks: many at the same time are no more than one after the other', async () => {
    const { attempt, checked } = setting();
    const said = await Promise.all(Array.from({ length: 8 }, () => attempt('li', 'a')));
    expect(said).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 1, 1, 1]);
    expect(checked()).toBe(5);
  });

  it('the sign-in throttle lets the same right password in many times at once', async () => {
    const { attempt } = setting();
    expect(await attempt('li', 'a', true)).toBe('in');
    const said = await Promise.all(Array.from({ length: 20 }, () => attempt('li', 'a', true)));
    expect(new Set(said)).toEqual(new Set(['in']));
  });

  it('the sign-in throttle does not shut out the owner who signs in from elsewhere', async () => {
    const { attempt, times } = setting();
    await times(6, 'li', 'a');
    expect(await attempt('li', 'b', true)).toBe('in');
  });

  it('the sign-in throttle makes an address wait that tries one account after the other, at the same time too', async () => {
    const { attempt, checked } = setting();
    const said = await Promise.all(Array.from({ length: 12 }, (_, i) => attempt(`made-up-${String(i)}`, 'a')));
    expect(said.filter((each) => each === 'wrong')).toHaveLength(8);
    expect(checked()).toBe(8);
    expect(await attempt('never-tried', 'a', true)).toBe(1);
  });

  it('the sign-in throttle does not lock out an office because someone guesses from its address', async () => {
    const { attempt } = setting();
    for (const username of ['li', 'wang']) expect(await attempt(username, 'office', true)).toBe('in');
    for (let i = 0; i < 20; i += 1) await attempt(`made-up-${String(i)}`, 'office');
    expect(await attempt('made-up-99', 'office')).toBe(1);
    for (const username of ['li', 'wang']) expect(await attempt(username, 'office', true)).toBe('in');
  });

  it('the sign-in throttle counts no right password against the address', async () => {
    const { attempt } = setting();
    for (let i = 0; i < 40; i += 1) expect(await attempt(`officer-${String(i)}`, 'office', true)).toBe('in');
  });

  it('the sign-in throttle limits guesses at one account from everywhere, but not where its owner signs in', async () => {
    const { attempt } = setting();
    expect(await attempt('li', 'home', true)).toBe('in');
    const said = [];
    for (let i = 0; i < 15; i += 1) said.push(await attempt('li', `address-${String(i)}`));
    expect(said).toEqual([...Array<string>(12).fill('wrong'), 60, 60, 60]);
    expect(await attempt('li', 'home', true)).toBe('in');
  });

  it('the sign-in throttle forgets the failures of an account after a success, and not those of its address', async () => {
    const { attempt, times } = setting();
    await times(4, 'li', 'a');
    await attempt('li', 'a', true);
    await times(4, 'li', 'a');
    expect(await attempt('li', 'a', true)).toBe('in');
    for (let i = 0; i < 4; i += 1) expect(await attempt(`other-${String(i)}`, 'a')).toBe('wrong');
    expect(await attempt('one-more', 'a')).toBe(1);
  });

  it('the sign-in throttle does not count what could not be checked', async () => {
    const { throttle, attempt } = setting();
    for (let i = 0; i < 20; i += 1)
      await expect(throttle.attempt('li', 'a', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    expect(await attempt('li', 'a')).toBe('wrong');
  });

  it('the sign-in throttle treats names alike, whether or not there is such an account', async () => {
    const { attempt, times } = setting();
    await times(5, 'li', 'a');
    const other = setting();
    await other.times(5, 'nobody', 'a');
    expect(await attempt('li', 'a')).toBe(await other.attempt('nobody', 'a'));
  });
});
