import type { DataOf } from '../../../law/command-type.js';
import type { OtherCase } from '../../../elsewhere.js';
import type { ProposeFiling } from '../../filing/vocabulary/index.js';
import { partyRule, rule } from '../../rule.js';
import type { Party } from '../../values.js';
import type { SplitOffParty } from '../vocabulary.js';
import { isSame } from '../same-party.js';

type Split = DataOf<typeof SplitOffParty>;
type Proposal = DataOf<typeof ProposeFiling>;

const hasParty = (other: OtherCase, party: Party | undefined): boolean =>
  party !== undefined && other.parties.some((each) => isSame(each, party));

/**
 * The matter goes on elsewhere before it ends here, so that it is never nowhere: the other case is filed, names this one,
 * and is about the same party. Known only when the step is about to be taken.
 */
export const OtherCaseMustGoOnAboutTheParty = partyRule<Split>()({
  code: 'party.split-off-to-nowhere',
  refs: [],
  articles: ['APL 54', 'M55 15'],
  pack: 'mohurd-55',
  en: 'The other case is not filed, does not name this case as its origin, or is not about this party.',
  zh: '所列另案尚未立案、未写明系由本案分出，或者不是针对该当事人。',
  reads: [],
  brokenWhen: (_, { filing }, { elsewhere }) => {
    const other = elsewhere?.splitOffTo;
    if (other === undefined || filing.is === 'none') return false;
    return !other.isFiled || !other.namesThisCase || !hasParty(other, filing.parties[0]);
  },
});

export const OtherCaseMustBeOfTheAgency = rule<Split>()({
  code: 'party.split-off-to-another-agency',
  refs: ['A10'],
  articles: ['APL 22', 'M55 6'],
  pack: 'mohurd-55',
  en: 'The other case is one of another agency: a matter goes there with a transfer letter.',
  zh: '另案由其他机关办理，应当办理案件移送。',
  reads: [],
  brokenWhen: (_, { filing }, { elsewhere }) =>
    filing.is !== 'none' &&
    elsewhere?.splitOffTo?.isFiled === true &&
    elsewhere.splitOffTo.agencyId !== filing.agencyId,
});

/** A case that says where it comes from says what is so. */
export const OriginMustHaveTheParty = rule<Proposal>()({
  code: 'filing.split-from-another-matter',
  refs: ['A7'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'The case from which the matter is to be split off is not filed here, or is about none of these parties.',
  zh: '所列原案不在本机关办理，或者不涉及本案当事人。',
  reads: ['agencyId', 'parties'],
  brokenWhen: ({ agencyId, parties }, _, { elsewhere }) => {
    const origin = elsewhere?.splitOffFrom;
    if (origin === undefined) return false;
    return !origin.isFiled || origin.agencyId !== agencyId || !parties.every((party) => hasParty(origin, party));
  },
});
