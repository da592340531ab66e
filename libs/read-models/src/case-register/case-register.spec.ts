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
import fc from 'fast-check';
import {
  citizen,
  company,
  conduct,
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
import { at, expensive, toldTo, walks, type Told } from '../testing/telling.js';
import { caseById, caseRegister, DEADLINE_LISTS, searchCases, searchDeadlines, type CaseSearch } from './index.js';

const found = (told: Told, search: CaseSearch = {}, scope: CaseScope = everything) =>
  searchCases(told.db, scope, search).rows.map(({ caseId }) => caseId);
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
      nextDue: { kind: 'publication', dueOn: '2026-04-24' },
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

describe('searching the register', () => {
  const told = register()
    .tell('case-a', [proposed(), filed(), inspected()])
    .tell('case-b', [
      proposed({
        parties: [company('松山示例餐饮店')],
        conduct: conduct('露天烧烤'),
        unitId: 'cf-squad-2',
        handlers: ['zhao', 'chen'],
        powerCode: '04-1c',
      }),
      filed({ caseNumber: '赤城管立〔2026〕2号', filedOn: plainDate('2026-03-09') }),
    ])
    .tell(
      'case-c',
      [
        proposed({
          occurredAt: at('2026-04-01 09:00'),
          agencyId: 'hs-bureau',
          unitId: 'hs-squad-1',
          handlers: ['bai'],
        }),
      ],
      '2026-04-03 09:00',
    );

  it.each<[string, CaseSearch, string[]]>([
    ['all cases, newest first, when nothing is asked for', {}, ['c', 'b', 'a']],
    ['the number of the case', { number: '赤城管立〔2026〕2号' }, ['b']],
    ['the number of the case, in other brackets', { number: '赤城管立[2026]2号' }, ['b']],
    [
      'the number of the case, in another width and with spaces',
      { number: ' 赤城管立 （２０２６） 第 ０２ 号' },
      ['b'],
    ],
    ['no case by a part of a number', { number: '赤城管立〔2026〕' }, []],
    ['a party by its exact name, in any width', { party: { name: '松山 示例餐饮店', match: 'exact' } }, ['b']],
    ['a party by the beginning of its name', { party: { name: '赤峰', match: 'prefix' } }, ['c', 'a']],
    ['a party by a part of its name', { party: { name: '餐饮', match: 'substring' } }, ['b']],
    ['a party by one character of its name', { party: { name: '贸', match: 'substring' } }, ['c', 'a']],
    ['no party by characters that are not next to each other', { party: { name: '餐店', match: 'substring' } }, []],
    ['no party by signs that are not letters', { party: { name: '"*', match: 'substring' } }, []],
    ['a power', { powerCode: '04-1c' }, ['b']],
    ['a field', { fieldCode: '02' }, ['c', 'a']],
    ['a state', { state: 'filed' }, ['b']],
    ['a unit', { unitId: 'cf-squad-2' }, ['b']],
    ['an agency', { agencyId: 'cf-bureau' }, ['b', 'a']],
    ['an officer', { officer: 'chen' }, ['b']],
    ['days of filing', { filedOn: { from: '2026-03-03', to: '2026-03-09' } }, ['b']],
    ['days on which something happened', { occurredOn: { from: '2026-03-03', to: '2026-03-03' } }, ['a']],
    ['days on which something was recorded', { recordedOn: { from: '2026-04-02' } }, ['c']],
    [
      'days of a long time in which something happened',
      { occurredOn: { from: '2026-01-01', to: '2026-03-03' } },
      ['b', 'a'],
    ],
    [
      'days of a long time in which something was recorded',
      { recordedOn: { from: '2026-04-03', to: '2026-12-31' } },
      ['c'],
    ],
    ['no case in a long time before', { occurredOn: { from: '2025-01-01', to: '2025-12-31' } }, []],
    ['a piece of the text', { text: '烧烤' }, ['b']],
    ['several things at once', { text: '物料', agencyId: 'cf-bureau' }, ['a']],
  ])('searching the register finds %s', (_, search, expected) => {
    expect(found(told, search)).toEqual(expected);
  });

  it('searching the register finds what the report and the decision say of the facts', () => {
    expect(found(register().tell('case-a', [proposed(), filed(), concluded()]), { text: '二十平方米' })).toEqual(['a']);
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
    expect(found(told, {}, scope)).toEqual(expected);
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

describe('pages', () => {
  it('the pages of the register show every case once, whatever their size', () => {
    const told = register();
    for (let i = 0; i < 25; i += 1)
      told.tell(`case-${String(i)}`, [proposed({ unitId: `unit-${String(i % 2)}` }), filed()]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.constantFrom(undefined, 'unit-1'), (size, unitId) => {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = searchCases(told.db, everything, { unitId }, { size, after });
          seen.push(...page.rows.map(({ caseId }) => caseId));
          after = page.next;
        } while (after !== undefined);
        expect(seen).toEqual(found(told, { unitId }));
        const late: string[] = [];
        do {
          const page = searchDeadlines(
            told.db,
            everything,
            { list: 'overdue', on: plainDate('2026-08-01') },
            { size, after },
          );
          late.push(...page.rows.map(({ caseId }) => caseId));
          after = page.next;
        } while (after !== undefined);
        expect(new Set(late).size).toBe(25);
        expect(late).toHaveLength(25);
      }),
      { numRuns: 40 },
    );
  });

  it('the pages of the register do not move when a case is added while someone reads', () => {
    const told = register().tell('case-a', [proposed()]).tell('case-b', [proposed()]).tell('case-c', [proposed()]);
    const first = searchCases(told.db, everything, {}, { size: 2 });
    told.tell('case-d', [proposed()]);
    const second = searchCases(told.db, everything, {}, { size: 2, after: first.next });
    expect([...first.rows, ...second.rows].map(({ caseId }) => caseId)).toEqual(['c', 'b', 'a']);
  });

  it.each([{ after: 'x' }, { after: '-1' }, { size: 0 }, { size: 201 }, { size: 1.5 }])(
    'the pages of the register refuse %j',
    (page) => {
      expect(() => searchCases(register().db, everything, {}, page)).toThrow(RangeError);
    },
  );
});

describe('no list reads a whole table', () => {
  const searches: CaseSearch[] = [
    {},
    { number: '1' },
    { party: { name: 'x', match: 'exact' } },
    { party: { name: 'x', match: 'prefix' } },
    { party: { name: 'x', match: 'substring' } },
    { powerCode: '1' },
    { fieldCode: '1' },
    { state: 'filed' },
    { agencyId: '1' },
    { unitId: '1' },
    { officer: '1' },
    { occurredOn: { from: '2026-01-01', to: '2026-01-02' } },
    { recordedOn: { from: '2026-01-01' } },
    { text: '物料' },
  ];
  const scopes: CaseScope[] = [
    everything,
    seeing(ofUnit('u')),
    seeing({ ...ofUnit('u'), unlessReplaced: 'p' } as CaseGround),
    seeing(ofAgency('cf-bureau')),
    seeing(named('handler', 'p')),
    seeing(ofTransfers),
    seeing(ofUnit('u'), named('handler', 'p')),
  ];

  it.each(searches)('the register reads no whole table looking for %j', (search) => {
    const told = register();
    for (const scope of scopes) {
      const plans = told.plansOf((db) => searchCases(db, scope, search));
      expect(expensive(plans)).toEqual([]);
      if (Object.keys(search).length > 0 || scope !== everything) expect(walks(plans)).toEqual([]);
    }
  });

  it.each(DEADLINE_LISTS)('the register reads no whole table looking for the deadlines that are %s', (list) => {
    const told = register();
    for (const scope of scopes)
      for (const clock of [undefined, 'L04'] as const) {
        const search = { list, on: plainDate('2026-05-06'), clock };
        const plans = told.plansOf((db) => searchDeadlines(db, scope, search, { after: '2026-05-01/7' }));
        expect(expensive(plans)).toEqual([]);
      }
  });

  it('a search that reads a whole table is found by this test', () => {
    const planted = register().plansOf((db) =>
      db.all(`SELECT * FROM case_file WHERE fieldCode LIKE '%1' ORDER BY unitId || ''`),
    );
    expect(expensive(planted)).toHaveLength(2);
  });
});
