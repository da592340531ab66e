import { ApproverMustHeadTheAgency } from '../../../guards/index.js';
import { decidingForParty } from '../../parties/deciding.js';
import type { CaseDeciding } from '../../rule.js';
import {
  ChairMustDiscussDeviation,
  DeviationMustBeApprovedAtTheTop,
  DeviationMustBeDiscussedCollectively,
  DeviationMustHaveItsQuorum,
  DeviationMustBeVotedOnByHeads,
  DeviationMustFollowTheVote,
  DeviationMustLeaveTheTier,
  DeviationMustNameBenchmark,
  FineMustStillBeToBeMeasured,
  HandlersMustNotVoteOnDeviation,
  RecusedHeadsMustNotVoteOnDeviation,
} from '../rules/benchmark.js';
import { ApproveBenchmarkDeviation, BenchmarkDeviationApproved } from '../vocabulary/index.js';

export const benchmarkDeviationDeciding: readonly CaseDeciding[] = [
  decidingForParty(ApproveBenchmarkDeviation, {
    mustHold: [
      FineMustStillBeToBeMeasured,
      ApproverMustHeadTheAgency,
      DeviationMustBeApprovedAtTheTop,
      DeviationMustBeDiscussedCollectively,
      DeviationMustHaveItsQuorum,
      DeviationMustBeVotedOnByHeads,
      HandlersMustNotVoteOnDeviation,
      RecusedHeadsMustNotVoteOnDeviation,
      ChairMustDiscussDeviation,
      DeviationMustFollowTheVote,
      DeviationMustNameBenchmark,
      DeviationMustLeaveTheTier,
    ],
    then: (command, _, { actor }) => [BenchmarkDeviationApproved({ ...command, approvedBy: actor.personId })],
  }),
];
