import { chinaDateOf } from '@ecl/kernel';
import { after } from '../../deadlines/deadline.js';
import {
  AgencyMustHaveHeldPowerAtConduct,
  AgencyMustHoldPower,
  ApproverMustHeadTheAgency,
  AuxiliariesMustNotAct,
  CertificatesMustBeShown,
  EveryProvisionMustBeInForce,
  LegalBasisMustBeLive,
  OfficersMustHoldCertificates,
  PowerMustBearCases,
  RecusedOfficersMustNotAct,
  TwoCertifiedOfficersMustBePresent,
} from '../../guards/index.js';
import { DisclosureWithdrawn } from '../disclosure/vocabulary.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';
import {
  ConductMustBeWithinLimitation,
  ConductMustLieInTerritory,
  ProposerMustServeTheAgency,
  UnitMustBelongToAgency,
} from '../filing/rules/proposal.js';
import { DefencesMustBeReviewed } from '../legal-review/rules/phase.js';
import { ScopeMustBeDetermined } from '../legal-review/rules/submission.js';
import { NoticeMustBeServed } from '../notice/rules/party-rights.js';
import { parametersInForce } from '../parameters-in-force.js';
import { notOrderedBack } from '../payment/balance.js';
import { RefundOrdered } from '../payment/vocabulary.js';
import { fineIn } from '../penalties/amounts.js';
import { decidingCase, type CaseDeciding } from '../rule.js';
import { obligationsFrom, paymentDueOn } from './payment-obligation.js';
import { remedyPeriods } from './remedy-periods.js';
import { MajorPenaltyMustAwaitReport, RevokingRemedyMustBeOnRecord } from './rules/afterwards.js';
import {
  BenchmarkMustFitThePower,
  DeviationMustBeApprovedAtTheTop,
  DeviationMustNameBenchmark,
  FineMustApplyBenchmark,
  FineMustLieWithinTier,
} from './rules/benchmark.js';
import { PerformanceMustBeStated } from './rules/contents.js';
import { DeciderMustNotHaveHandledTheCase, DeciderMustNotHaveProposed } from './rules/decider.js';
import {
  DeliberationMustNotBeOverruled,
  isApprovedCollectively,
  isMajor,
  MajorCaseMustBeDeliberated,
} from './rules/deliberation.js';
import { LawOfTheConductMustApply, OneConductOneFine } from './rules/law.js';
import {
  PenaltiesMustBeThoseReviewed,
  RequiredReviewMustBeAskedFor,
  ReviewedDraftMustBeDecided,
  ReviewMustBePassed,
  ReviewMustFollowHearing,
} from './rules/legal-review.js';
import { BankMustBeContracted, FineMustNameCollectingBank, FineMustNotGoToAnAgency } from './rules/money.js';
import {
  AgeMustBearOutTheReason,
  GuardianMustBeTold,
  LimitationMustBearOutTheReason,
  PartyMustBeTaught,
} from './rules/no-penalty.js';
import {
  ConductMustPrecedePenalty,
  OnSpotDecisionMustBeHandedOver,
  OnSpotDecisionMustBeMadeByThosePresent,
  OnSpotFineMustBeSmall,
  OnSpotPenaltyMustAwaitReport,
  OnSpotPenaltyMustBeWarningOrFine,
  PartyMustBeHeardOnTheSpot,
} from './rules/on-spot.js';
import { PartyMustBeOfAge } from './rules/party.js';
import {
  BasisMustBeNotified,
  DefencePeriodMustBeOver,
  HearingMustHaveBeenOffered,
  HearingRequestPeriodMustBeOver,
  PenaltyMustNotExceedNotice,
  RequestedHearingMustBeOver,
} from './rules/party-rights.js';
import { CaseMustBeInvestigated, CaseMustBeUndecided, PenaltyMustBeInForce } from './rules/stage.js';
import { CaseMustNotBeWithThePolice, NoFineAfterCriminalFine } from './rules/transfer.js';
import { termExceededByDays } from './term.js';
import {
  ApproveBenchmarkDeviation,
  BenchmarkDeviationApproved,
  CorrectDecision,
  DecideNoPenalty,
  DecideOnSpot,
  DecidePenalty,
  DecisionCorrected,
  DecisionRevoked,
  MajorPenaltyReported,
  NoPenaltyDecided,
  OnSpotPenaltyDecided,
  OnSpotPenaltyReported,
  PenaltyDecided,
  ReportMajorPenalty,
  ReportOnSpot,
  RevokeDecision,
} from './vocabulary.js';

