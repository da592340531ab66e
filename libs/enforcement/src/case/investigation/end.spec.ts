import { eventTypes } from '@ecl/event-sourcing';
import { plainDate, type Instant } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import {
  aCase,
  at,
  citizen,
  company,
  conduct,
  contextOn,
  CountyHead,
  DeputyHead,
  discussed,
  document,
  evidence,
  given,
  inspectionConducted,
  interviewRecorded,
  Li,
  PrincipalHead,
} from '../../testing/index.js';
import type { CaseEvent } from '../events.js';
import { DropParty, type GroundToLeave } from '../participation/vocabulary.js';
import {
  CeasingMustFitTheParty,
  CeasingMustHaveHappened,
  ChairMustDiscussOtherEnd,
  EndMustHaveItsPapers,
  EndMustRestOnEvidence,
  EveryPartyMustHaveCeased,
  HandlersMustNotVoteOnOtherEnd,
  OtherEndMustBeDiscussedCollectively,
  OtherEndMustBeVotedOnByHeads,
  OtherEndMustFollowTheVote,
} from './rules/end.js';
import { InvestigationMustBeRunning, InvestigationMustNotBeTerminated } from './rules/stage.js';
import {
  CollectEvidence,
  InvestigationTerminated,
  TerminateInvestigation,
  TestCommissioned,
  TestResultReceived,
  type EndOfInvestigation,
} from './vocabulary/index.js';

const march = (actor = Li) => contextOn('2026-03-20T18:00:00+08:00', { actor });
const head = march(PrincipalHead);
const approval = document('终止调查审批表');
const report = document('调查报告');
const unproven: EndOfInvestigation = { ground: 'noViolationProvable', report, evidenceIds: ['evidence-1'] };
const died = { how: 'died', diedOn: plainDate('2026-03-10'), death: document('死亡证明') } as const;
const dissolved = {
  how: 'dissolved',
  endedOn: plainDate('2026-03-11'),
  end: document('注销登记'),
  noSuccessor: document('无承受人证明'),
} as const;
const ending = (facts: EndOfInvestigation, over: object = {}) =>
  TerminateInvestigation({
    occurredAt: at('2026-03-20 16:00'),
    facts,
    explanation: '领导同意',
    document: approval,
    ...over,
  });
const terminate = ending(unproven);
const terminated = InvestigationTerminated({ ...terminate.data, approvedBy: PrincipalHead.personId });
const ofTwo = () =>
  aCase()
    .proposed({ parties: [company, citizen()] })
    .investigated();
const isOver = ({ investigation }: { readonly investigation: { readonly stage: string } }): boolean =>
  investigation.stage === 'terminated';

