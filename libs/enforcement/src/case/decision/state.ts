import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import { partOf } from '../parties/part-of.js';
import type { Penalty } from '../values.js';
import type { DecisionEvent } from './vocabulary/index.js';

export type DecisionState = Undecided | DecidedNoPenalty | DecidedPenalty;

export interface Undecided {
  readonly is: 'none';
  /** Benchmarks with a deviation that was approved in advance (D8). */
  readonly deviationsApproved: readonly string[];
}

export interface DecidedNoPenalty {
  readonly is: 'noPenalty';
  readonly decisionId: string;
  readonly decidedOn: PlainDate;
}

export interface DecidedPenalty {
  readonly is: 'penalty' | 'revoked';
  readonly procedure: 'ordinary' | 'onSpot';
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly decidedOn: PlainDate;
  readonly decidedBy: readonly string[];
  readonly penalties: readonly Penalty[];
  /** The document said that a late payer owes a surcharge, and at what rate (X10). */
  readonly statesSurcharge: boolean;
  readonly collectingBankId: string | undefined;
  readonly account: string | undefined;
  readonly isMajor: boolean;
  /** Last day to report an on-the-spot penalty; undefined in the ordinary procedure. */
  readonly reportDueOn: PlainDate | undefined;
  readonly reportedOn: PlainDate | undefined;
  readonly majorReportedOn: PlainDate | undefined;
  readonly revokedOn: PlainDate | undefined;
}

export const initialDecision: DecisionState = { is: 'none', deviationsApproved: [] };

export const evolveDecision = evolving<DecisionState, DecisionEvent, CaseEvent>({
  BenchmarkDeviationApproved: (state, { benchmarkId }) =>
    state.is === 'none' ? { ...state, deviationsApproved: [...state.deviationsApproved, benchmarkId] } : state,
  PenaltyDecided: (state, { dispositions, ...paper }, partyId) => {
    const own = partOf(dispositions, partyId);
    if (own === undefined) return state;
    const { isMajor } = own;
    return {
      ...inForce({ ...paper, ...own }),
      procedure: 'ordinary',
      decidedBy: [paper.decidedBy],
      isMajor,
      reportDueOn: undefined,
    };
  },
  OnSpotPenaltyDecided: (_, data) => ({
    ...inForce(data),
    procedure: 'onSpot',
    decidedBy: data.officers,
    isMajor: false,
    reportDueOn: data.reportDueOn,
  }),
  NoPenaltyDecided: (_, { decisionId, occurredAt }) => ({
    is: 'noPenalty',
    decisionId,
    decidedOn: chinaDateOf(occurredAt),
  }),
  OnSpotPenaltyReported: (state, { occurredAt }) => decided(state, { reportedOn: chinaDateOf(occurredAt) }),
  DecisionCorrected: (state) => state,
  DecisionRevoked: (state, { occurredAt }) => decided(state, { is: 'revoked', revokedOn: chinaDateOf(occurredAt) }),
  MajorPenaltyReported: (state, { occurredAt }) => decided(state, { majorReportedOn: chinaDateOf(occurredAt) }),
});

interface Deciding {
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly occurredAt: Instant;
  readonly penalties: readonly Penalty[];
  readonly statesSurcharge: boolean;
  readonly collectingBankId?: string;
  readonly account?: string;
}

const inForce = (data: Deciding) =>
  ({
    is: 'penalty',
    decisionId: data.decisionId,
    decisionNumber: data.decisionNumber,
    decidedOn: chinaDateOf(data.occurredAt),
    penalties: data.penalties,
    statesSurcharge: data.statesSurcharge,
    collectingBankId: data.collectingBankId,
    account: data.account,
    reportedOn: undefined,
    majorReportedOn: undefined,
    revokedOn: undefined,
  }) as const;

const decided = (state: DecisionState, change: Partial<DecidedPenalty>): DecisionState =>
  state.is === 'penalty' || state.is === 'revoked' ? { ...state, ...change } : state;
