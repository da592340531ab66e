import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lastRunOf } from '../../clocks/index.js';
import {
  aCase,
  at,
  Chen,
  contextOn,
  decided,
  defence,
  defenceReceived,
  defenceReview,
  defenceReviewed,
  published,
  recordedAround,
  directly,
  document,
  everyParty,
  given,
  hearingAhead,
  Li,
  noticeIssued,
  notified,
  notifiedOfLargeFine,
  waiver,
} from '../../testing/index.js';
import {
  DefenceReceived,
  DefenceReviewed,
  PenaltyNoticeServed,
  ReceiveDefence,
  ReviewDefence,
  RightsWaived,
  ServePenaltyNotice,
  WaiveRights,
} from './vocabulary.js';
import { isRightOpen, lastDayOf } from './rights.js';
import { CaseMustBeUndecidedUnlessDefenceWasPosted } from './rules/posting.js';
import {
  DefenceMustBeNew,
  DefenceMustBeUnreviewed,
  HandlersMustReviewDefence,
  NoticeMustBeServed,
  WaivedRightMustExist,
} from './rules/party-rights.js';
import {
  NoticeMustBeIssuedBeforeService,
  NoticeMustNotBeServedTwice,
  NoticeServedMustBeTheOneInForce,
} from './rules/serving.js';
import { ReturnMustBeOfThisService } from '../service/rules/proof.js';

const today = contextOn('2026-05-06T12:00:00+08:00');
const issued = aCase().concluded().and(noticeIssued());
const served = aCase().concluded().with(notified());
const serve = (over: object = {}) =>
  ServePenaltyNotice({ ...directly(at('2026-03-23 15:00')), noticeId: 'notice-1', ...over });

describe('the service of the notice', () => {
  it('the service of the notice starts the five working days of the defence [L09, C2]', () => {
    given(issued)
      .when(serve(), today)
      .then(
        PenaltyNoticeServed({
          ...everyParty,
          ...directly(at('2026-03-23 15:00')),
          noticeId: 'notice-1',
          servedOn: plainDate('2026-03-23'),
          defenceUntil: plainDate('2026-03-30'),
        }),
      );
  });

  it('the service of the notice starts the five working days of the hearing request with them, where the notice offers a hearing [L10]', () => {
    given(
      aCase()
        .concluded()
        .and(noticeIssued({ offersHearing: true })),
    )
      .when(serve(), today)
      .thenState((state) => lastDayOf('hearing', state, plainDate('2026-03-23'), today) === '2026-03-30');
  });

  it('the service of the notice counts over Labour Day by the official calendar', () => {
    given(issued)
      .when(serve(directly(at('2026-04-30 15:00'))), today)
      .thenState((state) => lastDayOf('defence', state, plainDate('2026-04-30'), today) === '2026-05-11');
  });

  it('the service of the notice by public notice counts from the end of its thirty days', () => {
    const posted = published(at('2026-03-24 09:00'), plainDate('2026-03-24'));
    given(issued.and(recordedAround(at('2026-03-24 09:00'), 'rec-notice', 'noticeService')))
      .when(serve(posted), today)
      .thenState((state) => {
        expect(state.notice).toMatchObject({ servedOn: '2026-04-23' });
        expect(lastDayOf('defence', state, plainDate('2026-04-23'), today)).toBe('2026-04-30');
      });
  });

  it('the service of the notice is refused for a notice that was not issued, was replaced, or was served already [C2]', () => {
    given(aCase().concluded()).when(serve(), today).thenRefused(NoticeServedMustBeTheOneInForce);
    given(issued.and(noticeIssued({ noticeId: 'notice-2' })))
      .when(serve(), today)
      .thenRefused(NoticeServedMustBeTheOneInForce);
    given(served).when(serve(), today).thenRefused(NoticeMustNotBeServedTwice, ReturnMustBeOfThisService);
  });

  it('the service of the notice is refused when dated before the notice [C2]', () => {
    given(issued)
      .when(serve(directly(at('2026-03-22 15:00'))), today)
      .thenRefused(NoticeMustBeIssuedBeforeService);
  });
});

