import { setTimeout as pause } from 'node:timers/promises';
import type { LoggedEvent } from '../log/logged-event.js';
import type { CallKind, Disturbance, Fault } from './fault.js';

interface Suffered {
  readonly fault: Fault;
  timesLeft: number;
}

/** What a fault was begun with: how often it struck, and the end of it. */
export interface Suffering {
  readonly timesLeft: number;
  lift(): void;
}

/** The faults that a server suffers from, in the order in which they began. */
export class Faults {
  private readonly suffered = new Set<Suffered>();

  /** @param times how often it strikes before it is over; without it, until it is lifted. */
  begin(fault: Fault, { times = Infinity }: { readonly times?: number } = {}): Suffering {
    const suffered: Suffered = { fault, timesLeft: times };
    this.suffered.add(suffered);
    return {
      get timesLeft() {
        return suffered.timesLeft;
      },
      lift: () => {
        this.suffered.delete(suffered);
      },
    };
  }

  liftAll(): void {
    this.suffered.clear();
  }

  onArrival(kind: CallKind): Disturbance | undefined {
    return this.strike(kind, ({ strikes }) => strikes === 'onArrival');
  }

  onAnswer(kind: CallKind): Disturbance | undefined {
    return this.strike(kind, ({ strikes }) => strikes === 'onAnswer');
  }

  midway(kind: CallKind, eventsSent: number): Disturbance | undefined {
    return this.strike(kind, (fault) => fault.strikes === 'midway' && fault.afterEvents <= eventsSent);
  }

  /** The event as it goes out, after the pauses that go before it. */
  async eachEvent(kind: CallKind, event: LoggedEvent): Promise<LoggedEvent> {
    let sent = event;
    for (const suffered of this.active(kind)) {
      const { fault } = suffered;
      if (fault.strikes !== 'eachEvent') continue;
      this.count(suffered);
      if (fault.pause !== undefined) await pause(fault.pause, undefined, { ref: false });
      sent = fault.alter?.(sent) ?? sent;
    }
    return sent;
  }

  private strike(kind: CallKind, strikesNow: (fault: Fault) => boolean): Disturbance | undefined {
    const suffered = this.active(kind).find(({ fault }) => strikesNow(fault));
    if (!suffered || suffered.fault.strikes === 'eachEvent') return undefined;
    this.count(suffered);
    return suffered.fault.with;
  }

  private active(kind: CallKind): Suffered[] {
    return [...this.suffered].filter(({ fault }) => fault.on.includes(kind));
  }

  private count(suffered: Suffered): void {
    suffered.timesLeft -= 1;
    if (suffered.timesLeft <= 0) this.suffered.delete(suffered);
  }
}
