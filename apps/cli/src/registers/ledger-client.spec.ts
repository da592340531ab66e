import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LedgerClient } from './ledger-client.js';

const noCode = (): Promise<string> => Promise.reject(new Error('no second factor is asked for here'));

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

interface Seen {
  readonly method: string | undefined;
  readonly key: string | undefined;
  readonly revision: string | undefined;
  readonly acknowledged: string | undefined;
}

/** A ledger that answers steps as it is told, one after another; `lost`: it takes the step, and the connection breaks. */
const ledgerThat = async (answers: ('lost' | { status: number; body?: object })[]) => {
  const seen: Seen[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const say = (status: number, body: object): void => {
      response.writeHead(status, { 'Content-Type': 'application/json', ETag: `"${String(seen.length)}"` });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/api/session') return say(200, { token: 't' });
    if (request.method === 'GET') return say(200, { items: [] });
    const { 'idempotency-key': key, 'if-match': revision, 'acknowledge-warnings': acknowledged } = request.headers;
    seen.push({ method: request.method, key: String(key), revision, acknowledged: acknowledged as string | undefined });
    const next = answers.shift();
    if (next === 'lost' || next === undefined) return void request.socket.destroy();
    say(next.status, next.body ?? {});
  };
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      answer(request, response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { seen, client: await LedgerClient.signIn(`http://127.0.0.1:${String(port)}`, 'admin', 'x', noCode) };
};

describe('a request whose answer is lost', () => {
  it('an entry is sent again under the same key, on what the register holds now', async () => {
    const { seen, client } = await ledgerThat(['lost', { status: 200, body: { events: [] } }]);
    expect(await client.enter('banks', 'register-bank', {})).toEqual({ events: [] });
    const [first, second] = seen;
    expect(second?.key).toBe(first?.key);
    expect([first?.revision, second?.revision]).toEqual(['"0"', '"1"']);
  });

  it('an account is sent again under the same key', async () => {
    const { seen, client } = await ledgerThat(['lost', { status: 200 }]);
    await client.send('POST', '/api/accounts', {});
    expect(new Set(seen.map(({ key }) => key)).size).toBe(1);
    expect(seen).toHaveLength(2);
  });

  it('where no answer ever comes, it is said that nobody knows whether it was entered', async () => {
    const { seen, client } = await ledgerThat([]);
    await expect(client.send('PUT', '/api/accounts/li', {})).rejects.toMatchObject({
      exitCode: 4,
      zh: expect.stringContaining('不能确定是否已经登记'),
    });
    expect(seen).toHaveLength(3);
  });
});

describe('a ledger that was never there', () => {
  it('a ledger that was never there is named at once', async () => {
    await expect(LedgerClient.signIn('http://127.0.0.1:9', 'admin', 'x', noCode)).rejects.toMatchObject({
      en: expect.stringContaining('No ledger serves at http://127.0.0.1:9'),
    });
  });
});

describe('what is likely a slip', () => {
  const warnings = [{ warning: 'amount-likely-yuan', message: 'fen?', messageZh: '是分吗？' }];

  it('nothing is acknowledged unseen; what somebody stands by is', async () => {
    const { seen, client } = await ledgerThat([{ status: 428, body: { warnings } }, { status: 200 }]);
    await expect(client.enter('powers', 'adopt-benchmark', {})).rejects.toMatchObject({ exitCode: 3, slips: warnings });
    await client.enter('powers', 'adopt-benchmark', {}, ['amount-likely-yuan']);
    expect(seen.map(({ acknowledged }) => acknowledged)).toEqual([undefined, 'amount-likely-yuan']);
  });
});
