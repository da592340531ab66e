import { chinaDateOf } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { DecisionEvent } from './events.js';
import type { DecidedPenalty, DecisionState } from './state.js';

export const evolveDecision = evolving<DecisionState, DecisionEvent, CaseEvent>({
  BenchmarkDeviationApproved: (state, { benchmarkId }) =>
    state.is === 'none' ? { ...state, deviationsApproved: [...state.deviationsApproved, benchmarkId] } : state,
  PenaltyDecided: (_, data) => ({
    ...standing(data),
    procedure: 'ordinary',
    decidedBy: [data.decidedBy],
    isMajor: data.isMajor,
    reportDueOn: undefined,
  }),
  OnSpotPenaltyDecided: (_, data) => ({
    ...standing(data),
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

type Deciding = Extract<DecisionEvent, { type: 'PenaltyDecided' | 'OnSpotPenaltyDecided' }>['data'];

const standing = (data: Deciding) =>
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
