import { fold } from '@ecl/event-sourcing';
import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lastRunOf } from '../../clocks/index.js';
import {
  aCase,
  after,
  at,
  type CaseHistory,
  company,
  contextOn,
  decided,
  decisionServed,
  document,
  given,
  Li,
  PrincipalHead,
  recordedBy,
} from '../../testing/index.js';
import { fineOwed, finePaid, obligationOpened } from '../../testing/paid-case.js';
import { directly } from '../../testing/deliveries.js';
import { A, B } from '../../testing/two-parties.js';
import { caseDecider } from '../case.js';
import { TerminateEnforcement, type TerminationFacts } from '../closure/termination.js';
import {
  CourtMustBeAppliedToInTime,
  CourtMustFollowTheRemedies,
  SomethingMustBeLeftToEnforce,
} from '../closure/termination-rules.js';
import { ProposeClosure } from '../closure/vocabulary.js';
import { ItemRedoOrdered } from '../decision/vocabulary/index.js';
import type { CaseEvent } from '../events.js';
import { clockOn } from '../clock-of-case.js';
import { ServiceMustHaveReturn } from '../service/rules/delivery.js';
import { CostsMustNotBeServedTwice, ServedCostsMustBeCharged, ServiceMustFollowTheCharge } from './service-rules.js';
import { ChangeMustLowerCosts, ChargeMustBeInForce } from './revising-rules.js';
import {
  AbsentPartyMustBeTold,
  CostsMustBeOfAParty,
  ImmediateSubstituteMustHaveItsFacts,
  NothingMustBeSubstitutedAfterTermination,
  SubstitutedOrderMustBeOnRecord,
} from './rules.js';
import {
  bank,
  charging,
  corrected,
  head,
  history,
  joint,
  ordered,
  paying,
  serving,
  unpunished,
  type Over,
} from './substitute.fixture.js';
import { ChangeSubstituteCosts, RevokeSubstituteCosts } from './vocabulary.js';

const stateOf = (events: Iterable<CaseEvent>) => fold(caseDecider, [...events]);
const debtsIn = (events: Iterable<CaseEvent>, partyId: string) =>
  (stateOf(events).parties.get(partyId)?.payments ?? [])
    .filter(({ costsOf }) => costsOf !== undefined)
    .map(({ is, fine }) => [is, fine]);
const refundsIn = (events: Iterable<CaseEvent>) =>
  [...events].flatMap((event) =>
    event.type === 'RefundOrdered' ? [[event.data.payeeId, event.data.amount, event.data.costsOf]] : [],
  );
const later = '2026-07-01T12:00:00+08:00';
const lateHead = contextOn(later, { actor: PrincipalHead });
const officer = contextOn(later, { actor: Li });
const revision = {
  occurredAt: at('2026-06-30 09:00'),
  costsId: 'costs-1',
  cause: 'selfCorrection',
  reasons: '工程量核算有误',
  document: document('更正决定书'),
} as const;
const changing = (...amounts: [string, number][]) =>
  ChangeSubstituteCosts({
    ...revision,
    amounts: amounts.map(([obligationId, amount]) => ({ obligationId, amount: yuan(amount) })),
  });
const revoking = RevokeSubstituteCosts(revision);
const shared = () =>
  after(
    history(),
    charging({
      jointBy: undefined,
      shares: [
        { partyId: A, amount: yuan(2_000) },
        { partyId: B, amount: yuan(1_000) },
      ],
    }),
    head,
  );
/** A case with one party and costs of 3,000 yuan. */
const alone = (before: CaseHistory, over: Over = {}) =>
  after(history(before), charging({ jointBy: undefined, ...over }), head);

