import { instant, plusHours } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { isPublicAddress, receiverAt } from './receiver-address.js';
import { MOST_ATTEMPTS, waitAfter } from './retrying.js';
import { sendingByHttp } from './send-letter.js';
import { secretOf, signedHeaders } from './signing.js';

const NOW = instant('2026-11-30T01:00:00.500Z');
const key = Buffer.alloc(32, 7);

/** What a receiver reckons itself, as Standard Webhooks say it. */
const expected = (secret: string, { id, timestamp, body }: { id: string; timestamp: string; body: string }): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64')}`;

describe('the signature of a letter', () => {
  const content = { id: 'e-1', body: '{"中":1}' };
  /** @param rotations after how many hours */
  const signed = (rotations: readonly number[], now = NOW) =>
    signedHeaders(
      key,
      { webhookId: 'w-1', secretsSince: [NOW, ...rotations.map((hours) => plusHours(NOW, hours))] },
      { ...content, now },
    );
  const by = (number: number, { 'webhook-timestamp': timestamp = '' }: Readonly<Record<string, string>>) =>
    expected(secretOf(key, 'w-1', number), { ...content, timestamp });

  it('the signature of a letter is one that its receiver reckons from the secret, the id, the moment and the body', () => {
    const headers = signed([]);
    const timestamp = String(Date.parse('2026-11-30T01:00:00Z') / 1000);
    expect([headers['webhook-id'], headers['webhook-timestamp']]).toEqual(['e-1', timestamp]);
    expect(headers['webhook-signature']).toBe(expected(secretOf(key, 'w-1', 1), { ...content, timestamp }));
  });

  it('after a rotation both secrets sign for a day, and then the new one alone', () => {
    const [during, later] = [signed([0], plusHours(NOW, 23)), signed([0], plusHours(NOW, 24))];
    expect(during['webhook-signature']?.split(' ')).toEqual([by(2, during), by(1, during)]);
    expect(later['webhook-signature']).toBe(by(2, later));
  });

  it('where a secret is rotated again within the day, each that was replaced signs for its own day', () => {
    const [during, later] = [signed([1, 3], plusHours(NOW, 24)), signed([1, 3], plusHours(NOW, 26))];
    expect(during['webhook-signature']?.split(' ')).toEqual([3, 2, 1].map((number) => by(number, during)));
    expect(later['webhook-signature']?.split(' ')).toEqual([3, 2].map((number) => by(number, later)));
    expect(signed(Array<number>(40).fill(0))['webhook-signature']?.split(' ')).toHaveLength(10);
  });

  it('a secret is of one webhook and one number, and has the form of the standard', () => {
    const secrets = [secretOf(key, 'w-1', 1), secretOf(key, 'w-1', 2), secretOf(key, 'w-2', 1)];
    expect(new Set(secrets).size).toBe(3);
    for (const secret of secrets) expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });
});

describe('where a letter may go', () => {
  it.each([
    ['10.1.2.3'],
    ['172.16.0.1'],
    ['192.168.1.1'],
    ['169.254.169.254'],
    ['100.64.0.1'],
    ['127.0.0.1'],
    ['0.0.0.0'],
    ['224.0.0.1'],
    ['255.255.255.255'],
    ['::1'],
    ['::'],
    ['fe80::1'],
    ['fc00::1'],
    ['fd12::1'],
    ['ff02::1'],
    ['::ffff:10.0.0.1'],
    ['64:ff9b::a00:1'],
    ['2002:a00:1::'],
    ['2001:db8::1'],
    ['not-an-address'],
  ])('%s is not an address of the internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([['8.8.8.8'], ['202.96.128.86'], ['2400:3200::1'], ['2606:4700::1111']])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['https://portal.example.cn/hooks?of=ledger', 'ok'],
    ['https://8.8.8.8/', 'ok'],
    ['https://portal.intranet:8443/x', 'ok'],
    ['http://127.0.0.1:9000/x', 'ok'],
    ['http://127.0.0.1:9001/x', 'not-allowed'],
    ['https://127.1/x', 'not-allowed'],
    ['https://2130706433/', 'not-allowed'],
    ['https://0x7f.1/', 'not-allowed'],
    ['https://[::1]/', 'not-allowed'],
    ['https://[::ffff:169.254.169.254]/', 'not-allowed'],
    ['https://192.168.0.9/', 'not-allowed'],
    ['https://localhost/', 'not-allowed'],
    ['http://portal.example.cn/', 'not-https'],
    ['ftp://portal.example.cn/', 'not-https'],
    ['https://user:word@portal.example.cn/', 'not-an-address'],
    ['https://portal.example.cn/#x', 'not-an-address'],
    ['portal.example.cn', 'not-an-address'],
  ])('a letter to %s: %s', (text, said) => {
    const found = receiverAt(text, new Set(['portal.intranet:8443', '127.0.0.1:9000']));
    expect(typeof found === 'string' ? found : 'ok').toBe(said);
  });

  it('a name whose address is one of our own networks is not connected to, whatever it was before', async () => {
    const resolve = ((_: string, __: object, answer: (error: null, all: object[]) => void) => {
      answer(null, [
        { address: '8.8.8.8', family: 4 },
        { address: '169.254.169.254', family: 4 },
      ]);
    }) as never;
    const send = sendingByHttp({ ownHosts: new Set(), resolve });
    const letter = { url: 'https://rebound.example.cn/', headers: {}, body: '' };
    expect(await send(letter, new AbortController().signal)).toEqual({ is: 'notTaken', fault: 'not-allowed' });
  });
});

describe('the wait after an attempt that failed', () => {
  it('the wait doubles up to six hours, a half of it is by chance, and a receiver that names a longer one is waited for', () => {
    expect([1, 2, 3, 13, 14].map((attempts) => waitAfter(attempts, 0) / 1000)).toEqual([2.5, 5, 10, 10240, 10800]);
    expect(waitAfter(1, 0, 60_000)).toBe(60_000);
    expect(waitAfter(1, 0, 1e12)).toBe(6 * 3_600_000);
  });

  it('the waits of all attempts together are one day to two, whatever chance says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 20, maxLength: 20 }),
        (chances) => {
          const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, i) => waitAfter(i + 1, chances[i] ?? 0));
          const days = waits.reduce((a, b) => a + b, 0) / 86_400_000;
          expect(days).toBeGreaterThan(0.9);
          expect(days).toBeLessThan(2);
        },
      ),
      { numRuns: 20 },
    );
  });
});
