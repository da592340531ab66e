import { eventTypes } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { caseEventTypes } from '../case/events.js';
import { registerEventTypes } from '../registers/events.js';
import { aCase } from './case-history.js';
import { contextOn } from './context-on.js';
import { Li, Sun } from './people.js';
import { POWER, world } from './world.js';

describe('the story that the specifications tell', () => {
  it('the story of the specifications consists of events that could be stored', () => {
    const types = eventTypes(...caseEventTypes);
    for (const event of aCase().concluded()) types.named(event.type).check(event.data);
  });

  it('the story of the specifications tells the stages that it needs', () => {
    expect([...aCase().concluded()].map(({ type }) => type)).toEqual([
      'FilingProposed',
      'CaseFiled',
      'InspectionConducted',
      'EvidenceCollected',
      'InterviewRecorded',
      'InvestigationConcluded',
    ]);
    expect(aCase().concluded().state.investigation.stage).toBe('concluded');
  });

  it('the story of the specifications has registers that could be stored', () => {
    const types = eventTypes(...registerEventTypes);
    for (const event of world) types.named(event.type).check(event.data);
    const { registers, now } = contextOn('2026-05-06T10:00:00+08:00');
    const today = now.slice(0, 10) as Parameters<typeof registers.person>[1];
    expect(registers.certificatesOf(Li.personId, today)).toHaveLength(1);
    expect(registers.certificatesOf(Sun.personId, today)).toEqual([]);
    expect(registers.holdsPower('cf-bureau', POWER, today)).toBe(true);
  });
});