describe('costs that were charged wrongly [N5]', () => {
  it('joint costs become less for all, and what was paid too much goes back to whoever paid it', () => {
    const paid = [
      [A, 1_000],
      [B, 2_000],
    ].reduce((so, [payerId, amount]) => after(so, paying('costs-1', Number(amount), { payerId }), bank), joint());
    const changed = after(paid, changing(['costs-1', 2_000]), lateHead);
    expect([A, B].map((id) => debtsIn(changed, id))).toEqual([[['paid', yuan(2_000)]], [['paid', yuan(2_000)]]]);
    expect(refundsIn(changed)).toEqual([[B, yuan(1_000), '2026-04-20']]);
  });

  it('what is paid of costs that become less settles them', () => {
    const changed = after(after(joint(), paying('costs-1', 1_000), bank), changing(['costs-1', 1_000]), lateHead);
    expect(debtsIn(changed, B)).toEqual([['paid', yuan(1_000)]]);
    expect(refundsIn(changed)).toEqual([]);
  });

  it('of shared costs each share becomes less by itself, down to nothing', () => {
    const changed = after(shared(), changing([`costs-1/${A}`, 500], [`costs-1/${B}`, 0]), lateHead);
    expect([A, B].map((id) => debtsIn(changed, id))).toEqual([[['open', yuan(500)]], [['cancelled', yuan(1_000)]]]);
    given(changed)
      .when(changing([`costs-1/${B}`, 0]), lateHead)
      .thenRefused(ChangeMustLowerCosts);
  });

  it('a charge that is revoked is owed by nobody, what was paid goes back, and its bills can be charged anew', () => {
    const paid = after(joint(), paying('costs-1', 1_200, { payerId: B }), bank);
    const revoked = after(paid, revoking, lateHead);
    expect([A, B].map((id) => debtsIn(revoked, id)[0]?.[0])).toEqual(['cancelled', 'cancelled']);
    expect(refundsIn(revoked)).toEqual([[B, yuan(1_200), '2026-04-20']]);
    given(revoked).when(revoking, lateHead).thenRefused(ChargeMustBeInForce);
    const anew = charging({ costsId: 'costs-2', occurredAt: at('2026-06-30 10:00'), dueOn: plainDate('2026-07-20') });
    expect(recordedBy(revoked, anew, lateHead)).toHaveLength(2);
  });

  it('a change names debts of the charge once, and lowers them', () => {
    for (const amounts of [
      [['costs-1', 3_000]],
      [['costs-1', 3_001]],
      [['costs-2', 1]],
      [
        ['costs-1', 1],
        ['costs-1', 2],
      ],
    ] as [string, number][][])
      given(joint())
        .when(changing(...amounts), lateHead)
        .thenRefused(ChangeMustLowerCosts);
    given(joint()).when(revoking, officer).thenRefused('duties.role-not-entitled', 'duties.not-head-of-agency');
  });

  it('the last day for costs is a limit of its own, for each charge, and ends with payment, change or revocation [L20]', () => {
    const run = (events: Iterable<CaseEvent>, id = 'costs-1') => lastRunOf(stateOf(events).clocks, 'L20-costs', id);
    expect(run(joint())).toMatchObject({ is: 'running', setTo: '2026-06-10' });
    const second = charging({ costsId: 'costs-2', invoices: [document('另一发票')] });
    expect(run(after(after(joint(), second, head), paying('costs-1', 3_000), bank))).toMatchObject({
      is: 'ended',
      end: { how: 'done' },
    });
    expect(run(after(after(joint(), second, head), paying('costs-1', 3_000), bank), 'costs-2')?.is).toBe('running');
    expect(run(after(joint(), revoking, lateHead))).toMatchObject({ end: { how: 'fellAway' } });
  });
});

