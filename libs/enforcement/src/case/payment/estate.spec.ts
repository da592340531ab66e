import { fold } from '@ecl/event-sourcing';
import { fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  after,
  at,
  bankPayment,
  type CaseHistory,
  contextOn,
  decisionServed,
  document,
  given,
  PrincipalHead,
} from '../../testing/index.js';
import { aCase } from '../../testing/case-history.js';
import { finePaid, obligationOpened } from '../../testing/paid-case.js';
import { Bank, Li } from '../../testing/people.js';
import { deathOf, heir } from '../../testing/succeeded-party.js';
import { A, B, bothDecided } from '../../testing/two-parties.js';
import { caseDecider } from '../case.js';
import { TerminateEnforcement } from '../closure/termination.js';
import { EstateMustBeUsedUp } from '../closure/termination-rules.js';
import type { CaseEvent } from '../events.js';
import { HeirsMustSayWhatTheyInherit, PayersMustBeSuccessors } from '../participation/rules/succession.js';
import { PartySucceeded, SucceedParty } from '../participation/vocabulary.js';
import { PerformanceRecorded } from '../performance/vocabulary.js';
import { refundShares } from './joint.js';
import { RecordBankPayment, RefundOrdered } from './vocabulary/index.js';

const now = '2026-07-01T12:00:00+08:00';
const head = contextOn(now, { actor: PrincipalHead });
const bank = contextOn(now, { actor: Bank });
const [S, D] = ['party-son', 'party-daughter'];
const debtOf = (debtors: string[]) => ({ obligationId: `decision-1/${B}`, debtors });

const owing = bothDecided().and(
  decisionServed({ partyId: B }),
  obligationOpened({ ...debtOf([B]), fine: yuan(1_000), receivedOn: plainDate('2026-04-16') }),
);
/** The citizen dies on 18 April; what the heirs have of the estate, by their ids. */
const death = (values: Readonly<Record<string, number>>) =>
  deathOf(Object.entries(values).map(([id, value]) => [heir(id, `示例${id}`), value]));
const orphaned = (values: Readonly<Record<string, number>>, before: CaseHistory = owing) =>
  after(before, death(values), head);
const paid = (amount: number, debtors: string[], over: Partial<Parameters<typeof finePaid>[0]> = {}) =>
  finePaid({
    ...debtOf(debtors),
    amount: yuan(amount),
    paymentId: `p-${over.payerId ?? ''}-${String(amount)}`,
    bankReference: `r-${over.payerId ?? ''}-${String(amount)}`,
    paidOn: plainDate('2026-05-06'),
    outstanding: { fine: yuan(100), surcharge: fen(0) },
    ...over,
  });
const ending = (partyId: string) =>
  TerminateEnforcement({
    partyId,
    occurredAt: at('2026-06-01 09:00'),
    facts: {
      ground: 'partyDied',
      diedOn: plainDate('2026-04-18'),
      death: document('死亡证明'),
      noEstate: document('遗产清册'),
      noHeir: document('义务承受人查询'),
    },
    document: document('终结执行决定书'),
  });
const estateOf = (partyId: string, history: Iterable<CaseEvent>) =>
  fold(caseDecider, [...history]).parties.get(partyId)?.estate;

