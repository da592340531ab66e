import type { AllStreamSubscription, Position, ResolvedEvent, StreamSubscription } from '@eventstore/db-client';
import { within } from './bare-client.js';

type Subscribed = AllStreamSubscription | StreamSubscription;

/** Records what a subscription of the client delivers, in order. */
export class Subscriber {
  readonly heard: string[] = [];
  readonly events: ResolvedEvent[] = [];
  readonly checkpoints: Position[] = [];
  error: (Error & { type?: string; code?: number }) | undefined;
  private wake: () => void = () => undefined;
  private subscription: Subscribed | undefined;

  follow(subscription: Subscribed): this {
    this.subscription = subscription;
    const hear = (what: string) => {
      this.heard.push(what);
      this.wake();
    };
    subscription.on('confirmation', () => hear('confirmation'));
    subscription.on('caughtUp', () => hear('caught up'));
    subscription.on('end', () => hear('end'));
    subscription.on('close', () => hear('close'));
    subscription.on('data', (event: ResolvedEvent) => {
      this.events.push(event);
      hear(`event ${event.event!.revision}`);
    });
    subscription.on('error', (error: Error) => {
      this.error = error;
      hear('error');
    });
    return this;
  }

  readonly reachCheckpoint = async (_: unknown, position: Position): Promise<void> => {
    this.checkpoints.push(position);
    this.heard.push('checkpoint');
    this.wake();
  };

  /** Resolves once the received events satisfy the condition. */
  async until(condition: (subscriber: this) => boolean): Promise<void> {
    while (!condition(this))
      await within(
        new Promise<void>((resolve) => {
          this.wake = resolve;
        }),
      );
  }

  untilItHears(what: string): Promise<void> {
    return this.until(({ heard }) => heard.includes(what));
  }

  async leave(): Promise<void> {
    await this.subscription?.unsubscribe();
  }
}
