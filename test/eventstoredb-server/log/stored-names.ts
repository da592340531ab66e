import { createHash } from 'node:crypto';

const PLAIN = /^[A-Za-z0-9_.-]{1,190}$/;

/**
 * The stream of the store that holds a stream of the wire, whose names may hold anything and be long. Names that need no
 * disguise keep their own; the true name is in every event.
 */
export const storedNameOf = (streamName: string): string =>
  PLAIN.test(streamName) ? `plain-${streamName}` : `digest-${createHash('sha256').update(streamName).digest('hex')}`;
