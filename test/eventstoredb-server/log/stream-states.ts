import type { EventLog } from './event-log.js';
import { TOMBSTONE_REVISION, type LoggedEvent } from './logged-event.js';
import { metadataStreamOf, truncateBeforeOf, type StreamState } from './stream-state.js';

/** The state of each stream, read from its end at the first request and cached from then on. */
export class StreamStates {
  private readonly known = new Map<string, StreamState>();

  constructor(private readonly log: EventLog) {}

  async of(streamName: string): Promise<StreamState> {
    const known = this.known.get(streamName);
    if (known) return known;
    const state = await this.read(streamName);
    this.known.set(streamName, state);
    return state;
  }

  put(streamName: string, state: StreamState): void {
    this.known.set(streamName, state);
  }

  forget(streamName: string): void {
    this.known.delete(streamName);
  }

  private async read(streamName: string): Promise<StreamState> {
    const [last, beforeLast] = await this.lastTwoOf(streamName);
    const [metadata] = await this.lastTwoOf(metadataStreamOf(streamName));
    const isTombstoned = last?.revision === TOMBSTONE_REVISION;
    return {
      lastRevision: (isTombstoned ? beforeLast : last)?.revision ?? -1n,
      isTombstoned,
      truncateBefore: truncateBeforeOf(metadata?.data.toString() ?? ''),
      metadataRevision: metadata?.revision ?? -1n,
    };
  }

  private async lastTwoOf(streamName: string): Promise<readonly LoggedEvent[]> {
    const events: LoggedEvent[] = [];
    for await (const event of this.log.readStream(streamName, 'backwards')) if (events.push(event) === 2) break;
    return events;
  }
}
