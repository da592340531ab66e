import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import { partOf } from '../parties/part-of.js';
import type { LegalBasis, Penalty } from '../values.js';
import type { DecisionChanged, DecisionEvent, RedoOrdered } from './vocabulary/index.js';

export type DecisionState = Undecided | DecidedNoPenalty | DecidedPenalty;

/** A decision that was made before in this case, and was undone. */
export interface EarlierDecision {
  readonly decisionId: string;
  readonly penalties: readonly Penalty[];
  readonly basis: readonly LegalBasis[];
}

interface WithPast {
  /** Decisions that were revoked before a new one was ordered, the first first. */
  readonly earlier: readonly EarlierDecision[];
}

/** 责令重新作出: the decision must be made anew (M5). */
export interface Redo {
  readonly because: RedoOrdered['data']['because'];
  readonly orderedAt: Instant;
  readonly dueOn: PlainDate;
  /** By a court or a reconsideration body: the same act on the same facts and grounds is forbidden (ARL 64; ALL 71). */
  readonly isOrdered: boolean;
  /** The item that alone is decided anew; undefined where the whole decision is. */
  readonly items: readonly Penalty[] | undefined;
}

export interface Undecided extends WithPast {
  readonly is: 'none';
  /** Benchmarks with a deviation that was approved in advance (D8). */
  readonly deviationsApproved: readonly string[];
  /** Undefined for a first decision. */
  readonly redo: Redo | undefined;
}

export interface DecidedNoPenalty extends WithPast {
  readonly is: 'noPenalty';
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly decidedOn: PlainDate;
  readonly isUnlawful: boolean;
}

export interface DecidedPenalty extends WithPast {
  /** `revoked`: it was revoked, or confirmed void. */
  readonly is: 'penalty' | 'revoked';
  readonly procedure: 'ordinary' | 'onSpot';
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly decidedOn: PlainDate;
  readonly decidedBy: readonly string[];
  /** As they are now: a change replaces them. */
  readonly penalties: readonly Penalty[];
  readonly basis: readonly LegalBasis[];
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
  /** The day of the last change of its penalties. */
  readonly changedOn: PlainDate | undefined;
  /** The same, with what changed them, as the public reads it. */
  readonly change: { readonly on: PlainDate; readonly by: DecisionChanged['data']['cause'] } | undefined;
  /** What its penalties were before a remedy changed them, remedy by remedy. */
  readonly before: readonly { readonly remedyId: string; readonly penalties: readonly Penalty[] }[];
  /** Confirmed unlawful, and still in force (ARL 65; ALL 74). */
  readonly isUnlawful: boolean;
}

export const initialDecision: DecisionState = { is: 'none', deviationsApproved: [], redo: undefined, earlier: [] };

