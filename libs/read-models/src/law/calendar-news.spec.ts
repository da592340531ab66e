import { describe, expect, it } from '@jest/globals';
import {
  calendarHistory,
  calendarNewsFrom,
  LeadCheckExtended,
  LeadRegistered,
  LegalReviewSubmitted,
  rulePacks,
  type RegisterEvent,
} from '@ecl/enforcement';
import { instant, plainDate, yuan } from '@ecl/kernel';
import { caseRegister, searchDeadlines } from '../case-register/index.js';
import { leads, searchLeads } from '../leads/index.js';
import { legalReviewQueue, legalReviews } from '../legal-review-queue/index.js';
import { payments, searchPayments } from '../payments/index.js';
import { decided, decisionServed, filed, fine, obligationOpened, paper, proposed } from '../testing/case-story.js';
import { everyLead, everything } from '../testing/scopes.js';
import { at, toldTo, type Told } from '../testing/telling.js';

const day = plainDate;

/** The State Council extends the new year of 2027 to Friday 8 January; the weekend before is worked instead. */
const year = (over: object = {}): RegisterEvent => ({
  type: 'CalendarYearPublished',
  data: {
    occurredAt: at('2026-12-30 09:00'),
    year: 2027,
    publishedOn: day('2026-12-30'),
    holidays: ['01', '04', '05', '06', '07', '08'].map((date) => day(`2027-01-${date}`)),
    makeUpWork: [],
    source: '国办发明电〔2026〕1号',
    ...over,
  },
});
const correction = (over: { replacedBy?: number } = {}): RegisterEvent => ({
  type: 'EntryCorrected',
  data: {
    occurredAt: at('2026-12-31 09:00'),
    entry: 0,
    entryType: 'CalendarYearPublished',
    reason: '漏列一日',
    ...over,
  },
});
const struck = correction();
const corrected: readonly RegisterEvent[] = [correction({ replacedBy: 2 }), year({ holidays: [day('2027-01-01')] })];

const calendarAfter = (events: readonly RegisterEvent[]) =>
  calendarHistory(calendarNewsFrom(events.map((event) => ({ event, recordedAt: event.data.occurredAt })))).asKnownAt(
    instant('2027-06-01T00:00:00Z'),
  );

/** How a list stands without a notice, with it, after a correction and after a strike. */
const stages = (told: () => Told, read: (told: Told, events: readonly RegisterEvent[]) => unknown): unknown[] =>
  [[], [year()], [year(), ...corrected], [year(), struck]].map((events) =>
    read(told().tell('register-calendar', events), events),
  );

const aLead = (foundOn: string) =>
  LeadRegistered({
    occurredAt: at(`${foundOn} 09:00`),
    leadId: 'lead',
    source: 'hotline',
    place: '示例街',
    conduct: '占道经营',
    agencyId: 'cf-bureau',
    unitId: 'cf-squad-1',
    foundOn: day(foundOn),
    submittedBy: 'xie',
    dueOn: day('2027-01-18'),
  });

