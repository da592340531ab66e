import { processLog } from '@ecl/web';
import { caseAbout, people, proposal as proposalIn } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { PASSWORD, ServedLedger } from './served-ledger.js';
import { untilTestEnds } from '../../running/until.js';
import { newKey } from './steps.js';
import { storyOf } from './told-cases.js';

const STEP = '/api/cases/steps/propose-filing';
const li = people.li.id;
const proposal: Readonly<Record<string, unknown>> = proposalIn(storyOf(caseAbout('left'))).data;
const body = Buffer.from(JSON.stringify(proposal));

const until = untilTestEnds();
const logged: string[] = [];
let served: ServedLedger;
const sockets: Socket[] = [];

beforeAll(async () => {
  const log = processLog({ name: 'ledger', level: 'debug', to: { write: (line) => void logged.push(line) } });
  // A password costs what makes a turn long against an ordinary answer; the accounts of the stories keep their cheap ones.
  served = await ServedLedger.populated({ log }, { N: 2 ** 12, r: 8, p: 1 });
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await served.stop();
});

/** A client that has sent so much of a step as it wants to. */
const sending = async (part: Buffer, key = newKey()): Promise<Socket> => {
  const { hostname, port } = new URL(served.url);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  const head = [
    `POST ${STEP} HTTP/1.1`,
    'Host: ledger',
    `Authorization: Bearer ${await served.tokenOf(li)}`,
    'Content-Type: application/json',
    `Content-Length: ${String(body.length)}`,
    `Idempotency-Key: ${key}`,
  ];
  await new Promise<void>((resolve) =>
    socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), part]), () => {
      resolve();
    }),
  );
  return socket;
};

const casesBegun = async (): Promise<number> => {
  let begun = 0;
  for await (const { type } of served.ledger.store.readAll()) if (type === 'FilingProposed') begun += 1;
  return begun;
};
const brokenOff = (): number => logged.filter((line) => /"method":"POST".*"isAbandoned":true/.test(line)).length;
const errors = (): readonly string[] => logged.filter((line) => /"level":"?(50|error)/.test(line));

/** Others are answered, until it is so. */
const whileOthersAreServed = (isSo: () => boolean | Promise<boolean>): Promise<void> =>
  until(async () => {
    expect((await served.get('/api/me', { as: people.zhao.id })).status).toBe(200);
    return isSo();
  });

describe('clients that leave', () => {
  it('clients that leave in the middle of a request, or stay there, keep nobody waiting, and nothing is recorded', async () => {
    const staying = await Promise.all(
      Array.from({ length: 30 }, (_, i) => sending(body.subarray(0, Math.floor((body.length * i) / 30)))),
    );
    await whileOthersAreServed(() => true);
    for (const socket of staying.slice(15)) socket.destroy();
    await whileOthersAreServed(() => brokenOff() === 15);
    for (const socket of staying) socket.end();
    await whileOthersAreServed(async () => (await openConnections()) <= 2);
    expect([await casesBegun(), errors()]).toEqual([0, []]);
  });

  it('clients that leave before the answer comes have recorded their step whole; sent again, it is on record once', async () => {
    const keys = Array.from({ length: 10 }, newKey);
    for (const socket of await Promise.all(keys.map((key) => sending(body, key)))) socket.destroy();
    const again = await Promise.all(
      keys.map((key) => served.post(STEP, { as: li, body: proposal, headers: { 'Idempotency-Key': key } })),
    );
    expect(again.map(({ status }) => status)).toEqual(keys.map(() => 201));
    expect([await casesBegun(), errors()]).toEqual([keys.length, []]);
    const ids = again.map(({ body: { id } }) => String(id));
    expect(new Set(ids).size).toBe(keys.length);
  });
});

const openConnections = (): Promise<number> =>
  new Promise((resolve, reject) => {
    served.app.getHttpServer().getConnections((error: Error | null, count: number) => {
      if (error) reject(error);
      else resolve(count);
    });
  });

describe('people who sign in at once', () => {
  it('people who sign in at once, twenty of them, keep nobody else waiting until all of them are in', async () => {
    // Names that nobody has are checked at the full cost, and no failure of one counts against another.
    const names = Array.from({ length: 20 }, (_, i) => `somebody-${String(i)}`);
    const order: string[] = [];
    const signingIn = names.map(async (username) => {
      const { status } = await served.post('/api/session', { body: { username, password: PASSWORD } });
      order.push(String(status));
    });
    const other = (async () => {
      for (let i = 0; i < 5; i += 1) {
        const replies = [await served.get('/api/me', { as: people.zhao.id }), await served.get('/health/live')];
        order.push(...replies.map(({ status }) => String(status)));
      }
    })();
    await Promise.all([...signingIn, other]);
    expect(order.filter((status) => status === '401')).toHaveLength(20);
    expect(order.filter((status) => status === '200')).toHaveLength(10);
    // Half of the passwords are still waiting for their turn when the last of ten other requests is answered.
    expect(order.lastIndexOf('200')).toBeLessThan(20);
  });
});
