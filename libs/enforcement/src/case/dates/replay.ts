import { partCheck } from '@ecl/event-sourcing';
import { isInstant } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { violationsOf } from '../../law/rule.js';
import { initialCase } from '../initial-state.js';
import { endsAfter } from '../closure/noting-ends.js';
import type { CaseEvent } from '../events.js';
import { evolveCase } from '../evolve.js';
import type { CaseDeciding } from '../rule.js';
import type { CaseState } from '../state.js';
import { EVERY_PARTY } from '../values.js';
import { correctedBy, stepsIn, type DateChange } from './log.js';

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
  /** Later steps that would be refused now, and would not have been before. */
  readonly fallen: readonly Fallen[];
  /** With this date other things would have happened in the step than those on record. */
  readonly isAnotherStep: boolean;
}

/** How each step is decided, by the name of the event that it records. */
export type Deciders = readonly CaseDeciding[];

/** The command with which a step was given: what its event says of it. An old event that means every party means the only one. */
const commandOf = ({ commandType: { schema } }: CaseDeciding, { data }: CaseEvent, { parties }: CaseState): object => {
  const [only, ...others] = parties.keys();
  return asIn(schema, data, others.length === 0 ? only : undefined) as object;
};

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

const asIn = ({ properties, items }: Node, value: unknown, only: string | undefined): unknown => {
  if (value === EVERY_PARTY) return only ?? value;
  if (items !== undefined && Array.isArray(value)) return value.map((each) => asIn(items, each, only));
  if (properties === undefined || isLeaf(value)) return value;
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([name, each]) =>
      Object.hasOwn(properties, name) ? [[name, asIn(properties[name] ?? {}, each, only)]] : [],
    ),
  );
};

/** A step as it is decided, before and after the correction. */
interface Asked {
  readonly state: CaseState;
  readonly event: CaseEvent;
}

/**
 * Takes the steps once more, as they are on record and with the corrected date, and tells what differs. Both are asked in the same context, so
 * that only what the date itself changes is told: what either way is not as it was then, is so for both.
 */
export const replayed = (
  { number, member, was, is }: DateChange,
  state: CaseState,
  decidings: Deciders,
  context: EnforcementContext,
): Replayed => {
  const recorded = stepsIn(state.log);
  let changes: readonly DateChange[] = [{ number, member, was, is }];
  let [broken, fallen]: [readonly string[], readonly Fallen[]] = [[], []];
  let isAnotherStep = false;
  let [before, after]: [CaseState, CaseState] = [initialCase, initialCase];
  recorded.forEach((event, index) => {
    const place = index + 1;
    const now = correctedBy(recorded, changes)[index] ?? event;
    const deciding = place < number ? undefined : decidingOf({ event, state: before }, decidings);
    if (deciding !== undefined) {
      const [then, corrected] = [
        { state: before, event },
        { state: after, event: now },
      ];
      const rules = newlyBroken(deciding, then, corrected, context);
      if (rules.length > 0 && place === number) broken = rules;
      if (rules.length > 0 && place > number) fallen = [...fallen, { number: place, type: event.type, rules }];
      if (rules.length === 0) {
        const [told, retold] = [happening(deciding, then, context), happening(deciding, corrected, context)];
        if (typesOf(told.events) !== typesOf(retold.events)) isAnotherStep ||= place === number;
        else changes = [...changes, ...reckonedAgain(told, retold, recorded, index, changes)];
      }
    }
    before = evolveCase(before, event);
    after = evolveCase(after, correctedBy(recorded, changes)[index] ?? event);
  });
  return { changes, broken, fallen, isAnotherStep };
};

/** A step as its command said it, and how that is decided. */
interface Taken {
  readonly deciding: CaseDeciding;
  readonly isWhole: (command: object) => boolean;
}

