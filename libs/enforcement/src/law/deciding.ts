import { accepted, refused, type Decision, type Event } from '@ecl/event-sourcing';
import type { Command, CommandType, DataOf } from './command-type.js';
import type { Dated } from './dated.js';
import { violationsOf, type Rule, type Violation } from './rule.js';
import type { StepCommandType } from './step-command.js';

/** How one command is decided: what must hold, then what happens. */
export interface Deciding<State, Context, E extends Event = Event, C extends CommandType = CommandType> {
  readonly commandType: C;
  readonly rules: readonly Rule<never, State, Context>[];
  decide(command: Command, state: State, context: Context): Decision<E, Violation>;
  /** What happens with the step, whatever its rules say; it is asked of a step that was taken. `data`: of the command. */
  happens(data: object, state: State, context: Context): readonly E[];
}

/** The events that a step says it may record; a procedure that records another one does not compile. */
export type RecordedBy<T extends StepCommandType, All extends Event> = Extract<All, { type: T['records'][number] }>;

/**
 * The procedure of one step of a stream: what must hold, then what happens. Every rule is asked, so that a refusal names
 * every fault at once; `then` runs only when no rule is broken, and refuses nothing itself. `All` is what can happen in the
 * stream, `C` the declaration of its command types.
 */
export const decidingSteps =
  <State, Context, All extends Event, C extends StepCommandType = StepCommandType>() =>
  <T extends C>(
    commandType: T,
    procedure: {
      readonly mustHold: readonly Rule<DataOf<T> & Dated, State, Context>[];
      readonly then: (command: DataOf<T> & Dated, state: State, context: Context) => readonly RecordedBy<T, All>[];
    },
  ): Deciding<State, Context, All, C> => ({
    commandType,
    rules: procedure.mustHold,
    happens: (data, state, context) => procedure.then(data as DataOf<T> & Dated, state, context),
    decide: (command, state, context) => {
      const data = command.data as DataOf<T> & Dated;
      const violations = violationsOf(procedure.mustHold, data, state, context);
      return violations.length > 0 ? refused(...violations) : accepted(...procedure.then(data, state, context));
    },
  });
