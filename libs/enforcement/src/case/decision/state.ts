import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import { partOf } from '../parties/part-of.js';
import type { LegalBasis, Penalty } from '../values.js';
import type {
  BenchmarkDeviationApproved,
  DecisionChanged,
  DecisionEvent,
  DecisionRestored,
  DecisionRevoked,
  RedoOrdered,
} from './vocabulary/index.js';

export type DecisionState = Undecided | DecidedNoPenalty | DecidedPenalty;

/** Whether there is a decision about the party, and it is in force. */
export const isDecidedAbout = (
  decision: DecisionState,
): decision is DecidedNoPenalty | (DecidedPenalty & { readonly is: 'penalty' }) =>
  decision.is === 'penalty' || decision.is === 'noPenalty';

/** A decision that was made before in this case, and was undone. */
export interface EarlierDecision {
  readonly decisionId: string;
  readonly penalties: readonly Penalty[];
  readonly basis: readonly LegalBasis[];
  /** The order on which it was to be made anew. */
  readonly redo: Redo;
}

/** What a deviation from a benchmark was approved for. */
export interface DeviationApproved {
  readonly benchmarkId: string;
  /** Older approvals do not say how far they go. */
  readonly reach: BenchmarkDeviationApproved['data']['reach'];
}

interface WithPast {
  /** Deviations from benchmarks that were approved in advance (D8), for the decision or for a change of it. */
  readonly deviationsApproved: readonly DeviationApproved[];
  /** Decisions that were revoked before a new one was ordered, the first first. */
  readonly earlier: readonly EarlierDecision[];
}

/** 责令重新作出: the decision must be made anew (M5). */
export interface Redo {
  readonly because: RedoOrdered['data']['because'];
  /** What of its substance did not hold; undefined where the order does not say it, as in older logs. */
  readonly fault: RedoOrdered['data']['fault'];
  readonly orderedAt: Instant;
  readonly dueOn: PlainDate;
  /** By a court or a reconsideration body: the same act on the same facts and grounds is forbidden (ARL 64; ALL 71). */
  readonly isOrdered: boolean;
  /** The item that alone is decided anew; undefined where the whole decision is. */
  readonly items: readonly Penalty[] | undefined;
}

export interface Undecided extends WithPast {
  readonly is: 'none';
  /** Undefined for a first decision. */
  readonly redo: Redo | undefined;
}

export interface DecidedNoPenalty extends WithPast {
  readonly is: 'noPenalty';
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly decidedOn: PlainDate;
  readonly isUnlawful: boolean;
  readonly unlawfulIn: string | undefined;
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
  /** The heads decided it together. */
  readonly isCollective: boolean;
  /** It says that it is lighter or reduced because the party was a minor (APL 30). */
  readonly isMitigated: boolean;
  /** What was found when it was held against the age of the party; undefined: nothing that must be put right. */
  readonly againstAge: 'onChild' | 'unmitigated' | undefined;
  /** Last day to report an on-the-spot penalty; undefined in the ordinary procedure. */
  readonly reportDueOn: PlainDate | undefined;
  readonly reportedOn: PlainDate | undefined;
  readonly majorReportedOn: PlainDate | undefined;
  readonly revokedOn: PlainDate | undefined;
  /** Why it was revoked or confirmed void, and in which remedy; an older log may not name the remedy. */
  readonly revocation: Revocation | undefined;
  /** The day of the last change of its penalties, or on which it has force again. */
  readonly changedOn: PlainDate | undefined;
  /** The same, with what changed them, as the public reads it. */
  readonly change: Change | undefined;
  /** What its penalties were before a remedy changed them, remedy by remedy. */
  readonly before: readonly BeforeChange[];
  /** Confirmed unlawful, and still in force (ARL 65; ALL 74). */
  readonly isUnlawful: boolean;
  /** The remedy in which that was found. */
  readonly unlawfulIn: string | undefined;
}

interface Revocation {
  readonly cause: DecisionRevoked['data']['cause'];
  readonly remedyId: string | undefined;
}

interface Change {
  readonly on: PlainDate;
  readonly by: DecisionChanged['data']['cause'];
}

interface BeforeChange {
  readonly remedyId: string;
  readonly penalties: readonly Penalty[];
  /** What the remedy left of them. */
  readonly left: readonly Penalty[];
  /** What had changed them before that. */
  readonly change: Change | undefined;
}

export const initialDecision: DecisionState = { is: 'none', deviationsApproved: [], redo: undefined, earlier: [] };

