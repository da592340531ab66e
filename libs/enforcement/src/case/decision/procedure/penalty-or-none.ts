import {
  AgencyMustHaveHeldPowerAtConduct,
  AgencyMustHoldPower,
  ApproverMustHeadTheAgency,
  EveryProvisionMustBeInForce,
  LegalBasisMustBeLive,
  PowerMustBearCases,
  ProvisionsMustBePrintedAsRegistered,
  ProvisionsMustBeRegistered,
} from '../../../guards/index.js';
import { numberOrNext } from '../../../numbers/given-number.js';
import { numberMustBeFree } from '../../../numbers/rule.js';
import {
  ConductMustNotBeFinedInAnotherCase,
  OffenderMustNotBeFinedAsAnotherParty,
} from '../../../same-conduct/rule.js';
import { CaseMustBeFiled } from '../../filing/rules/approval.js';
import { DefencesMustBeReviewed } from '../../legal-review/rules/phase.js';
import { ScopeMustBeDetermined } from '../../legal-review/rules/submission.js';
import { NoticeMustBeServed } from '../../notice/rules/party-rights.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { decidingForParty, decidingForThose } from '../../parties/deciding.js';
import type { CaseDeciding } from '../../rule.js';
import {
  DeliberationMustHaveFollowedTheRights,
  DeliberationMustRestOnTheFileAsItIs,
  ReviewMustHaveFollowedTheRights,
  ReviewMustRestOnTheFileAsItIs,
} from '../../reliance/rules.js';
import { dispositionIn, ofEachDisposition } from '../of-each-disposition.js';
import { remedyPeriods } from '../remedy-periods.js';
import {
  BenchmarkMustFitThePower,
  DeviationMustRestOnTheFileAsItIs,
  FineMustApplyBenchmark,
  FineMustLieWithinTier,
} from '../rules/benchmark.js';
import { PerformanceMustBeStated } from '../rules/contents.js';
import { FineMustLieWithinTheRange, ReducingTierMustBeForAReduction } from '../rules/fine-range.js';
import { DeciderMustNotHaveHandledTheCase, DeciderMustNotHaveProposed } from '../rules/decider.js';
import {
  DeliberationMustNotBeOverruled,
  isApprovedCollectively,
  isMajor,
  MajorCaseMustBeDeliberated,
} from '../rules/deliberation.js';
import {
  ChangedLawMustBeCompared,
  ComparisonMustBeOfTheChangedLaw,
  ComparisonOfNoPenaltyMustBeTrue,
  LawMustNoLongerForbidTheConduct,
  LighterLawMustApply,
  RepealedLawMustHaveASuccessor,
} from '../rules/law.js';
import { ChangeDuringConductMustBeWeighed, ConductBeginningMustBeKnown } from '../rules/law-during-conduct.js';
import { OneConductOneFine } from '../rules/one-fine.js';
import {
  PenaltiesMustBeThoseReviewed,
  RequiredReviewMustBeAskedFor,
  ReviewInScopeMustBeAskedFor,
  ReviewedDraftMustBeDecided,
  ReviewMustBePassed,
  ReviewMustFollowHearing,
} from '../rules/legal-review.js';
import { BankMustBeContracted, FineMustNameCollectingBank, FineMustNotGoToAnAgency } from '../rules/money.js';
import {
  AgeMustBearOutTheReason,
  CorrectionMustBeChecked,
  ApprovedPenaltyMustNotBeDropped,
  DisorderMustBeOfAPerson,
  GuardianMustBeTold,
  LimitationMustBearOutTheReason,
  LimitationMustNotHavePassed,
  PartyMustBeTaught,
  SuspicionOfTheReviewMustBeAnswered,
} from '../rules/no-penalty.js';
import {
  BasisMustBeNotified,
  DefencePeriodMustBeOver,
  HearingMustHaveBeenOffered,
  HearingRequestPeriodMustBeOver,
  NoticeMustTellTheConductEstablished,
  NoticeMustTellWhatTheDecisionRestsOn,
  PenaltyMustNotExceedNotice,
  RequestedHearingMustBeOver,
} from '../rules/party-rights.js';
import { MinorMustBeMitigated, MitigationMustShowInTheFine } from '../rules/minor.js';
import { AgeOfPartyMustBeKnown, PartyMustBeOfAge } from '../rules/party.js';
import { DecisionMustNotExceedTheJudgment } from '../rules/judged.js';
import { DecisionIdMustBeNew, DecisionMustKeepToTheItem, DecisionMustNotRepeatTheUndoneAct } from '../rules/redo.js';
import { JoinedPartyMustBeReportedOn } from '../../participation/rules/joining.js';
import { SuccessorsMustBeJudgedTogether } from '../rules/together.js';
import { CaseMustBeInvestigated, CaseMustBeUndecided } from '../rules/stage.js';
import { PartyMustNotBeWithThePolice, NoFineAfterCriminalFine } from '../rules/transfer.js';
import { termExceededByDays } from '../term.js';
import { DecideNoPenalty, DecidePenalty, NoPenaltyDecided, PenaltyDecided } from '../vocabulary/index.js';

