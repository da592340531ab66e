import type { Instant } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { TransferEvent } from './events.js';
import { initialTransfer, type TransferStage, type TransferState, type TransferStep } from './state.js';

interface Dated {
  readonly occurredAt: Instant;
}

/** A step that only moves on: it was taken, and here the case stands now. */
const to =
  (step: TransferStep, stage: TransferStage) =>
  (state: TransferState, { occurredAt }: Dated): TransferState => ({ ...passed(state, step, occurredAt), stage });

/** A step beside the road: it was taken, and the case stands where it stood. */
const beside =
  (step: TransferStep) =>
  (state: TransferState, { occurredAt }: Dated): TransferState =>
    passed(state, step, occurredAt);

const passed = (state: TransferState, step: TransferStep, at: Instant): TransferState => ({
  ...state,
  at: { ...state.at, [step]: at },
});

export const evolveTransfer = evolving<TransferState, TransferEvent, CaseEvent>({
  /** A new suspicion begins a new round; how long earlier rounds held the case up is kept. */
  CrimeSuspected: (state, data) => to('T0', 'suspected')({ ...initialTransfer, holds: state.holds }, data),
  TransferTeamFormed: (state, data) => ({ ...to('T1', 'teamFormed')(state, data), team: data.members }),
  TransferReportSubmitted: (state, data) => ({ ...to('T2', 'reported')(state, data), submittedBy: data.submittedBy }),
  TransferApproved: (state, data) => ({
    ...to('T3', 'approved')(state, data),
    holds: [...state.holds, { from: data.occurredAt, to: undefined }],
  }),
  TransferRefused: to('T3', 'refusedByHead'),
  TransferDelivered: (state, data) => ({
    ...to('T4', 'delivered')(state, data),
    listedObjects: data.objects.map(({ objectId }) => objectId),
  }),
  TransferCopiedToProcuratorate: beside('T5'),
  PoliceReceiptSigned: to('T6', 'received'),
  /** The organ that is competent signs a receipt of its own, and its time to decide runs from that. */
  ReferredToCompetentPolice: to('T6a', 'delivered'),
  PoliceSupplementRequested: beside('T6b'),
  SupplementSuppliedToPolice: beside('T6bSupplied'),
  CaseFiledByPolice: (state, data) => to(state.at.T7 === undefined ? 'T7' : 'T11Filed', 'filedByPolice')(state, data),
  PoliceFilingRefused: to('T7', 'refusedByPolice'),
  PoliceReconsiderationRequested: to('T8', 'reconsidering'),
  PoliceReconsiderationDecided: (state, data) =>
    to('T8Decided', data.outcome === 'file' ? 'filingAgreed' : 'refusedAgain')(state, data),
  FilingSupervisionSuggested: to('T9', 'supervised'),
  NonFilingReasonsRequired: to('T10', 'supervised'),
  NonFilingReasonsGiven: beside('T10Given'),
  PoliceFilingOrdered: to('T11', 'filingOrdered'),
  NonFilingReasonsAccepted: to('T11', 'reasonsStand'),
  MaterialsHandedOver: (state, data) => ({
    ...to('T12', 'handedOver')(state, data),
    handedOverObjects: data.objects.map(({ objectId }) => objectId),
  }),
  PoliceNoDecisionReported: beside('T13'),
  AdministrativeHandlingResumed: (state, data) => ({
    ...to('T14', 'resumed')(state, data),
    holds: state.holds.map((hold) => (hold.to === undefined ? { ...hold, to: data.occurredAt } : hold)),
    criminalFine: data.criminalFine,
  }),
});
