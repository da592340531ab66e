import { fen, plainDate, yuan } from '@ecl/kernel';
import { fold } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  after,
  AGENCY_ACCOUNT,
  at,
  contextOn,
  document,
  given,
  PrincipalHead,
  recordedBy,
  type CaseHistory,
} from '../../testing/index.js';
import { Li } from '../../testing/people.js';
import { A, aboutTwo, B, bothDecided } from '../../testing/two-parties.js';
import { caseDecider } from '../case.js';
import { groundHolds } from '../closure/grounds.js';
import type { CaseEvent } from '../events.js';
import { RevokeDecision } from '../decision/vocabulary/index.js';
import { partyCasesOf } from '../parties/party-case.js';
import { PayerMustBeADebtor } from '../payment/rules/bank-payment.js';
import { CostsAreNoFine } from '../payment/rules/relief.js';
import { GrantDeferral } from '../payment/vocabulary/index.js';
import { offsetAgainst } from '../transfer/offset.js';
import {
  CostsAboveTheEstimateMustBeExplained,
  CostsMustBeChargedOnce,
  JointCostsMustRestOnALaw,
  SharesMustBeWhole,
  SubstitutedOrderMustBeOnRecord,
  SubstituteDaysMustFollowEachOther,
  SubstituteMustFollowTheDemand,
} from './rules.js';
import { isCosts } from './costs.js';
import { bank, charging, head, history, joint, ordered, paying, type Over } from './substitute.fixture.js';

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
const costsIn = (events: Iterable<CaseEvent>) =>
  [...fold(caseDecider, [...events]).parties].map(([partyId, { payments }]) => [
    partyId,
    payments
      .filter(({ costsOf }) => costsOf !== undefined)
      .map(({ is, fine, payments: paid }) => [is, fine, ...paid.map(({ amount }) => amount)]),
  ]);
/** Whether the costs of A and of B are paid. */
const stagesIn = (events: CaseHistory) =>
  [A, B].map((id) =>
    fold(caseDecider, [...events])
      .parties.get(id)
      ?.payments.filter((debt) => isCosts(debt))
      .map(({ is }) => is),
  );
describe('the costs of what was done in the place of several parties [N5]', () => {
  it('costs that several owe jointly are one debt with several debtors: what one pays is paid for all', () => {
    const [charged, ...opened] = recordedBy(history(), charging(), head);
    expect(charged).toMatchObject({ type: 'SubstituteCostsCharged', data: { partyIds: [A, B] } });
    expect(opened).toMatchObject([
      { type: 'PaymentObligationOpened', data: { obligationId: 'costs-1', debtors: [A, B], fine: yuan(3_000) } },
    ]);
    const part = after(joint(), paying('costs-1', 1_000, { payerId: B }), bank);
    expect(costsIn(part)).toEqual([
      [A, [['open', yuan(3_000), yuan(1_000)]]],
      [B, [['open', yuan(3_000), yuan(1_000)]]],
    ]);
    const all = after(part, paying('costs-1', 2_000, { payerId: A }), bank);
    expect(stagesIn(all)).toEqual([['paid'], ['paid']]);
  });

  it('costs that are shared are a debt of each', () => {
    expect(costsIn(shared())).toEqual([
      [A, [['open', yuan(2_000)]]],
      [B, [['open', yuan(1_000)]]],
    ]);
    const paid = after(shared(), paying(`costs-1/${B}`, 1_000), bank);
    expect(stagesIn(paid)).toEqual([['open'], ['paid']]);
    given(shared())
      .when(paying(`costs-1/${B}`, 500, { payerId: A }), bank)
      .thenRefused(PayerMustBeADebtor);
  });

  it('a single party, and costs of one of several, need no provision on joint debts', () => {
    for (const [before, over] of [
      [aCase().concluded(), {}],
      [bothDecided(), { partyIds: [B] }],
    ] satisfies [CaseHistory, Over][])
      expect(recordedBy(history(before), charging({ ...over, jointBy: undefined }), head)).toHaveLength(2);
  });

  it('costs are owed by whom the order was addressed to', () => {
    const orderedOf = (addressees: string[]) =>
      bothDecided().and({ ...ordered, data: { ...ordered.data, addressees } });
    const over = { partyIds: [B], jointBy: undefined };
    given(orderedOf([A]))
      .when(charging(over), head)
      .thenRefused(SubstitutedOrderMustBeOnRecord);
    expect(recordedBy(orderedOf([B]), charging(over), head)).toHaveLength(2);
  });

  it('several are charged jointly only by a provision, or by shares that are whole', () => {
    const refused = (over: Over) => given(history()).when(charging(over), head);
    refused({ jointBy: undefined }).thenRefused(JointCostsMustRestOnALaw);
    const of = (partyId: string, amount: number) => ({ partyId, amount: yuan(amount) });
    for (const shares of [
      [of(A, 2_000), of(B, 999)],
      [of(A, 1_500), of(A, 1_500)],
      [of(A, 2_000), of('party-9', 1_000)],
    ])
      refused({ jointBy: undefined, shares }).thenRefused(SharesMustBeWhole);
    refused({ shares: [of(A, 2_000), of(B, 1_000)] }).thenRefused(SharesMustBeWhole);
  });

  it('something is done in the place of the parties after an order, a demand and a decision, in their order', () => {
    const refused = (over: Over) => given(history()).when(charging(over), head);
    refused({ orderedOn: plainDate('2026-04-21') }).thenRefused(SubstitutedOrderMustBeOnRecord);
    refused({ demandServedOn: undefined, demand: undefined }).thenRefused(SubstituteMustFollowTheDemand);
    // Three working days: Thursday 7, Friday 8 and Saturday 9 May, which is worked.
    refused({ performedOn: plainDate('2026-05-08') }).thenRefused(SubstituteMustFollowTheDemand);
    refused({ demandServedOn: plainDate('2026-04-17') }).thenRefused(SubstituteDaysMustFollowEachOther);
    refused({ decidedOn: plainDate('2026-05-15') }).thenRefused(SubstituteDaysMustFollowEachOther);
    refused({ dueOn: plainDate('2026-05-19') }).thenRefused(SubstituteDaysMustFollowEachOther);
    refused({ amount: yuan(3_001) }).thenRefused(CostsAboveTheEstimateMustBeExplained);
    expect(recordedBy(history(), charging({ amount: yuan(3_001), overrun: '外运距离增加' }), head)).toHaveLength(2);
  });

  it('several things that were ordered on one day are charged one by one, each with its own bills', () => {
    const second = charging({ costsId: 'costs-2', invoices: [document('另一发票')] });
    expect(recordedBy(joint(), second, head)).toHaveLength(2);
  });

  it('costs are charged once, by a head, to an account of the treasury', () => {
    given(joint())
      .when(charging({ costsId: 'costs-2' }), head)
      .thenRefused(CostsMustBeChargedOnce);
    given(joint())
      .when(charging({ invoices: [document('另一发票')] }), head)
      .thenRefused(CostsMustBeChargedOnce);
    const twice = [document('另一发票'), document('另一发票')];
    given(history())
      .when(charging({ invoices: twice }), head)
      .thenRefused(CostsMustBeChargedOnce);
    given(history())
      .when(charging({ account: AGENCY_ACCOUNT }), head)
      .thenRefused('payment.payee-is-agency', 'payment.payee-not-contracted');
    given(history())
      .when(charging(), contextOn('2026-06-01T12:00:00+08:00', { actor: Li }))
      .thenRefused('duties.role-not-entitled', 'duties.not-head-of-agency');
  });
});

