import { fold } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCase, after, at, contextOn, decided, directly, Li } from '../../testing/index.js';
import { anyWay } from '../../testing/any-way.js';
import { walk } from '../../testing/walker.js';
import { caseDecider } from '../case.js';
import { corrected } from '../dates/correction.fixture.js';
import { ServeDecision } from '../service/vocabulary.js';
import { caseAsOf } from './case-as-of.js';

const served = after(
  aCase().concluded().with(decided()),
  ServeDecision({ ...directly(at('2026-04-28 10:00')), decisionId: 'decision-1' }),
  contextOn('2026-07-01T12:00:00+08:00', { actor: Li }),
);
const right = corrected(served, 'DecisionServed', '2026-04-16 10:00');
const typesOf = (events: Iterable<{ readonly type: string }>) => [...events].map(({ type }) => type);

describe('a case as of a moment in law', () => {
  it('a case has of its steps those that had happened by the moment, with their own numbers', () => {
    const { steps, state } = caseAsOf([...served], at('2026-04-27 10:00'));
    expect(typesOf(steps.map(({ event }) => event))).toEqual(typesOf(served).slice(0, steps.length));
    expect(steps.length).toBeLessThan([...served].length);
    expect(state).toEqual(fold(caseDecider, [...served].slice(0, steps.length)));
  });

  it('a date that was corrected counts as it is right, and before the correction was known as it was written', () => {
    const moment = at('2026-04-20 10:00');
    const serviceIn = (events: typeof right) =>
      caseAsOf([...events], moment).steps.filter(({ event }) => event.type === 'DecisionServed');
    expect(serviceIn(served)).toEqual([]);
    expect(serviceIn(right)).toHaveLength(1);
  });

  it('whatever anybody attempts, without a moment it is the case itself, and at any moment a part of it', () => {
    fc.assert(
      fc.property(anyWay, fc.nat(10_000), (way, place) => {
        const events = [...walk(...way).events];
        const whole = caseAsOf(events);
        expect(whole.state).toEqual(fold(caseDecider, events));
        const moments = events.map(({ data }) => data.occurredAt).toSorted();
        const moment = moments[place % Math.max(1, moments.length)];
        if (moment === undefined) return;
        const { steps } = caseAsOf(events, moment);
        expect(steps.map(({ number }) => number)).toEqual(
          whole.steps.filter(({ event }) => event.data.occurredAt <= moment).map(({ number }) => number),
        );
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});
