import type { Direction } from '../log/event-log.js';
import type { LoggedEvent } from '../log/logged-event.js';
import { isThere } from '../log/stream-state.js';
import { isRecord, type LogOffset } from '../wire/log-offset.js';
import { streams } from '../wire/protocol.js';
import { handlerThrew, streamIsDeleted, unexpectedResult } from '../wire/rpc-error.js';
import { streamIdentifier } from '../wire/stream-identifier.js';
import type { EventFilter } from './event-filter.js';
import type { Node } from './node.js';
import type { OutgoingStream } from './outgoing-stream.js';
import type { From } from './read-service.js';

export interface StreamRead {
  readonly streamName: string;
  readonly from: From<bigint>;
  readonly direction: Direction;
  readonly maxCount: bigint;
}

/** Reports a missing stream in a separate message, and fails for a permanently deleted one. */
export const readStream = async (node: Node, out: OutgoingStream, read: StreamRead): Promise<void> => {
  const { streamName, from, direction, maxCount } = read;
  if (streamName === '') throw handlerThrew();
  if (maxCount === 0n || (from === 'end' && direction === 'forwards'))
    throw unexpectedResult('ReadStreamResult', 'Error');
  const state = await node.streams.stateOf(streamName);
  if (state.isTombstoned) throw streamIsDeleted(streamName);
  if (!isThere(state)) return out.send(notFound(streamName));
  const first = from === 'end' ? undefined : from === 'start' ? 0n : from;
  await sendUpTo(out, maxCount, node.streams.read(streamName, direction, first));
};

export interface AllRead {
  readonly from: From<LogOffset>;
  readonly direction: Direction;
  readonly maxCount: bigint;
  readonly filter: EventFilter | undefined;
}

/** Forwards the event at the position comes first, backwards the one before it. */
export const readAll = async (node: Node, out: OutgoingStream, read: AllRead): Promise<void> => {
  const { from, direction, maxCount, filter } = read;
  if (from === (direction === 'forwards' ? 'end' : 'start')) return;
  const place = typeof from === 'bigint' ? from : undefined;
  // The real server hangs on a read of zero events, and its client waits.
  if (maxCount === 0n) return out.untilLeft();
  if (place !== undefined && !isRecord(place) && (direction === 'backwards' || place < (await node.log.end())))
    throw unexpectedResult('ReadAllResult', 'Error');
  await sendUpTo(out, maxCount, node.log.readAll(direction, place, Number(maxCount)), filter?.isAllowed);
};

const sendUpTo = async (
  out: OutgoingStream,
  maxCount: bigint,
  events: AsyncIterable<LoggedEvent>,
  isAllowed: (event: LoggedEvent) => boolean = () => true,
): Promise<void> => {
  let left = maxCount;
  for await (const event of events) {
    if (!isAllowed(event)) continue;
    await out.sendEvent(event);
    left -= 1n;
    if (left <= 0n || out.isOver) return;
  }
};

const notFound = (streamName: string): streams.ReadResp => {
  const details = new streams.ReadResp.StreamNotFound();
  details.setStreamIdentifier(streamIdentifier(streamName));
  const message = new streams.ReadResp();
  message.setStreamNotFound(details);
  return message;
};
