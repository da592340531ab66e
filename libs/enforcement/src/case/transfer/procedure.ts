import { afterMoment } from '../../deadlines/deadline.js';
import { ApproverMustBePrincipalOrActingHead, ApproverMustHeadTheAgency } from '../../guards/index.js';
import { parametersInForce } from '../parameters-in-force.js';
import { requiredByRule } from '../required-by-rule.js';
import { decidingCase, type CaseDeciding } from '../rule.js';
import { dueAfter } from './due-after.js';
import { objectGaps } from './effect.js';
import {
  ApproverMustNotHaveReported,
  RefusalMustGiveReasons,
  ReporterMustBeOfTheTeam,
  TeamMustHaveTwoOfficers,
  TeamMustNotIncludeRecused,
} from './rules/approval.js';
import {
  CopyMustBeTheFirst,
  GapsMustBeExplained,
  ObjectMustBeListedOnce,
  PapersMustBeComplete,
  PartyMustBeToldOfSeizedObjects,
} from './rules/delivery.js';
import {
  CrimeMustBeSuspected,
  NoTransferMustBeUnderWay,
  PoliceMustBeReconsidering,
  PoliceMustHaveFiled,
  PoliceMustHaveRefused,
  PoliceMustNotHaveAnswered,
  PoliceMustStillBeAbleToFile,
  ReasonsMustBeAwaited,
  ReasonsMustHaveBeenGiven,
  ReasonsMustHaveBeenRequired,
  ReceiptMustBeWanting,
  ReferralMustPrecedeTheAnswer,
  RefusalMustBeUnsupervised,
  StepMustNotPrecedeTheOneBefore,
  SupplementMustBeAskedForBeforeTheAnswer,
  SupplementMustBeAwaited,
  ThereMustBeARefusalOrSilenceToExplain,
  TransferMustAwaitTheHead,
  TransferMustBeApproved,
  TransferMustBeUnderWay,
  TransferTeamMustBeFormed,
} from './rules/order.js';
import {
  PoliceMustBeLate,
  PoliceMustNotRefuseForMissingPapers,
  ReconsiderationMustBeAskedInTime,
} from './rules/police.js';
import {
  CriminalFineMustComeFromJudgment,
  CriminalRoadMustHaveEnded,
  EndOfCriminalCaseMustBeDocumented,
} from './rules/resumption.js';
import {
  AcceptNonFilingReasons,
  AdministrativeHandlingResumed,
  ApproveTransfer,
  CaseFiledByPolice,
  CopyToProcuratorate,
  CrimeSuspected,
  DeliverTransfer,
  FilingSupervisionSuggested,
  FormTransferTeam,
  HandOverMaterials,
  MaterialsHandedOver,
  NonFilingReasonsAccepted,
  NonFilingReasonsGiven,
  NonFilingReasonsRequired,
  OrderPoliceFiling,
  PoliceFilingOrdered,
  PoliceFilingRefused,
  PoliceNoDecisionReported,
  PoliceReceiptSigned,
  PoliceReconsiderationDecided,
  PoliceReconsiderationRequested,
  PoliceSupplementRequested,
  RecordCrimeSuspicion,
  RecordNonFilingReasons,
  RecordPoliceFiling,
  RecordPoliceReceipt,
  RecordPoliceReconsideration,
  RecordPoliceReferral,
  RecordPoliceRefusal,
  RecordSupplementRequest,
  ReferredToCompetentPolice,
  RefuseTransfer,
  ReportPoliceSilence,
  RequestPoliceReconsideration,
  RequireNonFilingReasons,
  ResumeAdministrativeHandling,
  SubmitTransferReport,
  SuggestFilingSupervision,
  SupplementSuppliedToPolice,
  SupplyToPolice,
  TransferApproved,
  TransferCopiedToProcuratorate,
  TransferDelivered,
  TransferRefused,
  TransferReportSubmitted,
  TransferTeamFormed,
} from './vocabulary.js';

