import { fold } from '@ecl/event-sourcing';
import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lastRunOf } from '../../clocks/index.js';
import {
  at,
  type CaseHistory,
  company,
  contextOn,
  decision,
  document,
  given,
  Li,
  PrincipalHead,
  Wang,
  Wei,
} from '../../testing/index.js';
import { disclosureProposed, decisionPublished } from '../../testing/disclosed-case.js';
import { ids } from '../../testing/people.js';
import { A, B, bothDecided, bothRipe, imposedOn } from '../../testing/two-parties.js';
import { caseDecider } from '../case.js';
import { PublicTextMustBeWithdrawn } from '../closure/rules.js';
import { groundHolds } from '../closure/grounds.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import { NoFineAfterCriminalFine, PartyMustNotBeWithThePolice } from '../decision/rules/transfer.js';
import { StrangerSearch } from '../parties/strangers.js';
import { PartySucceeded } from '../participation/vocabulary.js';
import { partyCasesOf, type PartyCase } from '../parties/party-case.js';
import { isHeldForThePolice } from './effect.js';
import { ReportMustNameSuspects } from './rules/approval.js';
import { FinedPartyMustBeKnown } from './rules/resumption.js';
import { NoTransferMustBeUnderWay } from './rules/order.js';
import {
  AdministrativeHandlingResumed,
  ApproveTransfer,
  CaseFiledByPolice,
  CrimeSuspected,
  MaterialsHandedOver,
  RecordCrimeSuspicion,
  ResumeAdministrativeHandling,
  SubmitTransferReport,
  SuspicionDropped,
  TransferApproved,
  TransferReportSubmitted,
  TransferTeamFormed,
} from './vocabulary/index.js';

const suspicion = {
  occurredAt: at('2026-04-10 09:00'),
  phase: 'investigation',
  offence: '非法经营罪',
  note: '数额较大',
} as const;
const suspected = (over: Partial<CrimeSuspected['data']> = {}) =>
  CrimeSuspected({ ...suspicion, notedBy: Li.personId, ...over });
const team = TransferTeamFormed({ occurredAt: at('2026-04-10 10:00'), members: ids(Li, Wang), formedBy: Wei.personId });
const report = { occurredAt: at('2026-04-11 09:00'), document: document('移送涉嫌犯罪案件书面报告') };
const reported = (suspects?: string[]) =>
  TransferReportSubmitted({
    ...report,
    ...(suspects === undefined ? {} : { suspects }),
    submittedBy: Li.personId,
    approvalDueOn: plainDate('2026-04-14'),
  });
const approved = TransferApproved({
  occurredAt: at('2026-04-12 09:00'),
  approvedBy: PrincipalHead.personId,
  deliveryDueAt: at('2026-04-13 09:00'),
});
const filed = CaseFiledByPolice({
  occurredAt: at('2026-04-15 09:00'),
  number: '赤公立字〔2026〕1号',
  document: document('立案通知书'),
  handOverDueOn: plainDate('2026-04-18'),
});
const handedOver = MaterialsHandedOver({
  occurredAt: at('2026-04-16 09:00'),
  objects: [],
  documents: [],
  handedOverBy: Li.personId,
  missingObjects: [],
  unlistedObjects: [],
});

const byLi = contextOn('2026-04-20T12:00:00+08:00', { actor: Li });
const head = contextOn('2026-04-20T12:00:00+08:00', { actor: PrincipalHead });
const fining = (...parties: string[]) => DecidePenalty(decision({ dispositions: parties.map((id) => imposedOn(id)) }));

const partyIn = (history: Iterable<Parameters<typeof caseDecider.evolve>[1]>, id: string): PartyCase => {
  const found = partyCasesOf(fold(caseDecider, [...history])).find(({ partyId }) => partyId === id);
  if (!found) throw new RangeError(id);
  return found;
};
const heldIn = (history: CaseHistory) => [A, B].filter((id) => isHeldForThePolice(partyIn(history, id)));

