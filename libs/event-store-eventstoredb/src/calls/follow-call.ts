import { CallFailure } from '../connection/call-failure.js';
import type { Connection, Line } from '../connection/connection.js';
import { failureOf } from '../connection/failure-of.js';
import type { EventOnWire, ReadResp } from '../protocol/protocol.js';
import { subscribeRequest } from './read-request.js';
import { silenceOf } from './silence.js';

export interface Following {
  /** The server has begun to tell of commits. */
  readonly onConfirmed: () => void;
  readonly onCommit: (event: EventOnWire) => void;
  /** At most once, whatever ends it: an error, an end without one, silence before the confirmation. */
  readonly onLost: (failure: CallFailure) => void;
}

/**
 * Listens to what is committed from now on. Whatever is done with an event is done at once, so that this listener is never the
 * slow one whom the server drops.
 *
 * @returns leaves; nothing is told any more
 */
export const callFollow = (
  connection: Connection,
  { client }: Line,
  { onConfirmed, onCommit, onLost }: Following,
): (() => void) => {
  const call = client.read(subscribeRequest(), connection.header());
  let isOver = false;
  const over = (): boolean => {
    if (isOver) return true;
    isOver = true;
    unconfirmed.over();
    call.cancel();
    return false;
  };
  const lose = (failure: CallFailure): void => {
    if (!over()) onLost(failure);
  };
  const unconfirmed = silenceOf(connection.settings.defaultDeadline, () =>
    lose(new CallFailure('unanswered', 'the server did not confirm the subscription')),
  );
  call.on('data', (response: ReadResp) => {
    if (isOver) return;
    const event = response.getEvent();
    if (event) {
      onCommit(event);
    } else if (response.hasConfirmation()) {
      unconfirmed.over();
      onConfirmed();
    }
  });
  // Stays for good: the cancellation comes back as an error, and without a listener that would end the process.
  call.on('error', (error) => lose(failureOf(error)));
  call.on('end', () => lose(new CallFailure('unanswered', 'the server ended the subscription')));
  return () => void over();
};
