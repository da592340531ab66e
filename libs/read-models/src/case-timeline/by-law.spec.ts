import { LapsePreservation, caseDecider } from '@ecl/enforcement';
import { aCase, contextOn, preserved, System } from '@ecl/enforcement/testing';
import { fold } from '@ecl/event-sourcing';
import { instant, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { toldTo } from '../testing/telling.js';
import { caseTimeline, timelineOf } from './index.js';

describe('the record of the whole process', () => {
  it('shows what the law brought about as such, and no person with it [L05]', () => {
    const history = [
      ...aCase()
        .filed()
        .and(...preserved()),
    ];
    const release = LapsePreservation({
      occurredAt: instant('2026-03-14T00:00:00+08:00'),
      preservationId: 'preservation-1',
      from: plainDate('2026-03-04'),
      lastDay: plainDate('2026-03-13'),
    });
    const decided = caseDecider.decide(
      release,
      fold(caseDecider, history),
      contextOn('2026-04-04T09:00:00+08:00', { actor: System }),
    );
    if (decided.is === 'refused') throw new Error(JSON.stringify(decided.violations));
    const told = toldTo(caseTimeline).tell('case-a', [...history, ...decided.events]);
    const last = timelineOf(told.db, 'case-a').rows.at(-1);
    expect(last).toMatchObject({ kind: 'byLaw', type: 'PreservationLapsed', persons: [] });
  });
});
