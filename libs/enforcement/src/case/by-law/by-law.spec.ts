import { fold } from '@ecl/event-sourcing';
import { addDays, instant, plainDate, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actsOn, begun, CLOCK_IDS, CLOCKS, limitOf, readingOn, type ClockFacts } from '../../clocks/index.js';
import { aCase, contextOn, DeputyHead, disposal, evidencePreserved, preserved, System } from '../../testing/index.js';
import { caseDecider } from '../case.js';
import { caseCommandTypes } from '../commands.js';
import type { CaseEvent } from '../events.js';
import { DisposePreserved } from '../preservation/vocabulary/index.js';
import { parametersOf } from '../clock-of-case.js';
import { EFFECTS_TO_COME } from './effects-to-come.js';
import { EVENTS_BY_LAW } from './event-names.js';
import { commandIdByLaw, happensAt, runsOut, STEPS_BY_LAW, stepByLaw } from './steps.js';

const stateOf = (events: Iterable<CaseEvent>) => fold(caseDecider, [...events]);
const kept = [
  ...aCase()
    .filed()
    .and(...preserved()),
];

describe('what the law brings about by itself', () => {
  it('every time limit that ends in an event has its step, and no other has one', () => {
    const withEvent = CLOCK_IDS.filter((id) => CLOCKS[id].breach.is === 'event');
    expect(Object.keys(STEPS_BY_LAW).toSorted()).toEqual(withEvent.toSorted());
    expect(() =>
      stepByLaw({ clock: 'L04', subject: '', from: plainDate('2026-03-02'), lastDay: plainDate('2026-06-01') }),
    ).toThrow(RangeError);
  });

  it('the rows of the rulebook whose effect is an event are recorded by the ledger, or listed as to come [L05]', () => {
    const recorded = CLOCK_IDS.filter((id) => CLOCKS[id].breach.is === 'event').map(limitOf);
    const toCome = EFFECTS_TO_COME.map(({ limit }) => limit);
    expect([...recorded, ...toCome].toSorted()).toEqual(['L05', 'L06', 'L08', 'L32']);
  });

  it('a time limit of another track is acted upon by the same rule: after its last day, and not while it is stopped or may move', () => {
    const seizure = { breach: { is: 'event', zh: '解除查封、扣押', en: 'The seizure is lifted' } } as const;
    const law = contextOn('2026-07-01T09:00:00+08:00');
    const parametersOn = parametersOf(undefined, law);
    const on = (facts: ClockFacts, day: string) =>
      actsOn(facts, readingOn(plainDate(day), facts, parametersOn, law.calendar), seizure);
    const seized = begun('L04', plainDate('2026-03-02'));
    expect(on(seized, '2026-03-02')).toBe('2026-06-02');
    expect(actsOn(seized, readingOn(plainDate('2026-03-02'), seized, parametersOn, law.calendar))).toBeUndefined();
    const tested = { reason: 'test', from: plainDate('2026-03-10'), atMostDays: 20 } as const;
    expect(on({ ...seized, stops: [tested] }, '2026-03-15')).toBeUndefined();
    expect(on({ ...seized, stops: [tested] }, '2026-04-15')).toBe('2026-06-23');
    expect(on(begun('L04', plainDate('2026-10-05')), '2026-10-05')).toBeUndefined();
  });

  it('no step waits for an event that the law brings about', () => {
    expect([...EVENTS_BY_LAW]).toEqual(['PreservationLapsed', 'EndReached', 'EndUndone']);
    expect(
      caseCommandTypes.flatMap(({ follows }): readonly string[] => follows).filter((type) => EVENTS_BY_LAW.has(type)),
    ).toEqual([]);
  });

  it('a release is found from the day after the last day on, with its own day however late it is asked [L05, 8, 9]', () => {
    const found = (moment: string) => runsOut(stateOf(kept), contextOn(moment));
    expect(found('2026-03-13T23:59:59+08:00')).toEqual([]);
    const release = { clock: 'L05', subject: 'preservation-1', from: '2026-03-04', lastDay: '2026-03-13' };
    for (const moment of ['2026-03-14T00:00:00+08:00', '2026-04-04T09:00:00+08:00'])
      expect(found(moment)).toEqual([release]);
    expect(found('2026-04-04T09:00:00+08:00').map(happensAt)).toEqual([instant('2026-03-14T00:00:00+08:00')]);
  });

  it('nothing is found by a calendar that is not published [L05, K7, 11]', () => {
    const december = evidencePreserved({ occurredAt: instant('2026-12-28T10:00:00+08:00') });
    expect(runsOut(stateOf([...aCase().filed(), december]), contextOn('2027-06-01T09:00:00+08:00'))).toEqual([]);
  });

  it('every process sends the release under the same id, and by another calendar another command [15]', () => {
    const run = { clock: 'L05', subject: 'p', from: plainDate('2026-03-04') } as const;
    expect(commandIdByLaw('a', run)).toBe(commandIdByLaw('a', { ...run }));
    expect(commandIdByLaw('b', run)).not.toBe(commandIdByLaw('a', run));
    const at = (lastDay: PlainDate) => stepByLaw({ ...run, lastDay });
    expect(at(plainDate('2026-03-13'))).not.toEqual(at(plainDate('2026-03-16')));
  });
});

