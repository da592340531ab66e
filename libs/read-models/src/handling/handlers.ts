import type { Event, RecordedEvent } from '@ecl/event-sourcing';
import type { Instant } from '@ecl/kernel';
import type { Handler, Handlers } from '../engine/index.js';

/** The same handler for every event of these types. */
export const onEvery = <E extends Event>(
  types: readonly { readonly name: E['type'] }[],
  handler: Handler<E>,
): Handlers<E> => onEach(types, () => handler);

/** For every event type, the handler made for it. */
export const onEach = <E extends Event, T extends { readonly name: E['type'] }>(
  types: readonly T[],
  handlerOf: (type: T) => Handler<E>,
): Handlers<E> => Object.fromEntries(types.map((type) => [type.name, handlerOf(type)])) as unknown as Handlers<E>;

/**
 * Several parts of a read model that handle the same events: for each event, their handlers run in the order of the
 * parts.
 */
export const together = <E extends Event>(...parts: readonly Handlers<E>[]): Handlers<E> => {
  const all = new Map<string, Handler[]>();
  for (const part of parts)
    for (const [type, handler] of Object.entries(part as unknown as Readonly<Record<string, Handler>>))
      all.set(type, [...(all.get(type) ?? []), handler]);
  const joined = [...all].map(([type, handlers]): [string, Handler] => [
    type,
    (event, db) => {
      for (const handle of handlers) handle(event, db);
    },
  ]);
  return Object.fromEntries(joined) as unknown as Handlers<E>;
};

/** When the ledger recorded the event. @throws RangeError for an event without it: every execution stamps it. */
export const recordedAtOf = ({ metadata, position }: RecordedEvent): Instant => {
  const { recordedAt } = metadata;
  if (recordedAt === undefined) throw new RangeError(`the event at ${position} does not say when it was recorded`);
  return recordedAt as Instant;
};
