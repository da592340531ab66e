import { addDays, chinaDateOf, instant, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendar } from '../../calendar/published-calendar.js';
import {
  aCase,
  at,
  contextOn,
  decision,
  defenceReceived,
  defenceReviewed,
  fine,
  given,
  hearingAhead,
  hearingRequested,
  LARGE_FINE,
  noticeIssued,
  noticeServed,
  notified,
  notifiedOfLargeFine,
  PrincipalHead,
  rightsWaived,
  ripe,
  scopeDetermined,
  warning,
} from '../../testing/index.js';
import { HearingRequestRejected } from '../hearing/events.js';
import { DefencesMustBeReviewed } from '../legal-review/rules/phase.js';
import { NoticeMustBeServed } from '../notice/rules/party-rights.js';
import { caseDecider } from '../case.js';
import type { Penalty } from '../values.js';
import { DecidePenalty } from './commands.js';
import {
  BasisMustBeNotified,
  DefencePeriodMustBeOver,
  HearingMustHaveBeenOffered,
  HearingRequestPeriodMustBeOver,
  PenaltyMustNotExceedNotice,
  RequestedHearingMustBeOver,
} from './rules/party-rights.js';
import { MajorCaseMustBeDeliberated } from './rules/deliberation.js';
import { RequiredReviewMustBeAskedFor } from './rules/legal-review.js';

const head = contextOn('2026-12-01T12:00:00+08:00', { actor: PrincipalHead });
const decideAt = (local: string, over: Parameters<typeof decision>[0] = {}) =>
  DecidePenalty(decision({ occurredAt: at(local), ...over }));

/** Served on Monday 23 March 2026; the week has no holiday. The scope was settled early so that the periods alone are asked. */
const toldOnMonday = aCase()
  .concluded()
  .with(notified())
  .and(scopeDetermined({ occurredAt: at('2026-03-24 09:00') }));
const toldOfHearing = aCase()
  .concluded()
  .with(notified({ offersHearing: true }))
  .and(scopeDetermined({ occurredAt: at('2026-03-24 09:00') }));
const accepted = { is: 'accepted' };

