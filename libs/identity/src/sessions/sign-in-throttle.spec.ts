import { describe, expect, it } from '@jest/globals';
import { SignInThrottle } from './sign-in-throttle.js';

const MINUTE = 60_000;

const throttle = () => {
  const clock = { at: 0 };
  return { clock, throttle: new SignInThrottle({ perAccount: 5, perAddress: 8 }, () => clock.at) };
};

const times = (count: number, act: () => void): void => {
  for (let i = 0; i < count; i += 1) act();
};

describe('sign-in throttle', () => {
  it('the sign-in throttle makes an account wait from the fifth failure on, until fifteen minutes after the first', () => {
    const { throttle: it, clock } = throttle();
    times(4, () => it.failed('li', '10.0.0.1'));
    expect(it.waitFor('li', '10.0.0.1')).toBe(0);
    clock.at = 5 * MINUTE;
    it.failed('li', '10.0.0.1');
    expect(it.waitFor('li', '10.0.0.1')).toBe(10 * MINUTE);
    clock.at = 15 * MINUTE;
    expect(it.waitFor('li', '10.0.0.1')).toBe(0);
  });

  it('the sign-in throttle does not shut out the owner who signs in from elsewhere', () => {
    const { throttle: it } = throttle();
    times(5, () => it.failed('li', '10.0.0.1'));
    expect(it.waitFor('li', '10.0.0.2')).toBe(0);
  });

  it('the sign-in throttle makes an address wait that tries one account after the other', () => {
    const { throttle: it } = throttle();
    for (const username of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) it.failed(username, '10.0.0.1');
    expect(it.waitFor('never-tried', '10.0.0.1')).toBe(15 * MINUTE);
  });

  it('the sign-in throttle forgets the failures of an account after a success, and not those of its address', () => {
    const { throttle: it } = throttle();
    times(4, () => it.failed('li', '10.0.0.1'));
    it.succeeded('li', '10.0.0.1');
    times(4, () => it.failed('li', '10.0.0.1'));
    expect(it.waitFor('li', '10.0.0.1')).toBeGreaterThan(0);
    expect(it.waitFor('wang', '10.0.0.1')).toBeGreaterThan(0);
  });

  it('the sign-in throttle keeps no more than it has room for', () => {
    const { throttle: it } = throttle();
    times(5, () => it.failed('li', '10.0.0.1'));
    for (let i = 0; i < 10_000; i += 1) it.failed(`made-up-${String(i)}`, `address-${String(i)}`);
    expect(it.waitFor('li', '10.0.0.1')).toBe(0);
  });
});
