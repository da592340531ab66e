import { Problem } from '@ecl/web';
import { problems } from '../problems/ledger-problems.js';

/**
 * What somebody may know of a stream. A hidden one does not exist for them: the answer is the same as for an absent
 * one. Of one that is visible in part they learn nothing that is not of their duty.
 */
export type StreamVisibility = 'absent' | 'hidden' | 'visibleInPart' | 'visible';

/** @throws Problem `not-found` unless the stream may be acted on, or is about to begin. */
export const mustBeOpen = (visibility: StreamVisibility, isBeginning: boolean): void => {
  if (visibility === 'hidden' || (visibility === 'absent' && !isBeginning)) throw new Problem(problems.notFound);
};

/** Whether nothing may be told of the stream, not even that it exists, where a step on it may be tried all the same. */
export const isUnknown = (
  visibility: StreamVisibility | undefined,
  { isUnknownInPart = false }: { readonly isUnknownInPart?: boolean },
): boolean => visibility === 'hidden' || (isUnknownInPart && visibility === 'visibleInPart');
