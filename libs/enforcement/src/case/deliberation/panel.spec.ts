import { describe, expect, it } from '@jest/globals';
import {
  ChairMustDiscussTermination,
  HandlersMustNotVoteOnTermination,
  RecusedHeadsMustNotVoteOnTermination,
  TerminationMustBeDiscussedCollectively,
  TerminationMustHaveItsQuorum,
  TerminationMustBeVotedOnByHeads,
  TerminationMustFollowTheVote,
} from '../closure/termination-rules.js';
import {
  ChairMustDiscussDeviation,
  DeviationMustBeDiscussedCollectively,
  DeviationMustHaveItsQuorum,
  DeviationMustBeVotedOnByHeads,
  DeviationMustFollowTheVote,
  HandlersMustNotVoteOnDeviation,
  RecusedHeadsMustNotVoteOnDeviation,
} from '../decision/rules/benchmark.js';
import {
  ChairMustDiscussExtension,
  ExtensionMustBeDiscussedCollectively,
  ExtensionMustHaveItsQuorum,
  ExtensionMustBeVotedOnByHeads,
  ExtensionMustFollowTheVote,
  HandlersMustNotVoteOnExtension,
  RecusedHeadsMustNotVoteOnExtension,
} from '../filing/rules/term.js';

const codesOf = (rules: readonly { readonly code: string }[]): readonly string[] => rules.map(({ code }) => code);

/** The codes under which a deliberation on a penalty is refused. */
const OF_A_DELIBERATION = [
  'deliberation.not-collective',
  'deliberation.no-quorum',
  'deliberation.member-not-head',
  'deliberation.handler-votes',
  'deliberation.recused-votes',
  'deliberation.chair-absent',
  'deliberation.conclusion-against-vote',
];

describe('a panel', () => {
  it('a panel of heads is refused under the same codes, whatever the heads decide together', () => {
    expect(
      codesOf([
        ExtensionMustBeDiscussedCollectively,
        ExtensionMustHaveItsQuorum,
        ExtensionMustBeVotedOnByHeads,
        HandlersMustNotVoteOnExtension,
        RecusedHeadsMustNotVoteOnExtension,
        ChairMustDiscussExtension,
        ExtensionMustFollowTheVote,
      ]),
    ).toEqual(OF_A_DELIBERATION);
    expect(
      codesOf([
        DeviationMustBeDiscussedCollectively,
        DeviationMustHaveItsQuorum,
        DeviationMustBeVotedOnByHeads,
        HandlersMustNotVoteOnDeviation,
        RecusedHeadsMustNotVoteOnDeviation,
        ChairMustDiscussDeviation,
        DeviationMustFollowTheVote,
      ]),
    ).toEqual(OF_A_DELIBERATION);
    expect(
      codesOf([
        TerminationMustBeDiscussedCollectively,
        TerminationMustHaveItsQuorum,
        TerminationMustBeVotedOnByHeads,
        HandlersMustNotVoteOnTermination,
        RecusedHeadsMustNotVoteOnTermination,
        ChairMustDiscussTermination,
        TerminationMustFollowTheVote,
      ]),
    ).toEqual(OF_A_DELIBERATION);
  });
});
