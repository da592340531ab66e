import {
  calendarHistory,
  calendarNewsFrom,
  lawfulRequestsDecider,
  registersFrom,
  rulePacksFrom,
  type CalendarHistory,
  type EnforcementContext,
  type LawfulRequestEvent,
  type LawfulRequestsState,
  type RecordedEntry,
  type RegisterEvent,
  type Registers,
  type RulePacks,
} from '@ecl/enforcement';
import {
  resuming,
  type EventStore,
  type Position,
  type RecordedEvent,
  type SubscriptionBatch,
} from '@ecl/event-sourcing';
import { isInstant, type Instant } from '@ecl/kernel';
import type { Subscription } from 'rxjs';
import { isRegisterStream, LAWFUL_REQUESTS, REGISTERS, registerStream } from './register-streams.js';

/** Every stream that is held in memory. */
const HELD = [...REGISTERS.map(registerStream), LAWFUL_REQUESTS];

/**
 * The current registers and rule packs, and the requests for case files, with their history. Loaded from their own streams, so that a start does not
 * read the whole log, and kept current with the commits of every process.
 */
export class LiveRegisters {
  private readonly events = new Map<string, RecordedEntry[]>();
  private current: Known | undefined;
  private requested: LawfulRequestsState = lawfulRequestsDecider.initialState;
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

  /** The calendar as it was known at each moment. */
  get calendar(): CalendarHistory {
    return this.built().calendar;
  }

  /** The requests for case files, as far as this process knows. */
  get requests(): LawfulRequestsState {
    return this.requested;
  }

  /** What the registers and packs said at a moment, before every later entry and correction, and the calendar that was known then. */
  asKnownAt(moment: Instant): Pick<EnforcementContext, 'registers' | 'packs' | 'calendar'> {
    const events = this.entries().flatMap(({ event, recordedAt }) => (recordedAt <= moment ? [event] : []));
    const calendar = this.calendar.asKnownAt(moment);
    return { registers: registersFrom(events), packs: rulePacksFrom(events), calendar };
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
      HELD.map(async (streamName) => {
        const fromRevision = this.events.get(streamName)?.length ?? 0;
        for await (const event of this.store.readStream(streamName, { fromRevision })) this.add(event);
      }),
    );
  }

  private followFrom(after: Position | undefined): void {
    const addAll = ({ events }: SubscriptionBatch): void => {
      for (const event of events)
        if (isRegisterStream(event.streamName) || event.streamName === LAWFUL_REQUESTS) this.add(event);
    };
    // A dropped subscription continues from its place: with stale registers, steps would be judged by yesterday's
    // officers.
    this.subscription = resuming(this.store, addAll, after === undefined ? {} : { after }).subscribe();
  }

  private add(event: RecordedEvent): void {
    const events = this.events.get(event.streamName) ?? [];
    if (event.revision !== events.length) return;
    const { type, data, metadata } = event;
    events.push({ event: { type, data } as RegisterEvent, recordedAt: recordedAtOf(metadata['recordedAt']) });
    this.events.set(event.streamName, events);
    if (event.streamName === LAWFUL_REQUESTS)
      this.requested = lawfulRequestsDecider.evolve(this.requested, { type, data } as LawfulRequestEvent);
    else this.current = undefined;
  }

  private built(): Known {
    this.current ??= this.build();
    return this.current;
  }

  private build(): Known {
    const events = this.entries().map(({ event }) => event);
    const calendar = calendarHistory(calendarNewsFrom(this.events.get(registerStream('calendar')) ?? []));
    return { registers: registersFrom(events), packs: rulePacksFrom(events), calendar };
  }

  private entries(): readonly RecordedEntry[] {
    return REGISTERS.flatMap((register) => this.events.get(registerStream(register)) ?? []);
  }
}

interface Known {
  readonly registers: Registers;
  readonly packs: RulePacks;
  readonly calendar: CalendarHistory;
}

/** An event without the moment of its recording counts as known from the beginning. */
const recordedAtOf = (recordedAt: unknown): Instant =>
  typeof recordedAt === 'string' && isInstant(recordedAt) ? recordedAt : ('' as Instant);
