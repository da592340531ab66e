import { availableParallelism } from 'node:os';
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { WakeSignal } from './wake-signal.js';
import type { Flush, ToWriter } from './protocol.js';

/**
 * How long the writer looks for a message before it sleeps, in milliseconds. A caller that appends again right after its
 * answer then finds the writer awake; a sleep costs as much as a third of a commit. After such a quick caller the writer
 * waits longer the next time; on a single processor looking would only keep the caller from running.
 */
const LOOKS_FOR = availableParallelism() > 1 ? { atFirst: 0.1, again: 0.5 } : { atFirst: 0, again: 0 };
/** Looks between two looks at the clock, which takes longer. */
const LOOKS_AT_ONCE = 64;

/** The messages from the store to the writer, received without an event loop. */
export class Inbox {
  private cameSoon = false;
  private received = 0;

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
      this.cameSoon = this.comesSoon();
      const message = this.take();
      if (message !== undefined) return message;
      this.wakeSignal.sleep(heard);
    }
  }

  /** The next flush, if one has already arrived. */
  takeFlush(): Flush | undefined {
    return this.take() as Flush | undefined;
  }

  private comesSoon(): boolean {
    if (this.hasMessage()) return true;
    const until = performance.now() + (this.cameSoon ? LOOKS_FOR.again : LOOKS_FOR.atFirst);
    while (performance.now() < until)
      for (let look = 0; look < LOOKS_AT_ONCE; look += 1) if (this.hasMessage()) return true;
    return false;
  }

  private take(): ToWriter | undefined {
    if (!this.hasMessage()) return undefined;
    const found = receiveMessageOnPort(this.port) as { message: ToWriter } | undefined;
    if (found) this.received = (this.received + 1) | 0;
    return found?.message;
  }

  private hasMessage(): boolean {
    return this.wakeSignal.messages() !== this.received;
  }
}
