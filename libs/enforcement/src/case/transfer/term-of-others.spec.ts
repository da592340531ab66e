import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  at,
  contextOn,
  decision,
  document,
  Li,
  penaltyDecided,
  PrincipalHead,
  recordedBy,
  type CaseHistory,
} from '../../testing/index.js';
import { ids, Wang, Wei } from '../../testing/people.js';
import { A, B, bothRipe, imposedOn } from '../../testing/two-parties.js';
import { caseTermOf } from '../case-term.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import { C, joined, left } from '../participation/participation.fixture.js';
import {
  AdministrativeHandlingResumed,
  CrimeSuspected,
  SuspicionDropped,
  TransferApproved,
  TransferReportSubmitted,
  TransferTeamFormed,
} from './vocabulary/index.js';

const suspected = (suspects?: readonly string[], over: Partial<CrimeSuspected['data']> = {}) =>
  CrimeSuspected({
    occurredAt: at('2026-04-10 09:00'),
    phase: 'investigation',
    offence: '非法经营罪',
    note: '数额较大',
    notedBy: Li.personId,
    ...(suspects === undefined ? {} : { suspects: [...suspects] }),
    ...over,
  });
const approved = [
  TransferTeamFormed({ occurredAt: at('2026-04-10 10:00'), members: ids(Li, Wang), formedBy: Wei.personId }),
  TransferReportSubmitted({
    occurredAt: at('2026-04-11 09:00'),
    document: document('移送涉嫌犯罪案件书面报告'),
    submittedBy: Li.personId,
    approvalDueOn: plainDate('2026-04-14'),
  }),
  TransferApproved({
    occurredAt: at('2026-04-12 09:00'),
    approvedBy: PrincipalHead.personId,
    deliveryDueAt: at('2026-04-13 09:00'),
  }),
];
const resumed = (suspects: readonly string[]) =>
  AdministrativeHandlingResumed({
    occurredAt: at('2026-05-12 09:00'),
    ground: 'policeWithdrew',
    document: document('撤销案件决定书'),
    suspects: [...suspects],
    approvedBy: PrincipalHead.personId,
  });
const decidedAbout = (partyId: string, on: string) =>
  penaltyDecided({ occurredAt: at(on), dispositions: [{ ...imposedOn(partyId), partyId, isMajor: false }] });

const later = contextOn('2026-12-01T12:00:00+08:00', { actor: PrincipalHead });
const term = (history: CaseHistory, on = '2026-08-01') => caseTermOf(history.state, plainDate(on), later);
const usual = () => term(bothRipe())?.dueOn;

describe('the case term while one of several parties is with the police [L04, X11]', () => {
  it('it runs on for a party that is not suspected, and the case is late with that one', () => {
    const ofA = bothRipe().and(suspected([A]), ...approved);
    expect(term(ofA)).toMatchObject({ isStopped: false, stoppedDays: 0, dueOn: usual() });
    expect(term(bothRipe().and(suspected(), ...approved))).toMatchObject({ isStopped: true, isOpenEnded: true });
    expect(term(bothRipe().and(suspected([A, B]), ...approved))).toMatchObject({ isStopped: true });
  });

  it('once that one is decided about, the days with the police do not count for the suspect', () => {
    const decided = bothRipe().and(suspected([A]), ...approved, decidedAbout(B, '2026-04-20 09:00'));
    expect(term(decided)).toMatchObject({ isStopped: true, isOpenEnded: true });
    const back = term(decided.and(resumed([A])));
    expect(back).toMatchObject({ isStopped: false, stoppedDays: 30 });
  });

  it('a suspect that joins the transfer of another is spared until then, and a party that joins the case from then', () => {
    const further = suspected([B], { occurredAt: at('2026-04-22 09:00'), joins: true });
    const both = bothRipe().and(suspected([A]), ...approved, further);
    expect(term(both.and(resumed([A, B])))?.stoppedDays).toBe(20);
    const third = bothRipe().and(suspected([A, B]), ...approved, joined());
    expect(term(third)?.isStopped).toBe(false);
    expect(term(third.and(decidedAbout(C, '2026-05-20 09:00')))?.isStopped).toBe(true);
  });

  it('whom the approved report leaves out is spared', () => {
    const [team, report, approval] = approved;
    const dropped = SuspicionDropped({
      occurredAt: at('2026-04-12 09:00'),
      partyIds: [B],
      approvedBy: PrincipalHead.personId,
    });
    expect(term(bothRipe().and(suspected([A, B]), team!, report!, dropped, approval!))?.isStopped).toBe(false);
  });

  it('a decision says of its own parties alone by how much it is late', () => {
    const lateFor = (history: CaseHistory, ...parties: string[]) =>
      recordedBy(
        history,
        DecidePenalty(
          decision({ occurredAt: at('2026-06-12 10:00'), dispositions: parties.map((id) => imposedOn(id)) }),
        ),
        later,
      ).flatMap((event) => (event.type === 'PenaltyDecided' ? [event.data.termExceededByDays] : []));
    const back = bothRipe().and(suspected([A]), ...approved, resumed([A]));
    const [due] = [usual()];
    expect(due).toBe('2026-06-01');
    expect(lateFor(back, A)).toEqual([undefined]);
    expect(lateFor(back, B)).toEqual([11]);
    expect(lateFor(back, A, B)).toEqual([11]);
  });

  it('whoever has left keeps no day of the police from counting for the suspect', () => {
    const history = bothRipe().and(suspected([A]), ...approved, left(B), resumed([A]));
    const events = recordedBy(
      history,
      DecidePenalty(decision({ occurredAt: at('2026-06-12 10:00'), dispositions: [imposedOn(A)] })),
      later,
    );
    expect(events.find(({ type }) => type === 'PenaltyDecided')?.data).not.toHaveProperty('termExceededByDays');
  });
});
