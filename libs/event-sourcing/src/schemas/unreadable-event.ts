import type { RecordedEvent, StreamName } from '../event.js';
import type { Position } from '../position.js';

/**
 * An event stands in the log that this product cannot read: a type it does not know, a version from a later release, a
 * payload that breaks its schema. Nobody may go on as if it were not there, so reading stops here.
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
