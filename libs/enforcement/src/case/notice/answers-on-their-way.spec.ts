import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  at,
  contextOn,
  defence,
  defenceReview,
  document,
  fine,
  given,
  after,
  notice,
  noticeServed,
  notified,
  PrincipalHead,
  scopeDetermined,
  decision,
} from '../../testing/index.js';
import { hearingRequest, LARGE_FINE, notifiedOfLargeFine } from '../../testing/heard-case.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import { RequestHearing } from '../hearing/vocabulary.js';
import { IssuePenaltyNotice, ReceiveDefence, ReviewDefence } from './vocabulary.js';

/** The first notice is served on 23 March 2026, so that the party may answer until the 30th; another one follows on the 27th. */
const today = contextOn('2026-05-06T12:00:00+08:00');
const head = contextOn('2026-05-06T12:00:00+08:00', { actor: PrincipalHead });
const another = (penalties = [fine(1_500)], offersHearing = false) =>
  IssuePenaltyNotice(
    notice({
      occurredAt: at('2026-03-27 09:00'),
      noticeId: 'notice-2',
      replacesNoticeId: 'notice-1',
      change: '拟处罚降低',
      proposedPenalties: penalties,
      offersHearing,
      document: document('行政处罚意见告知书（二）'),
    }),
  );
const replaced = after(aCase().concluded().with(notified()), another(), today);
const posted = (on: string) => ({ on: plainDate(on), trackingNumber: 'EMS-1' });
const answer = (on: string, arrived = '2026-03-29 10:00') =>
  ReceiveDefence(defence({ occurredAt: at(arrived), posted: posted(on) }));

describe('an answer to a notice that another one replaced while it was on its way [APL 45, CPL 85]', () => {
  it('a defence that was posted in time is received, in time, and must be reviewed', () => {
    const received = after(replaced, answer('2026-03-26'), today);
    given(replaced)
      .when(answer('2026-03-26'), today)
      .thenState(
        (party) =>
          party.notice.is !== 'none' && party.notice.defences.some(({ isLate, isReviewed }) => !isLate && !isReviewed),
      );
    const told = received.and(
      noticeServed({
        noticeId: 'notice-2',
        occurredAt: at('2026-03-30 15:00'),
        servedOn: plainDate('2026-03-30'),
        defenceUntil: plainDate('2026-04-07'),
        documents: [document('送达回证（二）')],
      }),
      scopeDetermined({ occurredAt: at('2026-04-14 09:00') }),
    );
    const decide = DecidePenalty(decision({ penalties: [fine(1_500)] }));
    given(told).when(decide, head).thenRefused('defence.not-reviewed');
    const reviewed = after(told, ReviewDefence(defenceReview({ occurredAt: at('2026-04-10 10:00') })), today);
    given(reviewed)
      .when(decide, head)
      .thenState((party) => party.decision.is === 'penalty');
  });

  it('one that is handed in is received too, also after the replaced period: the new one has not begun', () => {
    for (const moment of ['2026-03-28 10:00', '2026-04-02 10:00'])
      given(replaced)
        .when(ReceiveDefence(defence({ occurredAt: at(moment) })), today)
        .thenState((party) => party.notice.is !== 'none' && party.notice.defences.every(({ isLate }) => !isLate));
  });

  it('before any notice was served there is nothing to answer', () => {
    const unserved = after(aCase().concluded(), IssuePenaltyNotice(notice()), today);
    given(unserved).when(answer('2026-03-26'), today).thenRefused('notice.not-served');
    given(after(unserved, another(), today))
      .when(answer('2026-03-26'), today)
      .thenRefused('notice.not-served');
  });

  it('a hearing that was asked for in the time of the first notice is held, whatever the second one offers', () => {
    const large = after(
      aCase()
        .concluded({ proposals: [{ partyId: '*', penalties: [LARGE_FINE] }] })
        .with(notifiedOfLargeFine()),
      another([fine(40_000)]),
      today,
    );
    const ask = (on: string) =>
      RequestHearing(hearingRequest({ occurredAt: at('2026-04-01 10:00'), posted: posted(on) }));
    given(large)
      .when(ask('2026-03-30'), today)
      .thenState(({ hearing }) => hearing.is === 'requested' && !hearing.isRequestLate);
    given(large).when(ask('2026-03-31'), today).thenRefused('notice.not-served');
    given(replaced).when(ask('2026-03-26'), today).thenRefused('notice.not-served');
  });
});
