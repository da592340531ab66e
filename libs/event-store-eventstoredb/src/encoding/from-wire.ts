import type { EventMetadata, RecordedEvent } from '@ecl/event-sourcing';
import { isUuid } from '@ecl/kernel';
import type { EventOnWire, RecordedOnWire } from '../protocol/protocol.js';
import { ID_KEY } from './wire-id.js';
import { knownPosition, positionOfWire } from './wire-position.js';

/** An event of the log, with the id under which the server knows it. */
export interface ReadEvent {
  readonly event: RecordedEvent;
  readonly wireId: string;
}

/** An event that was not written by a ledger, or was changed after it was written. */
export class ForeignEvent extends Error {
  override readonly name = 'ForeignEvent';
}

/** @throws ForeignEvent naming the event and what is wrong with it. */
export const fromWire = (answer: EventOnWire): ReadEvent => {
  const record = answer.getEvent();
  if (!record) throw new ForeignEvent('a link whose event is gone');
  const streamName = text(record.getStreamIdentifier()?.getStreamName_asU8() ?? new Uint8Array());
  const revision = Number(record.getStreamRevision());
  const place = `event ${String(revision)} of stream ${streamName}`;
  const data = record.getData_asU8();
  const customMetadata = record.getCustomMetadata_asU8();
  const { [ID_KEY]: id, ...metadata } = objectIn(customMetadata, `the metadata of ${place}`) as EventMetadata;
  if (id === undefined || !isUuid(id)) throw new ForeignEvent(`${place} was not written by a ledger`);
  const position = knownPosition(record.getCommitPosition(), record.getPreparePosition());
  if (!position) throw new ForeignEvent(`the server does not say where ${place} stands in the log`);
  return {
    event: {
      id,
      streamName,
      revision,
      position: positionOfWire(position),
      type: record.getMetadataMap().get('type') ?? '',
      data: objectIn(data, `the payload of ${place}`),
      metadata,
    },
    wireId: wireIdIn(record),
  };
};

const text = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();

const objectIn = (bytes: Uint8Array, what: string): object => {
  const value = parsed(text(bytes), what);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ForeignEvent(`${what} is not a JSON object`);
  return value;
};

const parsed = (json: string, what: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new ForeignEvent(`${what} is not JSON`, { cause });
  }
};

/** Always text, because every read asks for text. */
const wireIdIn = (record: RecordedOnWire): string => record.getId()?.getString() ?? '';