describe('a defence', () => {
  it('a defence is received after service [C3]', () => {
    given(served)
      .when(ReceiveDefence(defence()), today)
      .then(
        DefenceReceived({ ...everyParty, ...defence(), noticeId: 'notice-1', isLate: false, receivedBy: Li.personId }),
      );
    given(issued).when(ReceiveDefence(defence()), today).thenRefused(NoticeMustBeServed);
  });

  it('a defence after the last day is recorded as late, not refused [C3]', () => {
    for (const [moment, isLate] of [
      ['2026-03-30 23:59', false],
      ['2026-03-31 00:00', true],
    ] as const)
      given(served)
        .when(ReceiveDefence(defence({ occurredAt: at(moment) })), today)
        .then(
          DefenceReceived({
            ...everyParty,
            ...defence({ occurredAt: at(moment) }),
            noticeId: 'notice-1',
            isLate,
            receivedBy: Li.personId,
          }),
        );
  });

  it('a defence is received once, and not after the decision [C3]', () => {
    given(served.and(defenceReceived())).when(ReceiveDefence(defence()), today).thenRefused(DefenceMustBeNew);
    given(aCase().concluded().with(decided()))
      .when(ReceiveDefence(defence()), today)
      .thenRefused(CaseMustBeUndecidedUnlessDefenceWasPosted);
  });

  it('a defence is answered in writing by a handler [C4]', () => {
    given(served.and(defenceReceived()))
      .when(ReviewDefence(defenceReview()), today)
      .then(DefenceReviewed({ ...everyParty, ...defenceReview(), reviewedBy: Li.personId }));
    given(served.and(defenceReceived()))
      .when(ReviewDefence(defenceReview()), contextOn('2026-05-06T12:00:00+08:00', { actor: Chen }))
      .thenRefused(HandlersMustReviewDefence);
  });

  it('a defence is answered once, and only when there is one [C4]', () => {
    given(served).when(ReviewDefence(defenceReview()), today).thenRefused(DefenceMustBeUnreviewed);
    given(served.and(defenceReceived(), defenceReviewed()))
      .when(ReviewDefence(defenceReview()), today)
      .thenRefused(DefenceMustBeUnreviewed);
  });
});

describe('an express waiver', () => {
  it('an express waiver names the right, in the words of the party [C5]', () => {
    given(served)
      .when(WaiveRights(waiver()), today)
      .then(RightsWaived({ ...everyParty, ...waiver(), noticeId: 'notice-1', recordedBy: Li.personId }));
  });

  it('an express waiver cannot come before the notice, nor give up a hearing that was not offered [C5]', () => {
    given(issued).when(WaiveRights(waiver()), today).thenRefused(NoticeMustBeServed);
    given(served)
      .when(WaiveRights(waiver({ rights: ['defence', 'hearing'] })), today)
      .thenRefused(WaivedRightMustExist);
  });

  it('an express waiver ends a hearing that was asked for, and the time that it held up the case', () => {
    given(aCase().concluded().with(notifiedOfLargeFine()).with(hearingAhead()))
      .when(WaiveRights(waiver({ rights: ['hearing'], document: document('撤回听证申请书') })), today)
      .thenState((state) => {
        const { hearing, clocks } = state;
        expect(hearing.is).toBe('abandoned');
        expect(lastRunOf(clocks, 'L04')?.stops).toMatchObject([{ reason: 'hearing', to: '2026-03-25' }]);
        expect(isRightOpen('hearing', state, plainDate('2026-03-25'), today)).toBe(false);
        expect(isRightOpen('defence', state, plainDate('2026-03-25'), today)).toBe(true);
      });
  });
});
