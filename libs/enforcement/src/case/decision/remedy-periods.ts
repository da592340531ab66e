import type { Parameters } from '../../packs/rule-packs.js';

/**
 * How long the party may ask for reconsideration or go to court: the law sets both periods, even if older sector rules
 * still print others (X5).
 */
export const remedyPeriods = ({ reconsideration, suit }: Parameters) => ({
  reconsiderationDays: reconsideration.length,
  suitMonths: suit.length,
});
