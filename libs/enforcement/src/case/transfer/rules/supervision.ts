import type { CaseRule } from '../../rule.js';
import { StepMustNotPrecedeTheOneBefore, transferMustBe, transferMustStandAt } from './order.js';
import type { Dated } from '../../../law/dated.js';

/** T9: instead of reconsideration, or after it failed. */
export const suggestionRules: readonly CaseRule<Dated>[] = [
  transferMustStandAt(['R310 9', 'PPR 557'], 'refusedByPolice', 'refusedAgain'),
  StepMustNotPrecedeTheOneBefore,
];

/** T10: the procuratorate asks at the agency's suggestion, of its own accord after a refusal, or because the police are silent. */
export const reasonsRequiredRules: readonly CaseRule<Dated>[] = [
  transferMustBe(
    ['PPR 559', 'PPR 562'],
    'supervised, refusedByPolice, refusedAgain, or silence reported',
    ({ stage, at }) =>
      (stage === 'supervised' && at.T10 === undefined) ||
      stage === 'refusedByPolice' ||
      stage === 'refusedAgain' ||
      (at.T13 !== undefined && (stage === 'delivered' || stage === 'received' || stage === 'reconsidering')),
  ),
  StepMustNotPrecedeTheOneBefore,
];

export const reasonsGivenRules: readonly CaseRule<Dated>[] = [
  transferMustBe(
    ['PPR 560', 'PSP 182'],
    'reasons required and not given',
    ({ stage, at }) => stage === 'supervised' && at.T10 !== undefined && at.T10Given === undefined,
  ),
  StepMustNotPrecedeTheOneBefore,
];

/** T11: the police were asked first; if they gave no reasons, they may be told to file all the same. */
export const filingOrderRules: readonly CaseRule<Dated>[] = [
  transferMustBe(
    ['PPR 561', 'PPR 563'],
    'reasons required',
    ({ stage, at }) => stage === 'supervised' && at.T10 !== undefined,
  ),
  StepMustNotPrecedeTheOneBefore,
];

export const reasonsAcceptedRules: readonly CaseRule<Dated>[] = [
  transferMustBe(['PPR 561'], 'reasons given', ({ stage, at }) => stage === 'supervised' && at.T10Given !== undefined),
  StepMustNotPrecedeTheOneBefore,
];
