import type { EnforcementContext } from '../context.js';
import type { Rule } from '../law/rule.js';
import { deciding } from '../law/deciding.js';
import type { CaseState } from './state.js';

/** A rule about one command of a case. `rule<DataOf<typeof FileCase>>({…})`. */
export type CaseRule<Command> = Rule<Command, CaseState, EnforcementContext>;
export const rule = <Command>(definition: CaseRule<Command>): CaseRule<Command> => definition;

export const decidingCase = deciding<CaseState, EnforcementContext>();
