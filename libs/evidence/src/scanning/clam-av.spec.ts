import { afterEach, expect, it } from '@jest/globals';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { Readable } from 'node:stream';
import { ClamAv } from './clam-av.js';

/** The mark of the test file of EICAR, which every scanner takes for malware; cut, so that no scanner takes this file. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

/** Speaks INSTREAM as clamd 1.4 did when it was tried: answers, and closes. */
const clamd = async (limit = 1_000_000, answerWith?: string): Promise<ClamAv> => {
  server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      got = Buffer.concat([got, part]);
      const { data, isWhole } = instream(got);
      const answer =
        data.length > limit ? 'INSTREAM size limit exceeded. ERROR' : isWhole ? verdictOn(data) : undefined;
      if (answer !== undefined) socket.end(`${answerWith ?? answer}\0`);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return new ClamAv({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
};

const verdictOn = (data: Buffer): string => (data.includes(EICAR) ? 'stream: Eicar-Test FOUND' : 'stream: OK');

const instream = (got: Buffer): { data: Buffer; isWhole: boolean } => {
  if (!got.subarray(0, 10).equals(Buffer.from('zINSTREAM\0'))) return { data: Buffer.alloc(0), isWhole: false };
  const parts: Buffer[] = [];
  for (let at = 10; at + 4 <= got.length;) {
    const length = got.readUInt32BE(at);
    if (length === 0) return { data: Buffer.concat(parts), isWhole: true };
    parts.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { data: Buffer.concat(parts), isWhole: false };
};

it('says that a file is clean, whose scanner said so, and however it is cut', async () => {
  const scanner = await clamd();
  expect(await scanner.scan(Readable.from([Buffer.from('a'), Buffer.from('b'.repeat(70_000))]))).toEqual({
    is: 'clean',
    by: 'ClamAV',
  });
});

it('says what it found, also where it comes in two parts', async () => {
  const scanner = await clamd();
  const bytes = Buffer.from(EICAR);
  expect(await scanner.scan(Readable.from([bytes.subarray(0, 20), bytes.subarray(20)]))).toEqual({
    ...{ is: 'infected', by: 'ClamAV', finding: 'Eicar-Test' },
  });
});

it('a file over the limit of the scanner was not scanned, and says so', async () => {
  const scanner = await clamd(1000);
  expect(await scanner.scan(Readable.from([Buffer.alloc(5000), Buffer.alloc(5000)]))).toEqual({
    is: 'notScanned',
    why: 'tooLarge',
  });
});

it.each(['stream: OK, more or less', 'UNKNOWN COMMAND', 'stream: Can’t allocate memory ERROR', ''])(
  'whatever else it answers, %j, is no clean file',
  async (answer) => {
    const scanner = await clamd(1000, answer);
    await expect(scanner.scan(Readable.from([Buffer.from('x')]))).rejects.toMatchObject({ fault: 'scanner-away' });
  },
);

it('a scanner that does not listen is away', async () => {
  const scanner = await clamd();
  await new Promise((resolve) => server?.close(resolve));
  await expect(scanner.scan(Readable.from([Buffer.from('x')]))).rejects.toMatchObject({ fault: 'scanner-away' });
});

it('a scanner that never answers is away', async () => {
  server = createServer(() => undefined);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const silent = new ClamAv({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }, 50);
  await expect(silent.scan(Readable.from([Buffer.from('x')]))).rejects.toMatchObject({ fault: 'scanner-away' });
});
