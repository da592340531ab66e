import { describe, expect, it } from '@jest/globals';
import {
  caseDecider,
  explainedClocks,
  FineCollectedOnSpot,
  InvestigationSuspended,
  isOpenRun,
  OnSpotCashHandedIn,
  type CaseEvent,
} from '@ecl/enforcement';
import { contextOn, evidencePreserved, onSpotPenaltyDecided, VARIANTS, walk } from '@ecl/enforcement/testing';
import { fold } from '@ecl/event-sourcing';
import { chinaDateOf, fen, plainDate, plusHours, yuan, type Instant, type PlainDate } from '@ecl/kernel';
import type { CaseScope } from '@ecl/identity';
import { everything, ofAgency, ofTransfers, ofUnit, seeing } from '../testing/scopes.js';
import { columnsOf, select } from '../engine/index.js';
import { citizen, company, decided, decisionServed, filed, obligationOpened, proposed } from '../testing/case-story.js';
import { at, toldTo, type Told } from '../testing/telling.js';
import { deadline } from './deadline-schema.js';
import { caseById, caseRegister, searchDeadlines, type DeadlineList } from './index.js';

const register = () => toldTo(caseRegister);
const listed = (told: Told, list: DeadlineList, on: string) =>
  searchDeadlines(told.db, everything, { list, on: plainDate(on) }).rows;
const limits = (told: Told, list: DeadlineList, on: string) => listed(told, list, on).map(({ limit }) => limit);

const NOTICE_2027 = {
  type: 'CalendarYearPublished',
  data: {
    occurredAt: at('2026-12-20 09:00'),
    year: 2027,
    publishedOn: plainDate('2026-12-20'),
    holidays: [plainDate('2027-01-01'), plainDate('2027-01-04'), plainDate('2027-01-05')],
    makeUpWork: [],
    source: '国办发明电〔2026〕1号',
  },
};

