import type { EnforcementContext } from '../context.js';
import type { CommandType, DataOf } from '../law/command-type.js';
import { deciding, type Deciding } from '../law/deciding.js';
import type { Rule, RuleAboutCommand } from '../law/rule.js';
import type { CaseEvent } from './events.js';
import type { CaseState } from './state.js';

/** A rule about one command of a case. `rule<DataOf<typeof FileCase>>({…})`. */
export type CaseRule<Command> = Rule<Command, CaseState, EnforcementContext>;
export const rule = <Command>(definition: CaseRule<Command>): CaseRule<Command> => definition;

/** The same, for rules that are made in one place for several commands. */
export const ruleAboutCommand = <Command>(definition: RuleAboutCommand<Command, CaseState, EnforcementContext>) =>
  definition;

/** How one command of a case is decided. A track gives its own as `readonly CaseDeciding[]`. */
export type CaseDeciding = Deciding<CaseState, EnforcementContext, CaseEvent>;

/** The events that a step says it may record; a procedure that records another one does not compile. */
type RecordedBy<T> = T extends { readonly records: readonly (infer Name)[] }
  ? Extract<CaseEvent, { type: Name }>
  : CaseEvent;

const decidingStep = deciding<CaseState, EnforcementContext>();

/** The procedure of one step: what must hold, then what happens. */
export const decidingCase = <T extends CommandType>(
  commandType: T,
  procedure: {
    readonly mustHold: readonly CaseRule<DataOf<T>>[];
    readonly then: (command: DataOf<T>, state: CaseState, context: EnforcementContext) => readonly RecordedBy<T>[];
  },
): CaseDeciding => decidingStep<T, RecordedBy<T>>(commandType, procedure);