describe('what an heir paid out of an estate', () => {
  it('a single heir says what it inherits too [N10]', () => {
    const { inherited: _, ...silent } = death({ [S]: 600 }).data;
    given(owing).when(SucceedParty(silent), head).thenRefused(HeirsMustSayWhatTheyInherit);
    expect(estateOf(S, orphaned({ [S]: 600 }))).toEqual({ since: '2026-04-18', inherited: yuan(600), paid: 0 });
  });

  it('what a single heir pays counts, though no payer is named for one debtor [N10]', () => {
    const half = orphaned({ [S]: 600 }).and(paid(500, [S]));
    given(half)
      .when(ending(S), head)
      .thenRefused(({ rule, particulars }) => rule === EstateMustBeUsedUp.code && particulars?.['paid'] === '500.00元');
    given(half.and(paid(100, [S])))
      .when(ending(S), head)
      .thenState(({ parties }) => parties.get(S)?.performance.terminatedOn === '2026-06-01');
  });

  describe('before the succession was on record', () => {
    const early = (amount: number, over: Parameters<typeof paid>[2] = {}) => paid(amount, [B], over);

    it('what a single heir paid then counts as what it pays later does [N10]', () => {
      const history = orphaned({ [S]: 600 }, owing.and(early(400, { paidOn: plainDate('2026-04-19') })));
      expect(estateOf(S, history)?.paid).toBe(yuan(400));
      expect(estateOf(S, history.and(paid(200, [S])))?.paid).toBe(yuan(600));
    });

    it('several heirs paid then alike, unless the succession says who did, and that one gets it back', () => {
      const before = owing.and(early(401), early(200, { payerId: B, paidOn: plainDate('2026-04-19') }));
      const heirs = { [S]: 600, [D]: 300 };
      expect([S, D].map((id) => estateOf(id, orphaned(heirs, before))?.paid)).toEqual([fen(30_050), fen(30_050)]);
      const named = after(
        before,
        SucceedParty({ ...death(heirs).data, payers: [{ partyId: D, paymentId: 'p--401' }] }),
        head,
      );
      expect([S, D].map((id) => estateOf(id, named)?.paid)).toEqual([yuan(100), yuan(501)]);
      const debt = fold(caseDecider, [...named]).parties.get(S)!.payments[0]!;
      expect(refundShares(yuan(401), debt, fold(caseDecider, [...named]))).toEqual([{ payeeId: D, amount: yuan(401) }]);
    });

    it('of a joint debt it is what the person is named for, and its part of what nobody is', () => {
      const joint = bothDecided().and(
        decisionServed({ partyId: B }),
        obligationOpened({ ...debtOf([A, B]), fine: yuan(1_000), receivedOn: plainDate('2026-04-16') }),
        paid(100, [A, B], { payerId: A }),
        paid(200, [A, B], { payerId: B }),
        paid(300, [A, B]),
      );
      expect(estateOf(S, orphaned({ [S]: 600 }, joint))?.paid).toBe(yuan(350));
    });

    it('what went back then is paid no more, and gains count too', () => {
      const gains = PerformanceRecorded({
        partyId: B,
        decisionId: 'decision-1',
        occurredAt: at('2026-04-20 08:00'),
        performance: {
          is: 'gainsPaid',
          amount: yuan(200),
          paidOn: plainDate('2026-04-19'),
          receiptNumber: '国库1号',
          document: document('缴款书'),
        },
        recordedBy: Li.personId,
      });
      const back = RefundOrdered({
        ...debtOf([B]),
        occurredAt: at('2026-04-20 08:30'),
        amount: yuan(100),
        cause: 'overCollection',
        orderedBy: PrincipalHead.personId,
      });
      const history = owing.and(early(400, { paidOn: plainDate('2026-04-19') }), gains, back);
      expect(estateOf(S, orphaned({ [S]: 600 }, history))?.paid).toBe(yuan(500));
    });

    it('the next heir has what was paid after the second death alone, also where both are recorded late', () => {
      const history = owing.and(
        early(100, { paidOn: plainDate('2026-04-19') }),
        early(200, { paidOn: plainDate('2026-05-12') }),
      );
      const second = deathOf([[heir('party-grandchild', '示例孙'), 500]], {
        partyId: S,
        happenedOn: plainDate('2026-05-10'),
        occurredAt: at('2026-05-13 09:00'),
      });
      const both = after(orphaned({ [S]: 600 }, history), second, head);
      expect(estateOf('party-grandchild', both)?.paid).toBe(yuan(200));
    });

    it('a payer is a successor, and its payment one of the person alone since the death', () => {
      const before = owing.and(early(100, { paidOn: plainDate('2026-04-17') }), early(200));
      const saying = (...payers: { partyId: string; paymentId: string }[]) =>
        given(before).when(SucceedParty({ ...death({ [S]: 600 }).data, payers }), head);
      const right = { partyId: S, paymentId: 'p--200' };
      saying(right).thenState(({ parties }) => parties.get(S)?.estate?.paid === yuan(200));
      for (const wrong of [
        { partyId: S, paymentId: 'p--100' },
        { partyId: S, paymentId: 'unknown' },
        { partyId: B, paymentId: 'p--200' },
        right,
      ])
        saying(right, wrong).thenRefused(PayersMustBeSuccessors);
    });
  });

  it('what the person paid before the death does not lessen the estate, also if it is recorded after it [N10]', () => {
    const before = owing.and(paid(400, [B], { paidOn: plainDate('2026-04-17') }));
    const late = paid(300, [S], { paidOn: plainDate('2026-04-18') });
    const history = orphaned({ [S]: 300 }, before);
    for (const heirs of [history, history.and(late)])
      given(heirs)
        .when(ending(S), head)
        .thenRefused(({ rule, particulars }) => rule === EstateMustBeUsedUp.code && particulars?.['paid'] === '0.00元');
  });

  it('confiscated gains that an heir pays count for that heir, and what goes back counts no more', () => {
    const gains = (performance: PerformanceRecorded['data']['performance']) =>
      PerformanceRecorded({
        partyId: S,
        alsoFor: [D],
        decisionId: 'decision-1',
        occurredAt: at('2026-05-07 10:00'),
        performance,
        recordedBy: Li.personId,
      });
    const took = gains({
      is: 'gainsPaid',
      amount: yuan(200),
      paidOn: plainDate('2026-05-06'),
      receiptNumber: '1',
      document: document('缴款书'),
    });
    const back = gains({
      is: 'gainsReturned',
      amount: yuan(50),
      on: plainDate('2026-05-07'),
      document: document('退款书'),
    });
    const both = orphaned({ [S]: 600, [D]: 300 }).and(took);
    expect([S, D].map((id) => estateOf(id, both)?.paid)).toEqual([yuan(200), 0]);
    expect(estateOf(S, both.and(back))?.paid).toBe(yuan(150));
  });

  it('of a joint debt each payment counts for its payer, and one without a payer for all alike', () => {
    const both = orphaned({ [S]: 600, [D]: 300 });
    const named = after(
      both,
      RecordBankPayment({
        ...bankPayment({ occurredAt: at('2026-05-06 15:00'), amount: yuan(500) }),
        partyId: D,
      }),
      bank,
    );
    expect([S, D].map((id) => estateOf(id, named)?.paid)).toEqual([0, yuan(500)]);
    const unnamed = both.and(paid(101, [S, D], { amount: fen(101) }));
    expect([S, D].map((id) => estateOf(id, unnamed)?.paid)).toEqual([51, 50]);
  });

  it('a refund to an heir is no longer paid by it', () => {
    const refund = RefundOrdered({
      ...debtOf([S, D]),
      occurredAt: at('2026-05-08 09:00'),
      amount: yuan(200),
      cause: 'selfCorrection',
      payeeId: S,
      orderedBy: PrincipalHead.personId,
    });
    const history = orphaned({ [S]: 600, [D]: 300 }).and(paid(500, [S, D], { payerId: S }), refund);
    expect([S, D].map((id) => estateOf(id, history)?.paid)).toEqual([yuan(300), 0]);
  });

  it('who inherits from an heir begins with its own estate, and a log that named no value keeps its meaning', () => {
    const { inherited: _, ...silent } = death({ [S]: 600 }).data;
    const old = owing.and(PartySucceeded({ ...silent, partyId: B, concernsMinor: false, approvedBy: 'head' }));
    given(old)
      .when(ending(S), head)
      .thenState(({ parties }) => parties.get(S)?.performance.terminatedOn === '2026-06-01');
    const next = orphaned({ [S]: 600 }).and(paid(500, [S]));
    const grandchild = PartySucceeded({
      ...silent,
      partyId: S,
      successor: heir('party-grandchild', '示例孙'),
      inherited: [{ partyId: 'party-grandchild', value: yuan(100) }],
      happenedOn: plainDate('2026-05-10'),
      occurredAt: at('2026-05-11 09:00'),
      concernsMinor: false,
      approvedBy: 'head',
    });
    expect(estateOf('party-grandchild', next.and(grandchild))).toEqual({
      since: '2026-05-10',
      inherited: yuan(100),
      paid: 0,
    });
    expect(aCase().state.estate).toBeUndefined();
  });
});
