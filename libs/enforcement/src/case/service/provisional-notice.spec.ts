import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { PACKAGED_YEARS } from '../../calendar/packaged-years.js';
import { calendarFrom } from '../../calendar/published-calendar.js';
import { lastRunOf, type ClockId } from '../../clocks/index.js';
import {
  aCase,
  after,
  at,
  contextOn,
  decided,
  decisionServed,
  directly,
  fine,
  hearingNoticeServed,
  hearingRequested,
  Li,
  noticeServed,
  notified,
  notifiedOfLargeFine,
  published,
  recordedAround,
  recordedBy,
  type CaseHistory,
} from '../../testing/index.js';
import { obligationOpened } from '../../testing/paid-case.js';
import type { EnforcementContext } from '../../context.js';
import { readingOfCase } from '../clock-of-case.js';
import { owed } from '../payment/rules/obligation.js';
import { reckonedDebt } from '../payment/reckoned.js';
import { SubstituteCostsServed } from '../substitute/vocabulary.js';
import { charging, head, history as ordered } from '../substitute/substitute.fixture.js';
import { ServeDecision } from './vocabulary.js';

/*
 * A notice that is published on 2 December 2026 ends on New Year's Day. As long as the holidays of 2027 are not published, the next day of
 * work is taken to be Monday 4 January; the notice of 2027 gives two days more.
 */
const NOTICED_2027 = {
  ...{ year: 2027, publishedOn: plainDate('2026-12-15'), makeUpWork: [] },
  holidays: ['2027-01-01', '2027-01-04', '2027-01-05'].map(plainDate),
};
const before = contextOn('2026-12-10T10:00:00+08:00', { actor: Li });
const published2027: EnforcementContext = { ...before, calendar: calendarFrom([...PACKAGED_YEARS, NOTICED_2027]) };
const byNotice = {
  ...{ occurredAt: at('2026-12-02 10:00'), method: 'publicNotice' as const },
  ...{ noticePublishedOn: plainDate('2026-12-02'), servedOn: plainDate('2027-01-04') },
};
const served = aCase()
  .concluded()
  .with(decided({ penalties: [fine(10_000)], statesSurcharge: true }))
  .and(
    decisionServed(byNotice),
    obligationOpened({
      ...{ occurredAt: at('2026-12-02 10:00'), receivedOn: plainDate('2027-01-04'), dueOn: plainDate('2027-01-19') },
      noticePublishedOn: plainDate('2026-12-02'),
    }),
  );
const lastDay = (history: CaseHistory, clock: ClockId, context: EnforcementContext, subject = 'party-1') => {
  const facts = lastRunOf(history.state.clocks, clock, subject);
  if (facts === undefined) throw new RangeError(`${clock} does not run`);
  const { startsOn, dueOn, isProvisional } = readingOfCase(plainDate('2027-01-03'), facts, history.state, context);
  return { startsOn, dueOn, isProvisional };
};

describe('a paper that counts as served on a day that may still move [L15, K7]', () => {
  it.each([
    ['L20', '2027-01-19', '2027-01-21'],
    ['L40', '2027-03-05', '2027-03-08'],
    ['L48', '2027-07-05', '2027-07-06'],
  ] as const)(
    '%s counts from the day that the published calendar gives, and is provisional before that',
    (clock, was, is) => {
      expect(lastDay(served, clock, before)).toEqual({ startsOn: '2027-01-04', dueOn: was, isProvisional: true });
      expect(lastDay(served, clock, published2027)).toMatchObject({ startsOn: '2027-01-06', dueOn: is });
    },
  );

  it('the court is asked three months after the six months that count from that day [L26]', () => {
    expect(lastDay(served, 'L26', before)).toMatchObject({ startsOn: '2027-07-05', isProvisional: true });
    expect(lastDay(served, 'L26', published2027)).toMatchObject({ startsOn: '2027-07-06' });
  });

  it('the party answers a notice within days of that day [L09, L10]', () => {
    const told = aCase()
      .concluded()
      .with(notified())
      .and(
        noticeServed({
          ...byNotice,
          ...{ defenceUntil: plainDate('2027-01-11'), hearingRequestUntil: plainDate('2027-01-11') },
        }),
      );
    for (const clock of ['L09', 'L10'] as const) {
      expect(lastDay(told, clock, before)).toEqual({
        startsOn: '2027-01-04',
        dueOn: '2027-01-11',
        isProvisional: true,
      });
      expect(lastDay(told, clock, published2027)).toEqual({
        startsOn: '2027-01-06',
        dueOn: '2027-01-13',
        isProvisional: false,
      });
    }
  });

  it('a hearing is held no sooner than seven working days after that day [L11]', () => {
    const called = aCase()
      .concluded()
      .with(notifiedOfLargeFine())
      .and(hearingRequested(), hearingNoticeServed({ ...byNotice, heldAt: at('2027-02-01 09:00') }));
    expect(lastDay(called, 'L11', before)).toEqual({
      startsOn: '2027-01-04',
      dueOn: '2027-01-13',
      isProvisional: true,
    });
    expect(lastDay(called, 'L11', published2027)).toEqual({
      startsOn: '2027-01-06',
      dueOn: '2027-01-15',
      isProvisional: false,
    });
  });

  it('the costs of substitute performance: the court is asked three months after the six months that count from that day [L26-costs]', () => {
    const charged = after(ordered(aCase().concluded()), charging({ jointBy: undefined }), head);
    const owing = charged.and(
      SubstituteCostsServed({
        ...{ ...published(byNotice.occurredAt, byNotice.noticePublishedOn), servedOn: byNotice.servedOn },
        ...{ costsId: 'costs-1', obligationId: 'costs-1', partyId: 'party-1' },
      }),
    );
    expect(lastDay(owing, 'L26-costs', before, 'costs-1')).toMatchObject({
      startsOn: '2027-07-05',
      isProvisional: true,
    });
    expect(lastDay(owing, 'L26-costs', published2027, 'costs-1')).toMatchObject({ startsOn: '2027-07-06' });
  });

  it('the debt says on which notice its first day rests, and one that was handed over on none', () => {
    const moment = at('2026-04-20 10:00');
    const undelivered = aCase()
      .concluded()
      .with(decided({ penalties: [fine(10_000)] }))
      .and(recordedAround(moment, 'rec-notice'));
    const opened = (delivery: Parameters<typeof ServeDecision>[0]) =>
      recordedBy(undelivered, ServeDecision(delivery), before).find(({ type }) => type === 'PaymentObligationOpened')
        ?.data;
    const about = { decisionId: 'decision-1' };
    expect(opened({ ...published(moment, plainDate('2026-04-20')), ...about })).toMatchObject({
      receivedOn: '2026-05-20',
      noticePublishedOn: '2026-04-20',
    });
    expect(opened({ ...directly(moment), ...about })).not.toHaveProperty('noticePublishedOn');
  });

  it('the fine is due, and its surcharge counts, from that day', () => {
    const [debt] = served.state.parties.get('party-1')?.payments ?? [];
    expect(debt && reckonedDebt(debt, served.state, before).dueOn).toBe('2027-01-19');
    expect(debt && reckonedDebt(debt, served.state, published2027).dueOn).toBe('2027-01-21');
    const owedOn = (day: string, context: EnforcementContext) =>
      owed({ occurredAt: at(`${day} 10:00`) }, served.state, context).surcharge;
    expect([owedOn('2027-01-20', before), owedOn('2027-01-21', published2027)]).toEqual([0, 0]);
    expect(owedOn('2027-01-22', published2027)).toBe(30_000);
  });
});
