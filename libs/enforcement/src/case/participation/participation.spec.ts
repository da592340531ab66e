import { plainDate, yuan } from '@ecl/kernel';
import { fold } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  at,
  citizen,
  company,
  conduct,
  contextOn,
  decision,
  decisionServed,
  document,
  given,
  Li,
  notice,
  noticeIssued,
  noticeServed,
  PrincipalHead,
  scopeDetermined,
  Sun,
  type CaseHistory,
} from '../../testing/index.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { investigationConcluded } from '../../testing/chapters.js';
import { A, aboutTwo, B, bothDecided, bothRipe, imposedOn, proposedTo, told } from '../../testing/two-parties.js';
import { caseDecider } from '../case.js';
import type { CaseEvent } from '../events.js';
import { DecidePenalty, DecisionRevoked } from '../decision/vocabulary/index.js';
import { IssuePenaltyNotice } from '../notice/vocabulary.js';
import { CrimeSuspected } from '../transfer/vocabulary/index.js';
import { isSuspect } from '../transfer/effect.js';
import { partyCasesOf } from '../parties/party-case.js';
import { StrangerSearch } from '../parties/strangers.js';
import { LimitationMustBearOutTheEnd } from '../investigation/rules/stage.js';
import { PartyMustHaveJoinedBefore } from '../parties/joined-before.js';
import type { Party } from '../values.js';
import {
  CaseMustStillBeOpenForSomeone,
  NothingMustBeOpenAboutTheParty,
  PartyMustBeUndecided,
  PartyMustNotBeTheLast,
} from './rules/common.js';
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
import {
  PenaltyMustHaveHadEffectBeforeDeath,
  SuccessionMustFitTheParty,
  SuccessionMustHaveHappened,
  SuccessorMustHaveAnIdOfItsOwn,
  SuccessorMustNotBeJudgedTwice,
} from './rules/succession.js';
import { DropParty, JoinParty, PartyJoined, PartyLeft, PartySucceeded, SucceedParty } from './vocabulary.js';

const C = 'party-3';
const D = 'party-4';
const third: Party = {
  partyId: C,
  kind: 'organisation',
  name: '赤峰示例建材有限公司',
  socialCreditCode: '91150400EXAMPLE03X',
};
const merged: Party = {
  partyId: D,
  kind: 'organisation',
  name: '赤峰示例集团有限公司',
  socialCreditCode: '91150400EXAMPLE04X',
};
const head = contextOn('2026-04-20T12:00:00+08:00', { actor: PrincipalHead });
const officer = contextOn('2026-04-20T12:00:00+08:00');

const joining = (over: Partial<Parameters<typeof JoinParty>[0]> = {}) => ({
  occurredAt: at('2026-04-01 09:00'),
  party: third,
  foundBy: [Li.personId],
  foundOn: plainDate('2026-03-30'),
  evidenceIds: ['evidence-1'],
  reasons: '现场堆放物料系由其所有并委托堆放',
  document: document('追加当事人审批表'),
  ...over,
});
const joined = (over: Partial<Parameters<typeof JoinParty>[0]> = {}): CaseEvent =>
  PartyJoined({ ...joining(over), concernsMinor: false, approvedBy: PrincipalHead.personId });
const leaving = (partyId: string, over: object = {}) => ({
  partyId,
  occurredAt: at('2026-04-02 09:00'),
  ground: 'notTheOffender' as const,
  reasons: '查明物料系他人所有',
  document: document('终止调查审批表'),
  ...over,
});
const left = (partyId: string): CaseEvent => PartyLeft({ ...leaving(partyId), approvedBy: PrincipalHead.personId });
const succession = (partyId: string, over: Partial<Parameters<typeof SucceedParty>[0]> = {}) => ({
  partyId,
  occurredAt: at('2026-04-03 09:00'),
  successor: merged,
  how: 'merger' as const,
  happenedOn: plainDate('2026-04-01'),
  reasons: '吸收合并',
  document: document('准予合并登记通知书'),
  ...over,
});
const succeeded = (partyId: string, over: Partial<Parameters<typeof SucceedParty>[0]> = {}): CaseEvent =>
  PartySucceeded({ ...succession(partyId, over), partyId, concernsMinor: false, approvedBy: PrincipalHead.personId });
const revokedForB = DecisionRevoked({
  partyId: B,
  occurredAt: at('2026-04-17 09:00'),
  cause: 'selfCorrection',
  reasons: '认定当事人有误',
  document: document('撤销决定书'),
  revokedBy: PrincipalHead.personId,
});
const stateOf = (history: Iterable<CaseEvent>) => fold(caseDecider, [...history]);
const fining = (ids: readonly string[], over = {}) =>
  DecidePenalty(decision({ dispositions: ids.map((id) => imposedOn(id)), ...over }));
