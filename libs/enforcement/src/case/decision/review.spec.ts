import { describe, it } from '@jest/globals';
import { plainDate } from '@ecl/kernel';
import { LocalParameterSet } from '../../registers/local-parameters/vocabulary.js';
import {
  aCase,
  at,
  BENCHMARK,
  CITY_AGENCY,
  contextOn,
  decision,
  deliberated,
  digest,
  everyParties,
  fine,
  given,
  heard,
  hearingHeld,
  isDecided,
  LARGE_FINE,
  notified,
  notifiedOfLargeFine,
  opinionGiven,
  POWER,
  PrincipalHead,
  reviewed,
  ripe,
  scopeDetermined,
  submitted,
} from '../../testing/index.js';
import { saying } from '../../testing/saying.js';
import { LegalReviewReturned, ReviewDisagreementEscalated } from '../legal-review/vocabulary.js';
import { EVERY_PARTY } from '../values.js';
import { ScopeMustBeDetermined } from '../legal-review/rules/submission.js';
import { DecidePenalty } from './vocabulary/index.js';
import {
  PenaltiesMustBeThoseReviewed,
  RequiredReviewMustBeAskedFor,
  ReviewedDraftMustBeDecided,
  ReviewMustBePassed,
  ReviewMustFollowHearing,
} from './rules/legal-review.js';

const head = contextOn('2026-05-06T12:00:00+08:00', { actor: PrincipalHead });
const decide = (over: Parameters<typeof decision>[0] = {}) => DecidePenalty(decision(over));
const told = aCase().concluded().with(notified());
/** The agency's catalogue of what is reviewed names the power of the case from 10 April on. */
const catalogue = LocalParameterSet({
  occurredAt: at('2026-01-01 09:00'),
  agencyId: CITY_AGENCY,
  parameter: 'legalReviewPowers',
  value: [POWER.slice(0, -1)],
  effectiveFrom: plainDate('2026-04-10'),
  instrument: '重大执法决定法制审核目录清单',
});

