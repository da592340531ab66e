import { isInstant } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import type { CaseEvent } from '../events.js';
import { notedAfter } from '../noted.js';
import { NotRefused } from '../required-by-rule.js';
import type { CaseDeciding } from '../rule.js';
import { commandOf, type Asked } from './asked-again.js';
import { kindOf, type DateChange } from './log.js';
import { ownAt } from './value-at.js';

/** What a step records, and what the ledger notes of an end with it: there may be an end with one date, and none with the other. */
export interface Happening {
  readonly events: readonly CaseEvent[];
  readonly ends: readonly CaseEvent[];
}

export const happening = (deciding: CaseDeciding, asked: Asked, context: EnforcementContext): Happening => {
  const events = deciding.happens(commandOf(deciding, asked), asked.state, context);
  const { ages, ends } = notedAfter(events, asked.state, context);
  return { events: [...events, ...ages], ends };
};

/** The same of a step that breaks a rule: undefined where what happens rests on what the rule asks for. */
export const happeningIfAny = (
  deciding: CaseDeciding,
  asked: Asked,
  context: EnforcementContext,
): Happening | undefined => {
  try {
    return happening(deciding, asked, context);
  } catch (error) {
    if (error instanceof NotRefused) return undefined;
    throw error;
  }
};

/** Whether two ways of a step record the same kinds of events. */
export const isAlike = (one: Happening, other: Happening): boolean =>
  one.events.map(({ type }) => type).join() === other.events.map(({ type }) => type).join();

/** The place in the record at which a step begins: its own event may follow others of it. */
const firstOf = ({ events }: Happening, recorded: readonly CaseEvent[], index: number): number =>
  index -
  Math.max(
    0,
    events.findIndex(({ type }) => type === recorded[index]?.type),
  );

/** The numbers of the events that a step recorded, as far as the record has them. */
export const recordedWith = (told: Happening, recorded: readonly CaseEvent[], index: number): readonly number[] => {
  const first = firstOf(told, recorded, index);
  return [...told.events, ...told.ends].flatMap(({ type }, offset) =>
    recorded[first + offset]?.type === type ? [first + offset + 1] : [],
  );
};

/** Whether a step is told as it stands in the record, with every day and amount that the ledger reckoned in it. */
export const isAsRecorded = (told: Happening, recorded: readonly CaseEvent[], index: number): boolean => {
  const first = firstOf(told, recorded, index);
  return told.events.every(({ type, data }, offset) => {
    const stands = recorded[first + offset];
    return stands?.type === type && differing(stands.data, data, stands.data).length === 0;
  });
};

/** The days, amounts and answers that come out otherwise, in the events of the step as they stand in the record. */
export const reckonedAgain = (
  told: Happening,
  retold: Happening,
  recorded: readonly CaseEvent[],
  index: number,
): readonly DateChange[] => {
  const first = firstOf(told, recorded, index);
  const pairs = [
    ...told.events.map((event, offset) => [event, retold.events[offset]] as const),
    ...told.ends.map((event, offset) => [event, retold.ends[offset]] as const),
  ];
  return pairs.flatMap(([event, again], offset) => {
    const stands = recorded[first + offset];
    if (stands?.type !== event.type || again?.type !== event.type) return [];
    return differing(event.data, again.data, stands.data).map((change) => ({ number: first + offset + 1, ...change }));
  });
};

type Change = Omit<DateChange, 'number'>;

const differing = (told: unknown, retold: unknown, stands: unknown, member = ''): readonly Change[] => {
  if (told === undefined && retold !== undefined && stands === undefined) return appearing(retold, member);
  if (told !== undefined && retold === undefined) return vanishing(stands, member);
  if (isLeaf(told) || isLeaf(retold) || isLeaf(stands))
    return isReckoned(told) && isReckoned(retold) && isReckoned(stands) && told !== retold
      ? [{ member, was: String(stands), is: String(retold) }]
      : [];
  return namesIn(told, retold).flatMap((name) =>
    differing(ownAt(told, name), ownAt(retold, name), ownAt(stands, name), `${member}/${name}`),
  );
};

/** What is reckoned only with the right date: a decision that would have been late. */
const appearing = (value: unknown, member: string): readonly Change[] =>
  (reckonedIn(value, member) ?? []).map(({ at, leaf }) => ({ member: at, is: String(leaf), kind: kindOf(leaf) }));

/** What is not reckoned any more. */
const vanishing = (value: unknown, member: string): readonly Change[] =>
  (reckonedIn(value, member) ?? []).map(({ at, leaf }) => ({ member: at, was: String(leaf) }));

/** All that is in a value, where all of it is reckoned; undefined where something in it is not: then it is left as it is. */
const reckonedIn = (
  value: unknown,
  at: string,
): readonly { readonly at: string; readonly leaf: unknown }[] | undefined => {
  if (isReckoned(value)) return [{ at, leaf: value }];
  if (isLeaf(value) || Array.isArray(value)) return undefined;
  const inside = Object.entries(value as object).map(([name, each]) => reckonedIn(each, `${at}/${name}`));
  return inside.some((each) => each === undefined) ? undefined : inside.flatMap((each) => each ?? []);
};

const namesIn = (one: unknown, other: unknown): readonly string[] => [
  ...new Set([...Object.keys(one as object), ...Object.keys(other as object)]),
];

const isLeaf = (value: unknown): boolean => typeof value !== 'object' || value === null;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A day, a moment, an amount, or whether something was late: what the ledger reckons. */
const isReckoned = (value: unknown): value is string | number | boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && (DAY.test(value) || isInstant(value)));
