import type { Decider } from '@ecl/event-sourcing';
import type { EnforcementContext } from '../context.js';
import { entitlement } from '../guards/entitlement.js';
import type { Command } from '../law/command-type.js';
import { commandBook, type CommandBook } from '../law/deciders.js';
import { deciding, type Deciding } from '../law/deciding.js';
import type { Dated } from '../law/dated.js';
import type { Rule, Violation } from '../law/rule.js';
import type { RegisterEvent } from './events.js';

/**
 * All that a register has been told, the last entry first. A register is small and its rules ask for all kinds of things,
 * so its state is its history; a list that grows at its head takes an entry without copying the others.
 */
export type RegisterHistory = { readonly event: RegisterEvent; readonly before: RegisterHistory } | null;

/** Everything the register was told, in the order in which it was. */
export const eventsOf = (history: RegisterHistory): readonly RegisterEvent[] => {
  const told: RegisterEvent[] = [];
  for (let at = history; at; at = at.before) told.push(at.event);
  return told.reverse();
};

type Entry<T extends RegisterEvent['type']> = Extract<RegisterEvent, { readonly type: T }>['data'];

/** The entries of one kind, the last one first. */
export const entriesOf = <T extends RegisterEvent['type']>(history: RegisterHistory, type: T): readonly Entry<T>[] => {
  const found: Entry<T>[] = [];
  for (let at = history; at; at = at.before) if (at.event.type === type) found.push(at.event.data as Entry<T>);
  return found;
};

export type RegisterRule<C> = Rule<C, RegisterHistory, EnforcementContext>;
export const registerRule = <C>(definition: RegisterRule<C>): RegisterRule<C> => definition;

/** A rule that speaks of `from` and `to`, asked of a command that has other words for its days. */
export const asking = <C extends Dated, Asked>(
  { particulars: _, ...rule }: RegisterRule<Asked>,
  about: (command: C) => Asked,
): RegisterRule<C> => ({
  ...rule,
  looksAt: 'command',
  brokenWhen: (command, history, context) =>
    rule.brokenWhen({ ...about(command), occurredAt: command.occurredAt }, history, context),
});

export type RegisterDeciding = Deciding<RegisterHistory, EnforcementContext, RegisterEvent>;
export const decidingRegister = deciding<RegisterHistory, EnforcementContext>();

export interface RegisterDecider
  extends
    Decider<Command, RegisterHistory, RegisterEvent, EnforcementContext, Violation>,
    Pick<CommandBook<RegisterHistory, EnforcementContext, RegisterEvent>, 'decidings'> {}

export const registerDecider = (decidings: readonly RegisterDeciding[]): RegisterDecider => {
  const book = commandBook(decidings, { ofEvery: entitlement });
  return {
    initialState: null,
    evolve: (before, event) => ({ event, before }),
    decide: (command, history, context) => book.decide(command, history, context),
    decidings: book.decidings,
  };
};