describe('the end of an investigation without a result', () => {
  it('the end of an investigation without a result is decided by a head of the agency, once [B16]', () => {
    given(aCase().investigated()).when(terminate, head).then(terminated);
    given(aCase().investigated()).when(terminate, march(CountyHead)).thenRefused(ApproverMustHeadTheAgency);
    given(aCase().investigated().and(terminated)).when(terminate, head).thenRefused(InvestigationMustNotBeTerminated);
  });

  it('the end of an investigation without a result leaves nothing more to investigate [B16]', () => {
    given(aCase().investigated().and(terminated))
      .when(CollectEvidence(evidence({ evidenceId: 'evidence-2' })), march())
      .thenRefused(InvestigationMustBeRunning);
  });

  it('conduct that nobody can prove is shown by evidence on file and a report, not by free text [B16]', () => {
    given(aCase().filed()).when(terminate, head).thenRefused(EndMustRestOnEvidence);
    given(aCase().investigated())
      .when(ending({ ...unproven, evidenceIds: [] }), head)
      .thenRefused(EndMustRestOnEvidence);
    given(aCase().investigated())
      .when(ending({ ...unproven, evidenceIds: ['evidence-1', 'nothing'] }), head)
      .thenRefused(EndMustRestOnEvidence);
    given(aCase().investigated())
      .when(ending({ ...unproven, report: approval }), head)
      .thenRefused(EndMustHaveItsPapers);
  });

  const by = (evidenceIds: readonly string[], inspectionsAt?: readonly Instant[]) =>
    ending({
      ...unproven,
      evidenceIds: [...evidenceIds],
      ...(inspectionsAt === undefined ? {} : { inspectionsAt: [...inspectionsAt] }),
    });
  const test = {
    ...{ occurredAt: at('2026-03-05 10:00'), testId: 'test-1', body: '示例检测公司' },
    ...{ matter: '材料成分', periodDays: 5, told: 'notYet' as const, commissionedBy: Li.personId },
  };
  const result = TestResultReceived({
    ...{ occurredAt: at('2026-03-09 10:00'), testId: 'test-1', result: '未检出', document: document('检测报告') },
  });

  it('an interview, a test with its result and an inspection are evidence that does not prove the conduct [B16, APL 46]', () => {
    const visited = at('2026-03-03 10:00');
    const on = aCase().filed();
    given(on.and(interviewRecorded()))
      .when(by(['interview-1']), head)
      .thenState(isOver);
    given(on.and(TestCommissioned(test), result))
      .when(by(['test-1']), head)
      .thenState(isOver);
    given(on.and(TestCommissioned(test)))
      .when(by(['test-1']), head)
      .thenRefused(EndMustRestOnEvidence);
    given(on.and(inspectionConducted({ occurredAt: visited })))
      .when(by([], [visited]), head)
      .thenState(isOver);
    given(on.and(inspectionConducted({ occurredAt: visited })))
      .when(by([], [at('2026-03-03 11:00')]), head)
      .thenRefused(EndMustRestOnEvidence);
    given(on.and(inspectionConducted({ occurredAt: visited })))
      .when(by([]), head)
      .thenRefused(EndMustRestOnEvidence);
  });

  it('an investigation that found nothing at all is ended by a head of the agency alone, on a report [B16]', () => {
    given(aCase().filed()).when(by([]), head).thenState(isOver);
    given(aCase().filed()).when(by([]), march(CountyHead)).thenRefused(ApproverMustHeadTheAgency);
    const dropped = { ground: 'notTheOffender', evidenceIds: [] } as const;
    const drop = DropParty({
      occurredAt: at('2026-03-20 16:00'),
      facts: { ...dropped, evidenceIds: [] },
      reasons: '领导同意',
      document: approval,
      partyId: 'party-2',
    });
    given(
      aCase()
        .proposed({ parties: [company, citizen()] })
        .filed(),
    )
      .when(drop, head)
      .thenRefused(EndMustRestOnEvidence);
  });

  it('the end of an investigation for lapse of time needs conduct that was discovered too late [B16, L01]', () => {
    const lapsed = ending({ ground: 'limitationPassed', report });
    const ended = (day: string) =>
      aCase()
        .proposed({ conduct: conduct({ endedOn: plainDate(day) }), discoveredOn: plainDate('2026-02-27') })
        .investigated();
    given(ended('2024-02-27')).when(lapsed, head).thenRefused('investigation.limitation-not-passed');
    given(ended('2024-02-26')).when(lapsed, head).thenState(isOver);
  });

  it('an investigation ends with its parties only where every one of them ceased, as its kind can, by that day [B16]', () => {
    const ceased = (...parties: Extract<EndOfInvestigation, { ground: 'partyCeased' }>['parties']) =>
      ending({ ground: 'partyCeased', parties });
    const [ofCompany, ofCitizen] = [
      { partyId: 'party-1', ceased: dissolved },
      { partyId: 'party-2', ceased: died },
    ];
    given(ofTwo()).when(ceased(ofCompany, ofCitizen), head).thenState(isOver);
    given(ofTwo()).when(ceased(ofCompany), head).thenRefused(EveryPartyMustHaveCeased);
    given(ofTwo())
      .when(ceased({ partyId: 'party-1', ceased: died }, { partyId: 'party-2', ceased: dissolved }), head)
      .thenRefused(CeasingMustFitTheParty);
    const tomorrow = { ...dissolved, endedOn: plainDate('2026-03-21') };
    given(ofTwo())
      .when(ceased({ partyId: 'party-1', ceased: tomorrow }, ofCitizen), head)
      .thenRefused(CeasingMustHaveHappened);
    given(ofTwo())
      .when(ceased({ partyId: 'party-1', ceased: { ...dissolved, end: approval } }, ofCitizen), head)
      .thenRefused(EndMustHaveItsPapers);
  });

  it('another ground is that of a panel of heads with reasons and a paper, not of one deputy who agrees [B16]', () => {
    const other = (over: object = {}): EndOfInvestigation => ({
      ground: 'other',
      reasons: '示例理由',
      proof: document('情况说明'),
      ...discussed(),
      ...over,
    });
    const { members } = discussed();
    const on = (over: object, actor = PrincipalHead) =>
      given(aCase().investigated()).when(ending(other(over)), march(actor));
    on({}).thenState(isOver);
    on({ members: members.filter(({ personId }) => personId === DeputyHead.personId) }).thenRefused(
      OtherEndMustBeDiscussedCollectively,
      ChairMustDiscussOtherEnd,
    );
    on({ members: [...members, { personId: Li.personId, view: '同意', vote: 'approve' }] }).thenRefused(
      OtherEndMustBeVotedOnByHeads,
      HandlersMustNotVoteOnOtherEnd,
    );
    on({ members: members.map((each) => ({ ...each, vote: 'reject' })) }).thenRefused(OtherEndMustFollowTheVote);
    on({ proof: approval }).thenRefused(EndMustHaveItsPapers);
  });

  it('what an earlier release stated alone reads as that, and no step states it alone', () => {
    const [registered] = eventTypes(InvestigationTerminated);
    const written = { occurredAt: at('2026-03-20 16:00'), ground: 'other', explanation: '领导同意', approvedBy: 'gao' };
    const data = registered?.upcast(written, 1);
    expect(data).toMatchObject({ facts: { ground: 'statedAlone', stated: 'other' } });
    given(
      aCase()
        .investigated()
        .and({ type: 'InvestigationTerminated', data } as CaseEvent),
    )
      .when(terminate, head)
      .thenRefused(InvestigationMustNotBeTerminated);
  });
});

