import type { EnforcementContext } from '../context.js';
import { decidingSteps, type Deciding } from '../law/deciding.js';
import type { Rule, RuleAboutCommand } from '../law/rule.js';
import type { AnyCaseCommandType } from './case-command.js';
import type { CaseEvent } from './events.js';
import type { CaseState } from './state.js';

/** A rule about one command of a case. `rule<DataOf<typeof FileCase>>({…})`. */
export type CaseRule<Command> = Rule<Command, CaseState, EnforcementContext>;
export const rule = <Command>(definition: CaseRule<Command>): CaseRule<Command> => definition;

/** The same, for rules that are made in one place for several commands. */
export const ruleAboutCommand = <Command>(definition: RuleAboutCommand<Command, CaseState, EnforcementContext>) =>
  definition;

/** How one command of a case is decided. A track exports its own as `readonly CaseDeciding[]`. */
export type CaseDeciding = Deciding<CaseState, EnforcementContext, CaseEvent, AnyCaseCommandType>;

/** The procedure of one step: what must hold, then what happens. */
export const decidingCase = decidingSteps<CaseState, EnforcementContext, CaseEvent, AnyCaseCommandType>();
