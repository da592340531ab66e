import type { RecordedOnWire } from '../protocol/protocol.js';

/** Bytes of an event's payload and metadata. */
export const sizeOfWire = (record: RecordedOnWire): number =>
  record.getData_asU8().length + record.getCustomMetadata_asU8().length;
