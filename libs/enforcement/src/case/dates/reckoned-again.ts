import { isInstant } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { endsAfter } from '../closure/noting-ends.js';
import type { CaseEvent } from '../events.js';
import type { CaseDeciding } from '../rule.js';
import { commandOf, type Asked } from './asked-again.js';
import type { DateChange } from './log.js';

/** What a step records, and what the ledger notes of an end with it: there may be an end with one date, and none with the other. */
export interface Happening {
  readonly events: readonly CaseEvent[];
  readonly ends: readonly CaseEvent[];
}

export const happening = (deciding: CaseDeciding, asked: Asked, context: EnforcementContext): Happening => {
  const events = deciding.happens(commandOf(deciding, asked), asked.state, context);
  return { events, ends: endsAfter(events, asked.state) };
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
/** A day, a moment, an amount, or whether something was late: what the ledger reckons. */
const isReckoned = (value: unknown): value is string | number | boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && (DAY.test(value) || isInstant(value)));
