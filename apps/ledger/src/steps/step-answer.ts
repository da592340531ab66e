import type { Violation } from '@ecl/enforcement';
import { productRule, type CommandOutcome } from '@ecl/ledger';
import { Problem } from '@ecl/web';
import type { StepAnswer } from '../answers/step-answers.js';
import { problems } from '../problems/ledger-problems.js';
import { ruleHref } from '../problems/rule-href.js';

/** @throws Problem `refused`, or `bad-entry` where the law has nothing to do with it, with every broken rule. */
export const stepAnswer = (outcome: CommandOutcome): StepAnswer => {
  if (outcome.is === 'accepted') {
    const { revision, position, events, isRepeated, warnings } = outcome;
    return { revision, position, events, isRepeated, ...(warnings ? { warnings } : {}) };
  }
  const { violations } = outcome;
  const explained = violations.map((violation) => ({ ...violation, href: ruleHref(violation.rule) }));
  throw violations.every(isAboutAnEntry)
    ? new Problem(problems.badEntry, withCures(violations), { violations: explained })
    : new Problem(problems.refused, sentences(violations), { violations: explained });
};

/** It asks who may do it, and says nothing about the entry. */
const ABOUT_THE_ACTOR = 'accounts.not-administrator';

/** A rule of the product itself: what it finds is a bad entry, not a breach of the law. */
const isAboutAnEntry = ({ rule, articles }: Violation): boolean => articles.length === 0 && rule !== ABOUT_THE_ACTOR;

const sentences = (violations: readonly Violation[]) => ({
  zh: violations.map(({ messageZh }) => messageZh).join(''),
  en: violations.map(({ message }) => message).join(' '),
});

/** Each sentence with what to do about it. */
const withCures = (violations: readonly Violation[]) => ({
  zh: violations.map(({ rule, messageZh }) => messageZh + (productRule(rule)?.cure.zh ?? '')).join(''),
  en: violations.map(({ rule, message }) => `${message} ${productRule(rule)?.cure.en ?? ''}`.trim()).join(' '),
});
