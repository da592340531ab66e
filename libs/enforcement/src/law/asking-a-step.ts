import { partCheck, type Event } from '@ecl/event-sourcing';
import { chinaDateOf, pointerSteps } from '@ecl/kernel';
import type { CommandType } from './command-type.js';
import type { Deciding } from './deciding.js';
import { titleOfMember } from './member-titles/index.js';
import { isInForceOn } from './rule-references.js';
import { violationsOf, type Rule } from './rule.js';
import type { NamedMember, NotYetAsked, PartOfStep, WhatIf } from './what-if.js';

/** Answers what a step would be answered, and changes nothing. */
export type AskStep<State, Context, E extends Event> = (step: PartOfStep, state: State, context: Context) => WhatIf<E>;

/**
 * Asks a step before it is taken. A whole command is decided as it would be. Of a part, each rule is asked that has the
 * members which it reads: a member that is not there may still come, unless the command has no such member at all. A rule that
 * would be broken whatever such a member says is broken now.
 * @param first the rules that are asked alone when one of them is broken; they read no member
 */
export const askingStep = <State, Context, E extends Event>(
  deciding: Deciding<State, Context, E>,
  first: readonly Rule<never, State, Context>[],
): AskStep<State, Context, E> => {
  const { commandType, rules } = deciding;
  const check = partCheck(commandType.schema);
  const members = membersOf(commandType);
  return ({ data }, state, context) => {
    const { missing } = check(data);
    const isWhole = missing.length === 0;
    if (isWhole) {
      const decision = deciding.decide({ type: commandType.name, data }, state, context);
      return decision.is === 'accepted' ? decision : { ...decision, missing: [], notYetAsked: [] };
    }
    const named = missing.map((path) => namedMember(commandType, path));
    const unjudgeable = violationsOf(first, data as never, state, context);
    if (unjudgeable.length > 0) return { is: 'refused', violations: unjudgeable, missing: named, notYetAsked: [] };
    const incomplete = new Set(missing.map((path) => pointerSteps(path)[0]));
    const isThere = (member: string): boolean =>
      !members.has(member) || (Object.hasOwn(data, member) && !incomplete.has(member));
    const waitsFor = ({ reads, whom }: Rule<never, State, Context>): readonly string[] => [
      ...new Set([...reads.filter((member) => !isThere(member)), ...(whom?.missing(data, state) ?? [])]),
    ];
    const neverHolds = (rule: Rule<never, State, Context>): boolean => rule.neverHolds?.(data, state, context) === true;
    const violations = violationsOf(
      rules.flatMap((rule) => (waitsFor(rule).length === 0 ? [rule] : neverHolds(rule) ? [certain(rule)] : [])),
      data as never,
      state,
      context,
    );
    const day = chinaDateOf(data.occurredAt);
    const notYetAsked = rules
      .filter((rule) => isInForceOn(rule, day) && waitsFor(rule).length > 0 && !neverHolds(rule))
      .map((rule) => notYet(rule, commandType, waitsFor(rule)));
    return violations.length > 0
      ? { is: 'refused', violations, missing: named, notYetAsked }
      : { is: 'incomplete', missing: named, notYetAsked };
  };
};

const membersOf = ({ schema }: CommandType): ReadonlySet<string> =>
  new Set(Object.keys((schema as { readonly properties?: object }).properties ?? {}));

/** What is broken whatever its members say has no particulars: these are about what they say. */
const certain = <State, Context>({
  particulars: _,
  ...rule
}: Rule<never, State, Context>): Rule<never, State, Context> => ({ ...rule, brokenWhen: () => true });

const notYet = (
  { code, en, zh, articles }: Rule<never, never, never>,
  commandType: CommandType,
  members: readonly string[],
): NotYetAsked => ({
  rule: code,
  message: en,
  messageZh: zh,
  articles,
  members: members.map((member) => namedMember(commandType, `/${member}`)),
});

const namedMember = ({ name }: CommandType, path: string): NamedMember => ({ path, ...titleOfMember(name, path) });
