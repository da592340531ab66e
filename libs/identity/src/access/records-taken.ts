import type { Actor } from '@ecl/enforcement';
import {
  code,
  eventType,
  listOf,
  moment,
  optional,
  record,
  text,
  textMap,
  type EventOf,
  type EventStore,
} from '@ecl/event-sourcing';
import { newUuid, type Clock } from '@ecl/kernel';

/** Somebody took records of more than one case away: a list, or a process log. What it was, and what was asked for. */
export const RecordsTaken = eventType(
  'RecordsTaken',
  record({
    occurredAt: moment(),
    takerId: code(),
    roles: listOf(code(), { min: 1, max: 20 }),
    what: text({ max: 100 }),
    form: text({ max: 20 }),
    /** What was searched for; absent: everything that the taker may see. */
    asked: optional(textMap()),
  }),
);
export type RecordsTaken = EventOf<typeof RecordsTaken>;

export interface Taking {
  readonly actor: Actor;
  /** As its address names it: `cases`, `process-log`, … */
  readonly what: string;
  readonly form: string;
  readonly asked: Readonly<Record<string, string>>;
}

/** Records that something is taken, before it is: where that fails, nothing is given. Each taking is one by itself. */
export const recordTaking = async (
  store: EventStore,
  clock: Clock,
  { actor, what, form, asked }: Taking,
): Promise<void> => {
  const [id, now] = [newUuid(), clock.now()];
  const { personId, roles } = actor;
  const event = RecordsTaken({
    ...{ occurredAt: now, takerId: personId, roles: [...roles], what, form },
    ...(Object.keys(asked).length === 0 ? {} : { asked }),
  });
  const metadata = { commandId: id, correlationId: id, causationId: id, actor: personId, recordedAt: now };
  await store.appendToStream(`taken-${personId}`, [{ id, ...event, metadata }], { expectedRevision: 'any' });
};
