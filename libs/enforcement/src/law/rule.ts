import { chinaDateOf } from '@ecl/kernel';
import type { Article, PackId } from './article.js';
import type { Dated } from './dated.js';
import { isInForceOn, type RuleReferences } from './rule-references.js';
import type { RulebookId } from './rulebook-ids.js';

/** What a rule says about itself, no matter what it looks at. */
export interface RuleStatement extends RuleReferences {
  /** Lower-case, dotted, stable: `legal-review.reviewer-is-handler`. */
  readonly code: string;
  /** The ids of the rulebook (`docs/rulebook.md`) that the rule holds; an empty list is written, not left out. */
  readonly refs: readonly RulebookId[];
  readonly articles: readonly Article[];
  /** Absent for a rule of the product itself, which has no article either: such as one about a bad entry of a register. */
  readonly pack?: PackId;
  readonly en: string;
  readonly zh: string;
}

/**
 * A rule of law as an object. Its name is the sentence, its code is stable, and it says which article it applies.
 * `brokenWhen` sees the moment of the step, the members of the command that the rule says it reads, the state of the
 * stream and the context.
 */
export interface Rule<Read, State, Context> extends RuleStatement {
  /**
   * The members of the command that it needs besides the moment of the step. A rule that reads none can be asked before
   * the step is written; another one as soon as its members are there.
   */
  readonly reads: readonly string[];
  /** Where it is asked of some of several: it cannot be asked as long as the step does not say of whom. */
  readonly whom?: NamesWhom<State>;
  readonly brokenWhen: (step: Read & Dated, state: State, context: Context) => boolean;
  /**
   * Whether it is broken whatever the members that it reads will say: where there is no notice, none can be served. Asked as
   * long as such a member is not there; a step that no content could save is not open.
   */
  readonly neverHolds?: (step: Dated, state: State, context: Context) => boolean;
  /** Facts that help the person who was refused: dates, names, amounts. */
  readonly particulars?: (step: Read & Dated, state: State, context: Context) => Readonly<Record<string, string>>;
}

/** The members of a step that say whom it is about. */
export interface NamesWhom<State> {
  readonly members: readonly string[];
  /** Those that are not there and without which it is open whom the step is about. */
  readonly missing: (step: Dated, state: State) => readonly string[];
}

/** A rule that reads no member of the command. */
export type RuleAboutState<State, Context> = Rule<unknown, State, Context> & { readonly reads: readonly [] };

/** The members of a command, of whichever form. */
export type MemberOf<Command> = Command extends unknown ? Extract<keyof Command, string> : never;

/** The moment of a step and these members of its command, form by form. */
export type PartOf<Command, Member> = Command extends unknown
  ? Pick<Command & Dated, Extract<keyof Command, Member> | keyof Dated>
  : never;

/** A rule as it is written: it sees the members that it names, and no others. */
type Reading<Command, Members extends readonly string[], State, Context> = Omit<
  Rule<PartOf<Command, Members[number]>, State, Context>,
  'reads'
> & { readonly reads: Members };

/**
 * Makes rules about one kind of stream. `rule({ reads: [], … })` is about the state and the moment;
 * `rule<Command>()({ reads: ['member'], … })` reads members of a command, and does not compile if it reads another one.
 */
export interface RuleMaker<State, Context, Mark extends object> {
  (definition: Reading<unknown, readonly [], State, Context>): RuleAboutState<State, Context> & Mark;
  <Command>(): <const Members extends readonly MemberOf<Command>[]>(
    definition: Reading<Command, Members, State, Context>,
  ) => Rule<PartOf<Command, Members[number]>, State, Context> & Mark;
}

/** A maker of rules; `mark` is what all of its rules say besides. */
export const ruleMaker = <State, Context, Mark extends object = object>(
  mark: Mark,
): RuleMaker<State, Context, Mark> => {
  const marked = (definition: object): object => ({ ...definition, ...mark });
  function make(definition: Reading<unknown, readonly [], State, Context>): RuleAboutState<State, Context> & Mark;
  function make<Command>(): <const Members extends readonly MemberOf<Command>[]>(
    definition: Reading<Command, Members, State, Context>,
  ) => Rule<PartOf<Command, Members[number]>, State, Context> & Mark;
  function make(definition?: object): object {
    return definition ? marked(definition) : marked;
  }
  return make;
};

/** What a rule says about itself, for another rule that says the same about something else. */
export const statementOf = (rule: RuleStatement): RuleStatement => ({
  code: rule.code,
  refs: rule.refs,
  articles: rule.articles,
  en: rule.en,
  zh: rule.zh,
  ...(rule.pack ? { pack: rule.pack } : {}),
  ...(rule.since ? { since: rule.since } : {}),
  ...(rule.until ? { until: rule.until } : {}),
  ...(rule.doubtful ? { doubtful: rule.doubtful } : {}),
});

/** A rule that a command broke: what a refusal lists, and what is recorded of it. */
export interface Violation {
  readonly rule: string;
  readonly message: string;
  readonly messageZh: string;
  readonly articles: readonly Article[];
  readonly particulars?: Readonly<Record<string, string>>;
}

/** Every rule in force on the day of the step that the command breaks; the order is the order of the rules. */
export const violationsOf = <C, S, X>(
  rules: readonly Rule<C, S, X>[],
  command: C & Dated,
  state: S,
  context: X,
): readonly Violation[] => {
  const day = chinaDateOf(command.occurredAt);
  return rules
    .filter((rule) => isInForceOn(rule, day) && rule.brokenWhen(command, state, context))
    .map((rule) => violationOf(rule, rule.particulars?.(command, state, context)));
};

/** What a refusal says about a broken rule. */
const violationOf = (
  { code, en, zh, articles }: RuleStatement,
  particulars: Violation['particulars'] | undefined,
): Violation => ({
  rule: code,
  message: en,
  messageZh: zh,
  articles,
  ...(particulars && Object.keys(particulars).length > 0 ? { particulars } : {}),
});
