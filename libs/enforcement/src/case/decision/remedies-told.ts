import type { Parameters } from '../../packs/rule-packs.js';

/**
 * What the document tells the party of its remedies: the law gives both periods, whatever older sector rules still print
 * (X5). Against a penalty on the spot the party must go to reconsideration first (ARL 23(1)1; X4).
 */
export const remediesIn = ({ reconsideration, suit }: Parameters) => ({
  reconsiderationDays: reconsideration.length,
  suitMonths: suit.length,
});
