import { SecondFactorThrottle, WrongSecondFactor } from '@ecl/identity';
import { afterEach, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { guess } from './guess.js';

afterEach(() => {
  jest.restoreAllMocks();
});

it('a wrong code leaves a line in the log that says whose it was, and a right one leaves none', async () => {
  const told = jest.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);
  const asked = { throttle: new SecondFactorThrottle(), username: 'li', ip: '127.0.0.1', Wrong: WrongSecondFactor };
  expect(await guess(asked, () => Promise.resolve('right'))).toBe('right');
  expect(told).not.toHaveBeenCalled();
  await expect(guess(asked, () => Promise.reject(new WrongSecondFactor('123456')))).rejects.toThrow(WrongSecondFactor);
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ username: 'li', wrong: 'WrongSecondFactor' }));
  expect(JSON.stringify(told.mock.calls)).not.toContain('123456');
});
