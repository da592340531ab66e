import { fold } from '@ecl/event-sourcing';
import { addDays, addFen, chinaDateOf, fen, type Instant, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyParties, type AnyParties } from '../testing/any-parties.js';
import { contextOn } from '../testing/context-on.js';
import { walkOfParties } from '../testing/party-walker.js';
import type { Walk } from '../testing/walked-case.js';
import { caseDecider } from './case.js';
import type { CaseEvent } from './events.js';
import { fineIn } from './penalties/amounts.js';

type Type = CaseEvent['type'];
type Of<T extends Type> = Extract<CaseEvent, { type: T }>;

/*
 * Nothing here asks the rules, or the state that they see: whose an event is and which days are over is found in the
 * events alone.
 */

/** Every text in the data of an event: the ids of the parties that it is about are among them. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** The names of the parties that the case ever had, by their ids. */
const namesIn = (events: readonly CaseEvent[]): ReadonlyMap<string, string> =>
  new Map(
    events
      .flatMap((event) => {
        if (event.type === 'FilingProposed') return event.data.parties;
        if (event.type === 'PartyJoined') return [event.data.party];
        return event.type === 'PartySucceeded' ? [event.data.successor] : [];
      })
      .map(({ partyId, name }) => [partyId, name]),
  );
const everyPartyIn = (events: readonly CaseEvent[]): ReadonlySet<string> => new Set(namesIn(events).keys());

