import type { handleClientStreamingCall, Metadata, ServiceError } from '@grpc/grpc-js';
import type { CallKind, Disturbance } from '../faults/fault.js';
import type { AppendOutcome } from '../log/append-outcome.js';
import type { Expectation } from '../log/expectation.js';
import type { ProposedEvent } from '../log/logged-event.js';
import { appendAnswer } from '../wire/append-answer.js';
import { MAX_APPEND_SIZE, proposedEvent, sizeOf } from '../wire/proposed-event.js';
import type { streams } from '../wire/protocol.js';
import { appendIsTooLarge, handlerThrew, isRpcError } from '../wire/rpc-error.js';
import { streamNameOf } from '../wire/stream-identifier.js';
import { failureOf, insistsOnAnotherLeader } from './incoming-call.js';
import type { Node } from './node.js';

/** The result of an append: an outcome, or the fault that replaces it. */
export type Appended = AppendOutcome | Exclude<Disturbance, { is: 'outcome' }>;

/** Writes, unless this server is not the leader or a fault strikes before or after. */
export const append = async (
  node: Node,
  kind: CallKind,
  metadata: Metadata,
  write: () => Promise<AppendOutcome>,
): Promise<Appended> => {
  const before = node.faults.onArrival(kind);
  if (before) return suffered(node, before);
  if (insistsOnAnotherLeader(node, metadata)) return { is: 'notLeader', leader: node.leader() };
  const outcome = await write();
  const after = node.faults.onAnswer(kind);
  return after ? suffered(node, after) : outcome;
};

const suffered = (node: Node, disturbance: Disturbance): Appended => {
  if (disturbance.is === 'cut') node.cut();
  return disturbance.is === 'outcome' ? disturbance.outcome : disturbance;
};

/** The classic path: one call for one append. */
export const appendHandler =
  (node: Node): handleClientStreamingCall<streams.AppendReq, streams.AppendResp> =>
  (call, callback) => {
    const answer = async (): Promise<void> => {
      try {
        const request = await proposedAppend(call);
        if (call.cancelled) return;
        const { streamName, expectation, events } = request;
        const appended = await append(node, 'append', call.metadata, () =>
          node.streams.append(streamName, expectation, events),
        );
        reply(appended, request, callback);
      } catch (error) {
        callback(isRpcError(error) ? error : handlerThrew());
      }
    };
    void answer();
  };

interface ProposedAppend {
  readonly streamName: string;
  readonly expectation: Expectation;
  readonly events: readonly ProposedEvent[];
}

const proposedAppend = async (requests: AsyncIterable<streams.AppendReq>): Promise<ProposedAppend> => {
  let options: streams.AppendReq.Options | undefined;
  const events: ProposedEvent[] = [];
  let size = 0;
  for await (const request of requests) {
    options ??= request.getOptions();
    const message = request.getProposedMessage();
    if (!message) continue;
    const event = proposedEvent(message);
    size += sizeOf([event]);
    if (size > MAX_APPEND_SIZE) throw appendIsTooLarge(MAX_APPEND_SIZE);
    events.push(event);
  }
  if (!options) throw handlerThrew();
  const streamName = streamNameOf(options.getStreamIdentifier());
  if (streamName === '') throw handlerThrew();
  return { streamName, expectation: expectationOf(options), events };
};

const expectationOf = (options: streams.AppendReq.Options): Expectation => {
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'streamExists';
  return options.hasNoStream() ? 'noStream' : BigInt(options.getRevision());
};

const reply = (
  appended: Appended,
  { streamName, expectation }: ProposedAppend,
  callback: (error: ServiceError | null, answer?: streams.AppendResp) => void,
): void => {
  switch (appended.is) {
    case 'silence':
    case 'cut':
      return;
    case 'failure':
      callback(appended.error());
      return;
    case 'success':
    case 'wrongExpectedVersion':
      callback(null, appendAnswer(appended, expectation));
      return;
    default:
      callback(failureOf(appended, streamName));
  }
};
