import type { EnforcementContext } from '../context.js';
import { entitlement } from '../guards/entitlement.js';
import { actorMustBeInPost } from '../guards/in-post.js';
import type { Command } from '../law/command-type.js';
import { commandBook, lawDecider, type CommandBook, type LawDecider } from '../law/deciders.js';
import { decidingSteps, type Deciding } from '../law/deciding.js';
import type { Dated } from '../law/dated.js';
import { ruleMaker, statementOf, type MemberOf, type PartOf, type Rule } from '../law/rule.js';
import { entriesInForce } from './corrections/in-force.js';
import type { Entry, EntryOf, RegisterEvent } from './events.js';

/**
 * All entries of a register, the last one first. A register is small and its rules need many different facts, so its
 * state is its history; a list that grows at its head takes a new entry without a copy of the others.
 */
export type RegisterHistory = { readonly event: RegisterEvent; readonly before: RegisterHistory } | null;

/** Every event of the register, in the order in which they were made; the place of an entry is its number. */
export const rawEventsOf = (history: RegisterHistory): readonly RegisterEvent[] => {
  const events: RegisterEvent[] = [];
  for (let at = history; at; at = at.before) events.push(at.event);
  return events.reverse();
};

/** The entries that hold after all corrections, in their order. */
export const eventsOf = (history: RegisterHistory): readonly Entry[] =>
  entriesInForce(rawEventsOf(history)).map(({ event }) => event);

/** The entries of one kind that hold, the last one first. */
export const entriesOf = <T extends Entry['type']>(history: RegisterHistory, type: T): readonly EntryOf<T>[] =>
  eventsOf(history)
    .flatMap((event) => (event.type === type ? [event.data as EntryOf<T>] : []))
    .reverse();

/** A rule about one command of a register. */
export type RegisterRule<C> = Rule<C, RegisterHistory, EnforcementContext>;
export const registerRule = ruleMaker<RegisterHistory, EnforcementContext>({});

/** A rule about `from` and `to`, asked of a command that has other names for its days. */
export const asking =
  <Command>() =>
  <const Members extends readonly MemberOf<Command>[], Asked extends Dated>(
    rule: RegisterRule<Asked>,
    reads: Members,
    about: (command: PartOf<Command, Members[number]>) => Asked,
  ): RegisterRule<PartOf<Command, Members[number]>> => ({
    ...statementOf(rule),
    reads,
    brokenWhen: (command, history, context) => rule.brokenWhen(about(command), history, context),
  });

type RegisterDeciding = Deciding<RegisterHistory, EnforcementContext, RegisterEvent>;

/** The procedure of one step of a register: what must hold, then what happens. */
export const decidingRegister = decidingSteps<RegisterHistory, EnforcementContext, RegisterEvent>();

export interface RegisterDecider
  extends
    LawDecider<Command, RegisterHistory, RegisterEvent, EnforcementContext>,
    Pick<CommandBook<RegisterHistory, EnforcementContext, RegisterEvent>, 'decidings'> {}

/** A register whose steps are decided in this way. */
export const registerDecider = (decidings: readonly RegisterDeciding[]): RegisterDecider => {
  const book = commandBook(decidings, {
    ofEvery: (commandType) => [...entitlement(commandType), actorMustBeInPost(commandType)],
  });
  const evolve = (before: RegisterHistory, event: RegisterEvent): RegisterHistory => ({ event, before });
  return { ...lawDecider({ initialState: null, evolve }, book), decidings: book.decidings };
};
