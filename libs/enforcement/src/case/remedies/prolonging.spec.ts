import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CaseHistory } from '../../testing/case-history.js';
import { at, contextOn } from '../../testing/context-on.js';
import { after, document, given, Li, recordedBy } from '../../testing/index.js';
import { fineOwed, remedyAccepted, remedyEnded } from '../../testing/paid-case.js';
import { explainedClocks } from '../explained-clocks.js';
import { officer } from './restoring.fixture.js';
import { NoOtherRemedyMustBePending } from './rules/acceptance.js';
import {
  ProcedureMustBeSimple,
  ProlongationMustBeWithinTheLaw,
  ReconsiderationMustBePending,
  TimeToDecideMustRun,
} from './rules/prolonging.js';
import { AcceptRemedy, MakeReconsiderationOrdinary, ProlongReconsideration } from './vocabulary.js';

/** Accepted on 11 May 2026: sixty days are over on 10 July, thirty on 10 June. */
const ordinary = fineOwed().and(remedyAccepted());
const simple = fineOwed().and(remedyAccepted({ procedure: 'simple' }));

const prolonging = (until: string, day = '2026-07-06') =>
  ProlongReconsideration({
    occurredAt: at(`${day} 09:00`),
    remedyId: 'remedy-1',
    until: plainDate(until),
    document: document('延期通知书'),
  });
const goingOn = (day = '2026-06-05') =>
  MakeReconsiderationOrdinary({
    occurredAt: at(`${day} 09:00`),
    remedyId: 'remedy-1',
    document: document('转换程序通知书'),
  });
const suing = (day: string) =>
  AcceptRemedy({ occurredAt: at(`${day} 09:00`), remedyId: 'suit', kind: 'litigation', reference: '1号' });
const clocksOn = (history: CaseHistory, day = '2026-07-07') =>
  explainedClocks(history.state, contextOn(`${day}T09:00:00+08:00`, { actor: Li }))
    .filter(({ limit, status }) => /^L(46|49)/.test(limit) && !['replaced', 'fellAway'].includes(status))
    .map(({ limit, dueOn }) => `${limit} ${dueOn}`)
    .toSorted();

describe('a reconsideration that takes longer [L46, L49]', () => {
  it('the body has up to thirty days more, and the days to sue count from there', () => {
    const longer = after(ordinary, prolonging('2026-08-09'), officer);
    expect(clocksOn(ordinary)).toEqual(['L46 2026-07-10', 'L49 2026-07-27']);
    expect(clocksOn(longer)).toEqual(['L46 2026-08-09', 'L49 2026-08-24']);
    given(longer).when(suing('2026-08-07'), officer).thenRefused(NoOtherRemedyMustBePending);
    expect(recordedBy(longer, suing('2026-08-10'), officer)).toMatchObject([
      { data: { decisionDueOn: '2026-08-09' } },
      {},
    ]);
  });

  it('once, within the thirty days, in the ordinary procedure, and while the time runs', () => {
    for (const until of ['2026-07-10', '2026-08-10'])
      given(ordinary).when(prolonging(until), officer).thenRefused(ProlongationMustBeWithinTheLaw);
    given(after(ordinary, prolonging('2026-08-01'), officer))
      .when(prolonging('2026-08-09', '2026-07-20'), officer)
      .thenRefused(ProlongationMustBeWithinTheLaw);
    given(simple).when(prolonging('2026-06-20', '2026-06-01'), officer).thenRefused(ProlongationMustBeWithinTheLaw);
    given(ordinary).when(prolonging('2026-08-01', '2026-07-11'), officer).thenRefused(TimeToDecideMustRun);
    for (const history of [fineOwed(), ordinary.and(remedyEnded({ outcome: 'upheld' }))])
      given(history).when(prolonging('2026-08-01'), officer).thenRefused(ReconsiderationMustBePending);
  });

  it('one in the simple procedure goes on in the ordinary one with sixty days from its acceptance, and may then be prolonged', () => {
    const now = after(simple, goingOn(), officer);
    expect(clocksOn(simple, '2026-06-08')).toEqual(['L46 2026-06-10', 'L49 2026-06-25']);
    expect(clocksOn(now, '2026-06-08')).toEqual(['L46 2026-07-10', 'L49 2026-07-27']);
    expect(clocksOn(after(now, prolonging('2026-08-01'), officer))).toContain('L46 2026-08-01');
    given(now).when(goingOn('2026-06-08'), officer).thenRefused(ProcedureMustBeSimple);
    given(ordinary).when(goingOn(), officer).thenRefused(ProcedureMustBeSimple);
    given(simple).when(goingOn('2026-06-11'), officer).thenRefused(TimeToDecideMustRun);
  });
});