export const decisionDeciding: readonly CaseDeciding[] = [
  decidingCase(ApproveBenchmarkDeviation, {
    mustHold: [
      CaseMustBeUndecided,
      ApproverMustHeadTheAgency,
      DeviationMustBeApprovedAtTheTop,
      DeviationMustNameBenchmark,
    ],
    then: (command, _, { actor }) => [BenchmarkDeviationApproved({ ...command, approvedBy: actor.personId })],
  }),

  // Everything between the end of the investigation and a penalty, in the order of the procedure.
  decidingCase(DecidePenalty, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      ApproverMustHeadTheAgency,
      DeciderMustNotHaveProposed,
      DeciderMustNotHaveHandledTheCase,
      CaseMustBeInvestigated,
      AgencyMustHoldPower,
      AgencyMustHaveHeldPowerAtConduct,
      PowerMustBearCases,
      LegalBasisMustBeLive,
      EveryProvisionMustBeInForce,
      LawOfTheConductMustApply,
      CaseMustNotBeWithThePolice,
      NoFineAfterCriminalFine,
      PartyMustBeOfAge,
      NoticeMustBeServed,
      DefencePeriodMustBeOver,
      HearingRequestPeriodMustBeOver,
      HearingMustHaveBeenOffered,
      RequestedHearingMustBeOver,
      DefencesMustBeReviewed,
      PenaltyMustNotExceedNotice,
      BasisMustBeNotified,
      ScopeMustBeDetermined,
      RequiredReviewMustBeAskedFor,
      ReviewMustBePassed,
      ReviewMustFollowHearing,
      ReviewedDraftMustBeDecided,
      PenaltiesMustBeThoseReviewed,
      MajorCaseMustBeDeliberated,
      DeliberationMustNotBeOverruled,
      OneConductOneFine,
      FineMustApplyBenchmark,
      BenchmarkMustFitThePower,
      FineMustLieWithinTier,
      PerformanceMustBeStated,
      FineMustNameCollectingBank,
      BankMustBeContracted,
      FineMustNotGoToAnAgency,
    ],
    then: (command, state, context) => {
      const parameters = parametersInForce(command, state, context);
      const exceededBy = termExceededByDays(command, state, context);
      return [
        PenaltyDecided({
          ...command,
          remedies: { ...remedyPeriods(parameters), reconsiderationFirst: false },
          decidedBy: context.actor.personId,
          isCollective: isApprovedCollectively(command, state),
          isMajor: isMajor(command, state, context),
          ...(exceededBy === undefined ? {} : { termExceededByDays: exceededBy }),
          packs: parameters.versions,
        }),
      ];
    },
  }),

  decidingCase(DecideNoPenalty, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      ApproverMustHeadTheAgency,
      DeciderMustNotHaveProposed,
      DeciderMustNotHaveHandledTheCase,
      CaseMustBeInvestigated,
      CaseMustNotBeWithThePolice,
      PartyMustBeTaught,
      GuardianMustBeTold,
      AgeMustBearOutTheReason,
      LimitationMustBearOutTheReason,
    ],
    then: (command, state, context) => [
      NoPenaltyDecided({
        ...command,
        decidedBy: context.actor.personId,
        packs: parametersInForce(command, state, context).versions,
      }),
    ],
  }),

  // Decided, handed over and, with a fine, owed from the same moment.
  decidingCase(DecideOnSpot, {
    mustHold: [
      OfficersMustHoldCertificates,
      TwoCertifiedOfficersMustBePresent,
      CertificatesMustBeShown,
      AuxiliariesMustNotAct,
      RecusedOfficersMustNotAct,
      OnSpotDecisionMustBeMadeByThosePresent,
      AgencyMustHoldPower,
      AgencyMustHaveHeldPowerAtConduct,
      PowerMustBearCases,
      LegalBasisMustBeLive,
      EveryProvisionMustBeInForce,
      LawOfTheConductMustApply,
      ConductMustPrecedePenalty,
      ConductMustBeWithinLimitation,
      UnitMustBelongToAgency,
      ConductMustLieInTerritory,
      ProposerMustServeTheAgency,
      PartyMustBeOfAge,
      OnSpotPenaltyMustBeWarningOrFine,
      OnSpotFineMustBeSmall,
      OneConductOneFine,
      PartyMustBeHeardOnTheSpot,
      OnSpotDecisionMustBeHandedOver,
      FineMustNameCollectingBank,
      BankMustBeContracted,
      FineMustNotGoToAnAgency,
    ],
    then: (command, state, context) => {
      const parameters = parametersInForce(command, state, context);
      const on = chinaDateOf(command.occurredAt);
      const fine = fineIn(command.penalties);
      return [
        OnSpotPenaltyDecided({
          ...command,
          remedies: { ...remedyPeriods(parameters), reconsiderationFirst: true },
          reportDueOn: after(on, parameters.onSpotReport, context.calendar).dueOn,
          ...(fine > 0 ? { paymentDueOn: paymentDueOn(on, parameters, context.calendar) } : {}),
          packs: parameters.versions,
        }),
        ...obligationsFrom(
          {
            occurredAt: command.occurredAt,
            decisionId: command.decisionId,
            fine,
            receivedOn: on,
            statesSurcharge: command.statesSurcharge,
            collectingBankId: command.collectingBankId,
            account: command.account,
          },
          parameters,
          context.calendar,
        ),
      ];
    },
  }),

  decidingCase(ReportOnSpot, {
    mustHold: [OnSpotPenaltyMustAwaitReport],
    then: (command, _, { actor }) => [OnSpotPenaltyReported({ ...command, reportedBy: actor.personId })],
  }),

  decidingCase(CorrectDecision, {
    mustHold: [PenaltyMustBeInForce, ApproverMustHeadTheAgency],
    then: (command, _, { actor }) => [DecisionCorrected({ ...command, correctedBy: actor.personId })],
  }),

  decidingCase(RevokeDecision, {
    mustHold: [PenaltyMustBeInForce, ApproverMustHeadTheAgency, RevokingRemedyMustBeOnRecord],
    then: (command, { payment, disclosure }, { actor }) => {
      const { occurredAt, cause, reasons } = command;
      const amount = notOrderedBack(payment);
      return [
        DecisionRevoked({ ...command, revokedBy: actor.personId }),
        ...(disclosure.is === 'published'
          ? [DisclosureWithdrawn({ occurredAt, reason: reasons, cause: 'revoked', withdrawnBy: actor.personId })]
          : []),
        ...(amount > 0 ? [RefundOrdered({ occurredAt, amount, cause, orderedBy: actor.personId })] : []),
      ];
    },
  }),

  decidingCase(ReportMajorPenalty, {
    mustHold: [MajorPenaltyMustAwaitReport],
    then: (command, _, { actor }) => [MajorPenaltyReported({ ...command, reportedBy: actor.personId })],
  }),
];
