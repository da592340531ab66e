import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { keepConnections } from './keep-connections.js';

const host = '127.0.0.1';
const agent = new Agent({ keepAlive: true });
let server: Server;
let port: number;

beforeEach(async () => {
  server = createServer();
  keepConnections(server);
  server.listen(0, host);
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => {
  agent.destroy();
  server.closeAllConnections();
});

/** A request that the server has begun to answer. */
const beingAnswered = async () => {
  const asked = get({ port, host, agent });
  const [, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse];
  response.write('begun ');
  const [heard] = (await once(asked, 'response')) as [IncomingMessage];
  return { response, heard: heard.setEncoding('utf8') };
};

/** A connection on which this much has arrived. */
const connected = async (sent: string) => {
  const socket = connect(port, host);
  const [accepted] = (await once(server, 'connection')) as [ReturnType<typeof connect>];
  if (sent !== '') {
    socket.write(sent);
    while (accepted.bytesRead < sent.length) await new Promise(setImmediate);
  }
  return socket.resume();
};

describe('a stop', () => {
  it.each(['', 'GET / HTTP/1.1\r\nHost: '])(
    'does not wait for a connection that has not asked for anything: %j',
    async (sent) => {
      const socket = await connected(sent);
      const closed = once(server, 'close');
      server.close();
      await closed;
      socket.destroy();
      expect(server.listening).toBe(false);
    },
  );

  it('lets an answer that has begun come to its end, and does not keep its connection', async () => {
    const { response, heard } = await beingAnswered();
    const closed = once(server, 'close');
    server.close();
    response.end('and ended');
    expect((await heard.toArray()).join('')).toBe('begun and ended');
    await closed;
  });
});

it('while the server runs, a connection is kept for the next request', async () => {
  for (const each of ['first', 'second']) {
    const { response, heard } = await beingAnswered();
    response.end(each);
    expect((await heard.toArray()).join('')).toBe(`begun ${each}`);
    expect(response.req.socket.destroyed).toBe(false);
  }
  const count = await new Promise((told) => server.getConnections((_, connections) => told(connections)));
  expect(count).toBe(1);
});
