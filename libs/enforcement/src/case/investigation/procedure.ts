import { chinaDateOf, daysBetween } from '@ecl/kernel';
import { ApproverMustHeadTheAgency } from '../../guards/duties.js';
import {
  AuxiliariesMustNotAct,
  CertificatesMustBeShown,
  OfficersMustHoldCertificates,
  RecusedOfficersMustNotAct,
  TwoCertifiedOfficersMustBePresent,
} from '../../guards/enforcement-contact.js';
import { OfficersMustNotBeBusyInAnotherCase } from '../../officer-time/rule.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { PartyMustNotBeWithThePolice } from '../decision/rules/transfer.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';
import { partsOf } from '../parties/concern.js';
import { decidingForThose, decidingForUndecided } from '../parties/deciding.js';
import { decidingCase } from '../deciding-case.js';
import { requiredByRule } from '../required-by-rule.js';
import type { CaseDeciding } from '../rule.js';
import {
  BenchmarkMustFitThePower,
  ConclusionMustRestOnEvidence,
  FineProposedMustApplyBenchmark,
  HandlerMustConclude,
  type Proposal,
  TestsMustBeBack,
} from './rules/conclusion.js';
import {
  CorrectionMustBeOrderedToParties,
  CorrectionIdMustBeNew,
  CorrectionMustLieAhead,
  DigitalEvidenceMustHaveDigest,
  EvidenceMustBeNew,
  InterviewMustBeNew,
  InterviewMustBeOfTheDay,
  InterviewMustEndAfterItBegan,
  InvestigatorsMustNotJudgeTheCase,
  OfficersMustBeInOneInterviewAtATime,
  OfficersMustNotBeInterviewed,
  PersonMustBeInOneInterviewAtATime,
  RightsMustBeTold,
  TestMustBeNew,
  TestMustBeOut,
  TestPeriodMustBeToldAfterCommission,
  TestPeriodMustBeToldOnPaper,
  TestPeriodMustBeUntold,
  TestResultMustFollowCommission,
  CorrectionMustBeShownByAParty,
} from './rules/evidence.js';
import { placeOf, recordedPresence, timeAsCorrected } from './presences.js';
import {
  CollectorsMustNotBeInAnInterview,
  CorrectedInterviewMustFollowTheFiling,
  CorrectedOfficersMustNotBeInTwoPlaces,
  CorrectedOfficersMustNotBeRecusedThen,
  CorrectedPersonMustNotBeInTwoInterviews,
  CorrectedTimeMustBePossible,
  InspectorsMustNotBeInAnInterview,
  InterviewersMustNotBeAtAnInspection,
  InvestigationMustHaveRunThen,
  OfficersMustBeCertifiedThen,
  PresenceMustBeCorrectedByThosePresent,
  PresenceMustBeOnRecord,
  PresenceMustPrecedeWhatRestsOnIt,
  PreservationMustKeepItsTerms,
  VisitMustEndAfterItBegan,
} from './rules/presence.js';
import {
  CeasingMustFitTheParty,
  CeasingMustHaveHappened,
  ChairMustDiscussOtherEnd,
  EndMustHaveItsPapers,
  EndMustRestOnEvidence,
  EveryPartyMustHaveCeased,
  HandlersMustNotVoteOnOtherEnd,
  OtherEndMustBeDiscussedCollectively,
  OtherEndMustHaveItsQuorum,
  OtherEndMustBeVotedOnByHeads,
  OtherEndMustFollowTheVote,
  RecusedHeadsMustNotVoteOnOtherEnd,
} from './rules/end.js';
import {
  InvestigationMustBeRunning,
  InvestigationMustNotBeTerminated,
  LimitationMustBearOutTheEnd,
} from './rules/stage.js';
import {
  CollectEvidence,
  CommissionTest,
  ConcludeInvestigation,
  ConductInspection,
  CorrectionOrdered,
  CorrectPresence,
  EvidenceCollected,
  InspectionConducted,
  InterviewRecorded,
  InvestigationConcluded,
  InvestigationTerminated,
  OrderCorrection,
  PresenceCorrected,
  ReceiveTestResult,
  RecordInterview,
  TerminateInvestigation,
  TellTestPeriod,
  TestCommissioned,
  TestPeriodTold,
  TestResultReceived,
} from './vocabulary/index.js';

/**
 * An inspection or a piece of evidence may be the basis of the filing proposal, so these do not wait for the filing;
 * and the scene is inspected again after the decision, to check that it is obeyed.
 */
/** A report concerns the parties for which it proposes something. */
const ofEachProposal = partsOf<typeof ConcludeInvestigation, Proposal>('proposals');

