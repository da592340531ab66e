import type { DataOf } from '../../law/command-type.js';
import { requiredByRule } from '../required-by-rule.js';
import type { GiveReviewOpinion, ReviewChecks } from './vocabulary.js';

type ChecksAsGiven = DataOf<typeof GiveReviewOpinion>['checks'];
type Check = keyof ReviewChecks;

/** The eight things a reviewer looks at, in the order of M55 24. */
const CHECKS = [
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
