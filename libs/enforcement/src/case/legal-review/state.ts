import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import { partOf } from '../parties/part-of.js';
import type { Penalty } from '../values.js';
import type { LegalReviewEvent } from './vocabulary.js';

export interface LegalReviewState {
  /** Undefined until the scope is determined (D1). */
  readonly isRequired: boolean | undefined;
  readonly grounds: readonly string[];
  readonly review: { readonly is: 'none' } | Review;
  /** Ids of every submission of the case. */
  readonly submissionIds: readonly string[];
}

export interface Review {
  readonly is: 'pending' | 'returned' | 'closed';
  readonly submissionId: string;
  readonly reviewer: string;
  readonly submittedBy: string;
  readonly submittedOn: PlainDate;
  readonly submittedAt: Instant;
  /** Digest of the draft decision that was reviewed: an opinion counts only for that draft. */
  readonly draftSha256: string;
  readonly draftPenalties: readonly Penalty[];
  readonly targetDueOn: PlainDate;
  readonly hardStopDueOn: PlainDate;
  readonly returnedOn: PlainDate | undefined;
  readonly opinion: ReviewOpinion | undefined;
  readonly opinionAt: Instant | undefined;
  /** The opinion, or one of its checks, says that a crime is suspected. */
  readonly suspectsCrime: boolean;
}

/** 同意, 补充调查, 改正, 不同意, 涉嫌犯罪移送. Only `agree` passes. */
export type ReviewOpinion = 'agree' | 'investigateFurther' | 'correct' | 'refuse' | 'crimeSuspected';

export const initialLegalReview: LegalReviewState = {
  isRequired: undefined,
  grounds: [],
  review: { is: 'none' },
  submissionIds: [],
};

export const evolveLegalReview = evolving<LegalReviewState, LegalReviewEvent, CaseEvent>({
  LegalReviewScopeDetermined: (state, { isRequired, grounds }) => ({ ...state, isRequired, grounds }),
  LegalReviewSubmitted: (state, data, partyId) => ({
    ...state,
    submissionIds: [...state.submissionIds, data.submissionId],
    review: {
      is: 'pending',
      submissionId: data.submissionId,
      reviewer: data.reviewer,
      submittedBy: data.submittedBy,
      submittedOn: chinaDateOf(data.occurredAt),
      submittedAt: data.occurredAt,
      draftSha256: data.draft.sha256,
      draftPenalties: partOf(data.draftPenalties, partyId)?.penalties ?? [],
      targetDueOn: data.targetDueOn,
      hardStopDueOn: data.hardStopDueOn,
      returnedOn: undefined,
      opinion: undefined,
      opinionAt: undefined,
      suspectsCrime: false,
    },
  }),
  LegalReviewReturned: (state, { occurredAt }) =>
    reviewed(state, { is: 'returned', returnedOn: chinaDateOf(occurredAt) }),
  LegalReviewSupplied: (state, { targetDueOn, hardStopDueOn }) =>
    reviewed(state, { is: 'pending', targetDueOn, hardStopDueOn, returnedOn: undefined }),
  LegalReviewOpinionGiven: (state, { opinion, checks, occurredAt }) =>
    reviewed(state, {
      is: 'closed',
      opinion,
      opinionAt: occurredAt,
      suspectsCrime: opinion === 'crimeSuspected' || checks.suspectedCrime.finding === 'defective',
    }),
  /** What was reviewed is gone with its decision; the new one is reviewed by itself (M5). */
  RedoOrdered: ({ submissionIds }) => ({ ...initialLegalReview, submissionIds }),
  // The head's direction is recorded; it does not change what was reviewed (X8).
  ReviewDisagreementEscalated: (state) => state,
});

const reviewed = (state: LegalReviewState, change: Partial<Review>): LegalReviewState =>
  state.review.is === 'none' ? state : { ...state, review: { ...state.review, ...change } };
