import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import { BY_PROVIDER } from '../investigation/vocabulary/index.js';
import { partOf } from '../parties/part-of.js';
import { endsThePredecessor } from '../participation/vocabulary.js';
import { isHeavier } from '../penalties/comparison.js';
import type { BenchmarkApplied, LegalBasis, Penalty } from '../values.js';
import type { NoticeEvent } from './vocabulary.js';

/** The notice in force (a re-issued one replaces it and starts new periods, C11), its defence and its waivers. */
export type NoticeState = NoNotice | NoticeGiven;

interface NoNotice {
  readonly is: 'none';
  /** The facts of the report about the party. */
  readonly reported?: string;
  /** What the report proposes for the party. */
  readonly proposed?: readonly Penalty[];
}

interface NoticeGiven {
  /** `spent`: of a decision that was undone; only a new notice can lead to the next one (M5). */
  readonly is: 'issued' | 'served' | 'spent';
  readonly noticeId: string;
  /** Ids of every notice of the case, including this one. */
  readonly usedIds: readonly string[];
  readonly issuedOn: PlainDate;
  readonly proposedPenalties: readonly Penalty[];
  readonly basis: readonly LegalBasis[];
  readonly facts: string;
  readonly reasons: string;
  readonly benchmark: BenchmarkApplied | undefined;
  /** It names facts that the notice before it did not name. */
  readonly namesNewFacts: boolean;
  readonly offersHearing: boolean;
  readonly servedOn: PlainDate | undefined;
  /** How it was served; undefined until it is. */
  readonly service: NoticeService | undefined;
  /** The paper that was served told the party that it may ask for a hearing: a period runs for it (L10). */
  readonly mayRequestHearing: boolean;
  readonly waived: readonly ('defence' | 'hearing')[];
  /** The notice that was served on the party before this one, while this one is not: what answers that one is on its way. */
  readonly replaced: ReplacedNotice | undefined;
  /** What came after it, of which it does not tell the party, so that it carries no decision. */
  readonly outdatedBy: 'conductPeriod' | 'report' | 'succession' | undefined;
  /** The facts of the report on which it rests; those of a later one, if they are others. */
  readonly reported: string | undefined;
  /** What the last report about the party proposes; undefined in a log without one. */
  readonly proposed: readonly Penalty[] | undefined;
  /** What was collected after the hearing under this notice; not all of it is about the party. */
  readonly unheard: readonly Unheard[];
  /** The moment of the hearing under this notice. */
  readonly heardAt: Instant | undefined;
  /** From every notice of the case: a replaced notice does not remove a defence against it. */
  readonly defences: readonly Defence[];
}

interface NoticeService {
  readonly servedOn: PlainDate;
  readonly method: string;
  /** In which capacity somebody took it; undefined where nobody did. */
  readonly receivedBy: string | undefined;
}

interface ReplacedNotice {
  readonly noticeId: string;
  readonly mayRequestHearing: boolean;
}

/** Evidence that the hearing did not examine. */
export interface Unheard {
  /** What it says, as far as the log has it. */
  readonly says: string;
  readonly interviewee?: { readonly personId: string; readonly name: string };
  /** The party that handed it in to show that it corrected what it had done. */
  readonly correctedBy?: string;
  /** Who handed in what an old log has as such a correction. */
  readonly correctedByProvider?: string;
  /** A report about the party came after it, and rests on it. */
  readonly isReported: boolean;
}

export interface Defence {
  readonly defenceId: string;
  readonly isLate: boolean;
  readonly isReviewed: boolean;
  readonly receivedAt: Instant;
}

export const initialNotice: NoticeState = { is: 'none' };

