import type { StreamName } from '@ecl/event-sourcing';
import { KnownStream } from './known-stream.js';

/** The streams used last, as far as they are known; the least recently used are forgotten first. */
export class KnownStreams {
  /** In the order of last use, oldest first. */
  private readonly streams = new Map<StreamName, KnownStream>();

  /** @param most the greatest number of events remembered over all streams, about 200 bytes each */
  constructor(private readonly most: number) {}

  of(name: StreamName): KnownStream {
    const stream = this.streams.get(name) ?? new KnownStream(name);
    this.streams.delete(name);
    this.streams.set(name, stream);
    return stream;
  }

  /** Forgets the surplus. Called after a stream has grown, with the number of new events. */
  grown(by: number): void {
    this.events += by;
    for (const [name, { size }] of this.streams) {
      if (this.events <= this.most || this.streams.size === 1) return;
      this.streams.delete(name);
      this.events -= size;
    }
  }

  private events = 0;
}
