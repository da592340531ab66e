import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '../case/events.js';
import { readingOfCase } from '../case/clock-of-case.js';
import { DecisionChanged, DecisionRestored, ItemRedoOrdered } from '../case/decision/vocabulary/index.js';
import { DisclosureWithdrawn } from '../case/disclosure/vocabulary.js';
import { AcceptCostsRemedy } from '../case/substitute/challenge/vocabulary.js';
import { joint, serving } from '../case/substitute/substitute.fixture.js';
import {
  AdministrativeHandlingResumed,
  CrimeSuspected,
  RecordCrimeSuspicion,
  TransferRefused,
} from '../case/transfer/vocabulary/index.js';
import {
  after,
  at,
  company,
  contextOn,
  decidedOn6May,
  decisionServed,
  directly,
  disclosureProposed,
  disposition,
  document,
  fineOwed,
  Li,
  penaltyDecided,
  PrincipalHead,
  Publisher,
  type CaseHistory,
} from '../testing/index.js';
import { decisionPublished } from '../testing/disclosed-case.js';
import { everyParty } from '../testing/every-party.js';
import { remedyAccepted, remedyEnded } from '../testing/paid-case.js';
import { evolveClocks, initialClocks, lastRunOf, statusOf, type ClockId, type ClocksState } from './index.js';

const context = contextOn('2027-12-01T10:00:00+08:00');
const officer = contextOn('2027-12-01T10:00:00+08:00', { actor: Li });
const suspected = (on: string, over: Partial<CrimeSuspected['data']> = {}) =>
  CrimeSuspected({
    ...{ occurredAt: at(`${on} 09:00`), phase: 'afterDecision', offence: '非法经营', note: '数额较大' },
    notedBy: Li.personId,
    ...over,
  });
const back = AdministrativeHandlingResumed({
  occurredAt: at('2026-07-01 09:00'),
  ground: 'policeWithdrew',
  document: document('撤销案件决定书'),
  approvedBy: PrincipalHead.personId,
});
const noCrime = TransferRefused({
  occurredAt: at('2026-07-01 09:00'),
  refusedBy: PrincipalHead.personId,
  reasons: '未达到追诉标准',
});
const changed = (on: string, over: Partial<DecisionChanged['data']> = {}) =>
  DecisionChanged({
    ...everyParty,
    ...{ occurredAt: at(`${on} 09:00`), decisionId: 'decision-1', cause: 'selfCorrection', how: 'changed' },
    ...{ penalties: [{ kind: 'warning' }], reasons: '裁量过重', document: document('变更决定书') },
    ...{ changedOn: plainDate(on), changedBy: PrincipalHead.personId },
    ...over,
  });
const restored = (on: string) =>
  DecisionRestored({
    ...everyParty,
    ...{ occurredAt: at(`${on} 09:00`), decisionId: 'decision-1', remedyId: 'retrial', undoes: 'remedy-1' },
    ...{ penalties: [{ kind: 'warning' }], reasons: '原判确有错误', document: document('再审判决书') },
    ...{ restoredOn: plainDate(on), recordedBy: Li.personId },
  });
const withdrawn = (cause: 'transferred' | 'changed', on: string) =>
  DisclosureWithdrawn({
    ...everyParty,
    ...{ occurredAt: at(`${on} 09:00`), reason: '依法撤回', cause, withdrawnBy: Publisher.personId },
  });
const runIn = (events: CaseHistory, clock: ClockId, day: string, subject = 'party-1') => {
  const facts = lastRunOf(events.state.clocks, clock, subject);
  if (facts?.is !== 'running') return undefined;
  const reading = readingOfCase(plainDate(day), facts, events.state, context);
  const { dueOn, isStopped } = reading;
  return { dueOn, isStopped, status: statusOf(at(`${day} 12:00`), facts, reading) };
};

