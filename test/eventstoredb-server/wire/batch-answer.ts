import type { Message } from 'google-protobuf';
import type { AppendOutcome } from '../log/append-outcome.js';
import type { Expectation } from '../log/expectation.js';
import { rpc, rpcCodes, shared, streams, wellKnownAny, wellKnownEmpty } from './protocol.js';
import { streamIdentifier } from './stream-identifier.js';

/** Every outcome that the batch path answers within its stream; only "not the leader" ends the stream. */
export type BatchOutcome =
  | Exclude<AppendOutcome, { is: 'notLeader' }>
  | { readonly is: 'leaderUnknown' }
  | { readonly is: 'badRequest'; readonly message: string }
  | { readonly is: 'tooLarge'; readonly maxAppendSize: number };

/** The answer of one append among those of a batch stream. */
export const batchAnswer = (
  outcome: BatchOutcome,
  {
    correlationId,
    streamName,
    expectation,
  }: {
    readonly correlationId: shared.UUID | undefined;
    readonly streamName: string;
    readonly expectation: Expectation;
  },
): streams.BatchAppendResp => {
  const answer = new streams.BatchAppendResp();
  answer.setCorrelationId(correlationId);
  answer.setStreamIdentifier(streamIdentifier(streamName));
  if (outcome.is === 'success') answer.setSuccess(success(outcome));
  else answer.setError(errorOf(outcome, streamName, expectation));
  return answer;
};

const success = ({
  lastRevision,
  offset,
}: Extract<AppendOutcome, { is: 'success' }>): streams.BatchAppendResp.Success => {
  const message = new streams.BatchAppendResp.Success();
  if (lastRevision < 0n) message.setNoStream(new wellKnownEmpty.Empty());
  else message.setCurrentRevision(String(lastRevision));
  if (offset === undefined) {
    message.setNoPosition(new wellKnownEmpty.Empty());
    return message;
  }
  const position = new shared.AllStreamPosition();
  position.setCommitPosition(String(offset));
  position.setPreparePosition(String(offset));
  message.setPosition(position);
  return message;
};

const { Code } = rpcCodes;

const errorOf = (
  outcome: Exclude<BatchOutcome, { is: 'success' }>,
  streamName: string,
  expectation: Expectation,
): rpc.Status => {
  switch (outcome.is) {
    case 'wrongExpectedVersion':
      return status(
        Code.ALREADY_EXISTS,
        'WrongExpectedVersion',
        wrongExpectedVersion(outcome.currentRevision, expectation),
        'event_store.client.WrongExpectedVersion',
      );
    case 'streamDeleted': {
      const details = new shared.StreamDeleted();
      details.setStreamIdentifier(streamIdentifier(streamName));
      return status(Code.NOT_FOUND, 'StreamDeleted', details, 'event_store.client.StreamDeleted');
    }
    case 'accessDenied':
      return status(
        Code.PERMISSION_DENIED,
        'AccessDenied',
        new shared.AccessDenied(),
        'event_store.client.AccessDenied',
      );
    case 'timedOut':
      return status(Code.DEADLINE_EXCEEDED, 'Timeout', new shared.Timeout(), 'event_store.client.Timeout');
    case 'tooLarge': {
      const details = new shared.MaximumAppendSizeExceeded();
      details.setMaxappendsize(outcome.maxAppendSize);
      return status(
        Code.INVALID_ARGUMENT,
        'MaximumAppendSizeExceeded',
        details,
        'event_store.client.MaximumAppendSizeExceeded',
      );
    }
    case 'badRequest': {
      const details = new shared.BadRequest();
      details.setMessage(outcome.message);
      return status(Code.INVALID_ARGUMENT, 'BadRequest', details, 'event_store.client.BadRequest');
    }
    case 'notReady':
      return unhandled('Server Is Not Ready');
    case 'tooBusy':
      return unhandled('Server Is Busy');
    case 'leaderUnknown':
      return unhandled('No leader info available in response');
  }
};

const wrongExpectedVersion = (current: bigint | undefined, expectation: Expectation): shared.WrongExpectedVersion => {
  const details = new shared.WrongExpectedVersion();
  if (expectation === 'any') details.setExpectedAny(new wellKnownEmpty.Empty());
  else if (expectation === 'streamExists') details.setExpectedStreamExists(new wellKnownEmpty.Empty());
  else if (expectation === 'noStream') details.setExpectedNoStream(new wellKnownEmpty.Empty());
  else details.setExpectedStreamPosition(String(expectation));
  if (current === -1n) details.setCurrentNoStream(new wellKnownEmpty.Empty());
  else if (current !== undefined) details.setCurrentStreamRevision(String(current));
  return details;
};

/**
 * An append that the server did not check has no code and no details; a client can recognise it only by the message.
 */
const unhandled = (message: string): rpc.Status =>
  status(Code.OK, message, new wellKnownEmpty.Empty(), 'google.protobuf.Empty');

const status = (code: rpcCodes.Code, message: string, details: Message, typeName: string): rpc.Status => {
  const packed = new wellKnownAny.Any();
  packed.pack(details.serializeBinary(), typeName);
  const result = new rpc.Status();
  result.setCode(code);
  result.setMessage(message);
  result.setDetails(packed);
  return result;
};