export const transferDeciding: readonly CaseDeciding[] = [
  decidingCase(RecordCrimeSuspicion, {
    mustHold: [NoTransferMustBeUnderWay, StepMustNotPrecedeTheOneBefore],
    then: (command, _, { actor }) => [CrimeSuspected({ ...command, notedBy: actor.personId })],
  }),

  decidingCase(FormTransferTeam, {
    mustHold: [
      CrimeMustBeSuspected,
      StepMustNotPrecedeTheOneBefore,
      TeamMustHaveTwoOfficers,
      TeamMustNotIncludeRecused,
    ],
    then: (command, _, { actor }) => [TransferTeamFormed({ ...command, formedBy: actor.personId })],
  }),

  decidingCase(SubmitTransferReport, {
    mustHold: [TransferTeamMustBeFormed, StepMustNotPrecedeTheOneBefore, ReporterMustBeOfTheTeam],
    then: (command, state, context) => [
      TransferReportSubmitted({
        ...command,
        submittedBy: context.actor.personId,
        approvalDueOn: dueAfter(command, state, context, (p) => p.transferApproval),
      }),
    ],
  }),

  decidingCase(ApproveTransfer, {
    mustHold: [
      TransferMustAwaitTheHead,
      StepMustNotPrecedeTheOneBefore,
      ApproverMustBePrincipalOrActingHead,
      ApproverMustNotHaveReported,
    ],
    then: (command, state, context) => [
      TransferApproved({
        ...command,
        approvedBy: context.actor.personId,
        deliveryDueAt: afterMoment(command.occurredAt, parametersInForce(command, state, context).transferDelivery)
          .dueAt,
      }),
    ],
  }),

  decidingCase(RefuseTransfer, {
    mustHold: [
      TransferMustAwaitTheHead,
      StepMustNotPrecedeTheOneBefore,
      ApproverMustBePrincipalOrActingHead,
      ApproverMustNotHaveReported,
      RefusalMustGiveReasons,
    ],
    then: ({ occurredAt, reasons }, _, { actor }) => [
      TransferRefused({
        occurredAt,
        refusedBy: actor.personId,
        reasons: requiredByRule(reasons, RefusalMustGiveReasons),
      }),
    ],
  }),

  decidingCase(DeliverTransfer, {
    mustHold: [
      TransferMustBeApproved,
      StepMustNotPrecedeTheOneBefore,
      PapersMustBeComplete,
      ObjectMustBeListedOnce,
      PartyMustBeToldOfSeizedObjects,
    ],
    then: (command, _, { actor }) => [TransferDelivered({ ...command, deliveredBy: actor.personId })],
  }),

  decidingCase(CopyToProcuratorate, {
    mustHold: [TransferMustBeUnderWay, CopyMustBeTheFirst],
    then: (command) => [TransferCopiedToProcuratorate(command)],
  }),

  decidingCase(RecordPoliceReceipt, {
    mustHold: [ReceiptMustBeWanting, StepMustNotPrecedeTheOneBefore],
    then: (command, state, context) => [
      PoliceReceiptSigned({ ...command, filingDueOn: dueAfter(command, state, context, (p) => p.policeFiling) }),
    ],
  }),

  decidingCase(RecordPoliceReferral, {
    mustHold: [ReferralMustPrecedeTheAnswer, StepMustNotPrecedeTheOneBefore],
    then: (command) => [ReferredToCompetentPolice(command)],
  }),

  decidingCase(RecordSupplementRequest, {
    mustHold: [SupplementMustBeAskedForBeforeTheAnswer, StepMustNotPrecedeTheOneBefore],
    then: (command, state, context) => [
      PoliceSupplementRequested({ ...command, dueOn: dueAfter(command, state, context, (p) => p.supplementSupply) }),
    ],
  }),

  decidingCase(SupplyToPolice, {
    mustHold: [SupplementMustBeAwaited, StepMustNotPrecedeTheOneBefore],
    then: (command) => [SupplementSuppliedToPolice(command)],
  }),

  decidingCase(RecordPoliceFiling, {
    mustHold: [PoliceMustStillBeAbleToFile, StepMustNotPrecedeTheOneBefore],
    then: (command, state, context) => [
      CaseFiledByPolice({ ...command, handOverDueOn: dueAfter(command, state, context, (p) => p.materialsHandOver) }),
    ],
  }),

  decidingCase(RecordPoliceRefusal, {
    mustHold: [PoliceMustNotHaveAnswered, StepMustNotPrecedeTheOneBefore, PoliceMustNotRefuseForMissingPapers],
    then: (command, state, context) => [
      PoliceFilingRefused({
        ...command,
        challengeDueOn: dueAfter(command, state, context, (p) => p.policeReconsiderationRequest),
      }),
    ],
  }),

  decidingCase(RequestPoliceReconsideration, {
    mustHold: [PoliceMustHaveRefused, StepMustNotPrecedeTheOneBefore, ReconsiderationMustBeAskedInTime],
    then: (command, state, context) => [
      PoliceReconsiderationRequested({
        ...command,
        requestedBy: context.actor.personId,
        decisionDueOn: dueAfter(command, state, context, (p) => p.policeReconsideration),
      }),
    ],
  }),

  decidingCase(RecordPoliceReconsideration, {
    mustHold: [PoliceMustBeReconsidering, StepMustNotPrecedeTheOneBefore],
    then: (command, state, context) => [
      PoliceReconsiderationDecided({
        ...command,
        suggestionDueOn: dueAfter(command, state, context, (p) => p.filingSupervisionSuggestion),
      }),
    ],
  }),

  decidingCase(SuggestFilingSupervision, {
    mustHold: [RefusalMustBeUnsupervised, StepMustNotPrecedeTheOneBefore],
    then: (command, _, { actor }) => [FilingSupervisionSuggested({ ...command, suggestedBy: actor.personId })],
  }),

  decidingCase(RequireNonFilingReasons, {
    mustHold: [ThereMustBeARefusalOrSilenceToExplain, StepMustNotPrecedeTheOneBefore],
    then: (command, state, context) => [
      NonFilingReasonsRequired({ ...command, dueOn: dueAfter(command, state, context, (p) => p.nonFilingReasons) }),
    ],
  }),

  decidingCase(RecordNonFilingReasons, {
    mustHold: [ReasonsMustBeAwaited, StepMustNotPrecedeTheOneBefore],
    then: (command, state, context) => [
      NonFilingReasonsGiven({
        ...command,
        noticeDueOn: dueAfter(command, state, context, (p) => p.reasonsAcceptedNotice),
      }),
    ],
  }),

  decidingCase(OrderPoliceFiling, {
    mustHold: [ReasonsMustHaveBeenRequired, StepMustNotPrecedeTheOneBefore],
    then: (command, state, context) => [
      PoliceFilingOrdered({ ...command, dueOn: dueAfter(command, state, context, (p) => p.policeFilingAfterOrder) }),
    ],
  }),

  decidingCase(AcceptNonFilingReasons, {
    mustHold: [ReasonsMustHaveBeenGiven, StepMustNotPrecedeTheOneBefore],
    then: (command) => [NonFilingReasonsAccepted(command)],
  }),

  decidingCase(HandOverMaterials, {
    mustHold: [PoliceMustHaveFiled, StepMustNotPrecedeTheOneBefore, ObjectMustBeListedOnce, GapsMustBeExplained],
    then: (command, { transfer }, { actor }) => {
      const handedOver = command.objects.map(({ objectId }) => objectId);
      const { missing, unlisted } = objectGaps(transfer.listedObjects, handedOver);
      return [
        MaterialsHandedOver({
          ...command,
          handedOverBy: actor.personId,
          missingObjects: [...missing],
          unlistedObjects: [...unlisted],
        }),
      ];
    },
  }),

  decidingCase(ReportPoliceSilence, {
    mustHold: [PoliceMustBeLate],
    then: (command, _, { actor }) => [PoliceNoDecisionReported({ ...command, reportedBy: actor.personId })],
  }),

  decidingCase(ResumeAdministrativeHandling, {
    mustHold: [
      ApproverMustHeadTheAgency,
      TransferMustBeUnderWay,
      StepMustNotPrecedeTheOneBefore,
      CriminalRoadMustHaveEnded,
      EndOfCriminalCaseMustBeDocumented,
      CriminalFineMustComeFromJudgment,
    ],
    then: (command, _, { actor }) => [AdministrativeHandlingResumed({ ...command, approvedBy: actor.personId })],
  }),
];