describe('what is listed with a last day follows the register of the calendar [12, K7]', () => {
  it('a lead that was found before the notice is to be checked by the day that the notice gives', () => {
    const told = () =>
      toldTo(leads)
        .tell('lead-a', [aLead('2026-12-28')])
        .tell('lead-b', [aLead('2026-03-02')]);
    const read = (each: Told) =>
      searchLeads(each.db, everyLead, day('2027-01-15')).rows.map(({ dueOn, isProvisional }) => [dueOn, isProvisional]);
    const settled = ['2026-03-23', false];
    expect(stages(told, read)).toEqual([
      [settled, ['2027-01-19', true]],
      [settled, ['2027-01-26', false]],
      [settled, ['2027-01-19', false]],
      [settled, ['2027-01-19', true]],
    ]);
  });

  it('an extended check is counted again from its first last day', () => {
    const extension = LeadCheckExtended({
      occurredAt: at('2027-01-04 09:00'),
      reason: '情况复杂',
      approvedBy: 'zhou',
      dueOn: day('2027-02-09'),
    });
    const told = toldTo(leads).tell('lead-a', [aLead('2026-12-28'), extension]);
    const due = () => searchLeads(told.db, everyLead, day('2027-01-15')).rows[0]?.dueOn;
    const before = due();
    told.tell('register-calendar', [year()]);
    expect([before, due()]).toEqual(['2027-02-02', '2027-02-09']);
  });

  it('a legal review is late by the days that the notice gives', () => {
    const submitted = LegalReviewSubmitted({
      occurredAt: at('2026-12-28 17:00'),
      submissionId: 'submission-1',
      reviewer: 'song',
      draft: paper('决定书草稿'),
      draftPenalties: [{ partyId: 'party-1', penalties: [fine(60_000)] }],
      documents: [],
      submittedBy: 'li',
      targetDueOn: day('2027-01-05'),
      hardStopDueOn: day('2027-01-12'),
      packs: {},
    });
    const told = () => toldTo(legalReviewQueue).tell('case-a', [proposed(), filed(), submitted]);
    const read = (each: Told) =>
      legalReviews(each.db, everything, day('2027-01-13')).rows.map(
        ({ targetDueOn, hardStopDueOn, isProvisional, lateness }) => [
          targetDueOn,
          hardStopDueOn,
          isProvisional,
          lateness,
        ],
      );
    expect(stages(told, read)).toEqual([
      [['2027-01-05', '2027-01-12', true, 'inTime']],
      [['2027-01-12', '2027-01-19', false, 'pastTarget']],
      [['2027-01-05', '2027-01-12', false, 'pastHardStop']],
      [['2027-01-05', '2027-01-12', true, 'inTime']],
    ]);
  });

  it('a fine is overdue, and the surcharge runs, from the day that the notice gives', () => {
    const received = obligationOpened({
      occurredAt: at('2026-12-21 10:00'),
      receivedOn: day('2026-12-21'),
      dueOn: day('2027-01-05'),
    });
    const told = () => toldTo(payments).tell('case-a', [proposed(), filed(), decided(), decisionServed(), received]);
    const read = (each: Told, events: readonly RegisterEvent[]) => {
      const law = { packs: rulePacks(), calendar: calendarAfter(events) };
      const rows = searchPayments(each.db, everything, law, day('2027-01-08'), {}).rows;
      const overdue = searchPayments(each.db, everything, law, day('2027-01-08'), { overdue: true }).rows;
      return rows.map(({ dueOn, surcharge, isProvisional }) => [dueOn, surcharge, isProvisional, overdue.length]);
    };
    expect(stages(told, read)).toEqual([
      [['2027-01-05', 0, true, 0]],
      [['2027-01-11', 0, false, 0]],
      [['2027-01-05', yuan(180), false, 1]],
      [['2027-01-05', 0, true, 0]],
    ]);
  });

  it('a decision that was served after a provisional last day is late by a notice alone', () => {
    const late = decisionServed({ occurredAt: at('2027-01-11 10:00'), servedOn: day('2027-01-11') });
    const told = () =>
      toldTo(caseRegister).tell('case-a', [proposed(), filed(), decided({ occurredAt: at('2026-12-28 09:00') }), late]);
    const read = (each: Told) =>
      (['met', 'metLate'] as const).map((list) =>
        searchDeadlines(each.db, everything, { list, on: day('2027-02-01') })
          .rows.filter(({ limit }) => limit === 'L14')
          .map(({ dueOn, isProvisional }) => [dueOn, isProvisional]),
      );
    expect(stages(told, read)).toEqual([
      [[['2027-01-07', true]], []],
      [[['2027-01-14', false]], []],
      [[], [['2027-01-07', false]]],
      [[['2027-01-07', true]], []],
    ]);
  });
});

describe('a correction of a year that was settled', () => {
  const corrections = (dates: readonly string[]) => [
    year({ year: 2026, publishedOn: day('2026-01-05'), holidays: dates.map(day), occurredAt: at('2026-01-05 09:00') }),
  ];

  it('a correction moves what was counted over its days, and leaves everything else as it is', () => {
    const told = toldTo(caseRegister)
      .tell('case-a', [proposed(), filed(), decided()])
      .tell('case-b', [proposed(), filed(), decided({ occurredAt: at('2026-08-31 09:00') })]);
    const due = () =>
      searchDeadlines(told.db, everything, { list: 'due', on: day('2026-04-15') })
        .rows.filter(({ limit }) => limit === 'L14')
        .map(({ caseId, dueOn }) => [caseId, dueOn]);
    expect(due()).toEqual([
      ['a', '2026-04-24'],
      ['b', '2026-09-09'],
    ]);
    // The national day is unchanged, two days in September are new.
    told.tell('register-calendar', corrections(['2026-01-01', '2026-09-03', '2026-09-04']));
    expect(due()).toEqual([
      ['a', '2026-04-24'],
      ['b', '2026-09-11'],
    ]);
  });
});
