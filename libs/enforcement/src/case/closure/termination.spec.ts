import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import {
  aCase,
  after,
  at,
  contextOn,
  CountyHead,
  DeputyHead,
  discussed,
  document,
  given,
  Li,
  PrincipalHead,
  recordedBy,
} from '../../testing/index.js';
import { fineOwed, finePaid, remedyAccepted } from '../../testing/paid-case.js';
import { suspectedInExecution } from '../../testing/transferred-case.js';
import { EachFactMustHaveItsPaper } from './termination-papers.js';
import {
  AgencyMustAwaitThePolice,
  AgencyMustAwaitTheRemedy,
  ChairMustDiscussTermination,
  CourtMustBeAppliedToInTime,
  CourtMustFollowTheDemand,
  CourtMustFollowTheRemedies,
  GroundMustFitTheParty,
  HandlersMustNotVoteOnTermination,
  MoneyMustNotBeLost,
  SomethingMustBeLeftToEnforce,
  SuspensionMustHaveLasted,
  TerminationFactsMustHaveHappened,
  TerminationMustBeDiscussedCollectively,
  TerminationMustBeVotedOnByHeads,
  TerminationMustFollowTheVote,
} from './termination-rules.js';
import type { Panel } from '../deliberation/panel.js';
import { TerminateEnforcement, type TerminationFacts } from './termination.js';
import { ProposeClosure } from './vocabulary.js';

/** The fine of the company was served on 16 April 2026: it may sue until 16 October. */
const owed = fineOwed();
const paper = document('证明');
const inquiry = document('遗产及继承人查询证明');
const on = (day: string, actor = PrincipalHead) => contextOn(`${day}T18:00:00+08:00`, { actor, noticed: [2027] });
const end = (facts: TerminationFacts, day = '2026-12-30') =>
  TerminateEnforcement({ occurredAt: at(`${day} 10:00`), facts, document: document('终结执行决定书') });
const close = ProposeClosure({
  occurredAt: at('2026-12-31 09:00'),
  ground: 'enforcementTerminated',
  explanation: '终结执行',
});

const ended: TerminationFacts = {
  ground: 'organisationEnded',
  endedOn: plainDate('2026-06-01'),
  end: document('注销登记'),
  noAssets: document('清算报告'),
  noSuccessor: paper,
};
const died: TerminationFacts = {
  ground: 'partyDied',
  diedOn: plainDate('2026-06-01'),
  death: paper,
  noEstate: inquiry,
  noHeir: inquiry,
};
const byCourt = (over: Partial<Extract<TerminationFacts, { ground: 'endedByCourt' }>> = {}): TerminationFacts => ({
  ground: 'endedByCourt',
  demandServedOn: plainDate('2026-10-20'),
  demand: document('催告书'),
  appliedOn: plainDate('2026-11-10'),
  application: document('强制执行申请书'),
  endedOn: plainDate('2026-12-20'),
  ruling: document('终结执行裁定书'),
  ...over,
});