describe('the lists of the deadlines', () => {
  it('a decision that is never served is overdue after seven days of work [1, L14]', () => {
    const told = register().tell('case-a', [proposed(), filed(), decided()]);
    expect(limits(told, 'overdue', '2026-04-24')).toEqual([]);
    expect(listed(told, 'overdue', '2026-04-27')).toMatchObject([
      { limit: 'L14', dueOn: '2026-04-24', daysLate: 3, partyName: '赤峰示例商贸有限公司' },
      { limit: 'L80', dueOn: '2026-04-24', daysLate: 3 },
    ]);
  });

  it('a decision that nobody proposes to publish is overdue [2, L80]', () => {
    const told = register().tell('case-a', [proposed(), filed(), decided(), decisionServed(), obligationOpened()]);
    expect(limits(told, 'overdue', '2026-04-25')).toEqual(['L80']);
  });

  it('the deadlines of a party are its own and those of its cases, not those of another party', () => {
    const parties = [company(), citizen('1990-01-01', '示例乙')];
    const told = register()
      .tell('case-a', [proposed({ parties }), filed(), decided()])
      .tell('case-b', [proposed({ parties: [company('别的公司')] }), filed()]);
    const of = (party: string) =>
      searchDeadlines(told.db, everything, { list: 'due', on: plainDate('2026-04-16'), party }).rows.map(
        ({ caseId, limit, partyName }) => `${caseId} ${limit} ${partyName ?? ''}`.trim(),
      );
    expect(of('示例乙')).toEqual(['a L04']);
    expect(of('赤峰示例')).toEqual(['a L14 赤峰示例商贸有限公司', 'a L80 赤峰示例商贸有限公司', 'a L04']);
    expect(of('别的')).toEqual(['b L04']);
  });

  it('a deadline is due, then warned of, then overdue', () => {
    const told = register().tell('case-a', [proposed(), filed()]);
    expect([limits(told, 'due', '2026-05-16'), limits(told, 'warned', '2026-05-16')]).toEqual([['L04'], []]);
    expect(limits(told, 'warned', '2026-05-17')).toEqual(['L04']);
    expect([limits(told, 'due', '2026-06-01'), limits(told, 'overdue', '2026-06-02')]).toEqual([['L04'], ['L04']]);
  });

  it('a deadline that was kept and one that was not are listed apart', () => {
    const inTime = register().tell('case-a', [proposed(), filed(), decided()]);
    expect(listed(inTime, 'met', '2026-12-01')).toMatchObject([{ limit: 'L04', doneOn: '2026-04-15', daysLate: 0 }]);
    const late = register().tell('case-a', [proposed(), filed(), decided({ occurredAt: at('2026-06-11 09:00') })]);
    expect(listed(late, 'metLate', '2026-12-01')).toMatchObject([{ limit: 'L04', dueOn: '2026-06-01', daysLate: 10 }]);
    expect(limits(late, 'met', '2026-12-01')).toEqual([]);
  });

  it('a deadline that is stopped without an end is listed as paused, with the reason', () => {
    const suspension = InvestigationSuspended({
      occurredAt: at('2026-03-10 09:00'),
      ground: 'relatedCase',
      explanation: '等待',
      approvedBy: 'zhou',
    });
    const told = register().tell('case-a', [proposed(), filed(), suspension]);
    expect(listed(told, 'paused', '2027-01-01')).toMatchObject([{ limit: 'L04', stoppedBy: [{ zh: '中止调查' }] }]);
    expect(limits(told, 'overdue', '2027-01-01')).toEqual([]);
  });

  it('a deadline that is paused ends on the day that the case itself says, as of the day asked about', () => {
    const suspension = InvestigationSuspended({
      occurredAt: at('2026-03-10 09:00'),
      ground: 'relatedCase',
      explanation: '等待',
      approvedBy: 'zhou',
    });
    const events = [proposed(), filed(), suspension];
    const told = register().tell('case-a', events);
    const state = fold(caseDecider, events);
    for (const day of ['2026-03-10', '2026-03-20', '2026-12-01']) {
      const [said] = explainedClocks(state, contextOn(`${day}T09:00:00+08:00`));
      expect(listed(told, 'paused', day)).toMatchObject([{ dueOn: said?.dueOn, isProvisional: said?.isProvisional }]);
    }
    expect(listed(told, 'paused', '2026-03-20')).toMatchObject([{ dueOn: '2026-06-10' }]);
  });

  it('each party has its own deadlines', () => {
    const parties = [company('赤峰示例商贸有限公司'), { ...company('松山示例餐饮店'), partyId: 'party-2' }];
    const [ofTheFirst] = decided().data.dispositions;
    if (!ofTheFirst) throw new Error('the story decides about nobody');
    const aboutBoth = decided({ dispositions: [ofTheFirst, { ...ofTheFirst, partyId: 'party-2' }] });
    const told = register().tell('case-a', [proposed({ parties }), filed(), aboutBoth]);
    const aboutOne = register().tell('case-a', [proposed({ parties }), filed(), decided()]);
    expect(limits(aboutOne, 'met', '2026-05-06')).toEqual([]);
    expect(limits(aboutOne, 'overdue', '2026-06-02')).toContain('L04');
    const service = listed(told, 'overdue', '2026-05-06').filter(({ limit }) => limit === 'L14');
    expect(service.map(({ partyName }) => partyName).toSorted()).toEqual(parties.map(({ name }) => name).toSorted());
    expect(limits(told, 'met', '2026-05-06')).toEqual(['L04']);
  });

  it('a deadline is shown to those who see its case, and to nobody else', () => {
    const told = register()
      .tell('case-a', [proposed(), filed()])
      .tell('case-b', [proposed({ unitId: 'cf-squad-2' }), filed()]);
    const seen = (scope: CaseScope) =>
      searchDeadlines(told.db, scope, { list: 'overdue', on: plainDate('2026-07-01') }).rows.map(
        ({ caseId }) => caseId,
      );
    expect(seen(seeing(ofUnit('cf-squad-2')))).toEqual(['b']);
    expect(seen(seeing(ofUnit('cf-squad-2', 'hs-bureau')))).toEqual([]);
    expect(seen(seeing(ofAgency('cf-bureau')))).toEqual(['a', 'b']);
    expect(seen(seeing(ofAgency('hs-bureau')))).toEqual([]);
    expect(seen(seeing(ofTransfers))).toEqual([]);
  });

  it('a deadline that is counted over days without a notice is marked as provisional', () => {
    const late = decided({ occurredAt: at('2026-12-28 09:00') });
    const told = register().tell('case-a', [proposed(), filed(), late]);
    expect(listed(told, 'due', '2026-12-28').map(({ isProvisional }) => isProvisional)).toEqual([true, true]);
  });

  it('the next deadline of a case, and of its party, says that it may still move', () => {
    const told = register().tell('case-a', [proposed(), filed(), decided({ occurredAt: at('2026-12-28 09:00') })]);
    const row = caseById(told.db, everything, 'a');
    expect([row?.nextDue, row?.parties[0]?.nextDue]).toMatchObject([{ isProvisional: true }, { isProvisional: true }]);
  });

  it('nobody is late for a day that may still move: it is warned of until the holidays are published [11, K7]', () => {
    const told = register().tell('case-a', [proposed(), filed(), decided({ occurredAt: at('2026-12-28 09:00') })]);
    expect(limits(told, 'overdue', '2027-02-01')).toEqual([]);
    for (const list of ['due', 'warned'] as const)
      expect(listed(told, list, '2027-02-01')).toMatchObject([
        { limit: 'L14', dueOn: '2027-01-07', isProvisional: true, daysLate: 0 },
        { limit: 'L80', dueOn: '2027-01-07', isProvisional: true, daysLate: 0 },
      ]);
    expect(limits(told, 'warned', '2026-12-29')).toEqual([]);
    const late = register().tell('case-a', [
      proposed(),
      filed(),
      decided({ occurredAt: at('2026-12-28 09:00') }),
      decisionServed({ occurredAt: at('2027-01-09 09:00') }),
    ]);
    expect(limits(late, 'met', '2027-02-01')).toContain('L14');
    late.tell('register-calendar', [NOTICE_2027]);
    expect(limits(late, 'metLate', '2027-02-01')).not.toContain('L14');
    expect(limits(told.tell('register-calendar', [NOTICE_2027]), 'overdue', '2027-02-01')).toEqual(['L14', 'L80']);
  });

  it('a limit in hours is overdue from its last moment on, and not from the next day [L05, K4]', () => {
    const urgent = evidencePreserved({
      occurredAt: at('2026-03-04 10:00'),
      urgency: '正在转移',
      approvalDueAt: at('2026-03-05 10:00'),
    });
    const told = register().tell('case-a', [proposed(), filed(), urgent]);
    const approvals = (list: DeadlineList, moment: string) =>
      searchDeadlines(told.db, everything, { list, on: plainDate(moment.slice(0, 10)), at: at(moment) }).rows.filter(
        ({ kind }) => kind === 'preservationApproval',
      ).length;
    expect([approvals('due', '2026-03-05 10:00'), approvals('overdue', '2026-03-05 10:00')]).toEqual([1, 0]);
    expect([approvals('due', '2026-03-05 10:01'), approvals('overdue', '2026-03-05 10:01')]).toEqual([0, 1]);
    expect([approvals('due', '2026-03-06 00:00'), approvals('overdue', '2026-03-06 00:00')]).toEqual([0, 1]);
  });
});

