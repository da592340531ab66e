import type { LoggedEvent } from '../log/logged-event.js';
import type { LogOffset } from '../wire/log-offset.js';
import type { OutgoingStream } from './outgoing-stream.js';
import { checkpoint, consumerTooSlow } from './subscription-messages.js';

export type LiveMessage =
  { readonly event: LoggedEvent } | { readonly checkpoint: LogOffset } | { readonly failure: Error };

/**
 * What the real server buffers for a live subscriber: 32 messages before and 32 after the stage that passes them on.
 */
const CAPACITY = 64;

/**
 * New events that a subscriber has not taken yet. A subscriber that lets the buffer overflow is dropped: the server
 * waits for nobody.
 */
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

  /** Fails once everything before has been sent. */
  endWith(failure: Error): void {
    this.waiting.push({ failure });
    this.wake();
  }

  /**
   * Sends new events until the subscriber leaves. @param isNew false for events that it already got while catching up
   */
  async pump(isNew: (event: LoggedEvent) => boolean): Promise<void> {
    while (!this.out.isOver) {
      const message = this.waiting.shift();
      if (!message) await this.somethingNew();
      else if ('failure' in message) this.out.fail(message.failure);
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
