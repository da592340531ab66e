import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A file as it is sent: compressed once, with a strong ETag for each of its two forms. */
export class ServedFile {
  private readonly compressed: Buffer;
  private readonly digest: string;
  private readonly body: Buffer;

  /** @param maxAge how many seconds a copy is good without asking; 0: it is asked for each time */
  constructor(
    private readonly type: string,
    content: string | Buffer,
    private readonly maxAge: number,
  ) {
    this.body = Buffer.from(content as string);
    this.compressed = gzipSync(this.body, { level: 9 });
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