describe('a decision within the scope of legal review', () => {
  it('a decision within the scope of legal review is refused when nobody asked for the review [SC16, E1]', () => {
    given(told.and(scopeDetermined({ isRequired: true, grounds: ['socialRisk'] })))
      .when(decide(), head)
      .thenRefused(saying(RequiredReviewMustBeAskedFor, { grounds: 'socialRisk' }));
    given(told.and(scopeDetermined({ isRequired: true, grounds: ['socialRisk', 'heard'] })))
      .when(decide(), head)
      .thenRefused(saying(RequiredReviewMustBeAskedFor, { grounds: 'socialRisk, heard' }));
    given(told.and(scopeDetermined({ isRequired: true })))
      .when(decide(), head)
      .thenRefused(RequiredReviewMustBeAskedFor);
  });

  it('a decision within the scope of legal review is refused for a power of the local catalogue, even when the scope was found not to apply [SC16, H06]', () => {
    given(aCase().concluded().with(ripe()))
      .when(decide(), contextOn('2026-05-06T12:00:00+08:00', { actor: PrincipalHead, and: [catalogue] }))
      .thenRefused(
        ({ rule, particulars }) =>
          rule === RequiredReviewMustBeAskedFor.code && particulars?.['grounds'] === 'cataloguePower',
      );
  });

  it('a decision within the scope of legal review is refused while the scope is not determined [D1]', () => {
    given(told).when(decide(), head).thenRefused(ScopeMustBeDetermined);
  });

  it('a decision within the scope of legal review is made on the draft that passed', () => {
    given(told.with(reviewed())).when(decide(), head).thenState(isDecided);
  });

  it('a decision within the scope of legal review is refused while the review is pending', () => {
    given(told.and(scopeDetermined({ isRequired: true, grounds: ['heard'] }), submitted()))
      .when(decide(), head)
      .thenRefused(saying(ReviewMustBePassed, { opinion: 'pending' }));
  });

  it('a decision within the scope of legal review is refused while papers are awaited that the reviewer asked for', () => {
    const waiting = told.and(
      scopeDetermined({ isRequired: true, grounds: ['heard'] }),
      submitted(),
      LegalReviewReturned({
        ...{ occurredAt: at('2026-04-20 09:00'), submissionId: 'review-1', missing: '现场勘验图' },
        ...{ supplyBy: plainDate('2026-04-27'), partyIds: [EVERY_PARTY], returnedBy: 'song', restsOn: [] },
      }),
    );
    given(waiting)
      .when(decide(), head)
      .thenRefused(saying(ReviewMustBePassed, { opinion: 'returned' }));
  });

  it('a decision within the scope of legal review is refused after any opinion but agreement, and the head cannot decide over it [SC19, X8]', () => {
    for (const opinion of ['investigateFurther', 'correct', 'refuse', 'crimeSuspected'] as const) {
      const failed = told.and(
        scopeDetermined({ isRequired: true, grounds: ['heard'] }),
        submitted(),
        opinionGiven({ opinion }),
      );
      const overruled = failed.and(
        ReviewDisagreementEscalated({
          ...everyParties,
          occurredAt: at('2026-04-14 09:00'),
          submissionId: 'submission-1',
          views: { handlingUnit: '证据已经充分', reviewer: '应当补充调查' },
          direction: '同意办案机构意见，作出处罚决定',
          directedBy: PrincipalHead.personId,
        }),
      );
      given(failed).when(decide(), head).thenRefused(saying(ReviewMustBePassed, { opinion }));
      given(overruled).when(decide(), head).thenRefused(ReviewMustBePassed);
    }
  });

  it('a decision follows a legal review that was asked for without need', () => {
    given(told.and(scopeDetermined(), submitted(), opinionGiven({ opinion: 'refuse' })))
      .when(decide(), head)
      .thenRefused(ReviewMustBePassed);
  });

  it('a review that was asked for without need counts where the scope turns out to apply [SC16, H06]', () => {
    given(told.and(scopeDetermined(), submitted(), opinionGiven()))
      .when(decide(), contextOn('2026-05-06T12:00:00+08:00', { actor: PrincipalHead, and: [catalogue] }))
      .thenState(isDecided);
  });

  it('a decision within the scope of legal review is refused on another draft, and with other penalties than the draft had', () => {
    given(told.with(reviewed()))
      .when(decide({ draftSha256: digest('another draft') }), head)
      .thenRefused(ReviewedDraftMustBeDecided);
    given(told.with(reviewed()))
      .when(decide({ penalties: [fine(1_500)] }), head)
      .thenRefused(PenaltiesMustBeThoseReviewed);
  });
});

describe('a case that was heard', () => {
  const heardCase = aCase().concluded().with(notifiedOfLargeFine()).with(heard());
  const large = {
    penalties: [LARGE_FINE],
    benchmark: { benchmarkId: BENCHMARK, tierId: 'heavy', reasons: '占用面积逾一百平方米' },
  };
  const review = reviewed({ penalties: [LARGE_FINE] });

  it('a case that was heard is always reviewed, whatever was determined before [X7, H05]', () => {
    given(heardCase.and(scopeDetermined(), deliberated()))
      .when(decide(large), head)
      .thenRefused(RequiredReviewMustBeAskedFor);
  });

  it('a case that was heard is not decided on a review from before the hearing [X7]', () => {
    const early = aCase()
      .concluded()
      .with(notifiedOfLargeFine())
      .with(review)
      .and(hearingHeld({ occurredAt: at('2026-04-13 15:00') }), deliberated());
    given(early).when(decide(large), head).thenRefused(ReviewMustFollowHearing);
  });

  it('a case that was heard is decided after hearing, review and deliberation, in this order [E1]', () => {
    given(heardCase.with(review).and(deliberated()))
      .when(decide(large), head)
      .thenState(({ decision: state }) => state.is === 'penalty' && state.isMajor);
  });
});