export const evolveDecision = evolving<DecisionState, DecisionEvent, CaseEvent>({
  BenchmarkDeviationApproved: (state, { benchmarkId }) =>
    state.is === 'none' ? { ...state, deviationsApproved: [...state.deviationsApproved, benchmarkId] } : state,
  PenaltyDecided: (state, { dispositions, ...paper }, partyId) => {
    const own = partOf(dispositions, partyId);
    if (own === undefined) return state;
    const { isMajor } = own;
    return {
      ...inForce({ ...paper, ...own }),
      earlier: state.earlier,
      procedure: 'ordinary',
      decidedBy: [paper.decidedBy],
      isMajor,
      reportDueOn: undefined,
    };
  },
  OnSpotPenaltyDecided: ({ earlier }, data) => ({
    ...inForce(data),
    earlier,
    procedure: 'onSpot',
    decidedBy: data.officers,
    isMajor: false,
    reportDueOn: data.reportDueOn,
  }),
  NoPenaltyDecided: ({ earlier }, { decisionId, decisionNumber, occurredAt }) => ({
    is: 'noPenalty',
    decisionId,
    decisionNumber,
    decidedOn: chinaDateOf(occurredAt),
    isUnlawful: false,
    earlier,
  }),
  OnSpotPenaltyReported: (state, { occurredAt }) => decided(state, { reportedOn: chinaDateOf(occurredAt) }),
  DecisionCorrected: (state) => state,
  DecisionRevoked: (state, { occurredAt }) => undone(state, chinaDateOf(occurredAt)),
  DecisionChanged: (state, { penalties, changedOn, cause, remedyId }) =>
    decided(state, {
      penalties,
      changedOn,
      change: { on: changedOn, by: cause },
      ...(remedyId !== undefined && state.is === 'penalty'
        ? { before: [...state.before, { remedyId, penalties: state.penalties }] }
        : {}),
    }),
  DecisionRestored: (state, { decisionId, penalties, restoredOn }) => {
    if (state.is === 'none' || state.decisionId !== decisionId) return state;
    if (penalties !== undefined)
      return decided(state, {
        is: 'penalty',
        penalties,
        revokedOn: undefined,
        isUnlawful: false,
        changedOn: restoredOn,
        change: undefined,
      });
    const { decisionNumber, decidedOn, earlier } = state;
    return { is: 'noPenalty', decisionId, decisionNumber, decidedOn, isUnlawful: false, earlier };
  },
  DecisionConfirmedUnlawful: (state) => (state.is === 'none' ? state : { ...state, isUnlawful: true }),
  DecisionConfirmedVoid: (state, { foundOn }) => undone(state, foundOn),
  RedoOrdered: (state, { because, occurredAt, dueOn, cause }) => ({
    is: 'none',
    deviationsApproved: [],
    redo: { because, orderedAt: occurredAt, dueOn, isOrdered: cause !== 'selfCorrection', items: undefined },
    earlier: state.is === 'none' ? state.earlier : [...state.earlier, asEarlier(state)],
  }),
  ItemRedoOrdered: (_, { because, occurredAt, dueOn, cause, decisionId, items, basis }) => ({
    is: 'none',
    deviationsApproved: [],
    redo: { because, orderedAt: occurredAt, dueOn, isOrdered: cause !== 'selfCorrection', items },
    earlier: [{ decisionId, penalties: items, basis }],
  }),
  MajorPenaltyReported: (state, { occurredAt }) => decided(state, { majorReportedOn: chinaDateOf(occurredAt) }),
});

interface Deciding {
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly occurredAt: Instant;
  readonly penalties: readonly Penalty[];
  readonly basis: readonly LegalBasis[];
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
    basis: data.basis,
    statesSurcharge: data.statesSurcharge,
    collectingBankId: data.collectingBankId,
    account: data.account,
    reportedOn: undefined,
    majorReportedOn: undefined,
    revokedOn: undefined,
    changedOn: undefined,
    change: undefined,
    before: [],
    isUnlawful: false,
  }) as const;

const decided = (state: DecisionState, change: Partial<DecidedPenalty>): DecisionState =>
  state.is === 'penalty' || state.is === 'revoked' ? { ...state, ...change } : state;

/** A decision without penalty imposes nothing, so nothing remains of it but that it was undone. */
const undone = (state: DecisionState, revokedOn: PlainDate): DecisionState =>
  state.is === 'noPenalty'
    ? {
        ...state,
        is: 'revoked',
        procedure: 'ordinary',
        decidedBy: [],
        penalties: [],
        basis: [],
        statesSurcharge: false,
        collectingBankId: undefined,
        account: undefined,
        isMajor: false,
        reportDueOn: undefined,
        reportedOn: undefined,
        majorReportedOn: undefined,
        revokedOn,
        changedOn: undefined,
        change: undefined,
        before: [],
      }
    : decided(state, { is: 'revoked', revokedOn });

const asEarlier = (state: DecidedNoPenalty | DecidedPenalty): EarlierDecision => ({
  decisionId: state.decisionId,
  penalties: state.is === 'noPenalty' ? [] : state.penalties,
  basis: state.is === 'noPenalty' ? [] : state.basis,
});