describe('costs that cannot be collected [N10]', () => {
  const gone: TerminationFacts = {
    ground: 'organisationEnded',
    endedOn: plainDate('2026-06-01'),
    end: document('注销登记'),
    noAssets: document('清算报告'),
    noSuccessor: document('清算报告'),
  };
  const ending = (facts: TerminationFacts = gone, moment = '2026-06-30 09:00', over = {}) =>
    TerminateEnforcement({ occurredAt: at(moment), facts, document: document('终结执行决定书'), ...over });
  const close = (ground: 'noPenalty' | 'performed' | 'enforcementTerminated') =>
    ProposeClosure({ occurredAt: at('2026-07-01 09:00'), ground, explanation: '办结' });
  const isClosable = (events: CaseHistory, ground: Parameters<typeof close>[0]) =>
    given(events)
      .when(close(ground), officer)
      .thenState(({ closure }) => closure.is === 'proposed');

  it('costs without a penalty keep the case open until their enforcement ends, and that day closes it [L17]', () => {
    const owing = alone(unpunished()).and(corrected);
    given(owing).when(close('noPenalty'), officer).thenRefused('closure.ground-does-not-hold');
    const ended = after(owing, ending(), lateHead);
    isClosable(ended, 'noPenalty');
    expect([...ended].at(-1)).toMatchObject({ type: 'EndReached', data: { lastEndedOn: '2026-06-30' } });
    expect(lastRunOf(stateOf(ended).clocks, 'L20-costs', 'costs-1')).toMatchObject({ end: { how: 'fellAway' } });
    given(ended).when(ending(), lateHead).thenRefused(SomethingMustBeLeftToEnforce);
    // Money that comes all the same is received.
    expect(debtsIn(after(ended, paying('costs-1', 3_000), bank), 'party-1')).toEqual([['paid', yuan(3_000)]]);
  });

  it('the end of costs ends no penalty that is served later [N10, F1]', () => {
    const ended = after(alone(aCase().concluded()).and(corrected), ending(), lateHead);
    const fined = ended.with(decided()).and(decisionServed({ servedOn: plainDate('2026-07-01') }), obligationOpened());
    given(fined).when(close('enforcementTerminated'), officer).thenRefused('closure.ground-does-not-hold');
    expect([...fined].filter(({ type }) => type === 'EnforcementTerminated')).toHaveLength(1);
  });

  it.each([
    ['payment', (owing: CaseHistory) => after(owing, paying('costs-1', 3_000), bank), '2026-06-05'],
    ['revocation', (owing: CaseHistory) => after(owing, revoking, lateHead), '2026-06-30'],
  ] as const)(
    'costs without a penalty are settled on the day of their %s: the closure form counts from it [L17]',
    (_, settle, day) => {
      const settled = settle(alone(unpunished()).and(corrected));
      expect([...settled].at(-1)).toMatchObject({ type: 'EndReached', data: { lastEndedOn: day } });
      isClosable(settled, 'noPenalty');
    },
  );

  it('of joint costs the end of one debtor leaves the other owing', () => {
    const one = after(joint(), ending(gone, '2026-06-30 09:00', { partyId: A }), lateHead);
    expect(lastRunOf(stateOf(one).clocks, 'L20-costs', 'costs-1')?.is).toBe('running');
    const { parties } = stateOf(one);
    expect([A, B].map((id) => parties.get(id)?.payments.at(-1)?.enforcementEndedOn)).toEqual(['2026-06-30', undefined]);
  });

  it('the court is applied to for costs alone once their charge was served and can no longer be contested, in time [N8, L26]', () => {
    const owing = alone(unpunished());
    const byCourt = (over: object = {}): TerminationFacts => ({
      ground: 'endedByCourt',
      demandServedOn: plainDate('2026-11-02'),
      demand: document('催告书二'),
      appliedOn: plainDate('2026-12-02'),
      application: document('强制执行申请书'),
      endedOn: plainDate('2026-12-20'),
      ruling: document('终结执行裁定书'),
      ...over,
    });
    const on = (day: string) => contextOn(`${day}T12:00:00+08:00`, { actor: PrincipalHead, noticed: [2027] });
    const december = on('2026-12-30');
    given(owing).when(ending(byCourt(), '2026-12-30 09:00'), december).thenRefused(CourtMustFollowTheRemedies);
    const served = after(owing, serving(), contextOn('2026-06-02T12:00:00+08:00', { actor: Li }));
    // Served on 1 June: six months to sue, three more for the court.
    expect(clockOn(plainDate('2026-12-30'), 'L26-costs', stateOf(served), december, 'costs-1')).toMatchObject({
      startsOn: '2026-12-01',
      dueOn: '2027-03-01',
    });
    const early = byCourt({ demandServedOn: plainDate('2026-10-20'), appliedOn: plainDate('2026-12-01') });
    given(served).when(ending(early, '2026-12-30 09:00'), december).thenRefused(CourtMustFollowTheRemedies);
    given(served)
      .when(ending(byCourt(), '2026-12-30 09:00'), december)
      .thenState(({ parties }) => parties.get('party-1')?.payments[0]?.enforcementEndedOn === '2026-12-30');
    const late = byCourt({ appliedOn: plainDate('2027-03-02'), endedOn: plainDate('2027-03-10') });
    given(served).when(ending(late, '2027-03-20 09:00'), on('2027-03-20')).thenRefused(CourtMustBeAppliedToInTime);
    const paid = after(served, paying('costs-1', 3_000), bank);
    expect(lastRunOf(stateOf(paid).clocks, 'L26-costs', 'costs-1')?.end?.how).toBe('done');
  });

  it('the decision on costs is served once on each who owes them, after it was made [N5, E6]', () => {
    const today = contextOn('2026-06-02T12:00:00+08:00', { actor: Li });
    const both = joint();
    const one = after(both, serving({ partyId: A }), today);
    given(one)
      .when(serving({ partyId: A }), today)
      .thenRefused(CostsMustNotBeServedTwice);
    const two = after(one, serving({ partyId: B, ...directly(at('2026-06-02 10:00')) }), today);
    const { parties } = stateOf(two);
    expect([A, B].map((id) => parties.get(id)?.payments.at(-1)?.servedOn)).toEqual(['2026-06-01', '2026-06-02']);
    expect(lastRunOf(stateOf(two).clocks, 'L26-costs', 'costs-1')?.from).toBe('2026-06-02');
    given(both)
      .when(serving({ partyId: A, costsId: 'costs-9' }), today)
      .thenRefused(ServedCostsMustBeCharged);
    given(both)
      .when(serving({ partyId: A, ...directly(at('2026-05-19 10:00')) }), today)
      .thenRefused(ServiceMustFollowTheCharge, 'step.before-what-it-follows');
    given(both)
      .when(serving({ partyId: A, documents: [] }), today)
      .thenRefused(ServiceMustHaveReturn);
  });

  it('costs that are charged after the end of enforcement are owed, and need an end of their own [N10]', () => {
    const before = fineOwed().and(ordered, {
      type: 'EnforcementTerminated',
      data: {
        partyId: 'party-1',
        occurredAt: at('2026-05-18 09:00'),
        facts: { ground: 'objectLost', object: '灯箱', lostOn: plainDate('2026-05-17'), loss: document('灭失证明') },
        document: document('终结执行决定书'),
        terminatedBy: PrincipalHead.personId,
      },
    });
    isClosable(before, 'enforcementTerminated');
    const charged = after(before, charging({ jointBy: undefined }), head);
    given(charged).when(close('enforcementTerminated'), officer).thenRefused('closure.ground-does-not-hold');
    isClosable(after(charged, ending(), lateHead), 'enforcementTerminated');
    isClosable(after(charged, revoking, lateHead), 'enforcementTerminated');
  });

  it('nothing is done in the place of a party after the end of its enforcement, unless it has to go at once [N6, N10]', () => {
    const before = alone(unpunished());
    const ended = after(before, ending(gone, '2026-06-25 09:00'), lateHead);
    const late: Over = {
      costsId: 'costs-2',
      jointBy: undefined,
      invoices: [document('另一发票')],
      occurredAt: at('2026-06-29 09:00'),
      performedOn: plainDate('2026-06-26'),
      dueOn: plainDate('2026-07-20'),
    };
    given(ended).when(charging(late), lateHead).thenRefused(NothingMustBeSubstitutedAfterTermination);
    expect(
      recordedBy(ended, charging({ ...late, ...atOnce({ isPartyAbsent: false }) }), lateHead).length,
    ).toBeGreaterThan(1);
  });

  it('costs are paid after the fine, and the day of their payment ends the case [L17]', () => {
    const paid = alone(fineOwed().and(finePaid())).and(corrected);
    given(paid).when(close('performed'), officer).thenRefused('closure.ground-does-not-hold');
    const settled = after(paid, paying('costs-1', 3_000), bank);
    expect([...settled].at(-1)).toMatchObject({ data: { lastEndedOn: '2026-06-05' } });
  });
});

