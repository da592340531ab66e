import type { RecordedEvent } from '../event.js';
import type { EventTypes } from './event-types.js';
import { SCHEMA_VERSION } from './schema-version.js';
import { UnreadableEvent } from './unreadable-event.js';

/**
 * Which payloads are checked again when they are read.
 * - `upcasted`: those that an upcaster has just made; the others were checked when they were appended
 * - `always`: all of them; for audits, and for logs that another program may have written to
 */
export type ValidateOnRead = 'upcasted' | 'always';

/** Gives a recorded event the current form of its payload. */
export type Lift = (event: RecordedEvent) => RecordedEvent;

/**
 * @returns a function that returns the event itself when there is nothing to lift. It throws {@link UnreadableEvent}.
 */
export const liftingWith =
  (registry: EventTypes, validate: ValidateOnRead): Lift =>
  (event) => {
    try {
      const registered = registry.named(event.type);
      const written = event.metadata[SCHEMA_VERSION];
      if (written === registered.version) {
        if (validate === 'always') registered.check(event.data);
        return event;
      }
      const data = registered.upcast(event.data, versionOf(written));
      registered.check(data);
      return { ...event, data };
    } catch (cause) {
      throw new UnreadableEvent(event, { cause });
    }
  };

const versionOf = (written: string | undefined): number => {
  if (written === undefined)
    throw new RangeError(`its metadata has no ${SCHEMA_VERSION}: it was written around the schemas`);
  if (!/^[1-9]\d{0,5}$/.test(written)) throw new RangeError(`"${written}" is no version`);
  return Number(written);
};
