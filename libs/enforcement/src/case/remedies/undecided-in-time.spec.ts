import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { PACKAGED_YEARS } from '../../calendar/packaged-years.js';
import { calendarFrom } from '../../calendar/published-calendar.js';
import type { CaseHistory } from '../../testing/case-history.js';
import { at, contextOn } from '../../testing/context-on.js';
import { after, given, Li, recordedBy } from '../../testing/index.js';
import { fineOwed, remedyAccepted } from '../../testing/paid-case.js';
import { explainedClocks } from '../explained-clocks.js';
import { accepted, ended, ending, inForceOn, officer, PARTY } from './restoring.fixture.js';
import {
  JudgmentMustBeOpenToChallenge,
  NoOtherRemedyMustBePending,
  OnlyAReconsiderationHasAProcedure,
} from './rules/acceptance.js';
import { BodyMustBeLate, OutcomeMustHaveItsPaper, RemedyMustBePending } from './rules/outcome.js';
import { AcceptRemedy, EndRemedy } from './vocabulary.js';

/** Accepted on 11 May 2026: sixty days are over on 10 July, thirty on 10 June. */
const pending = fineOwed().and(remedyAccepted());
const simple = fineOwed().and(remedyAccepted({ procedure: 'simple' }));
const suing = (day: string, over: Partial<Parameters<typeof AcceptRemedy>[0]> = {}) =>
  AcceptRemedy({
    ...{ partyId: PARTY, occurredAt: at(`${day} 09:00`), remedyId: 'suit', kind: 'litigation', reference: '1号' },
    ...over,
  });
const withoutPaper = ({ data: { document: _, ...bare } }: ReturnType<typeof ending>) => EndRemedy(bare);
const undecided = (day: string, history: CaseHistory = pending) =>
  ended(history, 'remedy-1', day, { outcome: 'notDecidedInTime' });
const clocksOn = (history: CaseHistory, day: string) =>
  explainedClocks(history.state, contextOn(`${day}T09:00:00+08:00`, { actor: Li }))
    .filter(({ limit, status }) => /^L(26|46|48|49)/.test(limit) && !['replaced', 'fellAway', 'met'].includes(status))
    .map(({ limit, status, dueOn }) => `${limit} ${status} ${dueOn}`)
    .toSorted();

describe('a reconsideration that is not decided in time [L46, L49]', () => {
  it('the party may sue from the day after the last day of the body, and the reconsideration ends with the suit', () => {
    given(pending).when(suing('2026-07-10'), officer).thenRefused(NoOtherRemedyMustBePending);
    expect(recordedBy(pending, suing('2026-07-11'), officer)).toMatchObject([
      {
        type: 'RemedyEnded',
        data: { remedyId: 'remedy-1', outcome: 'notDecidedInTime', endedOn: '2026-07-11', decisionDueOn: '2026-07-10' },
      },
      { type: 'RemedyAccepted', data: { remedyId: 'suit', kind: 'litigation' } },
    ]);
    const { remedies, decision, payment } = after(pending, suing('2026-07-11'), officer).state;
    expect(remedies.proceedings).toMatchObject([{ to: '2026-07-11' }, { remedyId: 'suit', to: undefined }]);
    expect([decision.is, payment.is]).toEqual(['penalty', 'open']);
    expect(clocksOn(after(pending, suing('2026-07-11'), officer), '2026-07-12')).toEqual([
      'L26 paused 2026-10-27',
      'L49 used 2026-07-27',
    ]);
  });

  it('is late only once its last day cannot move any more [K7]', () => {
    // Sixty days from 4 November 2026 end on Sunday 3 January 2027, whose holidays nobody has published.
    const late = fineOwed().and(
      remedyAccepted({ occurredAt: at('2026-11-04 09:00'), acceptedOn: plainDate('2026-11-04') }),
    );
    const undecidedOn = (day: string) => ending('remedy-1', day, { outcome: 'notDecidedInTime' });
    const unpublished = contextOn('2027-01-20T12:00:00+08:00', { actor: Li });
    given(late).when(suing('2027-01-05'), unpublished).thenRefused(NoOtherRemedyMustBePending);
    given(late)
      .when(undecidedOn('2027-01-05'), unpublished)
      .thenRefused(
        ({ rule, particulars }: { readonly rule: string; readonly particulars?: Readonly<Record<string, string>> }) =>
          rule === BodyMustBeLate.code && (particulars?.['provisional'] ?? '').includes('may still move'),
      );
    const holidays = [plainDate('2027-01-01'), plainDate('2027-01-04')];
    const published = {
      ...unpublished,
      calendar: calendarFrom([
        ...PACKAGED_YEARS,
        { year: 2027, publishedOn: plainDate('2026-12-30'), holidays, makeUpWork: [] },
      ]),
    };
    given(late).when(suing('2027-01-05'), published).thenRefused(NoOtherRemedyMustBePending);
    given(late)
      .when(suing('2027-01-06'), published)
      .thenState(({ remedies }) => remedies.proceedings.length === 2);
  });

  it('no other remedy follows an overdue reconsideration but a suit', () => {
    given(pending)
      .when(suing('2026-07-11', { kind: 'reconsideration' }), officer)
      .thenRefused(NoOtherRemedyMustBePending);
    for (const kind of ['appeal', 'retrial'] as const)
      given(pending)
        .when(suing('2026-07-11', { kind }), officer)
        .thenRefused(NoOtherRemedyMustBePending, JudgmentMustBeOpenToChallenge);
  });

  it('in the simple procedure the body has thirty days, which a suit does not have', () => {
    given(simple).when(suing('2026-06-10'), officer).thenRefused(NoOtherRemedyMustBePending);
    expect(recordedBy(simple, suing('2026-06-11'), officer)).toMatchObject([
      { data: { decisionDueOn: '2026-06-10' } },
      {},
    ]);
    expect(clocksOn(simple, '2026-06-11')).toEqual([
      'L26 paused 2027-01-18',
      'L46 overdue 2026-06-10',
      'L48 due 2026-10-16',
      'L49 due 2026-06-25',
    ]);
    given(fineOwed())
      .when(suing('2026-06-11', { procedure: 'simple' }), officer)
      .thenRefused(OnlyAReconsiderationHasAProcedure);
  });

  it('that it was not decided in time is recorded once the time is over, of a reconsideration alone, and once', () => {
    const end = (day: string, history: CaseHistory) =>
      given(history).when(ending('remedy-1', day, { outcome: 'notDecidedInTime' }), officer);
    end('2026-07-10', pending).thenRefused(BodyMustBeLate);
    end('2026-06-10', simple).thenRefused(BodyMustBeLate);
    end('2026-07-11', pending).thenState(({ remedies }) => remedies.proceedings[0]?.to === plainDate('2026-07-11'));
    end('2026-07-11', fineOwed().and(remedyAccepted({ kind: 'litigation' }))).thenRefused(BodyMustBeLate);
    end('2026-07-12', undecided('2026-07-11')).thenRefused(RemedyMustBePending);
  });

  it('the fifteen days to sue, and the way to the court after them, count from the last day of the body', () => {
    // Recorded five weeks later: the days to sue are over, and three months more for the court.
    expect(clocksOn(undecided('2026-08-20'), '2026-08-20')).toEqual(['L26 due 2026-11-20', 'L49 over 2026-07-27']);
    expect(clocksOn(undecided('2026-07-13'), '2026-07-13')).toEqual(['L26 due 2026-10-27', 'L49 due 2026-07-27']);
  });

  it('a decision that comes late is recorded, and sued against within fifteen days, unless a suit is pending', () => {
    const late = ended(undecided('2026-07-13'), 'remedy-1', '2026-08-03', {
      outcome: 'changed',
      changedFine: yuan(500),
    });
    expect(late.state.payment).toMatchObject({ is: 'open', fine: yuan(500) });
    expect(clocksOn(late, '2026-08-04')).toEqual(['L26 due 2026-11-18', 'L49 due 2026-08-18']);
    const sued = after(pending, suing('2026-07-11'), officer);
    given(sued)
      .when(ending('remedy-1', '2026-08-03', { outcome: 'upheld' }), officer)
      .thenRefused(RemedyMustBePending);
  });

  it('a suit names a decision on reconsideration only where there is one', () => {
    const against = { against: 'remedy-1' };
    given(undecided('2026-07-13'))
      .when(suing('2026-07-14', against), officer)
      .thenRefused(JudgmentMustBeOpenToChallenge);
    const withdrawn = ended(pending, 'remedy-1', '2026-06-30', { outcome: 'withdrawn' });
    given(withdrawn).when(suing('2026-07-14', against), officer).thenRefused(JudgmentMustBeOpenToChallenge);
  });
});

