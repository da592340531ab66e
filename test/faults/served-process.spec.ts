import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { portToUse } from '../../apps/cli/src/serving/free-port.js';
import { ServedProcess } from '../../apps/cli/src/serving/served-process.js';
import { ChildProcess, programOf } from './child-process.js';

const folders: string[] = [];
const running: ServedProcess[] = [];
const notes: string[] = [];
const console = {
  out: () => undefined,
  note: (text: string) => notes.push(text),
  notes: new PassThrough(),
  isWatched: false,
};

afterEach(async () => {
  await Promise.all(running.splice(0).map((child) => child.stop()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
  notes.length = 0;
});

const start = async (program: string, env: Record<string, string> = {}, now?: () => number): Promise<ServedProcess> => {
  const folder = await mkdtemp(join(tmpdir(), 'ecl-served-'));
  folders.push(folder);
  const file = join(folder, 'main.mjs');
  await writeFile(file, program);
  const child = ServedProcess.start('ledger', file, env, console, now);
  running.push(child);
  return child;
};

const READY_AT_THE_SECOND_QUESTION = `
  import { createServer } from 'node:http';
  let asked = 0;
  createServer((_, answer) => { asked += 1; answer.writeHead(asked > 1 ? 200 : 503).end(); })
    .listen(Number(process.env.PORT), '127.0.0.1', () => { console.log('listening'); process.send('listening'); });
  process.on('SIGTERM', () => { console.log('closed in order'); process.exit(0); });
`;

describe('a serving process', () => {
  it('a serving process is awaited until it says it is ready, its output is passed on, and it ends in order', async () => {
    const port = await portToUse(0, '127.0.0.1');
    const child = await start(READY_AT_THE_SECOND_QUESTION, { PORT: String(port) });
    await child.ready(`http://127.0.0.1:${String(port)}/`);
    await child.stop();
    expect(notes).toEqual(['[ledger] listening', '[ledger] closed in order']);
  });

  it('a serving process whose disk is full is no longer awaited: it answers questions, and goes on by itself', async () => {
    const port = await portToUse(0, '127.0.0.1');
    const child = await start(
      `import { createServer } from 'node:http';
       createServer((_, answer) => answer.writeHead(503).end('{"status":"not-ready","log":{"status":"disk-full"}}'))
         .listen(Number(process.env.PORT), '127.0.0.1', () => process.send('listening'));`,
      { PORT: String(port) },
    );
    await child.ready(`http://127.0.0.1:${String(port)}/`);
  });

  describe.each([
    ['that gets further is awaited, however long it takes', 5, true],
    ['that gets no further is given up', 1, false],
  ] as const)('a serving process %s', (_, positions, isAwaited) => {
    it('as its health says', async () => {
      let minutes = 0;
      let asked = 0;
      const health = createHttpServer((__, answer) => {
        asked += 1;
        minutes += 1.5;
        const position = String(Math.min(asked, positions));
        const underWay = { of: 'answering', share: 0.5, eventsPerSecond: 1, secondsLeft: 1 };
        const readModels = [{ name: 'case-register', state: 'building', position, underWay }];
        answer.writeHead(asked > positions ? (isAwaited ? 200 : 503) : 503).end(JSON.stringify({ readModels }));
      }).listen(0, '127.0.0.1');
      await once(health, 'listening');
      const { port } = health.address() as AddressInfo;
      const child = await start(
        `process.send('listening'); setInterval(() => undefined, 1000);`,
        {},
        () => minutes * 60_000,
      );
      const ready = child.ready(`http://127.0.0.1:${String(port)}/`);
      await (isAwaited ? ready : expect(ready).rejects.toThrow('did not become ready'));
      health.close();
    });
  });

  it('a serving process ends in order when the program that started it was killed', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    const connected = once(listener, 'connection') as Promise<[Socket]>;
    const parent = new ChildProcess('start-a-served-process.ts', [programOf('serve-until-asked.ts'), String(port)]);
    const [child] = await connected;
    const lines = createInterface({ input: child })[Symbol.asyncIterator]();
    expect(await lines.next()).toMatchObject({ value: 'serving' });
    await parent.kill();
    expect(await lines.next()).toMatchObject({ value: 'closed in order' });
    child.end();
    listener.close();
  });

  it('a serving process whose port another ledger has is not taken for ready because that one answers', async () => {
    const another = createHttpServer((_, answer) => void answer.end()).listen(0, '127.0.0.1');
    await once(another, 'listening');
    const { port } = another.address() as AddressInfo;
    const child = await start(`setTimeout(() => { console.error('the port is taken'); process.exit(1); }, 200);`);
    await expect(child.ready(`http://127.0.0.1:${String(port)}/`)).rejects.toThrow('ledger did not start');
    another.close();
  });

  it('a serving process that cannot start is reported, and its own reason is shown', async () => {
    const child = await start(`console.error('the folder is damaged'); process.exit(1);`);
    await expect(child.ready('http://127.0.0.1:9/')).rejects.toThrow('ledger did not start');
    expect(notes).toEqual(['[ledger] the folder is damaged']);
  });
});
