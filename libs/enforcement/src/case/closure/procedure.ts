import { chinaDateOf } from '@ecl/kernel';
import { ApproverMustHeadTheAgency } from '../../guards/duties.js';
import { numberMustBeFree } from '../../numbers/rule.js';
import { clockFrom } from '../clock-of-case.js';
import { PartyMustHaveBeenHeard } from '../notice/rules/posting.js';
import { decidingCase } from '../deciding-case.js';
import { decidingForAll, decidingForParty } from '../parties/deciding.js';
import { GoodsMustNotBeKept } from '../preservation/rules/closure.js';
import { requiredByRule } from '../required-by-rule.js';
import type { CaseDeciding } from '../rule.js';
import { NoteEnd } from './ending.js';
import { endsToNote } from './ends-to-note.js';
import { closingDay, endsOnGround } from './grounds.js';
import { EnforcementTerminated, TerminateEnforcement } from './termination.js';
import { EachFactMustHaveItsPaper } from './termination-papers.js';
import {
  AgencyMustAwaitThePolice,
  AgencyMustAwaitTheRemedy,
  ChairMustDiscussTermination,
  CourtMustBeAppliedToInTime,
  CourtMustFollowTheDemand,
  CourtMustFollowTheRemedies,
  EstateMustBeUsedUp,
  GroundMustFitTheParty,
  HandlersMustNotVoteOnTermination,
  MoneyMustNotBeLost,
  RecusedHeadsMustNotVoteOnTermination,
  SomethingMustBeLeftToEnforce,
  SuspensionMustHaveLasted,
  PenaltyMustHaveHadAParty,
  TerminationFactsMustHaveHappened,
  TerminationMustBeDiscussedCollectively,
  TerminationMustHaveItsQuorum,
  TerminationMustBeVotedOnByHeads,
  TerminationMustFollowTheVote,
} from './termination-rules.js';
import {
  CaseMustBeClosed,
  ChangeMustBeServed,
  ClosureMustBeProposed,
  ClosureMustNotBeApprovedByItsProposer,
  EndMustWaitToBeNoted,
  GroundMustHold,
  GroundMustStillHold,
  NothingMustBeDueToTheParty,
  OnSpotPenaltyMustBeReported,
  MajorPenaltyMustBeReported,
  PenaltyOnAChildMustBeRevoked,
  PenaltyOnAMinorMustBeMitigated,
  PublicTextMustBeWithdrawn,
  RemedyMustBeOver,
  TransferMustBeOver,
} from './rules.js';
import { ArchiveCase, CaseArchived, CaseClosed, CaseClosureProposed, CloseCase, ProposeClosure } from './vocabulary.js';

export const closureDeciding: readonly CaseDeciding[] = [
  decidingForParty(TerminateEnforcement, {
    mustHold: [
      ApproverMustHeadTheAgency,
      SomethingMustBeLeftToEnforce,
      GroundMustFitTheParty,
      MoneyMustNotBeLost,
      EstateMustBeUsedUp,
      TerminationFactsMustHaveHappened,
      PenaltyMustHaveHadAParty,
      EachFactMustHaveItsPaper,
      SuspensionMustHaveLasted,
      AgencyMustAwaitTheRemedy,
      AgencyMustAwaitThePolice,
      CourtMustFollowTheRemedies,
      CourtMustFollowTheDemand,
      CourtMustBeAppliedToInTime,
      TerminationMustBeDiscussedCollectively,
      TerminationMustHaveItsQuorum,
      TerminationMustBeVotedOnByHeads,
      HandlersMustNotVoteOnTermination,
      RecusedHeadsMustNotVoteOnTermination,
      ChairMustDiscussTermination,
      TerminationMustFollowTheVote,
    ],
    then: (command, _, { actor }) => [EnforcementTerminated({ ...command, terminatedBy: actor.personId })],
  }),

  decidingCase(NoteEnd, {
    mustHold: [EndMustWaitToBeNoted],
    then: ({ occurredAt }, state) => endsToNote(state, state, occurredAt),
  }),

  decidingForAll(ProposeClosure, {
    mustHold: [
      GroundMustHold,
      TransferMustBeOver,
      RemedyMustBeOver,
      PublicTextMustBeWithdrawn,
      PenaltyOnAChildMustBeRevoked,
      PenaltyOnAMinorMustBeMitigated,
      PartyMustHaveBeenHeard,
      OnSpotPenaltyMustBeReported,
      GoodsMustNotBeKept,
      ChangeMustBeServed,
    ],
    then: (command, state, context) => {
      const from = closingDay(state) ?? chinaDateOf(command.occurredAt);
      return [
        CaseClosureProposed({
          ...command,
          dueOn: clockFrom('L17', { from }, state, context).dueOn,
          ends: endsOnGround(command.ground, state, chinaDateOf(command.occurredAt)),
          proposedBy: context.actor.personId,
        }),
      ];
    },
  }),

  decidingForAll(CloseCase, {
    mustHold: [
      ClosureMustBeProposed,
      GroundMustStillHold,
      TransferMustBeOver,
      RemedyMustBeOver,
      PublicTextMustBeWithdrawn,
      PenaltyOnAChildMustBeRevoked,
      PenaltyOnAMinorMustBeMitigated,
      PartyMustHaveBeenHeard,
      GoodsMustNotBeKept,
      ChangeMustBeServed,
      ApproverMustHeadTheAgency,
      ClosureMustNotBeApprovedByItsProposer,
    ],
    then: (command, { closure }, { actor }) => [
      CaseClosed({
        ...command,
        ground: requiredByRule(closure.ground, ClosureMustBeProposed),
        approvedBy: actor.personId,
      }),
    ],
  }),

  decidingForAll(ArchiveCase, {
    mustHold: [
      CaseMustBeClosed,
      RemedyMustBeOver,
      TransferMustBeOver,
      NothingMustBeDueToTheParty,
      ChangeMustBeServed,
      PublicTextMustBeWithdrawn,
      PenaltyOnAChildMustBeRevoked,
      PenaltyOnAMinorMustBeMitigated,
      MajorPenaltyMustBeReported,
      GoodsMustNotBeKept,
      numberMustBeFree('archive', 'M55 40'),
    ],
    then: (command, _, { actor }) => [CaseArchived({ ...command, archivedBy: actor.personId })],
  }),
];
