import type { ActualRevision } from '@ecl/event-sourcing';
import { CallFailure } from '../connection/call-failure.js';
import type { Connection, Line } from '../connection/connection.js';
import { failureOf } from '../connection/failure-of.js';
import type { AppendMessages } from '../encoding/to-wire.js';
import { knownPosition, type WirePosition } from '../encoding/wire-position.js';
import type { AppendResp } from '../protocol/protocol.js';

/** What the server answered to an append. */
export type AppendAnswer =
  | { readonly is: 'stored'; readonly revision: number; readonly position: WirePosition }
  | { readonly is: 'conflict'; readonly actual: ActualRevision };

/**
 * Sends an append once. It ends within the deadline whatever the server does, always with an answer or a {@link
 * CallFailure}.
 *
 * @param deadline milliseconds
 */
export const callAppend = (
  connection: Connection,
  { client }: Line,
  messages: AppendMessages,
  deadline: number,
): Promise<AppendAnswer> =>
  new Promise((resolve, reject) => {
    const call = client.append(connection.header(), { deadline: Date.now() + deadline }, (error, response) => {
      try {
        if (error) reject(failureOf(error));
        else resolve(answerIn(response));
      } catch (unreadable) {
        reject(failureOf(unreadable));
      }
    });
    // The callback of the call reports every error; without a listener here too, an error would end the process.
    call.on('error', () => undefined);
    for (const message of messages) call.write(message);
    call.end();
  });

const answerIn = (response: AppendResp): AppendAnswer => {
  const success = response.getSuccess();
  const place = success?.getPosition();
  const position = place && knownPosition(place.getCommitPosition(), place.getPreparePosition());
  if (success && position) return { is: 'stored', revision: Number(success.getCurrentRevision()), position };
  const conflict = response.getWrongExpectedVersion();
  if (conflict)
    return {
      is: 'conflict',
      actual: conflict.hasCurrentRevision() ? Number(conflict.getCurrentRevision()) : 'noStream',
    };
  throw new CallFailure('unanswered', 'the server answered an append with neither a place nor a conflict');
};
