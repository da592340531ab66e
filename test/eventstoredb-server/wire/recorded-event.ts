import type { LoggedEvent } from '../log/logged-event.js';
import { streams } from './protocol.js';
import { bytesOf, streamIdentifier } from './stream-identifier.js';
import { structuredUuid, textualUuid } from './uuid.js';

export type UuidForm = 'text' | 'structured';

/** An event in the form of a read or a subscription. */
export const eventMessage = (event: LoggedEvent, uuidForm: UuidForm): streams.ReadResp => {
  const readEvent = new streams.ReadResp.ReadEvent();
  readEvent.setEvent(recordedEvent(event, uuidForm));
  readEvent.setCommitPosition(String(event.offset));
  const response = new streams.ReadResp();
  response.setEvent(readEvent);
  return response;
};

const recordedEvent = (
  { id, streamName, revision, offset, type, isJson, created, data, metadata }: LoggedEvent,
  uuidForm: UuidForm,
): streams.ReadResp.ReadEvent.RecordedEvent => {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(uuidForm === 'text' ? textualUuid(id) : structuredUuid(id));
  recorded.setStreamIdentifier(streamIdentifier(streamName));
  recorded.setStreamRevision(String(revision));
  recorded.setCommitPosition(String(offset));
  recorded.setPreparePosition(String(offset));
  recorded.getMetadataMap().set('type', type);
  recorded.getMetadataMap().set('created', created);
  recorded.getMetadataMap().set('content-type', isJson ? 'application/json' : 'application/octet-stream');
  recorded.setData(bytesOf(data));
  recorded.setCustomMetadata(bytesOf(metadata));
  return recorded;
};
