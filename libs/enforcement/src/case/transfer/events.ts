import { code, date, eventType, listOf, moment, record, text, type EventOf } from '@ecl/event-sourcing';
import { occurredAt, personId } from '../values.js';
import {
  crimeSuspicion,
  materialsHandOver,
  nonFilingReasons,
  policeFiling,
  policeReceipt,
  policeReferral,
  policeRefusal,
  reconsiderationOutcome,
  resumption,
  supervisionSuggestion,
  supplement,
  supplementRequest,
  toProcuratorate,
  transferDelivery,
  transferReport,
  transferTeam,
} from './forms.js';

/**
 * The road to the police, T0–T14 (rulebook 7.1). Each event carries the last day or moment of the step that it sets going
 * (L61–L72), as reckoned when it was recorded; that a step was late is derived, never refused.
 */

export const CrimeSuspected = eventType('CrimeSuspected', record({ ...crimeSuspicion(), notedBy: personId() }));
export type CrimeSuspected = EventOf<typeof CrimeSuspected>;

export const TransferTeamFormed = eventType('TransferTeamFormed', record({ ...transferTeam(), formedBy: personId() }));
export type TransferTeamFormed = EventOf<typeof TransferTeamFormed>;

export const TransferReportSubmitted = eventType(
  'TransferReportSubmitted',
  record({ ...transferReport(), submittedBy: personId(), approvalDueOn: date() }),
);
export type TransferReportSubmitted = EventOf<typeof TransferReportSubmitted>;

export const TransferApproved = eventType(
  'TransferApproved',
  record({ occurredAt: occurredAt(), approvedBy: personId(), deliveryDueAt: moment() }),
);
export type TransferApproved = EventOf<typeof TransferApproved>;

export const TransferRefused = eventType(
  'TransferRefused',
  record({ occurredAt: occurredAt(), refusedBy: personId(), reasons: text() }),
);
export type TransferRefused = EventOf<typeof TransferRefused>;

export const TransferDelivered = eventType(
  'TransferDelivered',
  record({ ...transferDelivery(), deliveredBy: personId() }),
);
export type TransferDelivered = EventOf<typeof TransferDelivered>;

export const TransferCopiedToProcuratorate = eventType('TransferCopiedToProcuratorate', record(toProcuratorate()));
export type TransferCopiedToProcuratorate = EventOf<typeof TransferCopiedToProcuratorate>;

export const PoliceReceiptSigned = eventType(
  'PoliceReceiptSigned',
  record({ ...policeReceipt(), filingDueOn: date() }),
);
export type PoliceReceiptSigned = EventOf<typeof PoliceReceiptSigned>;

export const ReferredToCompetentPolice = eventType('ReferredToCompetentPolice', record(policeReferral()));
export type ReferredToCompetentPolice = EventOf<typeof ReferredToCompetentPolice>;

export const PoliceSupplementRequested = eventType(
  'PoliceSupplementRequested',
  record({ ...supplementRequest(), dueOn: date() }),
);
export type PoliceSupplementRequested = EventOf<typeof PoliceSupplementRequested>;

export const SupplementSuppliedToPolice = eventType('SupplementSuppliedToPolice', record(supplement()));
export type SupplementSuppliedToPolice = EventOf<typeof SupplementSuppliedToPolice>;

export const CaseFiledByPolice = eventType('CaseFiledByPolice', record({ ...policeFiling(), handOverDueOn: date() }));
export type CaseFiledByPolice = EventOf<typeof CaseFiledByPolice>;

export const PoliceFilingRefused = eventType(
  'PoliceFilingRefused',
  record({ ...policeRefusal(), challengeDueOn: date() }),
);
export type PoliceFilingRefused = EventOf<typeof PoliceFilingRefused>;

export const PoliceReconsiderationRequested = eventType(
  'PoliceReconsiderationRequested',
  record({ occurredAt: occurredAt(), requestedBy: personId(), decisionDueOn: date() }),
);
export type PoliceReconsiderationRequested = EventOf<typeof PoliceReconsiderationRequested>;

/** `suggestionDueOn`: the last day to ask the procuratorate for supervision after a second refusal. */
export const PoliceReconsiderationDecided = eventType(
  'PoliceReconsiderationDecided',
  record({ ...reconsiderationOutcome(), suggestionDueOn: date() }),
);
export type PoliceReconsiderationDecided = EventOf<typeof PoliceReconsiderationDecided>;

export const FilingSupervisionSuggested = eventType(
  'FilingSupervisionSuggested',
  record({ ...supervisionSuggestion(), suggestedBy: personId() }),
);
export type FilingSupervisionSuggested = EventOf<typeof FilingSupervisionSuggested>;

export const NonFilingReasonsRequired = eventType(
  'NonFilingReasonsRequired',
  record({ occurredAt: occurredAt(), dueOn: date() }),
);
export type NonFilingReasonsRequired = EventOf<typeof NonFilingReasonsRequired>;

/** `noticeDueOn`: the last day for the procuratorate to tell the agency that it finds them sound (L71). */
export const NonFilingReasonsGiven = eventType(
  'NonFilingReasonsGiven',
  record({ ...nonFilingReasons(), noticeDueOn: date() }),
);
export type NonFilingReasonsGiven = EventOf<typeof NonFilingReasonsGiven>;

export const PoliceFilingOrdered = eventType(
  'PoliceFilingOrdered',
  record({ occurredAt: occurredAt(), dueOn: date() }),
);
export type PoliceFilingOrdered = EventOf<typeof PoliceFilingOrdered>;

export const NonFilingReasonsAccepted = eventType('NonFilingReasonsAccepted', record({ occurredAt: occurredAt() }));
export type NonFilingReasonsAccepted = EventOf<typeof NonFilingReasonsAccepted>;

/** Both comparisons by object id (Q10): listed at T4 but not handed over, and handed over but never listed. */
export const MaterialsHandedOver = eventType(
  'MaterialsHandedOver',
  record({
    ...materialsHandOver(),
    handedOverBy: personId(),
    missingObjects: listOf(code()),
    unlistedObjects: listOf(code()),
  }),
);
export type MaterialsHandedOver = EventOf<typeof MaterialsHandedOver>;

export const PoliceNoDecisionReported = eventType(
  'PoliceNoDecisionReported',
  record({ ...toProcuratorate(), reportedBy: personId() }),
);
export type PoliceNoDecisionReported = EventOf<typeof PoliceNoDecisionReported>;

export const AdministrativeHandlingResumed = eventType(
  'AdministrativeHandlingResumed',
  record({ ...resumption(), approvedBy: personId() }),
);
export type AdministrativeHandlingResumed = EventOf<typeof AdministrativeHandlingResumed>;

export const transferEventTypes = [
  CrimeSuspected,
  TransferTeamFormed,
  TransferReportSubmitted,
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