/** The debt of the party who was fined on the spot. */
const debt = { obligationId: 'decision-1', debtors: ['party-2'] };

describe('cash of several receipts [L22]', () => {
  const collected = (fiscalReceiptNumber: string) =>
    FineCollectedOnSpot({
      ...debt,
      occurredAt: at('2026-05-06 10:00'),
      amount: yuan(100),
      ground: 'smallFine',
      officers: ['li', 'wang'],
      certificatesShown: true,
      where: 'land',
      evidence: [],
      fiscalReceiptNumber,
      collectedOn: plainDate('2026-05-06'),
      handInDueOn: plainDate('2026-05-08'),
      outstanding: { fine: fen(100), surcharge: fen(0) },
    });

  it('the cash of one receipt that is handed in leaves the other overdue', () => {
    const handedIn = OnSpotCashHandedIn({
      ...debt,
      occurredAt: at('2026-05-08 16:00'),
      fiscalReceiptNumber: 'fr-1',
      amount: yuan(100),
      handedInBy: 'li',
      dueOn: plainDate('2026-05-08'),
      depositDueOn: plainDate('2026-05-12'),
    });
    const told = register().tell('case-a', [proposed(), filed(), collected('fr-1'), collected('fr-2'), handedIn]);
    expect(listed(told, 'overdue', '2026-05-11')).toMatchObject([{ kind: 'cashHandIn', subject: 'fr-2' }]);
  });
});

describe('what an agency has set for itself', () => {
  const publishes = {
    type: 'LocalParameterSet',
    data: {
      occurredAt: at('2026-05-20 09:00'),
      agencyId: 'cf-bureau',
      parameter: 'publishOnSpotPenalties',
      value: true,
      effectiveFrom: plainDate('2026-01-01'),
      instrument: '赤城管发〔2026〕2号',
    },
  };
  const publication = (told: Told) => listed(told, 'overdue', '2026-06-30').filter(({ limit }) => limit === 'L80');

  it('a penalty on the spot has no day of publication until the agency says that it publishes such penalties', () => {
    const told = register().tell('case-a', [onSpotPenaltyDecided()]);
    expect(publication(told)).toEqual([]);
    told.tell('register-local-parameters', [publishes]);
    expect(publication(told)).toMatchObject([{ dueOn: '2026-05-14' }]);
    told.tell('case-b', [onSpotPenaltyDecided()]);
    expect(publication(told)).toHaveLength(2);
  });
});

