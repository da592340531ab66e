import { expect, it } from '@jest/globals';
import { portToUse } from './free-port.js';

it('a port is used as given, and chosen where it is 0', async () => {
  expect(await portToUse(4321, '127.0.0.1')).toBe(4321);
  expect(await portToUse(0, '127.0.0.1')).toBeGreaterThan(1023);
});