describe('a time limit that begins while a reason that stops it holds already', () => {
  it.each([
    ['changed', changed('2026-06-10')],
    ['restored', restored('2026-06-10')],
  ])('nobody is late to publish what was %s while the case is with the police [L80, X12]', (_, event) => {
    const published = decidedOn6May().and(disclosureProposed(), decisionPublished());
    for (const before of [
      published.and(suspected('2026-06-01'), withdrawn('transferred', '2026-06-02')),
      published.and(suspected('2026-06-01'), withdrawn('changed', '2026-06-02')),
      decidedOn6May().and(suspected('2026-05-07')),
    ]) {
      const away = before.and(event);
      expect(runIn(away, 'L80', '2026-06-30')).toMatchObject({ isStopped: true, status: 'paused' });
      for (const end of [back, noCrime])
        expect(runIn(away.and(end), 'L80', '2026-07-02')).toMatchObject({ isStopped: false, dueOn: '2026-07-10' });
    }
  });

  it('what was decided before the suspicion was over is stopped, and what is decided after it is not [L80]', () => {
    const dated = { occurredAt: at('2026-05-06 10:00') };
    const early = decidedOn6May().state.clocks.filter(({ clock }) => clock !== 'L80');
    const told = (...events: readonly CaseEvent[]) =>
      events.reduce<ClocksState>(
        (clocks, event) => evolveClocks(clocks, event, { reached: ['party-1'], all: ['party-1'] }),
        early,
      );
    const stopsOf = (...events: readonly CaseEvent[]) => lastRunOf(told(...events), 'L80', 'party-1')?.stops;
    expect(stopsOf(suspected('2026-05-02'), penaltyDecided(dated))).toEqual([{ reason: 'police', from: '2026-05-06' }]);
    expect(stopsOf(suspected('2026-05-02'), noCrime, penaltyDecided(dated))).toEqual([]);
    const other = evolveClocks(initialClocks, suspected('2026-05-02', { suspects: ['party-2'] }), {
      reached: ['party-2'],
      all: ['party-1', 'party-2'],
    });
    const both = evolveClocks(other, penaltyDecided(dated), { reached: ['party-1', 'party-2'], all: [] });
    expect(['party-1', 'party-2'].map((id) => lastRunOf(both, 'L80', id)?.stops.length)).toEqual([0, 1]);
  });

  it('a party that is suspected is so in the matter about an item of its penalty, whichever of both began first [L80, X12]', () => {
    const matter = ItemRedoOrdered({
      ...{ partyId: 'party-1', party: { ...company, partyId: 'party-1-redo-1' }, decisionId: 'decision-1' },
      ...{ items: [{ kind: 'warning' }], basis: [], because: 'substance', cause: 'selfCorrection' },
      ...{ occurredAt: at('2026-05-06 12:00'), orderedOn: plainDate('2026-05-06'), dueOn: plainDate('2026-09-10') },
    });
    const redecided = penaltyDecided({
      ...{ occurredAt: at('2026-05-13 10:00'), decisionId: 'decision-2' },
      dispositions: [
        { ...disposition({ penalties: [{ kind: 'warning' }] }), partyId: 'party-1-redo-1', isMajor: false },
      ],
    });
    const suspecting = (history: CaseHistory, suspects?: string[]) => {
      const { occurredAt, phase, offence, note } = suspected('2026-05-07').data;
      const said = { occurredAt, phase, offence, note, ...(suspects === undefined ? {} : { suspects }) };
      return after(history, RecordCrimeSuspicion(said), officer);
    };
    const inTheMatter = (history: CaseHistory, day: string) => runIn(history, 'L80', day, 'party-1-redo-1');
    for (const suspects of [undefined, ['party-1'], ['party-1-redo-1']]) {
      const before = suspecting(
        decidedOn6May(),
        suspects?.map(() => 'party-1'),
      ).and(matter, redecided);
      for (const away of [before, suspecting(decidedOn6May().and(matter, redecided), suspects)]) {
        for (const id of ['party-1', 'party-1-redo-1'])
          expect(runIn(away, 'L80', '2026-06-30', id)).toMatchObject({ isStopped: true, status: 'paused' });
        for (const end of [back, noCrime])
          expect(inTheMatter(away.and(end), '2026-07-02')).toMatchObject({ isStopped: false });
      }
    }
    expect(
      inTheMatter(decidedOn6May().and(suspected('2026-05-05'), noCrime, matter, redecided), '2026-05-14'),
    ).toMatchObject({ isStopped: false, dueOn: '2026-05-22' });
  });

  it('an old withdrawal for the police, when nobody was suspected any more, stops nothing for ever [L80]', () => {
    const published = decidedOn6May().and(disclosureProposed(), decisionPublished());
    const never = published.and(suspected('2026-06-01'), noCrime, withdrawn('transferred', '2026-07-06'));
    expect(runIn(never, 'L80', '2026-07-07')).toMatchObject({ isStopped: false, dueOn: '2026-07-15' });
  });

  it('the months to ask the court do not run beside a remedy that was sought before the service [L26]', () => {
    const suit = remedyAccepted({ kind: 'litigation', occurredAt: at('2026-05-11 09:00') });
    const early = decidedOn6May().and(
      suit,
      decisionServed({ occurredAt: at('2026-05-12 09:00'), servedOn: plainDate('2026-05-12') }),
    );
    expect(runIn(early, 'L26', '2027-05-12')).toMatchObject({ isStopped: true, status: 'paused' });
    const over = early.and(remedyEnded({ occurredAt: at('2026-12-30 09:00'), endedOn: plainDate('2026-12-30') }));
    expect(runIn(over, 'L26', '2027-01-04')).toMatchObject({ isStopped: false, dueOn: '2027-03-30' });
  });

  it('nor after the agency changed the decision while the suit about it is pending [L26]', () => {
    const sued = fineOwed().and(remedyAccepted({ kind: 'litigation', decisionId: 'decision-1' }));
    const servedAnew = sued.and(
      changed('2026-05-20', { servedAnew: true }),
      decisionServed({ occurredAt: at('2026-05-22 09:00'), servedOn: plainDate('2026-05-22') }),
    );
    expect(runIn(servedAnew, 'L26', '2027-03-01')).toMatchObject({ isStopped: true });
    const redone = sued.and(
      changed('2026-05-20', { servedAnew: true }),
      decisionServed({
        occurredAt: at('2026-05-22 09:00'),
        servedOn: plainDate('2026-05-22'),
        decisionId: 'decision-2',
      }),
    );
    expect(runIn(redone, 'L26', '2026-06-01')).toMatchObject({ isStopped: false });
  });

  it('of joint costs a remedy of one debtor outlasts the service on the other [L26-costs]', () => {
    const served = (history: CaseHistory, partyId: string, day: string) =>
      after(history, serving({ ...directly(at(`${day} 09:00`)), partyId }), officer);
    const sued = AcceptCostsRemedy({
      ...{ partyId: 'party-1', costsId: 'costs-1', remedyId: 'suit-1', kind: 'litigation', reference: '受理通知书' },
      occurredAt: at('2026-06-03 09:00'),
    });
    const of = (history: CaseHistory) => runIn(history, 'L26-costs', '2027-05-01', 'costs-1');
    const pending = after(served(joint(), 'party-1', '2026-06-01'), sued, officer);
    expect(of(pending)).toMatchObject({ isStopped: true });
    expect(of(served(pending, 'party-2', '2026-06-05'))).toMatchObject({ isStopped: true });
  });
});
