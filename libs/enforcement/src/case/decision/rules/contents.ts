import { partyRule } from '../../rule.js';
import type { Penalty } from '../../values.js';
import type { DecideForParty as Decide } from '../of-each-disposition.js';

/** Penalties that are performed by reading the decision, or by payment within the term that the law sets. */
const NEEDS_NO_MANNER: readonly Penalty['kind'][] = ['warning', 'publicCriticism', 'fine'];

/** 履行方式和期限 (APL 59(1)4). For a fine the law sets both: the bank and the payment term. */
export const PerformanceMustBeStated = partyRule<Decide>()({
  code: 'decision.performance-not-stated',
  refs: [],
  articles: ['APL 59', 'M55 27'],
  pack: 'national-core',
  en: 'The decision does not say how and by when the penalty is to be performed.',
  zh: '决定未载明行政处罚的履行方式和期限。',
  reads: ['penalties', 'performance'],
  brokenWhen: ({ penalties, performance }) =>
    performance === undefined && penalties.some(({ kind }) => !NEEDS_NO_MANNER.includes(kind)),
});
