import { createHash } from 'node:crypto';

/** An event as it stands in the table. */
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
 * SHA-256 over the events of a log in their order: of each the canonical JSON (RFC 8785) of the recorded event, and a line
 * feed. It says the same of the same events, however the file around them is laid out, and can be computed from outside.
 */
export class LogDigest {
  private readonly hash = createHash('sha256');

  add(row: EventRow): void {
    this.hash.update(lineOf(row));
  }

  /** Hexadecimal. Nothing can be added after it was asked for. */
  sum(): string {
    return this.hash.digest('hex');
  }
}

/** Names, ids and types are of characters that JSON escapes none of; payload and metadata stand there in their canonical form. */
const lineOf = ({ position, stream, revision, id, type, data, metadata }: EventRow): string =>
  `{"data":${data},"id":"${id}","metadata":${metadata},"position":"${String(position)}",` +
  `"revision":${String(revision)},"streamName":"${stream}","type":"${type}"}\n`;
