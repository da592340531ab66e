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

/** A row of rulebook 7.1: what starts the clock of a step, and when it is awaited at all. */
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
    step: 'T0',
    isAwaited: () => false,
  },
  {
    step: 'T1',
    isAwaited: when('suspected'),
  },
  {
    step: 'T2',
    isAwaited: when('suspected', 'teamFormed'),
  },
  {
    step: 'T3',
    limit: { term: 'transferApproval', from: at('T2') },
    isAwaited: when('suspected', 'teamFormed', 'reported'),
  },
  {
    step: 'T4',
    limit: { term: 'transferDelivery', from: ({ at, outcomes }) => (outcomes.T3 === 'approved' ? at.T3 : undefined) },
    isAwaited: when('approved'),
  },
  {
    step: 'T5',
    limit: { term: 'transferDelivery', from: ({ at, outcomes }) => (outcomes.T3 === 'approved' ? at.T3 : undefined) },
    isAwaited: ({ outcomes }) => outcomes.T3 === 'approved',
  },
  {
    // At once, says the law, and names no hour: a missing receipt is shown, not reckoned.
    step: 'T6',
    isAwaited: ({ at, stage }) => at.T4 !== undefined && stage !== 'resumed',
  },
  {
    step: 'T6a',
    limit: { term: 'policeReferral', from: ({ at }) => at.T4 },
    isAwaited: () => false,
  },
  {
    step: 'T6b',
    limit: { term: 'policeSupplementRequest', from: ({ at }) => at.T4 },
    isAwaited: () => false,
  },
  {
    step: 'T6bSupplied',
    limit: { term: 'supplementSupply', from: at('T6b') },
    isAwaited: ({ at, stage }) => at.T6b !== undefined && (stage === 'delivered' || stage === 'received'),
  },
  {
    step: 'T7',
    limit: { term: 'policeFiling', from: ({ at }) => policeClockStart(at) },
    isAwaited: (transfer) => transfer.stage === 'approved' || isWithThePolice(transfer),
  },
  {
    step: 'T8',
    limit: {
      term: 'policeReconsiderationRequest',
      from: ({ at, outcomes }) => (outcomes.T7 === 'refused' ? at.T7 : undefined),
    },
    isAwaited: when('refusedByPolice'),
  },
  {
    step: 'T8Decided',
    limit: { term: 'policeReconsideration', from: at('T8') },
    isAwaited: when('reconsidering'),
  },
  {
    step: 'T9',
    limit: {
      term: 'filingSupervisionSuggestion',
      from: ({ at, outcomes }) =>
        outcomes.T8Decided === 'refuse' ? at.T8Decided : outcomes.T7 === 'refused' ? at.T7 : undefined,
    },
    isAwaited: when('refusedAgain'),
  },
  {
    step: 'T10',
    isAwaited: when('supervised'),
  },
  {
    step: 'T10Given',
    limit: { term: 'nonFilingReasons', from: at('T10') },
    isAwaited: ({ stage, at }) => stage === 'supervised' && at.T10 !== undefined,
  },
  {
    step: 'T11',
    // Ten days to say that the reasons are sound; an order to file has no limit of its own.
    limit: {
      term: 'reasonsAcceptedNotice',
      from: ({ at, outcomes }) => (outcomes.T11 === 'ordered' ? undefined : at.T10Given),
    },
    isAwaited: ({ stage, at }) => stage === 'supervised' && at.T10 !== undefined,
  },
  {
    step: 'T11Filed',
    limit: {
      term: 'policeFilingAfterOrder',
      from: ({ at, outcomes }) => (outcomes.T11 === 'ordered' ? at.T11 : undefined),
    },
    isAwaited: when('filingOrdered', 'filingAgreed'),
  },
  {
    step: 'T12',
    limit: {
      term: 'materialsHandOver',
      from: ({ at, outcomes }) => (outcomes.T7 === 'filed' ? at.T7 : at.T11Filed),
    },
    isAwaited: when('filedByPolice'),
  },
  {
    step: 'T13',
    isAwaited: () => false,
  },
  {
    step: 'T14',
    isAwaited: ({ stage, holds }) =>
      (stage === 'reasonsStand' || stage === 'refusedByPolice' || stage === 'refusedAgain') &&
      holds.some(({ to }) => to === undefined),
  },
];
