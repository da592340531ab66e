import { partyRule, rule } from '../../rule.js';

/** After the decision, the steps toward it are closed: its faults are repaired by correction or revocation. */
export const CaseMustBeUndecided = partyRule({
  code: 'decision.made-already',
  refs: [],
  articles: ['APL 57', 'M55 28'],
  pack: 'national-core',
  en: 'The case has been decided already.',
  zh: '本案已经作出决定。',
  reads: [],
  brokenWhen: (_, { decision }) => decision.is !== 'none',
});

const NONE_IN_FORCE = {
  code: 'decision.none-standing',
  refs: ['E7', 'E8'],
  articles: ['M55 28', 'APL 75'],
  pack: 'mohurd-55',
  en: 'The case has no decision in force that the step could be about.',
  zh: '本案没有该步骤所针对的现行有效的决定。',
} as const;

/** Of whatever kind: a decision without penalty is revoked as one with a penalty is. */
export const DecisionMustBeInForce = partyRule({
  ...NONE_IN_FORCE,
  reads: [],
  brokenWhen: (_, { decision }) => decision.is === 'none' || decision.is === 'revoked',
});

export const PenaltyMustBeInForce = partyRule({
  ...NONE_IN_FORCE,
  reads: [],
  brokenWhen: (_, { decision }) => decision.is !== 'penalty',
});

/** There is no decision while the investigation still runs, is suspended, or was terminated (M55 30, 31). */
export const CaseMustBeInvestigated = rule({
  code: 'decision.investigation-not-concluded',
  refs: ['E1'],
  articles: ['APL 57', 'M55 20'],
  pack: 'national-core',
  en: 'The investigation is not concluded.',
  zh: '案件尚未调查终结。',
  reads: [],
  brokenWhen: (_, { investigation }) => investigation.stage !== 'concluded',
});
