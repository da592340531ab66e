import { partCheck } from '@ecl/event-sourcing';
import type { EnforcementContext } from '../../context.js';
import { violationsOf } from '../../law/rule.js';
import type { CaseEvent } from '../events.js';
import type { CaseDeciding } from '../rule.js';
import type { CaseState } from '../state.js';
import { EVERY_PARTY } from '../values.js';

/** How each step is decided, by the name of the event that it records. */
export type Deciders = readonly CaseDeciding[];

/** A step as it is decided, before and after the correction. */
export interface Asked {
  readonly state: CaseState;
  readonly event: CaseEvent;
}

/** The command with which a step was given: what its event says of it. An old event that means every party means the only one. */
export const commandOf = ({ commandType: { schema } }: CaseDeciding, { event, state }: Asked): object => {
  const [only, ...others] = state.parties.keys();
  return asIn(schema, event.data, others.length === 0 ? only : undefined) as object;
};

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

const asIn = ({ properties, items }: Node, value: unknown, only: string | undefined): unknown => {
  if (value === EVERY_PARTY) return only ?? value;
  if (items !== undefined && Array.isArray(value)) return value.map((each) => asIn(items, each, only));
  if (properties === undefined || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      Object.hasOwn(properties, name) ? [[name, asIn(properties[name] ?? {}, each, only)]] : [],
    ),
  );
};

/** A step as its command said it, and how that is decided. */
interface Taken {
  readonly deciding: CaseDeciding;
  readonly isWhole: (command: object) => boolean;
}

/** Whether a step says that an event is its own: the first that it records. What else it records only follows from it. */
export const isOwnEventOf = ({ commandType: { records } }: CaseDeciding, type: string): boolean => records[0] === type;

/** By the name of an event the step whose own event it is. */
const takenBy = (decidings: Deciders): ((type: string) => readonly Taken[]) => {
  const all = decidings.map((deciding) => {
    const check = partCheck(deciding.commandType.schema);
    return { deciding, isWhole: (command: object) => check(command).missing.length === 0 };
  });
  return (type) => all.filter(({ deciding }) => isOwnEventOf(deciding, type));
};

const remembered = new WeakMap<Deciders, ReturnType<typeof takenBy>>();

/** How a step was decided; undefined where it only follows from another, or its event does not say all that its command did: nobody can ask it again. */
export const decidingOf = (asked: Asked, decidings: Deciders): CaseDeciding | undefined => {
  const found = remembered.get(decidings) ?? takenBy(decidings);
  remembered.set(decidings, found);
  return found(asked.event.type).find(({ deciding, isWhole }) => isWhole(commandOf(deciding, asked)))?.deciding;
};

/** What else the step whose own event it is may record. */
export const besideOf = (type: string, decidings: Deciders): readonly string[] =>
  decidings.find((deciding) => isOwnEventOf(deciding, type))?.commandType.records.slice(1) ?? [];

/** A rule that a step breaks; `looksAtActor`: it asks who takes the step, and whoever corrects its date is somebody else. */
export interface Broken {
  readonly rule: string;
  readonly looksAtActor: boolean;
}

/** The rules that a step breaks when it is taken in a context. */
export const brokenBy = (deciding: CaseDeciding, asked: Asked, context: EnforcementContext): readonly Broken[] => {
  const command = commandOf(deciding, asked);
  // Most steps break nothing: who is looked at is asked of the few rules that are broken.
  const broken = deciding.rules.filter(
    (rule) => violationsOf([rule], command as never, asked.state, context).length > 0,
  );
  return broken.map((rule) => {
    let looksAtActor = false;
    const watched: EnforcementContext = {
      ...context,
      get actor() {
        looksAtActor = true;
        return context.actor;
      },
    };
    violationsOf([rule], command as never, asked.state, watched);
    return { rule: rule.code, looksAtActor };
  });
};
