import type { SerializedAppend } from '@ecl/event-sourcing';
import { encodeAppend, type Flush } from './protocol.js';

/** A flush of this size is sent at once, so that the writer works while the callers still prepare more. */
const MAX_APPENDS = 32;
const MAX_CHARACTERS = 256 * 1024;

/** The appends of one turn of the event loop, to be sent to the writer. */
export class Outbox {
  private flush: Flush = [];
  private characters = 0;
  private count = 0;

  constructor(private readonly send: (flush: Flush) => void) {}

  /** Appends that are waiting to be sent. */
  get size(): number {
    return this.count;
  }

  put(append: SerializedAppend): void {
    // A tick comes after every promise that is ready now, so callers that continue together are written together.
    if (this.count === 0) process.nextTick(() => this.empty());
    encodeAppend(this.flush, append);
    this.count += 1;
    for (const { data, metadata } of append.events) this.characters += data.length + metadata.length;
    if (this.count >= MAX_APPENDS || this.characters >= MAX_CHARACTERS) this.empty();
  }

  private empty(): void {
    if (this.count === 0) return;
    const { flush } = this;
    this.flush = [];
    this.characters = 0;
    this.count = 0;
    this.send(flush);
  }
}
