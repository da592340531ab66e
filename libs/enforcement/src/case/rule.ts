import type { EnforcementContext } from '../context.js';
import { decidingSteps, type Deciding } from '../law/deciding.js';
import type { Rule, RuleAboutCommand } from '../law/rule.js';
import type { AnyCaseCommandType } from './case-command.js';
import type { CaseEvent } from './events.js';
import type { PartyCase } from './parties/party-case.js';
import type { CaseState } from './state.js';

/** A rule about one command of a case. `rule<DataOf<typeof FileCase>>({…})`. */
export type CaseRule<Command> = Rule<Command, CaseState, EnforcementContext>;
export const rule = <Command>(definition: CaseRule<Command>): CaseRule<Command> => definition;

/** A rule about what is one party's: it sees the case as that party has it, and is asked of each party by itself. */
export type PartyRule<Command> = Rule<Command, PartyCase, EnforcementContext> & { readonly isAskedOfEachParty: true };
export const partyRule = <Command>(definition: Rule<Command, PartyCase, EnforcementContext>): PartyRule<Command> => ({
  ...definition,
  isAskedOfEachParty: true,
});

/** The same, for rules that are made in one place for several commands. */
export const ruleAboutCommand = <Command>(definition: RuleAboutCommand<Command, CaseState, EnforcementContext>) =>
  definition;
export const partyRuleAboutCommand = <Command>(definition: RuleAboutCommand<Command, PartyCase, EnforcementContext>) =>
  ({ ...definition, isAskedOfEachParty: true }) as const;

/** How one command of a case is decided. A track exports its own as `readonly CaseDeciding[]`. */
export type CaseDeciding = Deciding<CaseState, EnforcementContext, CaseEvent, AnyCaseCommandType>;

/** The procedure of one step: what must hold, then what happens. */
export const decidingCase = decidingSteps<CaseState, EnforcementContext, CaseEvent, AnyCaseCommandType>();
