import { rule } from '../../rule.js';

/** There is no investigation while it is suspended or after it was terminated (M55 30, 31). */
export const InvestigationMustBeRunning = rule({
  code: 'investigation.not-running',
  refs: ['B13', 'B16'],
  articles: ['M55 30', 'M55 31'],
  pack: 'mohurd-55',
  en: 'The investigation is suspended or terminated.',
  zh: '案件调查已经中止或者终止。',
  reads: [],
  brokenWhen: (_, { investigation: { stage } }) => stage === 'suspended' || stage === 'terminated',
});

export const InvestigationMustNotBeTerminated = rule({
  code: 'investigation.terminated-already',
  refs: ['B16'],
  articles: ['M55 31'],
  pack: 'mohurd-55',
  en: 'The investigation has been terminated already.',
  zh: '案件调查已经终止。',
  reads: [],
  brokenWhen: (_, { investigation: { stage } }) => stage === 'terminated',
});
