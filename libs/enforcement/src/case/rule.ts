import type { EnforcementContext } from '../context.js';
import { deciding, type Deciding } from '../law/deciding.js';
import type { Rule } from '../law/rule.js';
import type { CaseEvent } from './events.js';
import type { CaseState } from './state.js';

/** A rule about one command of a case. `rule<DataOf<typeof FileCase>>({…})`. */
export type CaseRule<Command> = Rule<Command, CaseState, EnforcementContext>;
export const rule = <Command>(definition: CaseRule<Command>): CaseRule<Command> => definition;

/** How one command of a case is decided. A track gives its own as `readonly CaseDeciding[]`. */
export type CaseDeciding = Deciding<CaseState, EnforcementContext, CaseEvent>;
export const decidingCase = deciding<CaseState, EnforcementContext>();
