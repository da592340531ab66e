import type { Parameters } from '../../packs/rule-packs.js';

/**
 * How long the party may ask for reconsideration or go to court: the law gives both periods, whatever older sector rules
 * still print (X5).
 */
export const remedyPeriods = ({ reconsideration, suit }: Parameters) => ({
  reconsiderationDays: reconsideration.length,
  suitMonths: suit.length,
});