describe('who of several parties is suspected of a crime', () => {
  it('a suspicion of one stops the decision about that one alone, and the other is fined [X11, T0]', () => {
    const ofA = bothRipe().and(suspected({ suspects: [A] }));
    given(ofA).when(fining(A, B), head).thenRefused(PartyMustNotBeWithThePolice);
    given(ofA).when(fining(A), head).thenRefused(PartyMustNotBeWithThePolice);
    given(ofA)
      .when(fining(B), head)
      .thenState(({ parties }) => parties.get(B)?.decision.is === 'penalty');
    expect(heldIn(ofA.and(team, reported(), approved))).toEqual([A]);
  });

  it('a suspicion that names nobody is one of every party, as it was before suspects were named [T0]', () => {
    const ofAll = bothRipe().and(suspected());
    expect(heldIn(ofAll)).toEqual([A, B]);
    given(ofAll).when(fining(B), head).thenRefused(PartyMustNotBeWithThePolice);
    given(bothRipe())
      .when(RecordCrimeSuspicion(suspicion), byLi)
      .then(suspected({ notedBy: Li.personId }));
  });

  it('a suspect is a party of the case, and each is named once', () => {
    const recording = (...suspects: string[]) => RecordCrimeSuspicion({ ...suspicion, suspects });
    given(bothRipe()).when(recording('party-9'), byLi).thenRefused('party.unknown');
    given(bothRipe()).when(recording(A, A), byLi).thenRefused('party.named-twice');
    given(bothRipe())
      .when(recording(A), byLi)
      .then(suspected({ suspects: [A] }));
  });

  it('an event about a suspect whom the case does not have is found by the check', () => {
    const search = new StrangerSearch();
    const told = (event: { type: string; data: object }) =>
      search.strangersIn({ ...event, streamName: 'case-1', version: undefined });
    for (const event of bothRipe()) told(event);
    const { type, data } = suspected({ suspects: ['party-9'] });
    expect(search.strangersIn({ type, data, streamName: 'case-1', version: '1' })).toEqual(['party-9']);
    expect(search.strangersIn({ ...suspected(), streamName: 'case-1', version: '1' })).toEqual([]);
  });

  it('a successor is suspected as its predecessor was, and the others are not', () => {
    const successor = { ...company, partyId: 'party-9', name: '承继公司' };
    const succeeded = PartySucceeded({
      occurredAt: at('2026-04-11 09:00'),
      partyId: A,
      successor,
      how: 'merger',
      happenedOn: plainDate('2026-04-10'),
      reasons: '合并',
      document: document('合并登记'),
      concernsMinor: false,
      approvedBy: PrincipalHead.personId,
    });
    const after = bothRipe().and(suspected({ suspects: [A] }), succeeded);
    expect(['party-9', B].map((id) => isHeldForThePolice(partyIn(after, id)))).toEqual([true, false]);
  });

  it('while the transfer of one is under way, another joins it, and what the police owe goes on [T0, L65]', () => {
    const withThePolice = bothRipe().and(suspected({ suspects: [A] }), team, reported([A]), approved);
    const further = { ...suspicion, occurredAt: at('2026-04-13 09:00') };
    given(withThePolice)
      .when(RecordCrimeSuspicion({ ...further, suspects: [A] }), byLi)
      .thenRefused(NoTransferMustBeUnderWay);
    given(withThePolice)
      .when(RecordCrimeSuspicion({ ...further, suspects: [B] }), byLi)
      .then(suspected({ ...further, suspects: [B], joins: true }));
    const joined = withThePolice.and(suspected({ ...further, suspects: [B], joins: true }));
    expect(heldIn(joined)).toEqual([A, B]);
    expect(joined.state.transfer.stage).toBe('approved');
    expect(lastRunOf(joined.state.clocks, 'L62')?.is).toBe('running');
  });
});

describe('whom the report on the transfer names', () => {
  const ofBoth = bothRipe().and(suspected({ suspects: [A, B] }), team);

  it('the report names suspects alone [T2]', () => {
    const reporting = (...suspects: string[]) => SubmitTransferReport({ ...report, suspects });
    given(bothRipe().and(suspected({ suspects: [A] }), team))
      .when(reporting(A, B), byLi)
      .thenRefused(ReportMustNameSuspects);
    given(ofBoth)
      .when(reporting(A), byLi)
      .then(reported([A]));
  });

  it('whom the approved report leaves out is free, and not before the head approves it [T2, T3]', () => {
    expect(heldIn(ofBoth.and(reported([A])))).toEqual([A, B]);
    const dropped = SuspicionDropped({
      occurredAt: at('2026-04-12 09:00'),
      partyIds: [B],
      approvedBy: PrincipalHead.personId,
    });
    given(ofBoth.and(reported([A])))
      .when(ApproveTransfer({ occurredAt: at('2026-04-12 09:00') }), head)
      .then(dropped, approved);
    expect(heldIn(ofBoth.and(reported([A]), dropped, approved))).toEqual([A]);
    given(ofBoth.and(reported()))
      .when(ApproveTransfer({ occurredAt: at('2026-04-12 09:00') }), head)
      .then(approved);
  });
});

