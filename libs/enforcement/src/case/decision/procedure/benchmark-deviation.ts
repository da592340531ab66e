import { ApproverMustHeadTheAgency } from '../../../guards/index.js';
import { decidingForParty } from '../../parties/deciding.js';
import type { CaseDeciding } from '../../rule.js';
import {
  ChairMustDiscussDeviation,
  DeviationMustBeApprovedAtTheTop,
  DeviationMustBeDiscussedCollectively,
  DeviationMustBeVotedOnByHeads,
  DeviationMustFollowTheVote,
  DeviationMustNameBenchmark,
  HandlersMustNotVoteOnDeviation,
  RecusedHeadsMustNotVoteOnDeviation,
} from '../rules/benchmark.js';
import { CaseMustBeUndecided } from '../rules/stage.js';
import { ApproveBenchmarkDeviation, BenchmarkDeviationApproved } from '../vocabulary/index.js';

export const benchmarkDeviationDeciding: readonly CaseDeciding[] = [
  decidingForParty(ApproveBenchmarkDeviation, {
    mustHold: [
      CaseMustBeUndecided,
      ApproverMustHeadTheAgency,
      DeviationMustBeApprovedAtTheTop,
      DeviationMustBeDiscussedCollectively,
      DeviationMustBeVotedOnByHeads,
      HandlersMustNotVoteOnDeviation,
      RecusedHeadsMustNotVoteOnDeviation,
      ChairMustDiscussDeviation,
      DeviationMustFollowTheVote,
      DeviationMustNameBenchmark,
    ],
    then: (command, _, { actor }) => [BenchmarkDeviationApproved({ ...command, approvedBy: actor.personId })],
  }),
];
