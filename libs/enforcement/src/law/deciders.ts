import { refused, type Decider, type Decision, type Event } from '@ecl/event-sourcing';
import { askingStep, type AskStep } from './asking-a-step.js';
import type { Command, CommandType } from './command-type.js';
import type { Deciding } from './deciding.js';
import { tooLarge } from './fitting-one-append.js';
import { violationsOf, type Rule, type Violation } from './rule.js';
import type { PartOfStep, WhatIf } from './what-if.js';

/** How one command is decided under the common rules, and how it is asked before it is taken. */
export interface Judging<State, Context, E extends Event, C extends CommandType = CommandType> extends Deciding<
  State,
  Context,
  E,
  C
> {
  readonly whatIf: AskStep<State, Context, E>;
}

/** How every command of a stream is decided, by the name of the command. */
export interface CommandBook<State, Context, E extends Event, C extends CommandType = CommandType> {
  readonly decidings: readonly Judging<State, Context, E, C>[];
  /**
   * @throws RangeError for a command that this stream does not know: this is not a refusal but a fault of the caller.
   */
  decide(command: Command, state: State, context: Context): Decision<E, Violation>;
  /** What a step would be answered. @throws RangeError as `decide` does */
  whatIf(step: PartOfStep, state: State, context: Context): WhatIf<E>;
}

/** A decider of the law: its steps can also be asked before they are taken. */
export interface LawDecider<C extends Command, State, E extends Event, Context> extends Decider<
  C,
  State,
  E,
  Context,
  Violation
> {
  whatIf(step: PartOfStep, state: State, context: Context): WhatIf<E>;
}

/** The decider of a kind of stream: how its state is folded, and the book by which its commands are decided. */
export const lawDecider = <C extends Command, State, E extends Event, Context>(
  folding: Pick<Decider<C, State, E, Context, Violation>, 'initialState' | 'evolve'>,
  book: Pick<CommandBook<State, Context, E>, 'decide' | 'whatIf'>,
): LawDecider<C, State, E, Context> => ({
  ...folding,
  decide: (command, state, context) => book.decide(command, state, context),
  whatIf: (step, state, context) => book.whatIf(step, state, context),
});

/** The rules for every command besides its own. */
export interface GeneralRules<State, Context, C extends CommandType = CommandType> {
  /** Asked first and alone: the other rules depend on these. */
  readonly first?: readonly Rule<never, State, Context>[];
  readonly ofEvery: (commandType: C) => readonly Rule<never, State, Context>[];
}

/**
 * Combines the decisions of several tracks, and adds the common rules to each.
 * @throws RangeError when two of them claim one command.
 */
export const commandBook = <State, Context, E extends Event, C extends CommandType>(
  decidings: readonly Deciding<State, Context, E, C>[],
  general: GeneralRules<State, Context, C>,
): CommandBook<State, Context, E, C> => {
  const byName = new Map<string, Judging<State, Context, E, C>>();
  for (const deciding of decidings) {
    const { name } = deciding.commandType;
    if (byName.has(name)) throw new RangeError(`two decisions claim the command "${name}"`);
    byName.set(name, withRules(general.first ?? [], general.ofEvery(deciding.commandType), deciding));
  }
  const judging = ({ type }: { readonly type: string }): Judging<State, Context, E, C> => {
    const found = byName.get(type);
    if (!found) throw new RangeError(`nothing decides the command "${type}"`);
    return found;
  };
  return {
    decidings: [...byName.values()],
    decide: (command, state, context) => judging(command).decide(command, state, context),
    whatIf: (step, state, context) => judging(step).whatIf(step, state, context),
  };
};

/** A decision whose events can be stored at once. */
const fitting = <E extends Event>(decision: Decision<E, Violation>): Decision<E, Violation> => {
  const violations = decision.is === 'accepted' ? tooLarge(decision.events) : [];
  return violations.length > 0 ? refused(...violations) : decision;
};

const withRules = <State, Context, E extends Event, C extends CommandType>(
  first: readonly Rule<never, State, Context>[],
  general: readonly Rule<never, State, Context>[],
  deciding: Deciding<State, Context, E, C>,
): Judging<State, Context, E, C> => {
  const underTheCommonRules: Deciding<State, Context, E, C> = {
    commandType: deciding.commandType,
    rules: [...first, ...general, ...deciding.rules],
    happens: (data, state, context) => deciding.happens(data, state, context),
    decide: (command, state, context) => {
      const data = command.data as never;
      const unjudgeable = violationsOf(first, data, state, context);
      if (unjudgeable.length > 0) return refused(...unjudgeable);
      const broken = violationsOf(general, data, state, context);
      if (broken.length === 0) return fitting(deciding.decide(command, state, context));
      // The step is refused anyway; its own rules are still asked, so that the refusal names everything at once.
      return refused(...broken, ...violationsOf(deciding.rules, data, state, context));
    },
  };
  return { ...underTheCommonRules, whatIf: askingStep(underTheCommonRules, first) };
};