export const investigationDeciding: readonly CaseDeciding[] = [
  decidingCase(ConductInspection, {
    mustHold: [
      OfficersMustHoldCertificates,
      TwoCertifiedOfficersMustBePresent,
      CertificatesMustBeShown,
      AuxiliariesMustNotAct,
      RecusedOfficersMustNotAct,
      InvestigatorsMustNotJudgeTheCase,
      InvestigationMustBeRunning,
      VisitMustEndAfterItBegan,
      InspectorsMustNotBeInAnInterview,
      OfficersMustNotBeBusyInAnotherCase,
    ],
    then: (command) => [InspectionConducted(command)],
  }),

  decidingForUndecided(CollectEvidence, {
    mustHold: [
      OfficersMustHoldCertificates,
      TwoCertifiedOfficersMustBePresent,
      CertificatesMustBeShown,
      AuxiliariesMustNotAct,
      RecusedOfficersMustNotAct,
      InvestigatorsMustNotJudgeTheCase,
      InvestigationMustBeRunning,
      CaseMustBeUndecided,
      EvidenceMustBeNew,
      CorrectionMustBeShownByAParty,
      DigitalEvidenceMustHaveDigest,
      VisitMustEndAfterItBegan,
      CollectorsMustNotBeInAnInterview,
      OfficersMustNotBeBusyInAnotherCase,
    ],
    then: (command) => [EvidenceCollected(command)],
  }),

  decidingForUndecided(RecordInterview, {
    mustHold: [
      OfficersMustHoldCertificates,
      TwoCertifiedOfficersMustBePresent,
      CertificatesMustBeShown,
      AuxiliariesMustNotAct,
      RecusedOfficersMustNotAct,
      InvestigatorsMustNotJudgeTheCase,
      CaseMustBeFiled,
      InvestigationMustBeRunning,
      CaseMustBeUndecided,
      InterviewMustBeNew,
      RightsMustBeTold,
      InterviewMustEndAfterItBegan,
      InterviewMustBeOfTheDay,
      OfficersMustNotBeInterviewed,
      OfficersMustBeInOneInterviewAtATime,
      PersonMustBeInOneInterviewAtATime,
      InterviewersMustNotBeAtAnInspection,
      OfficersMustNotBeBusyInAnotherCase,
    ],
    then: (command) => [InterviewRecorded(command)],
  }),

  decidingCase(CorrectPresence, {
    mustHold: [
      PresenceMustBeOnRecord,
      PresenceMustBeCorrectedByThosePresent,
      CorrectedTimeMustBePossible,
      OfficersMustBeCertifiedThen,
      CorrectedOfficersMustNotBeRecusedThen,
      CorrectedInterviewMustFollowTheFiling,
      InvestigationMustHaveRunThen,
      PresenceMustPrecedeWhatRestsOnIt,
      PreservationMustKeepItsTerms,
      CorrectedOfficersMustNotBeInTwoPlaces,
      CorrectedPersonMustNotBeInTwoInterviews,
      OfficersMustNotBeBusyInAnotherCase,
    ],
    then: (command, state, { actor }) => {
      const found = requiredByRule(recordedPresence(command, state), PresenceMustBeOnRecord);
      const { time, officers } = found;
      const papers = [...(time.paper === undefined ? [] : [time.paper]), ...(time.papers ?? [])];
      const { place: was } = placeOf(time);
      return [
        PresenceCorrected({
          ...command,
          ...placeOf(timeAsCorrected(command, found)),
          ...(was === undefined ? {} : { was }),
          wasAt: { startedAt: time.from, endedAt: time.to },
          officers: [...officers],
          papers,
          correctedBy: actor.personId,
        }),
      ];
    },
  }),

  decidingCase(OrderCorrection, {
    mustHold: [CorrectionMustLieAhead, CorrectionIdMustBeNew, CorrectionMustBeOrderedToParties],
    then: (command, _, { actor }) => [CorrectionOrdered({ ...command, orderedBy: actor.personId })],
  }),

  decidingForUndecided(CommissionTest, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      InvestigationMustBeRunning,
      TestMustBeNew,
      TestPeriodMustBeToldOnPaper,
    ],
    then: (command, _, { actor }) => [TestCommissioned({ ...command, commissionedBy: actor.personId })],
  }),

  decidingCase(TellTestPeriod, {
    mustHold: [TestMustBeOut, TestPeriodMustBeUntold, TestPeriodMustBeToldAfterCommission],
    then: (command, { investigation }, { actor }) => {
      const { commissionedOn, periodDays } = requiredByRule(
        investigation.tests.find(({ testId }) => testId === command.testId),
        TestMustBeOut,
      );
      const leftDays = Math.max(0, periodDays - daysBetween(commissionedOn, chinaDateOf(command.occurredAt)));
      return [TestPeriodTold({ ...command, leftDays, toldBy: actor.personId })];
    },
  }),

  /** A result may come while the investigation is suspended, because the laboratory keeps working. */
  decidingCase(ReceiveTestResult, {
    mustHold: [TestMustBeOut, TestResultMustFollowCommission],
    then: (command) => [TestResultReceived(command)],
  }),

  /**
   * The investigation may be concluded again: a review that asks for more (M55 25(2)) leads to a new report and a new
   * draft.
   */
  decidingForThose(ConcludeInvestigation, ofEachProposal, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      InvestigationMustBeRunning,
      HandlerMustConclude,
      ConclusionMustRestOnEvidence,
      TestsMustBeBack,
      FineProposedMustApplyBenchmark,
      BenchmarkMustFitThePower,
    ],
    then: (command, { parties }, { actor }) => [
      InvestigationConcluded({
        ...command,
        proposals: parties.map(({ partyId, own: { penalties, benchmark } }) => ({
          partyId,
          penalties,
          ...(benchmark === undefined ? {} : { benchmark }),
        })),
        concludedBy: actor.personId,
      }),
    ],
  }),

  decidingForUndecided(TerminateInvestigation, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      InvestigationMustNotBeTerminated,
      LimitationMustBearOutTheEnd,
      EndMustRestOnEvidence,
      EveryPartyMustHaveCeased,
      CeasingMustFitTheParty,
      CeasingMustHaveHappened,
      EndMustHaveItsPapers,
      OtherEndMustBeDiscussedCollectively,
      OtherEndMustHaveItsQuorum,
      OtherEndMustBeVotedOnByHeads,
      HandlersMustNotVoteOnOtherEnd,
      RecusedHeadsMustNotVoteOnOtherEnd,
      ChairMustDiscussOtherEnd,
      OtherEndMustFollowTheVote,
      PartyMustNotBeWithThePolice,
      ApproverMustHeadTheAgency,
    ],
    then: (command, _, { actor }) => [InvestigationTerminated({ ...command, approvedBy: actor.personId })],
  }),
];
