import { AppendOutcomeUnknown, EventIdConflict, WrongExpectedRevision } from '../errors.js';
import type { ActualRevision } from '../expected-revision.js';
import { TooMuchContention } from './execution-errors.js';
import type { Proposal } from './proposal.js';

/** What an attempt at a command left open; the next attempt must settle it. */
export type LeftOpen<E> =
  | { readonly is: 'nothing' }
  /** Others wrote first; none of our events is in the log. */
  | { readonly is: 'overtaken'; readonly error: WrongExpectedRevision }
  /** The log knows our event ids: from this command, handled elsewhere, or from another one that took its id. */
  | { readonly is: 'id-known'; readonly error: EventIdConflict }
  /** The proposal may or may not be in the log. */
  | { readonly is: 'outcome-unknown'; readonly proposal: Proposal<E>; readonly error: AppendOutcomeUnknown };

/** The proposal of an append without an answer that may still arrive: nobody wrote after what it rests on. */
export const mayStillArrive = <E>(
  leftOpen: LeftOpen<E>,
  revision: ActualRevision,
): leftOpen is Extract<LeftOpen<E>, { is: 'outcome-unknown' }> =>
  leftOpen.is === 'outcome-unknown' && leftOpen.proposal.revision === revision;

/** What a failed append leaves open; undefined when another attempt would not help and the failure is the answer. */
export const leftOpenAfter = <E>(
  failure: unknown,
  before: LeftOpen<E>,
  proposal: Proposal<E>,
): LeftOpen<E> | undefined => {
  if (failure instanceof WrongExpectedRevision) return { is: 'overtaken', error: failure };
  if (failure instanceof EventIdConflict) return { is: 'id-known', error: failure };
  if (failure instanceof AppendOutcomeUnknown) return { is: 'outcome-unknown', proposal, error: failure };
  // What fails now says nothing about the earlier append.
  return before.is === 'outcome-unknown' ? before : undefined;
};

/** The error for the caller when no attempt is left. */
export const givingUp = <E>(leftOpen: LeftOpen<E>, attempts: number): Error => {
  switch (leftOpen.is) {
    case 'overtaken':
      return new TooMuchContention(leftOpen.error.streamName, attempts, { cause: leftOpen.error });
    case 'id-known':
    case 'outcome-unknown':
      return leftOpen.error;
    case 'nothing':
      return new RangeError('a command needs at least one attempt');
  }
};

/**
 * The stream ends before the place up to which it was read: this is another log now, such as one restored from a
 * backup.
 */
export const hasShrunk = <E>(leftOpen: LeftOpen<E>): boolean =>
  leftOpen.is === 'overtaken' &&
  typeof leftOpen.error.expected === 'number' &&
  (leftOpen.error.actual === 'noStream' || leftOpen.error.actual < leftOpen.error.expected);
