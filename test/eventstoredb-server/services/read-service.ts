import type { handleServerStreamingCall } from '@grpc/grpc-js';
import { NO_OFFSET, type LogOffset } from '../wire/log-offset.js';
import { streams } from '../wire/protocol.js';
import { invalidArgument, leaderIsElsewhere, leaderIsUnknown } from '../wire/rpc-error.js';
import { streamNameOf } from '../wire/stream-identifier.js';
import { eventFilter } from './event-filter.js';
import { disturbed, insistsOnAnotherLeader } from './incoming-call.js';
import type { Node } from './node.js';
import { OutgoingStream } from './outgoing-stream.js';
import { readAll, readStream } from './reads.js';
import { AllSubscription } from './all-subscription.js';
import { StreamSubscription } from './stream-subscription.js';

type Options = streams.ReadReq.Options;

/** One call of the wire serves everything: reads of a stream and of `$all`, and subscriptions to either. */
export const readHandler =
  (node: Node): handleServerStreamingCall<streams.ReadReq, streams.ReadResp> =>
  (call) => {
    const options = call.request.getOptions()!;
    const kind = options.hasSubscription() ? 'subscribe' : 'read';
    const out = new OutgoingStream(node, call, kind, options.getUuidOption()?.hasString() ? 'text' : 'structured');
    const disturbance = node.faults.onArrival(kind);
    if (disturbance) {
      const error = disturbed(node, disturbance);
      if (error) out.fail(error);
      return;
    }
    if (!isServedAnywhere(options) && insistsOnAnotherLeader(node, call.metadata)) {
      const leader = node.leader();
      out.fail(leader ? leaderIsElsewhere(leader) : leaderIsUnknown());
      return;
    }
    serve(node, options, out).catch((error: unknown) => out.fail(error));
  };

/** Among subscriptions, only one to `$all` from an existing position checks who leads, whatever the caller requires. */
const isServedAnywhere = (options: Options): boolean =>
  options.hasSubscription() && (options.getAll()?.hasEnd() ?? true);

const serve = async (node: Node, options: Options, out: OutgoingStream): Promise<void> => {
  const filterOptions = options.getFilter();
  const filter = filterOptions && eventFilter(filterOptions);
  const stream = options.getStream();
  if (stream && filter) throw invalidArgument('The combination of (Stream, Filter) is invalid.');
  const maxCount = BigInt(options.getCount());
  const direction =
    options.getReadDirection() === streams.ReadReq.Options.ReadDirection.FORWARDS ? 'forwards' : 'backwards';
  if (options.hasSubscription()) {
    if (direction === 'backwards') throw invalidArgument('The combination of (Subscription, Backwards) is invalid.');
    await (stream
      ? new StreamSubscription(node, out, streamNameOf(stream.getStreamIdentifier()), revisionOf(stream)).run()
      : new AllSubscription(node, out, offsetOf(options.getAll()!), filter).run());
    return;
  }
  if (stream) {
    const from = revisionOf(stream);
    await readStream(node, out, { streamName: streamNameOf(stream.getStreamIdentifier()), from, direction, maxCount });
  } else await readAll(node, out, { from: offsetOf(options.getAll()!), direction, maxCount, filter });
  out.end();
};

/** Where a read begins: at one end, or at a number. */
export type From<Place> = 'start' | 'end' | Place;

const revisionOf = (options: streams.ReadReq.Options.StreamOptions): From<bigint> =>
  options.hasStart() ? 'start' : options.hasEnd() ? 'end' : endIfNone(BigInt(options.getRevision()));

const offsetOf = (options: streams.ReadReq.Options.AllOptions): From<LogOffset> =>
  options.hasStart()
    ? 'start'
    : options.hasEnd()
      ? 'end'
      : startIfZero(BigInt(options.getPosition()!.getCommitPosition()));

/** The log begins at byte 0, where no event of this server is. */
const startIfZero = (offset: LogOffset): From<LogOffset> => (offset === 0n ? 'start' : endIfNone(offset));

const endIfNone = (place: bigint): From<bigint> => (place === NO_OFFSET ? 'end' : place);