export const penaltyOrNoneDeciding: readonly CaseDeciding[] = [
  // Everything between the end of the investigation and a penalty, in the order of the procedure.
  decidingForThose(DecidePenalty, ofEachDisposition, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      DecisionIdMustBeNew,
      ApproverMustHeadTheAgency,
      DeciderMustNotHaveProposed,
      DeciderMustNotHaveHandledTheCase,
      CaseMustBeInvestigated,
      JoinedPartyMustBeReportedOn,
      AgencyMustHoldPower,
      AgencyMustHaveHeldPowerAtConduct,
      PowerMustBearCases,
      ProvisionsMustBeRegistered,
      ProvisionsMustBePrintedAsRegistered,
      LegalBasisMustBeLive,
      EveryProvisionMustBeInForce,
      RepealedLawMustHaveASuccessor,
      ChangedLawMustBeCompared,
      ComparisonMustBeOfTheChangedLaw,
      LighterLawMustApply,
      ConductBeginningMustBeKnown,
      ChangeDuringConductMustBeWeighed,
      LimitationMustNotHavePassed,
      PartyMustNotBeWithThePolice,
      NoFineAfterCriminalFine,
      AgeOfPartyMustBeKnown,
      PartyMustBeOfAge,
      MinorMustBeMitigated,
      NoticeMustBeServed,
      DefencePeriodMustBeOver,
      HearingRequestPeriodMustBeOver,
      HearingMustHaveBeenOffered,
      RequestedHearingMustBeOver,
      DefencesMustBeReviewed,
      PenaltyMustNotExceedNotice,
      BasisMustBeNotified,
      DecisionMustNotRepeatTheUndoneAct,
      DecisionMustKeepToTheItem,
      DecisionMustNotExceedTheJudgment,
      NoticeMustTellTheConductEstablished,
      NoticeMustTellWhatTheDecisionRestsOn,
      ScopeMustBeDetermined,
      ReviewInScopeMustBeAskedFor,
      RequiredReviewMustBeAskedFor,
      ReviewMustBePassed,
      ReviewMustFollowHearing,
      ReviewMustHaveFollowedTheRights,
      ReviewMustRestOnTheFileAsItIs,
      ReviewedDraftMustBeDecided,
      PenaltiesMustBeThoseReviewed,
      MajorCaseMustBeDeliberated,
      DeliberationMustNotBeOverruled,
      DeliberationMustHaveFollowedTheRights,
      DeliberationMustRestOnTheFileAsItIs,
      SuccessorsMustBeJudgedTogether,
      OneConductOneFine,
      ConductMustNotBeFinedInAnotherCase,
      OffenderMustNotBeFinedAsAnotherParty,
      FineMustApplyBenchmark,
      BenchmarkMustFitThePower,
      FineMustLieWithinTier,
      FineMustLieWithinTheRange,
      ReducingTierMustBeForAReduction,
      DeviationMustRestOnTheFileAsItIs,
      MitigationMustShowInTheFine,
      PerformanceMustBeStated,
      FineMustNameCollectingBank,
      BankMustBeContracted,
      FineMustNotGoToAnAgency,
      numberMustBeFree('decision', 'M55 40'),
    ],
    then: (command, { state, parties }, context) => {
      const parameters = parametersInForce(command, state, context);
      const exceededBy = termExceededByDays(
        command,
        state,
        context,
        parties.map(({ partyId }) => partyId),
      );
      return [
        PenaltyDecided({
          ...command,
          decisionNumber: numberOrNext(command.decisionNumber, 'decision', context),
          remedies: { ...remedyPeriods(parameters), reconsiderationFirst: false },
          decidedBy: context.actor.personId,
          dispositions: parties.map(({ partyId, partyCase, own }) => ({
            ...dispositionIn(own),
            partyId,
            isMajor: isMajor(own, partyCase, context),
          })),
          isCollective: parties.every(({ own, partyCase }) => isApprovedCollectively(own, partyCase)),
          ...(exceededBy === undefined ? {} : { termExceededByDays: exceededBy }),
          packs: parameters.versions,
        }),
      ];
    },
  }),

  decidingForParty(DecideNoPenalty, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      DecisionIdMustBeNew,
      ApproverMustHeadTheAgency,
      DeciderMustNotHaveProposed,
      DeciderMustNotHaveHandledTheCase,
      CaseMustBeInvestigated,
      JoinedPartyMustBeReportedOn,
      PartyMustNotBeWithThePolice,
      SuspicionOfTheReviewMustBeAnswered,
      ApprovedPenaltyMustNotBeDropped,
      PartyMustBeTaught,
      CorrectionMustBeChecked,
      GuardianMustBeTold,
      AgeMustBearOutTheReason,
      DisorderMustBeOfAPerson,
      LimitationMustBearOutTheReason,
      LawMustNoLongerForbidTheConduct,
      ComparisonOfNoPenaltyMustBeTrue,
      numberMustBeFree('decision', 'M55 40'),
    ],
    then: (command, state, context) => [
      NoPenaltyDecided({
        ...command,
        decisionNumber: numberOrNext(command.decisionNumber, 'decision', context),
        decidedBy: context.actor.personId,
        packs: parametersInForce(command, state, context).versions,
      }),
    ],
  }),
];
