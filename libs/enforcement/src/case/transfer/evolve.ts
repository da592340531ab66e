import type { Instant } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { TransferEvent } from './events.js';
import {
  initialTransfer,
  type TransferOutcomes,
  type TransferStage,
  type TransferState,
  type TransferStep,
} from './state.js';

interface Dated {
  readonly occurredAt: Instant;
}

/** A step that only moves on: it was taken, and here the case stands now. */
const to =
  (step: TransferStep, stage: TransferStage) =>
  (state: TransferState, { occurredAt }: Dated): TransferState => ({
    ...passed(state, step, occurredAt),
    stage,
    since: occurredAt,
  });

/** A step beside the road: it was taken, and the case stands where it stood. */
const beside =
  (step: TransferStep) =>
  (state: TransferState, { occurredAt }: Dated): TransferState =>
    passed(state, step, occurredAt);

/** A step that could have gone another way. */
const ending =
  (outcome: TransferOutcomes, step: (state: TransferState, data: Dated) => TransferState) =>
  (state: TransferState, data: Dated): TransferState => {
    const after = step(state, data);
    return { ...after, outcomes: { ...after.outcomes, ...outcome } };
  };

const passed = (state: TransferState, step: TransferStep, at: Instant): TransferState => ({
  ...state,
  at: { ...state.at, [step]: at },
});

export const evolveTransfer = evolving<TransferState, TransferEvent, CaseEvent>({
  /** A new suspicion begins a new round. How long earlier rounds held the case up is kept, and a criminal fine with it. */
  CrimeSuspected: ({ holds, criminalFine }, data) =>
    to('T0', 'suspected')({ ...initialTransfer, holds, criminalFine }, data),
  TransferTeamFormed: (state, data) => ({ ...to('T1', 'teamFormed')(state, data), team: data.members }),
  TransferReportSubmitted: (state, data) => ({ ...to('T2', 'reported')(state, data), submittedBy: data.submittedBy }),
  TransferApproved: (state, data) => ({
    ...ending({ T3: 'approved' }, to('T3', 'approved'))(state, data),
    holds: [...state.holds, { from: data.occurredAt, to: undefined }],
  }),
  TransferRefused: ending({ T3: 'refused' }, to('T3', 'refusedByHead')),
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
  CaseFiledByPolice: (state, data) =>
    state.outcomes.T7 === undefined
      ? ending({ T7: 'filed' }, to('T7', 'filedByPolice'))(state, data)
      : to('T11Filed', 'filedByPolice')(state, data),
  PoliceFilingRefused: ending({ T7: 'refused' }, to('T7', 'refusedByPolice')),
  PoliceReconsiderationRequested: to('T8', 'reconsidering'),
  PoliceReconsiderationDecided: (state, data) =>
    ending({ T8Decided: data.outcome }, to('T8Decided', data.outcome === 'file' ? 'filingAgreed' : 'refusedAgain'))(
      state,
      data,
    ),
  FilingSupervisionSuggested: to('T9', 'supervised'),
  NonFilingReasonsRequired: to('T10', 'supervised'),
  NonFilingReasonsGiven: beside('T10Given'),
  PoliceFilingOrdered: ending({ T11: 'ordered' }, to('T11', 'filingOrdered')),
  NonFilingReasonsAccepted: ending({ T11: 'accepted' }, to('T11', 'reasonsStand')),
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
