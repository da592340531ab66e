import { availableParallelism } from 'node:os';
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { Bell } from './bell.js';
import type { Flush, ToWriter } from './protocol.js';

/**
 * How often the writer looks for a message before it sleeps: about a hundred microseconds, once after each group and
 * once after each ring. A caller who appends again as soon as it is answered is met awake, and a sleep costs as much as a
 * third of a commit. With a single processor looking would only keep the caller from running.
 */
const LOOKS = availableParallelism() > 1 ? 100 : 1;

/** What the store has sent to the writer, taken without an event loop. */
export class Inbox {
  constructor(
    private readonly port: MessagePort,
    private readonly bell: Bell,
  ) {}

  /** The next message, however long it takes to come. */
  wait(): ToWriter {
    for (;;) {
      // Heard before looking: what is sent between the last look and the sleep has rung since, and the sleep ends at once.
      const heard = this.bell.heard();
      for (let look = 0; look < LOOKS; look += 1) {
        const message = this.take();
        if (message !== undefined) return message;
      }
      this.bell.sleep(heard);
    }
  }

  /** The next flush, if one is there already. */
  takeFlush(): Flush | undefined {
    return this.take() as Flush | undefined;
  }

  private take(): ToWriter | undefined {
    return (receiveMessageOnPort(this.port) as { message: ToWriter } | undefined)?.message;
  }
}
