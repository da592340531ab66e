import { CallFailure } from '../connection/call-failure.js';
import type { Connection, Line } from '../connection/connection.js';
import { failureOf } from '../connection/failure-of.js';
import { sizeOfWire } from '../encoding/wire-size.js';
import type { EventOnWire, ReadReq, ReadResp } from '../protocol/protocol.js';
import { silenceOf } from './silence.js';

export interface Reading {
  /** Milliseconds of silence from the server after which the call is given up. */
  readonly silence: number;
  readonly signal: AbortSignal;
  /** An error thrown here ends the reading. */
  readonly onEvent: (event: EventOnWire) => void;
}

/**
 * A reading ends with the event that exceeds this size, so that large events do not make it large. It never ends with
 * its first event: that may be the event at the reader's own position, and then nothing would come after it.
 */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Reads the given number of events, to the end of the call: nothing is left open, so nothing can leak.
 *
 * @returns whether it was ended here, for its size, and not by the server
 * @throws CallFailure, and the errors of `onEvent`
 */
export const callRead = (
  connection: Connection,
  { client }: Line,
  request: ReadReq,
  { silence, signal, onEvent }: Reading,
): Promise<{ readonly isCut: boolean }> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new CallFailure('unreachable', 'given up before it was sent'));
      return;
    }
    let count = 0;
    let bytes = 0;
    const call = client.read(request, connection.header());
    const settle = (end: () => void): void => {
      listening.over();
      signal.removeEventListener('abort', onAbort);
      end();
      call.cancel();
    };
    const fail = (error: unknown): void => settle(() => reject(error instanceof Error ? error : failureOf(error)));
    const listening = silenceOf(silence, () => fail(new CallFailure('unanswered', 'the server fell silent')));
    const onAbort = (): void => fail(new CallFailure('unanswered', 'given up'));
    signal.addEventListener('abort', onAbort);
    call.on('data', (response: ReadResp) => {
      listening.broken();
      const event = response.getEvent();
      if (!event) return;
      try {
        onEvent(event);
      } catch (error) {
        fail(error);
      }
      count += 1;
      const record = event.getEvent();
      bytes += record ? sizeOfWire(record) : 0;
      if (count > 1 && bytes >= MOST_BYTES) settle(() => resolve({ isCut: true }));
    });
    // This listener is never removed: the cancellation above comes back as an error, and without a listener that would
    // end the process.
    call.on('error', (error) => fail(failureOf(error)));
    call.on('end', () => settle(() => resolve({ isCut: false })));
  });
