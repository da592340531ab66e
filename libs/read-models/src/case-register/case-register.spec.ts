import { describe, expect, it } from '@jest/globals';
import {
  AdministrativeHandlingResumed,
  CrimeSuspected,
  FineCollectedOnSpot,
  HandlerAssigned,
  InvestigationResumed,
  InvestigationSuspended,
  OnSpotCashDeposited,
  OnSpotCashHandedIn,
  ConductPeriodEstablished,
  DecisionRestored,
  PartyIdentified,
  PresiderAppointed,
  TransferApproved,
  type CaseEvent,
} from '@ecl/enforcement';
import { fen, plainDate, yuan } from '@ecl/kernel';
import {
  citizen,
  concluded,
  costs,
  costsOwed,
  decided,
  decisionServed,
  filed,
  fine,
  inspected,
  obligationOpened,
  paper,
  proposed,
  submitted,
  ofParties,
  ofParty,
  paid,
  theDebt,
} from '../testing/case-story.js';
import type { CaseGround, CaseScope } from '@ecl/identity';
import { everything, named, ofAgency, ofTransfers, ofUnit, seeing } from '../testing/scopes.js';
import { at, toldTo, type Told } from '../testing/telling.js';
import { casesSeen } from './cases-seen.js';
import { caseById, caseRegister, searchCases, searchDeadlines } from './index.js';

const found = (told: Told, scope: CaseScope = everything) =>
  searchCases(told.db, scope).rows.map(({ caseId }) => caseId);
const register = () => toldTo(caseRegister);

const suspected = CrimeSuspected({
  occurredAt: at('2026-03-04 09:00'),
  phase: 'investigation',
  offence: '示例罪',
  note: '数额较大',
  notedBy: 'li',
});

describe('the row of a case', () => {
  const told = register().tell('case-a', [
    proposed(),
    filed(),
    inspected(),
    concluded(),
    decided(),
    decisionServed(),
    obligationOpened(),
  ]);

  it('the row of a case says who, what, in which state and what falls due next', () => {
    expect(caseById(told.db, everything, 'a')).toMatchObject({
      caseId: 'a',
      caseNumber: '赤城管立〔2026〕1号',
      decisionNumber: '赤城管罚决〔2026〕1号',
      agencyId: 'cf-bureau',
      fieldCode: '02',
      state: 'performing',
      parties: [{ name: '赤峰示例商贸有限公司' }],
      filedOn: '2026-03-02',
      decidedOn: '2026-04-15',
      // Seven days of work after the decision, whether or not anyone has proposed to publish it.
      nextDue: { kind: 'publication', dueOn: '2026-04-24', isProvisional: false },
    });
  });

  it('the row of a case does not move with costs of substitute performance: they are no penalty', () => {
    const before = [proposed(), filed(), inspected(), concluded(), decided(), decisionServed()];
    const charged = [costsOwed(), paid(600, '2026-05-25', { ...costs, obligationId: 'costs-1' })];
    const stateAfter = (...events: CaseEvent[]) =>
      caseById(register().tell('case-a', events).db, everything, 'a')?.state;
    expect(stateAfter(...before, ...charged)).toBe('served');
    expect(stateAfter(...before, ...charged, obligationOpened())).toBe('performing');
  });

  it('the row of a case whose decision without a penalty is restored is that of one without a penalty', () => {
    const restored = (over: object = {}) =>
      DecisionRestored({
        ...ofParty,
        occurredAt: at('2026-10-10 09:00'),
        decisionId: 'decision-1',
        remedyId: 'remedy-2',
        undoes: 'remedy-1',
        reasons: '再审撤销原判',
        document: paper('再审判决书'),
        restoredOn: plainDate('2026-10-09'),
        recordedBy: 'li',
        ...over,
      });
    const stateAfter = (event: CaseEvent) =>
      caseById(register().tell('case-a', [proposed(), filed(), event]).db, everything, 'a')?.state;
    expect(stateAfter(restored())).toBe('noPenalty');
    expect(stateAfter(restored({ penalties: [fine(100)] }))).toBe('performing');
  });

  it('the row of a case does not change while the police have the case, and then goes on from the state at the agency', () => {
    const away = [
      proposed(),
      filed(),
      suspected,
      TransferApproved({
        occurredAt: at('2026-03-05 09:00'),
        approvedBy: 'zhou',
        deliveryDueAt: at('2026-03-06 09:00'),
      }),
    ];
    expect(caseById(register().tell('case-a', [...away, inspected()]).db, everything, 'a')?.state).toBe(
      'criminalTransferred',
    );
    const back = AdministrativeHandlingResumed({
      occurredAt: at('2026-04-05 09:00'),
      ground: 'refusalStands',
      approvedBy: 'zhou',
    });
    expect(caseById(register().tell('case-a', [...away, inspected(), back]).db, everything, 'a')?.state).toBe(
      'investigating',
    );
  });
});

