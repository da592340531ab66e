import type { NewEvent } from '../event.js';
import type { EventTypes } from './event-types.js';

/** The member of an event's metadata that says at which version its payload was written. */
export const SCHEMA_VERSION = 'schemaVersion';

/**
 * Checks an event that is about to be appended and stamps the version of its payload. It ignores the version that the
 * caller claimed, because the payload was checked against this one.
 * @throws UnknownEventType, SchemaError
 */
export const stampedWith =
  (registry: EventTypes) =>
  (event: NewEvent): NewEvent => {
    const registered = registry.named(event.type);
    registered.checkNew(event.data);
    return { ...event, metadata: { ...event.metadata, [SCHEMA_VERSION]: registered.version } };
  };
