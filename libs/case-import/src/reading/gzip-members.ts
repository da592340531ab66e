import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import { gzipHeaderLength } from './gzip-header.js';
import { SourceUnreadable } from './source-unreadable.js';

const TRAILER = 8;

/**
 * The content of a gzip file, RFC 1952: one compressed member after another, and perhaps zeros that a device filled up
 * with. zlib's own reading of whole files calls nobody back when zeros follow, and drops the content before anything else
 * that follows, so only the inside of each member is left to it.
 */
export class GzipMembers {
  private state: 'header' | 'content' | 'trailer' | 'padding' = 'header';
  /** The part of a header or a trailer that has come. */
  private part: Buffer = Buffer.alloc(0);
  private inflating = new Inflating();
  private read = 0;
  private hasMember = false;

  async *unfold(piece: Buffer): AsyncIterable<Buffer> {
    let rest = piece;
    while (rest.length > 0) {
      const before = rest.length;
      if (this.state === 'content') {
        const { content, used, isOver, failure } = await this.inflating.write(rest);
        rest = rest.subarray(used);
        this.read += before - rest.length;
        yield* content;
        if (failure) throw damaged(this.read, failure.message, failure);
        if (isOver) this.state = 'trailer';
      } else {
        rest = this.aside(rest);
        this.read += before - rest.length;
      }
    }
  }

  /** @throws SourceUnreadable when the file is cut off */
  end(): void {
    this.inflating.close();
    const isWhole = this.state === 'padding' || (this.state === 'header' && this.hasMember && this.part.length === 0);
    if (isWhole) return;
    throw new SourceUnreadable(
      'truncated',
      { en: 'the gzip file is cut off', zh: 'gzip 文件不完整（被截断）' },
      { compressedByte: this.read },
    );
  }

  /** What is around the content. @returns what it leaves */
  private aside(bytes: Buffer): Buffer {
    if (this.hasMember && this.part.length === 0 && this.state === 'header' && bytes[0] === 0) this.state = 'padding';
    if (this.state === 'padding') {
      const other = bytes.findIndex((byte) => byte !== 0);
      if (other < 0) return bytes.subarray(bytes.length);
      throw damaged(this.read + other, 'something else follows its end');
    }
    const part = Buffer.concat([this.part, bytes]);
    const length = this.state === 'trailer' ? TRAILER : gzipHeaderLength(part);
    if (length === 'other')
      throw damaged(this.read, this.hasMember ? 'something else follows its end' : 'it has no gzip header');
    if (length === undefined || part.length < length) {
      this.part = part;
      return bytes.subarray(bytes.length);
    }
    if (this.state === 'trailer') this.endMember(part);
    else this.state = 'content';
    const used = length - this.part.length;
    this.part = Buffer.alloc(0);
    return bytes.subarray(used);
  }

  private endMember(trailer: Buffer): void {
    const isRight =
      trailer.readUInt32LE(0) === this.inflating.checksum && trailer.readUInt32LE(4) === this.inflating.size;
    if (!isRight) throw damaged(this.read, 'its content does not have its checksum');
    this.inflating.close();
    this.inflating = new Inflating();
    this.hasMember = true;
    this.state = 'header';
  }
}

/** The content of one member. */
class Inflating {
  checksum = 0;
  /** Modulo 2³², as the trailer says it. */
  size = 0;
  private readonly inflate: InflateRaw = createInflateRaw();
  private content: Buffer[] = [];
  private failure: Error | undefined;
  private isOver = false;

  constructor() {
    this.inflate.on('data', (data: Buffer) => {
      this.checksum = crc32(data, this.checksum);
      this.size = (this.size + data.length) % 2 ** 32;
      this.content.push(data);
    });
    this.inflate.on('error', (error) => (this.failure = error));
    this.inflate.on('end', () => (this.isOver = true));
  }

  async write(
    bytes: Buffer,
  ): Promise<{ content: Buffer[]; used: number; isOver: boolean; failure: Error | undefined }> {
    const before = this.inflate.bytesWritten;
    // zlib answers with its callback, with an error, or, when bytes are left behind the end, only with the end.
    await new Promise<void>((resolve) => {
      const done = (): void => {
        for (const event of ['error', 'end']) this.inflate.off(event, done);
        resolve();
      };
      this.inflate.once('error', done).once('end', done).write(bytes, done);
    });
    const { content } = this;
    this.content = [];
    return { content, used: this.inflate.bytesWritten - before, isOver: this.isOver, failure: this.failure };
  }

  close(): void {
    this.inflate.close();
  }
}

const damaged = (compressedByte: number, why: string, cause?: Error): SourceUnreadable =>
  new SourceUnreadable(
    'damaged-compression',
    { en: `the gzip compression is damaged: ${why}`, zh: 'gzip 压缩数据已损坏' },
    { compressedByte },
    { cause },
  );
