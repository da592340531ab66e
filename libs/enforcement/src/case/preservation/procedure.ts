import { chinaDateOf } from '@ecl/kernel';
import {
  ApproverMustHeadTheAgency,
  AuxiliariesMustNotAct,
  CertificatesMustBeShown,
  OfficersMustHoldCertificates,
  RecusedOfficersMustNotAct,
  TwoCertifiedOfficersMustBePresent,
} from '../../guards/index.js';
import { clockFrom } from '../clock-of-case.js';
import { OfficersMustNotBeBusyInAnotherCase } from '../../officer-time/rule.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { InvestigatorsMustNotJudgeTheCase } from '../investigation/rules/evidence.js';
import { PreserversMustNotBeElsewhere, VisitMustEndAfterItBegan } from '../investigation/rules/presence.js';
import { InvestigationMustBeRunning } from '../investigation/rules/stage.js';
import { parametersInForce } from '../parameters-in-force.js';
import { decidingForUndecided } from '../parties/deciding.js';
import { decidingCase } from '../deciding-case.js';
import type { CaseDeciding } from '../rule.js';
import { annulledBy, annulledByHarm, annulledByRefusal } from './annulled.js';
import { approvalDueAt, isApproved } from './approval-afterwards.js';
import {
  ApprovalMustBeOpen,
  ApproverMustNotHaveAsked,
  PreservationMustBeAskedFor,
  PreservationMustBeNew,
} from './rules/approval.js';
import {
  DisposalMustComeInTime,
  DisposedGoodsMustBeThere,
  EvidenceTakenMustBeOnRecord,
  GoodsMustBePreserved,
  HarmedGoodsMustBeThere,
  ReturnedGoodsMustBeReleased,
  TestMustBeCommissionedForGoods,
} from './rules/disposal.js';
import {
  BasisOfDisposalMustBeInForce,
  BasisOfDisposalMustBePrintedAsRegistered,
  BasisOfDisposalMustBeRegistered,
} from './rules/basis.js';
import { GoodsMustWaitForADecision, LastDayMustBeOver, ReleaseMustHaveItsOwnDay } from './rules/lapse.js';
import {
  AbsenceOrRefusalMustBeRecorded,
  GoodsDueBackMustNotBePreserved,
  GoodsMustNotBePreservedTwice,
  ItemsMustHaveIdsOfTheirOwn,
  ListMustBeOnFile,
  OwnerMustBeAParty,
  PapersMustBeHandedOver,
  PreservationMustBeApproved,
  PreservationMustNotBeRefused,
  WitnessMustBeNamed,
} from './rules/on-the-spot.js';
import { AgentMustBeAuthorised, OnlyTestedGoodsAreUsedUp, ReceiverMustBeTheOwner } from './rules/return.js';
import { leavesUndecided } from './left-undecided.js';
import { releasedBefore, releasedByLaw } from './released-by-law.js';
import { preservationOf } from './state.js';
import {
  ApprovePreservation,
  DisposePreserved,
  EvidencePreservedByRegistration,
  LapsePreservation,
  PreservationApproved,
  PreservationDisposed,
  PreservationProposed,
  PreservationRefused,
  PreserveEvidence,
  PreservedGoodsHarmed,
  PreservedGoodsReturned,
  ProposePreservation,
  RefusePreservation,
  ReportHarm,
  ReturnPreserved,
} from './vocabulary/index.js';

