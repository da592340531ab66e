import { oneOf, optional, record, text, type Payload } from '@ecl/event-sourcing';
import { requiredByRule } from '../required-by-rule.js';

const checkAnswer = () => record({ finding: oneOf('inOrder', 'defective', 'notApplicable'), note: optional(text()) });

/** The eight points that a reviewer checks (M55 24; NM244 30). */
export const checks = () =>
  record({
    standing: checkAnswer(),
    procedure: checkAnswer(),
    facts: checkAnswer(),
    law: checkAnswer(),
    competence: checkAnswer(),
    documents: checkAnswer(),
    suspectedCrime: checkAnswer(),
    other: checkAnswer(),
  });
export type ReviewChecks = Payload<ReturnType<typeof checks>>;

/**
 * As the reviewer fills it in: a rule, not the schema, checks that it is complete, so that the refusal says what is
 * missing.
 */
export const checksAsGiven = () =>
  record({
    standing: optional(checkAnswer()),
    procedure: optional(checkAnswer()),
    facts: optional(checkAnswer()),
    law: optional(checkAnswer()),
    competence: optional(checkAnswer()),
    documents: optional(checkAnswer()),
    suspectedCrime: optional(checkAnswer()),
    other: optional(checkAnswer()),
  });
type ChecksAsGiven = Payload<ReturnType<typeof checksAsGiven>>;

export type Check = keyof ReviewChecks;

/** In the order of M55 24. */
export const CHECKS = [
  'standing',
  'procedure',
  'facts',
  'law',
  'competence',
  'documents',
  'suspectedCrime',
  'other',
] as const satisfies readonly Check[];

export const unanswered = (given: ChecksAsGiven): readonly Check[] =>
  CHECKS.filter((check) => given[check] === undefined);

export const findings = (given: ChecksAsGiven, finding: ReviewChecks[Check]['finding']): readonly Check[] =>
  CHECKS.filter((check) => given[check]?.finding === finding);

const areAnswered = (given: ChecksAsGiven): given is ReviewChecks => unanswered(given).length === 0;

/** @throws RangeError when one is missing: the rule has asked for all of them before an opinion is recorded. */
export const answered = (given: ChecksAsGiven, by: { readonly code: string }): ReviewChecks =>
  requiredByRule(areAnswered(given) ? given : undefined, by);
