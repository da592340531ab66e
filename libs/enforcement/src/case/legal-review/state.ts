import type { Instant, PlainDate } from '@ecl/kernel';
import type { Penalty } from '../values.js';

export interface LegalReviewState {
  /** Undefined until the scope was determined (D1). */
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
  /** Digest of the draft decision that was reviewed: an opinion counts for that draft and no other. */
  readonly draftSha256: string;
  readonly draftPenalties: readonly Penalty[];
  readonly targetDueOn: PlainDate;
  readonly hardStopDueOn: PlainDate;
  readonly returnedOn: PlainDate | undefined;
  readonly opinion: ReviewOpinion | undefined;
  readonly opinionAt: Instant | undefined;
}

/** 同意, 补充调查, 改正, 不同意, 涉嫌犯罪移送. Only `agree` passes. */
export type ReviewOpinion = 'agree' | 'investigateFurther' | 'correct' | 'refuse' | 'crimeSuspected';

export const initialLegalReview: LegalReviewState = {
  isRequired: undefined,
  grounds: [],
  review: { is: 'none' },
  submissionIds: [],
};
