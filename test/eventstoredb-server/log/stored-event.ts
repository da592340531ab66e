import { eventNumberOf, type NewEvent, type RecordedEvent } from '@ecl/event-sourcing';
import { randomUUID } from 'node:crypto';
import { offsetOf } from '../wire/log-offset.js';
import { TOMBSTONE_REVISION, type LoggedEvent, type ProposedEvent } from './logged-event.js';

/** An event of the wire as the payload of an event of the store. */
export interface StoredPayload {
  readonly stream: string;
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly created: string;
  readonly data: string;
  readonly metadata: string;
  readonly isTombstone?: true;
}

export const STORED = 'Stored';

export const storedPayload = (
  streamName: string,
  { id, type, isJson, data, metadata }: ProposedEvent,
  created: string,
): StoredPayload => ({
  stream: streamName,
  id,
  type,
  isJson,
  created,
  data: data.toString('base64'),
  metadata: metadata.toString('base64'),
});

/** The ids of the wire may be twice in a log, those of the store may not, so it gets its own. */
export const newStoredEvent = (type: string, data: object): NewEvent => ({
  id: randomUUID() as NewEvent['id'],
  type,
  data,
  metadata: {},
});

export const loggedEvent = (
  { revision, position }: RecordedEvent,
  { stream, data, metadata, isTombstone, ...payload }: StoredPayload,
): LoggedEvent => ({
  ...payload,
  streamName: stream,
  revision: isTombstone ? TOMBSTONE_REVISION : BigInt(revision),
  offset: offsetOf(eventNumberOf(position)),
  data: Buffer.from(data, 'base64'),
  metadata: Buffer.from(metadata, 'base64'),
});
