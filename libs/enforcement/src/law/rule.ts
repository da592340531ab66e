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
  readonly pack: PackId;
  readonly en: string;
  readonly zh: string;
}

/** A rule that looks only at the moment of the command, so that it can be asked before the step is written. */
export interface RuleAboutState<State, Context> extends RuleStatement {
  readonly looksAt: 'state';
  readonly brokenWhen: (step: Dated, state: State, context: Context) => boolean;
  /** Facts that help the person who was refused: dates, names, amounts. */
  readonly particulars?: (step: Dated, state: State, context: Context) => Readonly<Record<string, string>>;
}

/** A rule that needs the content of the command. */
export interface RuleAboutCommand<Command, State, Context> extends RuleStatement {
  readonly looksAt: 'command';
  readonly brokenWhen: (command: Command, state: State, context: Context) => boolean;
  /** Whether it is broken for every possible command; present only where that can happen. */
  readonly brokenAlready?: (step: Dated, state: State, context: Context) => boolean;
  readonly particulars?: (command: Command, state: State, context: Context) => Readonly<Record<string, string>>;
}

/**
 * A rule of law as an object. Its name is the sentence, its code is stable, and it says which article it applies.
 * `brokenWhen` sees only the command, the state of the stream and the context.
 */
export type Rule<Command, State, Context> = RuleAboutState<State, Context> | RuleAboutCommand<Command, State, Context>;

/** What a rule says about itself, for another rule that says the same about something else. */
export const statementOf = (rule: RuleStatement): RuleStatement => ({
  code: rule.code,
  refs: rule.refs,
  articles: rule.articles,
  pack: rule.pack,
  en: rule.en,
  zh: rule.zh,
  ...(rule.since ? { since: rule.since } : {}),
  ...(rule.until ? { until: rule.until } : {}),
  ...(rule.doubtful ? { doubtful: rule.doubtful } : {}),
});

/** A rule that looks only at the moment of the command can be asked before the step is written. */
export const askedBeforehand = <S, X>(rule: RuleAboutCommand<Dated, S, X>): RuleAboutState<S, X> => {
  const { brokenWhen, particulars } = rule;
  return { ...statementOf(rule), looksAt: 'state', brokenWhen, ...(particulars ? { particulars } : {}) };
};

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

/**
 * Every rule that is broken before the step is written, whatever the command will say. A rule that needs the content of
 * the command is asked only about what is already certain.
 */
export const violationsAlready = <S, X>(
  rules: readonly Rule<never, S, X>[],
  step: Dated,
  state: S,
  context: X,
): readonly Violation[] => {
  const day = chinaDateOf(step.occurredAt);
  return rules.flatMap((rule) => {
    if (!isInForceOn(rule, day)) return [];
    if (rule.looksAt === 'command')
      return rule.brokenAlready?.(step, state, context) === true ? [violationOf(rule, undefined)] : [];
    return rule.brokenWhen(step, state, context) ? [violationOf(rule, rule.particulars?.(step, state, context))] : [];
  });
};
