import type { LoggedEvent } from '../log/logged-event.js';
import type { LogOffset } from '../wire/log-offset.js';
import type { OutgoingStream } from './outgoing-stream.js';
import { checkpoint, consumerTooSlow } from './subscription-messages.js';

export type LiveMessage = { readonly event: LoggedEvent } | { readonly checkpoint: LogOffset };

/** What the real server holds for a live subscriber: 32 messages before, and 32 behind, the one that hands them on. */
const CAPACITY = 64;

/** What is new for a subscriber that has not taken it yet. Who lets it overflow is dropped: the server waits for nobody. */
export class LiveBuffer {
  private readonly waiting: LiveMessage[] = [];
  private wake: () => void = () => undefined;

  constructor(private readonly out: OutgoingStream) {
    out.left.addEventListener('abort', () => this.wake());
  }

  add(message: LiveMessage): void {
    if (this.out.isOver) return;
    if (this.waiting.length >= CAPACITY) {
      this.out.fail(consumerTooSlow());
      return;
    }
    this.waiting.push(message);
    this.wake();
  }

  /** Sends what comes until the subscriber leaves. @param isNew false for what it has had while it caught up */
  async pump(isNew: (event: LoggedEvent) => boolean): Promise<void> {
    while (!this.out.isOver) {
      const message = this.waiting.shift();
      if (!message) await this.somethingNew();
      else if ('checkpoint' in message) await this.out.send(checkpoint(message.checkpoint));
      else if (isNew(message.event)) await this.out.sendEvent(message.event);
    }
  }

  private async somethingNew(): Promise<void> {
    await this.out.strikeMidway();
    if (this.out.isOver || this.waiting.length > 0) return;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
    });
  }
}