const runningFor = (history: Iterable<CaseEvent>, subject: string) =>
  stateOf(history)
    .clocks.filter((facts) => facts.is === 'running' && facts.subject === subject)
    .map(({ clock, from }) => [clock, from]);
/** A company and another one, so that both can merge. */
const twoCompanies = (): CaseHistory =>
  aCase()
    .proposed({ parties: [company, third] })
    .concluded()
    .and(
      ...[A, C].flatMap((partyId) => [
        noticeIssued({ partyId, noticeId: `notice-${partyId}`, proposedPenalties: [proposedTo(partyId)] }),
        noticeServed({ partyId, noticeId: `notice-${partyId}` }),
      ]),
    );

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

describe('a party leaves a case', () => {
  it('a party that is not the offender leaves, and the other one is decided about and the case closed', () => {
    given(bothRipe())
      .when(DropParty(leaving(B)), head)
      .then(left(B));
    const after = bothRipe().and(left(B));
    given(after)
      .when(fining([A]), head)
      .thenState(({ decision: { is } }) => is === 'penalty');
    expect(runningFor(after, B)).toEqual([]);
    given(after)
      .when(fining([B]), head)
      .thenRefused('party.no-longer');
    given(after)
      .when(IssuePenaltyNotice(notice({ partyId: B })), officer)
      .thenRefused('party.no-longer');
  });

  it('a party leaves for lapse of time only where the conduct was discovered too late, whenever the party was found [L01]', () => {
    const lapsed = DropParty(leaving(B, { ground: 'limitationPassed' }));
    const ended = (day: string) =>
      aCase()
        .proposed({
          parties: [company, citizen()],
          conduct: conduct({ endedOn: plainDate(day) }),
          discoveredOn: plainDate('2026-02-27'),
        })
        .concluded();
    given(ended('2024-02-27')).when(lapsed, head).thenRefused(LimitationMustBearOutTheEnd);
    given(ended('2024-02-26'))
      .when(lapsed, head)
      .thenState(({ formerParties }) => formerParties.has(B));
    // Found two years and a month after the conduct, which was discovered in time.
    const later = ended('2024-02-27').and(joined());
    given(later)
      .when(DropParty(leaving(C, { ground: 'limitationPassed' })), head)
      .thenRefused(LimitationMustBearOutTheEnd);
  });

  it('the case term ends with the last party: the other one was decided, and this one left', () => {
    const decidedA = bothRipe().with((history) => [...bothDecided()].slice([...history].length));
    expect(stateOf(decidedA).clocks.some(({ clock, is }) => clock === 'L04' && is === 'running')).toBe(false);
    const one = aboutTwo().and(...told(A), scopeDetermined(), left(B));
    expect(stateOf(one).clocks.some(({ clock, is }) => clock === 'L04' && is === 'running')).toBe(true);
  });

  it('a party does not leave while a decision about it is in force, nor as the last one, nor twice', () => {
    given(bothDecided())
      .when(DropParty(leaving(B, { occurredAt: at('2026-04-16 09:00') })), head)
      .thenRefused(PartyMustBeUndecided);
    given(bothDecided().and(revokedForB))
      .when(DropParty(leaving(B, { occurredAt: at('2026-04-18 09:00') })), head)
      .thenState(({ parties }) => !parties.has(B));
    given(bothDecided().and(decisionServed({ partyId: B }), decisionPublished({ partyId: B }), revokedForB))
      .when(DropParty(leaving(B, { occurredAt: at('2026-04-20 11:30') })), head)
      .thenRefused(
        ({ rule, particulars }) =>
          rule === NothingMustBeOpenAboutTheParty.code && particulars?.['open'] === 'published text',
      );
    given(bothRipe().and(left(A)))
      .when(DropParty(leaving(B)), head)
      .thenRefused(PartyMustNotBeTheLast);
    given(bothRipe().and(left(B), joined()))
      .when(DropParty(leaving(B)), head)
      .thenRefused('party.no-longer');
    given(bothRipe())
      .when(DropParty(leaving('nobody')), head)
      .thenRefused('party.unknown');
  });

  it('an id that a party used before it left is not used again', () => {
    const history = aboutTwo().and(...told(B), left(B));
    given(history)
      .when(IssuePenaltyNotice(notice({ partyId: A, noticeId: `notice-${B}` })), officer)
      .thenRefused('notice.id-used');
  });
});

