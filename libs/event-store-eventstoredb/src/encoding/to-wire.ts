import type { SerializedEvent } from '@ecl/event-sourcing';
import { AppendReq, Empty, StreamIdentifier, UUID } from '../protocol/protocol.js';
import { ID_KEY, type WireEvent } from './wire-id.js';

/** The messages of one append: its head, then one for each event. The bytes sent are the canonical ones, unchanged. */
export type AppendMessages = readonly InstanceType<typeof AppendReq>[];

/** @param expected revision of the last event of the stream */
export const appendMessages = (
  streamName: string,
  events: readonly WireEvent[],
  expected: number | 'noStream',
): AppendMessages => [headOf(streamName, expected), ...events.map(proposed)];

const headOf = (streamName: string, expected: number | 'noStream'): InstanceType<typeof AppendReq> => {
  const options = new AppendReq.Options().setStreamIdentifier(identifierOf(streamName));
  if (expected === 'noStream') options.setNoStream(new Empty());
  else options.setRevision(String(expected));
  return new AppendReq().setOptions(options);
};

const proposed = ({ event, wireId }: WireEvent): InstanceType<typeof AppendReq> => {
  const message = new AppendReq.ProposedMessage()
    .setId(new UUID().setString(wireId))
    .setData(Buffer.from(event.data))
    .setCustomMetadata(Buffer.from(withId(event)));
  message.getMetadataMap().set('type', event.type).set('content-type', 'application/json');
  return new AppendReq().setProposedMessage(message);
};

const withId = ({ id, metadata }: SerializedEvent): string =>
  `{"${ID_KEY}":"${id}"${metadata === '{}' ? '' : ','}${metadata.slice(1)}`;

export const identifierOf = (streamName: string): InstanceType<typeof StreamIdentifier> =>
  new StreamIdentifier().setStreamName(Buffer.from(streamName));
