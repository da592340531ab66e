import type { Instant } from '@ecl/kernel';
import type { Parameters } from '../../packs/rule-packs.js';
import { isWithThePolice, policeClockStart } from './silence.js';
import type { TransferState, TransferStep } from './state.js';

type TermOfTransfer =
  | 'transferApproval'
  | 'transferDelivery'
  | 'policeReferral'
  | 'policeSupplementRequest'
  | 'supplementSupply'
  | 'policeFiling'
  | 'policeReconsiderationRequest'
  | 'policeReconsideration'
  | 'filingSupervisionSuggestion'
  | 'nonFilingReasons'
  | 'reasonsAcceptedNotice'
  | 'policeFilingAfterOrder'
  | 'materialsHandOver';

/** A row of rulebook 7.1: what starts the time limit of a step, and when the step is awaited at all. */
export interface TimelineRow {
  readonly step: TransferStep;
  readonly limit?: {
    readonly term: TermOfTransfer & keyof Parameters;
    from(transfer: TransferState): Instant | undefined;
  };
  /** Not taken yet, and somebody waits for it. */
  isAwaited(transfer: TransferState): boolean;
}

const at =
  (step: TransferStep) =>
  (transfer: TransferState): Instant | undefined =>
    transfer.at[step];

const when =
  (...stages: readonly TransferState['stage'][]) =>
  ({ stage }: TransferState): boolean =>
    stages.includes(stage);

export const TIMELINE_ROWS: readonly TimelineRow[] = [
  {
    step: 'crimeSuspected',
    isAwaited: () => false,
  },
  {
    step: 'teamFormed',
    isAwaited: when('suspected'),
  },
  {
    step: 'reportSubmitted',
    isAwaited: when('suspected', 'teamFormed'),
  },
  {
    step: 'approvalDecided',
    limit: { term: 'transferApproval', from: at('reportSubmitted') },
    isAwaited: when('suspected', 'teamFormed', 'reported'),
  },
  {
    step: 'delivered',
    limit: {
      term: 'transferDelivery',
      from: ({ at, outcomes }) => (outcomes.approval === 'approved' ? at.approvalDecided : undefined),
    },
    isAwaited: when('approved'),
  },
  {
    step: 'copiedToProcuratorate',
    limit: {
      term: 'transferDelivery',
      from: ({ at, outcomes }) => (outcomes.approval === 'approved' ? at.approvalDecided : undefined),
    },
    isAwaited: ({ outcomes }) => outcomes.approval === 'approved',
  },
  {
    // The law says "at once" and names no hour: a missing receipt is shown without a limit.
    step: 'receiptSigned',
    isAwaited: ({ at, stage }) => at.delivered !== undefined && stage !== 'resumed',
  },
  {
    step: 'referred',
    limit: { term: 'policeReferral', from: ({ at }) => at.delivered },
    isAwaited: () => false,
  },
  {
    step: 'supplementRequested',
    limit: { term: 'policeSupplementRequest', from: ({ at }) => at.delivered },
    isAwaited: () => false,
  },
  {
    step: 'supplementSupplied',
    limit: { term: 'supplementSupply', from: at('supplementRequested') },
    isAwaited: ({ at, stage }) =>
      at.supplementRequested !== undefined && (stage === 'delivered' || stage === 'received'),
  },
  {
    step: 'policeDecided',
    limit: { term: 'policeFiling', from: ({ at }) => policeClockStart(at) },
    isAwaited: (transfer) => transfer.stage === 'approved' || isWithThePolice(transfer),
  },
  {
    step: 'reconsiderationRequested',
    limit: {
      term: 'policeReconsiderationRequest',
      from: ({ at, outcomes }) => (outcomes.policeDecision === 'refused' ? at.policeDecided : undefined),
    },
    isAwaited: when('refusedByPolice'),
  },
  {
    step: 'reconsiderationDecided',
    limit: { term: 'policeReconsideration', from: at('reconsiderationRequested') },
    isAwaited: when('reconsidering'),
  },
  {
    step: 'supervisionSuggested',
    limit: {
      term: 'filingSupervisionSuggestion',
      from: ({ at, outcomes }) =>
        outcomes.reconsideration === 'refuse'
          ? at.reconsiderationDecided
          : outcomes.policeDecision === 'refused'
            ? at.policeDecided
            : undefined,
    },
    isAwaited: when('refusedAgain'),
  },
  {
    step: 'reasonsRequired',
    isAwaited: when('supervised'),
  },
  {
    step: 'reasonsGiven',
    limit: { term: 'nonFilingReasons', from: at('reasonsRequired') },
    isAwaited: ({ stage, at }) => stage === 'supervised' && at.reasonsRequired !== undefined,
  },
  {
    step: 'procuratorateDecided',
    // Ten days to say that the reasons are valid; an order to file has no limit of its own.
    limit: {
      term: 'reasonsAcceptedNotice',
      from: ({ at, outcomes }) => (outcomes.supervision === 'ordered' ? undefined : at.reasonsGiven),
    },
    isAwaited: ({ stage, at }) => stage === 'supervised' && at.reasonsRequired !== undefined,
  },
  {
    step: 'filedAfterChallenge',
    limit: {
      term: 'policeFilingAfterOrder',
      from: ({ at, outcomes }) => (outcomes.supervision === 'ordered' ? at.procuratorateDecided : undefined),
    },
    isAwaited: when('filingOrdered', 'filingAgreed'),
  },
  {
    step: 'materialsHandedOver',
    limit: {
      term: 'materialsHandOver',
      from: ({ at, outcomes }) => (outcomes.policeDecision === 'filed' ? at.policeDecided : at.filedAfterChallenge),
    },
    isAwaited: when('filedByPolice'),
  },
  {
    step: 'silenceReported',
    isAwaited: () => false,
  },
  {
    step: 'handlingResumed',
    isAwaited: ({ stage, holds }) =>
      (stage === 'reasonsStand' || stage === 'refusedByPolice' || stage === 'refusedAgain') &&
      holds.some(({ to }) => to === undefined),
  },
];
