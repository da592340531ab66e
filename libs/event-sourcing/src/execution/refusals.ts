import { uuidV5, type Instant } from '@ecl/kernel';
import { AppendOutcomeUnknown, EventIdConflict } from '../errors.js';
import type { EventStore } from '../event-store.js';
import type { NewEvent, StreamName } from '../event.js';
import type { ActualRevision } from '../expected-revision.js';
import { jitteredBackOff, type BackOff } from './back-off.js';
import { commandMetadata, type CommandOrigin } from './command-metadata.js';
import { CommandRefused } from './command-refused.js';

/** What a refusal must say of each rule: its stable code and the articles it applies. */
export interface BrokenRule {
  readonly rule: string;
  readonly articles: readonly string[];
}

/** A refused command, with the parts that are recorded. */
export interface Refusal {
  readonly streamName: StreamName;
  readonly revision: ActualRevision;
  readonly commandType: string;
  readonly commandDigest: string;
  readonly origin: CommandOrigin;
  readonly violations: readonly BrokenRule[];
  readonly occurredAt: Instant;
}

/** Records a refusal before it is given. If it throws, the refusal is not given either. */
export type RecordRefusal = (refusal: Refusal) => Promise<void>;

/** The stream that keeps the refused commands of a stream. */
export const attemptsOn = (streamName: StreamName): StreamName => `attempts-${streamName}`;

/**
 * Records refusals in the log. The same command refused for the same rules at the same revision is one attempt, no
 * matter how often a client sends it, and keeps its first moment. The expected revision does not matter: attempts do
 * not depend on each other.
 */
export const refusalsIn =
  (
    store: EventStore,
    { attempts = 5, backOff = jitteredBackOff() }: { attempts?: number; backOff?: BackOff } = {},
  ): RecordRefusal =>
  async (refusal) => {
    const event = refusalEvent(refusal);
    for (let attempt = 1; ; attempt += 1)
      try {
        await store.appendToStream(attemptsOn(refusal.streamName), [event], { expectedRevision: 'any' });
        return;
      } catch (error) {
        if (error instanceof EventIdConflict) return; // this attempt is already there, with its first moment
        if (!(error instanceof AppendOutcomeUnknown) || attempt === attempts) throw error;
        await backOff(attempt);
      }
  };

const refusalEvent = (refusal: Refusal): NewEvent => {
  const { streamName, commandType, commandDigest, origin, occurredAt } = refusal;
  const violations = refusal.violations.map(({ rule, articles }) => ({ rule, articles: [...articles] }));
  const attempt = JSON.stringify([streamName, refusal.revision, commandDigest, violations.map(({ rule }) => rule)]);
  return {
    id: uuidV5(origin.commandId, attempt),
    ...CommandRefused({ stream: streamName, commandType, commandDigest, actor: origin.actor, violations, occurredAt }),
    metadata: commandMetadata(origin, commandDigest, occurredAt),
  };
};
