import {
  CollectionMustBeAskedForWithinThreeMonths,
  CollectionMustWaitForTheRemedies,
  CollectionNeedsADemandFirst,
  NothingMayBeCollectedThatIsPaid,
} from './rules/collection.js';
import {
  FineMustBePaidWithinFifteenDays,
  NoMoreMayBeCollectedThanIsDue,
  NothingPaidMustBeIncreased,
  PaymentMustHaveAnAmount,
  SurchargeMustKeepToThreePercentADay,
  SurchargeMustNotExceedTheFine,
  SurchargeMustRestDuringRemedies,
  SurchargeMustWaitUntilTheFineIsOverdue,
} from './rules/payment.js';
import {
  AppealMustBeDecidedWithinNinetyDays,
  AppealMustBeForwardedWithinFiveWorkingDays,
  AppealMustBeLodgedWithinSixtyDays,
  AppealMustFollowTheService,
  SuitMustBeFiledInTime,
  SuitMustFollowAService,
} from './rules/remedies.js';
import { DecisionMustBeServedWithinSevenWorkingDays } from './rules/service.js';
import type { FindingRule } from './rules/finding-rule.js';
import type { ForeignStep, ImportedCase } from './state.js';
import { RuleFindingRecorded, type ForeignStepKind } from './vocabulary.js';

/** The rules that can be judged by the steps of a foreign case, in the order in which findings are listed. */
export const FINDING_RULES: readonly FindingRule[] = [
  DecisionMustBeServedWithinSevenWorkingDays,
  FineMustBePaidWithinFifteenDays,
  NoMoreMayBeCollectedThanIsDue,
  PaymentMustHaveAnAmount,
  NothingPaidMustBeIncreased,
  SurchargeMustWaitUntilTheFineIsOverdue,
  SurchargeMustNotExceedTheFine,
  SurchargeMustKeepToThreePercentADay,
  SurchargeMustRestDuringRemedies,
  AppealMustFollowTheService,
  AppealMustBeLodgedWithinSixtyDays,
  AppealMustBeForwardedWithinFiveWorkingDays,
  AppealMustBeDecidedWithinNinetyDays,
  SuitMustFollowAService,
  SuitMustBeFiledInTime,
  CollectionNeedsADemandFirst,
  CollectionMustWaitForTheRemedies,
  CollectionMustBeAskedForWithinThreeMonths,
  NothingMayBeCollectedThatIsPaid,
];

const rulesAt = new Map<ForeignStepKind, FindingRule[]>();
for (const rule of FINDING_RULES) rulesAt.set(rule.at, [...(rulesAt.get(rule.at) ?? []), rule]);

/**
 * Every rule that a step breaks, given the case before it. Nothing is refused: the step happened elsewhere, and the
 * finding says what this ledger would have said.
 */
export const findingsOf = (sourceCaseId: string, step: ForeignStep, before: ImportedCase): RuleFindingRecorded[] => {
  const findings: RuleFindingRecorded[] = [];
  for (const rule of rulesAt.get(step.kind) ?? []) {
    const detail = rule.broken(step, before);
    if (detail)
      findings.push(
        RuleFindingRecorded({
          sourceCaseId,
          stepIndex: step.index,
          rule: rule.code,
          articles: [...rule.articles],
          en: rule.en,
          zh: rule.zh,
          detail,
        }),
      );
  }
  return findings;
};