describe('the end of an investigation about one party', () => {
  const leaving = (facts: Parameters<typeof DropParty>[0]['facts'], partyId = 'party-2', paper = approval) =>
    DropParty({ partyId, occurredAt: at('2026-03-20 16:00'), facts, reasons: '领导同意', document: paper });
  const left = ({ formerParties }: { readonly formerParties: ReadonlyMap<string, unknown> }): boolean =>
    formerParties.size === 1;

  it('a party leaves by evidence on file, or as its kind can cease, and each fact has its paper [B16]', () => {
    const investigated = () => given(ofTwo());
    const holding: readonly GroundToLeave[] = [
      { ground: 'notTheOffender', evidenceIds: ['evidence-1'] },
      { ground: 'partyCeased', ceased: died },
    ];
    for (const facts of holding) investigated().when(leaving(facts), head).thenState(left);
    const groundless: readonly GroundToLeave[] = [
      { ground: 'notTheOffender', evidenceIds: ['nothing'] },
      { ground: 'noViolationProvable', report, evidenceIds: ['nothing'] },
    ];
    for (const facts of groundless) investigated().when(leaving(facts), head).thenRefused(EndMustRestOnEvidence);
    investigated()
      .when(leaving({ ground: 'partyCeased', ceased: dissolved }), head)
      .thenRefused(CeasingMustFitTheParty);
    investigated()
      .when(leaving({ ground: 'partyCeased', ceased: died }, 'party-1'), head)
      .thenRefused(CeasingMustFitTheParty);
    investigated()
      .when(leaving({ ground: 'partyCeased', ceased: { ...died, diedOn: plainDate('2026-03-21') } }), head)
      .thenRefused(CeasingMustHaveHappened);
    investigated()
      .when(leaving({ ground: 'partyCeased', ceased: died }, 'party-2', died.death), head)
      .thenRefused(EndMustHaveItsPapers);
  });
});
