import type { Fen, Instant } from '@ecl/kernel';
import type { Dated } from '../../law/dated.js';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { TransferEvent } from './vocabulary/index.js';

/** The road to the police, in its latest round. Each moment is that of the step in law. */
export interface TransferState {
  readonly stage: TransferStage;
  readonly team: readonly string[];
  readonly at: Readonly<Partial<Record<TransferStep, Instant>>>;
  /** When the present stage was entered. */
  readonly since: Instant | undefined;
  readonly outcomes: TransferOutcomes;
  readonly submittedBy: string | undefined;
  /** Objects on the list that went to the police, and those handed over after they filed. */
  readonly listedObjects: readonly string[];
  readonly handedOverObjects: readonly string[];
  /** Spans in which the administrative case was held up by the transfer: from approval to resumption, in every round. */
  readonly holds: readonly { readonly from: Instant; readonly to: Instant | undefined }[];
  /** A fine that a criminal court imposed for the same conduct, in fen. */
  readonly criminalFine: Fen | undefined;
}

export type TransferStage =
  | 'none'
  | 'suspected'
  | 'teamFormed'
  | 'reported'
  | 'approved'
  | 'refusedByHead'
  | 'delivered'
  | 'received'
  | 'filedByPolice'
  | 'refusedByPolice'
  | 'reconsidering'
  | 'filingAgreed'
  | 'refusedAgain'
  | 'supervised'
  | 'filingOrdered'
  | 'reasonsStand'
  | 'handedOver'
  | 'resumed';

/** How the steps went that can go two ways. */
export interface TransferOutcomes {
  /** What the head decided. */
  readonly approval?: 'approved' | 'refused';
  /** What the police decided first. */
  readonly policeDecision?: 'filed' | 'refused';
  /** What the police decided when they were asked to reconsider. */
  readonly reconsideration?: 'file' | 'refuse';
  /** What the procuratorate decided on the reasons of the police. */
  readonly supervision?: 'ordered' | 'accepted';
}

/** The steps of the road, in the order of rulebook 7.1. */
export type TransferStep =
  | 'crimeSuspected'
  | 'teamFormed'
  | 'reportSubmitted'
  | 'approvalDecided'
  | 'delivered'
  | 'copiedToProcuratorate'
  | 'receiptSigned'
  | 'referred'
  | 'supplementRequested'
  | 'supplementSupplied'
  | 'policeDecided'
  | 'reconsiderationRequested'
  | 'reconsiderationDecided'
  | 'supervisionSuggested'
  | 'reasonsRequired'
  | 'reasonsGiven'
  | 'procuratorateDecided'
  | 'filedAfterChallenge'
  | 'materialsHandedOver'
  | 'silenceReported'
  | 'handlingResumed';

export const initialTransfer: TransferState = {
  stage: 'none',
  team: [],
  at: {},
  since: undefined,
  outcomes: {},
  submittedBy: undefined,
  listedObjects: [],
  handedOverObjects: [],
  holds: [],
  criminalFine: undefined,
};

/** A step that only moves on: it was taken, and this is the stage now. */
const to =
  (step: TransferStep, stage: TransferStage) =>
  (state: TransferState, { occurredAt }: Dated): TransferState => ({
    ...passed(state, step, occurredAt),
    stage,
    since: occurredAt,
  });

/** A step beside the road: it was taken, and the stage stays as it is. */
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
    to('crimeSuspected', 'suspected')({ ...initialTransfer, holds, criminalFine }, data),
  TransferTeamFormed: (state, data) => ({ ...to('teamFormed', 'teamFormed')(state, data), team: data.members }),
  TransferReportSubmitted: (state, data) => ({
    ...to('reportSubmitted', 'reported')(state, data),
    submittedBy: data.submittedBy,
  }),
  TransferApproved: (state, data) => ({
    ...ending({ approval: 'approved' }, to('approvalDecided', 'approved'))(state, data),
    holds: [...state.holds, { from: data.occurredAt, to: undefined }],
  }),
  TransferRefused: ending({ approval: 'refused' }, to('approvalDecided', 'refusedByHead')),
  TransferDelivered: (state, data) => ({
    ...to('delivered', 'delivered')(state, data),
    listedObjects: data.objects.map(({ objectId }) => objectId),
  }),
  TransferCopiedToProcuratorate: beside('copiedToProcuratorate'),
  PoliceReceiptSigned: to('receiptSigned', 'received'),
  /** The organ that is competent signs a receipt of its own, and its time to decide runs from that. */
  ReferredToCompetentPolice: to('referred', 'delivered'),
  PoliceSupplementRequested: beside('supplementRequested'),
  SupplementSuppliedToPolice: beside('supplementSupplied'),
  CaseFiledByPolice: (state, data) =>
    state.outcomes.policeDecision === undefined
      ? ending({ policeDecision: 'filed' }, to('policeDecided', 'filedByPolice'))(state, data)
      : to('filedAfterChallenge', 'filedByPolice')(state, data),
  PoliceFilingRefused: ending({ policeDecision: 'refused' }, to('policeDecided', 'refusedByPolice')),
  PoliceReconsiderationRequested: to('reconsiderationRequested', 'reconsidering'),
  PoliceReconsiderationDecided: (state, data) =>
    ending(
      { reconsideration: data.outcome },
      to('reconsiderationDecided', data.outcome === 'file' ? 'filingAgreed' : 'refusedAgain'),
    )(state, data),
  FilingSupervisionSuggested: to('supervisionSuggested', 'supervised'),
  NonFilingReasonsRequired: to('reasonsRequired', 'supervised'),
  NonFilingReasonsGiven: beside('reasonsGiven'),
  PoliceFilingOrdered: ending({ supervision: 'ordered' }, to('procuratorateDecided', 'filingOrdered')),
  NonFilingReasonsAccepted: ending({ supervision: 'accepted' }, to('procuratorateDecided', 'reasonsStand')),
  MaterialsHandedOver: (state, data) => ({
    ...to('materialsHandedOver', 'handedOver')(state, data),
    handedOverObjects: data.objects.map(({ objectId }) => objectId),
  }),
  PoliceNoDecisionReported: beside('silenceReported'),
  AdministrativeHandlingResumed: (state, data) => ({
    ...to('handlingResumed', 'resumed')(state, data),
    holds: state.holds.map((hold) => (hold.to === undefined ? { ...hold, to: data.occurredAt } : hold)),
    criminalFine: data.criminalFine,
  }),
});
