import { rule } from '../../rule.js';

export const CaseMustBeFiled = rule<unknown>({
  code: 'investigation.case-not-filed',
  articles: ['APL 54', 'M55 15'],
  pack: 'mohurd-55',
  en: 'The case has not been filed.',
  zh: '本案尚未立案。',
  brokenWhen: (_, { filing }) => filing.is !== 'filed',
});

export const CaseMustBeUndecided = rule<unknown>({
  code: 'investigation.case-decided',
  articles: ['APL 57'],
  pack: 'national-core',
  en: 'The case has been decided: the decision rests on what was found before it.',
  zh: '本案已经作出决定，不得再行调查取证。',
  brokenWhen: (_, { decision }) => decision.is !== 'none',
});

/** While it is suspended or after it was terminated nothing is investigated (M55 30, 31). */
export const InvestigationMustBeRunning = rule<unknown>({
  code: 'investigation.not-running',
  articles: ['M55 30', 'M55 31'],
  pack: 'mohurd-55',
  en: 'The investigation is suspended or terminated.',
  zh: '案件调查已经中止或者终止。',
  brokenWhen: (_, { investigation: { stage } }) => stage === 'suspended' || stage === 'terminated',
});

export const InvestigationMustNotBeTerminated = rule<unknown>({
  code: 'investigation.terminated-already',
  articles: ['M55 31'],
  pack: 'mohurd-55',
  en: 'The investigation has been terminated already.',
  zh: '案件调查已经终止。',
  brokenWhen: (_, { investigation: { stage } }) => stage === 'terminated',
});
