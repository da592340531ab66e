import type { PlainDate } from '@ecl/kernel';

export interface LegalReviewState {
  /** Undefined until the scope was determined (D1). */
  readonly isRequired: boolean | undefined;
  readonly grounds: readonly string[];
  readonly review:
    | { readonly is: 'none' }
    | {
        readonly is: 'pending' | 'returned' | 'closed';
        readonly submissionId: string;
        readonly reviewer: string;
        readonly submittedOn: PlainDate;
        /** Digest of the draft decision that was reviewed: an opinion counts for that draft and no other. */
        readonly draftSha256: string;
        readonly opinion: ReviewOpinion | undefined;
      };
}

/** 同意, 补充调查, 改正, 不同意, 涉嫌犯罪移送. Only `agree` passes. */
export type ReviewOpinion = 'agree' | 'investigateFurther' | 'correct' | 'refuse' | 'crimeSuspected';