export const preservationDeciding: readonly CaseDeciding[] = [
  decidingForUndecided(ProposePreservation, {
    mustHold: [CaseMustBeUndecided, InvestigationMustBeRunning, PreservationMustBeNew],
    then: (command, _, { actor }) => [PreservationProposed({ ...command, proposedBy: actor.personId })],
  }),

  decidingCase(ApprovePreservation, {
    mustHold: [PreservationMustBeAskedFor, ApprovalMustBeOpen, ApproverMustHeadTheAgency, ApproverMustNotHaveAsked],
    then: (command, state, context) => {
      const preservedAt = preservationOf(state.preservation, command.preservationId)?.preservedAt;
      const isAfterwards = preservedAt !== undefined && preservedAt < command.occurredAt;
      return [
        PreservationApproved({
          ...command,
          ...(isAfterwards ? { dueAt: approvalDueAt(preservedAt, state, context) } : {}),
          approvedBy: context.actor.personId,
        }),
      ];
    },
  }),

  decidingCase(RefusePreservation, {
    mustHold: [PreservationMustBeAskedFor, ApprovalMustBeOpen, ApproverMustHeadTheAgency, ApproverMustNotHaveAsked],
    then: (command, state, context) => [
      ...releasedBefore(command, state, context),
      ...annulledByRefusal(command, state, context),
      PreservationRefused({ ...command, refusedBy: context.actor.personId }),
    ],
  }),

  /** Evidence may be preserved before the filing, as it may be collected. */
  decidingForUndecided(PreserveEvidence, {
    mustHold: [
      OfficersMustHoldCertificates,
      TwoCertifiedOfficersMustBePresent,
      CertificatesMustBeShown,
      AuxiliariesMustNotAct,
      RecusedOfficersMustNotAct,
      InvestigatorsMustNotJudgeTheCase,
      InvestigationMustBeRunning,
      CaseMustBeUndecided,
      PreservationMustBeApproved,
      PreservationMustNotBeRefused,
      GoodsMustNotBePreservedTwice,
      GoodsDueBackMustNotBePreserved,
      ItemsMustHaveIdsOfTheirOwn,
      OwnerMustBeAParty,
      WitnessMustBeNamed,
      AbsenceOrRefusalMustBeRecorded,
      PapersMustBeHandedOver,
      ListMustBeOnFile,
      VisitMustEndAfterItBegan,
      PreserversMustNotBeElsewhere,
      OfficersMustNotBeBusyInAnotherCase,
    ],
    then: (command, state, context) => {
      const from = chinaDateOf(command.occurredAt);
      return [
        EvidencePreservedByRegistration({
          ...command,
          dueOn: clockFrom('L05', { from }, state, context).dueOn,
          ...(isApproved(command, state) ? {} : { approvalDueAt: approvalDueAt(command.occurredAt, state, context) }),
          packs: parametersInForce(command, state, context).versions,
        }),
      ];
    },
  }),

  decidingCase(DisposePreserved, {
    mustHold: [
      GoodsMustBePreserved,
      ApproverMustHeadTheAgency,
      DisposalMustComeInTime,
      DisposedGoodsMustBeThere,
      EvidenceTakenMustBeOnRecord,
      TestMustBeCommissionedForGoods,
      BasisOfDisposalMustBeRegistered,
      BasisOfDisposalMustBePrintedAsRegistered,
      BasisOfDisposalMustBeInForce,
    ],
    then: (command, state, { actor }) => [
      ...annulledBy(command, state),
      PreservationDisposed({
        ...command,
        leavesUndecided: leavesUndecided(command, state),
        decidedBy: actor.personId,
      }),
    ],
  }),

  decidingCase(LapsePreservation, {
    mustHold: [GoodsMustWaitForADecision, LastDayMustBeOver, ReleaseMustHaveItsOwnDay],
    then: (command, state, context) => [releasedByLaw(command, state, context)],
  }),

  decidingCase(ReturnPreserved, {
    mustHold: [
      OfficersMustHoldCertificates,
      TwoCertifiedOfficersMustBePresent,
      CertificatesMustBeShown,
      AuxiliariesMustNotAct,
      RecusedOfficersMustNotAct,
      GoodsMustBePreserved,
      ReturnedGoodsMustBeReleased,
      ReceiverMustBeTheOwner,
      AgentMustBeAuthorised,
    ],
    then: (command) => [PreservedGoodsReturned(command)],
  }),

  decidingCase(ReportHarm, {
    mustHold: [GoodsMustBePreserved, HarmedGoodsMustBeThere, OnlyTestedGoodsAreUsedUp],
    then: (command, state, { actor }) => [
      ...annulledByHarm(command, state),
      PreservedGoodsHarmed({
        ...command,
        leavesUndecided: leavesUndecided(command, state),
        reportedBy: actor.personId,
      }),
    ],
  }),
];
