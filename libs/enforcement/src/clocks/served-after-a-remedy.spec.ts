import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { readingOfCase } from '../case/clock-of-case.js';
import { DecisionChanged } from '../case/decision/vocabulary/index.js';
import {
  at,
  contextOn,
  decidedOn6May,
  decisionServed,
  document,
  PrincipalHead,
  type CaseHistory,
} from '../testing/index.js';
import { everyParty } from '../testing/every-party.js';
import { remedyAccepted, remedyEnded } from '../testing/paid-case.js';
import { lastRunOf, type ClockId } from './index.js';

const context = contextOn('2027-12-01T10:00:00+08:00');
const served = (on: string, over: Parameters<typeof decisionServed>[0] = {}) =>
  decisionServed({ occurredAt: at(`${on} 10:00`), servedOn: plainDate(on), ...over });
const accepted = (kind: 'reconsideration' | 'litigation', over: Parameters<typeof remedyAccepted>[0] = {}) =>
  remedyAccepted({
    ...{ kind, decisionId: 'decision-1', occurredAt: at('2026-05-11 09:00'), acceptedOn: plainDate('2026-05-11') },
    ...over,
  });
const ended = (over: Parameters<typeof remedyEnded>[0] = {}) =>
  remedyEnded({
    ...{ decisionId: 'decision-1', occurredAt: at('2026-05-20 09:00'), endedOn: plainDate('2026-05-20') },
    ...over,
  });
const runOf = (history: CaseHistory, clock: ClockId) => {
  const facts = lastRunOf(history.state.clocks, clock, 'party-1');
  return facts && { is: facts.is, dueOn: readingOfCase(plainDate('2026-07-01'), facts, history.state, context).dueOn };
};
const isRunning = (history: CaseHistory, clock: ClockId) => runOf(history, clock)?.is === 'running';
/** Of somebody who learnt of a decision before the paper came, or while a public notice ran. */
const BEFORE = [
  ['before the first service', decidedOn6May()],
  ['while a public notice ran', decidedOn6May().and(served('2026-06-08', { occurredAt: at('2026-05-08 10:00') }))],
] as const;

describe.each(BEFORE)('a decision that is served after a remedy was accepted, %s', (_, unserved) => {
  it('whoever applied for reconsideration, or sued, gets no second period for it [L40]', () => {
    for (const kind of ['reconsideration', 'litigation'] as const) {
      const history = unserved.and(accepted(kind));
      expect(isRunning(history.and(served('2026-05-22')), 'L40')).toBe(false);
      const over = history.and(ended({ outcome: 'withdrawn' }), served('2026-05-22'));
      expect(isRunning(over, 'L40')).toBe(false);
    }
    expect(runOf(unserved.and(served('2026-05-22')), 'L40')).toEqual({ is: 'running', dueOn: '2026-07-21' });
  });

  it('whoever sued sues no second time; after a reconsideration fifteen days are left, unless it was withdrawn [L48, L49]', () => {
    expect(isRunning(unserved.and(accepted('litigation'), served('2026-05-22')), 'L48')).toBe(false);
    expect(isRunning(unserved.and(accepted('reconsideration'), ended(), served('2026-05-22')), 'L48')).toBe(false);
    const pending = unserved.and(accepted('reconsideration'), served('2026-05-15'));
    expect(isRunning(pending, 'L48')).toBe(true);
    expect(isRunning(pending.and(ended()), 'L48')).toBe(false);
    const withdrawn = pending.and(ended({ outcome: 'withdrawn' }));
    expect(runOf(withdrawn, 'L48')).toEqual({ is: 'running', dueOn: '2026-11-16' });
    const late = unserved.and(accepted('reconsideration'), ended({ outcome: 'withdrawn' }), served('2026-05-22'));
    expect(isRunning(late, 'L48')).toBe(true);
    const supervised = unserved.and(remedyAccepted({ kind: 'supervision' }), ended(), served('2026-05-22'));
    expect(isRunning(supervised, 'L48')).toBe(true);
  });

  it('the court is asked once the fifteen days after the reconsideration are over, and not after six months [L26]', () => {
    const decidedAgain = unserved.and(accepted('reconsideration'), ended(), served('2026-05-22'));
    // Fifteen days from 20 May are over on 4 June.
    expect(runOf(decidedAgain, 'L26')).toEqual({ is: 'running', dueOn: '2026-09-04' });
    const pending = unserved.and(accepted('reconsideration'), served('2026-05-15'), ended());
    expect(runOf(pending, 'L26')?.dueOn).toBe('2026-09-04');
    const withdrawn = unserved.and(accepted('reconsideration'), ended({ outcome: 'withdrawn' }), served('2026-05-22'));
    expect(runOf(withdrawn, 'L26')?.dueOn).toBe('2027-02-23');
  });

  it('a change that is served anew, and another decision, give their own periods [L26, L40, L48]', () => {
    const changed = DecisionChanged({
      ...everyParty,
      ...{ occurredAt: at('2026-05-25 09:00'), decisionId: 'decision-1', cause: 'selfCorrection', how: 'changed' },
      ...{ penalties: [{ kind: 'warning' }], reasons: '裁量过重', document: document('变更决定书') },
      ...{ changedOn: plainDate('2026-05-25'), changedBy: PrincipalHead.personId, servedAnew: true },
    });
    const before = unserved.and(accepted('reconsideration'), ended());
    const expected = { L26: '2027-03-01', L40: '2026-07-27', L48: '2026-11-27' } as const;
    for (const history of [
      before.and(changed, served('2026-05-27')),
      before.and(served('2026-05-27', { decisionId: 'decision-2' })),
    ])
      for (const clock of ['L26', 'L40', 'L48'] as const)
        expect([clock, runOf(history, clock)]).toEqual([clock, { is: 'running', dueOn: expected[clock] }]);
  });
});
