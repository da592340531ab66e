import type { handleUnaryCall } from '@grpc/grpc-js';
import type { AppendOutcome } from '../log/append-outcome.js';
import { expectationNumber, type Expectation } from '../log/expectation.js';
import { streams } from '../wire/protocol.js';
import { deletionMetAnotherRevision, leaderIsElsewhere, leaderIsUnknown } from '../wire/rpc-error.js';
import { streamNameOf } from '../wire/stream-identifier.js';
import { answerOnce, failureOf, insistsOnAnotherLeader } from './incoming-call.js';
import type { Node } from './node.js';

type Options = streams.DeleteReq.Options | streams.TombstoneReq.Options;

export const deleteHandler =
  (node: Node): handleUnaryCall<streams.DeleteReq, streams.DeleteResp> =>
  (call, callback) => {
    void answerOnce(node, 'delete', callback, async () => {
      if (insistsOnAnotherLeader(node, call.metadata)) throw elsewhere(node);
      const offset = await deleted(node, call.request.getOptions()!, 'soft');
      const position = new streams.DeleteResp.Position();
      position.setCommitPosition(offset);
      position.setPreparePosition(offset);
      return new streams.DeleteResp().setPosition(position);
    });
  };

export const tombstoneHandler =
  (node: Node): handleUnaryCall<streams.TombstoneReq, streams.TombstoneResp> =>
  (call, callback) => {
    void answerOnce(node, 'delete', callback, async () => {
      if (insistsOnAnotherLeader(node, call.metadata)) throw elsewhere(node);
      const offset = await deleted(node, call.request.getOptions()!, 'hard');
      const position = new streams.TombstoneResp.Position();
      position.setCommitPosition(offset);
      position.setPreparePosition(offset);
      return new streams.TombstoneResp().setPosition(position);
    });
  };

const deleted = async (node: Node, options: Options, how: 'soft' | 'hard'): Promise<string> => {
  const streamName = streamNameOf(options.getStreamIdentifier());
  const expectation = expectationOf(options);
  const outcome: AppendOutcome = await node.streams.delete(streamName, expectation, how);
  if (outcome.is === 'success') return String(outcome.offset ?? 0n);
  if (outcome.is === 'wrongExpectedVersion')
    throw deletionMetAnotherRevision(streamName, expectationNumber(expectation), outcome.currentRevision ?? -1n);
  throw failureOf(outcome, streamName);
};

const expectationOf = (options: Options): Expectation => {
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'streamExists';
  return options.hasNoStream() ? 'noStream' : BigInt(options.getRevision());
};

const elsewhere = (node: Node) => {
  const leader = node.leader();
  return leader ? leaderIsElsewhere(leader) : leaderIsUnknown();
};
