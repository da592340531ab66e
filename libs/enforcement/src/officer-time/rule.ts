import { rule } from '../case/rule.js';

/** Whether an officer was somewhere else for another case is known only when the step is about to be taken. */
export const OfficersMustNotBeBusyInAnotherCase = rule({
  code: 'officers.busy-in-another-case',
  refs: ['B2', 'G-0.2'],
  articles: ['APL 42', 'APL 55', 'M55 16'],
  pack: 'national-core',
  en: 'One of the officers was in an interview, at an inspection or collecting evidence for another case at the same time.',
  zh: '执法人员同一时间正在办理另一案件的询问、检查或者取证，不可能同时在场。',
  reads: [],
  brokenWhen: (_, __, { elsewhere }) => (elsewhere?.busyElsewhere?.length ?? 0) > 0,
  particulars: (_, __, { elsewhere }) => {
    const { personId = '', from = '', to = '', inCase = {} } = elsewhere?.busyElsewhere?.[0] ?? {};
    return { officer: personId, from, to, ...inCase };
  },
});
