import { Problem } from '@ecl/web';
import { problems } from '../problems/ledger-problems.js';

/** What a stream is to somebody. One that is hidden does not exist for them, and is answered like one that is absent. */
export type StreamVisibility = 'absent' | 'hidden' | 'visible';

/** @throws Problem `not-found` unless the stream may be acted on, or is about to begin. */
export const mustBeOpen = (visibility: StreamVisibility, isBeginning: boolean): void => {
  if (visibility === 'hidden' || (visibility === 'absent' && !isBeginning)) throw new Problem(problems.notFound);
};
