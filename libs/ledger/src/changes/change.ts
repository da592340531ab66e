import type { Position } from '@ecl/event-sourcing';
import type { Instant, Uuid } from '@ecl/kernel';
import type { SeenOfCase } from '@ecl/read-models';

/** What a change is about. */
export type ChangedKind = 'case' | 'lead' | 'register' | 'bank-report';

export interface Changed {
  readonly kind: ChangedKind;
  /** Its id in addresses: of the case, the lead, the report, or the name of the register. */
  readonly id: string;
}

/**
 * That something happened, to what and when. Nothing of what was said in the step: whoever may know that reads it where the
 * reading is on record.
 */
export interface Change extends Changed {
  /** Of the event: the same for everyone, and whenever it is asked. */
  readonly eventId: Uuid;
  readonly position: Position;
  readonly revision: number;
  /** How much of it can be read: of a case perhaps only a part. */
  readonly part: SeenOfCase;
  /** The name of the event; undefined for whoever sees no more of the case than that it changed. */
  readonly event: string | undefined;
  readonly zh: string;
  readonly en: string;
  readonly recordedAt: Instant;
}

const STREAMS: readonly (readonly [beginning: string, kind: ChangedKind])[] = [
  ['case-', 'case'],
  ['lead-', 'lead'],
  ['register-', 'register'],
  ['bank-report-', 'bank-report'],
];

/** What a stream is about; undefined for one of which no change is told: accounts, readings, attempts, checks, claims. */
export const changedIn = (streamName: string): Changed | undefined => {
  const found = STREAMS.find(([beginning]) => streamName.startsWith(beginning));
  return found && { kind: found[1], id: streamName.slice(found[0].length) };
};
