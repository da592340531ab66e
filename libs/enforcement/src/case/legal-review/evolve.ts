import { chinaDateOf } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { LegalReviewEvent } from './events.js';
import type { LegalReviewState, Review } from './state.js';

export const evolveLegalReview = evolving<LegalReviewState, LegalReviewEvent, CaseEvent>({
  LegalReviewScopeDetermined: (state, { isRequired, grounds }) => ({ ...state, isRequired, grounds }),
  LegalReviewSubmitted: (state, data) => ({
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
      draftPenalties: data.draftPenalties,
      targetDueOn: data.targetDueOn,
      hardStopDueOn: data.hardStopDueOn,
      returnedOn: undefined,
      opinion: undefined,
      opinionAt: undefined,
    },
  }),
  LegalReviewReturned: (state, { occurredAt }) =>
    reviewed(state, { is: 'returned', returnedOn: chinaDateOf(occurredAt) }),
  LegalReviewSupplied: (state, { targetDueOn, hardStopDueOn }) =>
    reviewed(state, { is: 'pending', targetDueOn, hardStopDueOn, returnedOn: undefined }),
  LegalReviewOpinionGiven: (state, { opinion, occurredAt }) =>
    reviewed(state, { is: 'closed', opinion, opinionAt: occurredAt }),
  // The head's direction is on record; it changes nothing about what was reviewed (X8).
  ReviewDisagreementEscalated: (state) => state,
});

const reviewed = (state: LegalReviewState, change: Partial<Review>): LegalReviewState =>
  state.review.is === 'none' ? state : { ...state, review: { ...state.review, ...change } };
