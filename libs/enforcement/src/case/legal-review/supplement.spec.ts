import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  at,
  contextOn,
  everyParties,
  given,
  notified,
  Qian,
  scopeDetermined,
  submission,
  submitted,
  Tang,
} from '../../testing/index.js';
import { LegalReviewReturned, ReturnForSupplement, SupplyForReview } from './vocabulary.js';
import { OnlyTheAssignedReviewerReviews, ReviewMustBePending, ReviewMustBeReturned } from './rules/opinion.js';

const now = '2026-05-06T12:00:00+08:00';
const today = contextOn(now);
const ready = aCase()
  .concluded()
  .with(notified())
  .and(scopeDetermined({ isRequired: true, grounds: ['socialRisk'] }));

describe('a supplement', () => {
  const returned = {
    occurredAt: at('2026-04-10 09:00'),
    submissionId: 'submission-1',
    missing: '缺少现场照片原件',
    supplyBy: plainDate('2026-04-20'),
  };
  const supply = { occurredAt: at('2026-04-14 09:00'), submissionId: 'submission-1', documents: [submission().draft] };
  const reviewer = contextOn(now, { actor: Qian });
  const pending = ready.and(submitted());
  const away = pending.and(LegalReviewReturned({ ...everyParties, ...returned, returnedBy: Qian.personId }));

  it('a supplement is asked for by the reviewer while the review is pending [D3]', () => {
    given(pending)
      .when(ReturnForSupplement(returned), reviewer)
      .then(LegalReviewReturned({ ...everyParties, ...returned, returnedBy: Qian.personId }));
    given(ready).when(ReturnForSupplement(returned), reviewer).thenRefused(ReviewMustBePending);
    given(pending)
      .when(ReturnForSupplement(returned), contextOn(now, { actor: Tang }))
      .thenRefused(OnlyTheAssignedReviewerReviews);
  });

  it('a supplement stops the clock from return to supply: both terms move by the working days between [NM244 31]', () => {
    given(away)
      .when(SupplyForReview(supply), today)
      .thenState(({ legalReview: { review } }) => {
        // Friday 10 to Tuesday 14 April: two working days.
        expect(review).toMatchObject({ is: 'pending', targetDueOn: '2026-04-20', hardStopDueOn: '2026-04-27' });
      });
  });

  it('a supplement is supplied when it was asked for [D3]', () => {
    given(pending).when(SupplyForReview(supply), today).thenRefused(ReviewMustBeReturned);
    given(away)
      .when(SupplyForReview({ ...supply, submissionId: 'submission-9' }), today)
      .thenRefused(ReviewMustBeReturned);
  });
});
