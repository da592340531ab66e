import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  at,
  contextOn,
  defenceReceived,
  fine,
  given,
  Li,
  notified,
  opinionGiven,
  scopeDetermined,
  submission,
  submitted,
} from '../../testing/index.js';
import { SubmissionMustFollowTheDefence } from '../reliance/rules.js';
import { LegalReviewSubmitted, SubmitForLegalReview } from './vocabulary.js';
import { DefencesMustBeReviewed, HearingRightMustBeUsedUp } from './rules/phase.js';
import {
  DraftMustNotExceedNotice,
  NoReviewMustBePending,
  ResubmissionMustSayWhatChanged,
  ScopeMustBeDetermined,
  SubmissionMustHaveFile,
} from './rules/submission.js';

const now = '2026-05-06T12:00:00+08:00';
const today = contextOn(now);
const ready = aCase()
  .concluded()
  .with(notified())
  .and(scopeDetermined({ isRequired: true, grounds: ['socialRisk'] }));
const submit = (over: Parameters<typeof submission>[0] = {}) => SubmitForLegalReview(submission(over));
const isPending = ({
  legalReview: { review },
}: {
  readonly legalReview: { readonly review: { readonly is: string } };
}) => review.is === 'pending';

describe('a submission for legal review', () => {
  it('a submission for legal review gives the reviewer five working days to aim for and ten at most [L12, X2]', () => {
    given(ready)
      .when(submit(), today)
      .then(
        LegalReviewSubmitted({
          ...submission(),
          draftPenalties: [{ partyId: 'party-1', penalties: [fine(2_000)] }],
          submittedBy: Li.personId,
          targetDueOn: plainDate('2026-04-16'),
          hardStopDueOn: plainDate('2026-04-23'),
          packs: {
            'national-core': '2021-07-15',
            'mohurd-55': '2022-05-01',
            'nei-mongol': '2020-04-01',
            'agency-local': '2022-05-01',
          },
        }),
      );
  });

  it('a submission for legal review is refused until the scope is determined and the party has been heard [D1, D2]', () => {
    given(
      aCase()
        .concluded()
        .with(notified({ offersHearing: true }))
        .and(defenceReceived()),
    )
      .when(submit({ occurredAt: at('2026-03-30 09:00') }), today)
      .thenRefused(
        HearingRightMustBeUsedUp,
        SubmissionMustFollowTheDefence,
        DefencesMustBeReviewed,
        ScopeMustBeDetermined,
      );
  });

  it('a submission for legal review has the file, and no heavier penalty than in the notice to the party [D2]', () => {
    given(ready)
      .when(submit({ documents: [], penalties: [fine(2_001)] }), today)
      .thenRefused(SubmissionMustHaveFile, DraftMustNotExceedNotice);
  });

  it('a submission for legal review is made once at a time [D2]', () => {
    given(ready.and(submitted()))
      .when(submit({ submissionId: 'submission-2', occurredAt: at('2026-04-14 09:00') }), today)
      .thenRefused(NoReviewMustBePending);
    given(ready.and(submitted(), opinionGiven()))
      .when(submit({ occurredAt: at('2026-04-14 09:00') }), today)
      .thenRefused(NoReviewMustBePending);
  });

  it('a submission for legal review is made again after an opinion that asked for change, and says what was changed [D5]', () => {
    const sentBack = ready.and(submitted(), opinionGiven({ opinion: 'correct' }));
    given(sentBack)
      .when(submit({ submissionId: 'submission-2', occurredAt: at('2026-04-14 09:00') }), today)
      .thenRefused(ResubmissionMustSayWhatChanged);
    given(sentBack)
      .when(
        submit({ submissionId: 'submission-2', occurredAt: at('2026-04-14 09:00'), changes: '补充现场照片' }),
        today,
      )
      .thenState(isPending);
  });
});
