import { decidingForParty } from '../parties/deciding.js';
import { requiredByRule } from '../required-by-rule.js';
import type { CaseDeciding } from '../rule.js';
import { decisionPerformed } from './performed.js';
import {
  CheckMustNameItsOrder,
  DecisionMustBeServedToBePerformed,
  GainsMustNotBeOverpaid,
  GoodsMustNotBeTakenTwice,
  OnlyWhatFellMustGoBack,
  PenaltyMustBeImposedToBePerformed,
  PerformanceMustBeOver,
  PerformanceMustFollowTheDecision,
  SomethingMustBeLeftInAClosedCase,
} from './rules.js';
import { PerformanceRecorded, RecordPerformance } from './vocabulary.js';

export const performanceDeciding: readonly CaseDeciding[] = [
  decidingForParty(RecordPerformance, {
    mustHold: [
      DecisionMustBeServedToBePerformed,
      SomethingMustBeLeftInAClosedCase,
      PenaltyMustBeImposedToBePerformed,
      CheckMustNameItsOrder,
      GainsMustNotBeOverpaid,
      GoodsMustNotBeTakenTwice,
      PerformanceMustBeOver,
      PerformanceMustFollowTheDecision,
      OnlyWhatFellMustGoBack,
    ],
    then: (command, party, { actor }) => [
      PerformanceRecorded({
        ...command,
        decisionId: requiredByRule(decisionPerformed(command.performance, party), DecisionMustBeServedToBePerformed),
        recordedBy: actor.personId,
      }),
    ],
  }),
];
