import { fold } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { aCase, at, contextOn, defenceReceived, hearingRequested, notifiedOfLargeFine } from '../../testing/index.js';
import { caseDecider } from '../case.js';
import { lateUses } from './late-use.js';

const told = aCase().concluded().with(notifiedOfLargeFine());
const late = contextOn('2026-04-08T10:00:00+08:00');
const warningsOf = (event: ReturnType<typeof hearingRequested>) =>
  lateUses([event], fold(caseDecider, told.and(event)), late).map(({ warning, particulars }) => ({
    warning,
    ...particulars,
  }));

describe('a right that was used after its last day', () => {
  it('whoever records a late request or defence is told the last day [L09, L10]', () => {
    const occurredAt = at('2026-04-08 09:00');
    expect(warningsOf(hearingRequested({ occurredAt, isLate: true, partyId: 'party-1' }))).toEqual([
      { warning: 'hearing.requested-late', partyId: 'party-1', lastDay: '2026-03-30' },
    ]);
    expect(warningsOf(defenceReceived({ occurredAt, isLate: true, partyId: 'party-1' }))).toEqual([
      { warning: 'defence.received-late', partyId: 'party-1', lastDay: '2026-03-30' },
    ]);
  });

  it('nobody is told anything of a right that was used in time', () => {
    expect(warningsOf(hearingRequested({ partyId: 'party-1' }))).toEqual([]);
    expect(warningsOf(defenceReceived({ partyId: 'party-1' }))).toEqual([]);
  });
});
