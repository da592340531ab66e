import type { EventOf } from '@ecl/event-sourcing';
import {
  CaseFiledByPolice,
  PoliceFilingRefused,
  PoliceReceiptSigned,
  PoliceSupplementRequested,
  RecordPoliceFiling,
  RecordPoliceReceipt,
  RecordPoliceReferral,
  RecordPoliceRefusal,
  RecordSupplementRequest,
  ReferredToCompetentPolice,
  SupplementSuppliedToPolice,
  SupplyToPolice,
} from './answer-of-police.js';
import {
  ApproveTransfer,
  CrimeSuspected,
  FormTransferTeam,
  RecordCrimeSuspicion,
  RefuseTransfer,
  SubmitTransferReport,
  SuspicionDropped,
  TransferApproved,
  TransferRefused,
  TransferReportSubmitted,
  TransferTeamFormed,
} from './deciding-to-transfer.js';
import {
  CopyToProcuratorate,
  DeliverTransfer,
  HandOverMaterials,
  MaterialsHandedOver,
  TransferCopiedToProcuratorate,
  TransferDelivered,
} from './handing-over.js';
import {
  AcceptNonFilingReasons,
  FilingSupervisionSuggested,
  NonFilingReasonsAccepted,
  NonFilingReasonsGiven,
  NonFilingReasonsRequired,
  OrderPoliceFiling,
  PoliceFilingOrdered,
  PoliceNoDecisionReported,
  PoliceReconsiderationDecided,
  PoliceReconsiderationRequested,
  RecordNonFilingReasons,
  RecordPoliceReconsideration,
  ReportPoliceSilence,
  RequestPoliceReconsideration,
  RequireNonFilingReasons,
  SuggestFilingSupervision,
} from './reconsideration-and-supervision.js';
import { AdministrativeHandlingResumed, ResumeAdministrativeHandling } from './return.js';

/**
 * 行刑衔接: the transfer of a suspected crime to the police and back (rulebook 7.1), step by step. Each event says the
 * last day or moment of the step that it starts, as of the recording; a late step is shown as late, never refused.
 */

export * from './deciding-to-transfer.js';
export * from './handing-over.js';
export * from './answer-of-police.js';
export * from './reconsideration-and-supervision.js';
export * from './return.js';

export const transferEventTypes = [
  CrimeSuspected,
  TransferTeamFormed,
  TransferReportSubmitted,
  SuspicionDropped,
  TransferApproved,
  TransferRefused,
  TransferDelivered,
  TransferCopiedToProcuratorate,
  PoliceReceiptSigned,
  ReferredToCompetentPolice,
  PoliceSupplementRequested,
  SupplementSuppliedToPolice,
  CaseFiledByPolice,
  PoliceFilingRefused,
  PoliceReconsiderationRequested,
  PoliceReconsiderationDecided,
  FilingSupervisionSuggested,
  NonFilingReasonsRequired,
  NonFilingReasonsGiven,
  PoliceFilingOrdered,
  NonFilingReasonsAccepted,
  MaterialsHandedOver,
  PoliceNoDecisionReported,
  AdministrativeHandlingResumed,
] as const;
export type TransferEvent = EventOf<(typeof transferEventTypes)[number]>;

export const transferCommandTypes = [
  RecordCrimeSuspicion,
  FormTransferTeam,
  SubmitTransferReport,
  ApproveTransfer,
  RefuseTransfer,
  DeliverTransfer,
  CopyToProcuratorate,
  RecordPoliceReceipt,
  RecordPoliceReferral,
  RecordSupplementRequest,
  SupplyToPolice,
  RecordPoliceFiling,
  RecordPoliceRefusal,
  RequestPoliceReconsideration,
  RecordPoliceReconsideration,
  SuggestFilingSupervision,
  RequireNonFilingReasons,
  RecordNonFilingReasons,
  OrderPoliceFiling,
  AcceptNonFilingReasons,
  HandOverMaterials,
  ReportPoliceSilence,
  ResumeAdministrativeHandling,
] as const;
