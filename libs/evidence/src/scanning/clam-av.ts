import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { EvidenceError } from '../evidence-error.js';
import type { Scan, Scanner } from './scanner.js';

export interface ClamAvAddress {
  readonly host: string;
  readonly port: number;
}

/** A scanner that says nothing for so long is not there. */
const PATIENCE_MS = 120_000;
/** No answer is longer. */
const MOST_ANSWER = 4096;
const BY = 'ClamAV';

/**
 * ClamAV's daemon, through its INSTREAM command: each chunk after its length in four bytes, and a length of 0 at the end
 * (clamd(8)). The file does not leave the agency, and the daemon needs no right to read it.
 */
export class ClamAv implements Scanner {
  constructor(
    private readonly address: ClamAvAddress,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  async scan(bytes: Readable): Promise<Scan> {
    const socket = connect(this.address);
    socket.setTimeout(this.patienceMs, () => socket.destroy(new Error('the scanner said nothing for too long')));
    bytes.on('error', (error) => socket.destroy(error));
    try {
      const answer = answerFrom(socket);
      // Over its limit it answers and closes while we still send: the answer counts, not the broken pipe.
      await Promise.race([sent(socket, bytes).catch(() => undefined), answer]);
      return scanOf(await answer);
    } catch (error) {
      throw error instanceof EvidenceError ? error : new EvidenceError('scanner-away', {}, { cause: error });
    } finally {
      bytes.destroy();
      socket.destroy();
    }
  }
}

const sent = async (socket: Socket, bytes: Readable): Promise<void> => {
  await written(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    await written(socket, lengthOf(chunk.length));
    await written(socket, chunk);
  }
  await written(socket, lengthOf(0));
};

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
};

const written = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });

const answerFrom = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (part) => {
      answer += part.toString('utf8');
      const end = answer.indexOf('\0');
      if (end >= 0) resolve(answer.slice(0, end));
      else if (answer.length > MOST_ANSWER) reject(new Error('this is no answer of ClamAV'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the scanner closed the connection')));
  });

/** `stream: OK`, `stream: Name FOUND`, or an error; only the first says that a file is clean. */
const scanOf = (answer: string): Scan => {
  if (answer === 'stream: OK') return { is: 'clean', by: BY };
  const [, finding] = /^stream: (.{1,400}) FOUND$/.exec(answer) ?? [];
  if (finding !== undefined) return { is: 'infected', by: BY, finding };
  if (/size limit exceeded/i.test(answer)) return { is: 'notScanned', why: 'tooLarge' };
  throw new EvidenceError('scanner-away', { answer });
};