describe('who sees which cases', () => {
  const told = register()
    .tell('case-a', [proposed(), filed(), submitted()])
    .tell('case-b', [
      proposed({ unitId: 'cf-squad-2', handlers: ['zhao'] }),
      filed(),
      suspected,
      PresiderAppointed({ ...ofParties, occurredAt: at('2026-03-05 09:00'), presider: 'chu', appointedBy: 'zhou' }),
    ])
    .tell('case-c', [
      proposed({ agencyId: 'hs-bureau', unitId: 'hs-squad-1', handlers: ['bai'] }),
      HandlerAssigned({ occurredAt: at('2026-03-05 09:00'), personId: 'li', replaces: 'bai', assignedBy: 'feng' }),
    ]);

  it.each<[string, CaseScope, string[]]>([
    ['an officer no case of a unit of the same name elsewhere', seeing(ofUnit('cf-squad-2', 'hs-bureau')), []],
    ['an officer the cases of the own unit', seeing(ofUnit('cf-squad-2')), ['b']],
    ['a handler the cases handed over to that handler', seeing(named('handler', 'li')), ['c', 'a']],
    ['a former handler no case', seeing(named('handler', 'bai')), []],
    ['a reviewer the assigned cases', seeing(named('reviewer', 'qian')), ['a']],
    ['a presider the cases of the own hearings', seeing(named('presider', 'chu')), ['b']],
    ['a prosecutor the cases with a transfer', seeing(ofTransfers), ['b']],
    ['a head the cases of the own agency', seeing(ofAgency('cf-bureau')), ['b', 'a']],
    ['a person with two duties the cases of either', seeing(ofTransfers, named('reviewer', 'qian')), ['b', 'a']],
    ['a person without a duty no case', seeing(), []],
  ])('the register shows %s', (_, scope, expected) => {
    expect(found(told, scope)).toEqual(expected);
  });

  it('the register opens no case outside of the scope by its id', () => {
    expect(caseById(told.db, seeing(ofUnit('cf-squad-2')), 'a')).toBeUndefined();
  });
});

