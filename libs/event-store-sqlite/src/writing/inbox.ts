import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { Bell } from './bell.js';
import type { Flush, ToWriter } from './protocol.js';

/** What the store has sent to the writer, taken without an event loop. */
export class Inbox {
  constructor(
    private readonly port: MessagePort,
    private readonly bell: Bell,
  ) {}

  /** The next message, however long it takes to come. */
  wait(): ToWriter {
    for (;;) {
      // Heard before looking: what is sent between the look and the sleep has rung since, and the sleep ends at once.
      const heard = this.bell.heard();
      const message = this.take();
      if (message !== undefined) return message;
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
