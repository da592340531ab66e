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
  given,
  isDecided,
  noticeIssued,
  noticeServed,
  notified,
  PrincipalHead,
  rightsWaived,
  scopeDetermined,
} from '../../testing/index.js';
import { NoticeMustBeServed } from '../notice/rules/party-rights.js';
import { caseDecider } from '../case.js';
import { DecidePenalty } from './vocabulary/index.js';
import { DefencePeriodMustBeOver, HearingRequestPeriodMustBeOver } from './rules/party-rights.js';

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

describe('the periods between notice and decision [X9]', () => {
  it('the periods between notice and decision refuse a decision on the fourth working day without waiver [SC10, E1]', () => {
    given(toldOnMonday).when(decideAt('2026-03-27 10:00'), head).thenRefused(DefencePeriodMustBeOver);
    given(toldOfHearing)
      .when(decideAt('2026-03-27 10:00'), head)
      .thenRefused(DefencePeriodMustBeOver, HearingRequestPeriodMustBeOver);
  });

  it('the periods after the notice last until the end of the fifth working day, and the refusal says which day that is', () => {
    given(toldOnMonday)
      .when(decideAt('2026-03-30 23:59'), head)
      .thenRefused(
        ({ rule, particulars }) => rule === DefencePeriodMustBeOver.code && particulars?.['lastDay'] === '2026-03-30',
      );
    given(toldOnMonday).when(decideAt('2026-03-31 00:00'), head).thenState(isDecided);
  });

  it('a decision before the periods end is accepted after an express waiver of defence, below the hearing line [SC11]', () => {
    given(toldOnMonday.and(rightsWaived())).when(decideAt('2026-03-27 10:00'), head).thenState(isDecided);
  });

  it('the periods for defence and hearing are two: a waiver of one leaves the other', () => {
    given(toldOfHearing.and(rightsWaived()))
      .when(decideAt('2026-03-27 10:00'), head)
      .thenRefused(HearingRequestPeriodMustBeOver);
    given(toldOfHearing.and(rightsWaived({ rights: ['hearing'] })))
      .when(decideAt('2026-03-27 10:00'), head)
      .thenRefused(DefencePeriodMustBeOver);
  });

  it('the periods after the notice do not end early because a defence came early', () => {
    given(toldOnMonday.and(defenceReceived(), defenceReviewed({ occurredAt: at('2026-03-26 09:00') })))
      .when(decideAt('2026-03-27 10:00'), head)
      .thenRefused(DefencePeriodMustBeOver);
  });

  it('the periods after the notice begin again with a re-issued notice, whatever was waived before [C11]', () => {
    const reissued = toldOnMonday.and(
      rightsWaived(),
      noticeIssued({ noticeId: 'notice-2', replacesNoticeId: 'notice-1', change: '依据更正' }),
      noticeServed({ noticeId: 'notice-2', servedOn: plainDate('2026-04-01'), defenceUntil: plainDate('2026-04-09') }),
    );
    given(reissued).when(decideAt('2026-04-09 10:00'), head).thenRefused(DefencePeriodMustBeOver);
    given(reissued).when(decideAt('2026-04-10 10:00'), head).thenState(isDecided);
  });

  it('the periods after the notice do not begin before it is served [E1]', () => {
    given(aCase().concluded().and(noticeIssued(), scopeDetermined()))
      .when(decideAt('2026-04-15 10:00'), head)
      .thenRefused(NoticeMustBeServed);
  });

  it('the periods after the notice are over exactly when both have lapsed, on any day around any notice', () => {
    const calendar = workingCalendar();
    fc.assert(
      fc.property(fc.nat(560), fc.nat(16), fc.boolean(), (day, daysLater, offersHearing) => {
        const servedOn = addDays(plainDate('2024-06-01'), day);
        const lastDay = calendar.addWorkingDays(servedOn, 5).date;
        const decidedOn = addDays(servedOn, daysLater);
        const onThatDay = { occurredAt: instant(`${servedOn}T09:00:00+08:00`) };
        const state = aCase()
          .concluded(onThatDay)
          .and(
            noticeIssued({ ...onThatDay, offersHearing }),
            noticeServed({
              ...onThatDay,
              servedOn,
              defenceUntil: lastDay,
              ...(offersHearing ? { hearingRequestUntil: lastDay } : {}),
            }),
            scopeDetermined(onThatDay),
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
