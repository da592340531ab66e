import { partyRule } from '../case/rule.js';

/**
 * 一事不再罚. Whether another case has fined the party is known only when the step is about to be taken. A case that
 * begins with its decision has one party, which it does not know before.
 */
export const ConductMustNotBeFinedInAnotherCase = partyRule({
  code: 'decision.conduct-fined-in-another-case',
  refs: ['E1'],
  articles: ['APL 29'],
  pack: 'national-core',
  en: 'The party has been fined for the same conduct in another case. The same conduct may be fined only once.',
  zh: '当事人的同一违法行为已在其他案件中被处以罚款，不得给予两次以上罚款。',
  reads: [],
  brokenWhen: (_, { partyId }, { elsewhere }) =>
    elsewhere?.finedElsewhere?.some((fined) => partyId === '' || fined.partyId === partyId) ?? false,
  particulars: (_, { partyId }, { elsewhere }) => {
    const fined = elsewhere?.finedElsewhere?.find((each) => partyId === '' || each.partyId === partyId);
    return { party: fined?.partyId ?? partyId, ...fined?.inCase };
  },
});
