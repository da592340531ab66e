import { EventStoreUnavailable } from '@ecl/event-sourcing';
import { ForeignEvent } from '../encoding/from-wire.js';
import { failureOf } from './failure-of.js';

export const storeClosed = (): EventStoreUnavailable =>
  new EventStoreUnavailable('closed', 'the event store is closed');

/** Turns the failure of a call into the error of the port that says what an operator must check. */
export const unavailable = (error: unknown): EventStoreUnavailable => {
  if (error instanceof EventStoreUnavailable) return error;
  if (error instanceof ForeignEvent)
    return new EventStoreUnavailable('damaged', `the log holds what no ledger wrote: ${error.message}`, {
      cause: error,
    });
  const { message, exception } = failureOf(error);
  const [reason, advice] = reasonOf(exception);
  return new EventStoreUnavailable(reason, `${advice} (${message})`, { cause: error });
};

const reasonOf = (exception: string | undefined): [EventStoreUnavailable['reason'], string] => {
  switch (exception) {
    case 'access-denied':
      return [
        'read-only',
        'the event store does not allow this user to do that; check the user, the password and the access lists',
      ];
    case 'stream-deleted':
      return ['damaged', 'a stream of the ledger was deleted in the event store; restore a backup'];
    default:
      return ['unreachable', 'the event store did not answer as it should'];
  }
};
