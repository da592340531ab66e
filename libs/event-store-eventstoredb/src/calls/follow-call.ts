import { CallFailure } from '../connection/call-failure.js';
import type { Connection, Line } from '../connection/connection.js';
import { failureOf } from '../connection/failure-of.js';
import type { EventOnWire, ReadResp } from '../protocol/protocol.js';
import { subscribeRequest } from './read-request.js';
import { silenceOf } from './silence.js';

export interface Following {
  /** The server has begun to report commits. */
  readonly onConfirmed: () => void;
  readonly onCommit: (event: EventOnWire) => void;
  /** Called at most once, for any kind of end: an error, an end without one, silence before the confirmation. */
  readonly onLost: (failure: CallFailure) => void;
}

/**
 * Listens to commits from now on. Each event is handled at once, so that the server never drops this listener for being
 * slow.
 *
 * @returns a function that ends the listening; nothing is reported after it
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
  // This listener is never removed: the cancellation comes back as an error, and without a listener that would end the
  // process.
  call.on('error', (error) => lose(failureOf(error)));
  call.on('end', () => lose(new CallFailure('unanswered', 'the server ended the subscription')));
  return () => void over();
};
