import { eventTypes, fold, type Decision } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Violation } from '../law/rule.js';
import { recording, wholeRoad, type Step } from '../testing/whole-road.js';
import { caseDecider } from './case.js';
import { caseEventTypes, type CaseEvent } from './events.js';
import type { CaseState } from './state.js';

const types = eventTypes(...caseEventTypes);

const decide = (step: Step, state: CaseState): Decision<CaseEvent, Violation> =>
  caseDecider.decide(step[0], state, recording(step));

/** Takes the steps in turn, as far as they are accepted; the refused ones leave no trace in the case. */
const walk = (steps: readonly Step[]) => {
  let state = caseDecider.initialState;
  const events: CaseEvent[] = [];
  const refused: string[] = [];
  for (const step of steps) {
    const decision = decide(step, deepFreeze(state));
    if (decision.is === 'refused') refused.push(step[0].type);
    else {
      events.push(...decision.events);
      state = fold({ ...caseDecider, initialState: state }, decision.events);
    }
  }
  return { state, events, refused };
};

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
};

describe('an ordinary case', () => {
  it('an ordinary case goes from the proposal to the archive without a refusal', () => {
    const { state, events, refused } = walk(wholeRoad);
    expect(refused).toEqual([]);
    expect(state.closure.is).toBe('archived');
    expect(events.map(({ type }) => type)).toEqual([
      'FilingProposed',
      'CaseFiled',
      'InspectionConducted',
      'EvidenceCollected',
      'InterviewRecorded',
      'InvestigationConcluded',
      'PenaltyNoticeIssued',
      'PenaltyNoticeServed',
      'DefenceReceived',
      'DefenceReviewed',
      'LegalReviewScopeDetermined',
      'LegalReviewSubmitted',
      'LegalReviewOpinionGiven',
      'PenaltyDecided',
      'DecisionServed',
      'PaymentObligationOpened',
      'FinePaid',
      'EndReached',
      'CaseClosureProposed',
      'CaseClosed',
      'CaseArchived',
    ]);
  });
});

describe('any case', () => {
  /** The road with steps left out, and steps of it taken again at any place. */
  const anyRoad = fc
    .tuple(
      fc.array(fc.boolean(), { minLength: wholeRoad.length, maxLength: wholeRoad.length }),
      fc.array(fc.tuple(fc.nat(wholeRoad.length), fc.constantFrom(...wholeRoad)), { maxLength: 12 }),
    )
    .map(([isTaken, again]) => {
      const steps = wholeRoad.filter((_, place) => isTaken[place] !== false || place < 2);
      for (const [place, step] of again) steps.splice(place, 0, step);
      return steps;
    });

  it('a case accepts only events that can be stored, and folding them again gives the same state', () => {
    fc.assert(
      fc.property(anyRoad, (steps) => {
        const { state, events } = walk(steps);
        for (const event of events) types.named(event.type).check(event.data);
        expect(fold(caseDecider, events)).toEqual(state);
      }),
      { numRuns: 60 },
    );
  });

  it('a case decides the same step in the same state the same way, and deciding changes nothing', () => {
    fc.assert(
      fc.property(anyRoad, fc.constantFrom(...wholeRoad), (steps, asked) => {
        const state = deepFreeze(walk(steps).state);
        expect(decide(asked, state)).toEqual(decide(asked, state));
      }),
      { numRuns: 60 },
    );
  });

  it('a case never refuses a step without reasons', () => {
    fc.assert(
      fc.property(anyRoad, fc.constantFrom(...wholeRoad), (steps, asked) => {
        const decision = decide(asked, walk(steps).state);
        if (decision.is === 'refused')
          for (const { rule, message, messageZh, articles } of decision.violations)
            expect([rule, message, messageZh, ...articles].every((said) => said.length > 0)).toBe(true);
        expect(decision.is === 'refused' ? decision.violations.length : decision.events.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('a case takes every opening step once', () => {
    fc.assert(
      fc.property(anyRoad, (steps) => {
        const { events } = walk(steps);
        expect(events.filter(({ type }) => type === 'FilingProposed').length).toBeLessThanOrEqual(1);
        expect(events.filter(({ type }) => type === 'PenaltyDecided').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a command that no case knows', () => {
  it('a command that no case knows is an error of the caller, and not a refusal', () => {
    const unknown = { type: 'GiveDiscount', data: {} } as unknown as Step[0];
    expect(() => caseDecider.decide(unknown, caseDecider.initialState, recording(wholeRoad[0]!))).toThrow(RangeError);
  });
});
