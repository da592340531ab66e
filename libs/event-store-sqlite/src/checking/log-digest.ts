import { createHash } from 'node:crypto';

/** An event as stored in the table. */
export interface EventRow {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/**
 * SHA-256 over the events of a log in their order: for each, the canonical JSON (RFC 8785) of the recorded event and a
 * line feed. It is the same for the same events, regardless of the layout of the file, and can be computed by other
 * programs.
 */
export class LogDigest {
  private readonly hash = createHash('sha256');

  add(row: EventRow): void {
    this.hash.update(lineOf(row));
  }

  /** Hexadecimal. Nothing can be added after this call. */
  sum(): string {
    return this.hash.digest('hex');
  }
}

/** Names, ids and types have no characters that JSON escapes; payload and metadata are already in canonical form. */
const lineOf = ({ position, stream, revision, id, type, data, metadata }: EventRow): string =>
  `{"data":${data},"id":"${id}","metadata":${metadata},"position":"${String(position)}",` +
  `"revision":${String(revision)},"streamName":"${stream}","type":"${type}"}\n`;