describe('a history in which the ledger acts', () => {
  /** Preservations on some days; for each, whether and when the head decided, and when that is recorded. */
  const anyPreservation = fc.record({
    begins: fc.nat(60),
    decides: fc.option(
      fc.record({ after: fc.nat(20), recordedAfter: fc.nat(30), part: fc.integer({ min: 1, max: 10 }) }),
      { nil: undefined },
    ),
  });
  const first = plainDate('2026-03-04');
  const morning = (day: number) => instant(`${addDays(first, day)}T10:00:00+08:00`);
  const nextMorning = (day: number) => `${addDays(first, day)}T10:30:00+08:00`;

  it('the releases on record are those that the pure function finds, whenever the ledger looks [L05, B5, 10]', () => {
    fc.assert(
      fc.property(
        fc.array(anyPreservation, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(120), { maxLength: 8 }),
        (all, looks) => {
          let events: readonly CaseEvent[] = [...aCase().filed()];
          const last = 130;
          for (let day = 0; day <= last; day += 1) {
            for (const [n, { begins, decides }] of all.entries()) {
              const preservationId = `preservation-${String(n)}`;
              if (begins === day)
                events = [...events, evidencePreserved({ occurredAt: morning(day), preservationId, urgency: '紧急' })];
              if (decides && begins + Math.max(decides.after, decides.recordedAfter) === day) {
                const items = [
                  {
                    itemId: 'barrows',
                    quantity: decides.part,
                    from: 'preserved' as const,
                    outcome: { is: 'released' as const },
                  },
                ];
                const decided = caseDecider.decide(
                  DisposePreserved(disposal({ occurredAt: morning(begins + decides.after), preservationId, items })),
                  stateOf(events),
                  contextOn(nextMorning(day), { actor: DeputyHead }),
                );
                if (decided.is === 'accepted') events = [...events, ...decided.events];
              }
            }
            if (looks.includes(day) || day === last) {
              const context = contextOn(nextMorning(day), { actor: System });
              for (const run of runsOut(stateOf(events), context)) {
                const answer = caseDecider.decide(stepByLaw(run), stateOf(events), context);
                if (answer.is === 'refused') throw new Error(JSON.stringify(answer.violations));
                events = [...events, ...answer.events];
              }
              expect(runsOut(stateOf(events), context)).toEqual([]);
            }
          }
          const { preservation } = stateOf(events);
          // No goods wait for a decision in the end, none were lost on the way, and what was released by law has its own day.
          for (const { items } of preservation)
            for (const { held } of items) {
              expect(held.preserved).toBe(0);
              expect(held.released + held.lapsed).toBe(10);
            }
          for (const event of events)
            if (event.type === 'PreservationLapsed')
              expect(event.data.occurredAt).toBe(instant(`${addDays(event.data.lastDay, 1)}T00:00:00+08:00`));
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
