import { decidingForParty } from '../parties/deciding.js';
import { requiredByRule } from '../required-by-rule.js';
import type { CaseDeciding } from '../rule.js';
import {
  DecisionMustBeServedToBePerformed,
  GainsMustNotBeOverpaid,
  OnlyWhatFellMustGoBack,
  PenaltyMustBeImposedToBePerformed,
  PerformanceMustBeOver,
  PerformanceMustFollowTheDecision,
} from './rules.js';
import { PerformanceRecorded, RecordPerformance } from './vocabulary.js';

export const performanceDeciding: readonly CaseDeciding[] = [
  decidingForParty(RecordPerformance, {
    mustHold: [
      DecisionMustBeServedToBePerformed,
      PenaltyMustBeImposedToBePerformed,
      GainsMustNotBeOverpaid,
      PerformanceMustBeOver,
      PerformanceMustFollowTheDecision,
      OnlyWhatFellMustGoBack,
    ],
    then: (command, { decision }, { actor }) => [
      PerformanceRecorded({
        ...command,
        decisionId: requiredByRule(
          decision.is === 'none' ? undefined : decision.decisionId,
          DecisionMustBeServedToBePerformed,
        ),
        recordedBy: actor.personId,
      }),
    ],
  }),
];
