import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  at,
  citizen,
  given,
  notice,
  noticeIssued,
  noticeServed,
  PrincipalHead,
  scopeDetermined,
  Sun,
  company,
} from '../../testing/index.js';
import { investigationConcluded } from '../../testing/chapters.js';
import { A, aboutTwo, B, bothDecided, bothRipe, proposedTo } from '../../testing/two-parties.js';
import { IssuePenaltyNotice } from '../notice/vocabulary.js';
import { PartyMustHaveJoinedBefore } from '../parties/joined-before.js';
import type { Party } from '../values.js';
import { CaseMustStillBeOpenForSomeone } from './rules/common.js';
import {
  ApproverMustNotHaveFoundTheParty,
  DayFoundMustFit,
  EvidenceMustBeOnFile,
  FindersMustHandleTheCase,
  JoinedPartyMustBeReportedOn,
  JoiningIdentityNumberMustBeRight,
  JoiningPartyMustBeNew,
  JoiningPartyMustHaveAnIdOfItsOwn,
} from './rules/joining.js';
import { JoinParty, PartyJoined } from './vocabulary.js';
import {
  C,
  head,
  officer,
  joining,
  joined,
  left,
  fining,
  runningFor,
  stateOf,
  third,
} from './participation.fixture.js';

describe('a party joins a filed case', () => {
  it('a party joins by the evidence on file, on the approval of a head who did not find it', () => {
    given(aboutTwo()).when(JoinParty(joining()), head).then(joined());
    expect([...stateOf(aboutTwo().and(joined())).parties.keys()]).toEqual([A, B, C]);
  });

  it('a party that joins after the notices of another one does not disturb its rights or its decision', () => {
    const after = bothRipe().and(joined());
    given(after)
      .when(fining([A, B]), head)
      .thenState(({ decision: { is } }) => is === 'penalty');
    expect(runningFor(bothRipe(), A)).toEqual(runningFor(after, A));
  });

  it('a party that joined is fined only after a report, a notice and rights of its own', () => {
    const after = bothRipe().and(joined());
    given(after)
      .when(fining([A, C]), head)
      .thenRefused(JoinedPartyMustBeReportedOn, 'notice.not-served', 'legal-review.scope-not-determined');
    given(after)
      .when(
        IssuePenaltyNotice(notice({ partyId: C, noticeId: 'notice-C', occurredAt: at('2026-04-02 09:00') })),
        officer,
      )
      .thenRefused(JoinedPartyMustBeReportedOn);
    const reported = after.and(
      investigationConcluded({
        occurredAt: at('2026-04-02 09:00'),
        proposals: [{ partyId: C, penalties: [proposedTo(C)] }],
      }),
    );
    const notified = reported.and(
      noticeIssued({
        partyId: C,
        noticeId: 'notice-C',
        occurredAt: at('2026-04-03 09:00'),
        proposedPenalties: [proposedTo(C)],
      }),
      noticeServed({
        partyId: C,
        noticeId: 'notice-C',
        occurredAt: at('2026-04-03 10:00'),
        servedOn: plainDate('2026-04-03'),
        defenceUntil: plainDate('2026-04-13'),
      }),
      scopeDetermined({ occurredAt: at('2026-04-14 09:00') }),
    );
    given(notified)
      .when(fining([C], { occurredAt: at('2026-04-07 09:00') }), head)
      .thenRefused('decision.defence-period-running', 'step.before-what-it-follows');
    given(notified)
      .when(fining([C], { occurredAt: at('2026-04-15 09:00') }), head)
      .thenState((state) => state.parties.get(C)?.decision.is === 'penalty');
  });

  it('nothing happened to a party in the case before it joined', () => {
    given(bothRipe().and(joined()))
      .when(IssuePenaltyNotice(notice({ partyId: C, noticeId: 'notice-C' })), officer)
      .thenRefused(PartyMustHaveJoinedBefore, JoinedPartyMustBeReportedOn);
  });

  it('a party joins no case that is not filed, or in which everyone is decided about', () => {
    given(aCase().proposed()).when(JoinParty(joining()), head).thenRefused('filing.not-filed', EvidenceMustBeOnFile);
    given(bothDecided())
      .when(JoinParty(joining({ occurredAt: at('2026-04-16 09:00') })), head)
      .thenRefused(CaseMustStillBeOpenForSomeone);
  });

  it('a party joins once, under an id of its own, with an identity that can be right', () => {
    const join = (party: Party, history = aboutTwo()) => given(history).when(JoinParty(joining({ party })), head);
    join({ ...third, partyId: B }).thenRefused(JoiningPartyMustHaveAnIdOfItsOwn);
    join({ ...company, partyId: C, name: '改名' }).thenRefused(JoiningPartyMustBeNew);
    join(citizen({ partyId: C, name: '示例乙', idNumber: '150402198507010004' })).thenRefused(
      JoiningIdentityNumberMustBeRight,
    );
    join({ ...third, partyId: B }, aboutTwo().and(left(B))).thenRefused(JoiningPartyMustHaveAnIdOfItsOwn);
    join(citizen({ partyId: C }), aboutTwo().and(left(B))).thenState(({ parties }) => parties.has(C));
  });

  it('who found a party handles the case and does not approve, and the evidence and the day are on file', () => {
    const join = (over: Parameters<typeof joining>[0]) => given(aboutTwo()).when(JoinParty(joining(over)), head);
    join({ foundBy: [Sun.personId] }).thenRefused(FindersMustHandleTheCase);
    join({ foundBy: [PrincipalHead.personId] }).thenRefused(ApproverMustNotHaveFoundTheParty, FindersMustHandleTheCase);
    join({ foundOn: plainDate('2026-04-02') }).thenRefused(DayFoundMustFit);
    join({ foundOn: plainDate('2026-02-01') }).thenRefused(DayFoundMustFit);
    join({ evidenceIds: ['evidence-1', 'evidence-9'] }).thenRefused(EvidenceMustBeOnFile);
    given(aboutTwo())
      .when(JoinParty(joining()), officer)
      .thenRefused('duties.role-not-entitled', 'duties.not-head-of-agency', ApproverMustNotHaveFoundTheParty);
  });

  it('a party that was a minor seals the case, and begins the withdrawal of what is published', () => {
    const minor = citizen({ partyId: C, name: '示例乙', birthDate: plainDate('2012-01-01') });
    given(aboutTwo())
      .when(JoinParty(joining({ party: minor })), head)
      .then(PartyJoined({ ...joining({ party: minor }), concernsMinor: true, approvedBy: PrincipalHead.personId }));
  });
});
