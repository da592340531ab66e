import { chinaDateOf, uuidV5, type Instant, type Uuid } from '@ecl/kernel';
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
  /** It is about something that does not exist, under an id that anyone can invent. */
  readonly isAboutNothing: boolean;
}

/** Records a refusal before it is given. If it throws, the refusal is not given either. */
export type RecordRefusal = (refusal: Refusal) => Promise<void>;

/** The stream that keeps the refused commands of a stream. */
export const attemptsOn = (streamName: StreamName): StreamName => `attempts-${streamName}`;

/** Refused beginnings of one account that are recorded each by itself on one day. */
const MOST_BEGINNINGS = 20;
const GROUPED = 'e2a5b1d0-1c1b-5d7e-8a57-2f4d8c3b9a61' as Uuid;
/** Where the refused beginnings of an account are that are more than anyone needs to see one by one. */
const UNBEGUN: StreamName = 'attempts-unbegun';

/**
 * Whether a refusal is one too many about something that does not exist. Whoever invents ids could otherwise make the log grow
 * with every attempt; what is refused on something real is always recorded. Each process counts for itself.
 */
const countingBeginnings = (): ((refusal: Refusal) => boolean) => {
  let day = '';
  const counts = new Map<string, number>();
  return ({ isAboutNothing, origin: { actor }, occurredAt }) => {
    if (!isAboutNothing) return false;
    if (chinaDateOf(occurredAt) !== day) {
      day = chinaDateOf(occurredAt);
      counts.clear();
    }
    const count = (counts.get(actor) ?? 0) + 1;
    counts.set(actor, count);
    return count > MOST_BEGINNINGS;
  };
};

/**
 * Records refusals in the log. The same command refused for the same rules at the same revision is one attempt, no
 * matter how often a client sends it, and keeps its first moment. The expected revision does not matter: attempts do
 * not depend on each other. Of the attempts of one account to begin something under ids that nothing has, those beyond
 * {@link MOST_BEGINNINGS} on a day are one attempt for each command.
 */
export const refusalsIn = (
  store: EventStore,
  { attempts = 5, backOff = jitteredBackOff() }: { attempts?: number; backOff?: BackOff } = {},
): RecordRefusal => {
  const isOneTooMany = countingBeginnings();
  return async (refusal) => {
    const grouped = isOneTooMany(refusal);
    const event = refusalEvent(refusal, grouped);
    const stream = grouped ? UNBEGUN : attemptsOn(refusal.streamName);
    for (let attempt = 1; ; attempt += 1)
      try {
        await store.appendToStream(stream, [event], { expectedRevision: 'any' });
        return;
      } catch (error) {
        if (error instanceof EventIdConflict) return; // this attempt is already there, with its first moment
        if (!(error instanceof AppendOutcomeUnknown) || attempt === attempts) throw error;
        await backOff(attempt);
      }
  };
};

const refusalEvent = (refusal: Refusal, isGrouped: boolean): NewEvent => {
  const { streamName, commandType, commandDigest, origin, occurredAt } = refusal;
  const violations = refusal.violations.map(({ rule, articles }) => ({ rule, articles: [...articles] }));
  const attempt = JSON.stringify([streamName, refusal.revision, commandDigest, violations.map(({ rule }) => rule)]);
  return {
    id: isGrouped
      ? uuidV5(GROUPED, JSON.stringify([origin.actor, chinaDateOf(occurredAt), commandType]))
      : uuidV5(origin.commandId, attempt),
    ...CommandRefused({ stream: streamName, commandType, commandDigest, actor: origin.actor, violations, occurredAt }),
    metadata: commandMetadata(origin, commandDigest, occurredAt),
  };
};
