import { partyRule } from '../rule.js';

/** Nothing happened to a party in this case before it joined: its notice, its rights and its days are its own. */
export const PartyMustHaveJoinedBefore = partyRule({
  code: 'party.joined-later',
  refs: [],
  articles: ['APL 44', 'APL 47', 'M55 15'],
  pack: 'national-core',
  en: 'The step is dated before the party joined the case.',
  zh: '步骤发生时间早于该当事人被追加为本案当事人的时间。',
  reads: [],
  brokenWhen: ({ occurredAt }, { joinedAt }) => joinedAt !== undefined && occurredAt < joinedAt,
  particulars: (_, { joinedAt }) => (joinedAt === undefined ? {} : { joinedAt }),
});
