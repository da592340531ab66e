import { Problem } from '@ecl/web';
import { problems } from '../problems/ledger-problems.js';

/** What a stream is to somebody. One that is hidden does not exist for them, and is answered like one that is absent. */
export type Standing = 'absent' | 'hidden' | 'visible';

/** @throws Problem `not-found` unless the stream may be acted on, or is about to begin. */
export const mustBeOpen = (standing: Standing, isBeginning: boolean): void => {
  if (standing === 'hidden' || (standing === 'absent' && !isBeginning)) throw new Problem(problems.notFound);
};
