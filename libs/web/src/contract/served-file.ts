import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** A file as it is sent: compressed once, with a strong ETag for each of its two forms. */
export class ServedFile {
  private readonly compressed: Buffer;
  private readonly digest: string;
  private readonly body: Buffer;

  /** A file that may have its packed form beside it, with `.gz` at its end. */
  static of(type: string, file: string, maxAge: number): ServedFile {
    const packed = existsSync(`${file}.gz`) ? readFileSync(`${file}.gz`) : undefined;
    return new ServedFile(type, readFileSync(file), maxAge, packed);
  }

  /** @param maxAge how many seconds a copy is good without asking; 0: it is asked for each time */
  constructor(
    private readonly type: string,
    content: string | Buffer,
    private readonly maxAge: number,
    packed?: Buffer,
  ) {
    this.body = Buffer.from(content as string);
    this.compressed = packed ?? gzipSync(this.body, { level: 9 });
    this.digest = createHash('sha256').update(this.body).digest('base64url');
  }

  send(request: Request, response: Response): void {
    const isCompressed = request.acceptsEncodings('gzip') === 'gzip';
    const etag = `"${this.digest}${isCompressed ? '-gzip' : ''}"`;
    response.set({
      ETag: etag,
      Vary: 'Accept-Encoding',
      'Cache-Control': this.maxAge === 0 ? 'no-cache' : `public, max-age=${String(this.maxAge)}`,
    });
    if (request.get('If-None-Match')?.includes(etag)) {
      response.status(304).end();
      return;
    }
    response.set('Content-Type', this.type);
    if (isCompressed) response.set('Content-Encoding', 'gzip');
    const sent = isCompressed ? this.compressed : this.body;
    response.set('Content-Length', String(sent.byteLength));
    response.end(request.method === 'HEAD' ? undefined : sent);
  }
}
