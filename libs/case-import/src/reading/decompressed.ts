import { createGunzip, type Gunzip } from 'node:zlib';
import { SourceUnreadable } from './source-unreadable.js';

/**
 * The bytes themselves, or their decompressed content if they are gzip, as recognised by the first two bytes and not by
 * the name.
 *
 * The pieces are handed to zlib one at a time and taken out before the next: so a damaged or cut-off file still
 * delivers everything before the damage, which a pipe would drop with its buffers.
 *
 * @throws SourceUnreadable at the end of a file that is cut off, and where the compression is damaged.
 */
export async function* decompressed(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let gunzip: Gunzipping | undefined;
  let isFirst = true;
  for await (const piece of bytes) {
    if (isFirst && piece[0] === 0x1f && piece[1] === 0x8b) gunzip = new Gunzipping();
    isFirst = false;
    if (!gunzip) {
      yield piece;
      continue;
    }
    const failure = await gunzip.write(piece);
    yield* gunzip.taken();
    if (failure) throw failure;
  }
  if (!gunzip) return;
  const failure = await gunzip.end();
  yield* gunzip.taken();
  if (failure) throw failure;
}

class Gunzipping {
  private readonly gunzip: Gunzip = createGunzip();
  private unfolded: Buffer[] = [];
  private failure: Error | undefined;
  private compressedBytes = 0;

  constructor() {
    this.gunzip.on('data', (data: Buffer) => this.unfolded.push(data));
    this.gunzip.on('error', (error) => (this.failure = error));
  }

  async write(piece: Buffer): Promise<SourceUnreadable | undefined> {
    await this.settled((done) => this.gunzip.write(piece, done));
    this.compressedBytes += piece.length;
    return this.fault();
  }

  async end(): Promise<SourceUnreadable | undefined> {
    await this.settled((done) => this.gunzip.once('end', done).end());
    return this.fault();
  }

  /** After an error zlib calls no callback, so each step ends with its own callback or with the error event. */
  private settled(step: (done: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.gunzip.off('error', done);
        resolve();
      };
      this.gunzip.once('error', done);
      step(done);
    });
  }

  *taken(): Iterable<Buffer> {
    const { unfolded } = this;
    this.unfolded = [];
    yield* unfolded;
  }

  private fault(): SourceUnreadable | undefined {
    if (!this.failure) return undefined;
    const place = { compressedByte: this.compressedBytes };
    const isCutOff = 'code' in this.failure && this.failure.code === 'Z_BUF_ERROR';
    return isCutOff
      ? new SourceUnreadable('truncated', { en: 'the gzip file is cut off', zh: 'gzip 文件不完整（被截断）' }, place, {
          cause: this.failure,
        })
      : new SourceUnreadable(
          'damaged-compression',
          { en: `the gzip compression is damaged: ${this.failure.message}`, zh: 'gzip 压缩数据已损坏' },
          place,
          { cause: this.failure },
        );
  }
}
