import type { Article, PackId } from './article.js';

/**
 * A rule of law as an object. Its name is the sentence, its code is stable, and it says which article it applies.
 * `brokenWhen` sees the command, the state of the stream and the context, and nothing else.
 */
export interface Rule<Command, State, Context> {
  /** Lower-case, dotted, stable: `legal-review.reviewer-is-handler`. */
  readonly code: string;
  readonly articles: readonly Article[];
  readonly pack: PackId;
  readonly en: string;
  readonly zh: string;
  brokenWhen(command: Command, state: State, context: Context): boolean;
  /** Facts that help the person who was refused: dates, names, amounts. */
  particulars?(command: Command, state: State, context: Context): Readonly<Record<string, string>>;
}

/** A rule that a command broke: what a refusal lists, and what is recorded of it. */
export interface Violation {
  readonly rule: string;
  readonly message: string;
  readonly messageZh: string;
  readonly articles: readonly Article[];
  readonly particulars?: Readonly<Record<string, string>>;
}

/** Every rule that the command breaks; the order is the order of the rules. */
export const violationsOf = <C, S, X>(
  rules: readonly Rule<C, S, X>[],
  command: C,
  state: S,
  context: X,
): readonly Violation[] =>
  rules
    .filter((rule) => rule.brokenWhen(command, state, context))
    .map((rule) => ({
      rule: rule.code,
      message: rule.en,
      messageZh: rule.zh,
      articles: rule.articles,
      ...(rule.particulars ? { particulars: rule.particulars(command, state, context) } : {}),
    }));
