import type { SerializedEvent } from '../appending/serialized-append.js';
import type { EventMetadata, RecordedEvent, StreamName } from '../event.js';
import type { Position } from '../position.js';

/** An event kept as its bytes, so that what is read shares nothing with what was appended or read before. */
export class StoredEvent {
  constructor(
    readonly streamName: StreamName,
    readonly revision: number,
    readonly position: Position,
    private readonly event: SerializedEvent,
  ) {}

  get id() {
    return this.event.id;
  }

  hasBytesOf({ type, data, metadata }: SerializedEvent): boolean {
    return this.event.type === type && this.event.data === data && this.event.metadata === metadata;
  }

  asRecorded(): RecordedEvent {
    return {
      id: this.event.id,
      streamName: this.streamName,
      revision: this.revision,
      position: this.position,
      type: this.event.type,
      data: JSON.parse(this.event.data) as object,
      metadata: JSON.parse(this.event.metadata) as EventMetadata,
    };
  }
}