describe('a reconsideration that a court ordered anew [L46, L49]', () => {
  const reconsidered = ended(pending, 'remedy-1', '2026-06-30', { outcome: 'revoked' });
  const sued = accepted(reconsidered, 'suit', '2026-07-10', 'litigation', 'remedy-1');
  const judged = ended(sued, 'suit', '2026-09-10', { outcome: 'remanded', quashes: true });
  const again = inForceOn(judged, 'suit', '2026-09-30');

  it('its body has sixty days from the effect of the judgment, and the party fifteen more', () => {
    // Sixty days end on Sunday 29 November; fifteen from Monday, on 15 December.
    const DAYS = ['L46 due 2026-11-30', 'L49 due 2026-12-15'];
    expect(clocksOn(again, '2026-10-01').filter((each) => !each.startsWith('L26'))).toEqual(DAYS);
    const appealed = accepted(judged, 'appeal', '2026-09-20', 'appeal', 'suit');
    const left = ended(appealed, 'appeal', '2026-09-30', { outcome: 'dismissed' });
    expect(clocksOn(left, '2026-10-01').filter((each) => !each.startsWith('L26'))).toEqual(DAYS);
  });

  it('decided again, the party has fifteen days to sue and the agency three months after them', () => {
    const decided = ended(again, 'remedy-1', '2026-10-20', { outcome: 'upheld' });
    expect(clocksOn(decided, '2026-10-21')).toEqual(['L26 due 2027-02-04', 'L49 due 2026-11-04']);
  });

  it('not decided again in time it ends in a step with its paper: the decision has force again, and a suit is possible', () => {
    const suit = (day: string) => suing(day, { remedyId: 'suit-2' });
    given(again).when(suit('2026-12-02'), officer).thenRefused(NoOtherRemedyMustBePending);
    given(again)
      .when(withoutPaper(ending('remedy-1', '2026-12-02', { outcome: 'notDecidedInTime' })), officer)
      .thenRefused(OutcomeMustHaveItsPaper);
    const undone = ended(again, 'remedy-1', '2026-12-02', { outcome: 'notDecidedInTime' });
    expect(undone.state.decision.is).toBe('penalty');
    given(undone)
      .when(suit('2026-12-03'), officer)
      .thenState(({ remedies }) => remedies.proceedings.length === 3);
  });

  it('one that is withdrawn while it is to be decided again says by which paper the decision has force again', () => {
    given(again)
      .when(withoutPaper(ending('remedy-1', '2026-10-20', { outcome: 'withdrawn' })), officer)
      .thenRefused(OutcomeMustHaveItsPaper);
  });
});
