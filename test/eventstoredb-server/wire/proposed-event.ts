import type { ProposedEvent } from '../log/logged-event.js';
import { requiredMetadataIsMissing } from './rpc-error.js';
import type { streams } from './protocol.js';
import { uuidOf } from './uuid.js';

/** The default of 23.10: of the events' data alone, which is what that version happens to count. */
export const MAX_APPEND_SIZE = 1_048_576;

/**
 * An event of either path.
 * @throws ServiceError when a property is missing, Error when one cannot be used; the paths say the second differently.
 */
export const proposedEvent = (
  message: streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage,
): ProposedEvent => {
  const id = uuidOf(message.getId());
  const type = property(message, 'type');
  const contentType = property(message, 'content-type');
  if (/^[0-]*$/.test(id)) throw new Error("Empty eventId provided. (Parameter 'eventId')");
  if (type === '') throw new Error("Empty eventType provided. (Parameter 'eventType')");
  return {
    id,
    type,
    isJson: contentType === 'application/json',
    data: Buffer.from(message.getData_asU8()),
    metadata: Buffer.from(message.getCustomMetadata_asU8()),
  };
};

export const sizeOf = (events: readonly ProposedEvent[]): number =>
  events.reduce((size, { data }) => size + data.length, 0);

const property = (
  message: streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage,
  name: string,
): string => {
  const value: unknown = message.getMetadataMap().get(name);
  if (typeof value !== 'string') throw requiredMetadataIsMissing(name);
  return value;
};
