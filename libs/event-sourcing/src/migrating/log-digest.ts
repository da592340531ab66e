import { createHash } from 'node:crypto';

/**
 * The count and digest of a log, or of its beginning. Two logs with the same digest hold the same events in the same
 * order.
 */
export interface LogSummary {
  readonly events: number;
  readonly streams: number;
  /** SHA-256, in hexadecimal, of the canonical lines (`canonicalLine`) of all events in the order of the log, in UTF-8. */
  readonly digest: string;
}

/** Takes the events of a log in order, without keeping them. */
export class LogDigest {
  private readonly hash = createHash('sha256');
  private events = 0;
  private streams = 0;

  get count(): number {
    return this.events;
  }

  add(line: string, revision: number): void {
    this.hash.update(line, 'utf8');
    this.events += 1;
    if (revision === 0) this.streams += 1;
  }

  /** The result so far; more events may follow. */
  summary(): LogSummary {
    return { events: this.events, streams: this.streams, digest: this.hash.copy().digest('hex') };
  }
}
