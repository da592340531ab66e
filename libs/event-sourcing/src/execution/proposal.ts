import type { Instant } from '@ecl/kernel';
import type { Event, NewEvent } from '../event.js';
import type { ActualRevision } from '../expected-revision.js';
import { commandMetadata, eventIdOf, type CommandOrigin } from './command-metadata.js';

/** The events of a decision, ready to be appended at the revision on which it was taken. */
export interface Proposal<E> {
  readonly is: 'proposal';
  readonly events: readonly E[];
  readonly newEvents: readonly NewEvent[];
  readonly revision: ActualRevision;
}

export const proposalOf = <E extends Event>(
  events: readonly E[],
  revision: ActualRevision,
  origin: CommandOrigin,
  digest: string,
  recordedAt: Instant,
): Proposal<E> => {
  const metadata = commandMetadata(origin, digest, recordedAt);
  const newEvents = events.map(({ type, data }, index) => ({
    id: eventIdOf(origin.commandId, index),
    type,
    data,
    metadata,
  }));
  return { is: 'proposal', events, newEvents, revision };
};
