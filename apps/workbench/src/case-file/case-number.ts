import type { Say } from '../words/language.js';

/** The number of a case. It gets one when it is filed; until then it has none, and the id of the record says nothing to people. */
export const numberOf = ({ caseNumber }: { readonly caseNumber?: string | undefined }, say: Say): string =>
  caseNumber ?? say('尚无案号', 'no number yet');
