import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import type { DataOf } from '../../law/command-type.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';
import { hasPassed, lastReview } from '../legal-review/review-outcome.js';
import { NoticeMustBeServed } from '../notice/rules/party-rights.js';
import { decidingForListed } from '../parties/deciding.js';
import { DefencesMustBeReviewed } from '../legal-review/rules/phase.js';
import { ScopeMustBeDetermined } from '../legal-review/rules/submission.js';
import {
  DeliberationMustFollowTheHearing,
  DeliberationMustFollowTheRights,
  ReviewMustRestOnTheFileAsItIs,
} from '../reliance/rules.js';
import { type CaseDeciding, partyRule } from '../rule.js';
import { rulesAboutPanel } from './rules/panel.js';
import { CollectiveDeliberationHeld, HoldDeliberation } from './vocabulary.js';

type Hold = DataOf<typeof HoldDeliberation>;

export const {
  DeliberationMustBeCollective,
  QuorumMustBeThere,
  MembersMustHeadTheAgency,
  HandlersMustNotVote,
  RecusedHeadsMustNotVote,
  ChairMustBeAmongTheMembers,
  ConclusionMustFollowTheVote,
} = rulesAboutPanel<Pick<Hold, 'members' | 'conclusion'>>({
  reads: ['members'],
  panelOf: (command) => command,
  approval: { reads: ['conclusion'], isGiven: ({ conclusion }) => conclusion === 'approve' },
});

/** If a review was asked for, the heads see only the draft that passed it. */
export const ReviewedDraftMustBeDeliberated = partyRule<Hold>()({
  code: 'deliberation.draft-not-reviewed',
  refs: ['D7'],
  articles: ['APL 57', 'APL 58', 'M55 25'],
  pack: 'national-core',
  en: 'The draft before the heads has not passed legal review.',
  zh: '提交集体讨论的草案未通过法制审核。',
  reads: ['draftSha256'],
  brokenWhen: ({ draftSha256 }, state) => {
    const review = lastReview(state);
    if (review === undefined) return state.legalReview.isRequired === true;
    return !hasPassed(review) || review.draftSha256 !== draftSha256;
  },
});

export const deliberationDeciding: readonly CaseDeciding[] = [
  decidingForListed(HoldDeliberation, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      NoticeMustBeServed,
      DeliberationMustFollowTheRights,
      DeliberationMustFollowTheHearing,
      DefencesMustBeReviewed,
      ScopeMustBeDetermined,
      ApproverMustHeadTheAgency,
      DeliberationMustBeCollective,
      QuorumMustBeThere,
      MembersMustHeadTheAgency,
      HandlersMustNotVote,
      RecusedHeadsMustNotVote,
      ChairMustBeAmongTheMembers,
      ConclusionMustFollowTheVote,
      ReviewedDraftMustBeDeliberated,
      ReviewMustRestOnTheFileAsItIs,
    ],
    then: (command, { partyIds }, { actor }) => [
      CollectiveDeliberationHeld({ ...command, partyIds, chairedBy: actor.personId }),
    ],
  }),
];
