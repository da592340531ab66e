import { chinaDateOf } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import { partiesMustNotHandle } from '../../filing/rules/own-matter.js';
import { rulesAboutIdentity } from '../../filing/rules/party-identity.js';
import { namesNothing, notOnFile } from '../../investigation/on-file.js';
import { partyRule, rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { Party } from '../../values.js';
import { isSame } from '../same-party.js';
import type { JoinParty } from '../vocabulary.js';

type Joining = DataOf<typeof JoinParty>;

const knownParties = ({ filing }: CaseState): readonly Party[] => (filing.is === 'none' ? [] : filing.parties);

/** Ids are used once in a case, also after their party left. */
export const isUsedId = (known: readonly Party[], id: string): boolean => known.some(({ partyId }) => partyId === id);

/** The party of the case that is the same person or organisation; one that left is none. */
export const sameAmong = (
  known: readonly Party[],
  party: Party,
  { parties }: Pick<CaseState, 'parties'>,
): Party | undefined => known.find((each) => parties.has(each.partyId) && isSame(each, party));

export const JoiningPartyMustHaveAnIdOfItsOwn = rule<Joining>()({
  code: 'party.id-used',
  refs: ['A7'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'Another party of the case has or had this id.',
  zh: '该当事人编号已被本案其他当事人使用。',
  reads: ['party'],
  brokenWhen: ({ party }, state) => isUsedId(knownParties(state), party.partyId),
});

export const JoiningPartyMustBeNew = rule<Joining>()({
  code: 'party.joined-already',
  refs: ['A7'],
  articles: ['APL 29', 'M55 15'],
  pack: 'national-core',
  en: 'This person or organisation is a party of the case already.',
  zh: '该公民、法人或者其他组织已是本案当事人。',
  reads: ['party'],
  brokenWhen: ({ party }, state) => sameAmong(knownParties(state), party, state) !== undefined,
  particulars: ({ party }, state) => ({ partyId: sameAmong(knownParties(state), party, state)?.partyId ?? '' }),
});

export const {
  IdentityNumberMustBeRight: JoiningIdentityNumberMustBeRight,
  IdentityMustFitTheKind: JoiningIdentityMustFitTheKind,
  BirthDateMustFitIdentityNumber: JoiningBirthDateMustFitIdentityNumber,
} = rulesAboutIdentity<Pick<Joining, 'party'>>(['party'], ({ party }) => [party]);

export const JoiningPartyMustNotHandleTheCase = partiesMustNotHandle<Pick<Joining, 'party'>>(
  ['party'],
  ({ party }) => [party],
  (_, { handlers }) => handlers.everHandled,
);

export const FindersMustHandleTheCase = rule<Joining>()({
  code: 'party.found-by-others',
  refs: ['B15'],
  articles: ['APL 42', 'APL 54'],
  pack: 'national-core',
  en: 'Those who found the party do not handle the case.',
  zh: '发现该当事人的人员不是本案办案人员。',
  reads: ['foundBy'],
  brokenWhen: ({ foundBy }, { handlers }) => !foundBy.every((personId) => handlers.everHandled.includes(personId)),
});

export const ApproverMustNotHaveFoundTheParty = rule<Joining>()({
  code: 'party.approved-by-finder',
  refs: ['S17'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'Whoever found the party may not approve that it joins the case.',
  zh: '发现该当事人的人员不得批准追加该当事人。',
  reads: ['foundBy'],
  brokenWhen: ({ foundBy }, _, { actor }) => foundBy.includes(actor.personId),
});

export const DayFoundMustFit = rule<Joining>()({
  code: 'party.found-on-another-day',
  refs: ['A7'],
  articles: ['APL 36', 'APL 54'],
  pack: 'national-core',
  en: 'The party was found after the step, or before the conduct ended.',
  zh: '发现该当事人的日期晚于该步骤，或者早于违法行为终了之日。',
  reads: ['foundOn'],
  brokenWhen: ({ foundOn, occurredAt }, { filing }) =>
    foundOn > chinaDateOf(occurredAt) || (filing.is !== 'none' && foundOn < filing.conduct.endedOn),
});

export const EvidenceMustBeOnFile = rule<Joining>()({
  code: 'party.evidence-unknown',
  refs: ['B15'],
  articles: ['APL 40', 'APL 46'],
  pack: 'national-core',
  en: 'The case has no such evidence, or none is named: a party joins by what is on file against it.',
  zh: '未列证据或者本案没有所列证据，追加当事人应当有在案证据。',
  reads: ['evidenceIds', 'inspectionsAt'],
  brokenWhen: (command, state) => namesNothing(command) || notOnFile(command, state).length > 0,
  particulars: (command, state) => ({ evidence: notOnFile(command, state).join(', ') }),
});

/** The report from before it joined says nothing about it. */
export const JoinedPartyMustBeReportedOn = partyRule({
  code: 'party.not-reported-on',
  refs: ['B15'],
  articles: ['M55 20', 'APL 57'],
  pack: 'mohurd-55',
  en: 'The party joined later, and no report of the investigation proposes anything about it.',
  zh: '该当事人系追加，尚无对其提出处理建议的调查终结报告。',
  reads: [],
  brokenWhen: (_, { joinedAt, isReportedOn }) => joinedAt !== undefined && !isReportedOn,
});
