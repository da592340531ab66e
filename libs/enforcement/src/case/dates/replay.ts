import type { EnforcementContext } from '../../context.js';
import type { CaseEvent } from '../events.js';
import { evolveTracks } from '../evolve.js';
import { ConductMustBeWithinLimitation } from '../filing/rules/proposal.js';
import { initialCase } from '../initial-state.js';
import type { CaseState } from '../state.js';
import { besideOf, brokenBy, decidingOf, type Asked, type Deciders } from './asked-again.js';
import { changedBy, stepsIn, type DateChange } from './log.js';
import {
  happening,
  happeningIfAny,
  isAlike,
  isAsRecorded,
  reckonedAgain,
  recordedWith,
  type Happening,
} from './reckoned-again.js';

/** A step of the record that would not stand with the corrected date, and the rules that it would break. */
export interface Fallen {
  readonly number: number;
  readonly type: CaseEvent['type'];
  readonly rules: readonly string[];
}

/** What a correction of a date means for the steps of a case. */
export interface Replayed {
  /** The member itself, and what the ledger reckoned from it. */
  readonly changes: readonly DateChange[];
  /** Rules that the corrected step itself breaks, and did not break as it was recorded. */
  readonly broken: readonly string[];
  /** Later steps that would be refused now, and would not have been before; the step itself where no case would stand on it. */
  readonly fallen: readonly Fallen[];
  /** With this date other things would have happened in the step than those on record. */
  readonly isAnotherStep: boolean;
}

/**
 * Whether a rule says that there may be no case at all. That the limitation was over is a fact to be recorded, and then ends the case: were the
 * correction refused, the case could neither go on lawfully nor end for that reason.
 */
const isAboutStanding = (code: string): boolean => code === ConductMustBeWithinLimitation.code;

/** The record with what is known to change in it so far. */
const changing = (recorded: readonly CaseEvent[]) => {
  const changes: DateChange[] = [];
  const known = new Set<string>();
  const now = new Map<number, CaseEvent>();
  const at = (number: number): CaseEvent | undefined => now.get(number) ?? recorded[number - 1];
  const add = (change: DateChange): boolean => {
    const key = `${String(change.number)} ${change.member}`;
    const event = at(change.number);
    if (known.has(key) || event === undefined) return false;
    known.add(key);
    changes.push(change);
    now.set(change.number, changedBy(event, change));
    return true;
  };
  return { changes, at, add };
};

/**
 * Takes the steps once more, as they are on record and with the corrected date, and tells what differs. Both are asked in the same context, so
 * that only what the date itself changes is told: what either way is not as it was then, is so for both. The record is already as earlier
 * corrections leave it, so that these do nothing here but stand in it.
 */
export const replayed = (
  first: DateChange,
  state: CaseState,
  decidings: Deciders,
  context: EnforcementContext,
): Replayed => {
  const recorded = stepsIn(state.log);
  const record = changing(recorded);
  record.add(first);
  let [broken, fallen]: [readonly string[], readonly Fallen[]] = [[], []];
  let isAnotherStep = false;
  const start: Both = { before: initialCase, after: initialCase };
  const states: Both[] = [start];
  // What happened with a step that is asked again is no step of its own.
  const together = new Set<number>();
  recorded.forEach((event, index) => {
    const place = index + 1;
    const own = index - leading(recorded, index, decidings);
    const ask = (from: number) => {
      const { before, after } = states[from] ?? start;
      const now = { state: after, event: record.at(place) ?? event };
      const isOnRecord = (told: Happening) => isAsRecorded(told, recorded, index);
      return asked({ state: before, event }, now, decidings, context, isOnRecord);
    };
    const step = place >= first.number && !together.has(place) ? askedWhole(recorded, index, own, ask) : undefined;
    if (step !== undefined) {
      const { rules, told, retold } = step;
      const falling = place === first.number ? rules.filter(isAboutStanding) : rules;
      if (place === first.number) broken = rules.filter((code) => !isAboutStanding(code));
      if (falling.length > 0) fallen = [...fallen, { number: place, type: event.type, rules: falling }];
      if (told !== undefined) for (const each of recordedWith(told, recorded, index)) together.add(each);
      if (told !== undefined && retold !== undefined) {
        if (!isAlike(told, retold)) isAnotherStep ||= place === first.number;
        else for (const change of reckonedAgain(told, retold, recorded, index)) record.add(change);
      }
    }
    // A step may have changed what it recorded before its own event.
    for (let from = own; from <= index; from += 1) {
      const then = recorded[from] ?? event;
      states[from + 1] = bothAfter(states[from] ?? start, then, record.at(from + 1) ?? then);
    }
  });
  return { changes: record.changes, broken, fallen, isAnotherStep };
};

/** The case before a step, as it is on record and with the corrected date. */
interface Both {
  readonly before: CaseState;
  readonly after: CaseState;
}

/** Up to the first step that a correction changes both are one, and are folded once. */
const bothAfter = ({ before, after }: Both, then: CaseEvent, now: CaseEvent): Both => {
  const next = evolveTracks(before, then);
  return { before: next, after: before === after && then === now ? next : evolveTracks(after, now) };
};

/** How many events right before this one may belong to the same step: a suit ends the reconsideration first, and is accepted then. */
const leading = (recorded: readonly CaseEvent[], index: number, decidings: Deciders): number => {
  const own = recorded[index];
  if (own === undefined) return 0;
  const beside = besideOf(own.type, decidings);
  let first = index;
  while (
    beside.includes(recorded[first - 1]?.type ?? '') &&
    recorded[first - 1]?.data.occurredAt === own.data.occurredAt
  )
    first -= 1;
  return index - first;
};

/** The step as it was before all of its events; where the ones before it turn out to be of another step, after those. */
const askedWhole = (
  recorded: readonly CaseEvent[],
  index: number,
  first: number,
  ask: (from: number) => ReturnType<typeof asked>,
): ReturnType<typeof asked> => {
  const whole = first < index ? ask(first) : undefined;
  const isWhole = whole?.told?.events.findIndex(({ type }) => type === recorded[index]?.type) === index - first;
  return isWhole ? whole : ask(index);
};

/**
 * A step asked both ways. A step of before a rule may lack what the rule now requires, and what happens may rest on that: where a rule is broken
 * either way, what happens is believed only if it is what is on record. Else the step stays as it is. A rule about who acts says nothing here.
 */
const asked = (
  then: Asked,
  now: Asked,
  decidings: Deciders,
  context: EnforcementContext,
  isOnRecord: (told: Happening) => boolean,
) => {
  const deciding = decidingOf(then, decidings);
  if (deciding === undefined) return undefined;
  const [known, found] = [brokenBy(deciding, then, context), brokenBy(deciding, now, context)];
  const rules = found.map(({ rule }) => rule).filter((code) => !known.some(({ rule }) => rule === code));
  const holds = (all: typeof known) => all.every(({ rule, looksAtActor }) => looksAtActor || isAboutStanding(rule));
  const happens = (asked: Asked, broken: typeof known) =>
    holds(broken) ? happening(deciding, asked, context) : happeningIfAny(deciding, asked, context);
  const first = happens(then, known);
  const told = first && (holds(known) || isOnRecord(first)) ? first : undefined;
  const retold = told && rules.every(isAboutStanding) ? happens(now, found) : undefined;
  return { rules, told, retold };
};
