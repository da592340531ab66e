import { AppendOutcomeUnknown, EventIdConflict, EventStoreUnavailable, WrongExpectedRevision } from '../errors.js';
import { TooMuchContention } from './execution-errors.js';
import type { Proposal } from './proposal.js';

/** What an attempt at a command left open; the next attempt must settle it. */
export type Doubt<E> =
  | { readonly is: 'no-doubt' }
  /** Others wrote first; none of our events is in the log. */
  | { readonly is: 'overtaken'; readonly error: WrongExpectedRevision }
  /** The log knows our event ids: from this command, handled elsewhere, or from another one that took its id. */
  | { readonly is: 'id-known'; readonly error: EventIdConflict }
  /** The proposal may or may not be in the log. */
  | { readonly is: 'outcome-unknown'; readonly proposal: Proposal<E>; readonly error: AppendOutcomeUnknown };

/** What a failed append leaves open; undefined when another attempt would not help and the failure is the answer. */
export const doubtAfter = <E>(failure: unknown, before: Doubt<E>, proposal: Proposal<E>): Doubt<E> | undefined => {
  if (failure instanceof WrongExpectedRevision) return { is: 'overtaken', error: failure };
  if (failure instanceof EventIdConflict) return { is: 'id-known', error: failure };
  if (failure instanceof AppendOutcomeUnknown) return { is: 'outcome-unknown', proposal, error: failure };
  // A store that cannot be reached wrote nothing now, but that says nothing about the earlier append.
  if (failure instanceof EventStoreUnavailable && before.is === 'outcome-unknown') return before;
  return undefined;
};

/** The error for the caller when no attempt is left. */
export const givingUp = <E>(doubt: Doubt<E>, attempts: number): Error => {
  switch (doubt.is) {
    case 'overtaken':
      return new TooMuchContention(doubt.error.streamName, attempts, { cause: doubt.error });
    case 'id-known':
    case 'outcome-unknown':
      return doubt.error;
    case 'no-doubt':
      return new RangeError('a command needs at least one attempt');
  }
};

/**
 * The stream ends before the place up to which it was read: this is another log now, such as one restored from a
 * backup.
 */
export const hasShrunk = <E>(doubt: Doubt<E>): boolean =>
  doubt.is === 'overtaken' &&
  typeof doubt.error.expected === 'number' &&
  (doubt.error.actual === 'noStream' || doubt.error.actual < doubt.error.expected);
