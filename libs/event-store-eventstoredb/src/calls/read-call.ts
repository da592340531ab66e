import { CallFailure } from '../connection/call-failure.js';
import type { Connection, Line } from '../connection/connection.js';
import { failureOf } from '../connection/failure-of.js';
import { fromWire, type ReadEvent } from '../encoding/from-wire.js';
import type { ReadReq, ReadResp } from '../protocol/protocol.js';

/** What one reading gave. */
export interface ReadPage {
  readonly events: readonly ReadEvent[];
  /** The page was ended here for its size, not by the server. */
  readonly isCut: boolean;
}

/** A page ends with the event that passes this, so that large events do not make it large. */
const PAGE_BYTES = 4 * 1024 * 1024;

/**
 * Reads one page, to its end: nothing is left open, so nothing can leak. A server that falls silent in the middle is given up
 * after `silence` milliseconds.
 *
 * @throws CallFailure, ForeignEvent
 */
export const callRead = (
  connection: Connection,
  { client }: Line,
  request: ReadReq,
  silence: number,
  signal: AbortSignal,
): Promise<ReadPage> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new CallFailure('unreachable', 'given up before it was sent'));
      return;
    }
    const events: ReadEvent[] = [];
    let bytes = 0;
    const call = client.read(request, connection.header());
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      end();
      call.cancel();
    };
    const fail = (error: unknown): void => settle(() => reject(error instanceof Error ? error : failureOf(error)));
    const timer = setTimeout(() => fail(new CallFailure('unanswered', 'the server fell silent')), silence);
    const onAbort = (): void => fail(new CallFailure('unanswered', 'given up'));
    signal.addEventListener('abort', onAbort);
    call.on('data', (response: ReadResp) => {
      timer.refresh();
      const read = response.getEvent();
      if (!read) return;
      try {
        const event = fromWire(read);
        events.push(event);
        bytes += event.bytes;
      } catch (error) {
        fail(error);
      }
      if (bytes >= PAGE_BYTES) settle(() => resolve({ events, isCut: true }));
    });
    // Stays for good: the cancellation above comes back as an error, and without a listener that would end the process.
    call.on('error', (error) => fail(failureOf(error)));
    call.on('end', () => settle(() => resolve({ events, isCut: false })));
  });
