import { registersFrom, rulePacksFrom, type RegisterEvent, type Registers, type RulePacks } from '@ecl/enforcement';
import {
  resuming,
  type EventStore,
  type Position,
  type RecordedEvent,
  type SubscriptionBatch,
} from '@ecl/event-sourcing';
import type { Subscription } from 'rxjs';
import { REGISTERS, isRegisterStream, registerStream } from './register-streams.js';

/**
 * The current registers and rule packs, with their history. Loaded from their own streams, so that a start does not
 * read the whole log, and kept current with the commits of every process.
 */
export class LiveRegisters {
  private readonly events = new Map<string, RegisterEvent[]>();
  private current: { registers: Registers; packs: RulePacks } | undefined;
  private subscription: Subscription | undefined;
  private reading: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;

  private constructor(private readonly store: EventStore) {}

  static async follow(store: EventStore): Promise<LiveRegisters> {
    const live = new LiveRegisters(store);
    // Reads the position first and the streams second: events that are committed in between come twice and are
    // recognised by their revision.
    const from = await store.lastPosition();
    await live.refresh();
    live.followFrom(from);
    return live;
  }

  get registers(): Registers {
    return this.built().registers;
  }

  get packs(): RulePacks {
    return this.built().packs;
  }

  /**
   * Reads what was added to the registers up to now. Calls during a reading share the next one: the current one may
   * already have passed the place of a new event.
   */
  refresh(): Promise<void> {
    this.next ??= this.reading
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        this.reading = this.readOn();
        return this.reading;
      });
    return this.next;
  }

  stop(): void {
    this.subscription?.unsubscribe();
  }

  private async readOn(): Promise<void> {
    await Promise.all(
      REGISTERS.map(async (register) => {
        const streamName = registerStream(register);
        const fromRevision = this.events.get(streamName)?.length ?? 0;
        for await (const event of this.store.readStream(streamName, { fromRevision })) this.add(event);
      }),
    );
  }

  private followFrom(after: Position | undefined): void {
    const addAll = ({ events }: SubscriptionBatch): void => {
      for (const event of events) if (isRegisterStream(event.streamName)) this.add(event);
    };
    // A dropped subscription continues from its place: with stale registers, steps would be judged by yesterday's
    // officers.
    this.subscription = resuming(this.store, addAll, after === undefined ? {} : { after }).subscribe();
  }

  private add(event: RecordedEvent): void {
    const events = this.events.get(event.streamName) ?? [];
    if (event.revision !== events.length) return;
    events.push({ type: event.type, data: event.data } as RegisterEvent);
    this.events.set(event.streamName, events);
    this.current = undefined;
  }

  private built(): { registers: Registers; packs: RulePacks } {
    this.current ??= this.build();
    return this.current;
  }

  private build(): { registers: Registers; packs: RulePacks } {
    const events = REGISTERS.flatMap((register) => this.events.get(registerStream(register)) ?? []);
    return { registers: registersFrom(events), packs: rulePacksFrom(events) };
  }
}