describe('the record of a minor [SC33]', () => {
  const minor = (...events: CaseEvent[]) =>
    register().tell('case-m', [proposed({ parties: [citizen('2008-06-01')] }), filed(), ...events]);

  it('the record of a minor is found while the case is worked on [SC33]', () => {
    expect(found(minor())).toEqual(['m']);
  });

  it('the record of a minor is sealed from ordinary search once a penalty is decided [SC33]', () => {
    const told = minor(decided());
    expect(found(told)).toEqual([]);
    expect(searchCases(told.db, everything, {}, {}, 'shown').rows[0]).toMatchObject({ flags: { isSealed: true } });
  });

  it('the record of a minor is open to an organ that handles a case of its own, and to nobody else [JUV 59]', () => {
    const told = minor(decided());
    const asked: CaseGround = {
      ...{ is: 'lawful-request', extent: 'file', agencyId: 'cf-bureau', requestId: 'procuratorate-1', number: '一号' },
      powerCodes: ['08-2b'],
    };
    const finds = (...grounds: readonly CaseGround[]) =>
      searchCases(told.db, seeing(...grounds)).rows.map(({ caseId }) => caseId);
    const { powerCode } = searchCases(told.db, everything, {}, {}, 'shown').rows[0]!;
    const granted = { ...asked, powerCodes: [powerCode] };
    expect(finds(granted)).toEqual(['m']);
    expect(finds(ofAgency('cf-bureau'))).toEqual([]);
    // Whoever has both finds it on the one that opens it; a request for other cases opens nothing.
    expect(finds(ofAgency('cf-bureau'), granted)).toEqual(['m']);
    expect(finds(ofAgency('cf-bureau'), { ...asked, powerCodes: ['99-1'] })).toEqual([]);
    expect([...casesSeen(told.db, seeing(granted), ['m']).keys()]).toEqual(['m']);
    expect([...casesSeen(told.db, seeing(ofAgency('cf-bureau')), ['m']).keys()]).toEqual([]);
  });

  it('the record of a party who was eighteen when the conduct ended is not sealed [SC33]', () => {
    const told = register().tell('case-m', [proposed({ parties: [citizen('2008-02-25')] }), filed(), decided()]);
    expect(found(told)).toEqual(['m']);
    const onTheBirthday = [proposed({ parties: [citizen('2008-02-26')] }), filed(), decided()];
    expect(found(register().tell('case-m', onTheBirthday))).toEqual([]);
  });

  it('the record of a minor is sealed also when the age comes to light after the decision, and opened again [SC33]', () => {
    const identified = (birthDate: string, concernsMinor: boolean): CaseEvent =>
      PartyIdentified({
        occurredAt: at('2026-05-20 09:00'),
        partyId: 'party-2',
        birthDate: plainDate(birthDate),
        document: paper('身份证复印件'),
        concernsMinor,
        identifiedBy: 'li',
      });
    const open = [proposed({ parties: [citizen('1990-01-01')] }), filed()];
    expect(found(register().tell('case-m', [...open, identified('2008-06-01', true)]))).toEqual(['m']);
    expect(found(register().tell('case-m', [...open, decided(), identified('2008-06-01', true)]))).toEqual([]);
    expect(found(register().tell('case-m', [...open, identified('2008-06-01', true), decided()]))).toEqual([]);
    const corrected = [...open, decided(), identified('2008-06-01', true), identified('1990-01-01', false)];
    expect(found(register().tell('case-m', corrected))).toEqual(['m']);
  });

  it('the record of a minor is sealed by the last day of the conduct as the investigation found it [SC33]', () => {
    const found18 = (concernsMinor: boolean): CaseEvent =>
      ConductPeriodEstablished({
        occurredAt: at('2026-03-10 09:00'),
        beganOn: plainDate('2026-02-01'),
        endedOn: plainDate('2026-02-20'),
        reasons: '监控录像',
        document: paper('违法行为起止时间认定书'),
        concernsMinor,
        establishedBy: 'li',
      });
    const adult = [proposed({ parties: [citizen('2008-02-25')] }), filed()];
    expect(found(register().tell('case-m', [...adult, found18(true), decided()]))).toEqual([]);
    expect(found(register().tell('case-m', [...adult, found18(false), decided()]))).toEqual(['m']);
  });
});

