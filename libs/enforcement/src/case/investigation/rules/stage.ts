import { isLimitationPassed, whatIsDiscovered } from '../../filing/limitation.js';
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

/** M55 31: an investigation ends for lapse of time only where the time has lapsed. */
export const LimitationMustBearOutTheEnd = rule<{ readonly facts: { readonly ground: string } }>()({
  code: 'investigation.limitation-not-passed',
  refs: ['B16', 'L01'],
  articles: ['M55 31', 'APL 36'],
  pack: 'national-core',
  doubtful: whatIsDiscovered,
  en: 'The conduct was discovered within the limitation period: this ground to end the investigation does not hold.',
  zh: '违法行为在追责时效内被发现，不得以超过追责时效为由终止调查。',
  reads: ['facts'],
  brokenWhen: ({ facts: { ground } }, state, context) =>
    ground === 'limitationPassed' && !isLimitationPassed(state, context),
});
