import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { assertPortsFree, portToUse } from './free-port.js';

const host = '127.0.0.1';

it('a port is used as given, and chosen where it is 0', async () => {
  expect(await portToUse(4321, host)).toBe(4321);
  expect(await portToUse(0, host)).toBeGreaterThan(1023);
});

describe('the ports of a start', () => {
  it('a port that another program has stops the start, which names it and the option for another one', async () => {
    const other = createServer().listen(0, host);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const places = [
      { host, port: 0, option: '--port' },
      { host, port, option: '--public-port' },
    ] as const;
    await expect(assertPortsFree(places)).rejects.toMatchObject({
      exitCode: 4,
      zh: expect.stringMatching(new RegExp(`端口 ${String(port)} 已被另一程序占用.*--public-port`)),
      en: expect.stringContaining(`port ${String(port)} of ${host}`),
    });
    other.close();
    await once(other, 'close');
    await expect(assertPortsFree(places)).resolves.toBeUndefined();
  });

  it('both processes on one port stop the start', async () => {
    const one = { host, port: 4321 };
    await expect(
      assertPortsFree([
        { ...one, option: '--port' },
        { ...one, option: '--public-port' },
      ]),
    ).rejects.toMatchObject({ exitCode: 2 });
  });
});