describe('what falls due', () => {
  const overdue = (told: Told, on: string) =>
    searchDeadlines(told.db, everything, { list: 'overdue', on: plainDate(on) }).rows;

  it('a deadline is not overdue on its last day, and is on the day after', () => {
    const told = register().tell('case-a', [proposed(), filed()]);
    expect(overdue(told, '2026-06-01')).toEqual([]);
    expect(overdue(told, '2026-06-03')).toMatchObject([{ caseId: 'a', kind: 'caseTerm', limit: 'L04', daysLate: 2 }]);
  });

  it('a deadline is not overdue once the step was done, however late', () => {
    const told = register().tell('case-a', [proposed(), filed(), decided()]);
    expect(overdue(told, '2027-01-01').filter(({ kind }) => kind === 'caseTerm')).toEqual([]);
  });

  it('a deadline stops with the investigation, and ends that much later', () => {
    const suspension = InvestigationSuspended({
      occurredAt: at('2026-03-10 09:00'),
      ground: 'relatedCase',
      explanation: '等待',
      approvedBy: 'zhou',
    });
    const told = register().tell('case-a', [proposed(), filed(), suspension]);
    expect(overdue(told, '2027-01-01')).toEqual([]);
    told.tell('case-a', [InvestigationResumed({ occurredAt: at('2026-03-20 09:00'), approvedBy: 'zhou' })]);
    // Ten days are added to 31 May, before the last day is moved to a day of work.
    expect(overdue(told, '2026-06-12')).toMatchObject([{ dueOn: '2026-06-10', daysLate: 2 }]);
  });
});

describe('cash that an officer collected on the spot [L22]', () => {
  const overdue = (events: readonly CaseEvent[], on: string) =>
    searchDeadlines(register().tell('case-a', [proposed(), filed(), ...events]).db, everything, {
      list: 'overdue',
      on: plainDate(on),
    })
      .rows.filter(({ limit }) => limit === 'L22')
      .map(({ kind, dueOn, daysLate }) => ({ kind, dueOn, daysLate }));
  const collected = (over: Partial<FineCollectedOnSpot['data']> = {}) =>
    FineCollectedOnSpot({
      ...theDebt,
      occurredAt: at('2026-05-06 10:00'),
      amount: yuan(100),
      ground: 'smallFine',
      officers: ['li', 'wang'],
      certificatesShown: true,
      where: 'land',
      evidence: [],
      fiscalReceiptNumber: 'fr-0001',
      collectedOn: plainDate('2026-05-06'),
      handInDueOn: plainDate('2026-05-08'),
      outstanding: { fine: fen(0), surcharge: fen(0) },
      ...over,
    });
  const handedIn = OnSpotCashHandedIn({
    ...theDebt,
    occurredAt: at('2026-05-08 16:00'),
    fiscalReceiptNumber: 'fr-0001',
    amount: yuan(100),
    handedInBy: 'li',
    dueOn: plainDate('2026-05-08'),
    depositDueOn: plainDate('2026-05-11'),
  });
  const deposited = OnSpotCashDeposited({
    ...theDebt,
    occurredAt: at('2026-05-13 16:00'),
    fiscalReceiptNumber: 'fr-0001',
    amount: yuan(100),
    bankId: 'bank-1',
    account: 'treasury-0001',
    depositedBy: 'zhou',
    dueOn: plainDate('2026-05-11'),
  });

  it('cash collected on the spot is not overdue on the last day to hand it in, and is on each day after [L22]', () => {
    expect(overdue([collected()], '2026-05-08')).toEqual([]);
    expect(overdue([collected()], '2026-05-11')).toEqual([{ kind: 'cashHandIn', dueOn: '2026-05-08', daysLate: 3 }]);
  });

  it('cash collected on the spot is overdue, too, where the agency keeps it beyond the last day to pay it to the bank [L22]', () => {
    expect(overdue([collected(), handedIn], '2026-05-11')).toEqual([]);
    expect(overdue([collected(), handedIn], '2026-05-13')).toEqual([
      { kind: 'cashDeposit', dueOn: '2026-05-11', daysLate: 2 },
    ]);
  });

  it('cash collected on the spot is no longer overdue once it was paid to the bank, however late [L22]', () => {
    expect(overdue([collected(), handedIn, deposited], '2027-01-01')).toEqual([]);
  });

  it('cash collected on the water has no last day before the landing [L22]', () => {
    const { handInDueOn: _, ...afloat } = collected({ where: 'water' }).data;
    expect(overdue([FineCollectedOnSpot(afloat)], '2026-06-30')).toEqual([]);
  });
});
