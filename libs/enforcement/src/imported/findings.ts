import * as collection from './collection-rules.js';
import { RuleFindingRecorded } from './events.js';
import type { FindingRule } from './finding-rule.js';
import type { ForeignStep, ImportedCase } from './imported-case.js';
import * as payment from './payment-rules.js';
import * as remedies from './remedy-rules.js';
import * as service from './service-rules.js';
import type { ForeignStepKind } from './steps.js';

/** The rules that the steps of a foreign case allow judging, in the order in which findings are listed. */
export const FINDING_RULES: readonly FindingRule[] = [
  service.DecisionMustBeServedWithinSevenWorkingDays,
  payment.FineMustBePaidWithinFifteenDays,
  payment.NoMoreMayBeCollectedThanIsDue,
  payment.SurchargeMustWaitUntilTheFineIsOverdue,
  payment.SurchargeMustNotExceedTheFine,
  payment.SurchargeMustKeepToThreePercentADay,
  payment.SurchargeMustRestDuringRemedies,
  remedies.AppealMustBeLodgedWithinSixtyDays,
  remedies.AppealMustBeForwardedWithinFiveWorkingDays,
  remedies.AppealMustBeDecidedWithinNinetyDays,
  remedies.SuitMustBeFiledInTime,
  collection.CollectionNeedsADemandFirst,
  collection.CollectionMustWaitForTheRemedies,
  collection.CollectionMustBeAskedForWithinThreeMonths,
  collection.NothingMayBeCollectedThatIsPaid,
];

const rulesAt = new Map<ForeignStepKind, FindingRule[]>();
for (const rule of FINDING_RULES) rulesAt.set(rule.at, [...(rulesAt.get(rule.at) ?? []), rule]);

/**
 * Every rule that a step breaks, given the case as it stood before it. Nothing is refused: the step happened elsewhere, and
 * the finding says what this ledger would have said.
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
