import { availableParallelism } from 'node:os';
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { WakeSignal } from './wake-signal.js';
import type { Flush, ToWriter } from './protocol.js';

/**
 * How often the writer looks for a message before it sleeps, about a microsecond each. A caller that appends again
 * right after its answer then finds the writer awake; a sleep costs as much as a third of a commit. After such a quick
 * caller the writer waits longer the next time; on a single processor polling would only keep the caller from running.
 */
const LOOKS = availableParallelism() > 1 ? { atFirst: 100, again: 500 } : { atFirst: 1, again: 1 };

/** The messages from the store to the writer, received without an event loop. */
export class Inbox {
  private cameSoon = false;

  constructor(
    private readonly port: MessagePort,
    private readonly wakeSignal: WakeSignal,
  ) {}

  /** The next message; waits for it without a limit. */
  wait(): ToWriter {
    for (;;) {
      // The count is read before the check: a message sent between the last check and the sleep rings the wakeSignal, so the
      // sleep ends at once.
      const heard = this.wakeSignal.sent();
      const message = this.look();
      if (message !== undefined) return message;
      this.wakeSignal.sleep(heard);
    }
  }

  /** The next flush, if one has already arrived. */
  takeFlush(): Flush | undefined {
    return this.take() as Flush | undefined;
  }

  private look(): ToWriter | undefined {
    const looks = this.cameSoon ? LOOKS.again : LOOKS.atFirst;
    let message = this.take();
    for (let look = 1; look < looks && message === undefined; look += 1) message = this.take();
    this.cameSoon = message !== undefined;
    return message;
  }

  private take(): ToWriter | undefined {
    return (receiveMessageOnPort(this.port) as { message: ToWriter } | undefined)?.message;
  }
}