/** The parties that an event names; none: it is about the whole case. */
const namedIn = (event: CaseEvent, parties: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(textsIn(event.data).filter((text) => parties.has(text)));

/** A party under each id that it had: it began as another one, if it took the place of one. */
const idsOf = (partyId: string, events: readonly CaseEvent[]): readonly string[] => {
  const before = events.find((event) => event.type === 'PartySucceeded' && event.data.successor.partyId === partyId);
  return before?.type === 'PartySucceeded' ? [partyId, ...idsOf(before.data.partyId, events)] : [partyId];
};

/** The events of one party, in the order in which they were recorded. */
class OwnEvents {
  constructor(private readonly events: readonly CaseEvent[]) {}

  static of(partyId: string, events: readonly CaseEvent[]): OwnEvents {
    const ids = idsOf(partyId, events);
    const parties = everyPartyIn(events);
    return new OwnEvents(events.filter((event) => ids.some((id) => namedIn(event, parties).has(id))));
  }

  all<T extends Type>(...types: readonly T[]): readonly Of<T>[] {
    return this.events.filter((event): event is Of<T> => (types as readonly Type[]).includes(event.type));
  }

  last<T extends Type>(...types: readonly T[]): Of<T> | undefined {
    return this.all(...types).at(-1);
  }

  after(event: CaseEvent | undefined): OwnEvents {
    return new OwnEvents(event === undefined ? [] : this.events.slice(this.events.indexOf(event) + 1));
  }
}

/** The fifth day of work after a day (APL 45, 64; M55 22, 33), by the calendar of that time. */
const fifthWorkingDayAfter = (day: PlainDate, known: Instant): PlainDate => {
  const { calendar } = contextOn(known);
  let last = day;
  for (let left = 5; left > 0; left -= calendar.isWorkingDay(last) ? 1 : 0) last = addDays(last, 1);
  return last;
};

/** What keeps a party from being fined on a day, by the events about it before the decision. */
const openRights = (own: OwnEvents, decidedAt: Instant, amount: number): readonly string[] => {
  const issued = own.last('PenaltyNoticeIssued');
  const served = own.after(issued).last('PenaltyNoticeServed');
  if (issued === undefined || served === undefined) return ['it was not told'];
  const sinceServed = own.after(served);
  const waived = sinceServed.all('RightsWaived').filter(({ data }) => data.occurredAt <= decidedAt);
  const hasWaived = (right: 'defence' | 'hearing') => waived.some(({ data }) => data.rights.includes(right));
  const isOver = chinaDateOf(decidedAt) > fifthWorkingDayAfter(served.data.servedOn, decidedAt);
  const unanswered = own
    .all('DefenceReceived')
    .filter(({ data }) => !own.all('DefenceReviewed').some((answer) => answer.data.defenceId === data.defenceId));
  const request = own.after(issued).last('HearingRequested');
  const carried = issued.data.pendingHearingRequest === 'carriedOver';
  const ended = own
    .after(request ?? issued)
    .all('HearingHeld', 'HearingAbandoned', 'HearingRequestRejected')
    .filter(({ data }) => data.occurredAt <= decidedAt);
  return [
    ...(served.data.noticeId === issued.data.noticeId ? [] : ['another notice was served']),
    ...(served.data.occurredAt <= decidedAt ? [] : ['it was told later']),
    ...(isOver || hasWaived('defence') ? [] : ['its days for a statement run']),
    ...(!issued.data.offersHearing || isOver || hasWaived('hearing') ? [] : ['its days for a hearing run']),
    ...(unanswered.length === 0 ? [] : ['its statement has no answer']),
    ...((request === undefined && !carried) || ended.length > 0 || hasWaived('hearing') ? [] : ['its hearing is open']),
    ...(amount <= fineIn(issued.data.proposedPenalties) ? [] : ['it was told less']),
  ];
};

const finesIn = ({ events }: Walk) =>
  events.flatMap((event, at) => {
    if (event.type !== 'PenaltyDecided') return [];
    const before = events.slice(0, at);
    return event.data.dispositions.map((each) => ({ ...each, at: event.data.occurredAt, before }));
  });

const walked = new Map<string, Walk>();
const walkOf = (way: AnyParties): Walk => {
  const key = JSON.stringify(way);
  const result = walked.get(key) ?? walkOfParties(...way);
  walked.set(key, result);
  return result;
};

/** The same in each run; together they reach what the claims are about. */
const sampled = (seed: number): readonly AnyParties[] => fc.sample(anyParties, { seed, numRuns: 8 });
/** One of the second sample is archived, and challenged only then. */
const known: readonly AnyParties[] = [...sampled(2), ...sampled(3).slice(1, 2)];

/** The seed of a walk that breaks a claim is printed; to shorten the walk would mean to walk it thousands of times. */
const holds = (claim: (walk: Walk) => void) => {
  const property = fc.property(anyParties, (way) => {
    claim(walkOf(way));
  });
  fc.assert(property, { numRuns: 14, examples: known.map((way) => [way]), endOnFailure: true });
};

describe('whatever anybody attempts in a case with several parties', () => {
  it('a party is not fined before its own rights ended: it was told, its five days are over or waived, it was answered and heard [X9]', () => {
    holds((walk) => {
      for (const { partyId, penalties, at, before } of finesIn(walk))
        expect(openRights(OwnEvents.of(partyId, before), at, fineIn(penalties))).toEqual([]);
    });
  });

  it('a step about some parties leaves the others as they were', () => {
    holds(({ accepted, events }) => {
      const parties = everyPartyIn(events);
      for (const { before, after, events: recorded } of accepted) {
        const named = new Set(recorded.flatMap((event) => [...namedIn(event, parties)]));
        if (named.size === 0) continue;
        for (const [partyId, tracks] of before.parties)
          if (!named.has(partyId)) expect(after.parties.get(partyId)).toEqual(tracks);
      }
    });
  });

  it('a party is as if the steps about the others alone had never been taken', () => {
    holds(({ events }) => {
      const parties = everyPartyIn(events);
      for (const [partyId, tracks] of fold(caseDecider, events).parties) {
        const ids = idsOf(partyId, events);
        const own = events.filter((event) => {
          const named = namedIn(event, parties);
          return named.size === 0 || ids.some((id) => named.has(id));
        });
        expect(fold(caseDecider, own).parties.get(partyId)).toEqual(tracks);
      }
    });
  });

  it('a debt takes no more money than its fine, whoever else owes what', () => {
    holds(({ events }) => {
      for (const event of events)
        if (event.type === 'PaymentObligationOpened') {
          const { obligationId, fine } = event.data;
          const paid = events.flatMap((each) =>
            each.type === 'FinePaid' && each.data.obligationId === obligationId ? [each.data.amount] : [],
          );
          // What went back is owed again where the decision is restored.
          const back = events.flatMap((each) =>
            each.type === 'RefundPaid' && each.data.obligationId === obligationId ? [each.data.amount] : [],
          );
          expect(addFen(fen(0), ...paid)).toBeLessThanOrEqual(addFen(fine, ...back));
        }
    });
  });

  it('the public text about a party names no other party', () => {
    holds(({ events }) => {
      const names = namesIn(events);
      for (const event of events)
        if (event.type === 'DecisionPublished') {
          const own = idsOf(event.data.partyId, events).map((id) => names.get(id));
          const text = JSON.stringify(event.data.publicText);
          expect([...names.values()].filter((name) => !own.includes(name) && text.includes(name))).toEqual([]);
        }
    });
  });

  it('random walks of parties reach enough for these tests to be meaningful', () => {
    const all = known.map((way) => walkOf(way));
    const reached = all.flatMap(({ events }) => events.map(({ type }) => type));
    expect(WORTH_REACHING.filter((type) => !reached.includes(type))).toEqual([]);
    const fines = all.flatMap(finesIn);
    expect(fines.some((one) => fines.some((other) => one.before === other.before && one !== other))).toBe(true);
    expect(fines.some(({ partyId, before }) => others(partyId, before).some((own) => !wasTold(own)))).toBe(true);
  });
});

/** The other parties that a case has, with the events about each. */
const others = (partyId: string, events: readonly CaseEvent[]): readonly OwnEvents[] =>
  [...fold(caseDecider, events).parties.keys()].filter((id) => id !== partyId).map((id) => OwnEvents.of(id, events));
const wasTold = (own: OwnEvents): boolean => own.last('PenaltyNoticeServed') !== undefined;

const WORTH_REACHING: readonly Type[] = [
  'PartyJoined',
  'PartyLeft',
  'PartySucceeded',
  'RightsWaived',
  'DefenceReviewed',
  'HearingHeld',
  'PenaltyDecided',
  'DecisionPublished',
  'FinePaid',
  'RemedyEnded',
  'DecisionRevoked',
  'CaseArchived',
];
