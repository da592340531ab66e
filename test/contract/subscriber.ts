import type { EventStore, Position, RecordedEvent, SubscribeOptions, SubscriptionBatch } from '@ecl/event-sourcing';
import type { Subscription } from 'rxjs';

/** A subscriber that records what it receives. */
export class Subscriber {
  readonly batches: SubscriptionBatch[] = [];
  readonly events: RecordedEvent[] = [];
  isCompleted = false;
  private readonly subscription: Subscription;
  private readonly positions = new Set<Position>();
  private readonly waiting = new Set<() => void>();

  constructor(
    store: EventStore,
    options: SubscribeOptions & { readonly asksForMore?: (batch: SubscriptionBatch) => void } = {},
  ) {
    const { asksForMore = (batch) => batch.done(), ...subscribeOptions } = options;
    this.subscription = store.subscribeToAll(subscribeOptions).subscribe({
      next: (batch) => {
        this.batches.push(batch);
        this.events.push(...batch.events);
        for (const { position } of batch.events) this.positions.add(position);
        asksForMore(batch);
        for (const check of [...this.waiting]) check();
      },
      complete: () => {
        this.isCompleted = true;
      },
    });
  }

  /** Resolves once the record satisfies the condition. */
  async until(condition: (subscriber: this) => boolean): Promise<void> {
    if (condition(this)) return;
    await new Promise<void>((resolve) => {
      const check = () => {
        if (!condition(this)) return;
        this.waiting.delete(check);
        resolve();
      };
      this.waiting.add(check);
    });
  }

  untilPosition(position: Position): Promise<void> {
    return this.until(() => this.positions.has(position));
  }

  leave(): void {
    this.subscription.unsubscribe();
  }
}
