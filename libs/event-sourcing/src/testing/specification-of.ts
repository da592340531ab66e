import { canonicalJson } from '@ecl/kernel';
import { deepStrictEqual, fail } from 'node:assert/strict';
import { fold, type Decider, type Decision } from '../decider.js';
import type { Event } from '../event.js';
import type { EventTypes } from '../schemas/event-types.js';
import { assertRefusedFor, sentenceOf, type ExpectedViolation } from './expected-violations.js';

export interface SpecificationOptions {
  /** If present, every event of the specification, given or decided, is checked against its type as at append. */
  readonly eventTypes?: EventTypes;
}

/** A decision without a context type needs no argument; any other needs its context. */
type ContextOf<Context> = undefined extends Context ? [context?: Context] : [context: Context];

export interface Given<Command, State, E, Context, V> {
  when(command: Command, ...context: ContextOf<Context>): When<State, E, V>;
}

/** The expectation of the decision. Each of these ends the sentence; a sentence without an end fails its test. */
export interface When<State, E, V> {
  /** Exactly these events, in this order. */
  then(...events: readonly E[]): void;
  /** Refused for exactly these rules, in any order. */
  thenRefused(...violations: readonly ExpectedViolation<V>[]): void;
  /** Accepted, but nothing happens. */
  thenNothing(): void;
  /** The state after the given and decided events: a predicate, or assertions of the test itself. */
  thenState(holds: (state: State) => unknown): void;
}

/**
 * Says what a decider does, in the words of a reviewer: `given(PenaltyDecided({ amount })).when({ type: 'Pay', data: {
 * amount } }).then(FineSettled({}))`. It depends on no test framework: a failed expectation is an AssertionError with a
 * diff.
 */
export const specificationOf = <Command, State, E extends Event, Context, V>(
  decider: Decider<Command, State, E, Context, V>,
  { eventTypes }: SpecificationOptions = {},
) => ({
  given: (...events: readonly E[]): Given<Command, State, E, Context, V> => {
    for (const event of events) assertReadable(event, eventTypes);
    const before = fold(decider, events);
    return {
      when: (command, ...[context]) => {
        const decision = decider.decide(command, before, context as Context);
        if (decision.is === 'accepted') for (const event of decision.events) assertAppendable(event, eventTypes);
        return expectationsOf(decider, before, decision);
      },
    };
  },
});

const expectationsOf = <Command, State, E extends Event, Context, V>(
  decider: Decider<Command, State, E, Context, V>,
  before: State,
  decision: Decision<E, V>,
): When<State, E, V> => ({
  then: (...expected) => {
    deepStrictEqual(eventsOf(decision).map(plain), expected.map(plain));
  },
  thenNothing: () => {
    deepStrictEqual(eventsOf(decision).map(plain), []);
  },
  thenRefused: (...expected) => {
    if (decision.is === 'accepted')
      fail(`expected a refusal, but it was accepted: ${sentenceOf(decision.events.map(({ type }) => type))}`);
    assertRefusedFor(decision.violations, expected);
  },
  thenState: (holds) => {
    const after = fold(
      { ...decider, initialState: before, evolve: (s, e) => decider.evolve(s, e) },
      eventsOf(decision),
    );
    if (holds(after) === false) fail(`the state is not as expected: ${JSON.stringify(after, undefined, 2)}`);
  },
});

const eventsOf = <E, V>(decision: Decision<E, V>): readonly E[] =>
  decision.is === 'accepted'
    ? decision.events
    : fail(`expected events, but it was refused: ${sentenceOf(decision.violations)}`);

const plain = ({ type, data }: Event) => ({ type, data });

const assertReadable = (event: Event, eventTypes: EventTypes | undefined): void => {
  canonicalJson(event.data);
  eventTypes?.named(event.type).check(event.data);
};

const assertAppendable = (event: Event, eventTypes: EventTypes | undefined): void => {
  canonicalJson(event.data);
  eventTypes?.named(event.type).checkNew(event.data);
};
