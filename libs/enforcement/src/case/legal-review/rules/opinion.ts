import type { DataOf } from '../../../law/command-type.js';
import { partyRule, rule } from '../../rule.js';
import { findings, unanswered } from '../checks.js';
import type { EscalateReviewDisagreement, GiveReviewOpinion } from '../vocabulary.js';
import { lastReview } from '../review-outcome.js';

type Opinion = DataOf<typeof GiveReviewOpinion>;
type Escalate = DataOf<typeof EscalateReviewDisagreement>;

interface OfSubmission {
  readonly submissionId: string;
}

export const ReviewMustBePending = partyRule<OfSubmission>()({
  code: 'legal-review.not-pending',
  refs: ['D3', 'D4'],
  articles: ['NM244 30', 'M55 25'],
  pack: 'nei-mongol',
  en: 'This submission is not awaiting review.',
  zh: '该送审不处于待审核状态。',
  reads: ['submissionId'],
  neverHolds: (_, state) => lastReview(state)?.is !== 'pending',
  brokenWhen: ({ submissionId }, state) => {
    const review = lastReview(state);
    return review?.is !== 'pending' || review.submissionId !== submissionId;
  },
});

export const ReviewMustBeReturned = partyRule<OfSubmission>()({
  code: 'legal-review.not-returned',
  refs: ['D3'],
  articles: ['NM244 29', 'NM244 31'],
  pack: 'nei-mongol',
  en: 'This submission was not returned for supplement.',
  zh: '该送审未被退回补充。',
  reads: ['submissionId'],
  neverHolds: (_, state) => lastReview(state)?.is !== 'returned',
  brokenWhen: ({ submissionId }, state) => {
    const review = lastReview(state);
    return review?.is !== 'returned' || review.submissionId !== submissionId;
  },
});

export const OnlyTheAssignedReviewerReviews = partyRule({
  code: 'legal-review.not-its-reviewer',
  refs: ['D4'],
  articles: ['APL 58', 'NM244 30'],
  pack: 'nei-mongol',
  en: 'The case was submitted to another reviewer.',
  zh: '本案由其他审核人员审核。',
  reads: [],
  brokenWhen: (_, state, { actor }) => {
    const review = lastReview(state);
    return review !== undefined && review.reviewer !== actor.personId;
  },
});

export const AllChecksMustBeAnswered = rule<Opinion>()({
  code: 'legal-review.checks-incomplete',
  refs: ['D4'],
  articles: ['M55 24', 'NM244 30'],
  pack: 'mohurd-55',
  en: 'The opinion leaves some of the eight checks unanswered.',
  zh: '审核意见未对全部八项审核内容作出答复。',
  reads: ['checks'],
  brokenWhen: ({ checks }) => unanswered(checks).length > 0,
  particulars: ({ checks }) => ({ unanswered: unanswered(checks).join(', ') }),
});

export const AgreementMustFindNoDefect = rule<Opinion>()({
  code: 'legal-review.agrees-despite-defect',
  refs: ['D4'],
  articles: ['M55 24', 'M55 25', 'NM244 30'],
  pack: 'mohurd-55',
  en: 'The opinion agrees although a check found a defect.',
  zh: '审核内容存在问题而审核意见为同意。',
  reads: ['opinion', 'checks'],
  brokenWhen: ({ opinion, checks }) => opinion === 'agree' && findings(checks, 'defective').length > 0,
  particulars: ({ checks }) => ({ defective: findings(checks, 'defective').join(', ') }),
});

/** A suspicion leads to the transfer of the case, so it names the offence. */
export const CrimeSuspicionMustNameOffence = rule<Opinion>()({
  code: 'legal-review.offence-not-named',
  refs: ['D4', 'T0'],
  articles: ['M55 24', 'APL 27', 'R310 3'],
  pack: 'national-core',
  en: 'The opinion suspects a crime without naming the offence.',
  zh: '审核意见认为涉嫌犯罪，但未载明涉嫌罪名。',
  reads: ['opinion', 'offence'],
  brokenWhen: ({ opinion, offence }) => opinion === 'crimeSuspected' && offence === undefined,
});

export const ThereMustBeADisagreement = partyRule<Escalate>()({
  code: 'legal-review.no-disagreement',
  refs: ['D6'],
  articles: ['NM244 32'],
  pack: 'nei-mongol',
  en: 'This submission has no opinion to disagree with: there is no opinion yet, or it agreed.',
  zh: '该送审没有未通过的审核意见。',
  reads: ['submissionId'],
  brokenWhen: ({ submissionId }, state) => {
    const review = lastReview(state);
    return review?.is !== 'closed' || review.submissionId !== submissionId || review.opinion === 'agree';
  },
});