export const evolveDecision = evolving<DecisionState, DecisionEvent, CaseEvent>({
  BenchmarkDeviationApproved: (state, { benchmarkId, reach }) => ({
    ...state,
    deviationsApproved: [...state.deviationsApproved, { benchmarkId, reach }],
  }),
  PenaltyDecided: (state, { dispositions, ...paper }, partyId) => {
    const own = partOf(dispositions, partyId);
    if (own === undefined) return state;
    const { isMajor } = own;
    return {
      ...inForce({ ...paper, ...own }),
      earlier: state.earlier,
      deviationsApproved: state.deviationsApproved,
      procedure: 'ordinary',
      decidedBy: [paper.decidedBy],
      isMajor,
      isCollective: paper.isCollective,
      reportDueOn: undefined,
    };
  },
  OnSpotPenaltyDecided: ({ earlier, deviationsApproved }, data) => ({
    ...inForce(data),
    earlier,
    deviationsApproved,
    procedure: 'onSpot',
    decidedBy: data.officers,
    isMajor: false,
    isCollective: false,
    reportDueOn: data.reportDueOn,
  }),
  NoPenaltyDecided: ({ earlier, deviationsApproved }, { decisionId, decisionNumber, occurredAt }) => ({
    is: 'noPenalty',
    decisionId,
    decisionNumber,
    decidedOn: chinaDateOf(occurredAt),
    isUnlawful: false,
    unlawfulIn: undefined,
    earlier,
    deviationsApproved,
  }),
  OnSpotPenaltyReported: (state, { occurredAt }) => decided(state, { reportedOn: chinaDateOf(occurredAt) }),
  DecisionCorrected: (state) => state,
  DecisionRevoked: (state, { occurredAt, cause, remedyId }) =>
    undone(state, chinaDateOf(occurredAt), { cause, remedyId }),
  DecisionChanged: (state, { penalties, changedOn, cause, remedyId, mitigation }) =>
    decided(state, {
      penalties,
      changedOn,
      ...(mitigation === undefined ? {} : { isMitigated: true }),
      change: { on: changedOn, by: cause },
      ...(remedyId !== undefined && state.is === 'penalty'
        ? {
            before: [...state.before, { remedyId, penalties: state.penalties, left: penalties, change: state.change }],
          }
        : {}),
    }),
  DecisionRestored: (state, data) => (state.is === 'none' ? state : restored(state, data)),
  DecisionConfirmedUnlawful: (state, { remedyId }) =>
    state.is === 'none' ? state : { ...state, isUnlawful: true, unlawfulIn: remedyId },
  DecisionConfirmedVoid: (state, { foundOn, cause, remedyId }) => undone(state, foundOn, { cause, remedyId }),
  RedoOrdered: (state, data) => {
    const redo = redoBy(data, undefined);
    return {
      is: 'none',
      deviationsApproved: [],
      redo,
      earlier: state.is === 'none' ? state.earlier : [...state.earlier, asEarlier(state, redo)],
    };
  },
  ItemRedoOrdered: (_, data) => {
    const { decisionId, items, basis } = data;
    const redo = redoBy(data, items);
    return { is: 'none', deviationsApproved: [], redo, earlier: [{ decisionId, penalties: items, basis, redo }] };
  },
  ItemRedoFellAway: (state) => state,
  PenaltyCheckedAgainstAge: (state, { result }) =>
    decided(state, { againstAge: result === 'onChild' || result === 'unmitigated' ? result : undefined }),
  MajorPenaltyReported: (state, { occurredAt }) => decided(state, { majorReportedOn: chinaDateOf(occurredAt) }),
});

interface Deciding {
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly occurredAt: Instant;
  readonly penalties: readonly Penalty[];
  readonly basis: readonly LegalBasis[];
  readonly mitigation?: object | undefined;
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
    isMitigated: data.mitigation !== undefined,
    againstAge: undefined,
    basis: data.basis,
    statesSurcharge: data.statesSurcharge,
    collectingBankId: data.collectingBankId,
    account: data.account,
    reportedOn: undefined,
    majorReportedOn: undefined,
    revokedOn: undefined,
    revocation: undefined,
    changedOn: undefined,
    change: undefined,
    before: [],
    isUnlawful: false,
    unlawfulIn: undefined,
  }) as const;

const decided = (state: DecisionState, change: Partial<DecidedPenalty>): DecisionState =>
  state.is === 'penalty' || state.is === 'revoked' ? { ...state, ...change } : state;

/** A decision without penalty imposes nothing, so nothing remains of it but that it was undone. */
const undone = (state: DecisionState, revokedOn: PlainDate, revocation: Revocation): DecisionState =>
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
        isCollective: false,
        isMitigated: false,
        againstAge: undefined,
        reportDueOn: undefined,
        reportedOn: undefined,
        majorReportedOn: undefined,
        revokedOn,
        revocation,
        changedOn: undefined,
        change: undefined,
        before: [],
      }
    : decided(state, { is: 'revoked', revokedOn, revocation, againstAge: undefined });

/** As it was before the judgment that fell; what another remedy changed or found is as it was. */
const restored = (
  state: DecidedNoPenalty | DecidedPenalty,
  { decisionId, penalties, restoredOn, undoes }: DecisionRestored['data'],
): DecisionState => {
  if (state.decisionId !== decisionId) return state;
  const finding =
    state.unlawfulIn === undefined || state.unlawfulIn === undoes
      ? { isUnlawful: false, unlawfulIn: undefined }
      : { isUnlawful: state.isUnlawful, unlawfulIn: state.unlawfulIn };
  if (penalties === undefined || state.is === 'noPenalty') {
    const { decisionNumber, decidedOn, earlier, deviationsApproved } = state;
    return { is: 'noPenalty', decisionId, decisionNumber, decidedOn, earlier, deviationsApproved, ...finding };
  }
  const changed = state.before.findIndex(({ remedyId }) => remedyId === undoes);
  return {
    ...state,
    ...finding,
    is: 'penalty',
    penalties,
    revokedOn: undefined,
    revocation: undefined,
    changedOn: restoredOn,
    change: changed === -1 ? state.change : state.before[changed]?.change,
    before: changed === -1 ? state.before : state.before.slice(0, changed),
  };
};

const asEarlier = (state: DecidedNoPenalty | DecidedPenalty, redo: Redo): EarlierDecision => ({
  decisionId: state.decisionId,
  penalties: state.is === 'noPenalty' ? [] : state.penalties,
  basis: state.is === 'noPenalty' ? [] : state.basis,
  redo,
});

type Order = Pick<RedoOrdered['data'], 'because' | 'fault' | 'occurredAt' | 'dueOn' | 'cause'>;

const redoBy = ({ because, fault, occurredAt, dueOn, cause }: Order, items: Redo['items']): Redo => ({
  because,
  fault,
  orderedAt: occurredAt,
  dueOn,
  isOrdered: cause !== 'selfCorrection',
  items,
});