describe('an unpaid fine', () => {
  it('an unpaid fine is no longer closed as terminated on a text alone [F1]', () => {
    given(owed).when(close, on('2026-12-31', Li)).thenRefused('closure.ground-does-not-hold');
  });

  it('an unpaid fine is closed once its enforcement was terminated by a head, with the facts of its ground', () => {
    const terminated = after(owed, end(ended), on('2026-12-30'));
    const proposed = recordedBy(terminated, close, on('2026-12-31', Li));
    expect(proposed).toMatchObject([{ data: { ends: [{ ground: 'enforcementTerminated' }] } }]);
    given(owed).when(end(ended), on('2026-12-30', CountyHead)).thenRefused(ApproverMustHeadTheAgency);
    given(terminated).when(end(ended), on('2026-12-30')).thenRefused(SomethingMustBeLeftToEnforce);
  });

  it('an unpaid fine is terminated only where something is left to enforce', () => {
    given(owed.and(finePaid())).when(end(ended), on('2026-12-30')).thenRefused(SomethingMustBeLeftToEnforce);
    given(aCase().concluded()).when(end(ended), on('2026-12-30')).thenRefused(SomethingMustBeLeftToEnforce);
  });

  it('an unpaid fine of a company does not end with a death, nor on a day that has not come', () => {
    given(owed).when(end(died), on('2026-12-30')).thenRefused(GroundMustFitTheParty);
    given(owed)
      .when(end({ ...ended, endedOn: plainDate('2026-12-31') }), on('2026-12-30'))
      .thenRefused(TerminationFactsMustHaveHappened);
  });

  it('an unpaid fine of a party without means ends three years after the suspension [L32]', () => {
    const without = (suspendedOn: string): TerminationFacts => ({
      ground: 'withoutMeans',
      suspendedOn: plainDate(suspendedOn),
      suspension: document('中止执行决定书'),
      inability: paper,
    });
    given(owed)
      .when(end(without('2026-06-01')), on('2026-12-30'))
      .thenRefused(SuspensionMustHaveLasted);
    given(owed)
      .when(end(without('2026-06-01'), '2029-06-04'), on('2029-06-04'))
      .thenState(({ performance }) => performance.terminatedOn === plainDate('2029-06-04'));
  });

  it('an unpaid fine of a company that had ended before the decision is revoked, not left unenforced [APL 75]', () => {
    given(owed)
      .when(end({ ...ended, endedOn: plainDate('2026-04-10') }), on('2026-12-30'))
      .thenRefused('closure.party-ended-before-the-decision');
    given(owed)
      .when(end({ ...ended, endedOn: plainDate('2026-04-15') }), on('2026-12-30'))
      .thenState(({ performance }) => performance.terminatedOn !== undefined);
  });

  it('an unpaid fine was not suspended, and nobody demanded it, before its decision was served [N8, N10]', () => {
    const suspended: TerminationFacts = {
      ground: 'withoutMeans',
      suspendedOn: plainDate('2023-12-30'),
      suspension: document('中止执行决定书'),
      inability: paper,
    };
    given(owed).when(end(suspended), on('2026-12-30')).thenRefused(TerminationFactsMustHaveHappened);
    given(owed)
      .when(end(byCourt({ demandServedOn: plainDate('2026-04-15') })), on('2026-12-30'))
      .thenRefused(TerminationFactsMustHaveHappened);
  });

  it('an unpaid fine comes before the court after the remedies, after the demand, and in time [N8, L25, L26]', () => {
    given(owed)
      .when(end(byCourt()), on('2026-12-30'))
      .thenState(({ performance }) => performance.terminatedOn !== undefined);
    given(owed)
      .when(
        end(byCourt({ demandServedOn: plainDate('2026-09-01'), appliedOn: plainDate('2026-10-16') })),
        on('2026-12-30'),
      )
      .thenRefused(CourtMustFollowTheRemedies);
    given(owed.and(remedyAccepted())).when(end(byCourt()), on('2026-12-30')).thenRefused(CourtMustFollowTheRemedies);
    given(owed)
      .when(end(byCourt({ demandServedOn: plainDate('2026-11-02') })), on('2026-12-30'))
      .thenRefused(CourtMustFollowTheDemand);
    given(owed)
      .when(
        end(byCourt({ appliedOn: plainDate('2027-01-19'), endedOn: plainDate('2027-02-01') }), '2027-02-02'),
        on('2027-02-02'),
      )
      .thenRefused(CourtMustBeAppliedToInTime);
  });

  it('an unpaid fine does not end with the loss of an object, because money is none', () => {
    const lost: TerminationFacts = {
      ground: 'objectLost',
      object: '灯箱',
      lostOn: plainDate('2026-06-01'),
      loss: document('灭失证明'),
    };
    given(owed).when(end(lost), on('2026-12-30')).thenRefused(MoneyMustNotBeLost);
    given(owed).when(end(lost), on('2026-12-30')).thenRefused('closure.money-is-no-lost-object');
  });

  it('an unpaid fine ends on another ground by the vote of a panel of heads, and not by one deputy with a paper', () => {
    const together = (members: Panel['members'], actor = PrincipalHead) => {
      const facts: TerminationFacts = {
        ground: 'otherByHeads',
        reasons: '执行费用明显高于罚款',
        ...discussed({ members }),
      };
      return given(owed).when(end(facts), on('2026-12-30', actor));
    };
    const { members } = discussed();
    const deputy = members.filter(({ personId }) => personId === DeputyHead.personId);
    together(members).thenState(({ performance }) => performance.terminatedOn !== undefined);
    together(deputy, DeputyHead).thenRefused(TerminationMustBeDiscussedCollectively);
    together([...members, { personId: Li.personId, view: '同意', vote: 'approve' }]).thenRefused(
      TerminationMustBeVotedOnByHeads,
      HandlersMustNotVoteOnTermination,
    );
    together(members.map((each) => ({ ...each, vote: 'reject' as const }))).thenRefused(TerminationMustFollowTheVote);
    given(owed)
      .when(end({ ground: 'otherByHeads', reasons: '无', minutes: document('笔录') }), on('2026-12-30', DeputyHead))
      .thenRefused(TerminationMustBeDiscussedCollectively, ChairMustDiscussTermination, TerminationMustFollowTheVote);
  });

  it('an unpaid fine is not performed when its enforcement was terminated', () => {
    const terminated = after(owed, end(ended), on('2026-12-30'));
    given(terminated)
      .when(ProposeClosure({ ...close.data, ground: 'performed' }), on('2026-12-31', Li))
      .thenRefused('closure.ground-does-not-hold');
    expect(terminated.state.payment).toMatchObject({ is: 'open', fine: yuan(10_000) });
  });

  it('an unpaid fine ends by facts that each have a paper of their own; one inquiry may be into estate and heirs', () => {
    const twice: readonly TerminationFacts[] = [
      { ...ended, noAssets: document('注销登记') },
      { ...ended, end: document('终结执行决定书') },
      byCourt({ ruling: document('强制执行申请书') }),
      { ground: 'otherByHeads', reasons: '无', ...discussed(), minutes: document('终结执行决定书') },
    ];
    for (const facts of twice) given(owed).when(end(facts), on('2026-12-30')).thenRefused(EachFactMustHaveItsPaper);
    given(owed)
      .when(end({ ...ended, noAssets: paper, noSuccessor: paper }), on('2026-12-30'))
      .thenState(({ performance }) => performance.terminatedOn !== undefined);
    given(owed).when(end(died), on('2026-12-30')).thenRefused(GroundMustFitTheParty);
  });

  it.each([
    ['a remedy is pending', owed.and(remedyAccepted()), AgencyMustAwaitTheRemedy],
    ['a crime is suspected', owed.and(suspectedInExecution()), AgencyMustAwaitThePolice],
  ])(
    'an unpaid fine is not ended by the judgment of the agency while %s; a winding-up is a fact',
    (_, history, rule) => {
      const byHeads: TerminationFacts = { ground: 'otherByHeads', reasons: '无执行价值', ...discussed() };
      const without: TerminationFacts = {
        ground: 'withoutMeans',
        suspendedOn: plainDate('2026-06-01'),
        suspension: document('中止执行决定书'),
        inability: paper,
      };
      for (const facts of [byHeads, without])
        given(history).when(end(facts, '2029-06-04'), on('2029-06-04')).thenRefused(rule);
      given(history)
        .when(end(ended), on('2026-12-30'))
        .thenState(({ performance }) => performance.terminatedOn !== undefined);
    },
  );
});
