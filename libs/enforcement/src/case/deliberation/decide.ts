import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';
import { NoticeMustBeServed } from '../notice/rules/party-rights.js';
import { decidingCase, type CaseDeciding } from '../rule.js';
import { HoldDeliberation } from './commands.js';
import { CollectiveDeliberationHeld } from './events.js';
import {
  ChairMustBeAmongTheMembers,
  ConclusionMustFollowTheVote,
  DeliberationMustBeCollective,
  HandlersMustNotVote,
  MembersMustHeadTheAgency,
  RecusedHeadsMustNotVote,
  ReviewedDraftMustBeDeliberated,
} from './rules.js';

export const deliberationDeciding: readonly CaseDeciding[] = [
  decidingCase(HoldDeliberation, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      NoticeMustBeServed,
      ApproverMustHeadTheAgency,
      DeliberationMustBeCollective,
      MembersMustHeadTheAgency,
      HandlersMustNotVote,
      RecusedHeadsMustNotVote,
      ChairMustBeAmongTheMembers,
      ConclusionMustFollowTheVote,
      ReviewedDraftMustBeDeliberated,
    ],
    then: (command, _, { actor }) => [CollectiveDeliberationHeld({ ...command, chairedBy: actor.personId })],
  }),
];
