import { availableParallelism } from 'node:os';
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { Bell } from './bell.js';
import type { Flush, ToWriter } from './protocol.js';

/**
 * How often the writer looks for a message before it sleeps, about a microsecond each. A caller who appends again as soon as it is
 * answered is met awake, and a sleep costs as much as a third of a commit. Whoever has come that soon once is waited for longer the
 * next time; with a single processor looking would only keep the caller from running.
 */
const LOOKS = availableParallelism() > 1 ? { atFirst: 100, again: 500 } : { atFirst: 1, again: 1 };

/** What the store has sent to the writer, taken without an event loop. */
export class Inbox {
  private cameSoon = false;

  constructor(
    private readonly port: MessagePort,
    private readonly bell: Bell,
  ) {}

  /** The next message, however long it takes to come. */
  wait(): ToWriter {
    for (;;) {
      // Heard before looking: what is sent between the last look and the sleep has rung since, and the sleep ends at once.
      const heard = this.bell.heard();
      const message = this.look();
      if (message !== undefined) return message;
      this.bell.sleep(heard);
    }
  }

  /** The next flush, if one is there already. */
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
