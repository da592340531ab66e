import { plusMilliseconds, type Instant } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseHistory } from '../../testing/case-history.js';
import { at, contextOn } from '../../testing/context-on.js';
import { CITY_AGENCY, Li } from '../../testing/people.js';
import {
  transferDelivered,
  filedByPolice,
  filingOrdered,
  handlingResumed,
  reasonsGiven,
  reasonsRequired,
  reconsiderationAsked,
  reconsidered,
  refusedByPolice,
  refusedForGood,
  supervisionSuggested,
  transferUpTo,
} from '../../testing/transferred-case.js';
import { MaterialsHandedOver, PoliceSupplementRequested, ReferredToCompetentPolice } from './vocabulary/index.js';
import type { TransferStep } from './state.js';
import { transferTimeline } from './timeline.js';

const { calendar, packs } = contextOn('2026-05-06T10:00:00+08:00');

const timelineAt = (history: CaseHistory, now: Instant) =>
  transferTimeline(history.state.transfer, CITY_AGENCY, { calendar, packs, now });

const stepAt = (step: TransferStep, history: CaseHistory, now: Instant) =>
  timelineAt(history, now).find((row) => row.step === step)!;

describe('the timeline of a transfer', () => {
  it('the timeline of a transfer has every step in the order of the rulebook, and is empty for a case without a suspicion [L60]', () => {
    const rows = timelineAt(transferUpTo('suspected'), at('2026-03-23 12:00'));
    expect(rows.map(({ step, label }) => [label, step])).toEqual([
      ['T0', 'crimeSuspected'],
      ['T1', 'teamFormed'],
      ['T2', 'reportSubmitted'],
      ['T3', 'approvalDecided'],
      ['T4', 'delivered'],
      ['T5', 'copiedToProcuratorate'],
      ['T6', 'receiptSigned'],
      ['T6a', 'referred'],
      ['T6b', 'supplementRequested'],
      ['T6b', 'supplementSupplied'],
      ['T7', 'policeDecided'],
      ['T8', 'reconsiderationRequested'],
      ['T8', 'reconsiderationDecided'],
      ['T9', 'supervisionSuggested'],
      ['T10', 'reasonsRequired'],
      ['T10', 'reasonsGiven'],
      ['T11', 'procuratorateDecided'],
      ['T11', 'filedAfterChallenge'],
      ['T12', 'materialsHandedOver'],
      ['T13', 'silenceReported'],
      ['T14', 'handlingResumed'],
    ]);
    expect(rows.filter(({ status }) => status === 'done').map(({ step }) => step)).toEqual(['crimeSuspected']);
    expect(rows.filter(({ status }) => status === 'notDue').map(({ step }) => step)).toEqual([
      'teamFormed',
      'reportSubmitted',
      'approvalDecided',
    ]);
  });

  it('a transfer delivered at 10:01 on the day after an approval at 10:00 is a minute late [SC28, L62]', () => {
    const late = transferUpTo('approved').and(transferDelivered({ occurredAt: at('2026-03-26 10:01') }));
    expect(stepAt('delivered', late, at('2026-05-06 10:00'))).toMatchObject({
      status: 'late',
      dueAt: at('2026-03-26 10:00'),
      doneAt: at('2026-03-26 10:01'),
      lateBy: { amount: 1, unit: 'minute' },
      article: 'R310 5',
      whose: 'agency',
    });
  });

  it('a transfer delivered at the last moment is in time [SC28, L62]', () => {
    const inTime = transferUpTo('approved').and(transferDelivered({ occurredAt: at('2026-03-26 10:00') }));
    expect(stepAt('delivered', inTime, at('2026-05-06 10:00'))).toMatchObject({ status: 'done', lateBy: undefined });
  });

  it('a transfer that is not delivered is overdue from the moment after, and the copy with it', () => {
    const approved = transferUpTo('approved');
    expect(stepAt('delivered', approved, at('2026-03-26 10:00')).status).toBe('notDue');
    expect(stepAt('delivered', approved, at('2026-03-26 12:00'))).toMatchObject({
      status: 'overdue',
      lateBy: { amount: 120, unit: 'minute' },
    });
    expect(stepAt('copiedToProcuratorate', approved, at('2026-03-26 12:00')).status).toBe('overdue');
  });

  it('the timeline of a transfer shows that the head took more than three calendar days [L61]', () => {
    expect(stepAt('approvalDecided', transferUpTo('reported'), at('2026-03-27 23:59'))).toMatchObject({
      status: 'notDue',
      dueOn: '2026-03-27',
    });
    expect(stepAt('approvalDecided', transferUpTo('reported'), at('2026-03-29 08:00'))).toMatchObject({
      status: 'overdue',
      lateBy: { amount: 2, unit: 'calendarDay' },
    });
  });

  it('the timeline of a transfer shows police who are silent for three days [SC30, L65]', () => {
    const received = transferUpTo('received');
    // The third day is a Sunday: days of R310 do not roll (X20).
    expect(stepAt('policeDecided', received, at('2026-03-29 23:59'))).toMatchObject({
      status: 'notDue',
      dueOn: '2026-03-29',
    });
    expect(stepAt('policeDecided', received, at('2026-03-30 00:00'))).toMatchObject({
      status: 'overdue',
      lateBy: { amount: 1, unit: 'calendarDay' },
      whose: 'police',
    });
  });

  it('the timeline of a transfer shows a receipt that the police never signed [T6]', () => {
    expect(stepAt('receiptSigned', transferUpTo('delivered').and(filedByPolice()), at('2026-04-30 09:00')).status).toBe(
      'notDue',
    );
    expect(stepAt('receiptSigned', transferUpTo('received'), at('2026-04-30 09:00')).status).toBe('done');
  });

  it('the timeline of a transfer shows a refusal that nobody challenged [L66, L68]', () => {
    const refused = transferUpTo('received').and(refusedByPolice());
    expect(stepAt('reconsiderationRequested', refused, at('2026-03-31 12:00')).status).toBe('notDue');
    expect(stepAt('reconsiderationRequested', refused, at('2026-04-01 12:00')).status).toBe('overdue');
    const supervisedInstead = refused.and(supervisionSuggested());
    expect(stepAt('reconsiderationRequested', supervisedInstead, at('2026-04-30 12:00')).status).toBe('notApplicable');
    // The choice between the two roads lasts three days from the refusal; this suggestion came on the fifth.
    expect(stepAt('supervisionSuggested', supervisedInstead, at('2026-04-30 12:00'))).toMatchObject({
      status: 'late',
      dueOn: '2026-03-31',
    });
  });

  it('the timeline of a transfer counts every later limit from the step before it [L67, L68, L69, L70]', () => {
    const ordered = transferUpTo('received').and(
      refusedByPolice(),
      reconsiderationAsked(),
      reconsidered('refuse'),
      supervisionSuggested(),
      reasonsRequired(),
      reasonsGiven(),
      filingOrdered(),
    );
    const dues = timelineAt(ordered, at('2026-04-26 09:00')).map(({ step, dueOn, status }) => [step, dueOn, status]);
    expect(dues).toEqual(
      expect.arrayContaining([
        ['reconsiderationRequested', '2026-03-31', 'done'],
        ['reconsiderationDecided', '2026-04-02', 'done'],
        ['supervisionSuggested', '2026-04-04', 'done'],
        ['reasonsGiven', '2026-04-10', 'done'],
        ['procuratorateDecided', undefined, 'done'],
        ['filedAfterChallenge', '2026-04-25', 'overdue'],
        ['materialsHandedOver', undefined, 'notApplicable'],
      ]),
    );
  });

  it('the timeline of a transfer shows police who passed the case on after more than twenty-four hours [L63]', () => {
    const referred = (moment: string) =>
      stepAt(
        'referred',
        transferUpTo('received').and(
          ReferredToCompetentPolice({ occurredAt: at(moment), to: '松山区公安分局（示例）' }),
        ),
        at('2026-03-30 09:00'),
      );
    expect(referred('2026-03-27 09:00')).toMatchObject({ status: 'done', lateBy: undefined, whose: 'police' });
    expect(referred('2026-03-27 09:01')).toMatchObject({ status: 'late', lateBy: { amount: 1, unit: 'minute' } });
  });

  it('the timeline of a transfer shows a procuratorate that has not said within ten days whether the reasons are sound [L71]', () => {
    const given = transferUpTo('received').and(
      refusedByPolice(),
      supervisionSuggested(),
      reasonsRequired(),
      reasonsGiven(),
    );
    expect(stepAt('procuratorateDecided', given, at('2026-04-18 23:59'))).toMatchObject({
      status: 'notDue',
      dueOn: '2026-04-18',
    });
    expect(stepAt('procuratorateDecided', given, at('2026-04-19 00:00'))).toMatchObject({
      status: 'overdue',
      lateBy: { amount: 1, unit: 'calendarDay' },
      whose: 'procuratorate',
    });
  });

  it('the timeline of a transfer counts the hand-over from the filing [L72]', () => {
    const filed = transferUpTo('received').and(filedByPolice());
    expect(stepAt('materialsHandedOver', filed, at('2026-03-31 12:00'))).toMatchObject({
      status: 'notDue',
      dueOn: '2026-03-31',
    });
    const late = filed.and(
      MaterialsHandedOver({
        occurredAt: at('2026-04-02 09:00'),
        objects: [],
        documents: [],
        handedOverBy: Li.personId,
        missingObjects: [],
        unlistedObjects: [],
      }),
    );
    expect(stepAt('materialsHandedOver', late, at('2026-05-06 12:00'))).toMatchObject({
      status: 'late',
      lateBy: { amount: 2, unit: 'calendarDay' },
    });
  });

  it('the timeline of a transfer shows a supplement that the agency owes', () => {
    const asked = transferUpTo('received').and(
      PoliceSupplementRequested({
        occurredAt: at('2026-03-27 10:30'),
        list: ['检验报告'],
        dueOn: '2026-03-30' as never,
      }),
    );
    expect(stepAt('supplementRequested', asked, at('2026-03-31 09:00'))).toMatchObject({
      status: 'late',
      lateBy: { amount: 90, unit: 'minute' },
    });
    expect(stepAt('supplementSupplied', asked, at('2026-03-31 09:00'))).toMatchObject({
      status: 'overdue',
      dueOn: '2026-03-30',
    });
  });

  it('the timeline of a transfer expects no step once the case is back with the administration', () => {
    const resumed = refusedForGood().and(handlingResumed());
    const open = timelineAt(resumed, at('2027-01-01 09:00')).filter(
      ({ status }) => status === 'notDue' || status === 'overdue',
    );
    // The copy to the procuratorate was never made, and stays wanting.
    expect(open.map(({ step }) => step)).toEqual(['copiedToProcuratorate']);
  });
});

