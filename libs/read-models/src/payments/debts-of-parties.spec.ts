import { describe, expect, it, jest } from '@jest/globals';
import { fold } from '@ecl/event-sourcing';
import {
  caseDecider,
  DateCorrected,
  DecisionChanged,
  DecisionRevoked,
  DeferralGranted,
  EnforcementTerminated,
  PartySucceeded,
  rulePacks,
  SubstituteCostsChanged,
  SubstituteCostsRevoked,
  workingCalendar,
  type CaseEvent,
} from '@ecl/enforcement';
import { fen, plainDate, yuan } from '@ecl/kernel';
import { everything } from '../testing/scopes.js';
import {
  citizen,
  company,
  costs,
  costsCharged,
  costsOwed,
  decided,
  filed,
  obligationOpened,
  paid,
  paper,
  proposed,
} from '../testing/case-story.js';
import { at, expensive, toldTo, walks } from '../testing/telling.js';
import { payments, paymentsOf, searchPayments, type PaymentSearch } from './index.js';

const law = { packs: rulePacks(), calendar: workingCalendar() };

describe('the debts of several parties', () => {
  const debtOf = (partyId: string, fine: number): CaseEvent =>
    obligationOpened({ obligationId: `decision-1/${partyId}`, debtors: [partyId], fine: yuan(fine) });
  const payment = (partyId: string, amount: number): CaseEvent =>
    paid(amount, '2026-04-30', { obligationId: `decision-1/${partyId}`, debtors: [partyId] });
  const two = () =>
    toldTo(payments).tell('case-a', [proposed(), filed(), decided(), debtOf('party-1', 2_000), debtOf('party-2', 500)]);
  const rows = (told: ReturnType<typeof two>, search: PaymentSearch = {}) =>
    searchPayments(told.db, everything, law, plainDate('2026-06-01'), search).rows.map(
      ({ obligationId, status, fine }) => ({ obligationId, status, fine }),
    );

  it('each debt is a row of its own, and a payment lowers the debt that it names', () => {
    const told = two().tell('case-a', [payment('party-2', 500)]);
    expect(rows(told)).toMatchObject([
      { obligationId: 'decision-1/party-2', fine: yuan(500) },
      { obligationId: 'decision-1/party-1', status: 'open', fine: yuan(2_000) },
    ]);
    expect(
      paymentsOf(told.db, everything, law, plainDate('2026-06-01'), 'a').map(({ balance }) => balance.fine),
    ).toEqual([0, yuan(2_000)]);
  });

  it('a search finds the debts that are so, not the others of their case', () => {
    const revoked = DecisionRevoked({
      partyId: 'party-2',
      occurredAt: at('2026-05-20 09:00'),
      cause: 'court',
      reasons: '撤销',
      document: paper('判决'),
      revokedBy: 'zhou',
    });
    const told = two().tell('case-a', [revoked]);
    expect(rows(told, { status: 'cancelled' })).toEqual([
      { obligationId: 'decision-1/party-2', status: 'cancelled', fine: yuan(500) },
    ]);
    expect(rows(told, { status: 'open' })).toHaveLength(1);
  });

  it('a debt whose decision was changed while its public notice ran is overdue only after the service of the change', () => {
    const [receivedOn, dueOn] = [plainDate('2026-05-20'), plainDate('2026-06-04')];
    const announced = toldTo(payments).tell('case-a', [
      ...[proposed(), filed(), decided()],
      obligationOpened({ occurredAt: at('2026-04-20 09:00'), receivedOn, dueOn, fine: yuan(10_000) }),
      DecisionChanged({
        ...{ partyId: 'party-1', occurredAt: at('2026-05-01 09:00'), cause: 'selfCorrection', how: 'changed' },
        ...{ decisionId: 'decision-1', penalties: [{ kind: 'fine', amount: yuan(8_000) }], reasons: '裁量过重' },
        ...{ document: paper('变更决定书'), changedOn: plainDate('2026-05-01'), changedBy: 'zhou', servedAnew: true },
        outstanding: { fine: yuan(8_000), surcharge: fen(0) },
      }),
    ]);
    const on = plainDate('2026-07-01');
    const overdue = (told: typeof announced, day = on) =>
      searchPayments(told.db, everything, law, day, { overdue: true }).rows.map(({ daysOverdue }) => daysOverdue);
    expect(overdue(announced)).toEqual([]);
    expect(paymentsOf(announced.db, everything, law, on, 'a')).toMatchObject([
      { isProvisional: true, daysOverdue: 0, surcharge: 0 },
    ]);
    const served = announced.tell('case-a', [
      obligationOpened({
        ...{ occurredAt: at('2026-07-10 09:00'), receivedOn: plainDate('2026-07-10'), dueOn: plainDate('2026-07-27') },
        fine: yuan(8_000),
      }),
    ]);
    expect(overdue(served, plainDate('2026-07-30'))).toEqual([3]);
  });

  it('a debt whose decision was handed over while its public notice ran stays one row, with the earlier day', () => {
    const again = (receivedOn: string, dueOn: string): CaseEvent =>
      obligationOpened({
        obligationId: 'decision-1/party-2',
        debtors: ['party-2'],
        fine: yuan(500),
        receivedOn: plainDate(receivedOn),
        dueOn: plainDate(dueOn),
      });
    const told = two().tell('case-a', [again('2026-04-20', '2026-05-06')]);
    const all = searchPayments(told.db, everything, law, plainDate('2026-04-21')).rows;
    expect(all.map(({ obligationId }) => obligationId)).toEqual(['decision-1/party-2', 'decision-1/party-1']);
    expect(all[0]).toMatchObject({ status: 'open', fine: yuan(500), dueOn: '2026-05-06' });
  });

  it('the pages of the list show every debt once, though a page ends within a case', () => {
    const told = two();
    const first = searchPayments(told.db, everything, law, plainDate('2026-06-01'), {}, { size: 1 });
    const second = searchPayments(
      told.db,
      everything,
      law,
      plainDate('2026-06-01'),
      {},
      { size: 1, after: first.next },
    );
    expect([...first.rows, ...second.rows].map(({ obligationId }) => obligationId)).toEqual([
      'decision-1/party-2',
      'decision-1/party-1',
    ]);
    expect(second.next).toBeUndefined();
  });

  it('what happens to one debtor of a joint debt leaves what the others owe', () => {
    const parties = [company(), citizen('1990-01-01')];
    const joint = obligationOpened({ obligationId: 'decision-1', debtors: ['*'] });
    const revokedFor = (partyId: string) =>
      DecisionRevoked({
        partyId,
        occurredAt: at('2026-05-20 09:00'),
        cause: 'court',
        reasons: '撤销',
        document: paper('判决'),
        revokedBy: 'zhou',
      });
    const history = [proposed({ parties }), filed(), decided(), joint];
    const told = toldTo(payments).tell('case-a', [...history, revokedFor('party-1')]);
    const owed = (all: typeof told) =>
      paymentsOf(all.db, everything, law, plainDate('2026-05-21'), 'a').map(({ status, debtors, balance }) => ({
        status,
        debtors,
        fine: balance.fine,
      }));
    // As the case itself has it: the second party still owes all of it.
    const { parties: state } = fold(caseDecider, [...history, revokedFor('party-1')]);
    expect([...state].map(([, { payments: debts }]) => debts.at(-1)?.is)).toEqual(['cancelled', 'open']);
    expect(owed(told)).toEqual([{ status: 'open', debtors: ['party-1', 'party-2'], fine: yuan(2_000) }]);
    expect(owed(told.tell('case-a', [revokedFor('party-2')]))).toMatchObject([{ status: 'cancelled', fine: 0 }]);
  });

  it('an old debt of every party is one of those who were in the case when it began, after a correction too', () => {
    const joint = obligationOpened({ obligationId: 'decision-1', debtors: ['*'] });
    const left: CaseEvent = {
      type: 'PartyLeft',
      data: {
        ...{ partyId: 'party-2', occurredAt: at('2026-05-20 09:00'), reasons: '已注销', approvedBy: 'zhou' },
        ...{ facts: { ground: 'statedAlone', stated: 'partyCeased' }, document: paper('终止调查审批表') },
      },
    };
    const history = [proposed({ parties: [company(), citizen('1990-01-01')] }), filed(), decided(), joint, left];
    const was = filed().data.occurredAt;
    const correction = DateCorrected({
      ...{ partyIds: ['party-1', 'party-2'], occurredAt: at('2026-05-21 09:00'), number: 2, member: '/occurredAt' },
      ...{ step: 'CaseFiled', corrected: { is: 'moment', was, to: was }, reasons: '误写', document: paper('核对记录') },
      ...{ changes: [{ number: 2, member: '/occurredAt', was, is: was }], foundBy: 'zhou', correctedBy: 'zhou' },
    });
    const rowsAfter = (events: readonly CaseEvent[]) => {
      const { db } = toldTo(payments).tell('case-a', events);
      return [db.all('SELECT * FROM debt'), db.all('SELECT * FROM case_party ORDER BY ordinal')];
    };
    expect(rowsAfter(history)[0]).toMatchObject([{ debtors: '["party-1","party-2"]' }]);
    expect(rowsAfter([...history, correction])).toEqual(rowsAfter(history));
  });

  it('several successors owe one debt together, and one who receives the decision later owes what is left of it', () => {
    const divided = PartySucceeded({
      partyId: 'party-1',
      occurredAt: at('2026-04-20 09:00'),
      successor: { ...company(), partyId: 'party-8' },
      coSuccessors: [{ ...company(), partyId: 'party-9', name: '赤峰示例西城有限公司' }],
      how: 'division',
      happenedOn: plainDate('2026-04-19'),
      reasons: '新设分立',
      document: paper('登记通知书'),
      concernsMinor: false,
      approvedBy: 'gao',
    });
    const told = two().tell('case-a', [divided]);
    const owed = (all: typeof told) =>
      paymentsOf(all.db, everything, law, plainDate('2026-06-01'), 'a').map(({ debtors, balance }) => [
        debtors,
        balance.fine,
      ]);
    expect(owed(told)).toContainEqual([['party-8', 'party-9'], yuan(2_000)]);
    const owing = (partyId: string) => obligationOpened({ obligationId: 'd-2', debtors: [partyId], fine: yuan(900) });
    const later = told.tell('case-a', [
      owing('party-8'),
      paid(400, '2026-04-30', { obligationId: 'd-2', debtors: ['party-8'] }),
      owing('party-9'),
    ]);
    expect(owed(later)).toContainEqual([['party-8', 'party-9'], yuan(500)]);
    expect(owed(later)).toHaveLength(3);
  });

  it('a debt says whether it is a fine or costs, and costs that are changed, revoked or no longer enforced are shown so', () => {
    const told = toldTo(payments).tell('case-a', [
      proposed(),
      filed(),
      decided(),
      obligationOpened(),
      costsCharged(),
      costsOwed(),
    ]);
    const shown = (all: typeof told, search: PaymentSearch = {}) =>
      searchPayments(all.db, everything, law, plainDate('2026-07-01'), search).rows.map(
        ({ debtKind, decisionNumber, status, fine, enforcementEndedOn }) => [
          debtKind,
          decisionNumber,
          status,
          fine,
          enforcementEndedOn,
        ],
      );
    const number = '赤城管代决〔2026〕1号';
    expect(shown(told, { debtKind: 'fine' }).map(([kind]) => kind)).toEqual(['fine']);
    expect(shown(told, { debtKind: 'substituteCosts' })).toEqual([
      ['substituteCosts', number, 'open', yuan(600), undefined],
    ]);
    const revision = {
      ...costs,
      obligationId: 'costs-1',
      debtors: ['party-1'],
      occurredAt: at('2026-06-20 09:00'),
      costsId: 'costs-1',
      cause: 'selfCorrection' as const,
      reasons: '核减',
      document: paper('更正决定书'),
    };
    const changed = told.tell('case-a', [
      SubstituteCostsChanged({
        ...revision,
        amount: yuan(400),
        outstanding: { fine: yuan(400), surcharge: fen(0) },
        changedBy: 'zhou',
      }),
      EnforcementTerminated({
        partyId: 'party-1',
        occurredAt: at('2026-06-21 09:00'),
        facts: { ground: 'objectLost', object: '灯箱', lostOn: plainDate('2026-06-01'), loss: paper('灭失证明') },
        document: paper('终结执行决定书'),
        terminatedBy: 'zhou',
      }),
    ]);
    expect(shown(changed)[0]).toEqual(['substituteCosts', number, 'open', yuan(400), '2026-06-21']);
    const revoked = changed.tell('case-a', [SubstituteCostsRevoked({ ...revision, revokedBy: 'zhou' })]);
    expect(shown(revoked)[0]?.slice(0, 3)).toEqual(['substituteCosts', number, 'cancelled']);
    expect(shown(revoked)[1]?.slice(0, 3)).toEqual(['fine', '赤城管罚决〔2026〕1号', 'open']);
  });

  it('a succession says who paid before it was on record', () => {
    const divided = PartySucceeded({
      partyId: 'party-1',
      occurredAt: at('2026-04-20 09:00'),
      successor: { ...company(), partyId: 'party-8' },
      coSuccessors: [{ ...company(), partyId: 'party-9', name: '赤峰示例西城有限公司' }],
      payers: [{ partyId: 'party-9', paymentId: 'early' }],
      how: 'division',
      happenedOn: plainDate('2026-04-18'),
      reasons: '新设分立',
      document: paper('登记通知书'),
      concernsMinor: false,
      approvedBy: 'gao',
    });
    const early = paid(700, '2026-04-19', {
      obligationId: 'decision-1/party-1',
      debtors: ['party-1'],
      paymentId: 'early',
    });
    const told = two().tell('case-a', [early, divided]);
    const [, row] = paymentsOf(told.db, everything, law, plainDate('2026-06-01'), 'a');
    expect(row?.payments).toMatchObject([{ paymentId: 'early', payerId: 'party-9' }]);
  });

  it('the debts of a party are found by its name, and not those of the others', () => {
    const parties = [company(), citizen('1990-01-01', '示例乙')];
    const told = toldTo(payments).tell('case-a', [
      proposed({ parties }),
      filed(),
      decided(),
      debtOf('party-1', 2_000),
      debtOf('party-2', 500),
    ]);
    expect(rows(told, { party: '示例乙' })).toMatchObject([{ obligationId: 'decision-1/party-2' }]);
    expect(rows(told, { party: '赤峰示例' })).toMatchObject([{ obligationId: 'decision-1/party-1' }]);
    const [row] = searchPayments(told.db, everything, law, plainDate('2026-06-01'), { party: '示例乙' }).rows;
    expect(row?.parties).toEqual([{ partyId: 'party-2', name: '示例乙' }]);
    const plans = told.plansOf((db) => searchPayments(db, everything, law, plainDate('2026-06-01'), { party: '示例' }));
    expect([expensive(plans), walks(plans)]).toEqual([[], []]);
  });

  it.each<[string, CaseEvent]>([
    ['a payment', payment('party-2', 100)],
    [
      'a deferral',
      DeferralGranted({
        obligationId: 'decision-1/party-2',
        debtors: ['party-2'],
        occurredAt: at('2026-04-28 09:00'),
        dueOn: plainDate('2026-08-01'),
        reasons: '困难',
        application: paper('申请书'),
        approvedBy: 'zhou',
      }),
    ],
  ])('the debts of a case are read once for %s', (_, event) => {
    const told = two();
    const reading = jest.spyOn(told.db, 'all');
    told.tell('case-a', [event]);
    expect(reading.mock.calls.filter(([sql]) => sql.includes('FROM debt'))).toHaveLength(1);
  });

  it('a joint debt is one row with several debtors, and an old debt is joint', () => {
    const joint = obligationOpened({ obligationId: 'decision-1', debtors: ['*'] });
    const told = toldTo(payments).tell('case-a', [
      proposed(),
      filed(),
      decided(),
      joint,
      paid(2_000, '2026-04-30', { obligationId: '*', debtors: ['*'] }),
    ]);
    expect(rows(told)).toEqual([{ obligationId: 'decision-1', status: 'paid', fine: yuan(2_000) }]);
  });
});
