import { fold } from '@ecl/event-sourcing';
import { addDays, chinaDateOf, instant, plusHours, type Instant, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendar } from '../../calendar/published-calendar.js';
import {
  aCase,
  at,
  barrows,
  contextOn,
  DeputyHead,
  disposal,
  goodsReturn,
  harm,
  Li,
  preservation,
  System,
} from '../../testing/index.js';
import { runsOut, stepByLaw } from '../by-law/steps.js';
import { caseDecider } from '../case.js';
import type { CaseCommand } from '../commands.js';
import type { CaseEvent } from '../events.js';
import type { CaseState } from '../state.js';
import {
  ApprovePreservation,
  DisposePreserved,
  PreserveEvidence,
  RefusePreservation,
  ReportHarm,
  ReturnPreserved,
} from './vocabulary/index.js';

/** What somebody does with the goods; `hoursBack` says how long before it is recorded it happened. */
interface Attempt {
  readonly what: 'preserve' | 'approve' | 'refuse' | 'dispose' | 'disposeSome' | 'return' | 'lose';
  readonly which: 1 | 2;
  readonly hoursLater: number;
  readonly hoursBack: number;
  /** The ledger is down: nobody looks which days are over. */
  readonly isDown: boolean;
}

const attempts: fc.Arbitrary<Attempt[]> = fc.array(
  fc.record({
    what: fc.constantFrom('preserve', 'approve', 'refuse', 'dispose', 'disposeSome', 'return', 'lose'),
    which: fc.constantFrom(1, 2),
    hoursLater: fc.integer({ min: 1, max: 120 }),
    hoursBack: fc.oneof(fc.constant(0), fc.nat(400)),
    isDown: fc.boolean(),
  }),
  { minLength: 5, maxLength: 40, size: 'max' },
);

const commandOf = ({ what, which }: Attempt, occurredAt: Instant): CaseCommand => {
  const named = { occurredAt, preservationId: `preservation-${String(which)}` };
  const released = { itemId: 'barrows', from: 'preserved', outcome: { is: 'released' } } as const;
  switch (what) {
    case 'preserve':
      return PreserveEvidence(preservation({ ...named, items: [barrows()], urgency: '当事人正在转移物品' }));
    case 'approve':
      return ApprovePreservation(named);
    case 'refuse':
      return RefusePreservation({ ...named, reasons: '不必要' });
    case 'dispose':
      return DisposePreserved(disposal({ ...named, items: [{ ...released, quantity: 10 }] }));
    case 'disposeSome':
      return DisposePreserved(disposal({ ...named, items: [{ ...released, quantity: 3 }] }));
    case 'return':
      return ReturnPreserved(goodsReturn(named));
    case 'lose':
      return ReportHarm(harm(named));
  }
};

const isOfOfficer = ({ what }: Attempt): boolean => ['preserve', 'return', 'lose'].includes(what);

interface Moment {
  readonly at: Instant;
  readonly state: CaseState;
}

/** All that was recorded, and the state after each time at which the ledger looked. */
const lived = (
  way: readonly Attempt[],
): { readonly events: readonly CaseEvent[]; readonly looked: readonly Moment[] } => {
  let state: CaseState = aCase().filed().state;
  let now = at('2026-03-04 10:00');
  const events: CaseEvent[] = [];
  const looked: Moment[] = [];
  const take = (command: CaseCommand, actor: typeof Li): boolean => {
    const decision = caseDecider.decide(command, state, contextOn(now, { actor }));
    if (decision.is === 'refused') return false;
    events.push(...decision.events);
    state = fold({ ...caseDecider, initialState: state }, decision.events);
    return true;
  };
  for (const attempt of way) {
    now = plusHours(now, attempt.hoursLater);
    if (!attempt.isDown) {
      for (const run of runsOut(state, contextOn(now, { actor: System })))
        expect([run.subject, take(stepByLaw(run), System)]).toEqual([run.subject, true]);
      looked.push({ at: now, state });
    }
    take(commandOf(attempt, plusHours(now, -attempt.hoursBack)), isOfOfficer(attempt) ? Li : DeputyHead);
  }
  return { events, looked };
};

type Named<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;
const all = <T extends CaseEvent['type']>(events: readonly CaseEvent[], type: T): readonly Named<T>[] =>
  events.filter((event): event is Named<T> => event.type === type);

/** Counted here, apart from the clocks. */
const lastDayIn = (events: readonly CaseEvent[], preservationId: string): PlainDate => {
  const kept = all(events, 'EvidencePreservedByRegistration').find(
    ({ data }) => data.preservationId === preservationId,
  );
  if (!kept) throw new Error(`${preservationId} was never preserved`);
  return workingCalendar().addWorkingDays(chinaDateOf(kept.data.occurredAt), 7).date;
};

const holds = (claim: (life: ReturnType<typeof lived>) => void): void =>
  fc.assert(
    fc.property(attempts, (way) => {
      claim(lived(way));
    }),
    { numRuns: 60 },
  );

describe('whatever anybody does with goods that are preserved', () => {
  it('no goods are held beyond the seventh day of work without a decision, once the ledger has looked [L05, B5]', () => {
    holds(({ events, looked }) => {
      for (const { at: moment, state } of looked)
        for (const { preservationId, items } of state.preservation)
          if (items.some(({ held }) => held.preserved > 0))
            expect(chinaDateOf(moment) <= lastDayIn(events, preservationId)).toBe(true);
    });
  });

  it('the law releases goods at the end of their own last day, and never twice without an annulment in between [L05]', () => {
    holds(({ events }) => {
      for (const { data } of all(events, 'PreservationLapsed'))
        expect(data.occurredAt).toBe(instant(`${addDays(lastDayIn(events, data.preservationId), 1)}T00:00:00+08:00`));
      for (const id of ['preservation-1', 'preservation-2']) {
        const turns = events.filter(
          ({ type, data }) => /^PreservationLapse/.test(type) && 'preservationId' in data && data.preservationId === id,
        );
        const released = turns.map(({ type }) => type === 'PreservationLapsed');
        expect(released.filter((isRelease, i) => isRelease && released[i - 1] === true)).toEqual([]);
      }
    });
  });

  it('goods are decided about in time only, and no more comes back than was taken [B5]', () => {
    holds(({ events }) => {
      for (const { data } of all(events, 'PreservationDisposed'))
        if (data.items.some(({ from }) => from === 'preserved'))
          expect(chinaDateOf(data.occurredAt) <= lastDayIn(events, data.preservationId)).toBe(true);
      for (const id of ['preservation-1', 'preservation-2']) {
        const gone = [...all(events, 'PreservedGoodsReturned'), ...all(events, 'PreservedGoodsHarmed')]
          .filter(({ data }) => data.preservationId === id)
          .flatMap(({ data }) => data.items.map(({ quantity }) => quantity));
        expect(gone.reduce((sum, quantity) => sum + quantity, 0)).toBeLessThanOrEqual(10);
      }
    });
  });

  it('all of that is reached often enough for these tests to be meaningful', () => {
    const types = new Set(
      fc
        .sample(attempts, { seed: 20_261_129, numRuns: 150 })
        .flatMap((way) => lived(way).events.map(({ type }) => type)),
    );
    expect([...types]).toEqual(
      expect.arrayContaining([
        'EvidencePreservedByRegistration',
        'PreservationApproved',
        'PreservationRefused',
        'PreservationDisposed',
        'PreservationLapsed',
        'PreservationLapseAnnulled',
        'PreservedGoodsReturned',
        'PreservedGoodsHarmed',
      ]),
    );
  });
});
