import type { AppendOutcome } from '../log/append-outcome.js';
import type { Expectation } from '../log/expectation.js';
import { shared, streams } from './protocol.js';

/** The answer of an append on the classic path: what was written, or the actual revision of the stream. */
export const appendAnswer = (
  outcome: Extract<AppendOutcome, { is: 'success' } | { is: 'wrongExpectedVersion' }>,
  expectation: Expectation,
): streams.AppendResp => {
  const answer = new streams.AppendResp();
  if (outcome.is === 'success') answer.setSuccess(success(outcome));
  else answer.setWrongExpectedVersion(wrongExpectedVersion(outcome.currentRevision, expectation));
  return answer;
};

const success = ({ lastRevision, offset }: Extract<AppendOutcome, { is: 'success' }>): streams.AppendResp.Success => {
  const message = new streams.AppendResp.Success();
  if (lastRevision < 0n) message.setNoStream(new shared.Empty());
  else message.setCurrentRevision(String(lastRevision));
  if (offset === undefined) {
    message.setNoPosition(new shared.Empty());
    return message;
  }
  const position = new streams.AppendResp.Position();
  position.setCommitPosition(String(offset));
  position.setPreparePosition(String(offset));
  message.setPosition(position);
  return message;
};

const wrongExpectedVersion = (
  current: bigint | undefined,
  expectation: Expectation,
): streams.AppendResp.WrongExpectedVersion => {
  const message = new streams.AppendResp.WrongExpectedVersion();
  if (expectation === 'any') message.setExpectedAny(new shared.Empty());
  else if (expectation === 'streamExists') message.setExpectedStreamExists(new shared.Empty());
  else if (expectation === 'noStream') message.setExpectedNoStream(new shared.Empty());
  else message.setExpectedRevision(String(expectation));
  if (current === -1n) message.setCurrentNoStream(new shared.Empty());
  else if (current !== undefined) message.setCurrentRevision(String(current));
  return message;
};