describe('a notice about the holidays of a year', () => {
  it('a notice moves the last days that were provisional, and no others [11, 12]', () => {
    const told = register()
      .tell('case-a', [proposed(), filed(), decided({ occurredAt: at('2026-12-28 09:00') })])
      .tell('case-b', [proposed(), filed(), decided()]);
    const due = () =>
      listed(told, 'due', '2026-04-20')
        .filter(({ limit }) => limit === 'L14')
        .map(({ caseId, dueOn, isProvisional }) => ({ caseId, dueOn, isProvisional }));
    const settled = { caseId: 'b', dueOn: '2026-04-24', isProvisional: false };
    expect(due()).toEqual([settled, { caseId: 'a', dueOn: '2027-01-07', isProvisional: true }]);
    told.tell('register-calendar', [NOTICE_2027]);
    expect(due()).toEqual([settled, { caseId: 'a', dueOn: '2027-01-11', isProvisional: false }]);
  });

  it('a notice that does not hold makes the last days provisional again', () => {
    const struck = {
      type: 'EntryCorrected',
      data: { occurredAt: at('2026-12-21 09:00'), entry: 0, entryType: 'CalendarYearPublished', reason: '误登记' },
    };
    const told = register()
      .tell('case-a', [proposed(), filed(), decided({ occurredAt: at('2026-12-28 09:00') })])
      .tell('register-calendar', [NOTICE_2027, struck]);
    expect(listed(told, 'due', '2026-12-28')).toMatchObject([{ dueOn: '2027-01-07', isProvisional: true }, {}]);
  });
});

describe('the rows of the deadlines', () => {
  it('the rows of the deadlines hold what the case itself remembers, whatever happens in it', () => {
    const rows = select(columnsOf(deadline, 'facts'), 'FROM deadline WHERE isOpen = 1 ORDER BY id');
    let compared = 0;
    for (let usual = 0; usual < VARIANTS; usual += 1) {
      const attempts = Array.from({ length: 120 }, (_, i) => ({
        way: i % 4 === 3 ? ('detour' as const) : ('road' as const),
        place: (i * 37 + usual) % 1000,
        n: i % 8,
        stranger: { personId: 'li', roles: ['officer' as const] },
        hoursLater: 1 + ((i * 13) % 60),
        hoursBack: 0,
      }));
      const events: readonly CaseEvent[] = walk(usual, 1, attempts).events;
      const { clocks, closure } = fold(caseDecider, events);
      const remembered = clocks.filter(isOpenRun);
      const told = register().tell('case-a', events);
      const { db } = told;
      const kept = rows.all(db).map(({ facts }) => facts);
      const isClosed = caseById(db, everything, 'a')?.closedOn !== undefined;
      expect(isClosed).toBe(closure.is === 'closed' || closure.is === 'archived');
      expect(kept.toSorted(byClock)).toEqual(remembered.toSorted(byClock));
      compared += kept.length;
      const last = events.at(-1)?.data.occurredAt;
      if (last !== undefined) for (const hours of [1, 30, 24 * 40]) expectListsOf(told, events, plusHours(last, hours));
    }
    expect(compared).toBeGreaterThan(30);
  });
});

/** The lists of a moment say what the case itself says then. A stop whose end is known has moved the last day already. */
const expectListsOf = (told: Told, events: readonly CaseEvent[], moment: Instant): void => {
  const said = explainedClocks(fold(caseDecider, events), contextOn(moment)).filter(({ nature }) => nature === 'duty');
  const paused = new Set(said.filter(({ status }) => status === 'paused').map(({ kind }) => kind));
  const named = ({ kind, dueOn }: { kind: string; dueOn: PlainDate }) => `${kind} ${dueOn}`;
  const statuses = {
    due: ['due', 'warned'],
    warned: ['warned'],
    overdue: ['overdue'],
    met: ['met'],
    metLate: ['metLate'],
  };
  for (const [list, of] of Object.entries(statuses) as [DeadlineList, string[]][]) {
    const { rows } = searchDeadlines(told.db, everything, { list, on: chinaDateOf(moment), at: moment }, { size: 200 });
    expect([
      list,
      ...rows
        .filter(({ kind }) => !paused.has(kind))
        .map(named)
        .toSorted(),
    ]).toEqual([
      list,
      ...said
        .filter(({ kind, status }) => of.includes(status) && !paused.has(kind))
        .map(named)
        .toSorted(),
    ]);
  }
};

const byClock = (a: { clock: string; subject: string }, b: { clock: string; subject: string }): number =>
  `${a.clock} ${a.subject}` < `${b.clock} ${b.subject}` ? -1 : 1;
