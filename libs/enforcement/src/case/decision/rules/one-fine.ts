import { ofKind } from '../../penalties/amounts.js';
import { partyRule } from '../../rule.js';
import type { Penalty } from '../../values.js';

export const OneConductOneFine = partyRule<{ readonly penalties: readonly Penalty[] }>()({
  code: 'decision.more-than-one-fine',
  refs: [],
  articles: ['APL 29'],
  pack: 'national-core',
  en: 'The same conduct may be fined only once: if it breaks several provisions, the one with the higher fine applies.',
  zh: '对同一违法行为不得给予两次以上罚款；违反多个规定的，按照罚款数额高的规定处罚。',
  reads: ['penalties'],
  brokenWhen: ({ penalties }) => ofKind(penalties, 'fine').length > 1,
});