describe('a successor takes the place of a party', () => {
  it('a successor has the running days, the notices and the place of its predecessor', () => {
    given(twoCompanies())
      .when(SucceedParty(succession(C)), head)
      .then(succeeded(C));
    const after = twoCompanies().and(succeeded(C));
    expect([...stateOf(after).parties.keys()]).toEqual([A, D]);
    expect(runningFor(after, D)).toEqual(runningFor(twoCompanies(), C));
    expect(runningFor(after, D).length).toBeGreaterThan(0);
    expect(runningFor(after, C)).toEqual([]);
    expect(stateOf(after).parties.get(D)?.notice).toEqual(stateOf(twoCompanies()).parties.get(C)?.notice);
  });

  it('further steps name the successor, and a refusal of the old name says who it is', () => {
    const after = twoCompanies().and(succeeded(C), scopeDetermined());
    given(after)
      .when(
        DecidePenalty(decision({ dispositions: [{ ...imposedOn(A), partyId: D, penalties: [proposedTo(C)] }] })),
        head,
      )
      .thenState((state) => state.parties.get(D)?.decision.is === 'penalty');
    given(after)
      .when(fining([C]), head)
      .thenRefused(({ rule, particulars }) => rule === 'party.no-longer' && particulars?.['successor'] === D);
  });

  it('a successor owes the debts of its predecessor, and challenges its decision', () => {
    const owing = bothDecided().and(decisionServed({ partyId: A }));
    const after = stateOf(owing.and(succeeded(A, { occurredAt: at('2026-04-18 09:00') })));
    expect(after.parties.get(D)?.payments).toEqual(stateOf(owing).parties.get(A)?.payments);
    expect(after.parties.get(D)?.decision).toMatchObject({ is: 'penalty' });
    expect(after.formerParties.get(A)).toMatchObject({ is: 'succeeded', by: [D] });
  });

  it('a succession is refused of a party that is unknown, has ended, or is of another kind', () => {
    const succeed = (over: Parameters<typeof succession>[1] = {}, partyId = C, history = twoCompanies()) =>
      given(history).when(SucceedParty(succession(partyId, over)), head);
    succeed({}, 'nobody').thenRefused('party.unknown');
    succeed({ successor: { ...merged, partyId: 'party-5' } }, C, twoCompanies().and(succeeded(C))).thenRefused(
      'party.no-longer',
    );
    succeed({ successor: { ...merged, partyId: A } }).thenRefused(SuccessorMustHaveAnIdOfItsOwn);
    succeed({ happenedOn: plainDate('2026-04-04') }).thenRefused(SuccessionMustHaveHappened);
    succeed({ how: 'death', inherited: [{ partyId: D, value: yuan(500) }] }).thenRefused(
      SuccessionMustFitTheParty,
      PenaltyMustHaveHadEffectBeforeDeath,
    );
    succeed({}, B, aboutTwo()).thenRefused(SuccessionMustFitTheParty);
    succeed({ successor: { ...company, partyId: D } }).thenRefused(SuccessorMustNotBeJudgedTwice);
  });

  it('an estate takes over a penalty that was served before the person died, and no guilt', () => {
    const heir = citizen({ partyId: D, name: '示例继承人' });
    const death = {
      how: 'death' as const,
      successor: heir,
      inherited: [{ partyId: D, value: yuan(500) }],
      occurredAt: at('2026-04-20 11:00'),
    };
    given(bothRipe())
      .when(SucceedParty(succession(B, { ...death, happenedOn: plainDate('2026-04-18') })), head)
      .thenRefused(PenaltyMustHaveHadEffectBeforeDeath);
    const served = bothDecided().and(decisionServed({ partyId: B }));
    given(served)
      .when(SucceedParty(succession(B, { ...death, happenedOn: plainDate('2026-04-20') })), head)
      .thenState((state) => state.parties.get(D)?.estate?.inherited === yuan(500));
  });

  it('a suspicion and the fine of a court follow the successor, and are not those of a party that joins later', () => {
    const suspected = (suspects?: string[]): CaseEvent =>
      CrimeSuspected({
        occurredAt: at('2026-03-31 09:00'),
        phase: 'investigation',
        offence: '非法经营罪',
        note: '数额较大',
        ...(suspects === undefined ? {} : { suspects }),
        notedBy: Li.personId,
      });
    const suspectsIn = (history: Iterable<CaseEvent>) =>
      partyCasesOf(stateOf(history)).map((party) => [party.partyId, isSuspect(party)]);
    expect(suspectsIn(twoCompanies().and(suspected([C]), succeeded(C)))).toEqual([
      [A, false],
      [D, true],
    ]);
    expect(suspectsIn(aboutTwo().and(suspected(), joined()))).toEqual([
      [A, true],
      [B, true],
      [C, false],
    ]);
  });

  it('an event about a party that is no longer one of the case is found by the check', () => {
    const search = new StrangerSearch();
    const seen = (event: CaseEvent, version: string) =>
      search.strangersIn({ type: event.type, data: event.data, streamName: 'case-1', version });
    for (const event of twoCompanies()) seen(event, 'earlier');
    expect(seen(succeeded(C), '1')).toEqual([]);
    expect(seen(left(D), '1')).toEqual([]);
    expect(seen(left(C), '1')).toEqual([C]);
    expect(seen(left(D), '1')).toEqual([D]);
    expect(seen(left(A), '1')).toEqual([]);
  });
});
