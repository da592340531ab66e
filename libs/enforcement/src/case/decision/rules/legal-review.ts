import type { EnforcementContext } from '../../../context.js';
import { hasPassed, lastReview, precedesHearing } from '../../legal-review/review-outcome.js';
import type { Review } from '../../legal-review/state.js';
import { groundsOfTheCase } from '../../legal-review/scope.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { arePenaltiesEqual } from '../../penalties/comparison.js';
import { EACH_BY_ITSELF } from '../../penalties/thresholds.js';
import { statementOf } from '../../../law/rule.js';
import { partyRule } from '../../rule.js';
import type { DecideForParty as Decide } from '../of-each-disposition.js';
import type { PartyCase } from '../../parties/party-case.js';

const isRequiredByScope = ({ legalReview }: PartyCase): boolean => legalReview.isRequired === true;

/**
 * The grounds are computed again for the decision itself: a scope that was determined early may have missed a hearing,
 * and a new parameter may be in force.
 */
const grounds = (
  command: Pick<Decide, 'penalties' | 'occurredAt'>,
  state: PartyCase,
  context: EnforcementContext,
): readonly string[] => groundsOfTheCase(state, command.penalties, parametersInForce(command, state, context));

export const RequiredReviewMustBeAskedFor = partyRule<Decide>()({
  code: 'decision.not-reviewed',
  refs: ['SC16'],
  articles: ['APL 58', 'M55 23', 'NM244 26'],
  pack: 'national-core',
  doubtful: EACH_BY_ITSELF,
  en: 'The case is within the scope of legal review and has not been reviewed.',
  zh: '本案属于法制审核范围，未经法制审核不得作出决定。',
  reads: ['penalties'],
  brokenWhen: (command, state, context) =>
    lastReview(state) === undefined && !isRequiredByScope(state) && grounds(command, state, context).length > 0,
  particulars: (command, state, context) => ({ grounds: grounds(command, state, context).join(', ') }),
});

/** What the scope says is certain before there is a decision. */
export const ReviewInScopeMustBeAskedFor = partyRule({
  ...statementOf(RequiredReviewMustBeAskedFor),
  reads: [],
  brokenWhen: (_, state) => lastReview(state) === undefined && isRequiredByScope(state),
  particulars: (_, { legalReview }): Record<string, string> =>
    legalReview.isRequired === true ? { grounds: legalReview.grounds.join(', ') } : {},
});

/** The opinion, or why there is none: the reviewer has not given it, or waits for papers. */
const opinionOf = (review: Review | undefined): string =>
  review?.opinion ?? (review?.is === 'returned' ? 'returned' : 'pending');

/** It also holds for a review that was not required: an agency that asks for a review must follow it. */
export const ReviewMustBePassed = partyRule({
  code: 'decision.review-not-passed',
  refs: ['X8', 'SC19'],
  articles: ['APL 58', 'M55 25', 'G118 (十三)'],
  pack: 'national-core',
  en: 'Legal review has not agreed, and no head may override it.',
  zh: '法制审核未通过，不得作出决定；负责人不得以协调意见代替审核通过。',
  reads: [],
  brokenWhen: (_, state) => lastReview(state) !== undefined && !hasPassed(lastReview(state)),
  particulars: (_, state) => ({ opinion: opinionOf(lastReview(state)) }),
});

export const ReviewMustFollowHearing = partyRule({
  code: 'decision.review-before-hearing',
  refs: ['X7'],
  articles: ['APL 58', 'NM244 26'],
  pack: 'national-core',
  en: 'Legal review took place before the hearing and does not count.',
  zh: '法制审核在听证之前进行，不能作为作出决定的依据。',
  reads: [],
  brokenWhen: (_, state) => precedesHearing(lastReview(state), state),
});

export const ReviewedDraftMustBeDecided = partyRule<Decide>()({
  code: 'decision.other-than-reviewed-draft',
  refs: ['E1'],
  articles: ['APL 58', 'M55 25'],
  pack: 'national-core',
  en: 'The decision is not the draft that legal review saw.',
  zh: '作出的决定与经法制审核的草案不一致。',
  reads: ['draftSha256'],
  brokenWhen: ({ draftSha256 }, state) => {
    const review = lastReview(state);
    return review !== undefined && review.draftSha256 !== draftSha256;
  },
});

export const PenaltiesMustBeThoseReviewed = partyRule<Decide>()({
  code: 'decision.penalties-differ-from-review',
  refs: ['E1'],
  articles: ['APL 58', 'M55 25'],
  pack: 'national-core',
  en: 'The penalties differ from those in the draft that legal review saw.',
  zh: '处罚内容与经法制审核的草案不一致。',
  reads: ['penalties'],
  brokenWhen: ({ penalties }, state) => {
    const review = lastReview(state);
    return review !== undefined && !arePenaltiesEqual(penalties, review.draftPenalties);
  },
});
