import { InvalidAppend, serializeAppend, type EventMetadata } from '@ecl/event-sourcing';
import type { Uuid } from '@ecl/kernel';
import type { EventRow } from './log-digest.js';
import { malformed, notCanonical, type LogFlaw } from './log-flaw.js';

/** Whether the port would accept an event, in exactly the bytes in which it would be written. */
export const eventFlaw = ({ position, stream, id, type, data, metadata }: EventRow): LogFlaw | undefined => {
  const payload = parsed(data);
  if (payload === undefined) return notCanonical(position, 'payload');
  const about = parsed(metadata);
  if (about === undefined) return notCanonical(position, 'metadata');
  try {
    const event = { id: id as Uuid, type, data: payload, metadata: about as EventMetadata };
    const [written] = serializeAppend(stream, [event], { expectedRevision: 'any' }).events;
    if (written?.data !== data) return notCanonical(position, 'payload');
    if (written.metadata !== metadata) return notCanonical(position, 'metadata');
    return undefined;
  } catch (error) {
    if (error instanceof InvalidAppend) return malformed(position, error.message);
    throw error;
  }
};

const parsed = (json: string): object | undefined => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};
