import { instant, newUuid, SettableClock, type Uuid } from '@ecl/kernel';
import { accepted, refused, type Decider } from '../decider.js';
import type { Event, RecordedEvent } from '../event.js';
import type { EventStore } from '../event-store.js';
import { InMemoryEventStore } from '../in-memory/in-memory-event-store.js';
import { eventType, type EventOf } from '../schemas/event-type.js';
import { eventTypes } from '../schemas/event-types.js';
import { integer, record } from '../schemas/schema.js';
import { withSchemas } from '../schemas/with-schemas.js';
import { FaultyEventStore } from '../testing/faulty-event-store.js';
import type { CommandAnswer } from './command-answer.js';
import { CommandExecutor, type ExecutorOptions } from './command-executor.js';
import { CommandRefused } from './command-refused.js';
import type { BrokenRule } from './refusals.js';

/** The smallest domain that has everything: a fine that is paid in parts, and never more than is owed. */
export const InstalmentPaid = eventType('InstalmentPaid', record({ amount: integer({ min: 1 }) }));
export const FineSettled = eventType('FineSettled', record({}));
export type FineEvent = EventOf<typeof InstalmentPaid> | EventOf<typeof FineSettled>;
export type FineCommand = Readonly<{ type: 'Pay' | 'ConfirmBalance'; amount: number }>;

export const TooMuchPaid: BrokenRule = { rule: 'payment.more-than-owed', articles: ['APL 74'] };

export interface FineContext {
  readonly owed: number;
}

export const fineDecider: Decider<FineCommand, number, FineEvent, FineContext, BrokenRule> = {
  initialState: 0,
  evolve: (paid, event) => (event.type === 'InstalmentPaid' ? paid + event.data.amount : paid),
  decide: ({ type, amount }, paid, { owed }) => {
    if (type === 'ConfirmBalance') return accepted();
    if (paid + amount > owed) return refused(TooMuchPaid);
    return paid + amount === owed
      ? accepted(InstalmentPaid({ amount }), FineSettled({}))
      : accepted(InstalmentPaid({ amount }));
  },
};

export const STREAM = 'fine-1';

/** A log, the faults between it and the executor, and the executor. */
export const fines = (
  options: Partial<ExecutorOptions<FineCommand, number, FineEvent, FineContext, BrokenRule>> = {},
) => {
  const registry = eventTypes(InstalmentPaid, FineSettled, CommandRefused);
  const log = withSchemas(new InMemoryEventStore(), registry);
  const store = new FaultyEventStore(log);
  const clock = new SettableClock(instant('2026-05-06T09:00:00+08:00'));
  const waits: number[] = [];
  const backOff = async (attempt: number) => void waits.push(attempt);
  const executor = new CommandExecutor({ store, decider: fineDecider, clock, backOff, ...options });
  const pay = (
    amount: number,
    more: {
      commandId?: Uuid;
      expectedRevision?: number | 'noStream';
      streamName?: string;
      actor?: string;
      owed?: number;
      context?: () => FineContext;
    } = {},
  ) => {
    const { owed = 100, commandId = newUuid(), streamName = STREAM, actor = 'cashier-3', ...rest } = more;
    return executor.execute({
      commandId,
      streamName,
      actor,
      command: { type: 'Pay', amount },
      context: () => ({ owed }),
      ...rest,
    });
  };
  /** Another process, which shares only the log. */
  const elsewhere = new CommandExecutor({ store: log, decider: fineDecider, clock });
  const payElsewhere = (amount: number, commandId: Uuid = newUuid()): Promise<CommandAnswer<Event, BrokenRule>> =>
    elsewhere.execute({
      commandId,
      streamName: STREAM,
      actor: 'cashier-3',
      command: { type: 'Pay', amount },
      context: () => ({ owed: 100 }),
    });
  return { log, store, clock, waits, executor, pay, payElsewhere };
};

export const eventsOf = async (store: EventStore, streamName = STREAM): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const event of store.readStream(streamName)) events.push(event);
  return events;
};
