import type { EnforcementContext } from '../context.js';
import type { Deciding } from '../law/deciding.js';
import { ruleMaker, type MemberOf, type Rule } from '../law/rule.js';
import type { AnyCaseCommandType } from './case-command.js';
import type { CaseEvent } from './events.js';
import type { PartyCase } from './parties/party-case.js';
import type { CaseState } from './state.js';

/** A rule about a case: `rule({…})`, or `rule<DataOf<typeof ApproveFiling>>()({…})` if it reads the command. */
export type CaseRule<Command> = Rule<Command, CaseState, EnforcementContext>;
export const rule = ruleMaker<CaseState, EnforcementContext>({});

/** A rule about what is one party's: it sees the case as that party has it, and is asked of each party by itself. */
export type PartyRule<Command> = Rule<Command, PartyCase, EnforcementContext> & AskedOfEachParty;
export const partyRule = ruleMaker<PartyCase, EnforcementContext, AskedOfEachParty>({ isAskedOfEachParty: true });

interface AskedOfEachParty {
  readonly isAskedOfEachParty: true;
}

/** Makers of rules that several commands share, each with the fact in members of its own: what they read is said once. */
export const rulesReading = <Read>(reads: readonly MemberOf<Read>[]) => ({
  rule: (definition: Omit<CaseRule<Read>, 'reads'>): CaseRule<Read> => ({ ...definition, reads }),
  partyRule: (definition: Omit<PartyRule<Read>, 'reads' | 'isAskedOfEachParty'>): PartyRule<Read> => ({
    ...definition,
    reads,
    isAskedOfEachParty: true,
  }),
});

/** How one command of a case is decided. A track exports its own as `readonly CaseDeciding[]`. */
export type CaseDeciding = Deciding<CaseState, EnforcementContext, CaseEvent, AnyCaseCommandType>;