describe('a debt of costs is no fine [N5]', () => {
  it('costs are not deferred as a fine is, bear no surcharge, and are not offset against a criminal fine', () => {
    const relief = GrantDeferral({
      occurredAt: at('2026-06-01 09:00'),
      obligationId: 'costs-1',
      dueOn: plainDate('2026-12-01'),
      reasons: '经济困难',
      application: document('延期申请书'),
    });
    given(joint()).when(relief, head).thenRefused(CostsAreNoFine);
    given(joint())
      .when(paying('costs-1', 1_000, { surcharge: yuan(1) }), bank)
      .thenRefused('payment.surcharge-not-stated');
    const [first] = partyCasesOf(fold(caseDecider, [...after(joint(), paying('costs-1', 3_000), bank)]));
    expect(offsetAgainst(yuan(500), first)).toMatchObject({ paid: fen(0), remaining: yuan(500) });
  });

  it('a case does not end while costs are owed, also where there is no penalty', () => {
    const on = plainDate('2026-06-30');
    const holds = (events: CaseHistory, ground: Parameters<typeof groundHolds>[0]) => {
      const [first] = partyCasesOf(fold(caseDecider, [...events]));
      return groundHolds(ground, first, on);
    };
    const terminated = aboutTwo().and(ordered);
    const stopped = (events: CaseHistory) =>
      events.and({
        type: 'InvestigationTerminated',
        data: {
          occurredAt: at('2026-05-30 09:00'),
          facts: { ground: 'notTheOffender' as const, evidenceIds: ['evidence-1'] },
          reasons: '他人所为',
          document: document('终止调查'),
          approvedBy: PrincipalHead.personId,
        },
      } as unknown as CaseEvent);
    expect(holds(stopped(terminated), 'investigationTerminated')).toBe(true);
    const owing = stopped(after(terminated, charging(), head));
    expect(holds(owing, 'investigationTerminated')).toBe(false);
  });

  it('costs are owed on when the decision about the penalty is revoked', () => {
    const revoking = RevokeDecision({
      partyId: A,
      occurredAt: at('2026-05-30 09:00'),
      cause: 'selfCorrection',
      reasons: '主要证据不足',
      document: document('撤销决定书'),
    });
    const revoked = after(joint(), revoking, head);
    expect([...revoked].some(({ type }) => type === 'RefundOrdered')).toBe(false);
    expect(stagesIn(revoked)).toEqual([['open'], ['open']]);
  });
});