describe('the periods between notice and decision [X9]', () => {
  it('refuse a decision on the fourth working day without waiver [SC10]', () => {
    given(toldOnMonday).when(decideAt('2026-03-27 10:00'), head).thenRefused(DefencePeriodMustBeOver);
    given(toldOfHearing)
      .when(decideAt('2026-03-27 10:00'), head)
      .thenRefused(DefencePeriodMustBeOver, HearingRequestPeriodMustBeOver);
  });

  it('belong to the party until the end of the fifth working day, and say which day that is', () => {
    given(toldOnMonday)
      .when(decideAt('2026-03-30 23:59'), head)
      .thenRefused(
        ({ rule, particulars }) => rule === DefencePeriodMustBeOver.code && particulars?.['lastDay'] === '2026-03-30',
      );
    given(toldOnMonday)
      .when(decideAt('2026-03-31 00:00'), head)
      .thenState((state) => state.decision.is === 'penalty');
  });

  it('accept an earlier decision after an express waiver of defence, below the hearing line [SC11]', () => {
    given(toldOnMonday.and(rightsWaived()))
      .when(decideAt('2026-03-27 10:00'), head)
      .thenState((state) => state.decision.is === 'penalty');
  });

  it('are two: waiving one right leaves the other', () => {
    given(toldOfHearing.and(rightsWaived()))
      .when(decideAt('2026-03-27 10:00'), head)
      .thenRefused(HearingRequestPeriodMustBeOver);
    given(toldOfHearing.and(rightsWaived({ rights: ['hearing'] })))
      .when(decideAt('2026-03-27 10:00'), head)
      .thenRefused(DefencePeriodMustBeOver);
  });

  it('do not end early because a defence came early', () => {
    given(toldOnMonday.and(defenceReceived(), defenceReviewed({ occurredAt: at('2026-03-26 09:00') })))
      .when(decideAt('2026-03-27 10:00'), head)
      .thenRefused(DefencePeriodMustBeOver);
  });

  it('begin anew with a re-issued notice, whatever was waived before [C11]', () => {
    const reissued = toldOnMonday.and(
      rightsWaived(),
      noticeIssued({ noticeId: 'notice-2', replacesNoticeId: 'notice-1', change: '依据更正' }),
      noticeServed({ noticeId: 'notice-2', servedOn: plainDate('2026-04-01'), defenceUntil: plainDate('2026-04-09') }),
    );
    given(reissued).when(decideAt('2026-04-09 10:00'), head).thenRefused(DefencePeriodMustBeOver);
    given(reissued)
      .when(decideAt('2026-04-10 10:00'), head)
      .thenState((state) => state.decision.is === 'penalty');
  });

  it('have not begun before the notice is served', () => {
    given(aCase().concluded().and(noticeIssued(), scopeDetermined()))
      .when(decideAt('2026-04-15 10:00'), head)
      .thenRefused(NoticeMustBeServed);
  });

  it('are over exactly when both have lapsed, on any day around any notice', () => {
    const calendar = workingCalendar();
    fc.assert(
      fc.property(fc.nat(560), fc.nat(16), fc.boolean(), (day, daysLater, offersHearing) => {
        const servedOn = addDays(plainDate('2024-06-01'), day);
        const lastDay = calendar.addWorkingDays(servedOn, 5).date;
        const decidedOn = addDays(servedOn, daysLater);
        const state = aCase()
          .concluded()
          .and(
            noticeIssued({ offersHearing }),
            noticeServed({
              servedOn,
              defenceUntil: lastDay,
              ...(offersHearing ? { hearingRequestUntil: lastDay } : {}),
            }),
            scopeDetermined(),
          ).state;
        const occurredAt = instant(`${decidedOn}T10:00:00+08:00`);
        expect(chinaDateOf(occurredAt)).toBe(decidedOn);
        const outcome = caseDecider.decide(DecidePenalty(decision({ occurredAt })), state, head);
        expect(outcome.is === 'accepted').toBe(decidedOn > lastDay);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what the party said', () => {
  const defended = aCase().concluded().with(notified()).and(defenceReceived(), scopeDetermined());

  it('is answered in writing before the decision [SC13]', () => {
    given(defended).when(decideAt('2026-04-15 10:00'), head).thenRefused(DefencesMustBeReviewed);
    given(defended.and(defenceReviewed()))
      .when(decideAt('2026-04-15 10:00'), head)
      .thenState((state) => state.decision.is === 'penalty');
  });

  it('is answered even when it came late, or against an earlier notice', () => {
    const late = aCase()
      .concluded()
      .with(notified())
      .and(
        defenceReceived({ isLate: true, occurredAt: at('2026-04-02 09:00') }),
        noticeIssued({ noticeId: 'notice-2', replacesNoticeId: 'notice-1' }),
        noticeServed({ noticeId: 'notice-2' }),
        scopeDetermined(),
      );
    given(late).when(decideAt('2026-04-15 10:00'), head).thenRefused(DefencesMustBeReviewed);
  });

  it('never makes the penalty heavier [SC12]', () => {
    given(defended.and(defenceReviewed()))
      .when(decideAt('2026-04-15 10:00', { penalties: [fine(2_001)] }), head)
      .thenRefused(PenaltyMustNotExceedNotice);
    given(defended.and(defenceReviewed()))
      .when(decideAt('2026-04-15 10:00', { penalties: [fine(1_500)] }), head)
      .thenState((state) => state.decision.is === 'penalty');
  });

  it('may make it lighter in kind, but adds nothing to it', () => {
    const ready = aCase().concluded().with(ripe());
    const other: Penalty = { kind: 'suspensionOfLicence', licence: '占道许可' };
    given(ready)
      .when(decideAt('2026-04-15 10:00', { penalties: [warning] }), head)
      .thenState((s) => s.decision.is === 'penalty');
    given(ready)
      .when(decideAt('2026-04-15 10:00', { penalties: [fine(2_000), warning] }), head)
      .thenRefused(PenaltyMustNotExceedNotice);
    given(ready)
      .when(
        decideAt('2026-04-15 10:00', {
          penalties: [other],
          performance: { manner: '交回许可证', performBy: plainDate('2026-05-01') },
        }),
        head,
      )
      .thenRefused(PenaltyMustNotExceedNotice);
  });

  it('was said to the provisions that the notice named, and the decision rests on no others', () => {
    const basis = [{ law: '城市绿化条例', article: '第27条' }];
    given(aCase().concluded().with(ripe()))
      .when(decideAt('2026-04-15 10:00', { basis }), head)
      .thenRefused(BasisMustBeNotified);
  });
});

describe('a hearing that was asked for', () => {
  const asked = aCase()
    .concluded()
    .with(notified({ offersHearing: true }))
    .and(hearingRequested(), scopeDetermined());

  it('comes before the decision', () => {
    given(asked).when(decideAt('2026-04-15 10:00'), head).thenRefused(RequestedHearingMustBeOver);
    given(
      aCase()
        .concluded()
        .with(notified({ offersHearing: true }))
        .with(hearingAhead())
        .and(scopeDetermined()),
    )
      .when(decideAt('2026-04-15 10:00'), head)
      .thenRefused(RequestedHearingMustBeOver);
  });

  it('stands in the way no longer once it was lawfully rejected', () => {
    const rejected = HearingRequestRejected({
      occurredAt: at('2026-04-01 09:00'),
      ground: 'late',
      reasons: '逾期提出',
      document: decision().document,
      rejectedBy: PrincipalHead.personId,
    });
    given(asked.and(rejected))
      .when(decideAt('2026-04-15 10:00'), head)
      .thenState((s) => s.decision.is === 'penalty');
  });

  it('had to be offered for a penalty above the line, on the day of the decision too [H03]', () => {
    const silent = aCase()
      .concluded()
      .with(notified({ proposedPenalties: [LARGE_FINE] }))
      .and(scopeDetermined());
    const { benchmark } = decision();
    given(silent)
      .when(
        decideAt('2026-04-15 10:00', {
          penalties: [LARGE_FINE],
          ...(benchmark === undefined ? {} : { benchmark: { ...benchmark, tierId: 'heavy' } }),
        }),
        head,
      )
      .thenRefused(HearingMustHaveBeenOffered, RequiredReviewMustBeAskedFor, MajorCaseMustBeDeliberated);
  });

  it('is not asked for in silence: with the offer the periods simply lapse', () => {
    const { is } = caseDecider.decide(
      decideAt('2026-03-31 10:00'),
      aCase()
        .concluded()
        .with(notifiedOfLargeFine())
        .and(scopeDetermined({ occurredAt: at('2026-03-31 09:00') })).state,
      head,
    );
    expect({ is }).toEqual(accepted);
  });
});
