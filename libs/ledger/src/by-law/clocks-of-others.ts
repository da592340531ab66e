import { resuming, type EventStore, type SubscriptionBatch } from '@ecl/event-sourcing';
import { epochMilliseconds, plusMilliseconds, type Clock, type Instant } from '@ecl/kernel';
import type { Subscription } from 'rxjs';

/** How long a lead over another process counts. */
const REMEMBERED_MS = 60 * 60_000;

/**
 * What the clocks of other processes on the same log say. An event that has just arrived was recorded just now: if its time is
 * earlier than ours, this machine's clock is ahead, or the other one's is behind. Then the earlier time holds here for an
 * hour, because an effect of the law that is recorded too early cannot be taken back.
 */
export class ClocksOfOthers {
  private subscription: Subscription | undefined;
  private lead: { readonly milliseconds: number; readonly seenAt: number } | undefined;

  private constructor(private readonly clock: Clock) {}

  static async follow(store: EventStore, clock: Clock): Promise<ClocksOfOthers> {
    const others = new ClocksOfOthers(clock);
    const after = await store.lastPosition();
    const look = (batch: SubscriptionBatch) => others.look(batch);
    others.subscription = resuming(store, look, after === undefined ? {} : { after }).subscribe();
    return others;
  }

  /** The moment that this process and all others that recorded something lately have reached. */
  now(): Instant {
    const now = this.clock.now();
    const { milliseconds = 0 } = this.isRemembered() ? (this.lead ?? {}) : {};
    return plusMilliseconds(now, -milliseconds);
  }

  stop(): void {
    this.subscription?.unsubscribe();
  }

  private look({ events }: SubscriptionBatch): void {
    const recordedAt = events.at(-1)?.metadata['recordedAt'];
    if (recordedAt === undefined) return;
    const now = epochMilliseconds(this.clock.now());
    const milliseconds = now - epochMilliseconds(recordedAt as Instant);
    if (milliseconds > 0 && (!this.isRemembered() || milliseconds > (this.lead?.milliseconds ?? 0)))
      this.lead = { milliseconds, seenAt: now };
  }

  private isRemembered(): boolean {
    return this.lead !== undefined && epochMilliseconds(this.clock.now()) - this.lead.seenAt < REMEMBERED_MS;
  }
}
