import { EventEmitter, once } from 'node:events';
import type { LoggedEvent } from '../log/logged-event.js';
import type { CallKind, Disturbance, Fault } from './fault.js';

interface Suffered {
  readonly fault: Fault;
  timesLeft: number;
  readonly end: AbortController;
}

/** A running fault: how often it struck, and how to end it. */
export interface Suffering {
  readonly timesLeft: number;
  lift(): void;
}

/** The active faults of a server, in the order in which they began. */
export class Faults {
  private readonly suffered = new Set<Suffered>();
  /** Each call that arrives, by its kind. */
  private readonly arrivals = new EventEmitter();

  /** @param times how often it strikes before it is over; without it, until it is lifted. */
  begin(fault: Fault, { times = Infinity }: { readonly times?: number } = {}): Suffering {
    const suffered: Suffered = { fault, timesLeft: times, end: new AbortController() };
    this.suffered.add(suffered);
    return {
      get timesLeft() {
        return suffered.timesLeft;
      },
      lift: () => this.lift(suffered),
    };
  }

  liftAll(): void {
    for (const suffered of this.suffered) this.lift(suffered);
  }

  onArrival(kind: CallKind): Disturbance | undefined {
    this.arrivals.emit(kind);
    return this.strike(kind, ({ strikes }) => strikes === 'onArrival');
  }

  onAnswer(kind: CallKind): Disturbance | undefined {
    return this.strike(kind, ({ strikes }) => strikes === 'onAnswer');
  }

  midway(kind: CallKind, eventsSent: number): Disturbance | undefined {
    return this.strike(kind, (fault) => fault.strikes === 'midway' && fault.afterEvents <= eventsSent);
  }

  /** The event as it is sent, after what it waits for. */
  async eachEvent(kind: CallKind, event: LoggedEvent): Promise<LoggedEvent> {
    let sent = event;
    for (const suffered of this.active(kind)) {
      const { fault } = suffered;
      if (fault.strikes !== 'eachEvent') continue;
      suffered.timesLeft -= 1;
      if (fault.waitsFor !== undefined) await this.nextCall(fault.waitsFor, suffered.end.signal);
      sent = fault.alter?.(sent) ?? sent;
    }
    return sent;
  }

  /** Resolves with the next call of a kind, or when the fault is lifted. */
  private async nextCall(kind: CallKind, lifted: AbortSignal): Promise<void> {
    await once(this.arrivals, kind, { signal: lifted }).catch(() => undefined);
  }

  private lift(suffered: Suffered): void {
    this.suffered.delete(suffered);
    suffered.end.abort();
  }

  private strike(kind: CallKind, strikesNow: (fault: Fault) => boolean): Disturbance | undefined {
    const suffered = this.active(kind).find(({ fault }) => strikesNow(fault));
    if (!suffered || suffered.fault.strikes === 'eachEvent') return undefined;
    suffered.timesLeft -= 1;
    return suffered.fault.with;
  }

  private active(kind: CallKind): Suffered[] {
    return [...this.suffered].filter(({ fault, timesLeft }) => timesLeft > 0 && fault.on.includes(kind));
  }
}