const stories = [
  transferUpTo('suspected'),
  transferUpTo('approved'),
  transferUpTo('received'),
  transferUpTo('received').and(filedByPolice()),
  transferUpTo('received').and(refusedByPolice(), reconsiderationAsked()),
  refusedForGood(),
  refusedForGood().and(handlingResumed()),
];
const anyStory = fc.constantFrom(...stories);
const anyMoment = fc
  .integer({ min: 0, max: 400 * 24 * 60 })
  .map((m) => plusMilliseconds(at('2026-04-14 09:00'), m * 60_000));

describe('the timeline of a transfer, whenever one asks', () => {
  it('the timeline of a transfer does not change for steps that are done, whenever it is asked', () => {
    fc.assert(
      fc.property(anyStory, anyMoment, anyMoment, (story, one, other) => {
        const done = (now: Instant) => timelineAt(story, now).filter(({ doneAt }) => doneAt !== undefined);
        expect(done(one)).toEqual(done(other));
      }),
    );
  });

  it('the timeline of a transfer never makes an overdue step less late by waiting', () => {
    fc.assert(
      fc.property(anyStory, anyMoment, fc.nat(100_000), (story, now, minutes) => {
        const later = timelineAt(story, plusMilliseconds(now, minutes * 60_000));
        for (const [i, row] of timelineAt(story, now).entries())
          if (row.lateBy) expect(later[i]?.lateBy?.amount).toBeGreaterThanOrEqual(row.lateBy.amount);
      }),
    );
  });

  it('the timeline of a transfer calls late or overdue exactly the steps with a lateness', () => {
    fc.assert(
      fc.property(anyStory, anyMoment, (story, now) => {
        for (const { status, lateBy } of timelineAt(story, now))
          expect(lateBy !== undefined).toBe(status === 'late' || status === 'overdue');
      }),
    );
  });
});
