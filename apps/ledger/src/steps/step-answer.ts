import type { CommandOutcome } from '@ecl/ledger';
import { Problem } from '@ecl/web';
import type { StepAnswer } from '../answers/step-answers.js';
import { problems } from '../problems/ledger-problems.js';
import { ruleHref } from '../problems/rule-href.js';

/** @throws Problem `refused`, with every broken rule. */
export const stepAnswer = (outcome: CommandOutcome): StepAnswer => {
  if (outcome.is === 'accepted') {
    const { revision, position, events, isRepeated } = outcome;
    return { revision, position, events, isRepeated };
  }
  const { violations } = outcome;
  throw new Problem(
    problems.refused,
    {
      zh: violations.map(({ messageZh }) => messageZh).join(''),
      en: violations.map(({ message }) => message).join(' '),
    },
    { violations: violations.map((violation) => ({ ...violation, href: ruleHref(violation.rule) })) },
  );
};
