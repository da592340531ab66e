import { ApproverMustHeadTheAgency } from '../../guards/duties.js';
import { decidingCase, type CaseDeciding } from '../rule.js';
import { CaseMustBeUndecided } from '../decision/rules/standing.js';
import { CaseMustNotBeWithThePolice } from '../decision/rules/transfer.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';
import {
  CommissionTest,
  ConcludeInvestigation,
  OrderCorrection,
  ReceiveTestResult,
  TerminateInvestigation,
} from './commands.js';
import { evidenceDecisions } from './decide-evidence.js';
import {
  CorrectionOrdered,
  InvestigationConcluded,
  InvestigationTerminated,
  TestCommissioned,
  TestResultReceived,
} from './events.js';
import {
  BenchmarkMustFitThePower,
  ConclusionMustRestOnEvidence,
  FineProposedMustApplyBenchmark,
  HandlerMustConclude,
  TestsMustBeBack,
} from './rules/conclusion.js';
import {
  CorrectionMustLieAhead,
  TestMustBeNew,
  TestMustBeOut,
  TestResultMustFollowCommission,
} from './rules/evidence.js';
import { InvestigationMustBeRunning, InvestigationMustNotBeTerminated } from './rules/standing.js';

export const investigationDeciding: readonly CaseDeciding[] = [
  ...evidenceDecisions,

  decidingCase(OrderCorrection, {
    mustHold: [CorrectionMustLieAhead],
    then: (command, _, { actor }) => [CorrectionOrdered({ ...command, orderedBy: actor.personId })],
  }),

  decidingCase(CommissionTest, {
    mustHold: [CaseMustBeFiled, CaseMustBeUndecided, InvestigationMustBeRunning, TestMustBeNew],
    then: (command, _, { actor }) => [TestCommissioned({ ...command, commissionedBy: actor.personId })],
  }),

  /** A result may come while the investigation is suspended: it is the laboratory that works. */
  decidingCase(ReceiveTestResult, {
    mustHold: [TestMustBeOut, TestResultMustFollowCommission],
    then: (command) => [TestResultReceived(command)],
  }),

  /** It may be concluded again: after a review that asked for more (M55 25(2)) there is a new report and a new draft. */
  decidingCase(ConcludeInvestigation, {
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
    then: (command, _, { actor }) => [InvestigationConcluded({ ...command, concludedBy: actor.personId })],
  }),

  decidingCase(TerminateInvestigation, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      InvestigationMustNotBeTerminated,
      CaseMustNotBeWithThePolice,
      ApproverMustHeadTheAgency,
    ],
    then: (command, _, { actor }) => [InvestigationTerminated({ ...command, approvedBy: actor.personId })],
  }),
];
