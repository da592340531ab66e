import type { RecordedEvent, StreamName } from '../event.js';
import type { Position } from '../position.js';

/**
 * The log holds an event that this product cannot read: an unknown type, a version from a later release, a payload that
 * breaks its schema. No reader may continue as if it did not exist, so reading stops here.
 */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
  readonly streamName: StreamName;
  readonly revision: number;
  readonly position: Position;
  readonly eventType: string;

  constructor(event: RecordedEvent, options: { cause: unknown }) {
    const why = options.cause instanceof Error ? options.cause.message : String(options.cause);
    super(`event ${String(event.revision)} of stream ${event.streamName} cannot be read: ${why}`, options);
    this.streamName = event.streamName;
    this.revision = event.revision;
    this.position = event.position;
    this.eventType = event.type;
  }
}
