import { refused, type Decision, type Event } from '@ecl/event-sourcing';
import type { Command, CommandType } from './command-type.js';
import type { Deciding } from './deciding.js';
import { violationsOf, type Rule, type Violation } from './rule.js';

/** How every command of a stream is decided, by the name of the command. */
export interface CommandBook<State, Context, E extends Event, C extends CommandType = CommandType> {
  readonly decidings: readonly Deciding<State, Context, E, C>[];
  /**
   * @throws RangeError for a command that this stream does not know: this is not a refusal but a fault of the caller.
   */
  decide(command: Command, state: State, context: Context): Decision<E, Violation>;
}

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
  const byName = new Map<string, Deciding<State, Context, E, C>>();
  for (const deciding of decidings) {
    const { name } = deciding.commandType;
    if (byName.has(name)) throw new RangeError(`two decisions claim the command "${name}"`);
    byName.set(name, withRules(general.first ?? [], general.ofEvery(deciding.commandType), deciding));
  }
  return {
    decidings: [...byName.values()],
    decide: (command, state, context) => {
      const deciding = byName.get(command.type);
      if (!deciding) throw new RangeError(`nothing decides the command "${command.type}"`);
      return deciding.decide(command, state, context);
    },
  };
};

const withRules = <State, Context, E extends Event, C extends CommandType>(
  first: readonly Rule<never, State, Context>[],
  general: readonly Rule<never, State, Context>[],
  deciding: Deciding<State, Context, E, C>,
): Deciding<State, Context, E, C> => ({
  commandType: deciding.commandType,
  rules: [...first, ...general, ...deciding.rules],
  decide: (command, state, context) => {
    const data = command.data as never;
    const unjudgeable = violationsOf(first, data, state, context);
    if (unjudgeable.length > 0) return refused(...unjudgeable);
    const broken = violationsOf(general, data, state, context);
    if (broken.length === 0) return deciding.decide(command, state, context);
    // The step is refused anyway; its own rules are still asked, so that the refusal names everything at once.
    return refused(...broken, ...violationsOf(deciding.rules, data, state, context));
  },
});