/** A spill on a road, removed on 14 May without an order. */
const atOnce = (over: object = {}): Over => ({
  isImmediate: true,
  orderedOn: undefined,
  demandServedOn: undefined,
  demand: undefined,
  decidedOn: plainDate('2026-05-14'),
  immediate: {
    place: 'road',
    removed: 'spill',
    whyNotByParty: '当事人无清运车辆',
    isPartyAbsent: true,
    toldOn: plainDate('2026-05-14'),
    notice: document('立即代履行通知书'),
    ...over,
  },
});

describe('what had to go at once [N6]', () => {
  const unordered = () => aCase().concluded();
  const charge = (over: Over = {}) => charging({ jointBy: undefined, ...atOnce(), ...over });

  it('what had to go at once needs no order and no demand, and its costs are known by the day on which it was done', () => {
    const charged = after(unordered(), charge(), head);
    expect(stateOf(charged).parties.get('party-1')?.payments).toMatchObject([{ is: 'open', costsOf: '2026-05-14' }]);
    given(unordered())
      .when(charge({ isImmediate: false, immediate: undefined }), head)
      .thenRefused(SubstitutedOrderMustBeOnRecord, 'substitute.without-demand');
    given(unordered())
      .when(charge({ orderedOn: plainDate('2026-04-20') }), head)
      .thenRefused(SubstitutedOrderMustBeOnRecord);
  });

  it('what had to go at once says where it lay, what it was and why the party could not remove it', () => {
    given(unordered())
      .when(charge({ immediate: undefined }), head)
      .thenRefused(ImmediateSubstituteMustHaveItsFacts);
    given(history(unordered()))
      .when(charging({ jointBy: undefined, immediate: atOnce().immediate }), head)
      .thenRefused(ImmediateSubstituteMustHaveItsFacts);
  });

  it('a party that was absent is told afterwards, by a paper', () => {
    for (const wrong of [
      { toldOn: undefined },
      { notice: undefined },
      { toldOn: plainDate('2026-05-13') },
      { toldOn: plainDate('2026-05-21') },
    ]) {
      const { immediate } = atOnce();
      const facts = Object.fromEntries(Object.entries({ ...immediate, ...wrong }).filter(([, it]) => it !== undefined));
      given(unordered())
        .when(charge({ immediate: facts as never }), head)
        .thenRefused(AbsentPartyMustBeTold);
    }
    const present = { place: 'river', removed: 'pollutant', whyNotByParty: '无设备', isPartyAbsent: false } as const;
    expect(recordedBy(unordered(), charge({ immediate: present }), head)).toHaveLength(2);
  });
});

describe('the matter of an item that is decided anew', () => {
  const withMatter = () =>
    history(fineOwed()).and(
      ItemRedoOrdered({
        partyId: 'party-1',
        party: { ...company, partyId: 'party-1-redo-1' },
        decisionId: 'decision-1',
        items: [{ kind: 'warning' }],
        basis: [],
        because: 'substance',
        cause: 'selfCorrection',
        occurredAt: at('2026-05-10 09:00'),
        orderedOn: plainDate('2026-05-10'),
        dueOn: plainDate('2026-08-10'),
      }),
    );

  it('the matter of an item owes no costs: the party itself does, also where nobody is named', () => {
    given(withMatter())
      .when(charging({ jointBy: undefined, partyIds: ['party-1-redo-1'] }), head)
      .thenRefused(CostsMustBeOfAParty);
    expect(recordedBy(withMatter(), charging({ jointBy: undefined }), head)).toMatchObject([
      { data: { partyIds: ['party-1'] } },
      { data: { debtors: ['party-1'] } },
    ]);
  });
});