describe('what a transfer of one does to the texts and the end of the others', () => {
  const publishedBoth = bothDecided().and(
    ...[A, B].flatMap((partyId) => [
      disclosureProposed({ partyId, occurredAt: at('2026-04-16 09:00') }),
      decisionPublished({ partyId, occurredAt: at('2026-04-17 09:00') }),
    ]),
  );
  const ofA = publishedBoth.and(suspected({ occurredAt: at('2026-04-20 09:00'), suspects: [A] }));
  const duty = (history: CaseHistory, partyId: string) => lastRunOf(history.state.clocks, 'L82', partyId)?.is;

  it('the text of the suspect is withdrawn, and that of the other stays public [X12, L82]', () => {
    expect([duty(ofA, A), duty(ofA, B)]).toEqual(['running', undefined]);
    const inTheWay = [A, B].filter((id) =>
      PublicTextMustBeWithdrawn.brokenWhen({ occurredAt: at('2026-04-21 09:00') }, partyIn(ofA, id), head),
    );
    expect(inTheWay).toEqual([A]);
  });

  it('the duty to withdraw falls away for a suspect whom the approved report left out', () => {
    const dropped = publishedBoth.and(
      suspected({ occurredAt: at('2026-04-20 09:00'), suspects: [A, B] }),
      SuspicionDropped({ occurredAt: at('2026-04-21 09:00'), partyIds: [B], approvedBy: PrincipalHead.personId }),
    );
    expect([duty(dropped, A), duty(dropped, B)]).toEqual(['running', 'ended']);
  });

  it('a case ends as transferred for the suspect alone [F1]', () => {
    const over = bothRipe().and(suspected({ suspects: [A] }), team, reported(), approved, filed, handedOver);
    const today = plainDate('2026-04-20');
    expect(groundHolds('transferred', partyIn(over, A), today)).toBe(true);
    expect(groundHolds('transferred', partyIn(over, B), today)).toBe(false);
  });
});

describe('a criminal fine of one of several parties [X11, T14]', () => {
  const judged = {
    occurredAt: at('2026-04-15 09:30'),
    ground: 'judged',
    document: document('刑事判决书'),
    criminalFine: yuan(20_000),
  } as const;
  const withThePolice = (...suspects: string[]) =>
    bothRipe().and(suspected({ suspects }), team, reported(), approved, filed);
  const nothingPaid = (partyId: string, fine: number) => ({
    partyId,
    paid: yuan(0),
    offset: yuan(0),
    remaining: yuan(fine),
  });
  const resumed = AdministrativeHandlingResumed({
    ...judged,
    offset: nothingPaid(A, 20_000),
    suspects: [A],
    approvedBy: PrincipalHead.personId,
  });

  it('the only suspect need not be named, and nobody else loses an administrative fine', () => {
    given(withThePolice(A)).when(ResumeAdministrativeHandling(judged), head).then(resumed);
    const after = withThePolice(A).and(resumed);
    given(after).when(fining(A), head).thenRefused(NoFineAfterCriminalFine);
    given(after)
      .when(fining(B), head)
      .thenState(({ parties }) => parties.get(B)?.decision.is === 'penalty');
  });

  it('of several suspects the fined one is named, and one judgment may fine several of them', () => {
    given(withThePolice(A, B)).when(ResumeAdministrativeHandling(judged), head).thenRefused(FinedPartyMustBeKnown);
    const both = { ...judged, finedParty: A, furtherFines: [{ partyId: B, criminalFine: yuan(5_000) }] };
    given(withThePolice(A, B))
      .when(ResumeAdministrativeHandling(both), head)
      .then(
        AdministrativeHandlingResumed({
          ...judged,
          finedParty: A,
          offset: nothingPaid(A, 20_000),
          furtherFines: [{ criminalFine: yuan(5_000), ...nothingPaid(B, 5_000) }],
          approvedBy: PrincipalHead.personId,
        }),
      );
    for (const partyId of [A, 'party-9'])
      given(withThePolice(A, B))
        .when(ResumeAdministrativeHandling({ ...both, furtherFines: [{ partyId, criminalFine: yuan(1) }] }), head)
        .thenRefused(FinedPartyMustBeKnown);
  });

  it('a criminal fine is not forgotten in a later round about another party', () => {
    const later = withThePolice(A).and(
      resumed,
      suspected({ occurredAt: at('2026-04-15 09:40'), suspects: [B] }),
      AdministrativeHandlingResumed({
        occurredAt: at('2026-04-15 09:50'),
        ground: 'policeWithdrew',
        document: document('撤销案件决定书'),
        approvedBy: PrincipalHead.personId,
      }),
    );
    given(later).when(fining(A), head).thenRefused(NoFineAfterCriminalFine);
  });

  it('the return of one does not hold up a decision about the other that was made before and is recorded later', () => {
    const late = withThePolice(A).and(
      AdministrativeHandlingResumed({ ...resumed.data, occurredAt: at('2026-04-18 09:00') }),
    );
    given(late).when(fining(A), head).thenRefused(NoFineAfterCriminalFine, 'step.before-what-it-follows');
    given(late)
      .when(fining(B), head)
      .thenState(({ parties }) => parties.get(B)?.decision.is === 'penalty');
  });

  it('an older fine that names nobody is one of every party', () => {
    const older = AdministrativeHandlingResumed({ ...judged, approvedBy: PrincipalHead.personId });
    given(withThePolice(A, B).and(older)).when(fining(B), head).thenRefused(NoFineAfterCriminalFine);
  });
});
