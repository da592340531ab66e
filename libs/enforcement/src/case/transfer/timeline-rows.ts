import type { Instant } from '@ecl/kernel';
import type { ClockId } from '../../clocks/index.js';
import { isWithThePolice, policeClockStart } from './silence.js';
import type { TransferState, TransferStep } from './state.js';

/** A row of rulebook 7.1: what starts the time limit of a step, and when the step is awaited at all. */
export interface TimelineRow {
  readonly step: TransferStep;
  readonly limit?: {
    readonly clock: ClockId;
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
    limit: { clock: 'L61', from: at('reportSubmitted') },
    isAwaited: when('suspected', 'teamFormed', 'reported'),
  },
  {
    step: 'delivered',
    limit: {
      clock: 'L62',
      from: ({ at, outcomes }) => (outcomes.approval === 'approved' ? at.approvalDecided : undefined),
    },
    isAwaited: when('approved'),
  },
  {
    step: 'copiedToProcuratorate',
    limit: {
      clock: 'L62-copy',
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
    limit: { clock: 'L63', from: ({ at }) => at.delivered },
    isAwaited: () => false,
  },
  {
    step: 'supplementRequested',
    limit: { clock: 'L64-request', from: ({ at }) => at.delivered },
    isAwaited: () => false,
  },
  {
    step: 'supplementSupplied',
    limit: { clock: 'L64', from: at('supplementRequested') },
    isAwaited: ({ at, stage }) =>
      at.supplementRequested !== undefined && (stage === 'delivered' || stage === 'received'),
  },
  {
    step: 'policeDecided',
    limit: { clock: 'L65', from: ({ at }) => policeClockStart(at) },
    isAwaited: (transfer) => transfer.stage === 'approved' || isWithThePolice(transfer),
  },
  {
    step: 'reconsiderationRequested',
    limit: {
      clock: 'L66',
      from: ({ at, outcomes }) => (outcomes.policeDecision === 'refused' ? at.policeDecided : undefined),
    },
    isAwaited: when('refusedByPolice'),
  },
  {
    step: 'reconsiderationDecided',
    limit: { clock: 'L67', from: at('reconsiderationRequested') },
    isAwaited: when('reconsidering'),
  },
  {
    step: 'supervisionSuggested',
    limit: {
      clock: 'L68',
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
    limit: { clock: 'L69', from: at('reasonsRequired') },
    isAwaited: ({ stage, at }) => stage === 'supervised' && at.reasonsRequired !== undefined,
  },
  {
    step: 'procuratorateDecided',
    // Ten days to say that the reasons are valid; an order to file has no limit of its own.
    limit: {
      clock: 'L71',
      from: ({ at, outcomes }) => (outcomes.supervision === 'ordered' ? undefined : at.reasonsGiven),
    },
    isAwaited: ({ stage, at }) => stage === 'supervised' && at.reasonsRequired !== undefined,
  },
  {
    step: 'filedAfterChallenge',
    limit: {
      clock: 'L70',
      from: ({ at, outcomes }) => (outcomes.supervision === 'ordered' ? at.procuratorateDecided : undefined),
    },
    isAwaited: when('filingOrdered', 'filingAgreed'),
  },
  {
    step: 'materialsHandedOver',
    limit: {
      clock: 'L72',
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