export const evolveNotice = evolving<NoticeState, NoticeEvent, CaseEvent>({
  PenaltyNoticeIssued: (state, data) => ({
    is: 'issued',
    noticeId: data.noticeId,
    usedIds: [...(state.is === 'none' ? [] : state.usedIds), data.noticeId],
    issuedOn: chinaDateOf(data.occurredAt),
    proposedPenalties: data.proposedPenalties,
    basis: data.basis,
    facts: data.facts,
    reasons: data.reasons,
    benchmark: data.benchmark,
    namesNewFacts: data.newFacts !== undefined,
    offersHearing: data.offersHearing,
    servedOn: undefined,
    service: undefined,
    replaced: replacedBy(state),
    mayRequestHearing: false,
    waived: [],
    outdatedBy: undefined,
    reported: state.reported,
    proposed: state.proposed,
    unheard: [],
    heardAt: undefined,
    defences: state.is === 'none' ? [] : state.defences,
  }),
  PenaltyNoticeServed: (state, { servedOn, method, receivedBy, hearingRequestUntil }) =>
    given(state, () => ({
      is: 'served',
      servedOn,
      service: { servedOn, method, receivedBy: receivedBy?.capacity },
      mayRequestHearing: hearingRequestUntil !== undefined,
    })),
  DefenceReceived: (state, { defenceId, isLate, occurredAt }) =>
    given(state, ({ defences }) => ({
      defences: [...defences, { defenceId, isLate, isReviewed: false, receivedAt: occurredAt }],
    })),
  DefenceReviewed: (state, { defenceId }) =>
    given(state, ({ defences }) => ({
      defences: defences.map((each) => (each.defenceId === defenceId ? { ...each, isReviewed: true } : each)),
    })),
  RedoOrdered: (state) =>
    given(state, () => ({
      is: 'spent',
      servedOn: undefined,
      service: undefined,
      replaced: undefined,
      defenceUntil: undefined,
      hearingRequestUntil: undefined,
      waived: [],
    })),
  ConductPeriodEstablished: (state) => given(state, () => ({ outdatedBy: 'conductPeriod' })),
  /** A report that says what the notice or the report before it told, and asks for no more, only confirms it. */
  InvestigationConcluded: (state, { facts, proposals }, partyId) => {
    const own = partOf(proposals, partyId);
    if (own === undefined) return state;
    const proposed = own.penalties;
    if (state.is === 'none') return { ...state, reported: facts, proposed };
    const unheard = state.unheard.map((each) => ({ ...each, isReported: true }));
    const isTold = [state.facts, state.reported ?? state.facts].some((told) => printed(told) === printed(facts));
    return isTold && !isHeavier(own.penalties, state.proposedPenalties)
      ? { ...state, unheard, proposed }
      : { ...state, unheard, proposed, reported: facts, outdatedBy: state.outdatedBy ?? 'report' };
  },
  HearingHeld: (state, { occurredAt }) => given(state, () => ({ heardAt: occurredAt })),
  EvidenceCollected: (state, { occurredAt, description, provider, showsCorrectionBy }) =>
    afterHearing(state, occurredAt, { says: description, ...correctionOf(showsCorrectionBy, provider) }),
  InterviewRecorded: (state, { occurredAt, interviewee }) => afterHearing(state, occurredAt, { says: '', interviewee }),
  TestResultReceived: (state, { occurredAt, result }) => afterHearing(state, occurredAt, { says: result }),
  /** A notice to a company that had merged or divided told nobody. */
  PartySucceeded: (state, { how, happenedOn }) =>
    state.is !== 'none' && endsThePredecessor({ how }) && state.servedOn !== undefined && state.servedOn > happenedOn
      ? outdatedBySuccession(state)
      : state,
  RightsWaived: (state, { rights }) =>
    given(state, ({ waived }) => ({ waived: [...waived, ...rights.filter((right) => !waived.includes(right))] })),
});

/** It was served before the party went on for another one, or told nobody. */
export function outdatedBySuccession(state: NoticeState): NoticeState {
  return given(state, ({ outdatedBy }) => ({ outdatedBy: outdatedBy ?? 'succession' }));
}

/** One that was replaced before it was served leaves the one before it. */
const replacedBy = (state: NoticeState): ReplacedNotice | undefined => {
  if (state.is === 'none') return undefined;
  const { noticeId, mayRequestHearing } = state;
  return state.is === 'served' ? { noticeId, mayRequestHearing } : state.replaced;
};

const correctionOf = (
  by: string | undefined,
  provider: string,
): Pick<Unheard, 'correctedBy' | 'correctedByProvider'> => {
  if (by === undefined) return {};
  return by === BY_PROVIDER ? { correctedByProvider: provider } : { correctedBy: by };
};

const given = (state: NoticeState, change: (notice: NoticeGiven) => Partial<NoticeGiven>): NoticeState =>
  state.is === 'none' ? state : { ...state, ...change(state) };

/** Evidence is examined at the hearing, and the decision rests on its record (APL 64(7), 65): what came later was not. */
const afterHearing = (state: NoticeState, at: Instant, found: Omit<Unheard, 'isReported'>): NoticeState =>
  given(state, ({ heardAt, unheard }) =>
    heardAt !== undefined && at > heardAt ? { unheard: [...unheard, { ...found, isReported: false }] } : {},
  );

/** The words of a paper, however they are spaced. */
export const printed = (text: string): string => text.replaceAll(/\s+/gu, '');
