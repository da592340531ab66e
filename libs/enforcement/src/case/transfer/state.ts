import type { Fen, Instant } from '@ecl/kernel';
import type { Dated } from '../../law/dated.js';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import { EVERY_PARTY } from '../values.js';
import type { AdministrativeHandlingResumed, TransferEvent } from './vocabulary/index.js';

/** The transfer to the police, in its latest round. Each moment is the legal moment of the step. */
export interface TransferState {
  readonly stage: TransferStage;
  readonly team: readonly string[];
  readonly at: Readonly<Partial<Record<TransferStep, Instant>>>;
  /** When the current stage began. */
  readonly since: Instant | undefined;
  readonly outcomes: TransferOutcomes;
  readonly submittedBy: string | undefined;
  /** The organ that the transfer was delivered to, or was referred to since. */
  readonly policeOrgan: string | undefined;
  /** Objects on the list delivered to the police, and objects handed over after they filed. */
  readonly listedObjects: readonly string[];
  readonly handedOverObjects: readonly string[];
  /** Spans in which the transfer paused the administrative case: from approval to resumption, in every round. */
  readonly holds: readonly { readonly from: Instant; readonly to: Instant | undefined }[];
  /** Who is suspected; undefined is every party of the case. */
  readonly suspects: readonly string[] | undefined;
  /** Whom the report names; undefined where it names nobody. */
  readonly reported: readonly string[] | undefined;
  /** Suspects whom the approved report left out. */
  readonly dropped: readonly string[];
  /** Fines that a criminal court imposed for the same conduct, in fen. */
  readonly criminalFines: readonly CriminalFine[];
}

/** 罚金. Of an older log it may be anybody's: then it is every party's. */
export interface CriminalFine {
  readonly partyId: string;
  readonly amount: Fen;
  /** What the party had paid that counted towards it; absent where an older event did not say it. */
  readonly offset?: Fen;
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

/** The results of the steps with two possible results. */
export interface TransferOutcomes {
  /** The decision of the head. */
  readonly approval?: 'approved' | 'refused';
  /** The first decision of the police. */
  readonly policeDecision?: 'filed' | 'refused';
  /** The decision of the police on reconsideration. */
  readonly reconsideration?: 'file' | 'refuse';
  /** The decision of the procuratorate on the reasons of the police. */
  readonly supervision?: 'ordered' | 'accepted';
}

/** The steps of the transfer, in the order of rulebook 7.1. */
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
  policeOrgan: undefined,
  listedObjects: [],
  handedOverObjects: [],
  holds: [],
  suspects: undefined,
  reported: undefined,
  dropped: [],
  criminalFines: [],
};

/** A step that only moves the transfer on: it was taken, and this is the stage now. */
const to =
  (step: TransferStep, stage: TransferStage) =>
  (state: TransferState, { occurredAt }: Dated): TransferState => ({
    ...passed(state, step, occurredAt),
    stage,
    since: occurredAt,
  });

/** A step beside the main sequence: it was taken, and the stage stays the same. */
const beside =
  (step: TransferStep) =>
  (state: TransferState, { occurredAt }: Dated): TransferState =>
    passed(state, step, occurredAt);

/** A step with two possible results. */
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

/** A further suspect, of whom the report may say nothing yet. */
const joined = (state: TransferState, suspects: readonly string[]): TransferState => ({
  ...state,
  suspects: [...(state.suspects ?? []), ...suspects],
  reported: state.reported && [...state.reported, ...suspects],
  dropped: state.dropped.filter((partyId) => !suspects.includes(partyId)),
});

/** The first of several successors has a criminal fine; it bars a fine of each, because they took the place of one offender. */
const passedOn = (state: TransferState, from: string, to: readonly [string, ...string[]]): TransferState => {
  const heirs = (id: string): readonly string[] => (id === from ? to : [id]);
  return {
    ...state,
    suspects: state.suspects?.flatMap(heirs),
    reported: state.reported?.flatMap(heirs),
    dropped: state.dropped.flatMap(heirs),
    criminalFines: state.criminalFines.map((fine) => (fine.partyId === from ? { ...fine, partyId: to[0] } : fine)),
  };
};

const finesIn = ({
  criminalFine,
  finedParty,
  offset,
  furtherFines = [],
}: AdministrativeHandlingResumed['data']): readonly CriminalFine[] => [
  ...(criminalFine === undefined
    ? []
    : [
        {
          partyId: finedParty ?? offset?.partyId ?? EVERY_PARTY,
          amount: criminalFine,
          ...(offset === undefined ? {} : { offset: offset.offset }),
        },
      ]),
  ...furtherFines.map((fine) => ({ partyId: fine.partyId, amount: fine.criminalFine, offset: fine.offset })),
];

export const evolveTransfer = evolving<TransferState, TransferEvent, CaseEvent>({
  /**
   * A new suspicion begins a new round, unless it is about a further party. The time for which earlier rounds paused the
   * case is kept, and so are criminal fines.
   */
  CrimeSuspected: (state, data) =>
    data.joins === true
      ? joined(state, data.suspects ?? [])
      : to('crimeSuspected', 'suspected')(
          { ...initialTransfer, holds: state.holds, criminalFines: state.criminalFines, suspects: data.suspects },
          data,
        ),
  TransferTeamFormed: (state, data) => ({ ...to('teamFormed', 'teamFormed')(state, data), team: data.members }),
  TransferReportSubmitted: (state, data) => ({
    ...to('reportSubmitted', 'reported')(state, data),
    submittedBy: data.submittedBy,
    reported: data.suspects,
  }),
  /** Whoever joins later is no suspect by a suspicion of before. */
  PartyJoined: (state, { party }) =>
    state.stage === 'none' || state.suspects !== undefined
      ? state
      : { ...state, dropped: [...state.dropped, party.partyId] },
  SuspicionDropped: (state, { partyIds }) => ({ ...state, dropped: [...state.dropped, ...partyIds] }),
  /** A successor is suspected, and was fined, as its predecessor. */
  PartySucceeded: (state, { partyId, successor, coSuccessors = [] }) =>
    passedOn(state, partyId, [successor.partyId, ...coSuccessors.map((each) => each.partyId)]),
  TransferApproved: (state, data) => ({
    ...ending({ approval: 'approved' }, to('approvalDecided', 'approved'))(state, data),
    holds: [...state.holds, { from: data.occurredAt, to: undefined }],
  }),
  TransferRefused: ending({ approval: 'refused' }, to('approvalDecided', 'refusedByHead')),
  TransferDelivered: (state, data) => ({
    ...to('delivered', 'delivered')(state, data),
    policeOrgan: data.policeOrgan,
    listedObjects: data.objects.map(({ objectId }) => objectId),
  }),
  TransferCopiedToProcuratorate: beside('copiedToProcuratorate'),
  PoliceReceiptSigned: to('receiptSigned', 'received'),
  /** The competent organ signs its own receipt, and its time to decide runs from then. */
  ReferredToCompetentPolice: (state, data) => ({ ...to('referred', 'delivered')(state, data), policeOrgan: data.to }),
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
    criminalFines: [...state.criminalFines, ...finesIn(data)],
  }),
});
