import { addDays, chinaDateOf, instant, plainDate, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { calendarHistory } from '../calendar/calendar-history.js';
import { PACKAGED_YEARS } from '../calendar/packaged-years.js';
import { calendarFrom, workingCalendar } from '../calendar/published-calendar.js';
import { begun, readingOn } from '../clocks/index.js';
import { rulePacks } from '../packs/in-force.js';
import {
  aCase,
  at,
  contextOn,
  decided,
  defence,
  defenceReceived,
  DeputyHead,
  disposal,
  evidencePreserved,
  given,
  hearingRequested,
  Li,
  notified,
  preserved,
  rightsWaived,
} from '../testing/index.js';
import { fineOwed, remedyAccepted } from '../testing/paid-case.js';
import { caseTermOf } from './case-term.js';
import { parametersOf } from './clock-of-case.js';
import { explainedClocks } from './explained-clocks.js';
import type { CaseEvent } from './events.js';
import { CaseTermExtended, InvestigationResumed, InvestigationSuspended } from './filing/vocabulary/index.js';
import { TestCommissioned, TestResultReceived } from './investigation/vocabulary/index.js';
import { ReceiveDefence } from './notice/vocabulary.js';
import { partyCasesOf } from './parties/party-case.js';
import { owed } from './payment/rules/obligation.js';
import {
  DisposePreserved,
  PreservationDisposed,
  PreservationLapseAnnulled,
  PreservationLapsed,
} from './preservation/vocabulary/index.js';

const day = plainDate;
const filed = (...events: readonly CaseEvent[]) =>
  aCase()
    .filed()
    .and(...events).state;
/** The term of the case, which was filed on 2 March 2026, as it is reckoned on a day. */
const termOn = (on: string, ...events: readonly CaseEvent[]) =>
  caseTermOf(filed(...events), day(on), contextOn(`${on}T12:00:00+08:00`));
const tested = TestCommissioned({
  occurredAt: at('2026-05-10 10:00'),
  testId: 'test-1',
  body: '示例检测中心',
  matter: '材料成分',
  periodDays: 20,
  told: 'inWriting',
  commissionedBy: 'li',
});
const extended = CaseTermExtended({
  occurredAt: at('2026-05-20 10:00'),
  days: 30,
  by: 'head',
  reason: '案情复杂',
  approvedBy: 'zhou',
  termDueOn: day('2026-07-20'),
});

describe('the hard cases of the clocks', () => {
  it('clock case 3: a term that is extended during a test has both, in whichever order they came [L04]', () => {
    // Ninety days are 31 May; twenty of the test and thirty granted: 20 July.
    expect(termOn('2026-06-15', tested, extended)).toMatchObject({ rawDueOn: '2026-07-20', stoppedDays: 20 });
    expect(termOn('2026-06-15', extended, tested)?.rawDueOn).toBe('2026-07-20');
  });

  it('clock case 4: of a test that was told to last twenty days and took sixty, twenty are not counted [L04]', () => {
    const received = TestResultReceived({
      occurredAt: at('2026-07-09 10:00'),
      testId: 'test-1',
      result: '合格',
      document: disposal().document,
    });
    expect(termOn('2026-07-10', tested, received)).toMatchObject({ stoppedDays: 20, rawDueOn: '2026-06-20' });
  });

  it('clock case 5: a hearing that the party gave up lets the term go on [L04, L10]', () => {
    const asked = hearingRequested({ occurredAt: at('2026-03-25 10:00') });
    const waived = rightsWaived({ occurredAt: at('2026-03-27 10:00'), rights: ['hearing'] });
    expect(termOn('2026-04-10', asked)).toMatchObject({ isStopped: true, isOpenEnded: true });
    expect(termOn('2026-04-10', asked, waived)).toMatchObject({ isStopped: false, stoppedDays: 2 });
  });

  it('clock case 6: a request for a hearing that came late stops nothing [L04, L10]', () => {
    const late = hearingRequested({ occurredAt: at('2026-04-25 10:00'), isLate: true });
    expect(termOn('2026-05-10', late)).toMatchObject({ isStopped: false, stoppedDays: 0 });
  });

  it('clock case 7: a pause is added before a last day on a holiday is moved: 31 May and ten days are 10 June [L04, K2]', () => {
    const suspended = InvestigationSuspended({
      occurredAt: at('2026-04-01 10:00'),
      ground: 'forceMajeure',
      explanation: '暴雪',
      approvedBy: 'zhou',
    });
    const resumed = InvestigationResumed({ occurredAt: at('2026-04-11 10:00'), approvedBy: 'zhou' });
    expect(termOn('2026-05-01')?.dueOn).toBe('2026-06-01');
    expect(termOn('2026-05-01', suspended, resumed)).toMatchObject({ rawDueOn: '2026-06-10', dueOn: '2026-06-10' });
  });

  it('clock case 10: a disposal of day 6 that is recorded after the lapse annuls it [L05, B5]', () => {
    const lapsed = PreservationLapsed({
      occurredAt: instant('2026-03-14T00:00:00+08:00'),
      preservationId: 'preservation-1',
      from: day('2026-03-04'),
      lastDay: day('2026-03-13'),
      items: [{ itemId: 'barrows', quantity: 10 }],
      packs: {},
      calendarUpTo: 2026,
    });
    const ofDaySix = disposal({ occurredAt: at('2026-03-12 15:00') });
    given(
      aCase()
        .filed()
        .and(...preserved(), lapsed),
    )
      .when(DisposePreserved(ofDaySix), contextOn('2026-03-20T09:00:00+08:00', { actor: DeputyHead }))
      .then(
        PreservationLapseAnnulled({
          occurredAt: ofDaySix.occurredAt,
          preservationId: 'preservation-1',
          from: day('2026-03-04'),
          items: [{ itemId: 'barrows', quantity: 10 }],
        }),
        PreservationDisposed({ ...ofDaySix, leavesUndecided: false, decidedBy: DeputyHead.personId }),
      );
  });

  it('clock case 11: past a last day that no notice covers yet, people are warned, and nobody is late [L05, K7]', () => {
    const december = evidencePreserved({ occurredAt: at('2026-12-28 10:00'), urgency: '紧急' });
    const kept = aCase().filed().and(december).state;
    const status = (moment: string, context = contextOn(moment)) =>
      explainedClocks(kept, context).find(({ kind }) => kind === 'preservationDisposal');
    const spring = '2027-03-01T09:00:00+08:00';
    expect(status('2026-12-29T09:00:00+08:00')).toMatchObject({ status: 'due', isProvisional: true });
    expect(status(spring)).toMatchObject({ status: 'warned', isProvisional: true, daysLate: 0 });
    const published = { year: 2027, publishedOn: day('2026-12-30'), holidays: [day('2027-01-01')], makeUpWork: [] };
    const calendar = calendarFrom([...PACKAGED_YEARS, published]);
    expect(status(spring, { ...contextOn(spring), calendar })).toMatchObject({
      status: 'overdue',
      isProvisional: false,
    });
  });

  it('clock case 13: a clock that runs keeps the parameters of the day it began, whatever is set afterwards', () => {
    const packs = parametersOf('cf-bureau', { packs: rulePacks() });
    const changedOn = day('2026-04-01');
    const since = (on: PlainDate) => ({
      ...packs(on),
      ...(on >= changedOn ? { caseTerm: { ...packs(on).caseTerm, length: 60 } } : {}),
    });
    const dueOn = (from: PlainDate, on: PlainDate) =>
      readingOn(on, begun('L04', from), since, workingCalendar()).rawDueOn;
    expect(dueOn(addDays(changedOn, -1), day('2026-05-20'))).toBe(addDays(changedOn, 89));
    expect(dueOn(changedOn, day('2026-05-20'))).toBe(addDays(changedOn, 60));
  });

  it('clock case 16: a defence that was posted on day 5 and arrives on day 8 is in time: the right is not lost [L09, K3]', () => {
    // The notice was served on 23 March; the fifth day of work is 30 March.
    const told = aCase()
      .concluded()
      .with(notified({ offersHearing: true }));
    const posted = { on: day('2026-03-30'), trackingNumber: 'EX123456789CN' };
    const arrival = defence({ occurredAt: at('2026-04-02 10:00'), posted });
    given(told)
      .when(ReceiveDefence(arrival), contextOn('2026-04-02T12:00:00+08:00', { actor: Li }))
      .then(defenceReceived({ ...arrival, isLate: false }));
    // Also after the decision: what was decided in between does not stand in its way.
    given(aCase().concluded().with(decided()))
      .when(
        ReceiveDefence({ ...arrival, occurredAt: at('2026-04-16 10:00') }),
        contextOn('2026-04-16T12:00:00+08:00', { actor: Li }),
      )
      .then(defenceReceived({ ...arrival, occurredAt: at('2026-04-16 10:00'), isLate: false }));
  });

  it('clock case 17: a remedy that the ledger learns late takes back the surcharge of its days [L21, M2]', () => {
    const on = { occurredAt: at('2026-05-20 18:00') };
    const surcharge = (...events: readonly CaseEvent[]) => {
      const [party] = partyCasesOf(fineOwed().and(...events).state);
      return owed(on, party, contextOn('2026-05-20T18:00:00+08:00')).surcharge;
    };
    const before = surcharge();
    const learnt = surcharge(remedyAccepted({ occurredAt: at('2026-05-11 09:00'), acceptedOn: day('2026-05-11') }));
    expect(before).toBeGreaterThan(learnt);
    // Only the days from the day after the last one up to the day before the remedy.
    expect(learnt * 14).toBe(before * 4);
  });

  it('clock case 18: as known on a day before the notice of the year, a last day is provisional [K7]', () => {
    const known = calendarHistory();
    const limit = (moment: string) =>
      readingOn(
        day('2025-12-29'),
        begun('L14', day('2025-12-29')),
        parametersOf(undefined, { packs: rulePacks() }),
        known.asKnownAt(instant(moment)),
      );
    expect(limit('2025-11-03T12:00:00+08:00').isProvisional).toBe(true);
    expect(limit('2025-11-05T12:00:00+08:00')).toMatchObject({ isProvisional: false, dueOn: '2026-01-08' });
    expect(chinaDateOf(instant('2025-11-03T12:00:00+08:00'))).toBe('2025-11-03');
  });
});