/** By the name of an event the steps that record it, those first whose own event it is. */
const takenBy = (decidings: Deciders): ((type: string) => readonly Taken[]) => {
  const all = decidings.map((deciding) => {
    const check = partCheck(deciding.commandType.schema);
    return { deciding, isWhole: (command: object) => check(command).missing.length === 0 };
  });
  return (type) => {
    const recording = all.filter(({ deciding }) => deciding.commandType.records.includes(type));
    const isOwn = ({ deciding }: Taken) => deciding.commandType.records[0] === type;
    return [...recording.filter(isOwn), ...recording.filter((each) => !isOwn(each))];
  };
};

const remembered = new WeakMap<Deciders, ReturnType<typeof takenBy>>();

/** How a step was decided; undefined where its event does not say all that its command did: then nobody can ask it again. */
const decidingOf = ({ event, state }: Asked, decidings: Deciders): CaseDeciding | undefined => {
  const found = remembered.get(decidings) ?? takenBy(decidings);
  remembered.set(decidings, found);
  return found(event.type).find(({ deciding, isWhole }) => isWhole(commandOf(deciding, event, state)))?.deciding;
};

const newlyBroken = (
  deciding: CaseDeciding,
  then: Asked,
  now: Asked,
  context: EnforcementContext,
): readonly string[] => {
  const codesOf = ({ state, event }: Asked) =>
    violationsOf(deciding.rules, commandOf(deciding, event, state) as never, state, context).map(({ rule }) => rule);
  const known = codesOf(then);
  return codesOf(now).filter((code) => !known.includes(code));
};

/** What a step records, and what the ledger notes of an end with it: there may be an end with one date, and none with the other. */
interface Happening {
  readonly events: readonly CaseEvent[];
  readonly ends: readonly CaseEvent[];
}

const happening = (deciding: CaseDeciding, { state, event }: Asked, context: EnforcementContext): Happening => {
  const events = deciding.happens(commandOf(deciding, event, state), state, context);
  return { events, ends: endsAfter(events, state) };
};

const typesOf = (events: readonly CaseEvent[]): string => events.map(({ type }) => type).join();

/** The days and amounts that come out otherwise, in the events of the step as they stand in the record. */
const reckonedAgain = (
  told: Happening,
  retold: Happening,
  recorded: readonly CaseEvent[],
  index: number,
  known: readonly DateChange[],
): readonly DateChange[] => {
  const first =
    index -
    Math.max(
      0,
      told.events.findIndex(({ type }) => type === recorded[index]?.type),
    );
  const pairs = [
    ...told.events.map((event, offset) => [event, retold.events[offset]] as const),
    ...told.ends.map((event, offset) => [event, retold.ends[offset]] as const),
  ];
  return pairs.flatMap(([event, again], offset) => {
    const stands = recorded[first + offset];
    if (stands?.type !== event.type || again?.type !== event.type) return [];
    const number = first + offset + 1;
    return differing(event.data, again.data, stands.data)
      .filter(({ member }) => !known.some((each) => each.number === number && each.member === member))
      .map((change) => ({ number, ...change }));
  });
};

const differing = (
  told: unknown,
  retold: unknown,
  stands: unknown,
  member = '',
): readonly Pick<DateChange, 'member' | 'was' | 'is'>[] => {
  if (isLeaf(told) || isLeaf(retold) || isLeaf(stands))
    return isReckoned(told) && isReckoned(retold) && isReckoned(stands) && told !== retold
      ? [{ member, was: String(stands), is: String(retold) }]
      : [];
  return Object.keys(stands as object).flatMap((name) =>
    differing(memberOf(told, name), memberOf(retold, name), memberOf(stands, name), `${member}/${name}`),
  );
};

const memberOf = (value: unknown, name: string): unknown =>
  Object.hasOwn(value as object, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

const isLeaf = (value: unknown): boolean => typeof value !== 'object' || value === null;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A day, a moment or an amount: what the ledger reckons. */
const isReckoned = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && (DAY.test(value) || isInstant(value)));
