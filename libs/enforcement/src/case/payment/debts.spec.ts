import { addFen, fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { fold } from '@ecl/event-sourcing';
import { at, bankPayment, contextOn, decisionServed, given } from '../../testing/index.js';
import { obligationOpened } from '../../testing/paid-case.js';
import { Bank } from '../../testing/people.js';
import { A, B, bothDecided } from '../../testing/two-parties.js';
import { caseDecider } from '../case.js';
import type { CaseEvent } from '../events.js';
import { FinePaid, RecordBankPayment } from './vocabulary/index.js';

const bank = contextOn('2026-05-06T18:00:00+08:00', { actor: Bank });
const debtOf = (partyId: string, amount: number): CaseEvent =>
  obligationOpened({ obligationId: `decision-1/${partyId}`, debtors: [partyId], fine: yuan(amount) });

/** Both were served and owe the same. */
const bothOwe = bothDecided().and(
  decisionServed({ partyId: A }),
  debtOf(A, 1_000),
  decisionServed({ partyId: B }),
  debtOf(B, 1_000),
);
const paying = (over: object = {}) =>
  RecordBankPayment({ ...bankPayment({ occurredAt: at('2026-05-06 15:00'), amount: yuan(1_000) }), ...over });

/** What is still open of each party's last debt. */
const openOf = (history: Iterable<CaseEvent>) =>
  [...fold(caseDecider, [...history]).parties].map(([partyId, { payments }]) => {
    const debt = payments.at(-1);
    return [partyId, debt && debt.fine - addFen(fen(0), ...debt.payments.map(({ amount }) => amount))];
  });

describe('the debts of several parties', () => {
  it('a payment that names no debt is refused where several are open: nobody can say whose it is', () => {
    given(bothOwe).when(paying(), bank).thenRefused('payment.debt-not-named');
  });

  it('a payment lowers the debt that it names, by its own id or by its debtor', () => {
    for (const named of [{ obligationId: `decision-1/${B}` }, { partyId: B }])
      given(bothOwe)
        .when(paying(named), bank)
        .then(
          FinePaid({
            ...bankPayment({ occurredAt: at('2026-05-06 15:00'), amount: yuan(1_000) }),
            obligationId: `decision-1/${B}`,
            debtors: [B],
            paidOn: plainDate('2026-05-06'),
            outstanding: { fine: fen(0), surcharge: fen(0) },
          }),
        );
  });

  it('a joint debt is one debt: what one debtor pays, the others owe no more', () => {
    const joint = bothDecided().and(
      decisionServed({ partyId: A }),
      decisionServed({ partyId: B }),
      obligationOpened({ obligationId: 'decision-1', debtors: [A, B], fine: yuan(1_000) }),
    );
    given(joint)
      .when(paying({ partyId: A, amount: yuan(400) }), bank)
      .thenState(() => true);
    const paid = FinePaid({
      ...bankPayment({ amount: yuan(400) }),
      obligationId: 'decision-1',
      debtors: [A, B],
      paidOn: plainDate('2026-05-06'),
      outstanding: { fine: yuan(600), surcharge: fen(0) },
    });
    expect(openOf(joint.and(paid))).toEqual([
      [A, yuan(600)],
      [B, yuan(600)],
    ]);
  });

  it('an old debt, which named no debtor, is one joint debt of all parties', () => {
    const old = bothDecided().and(obligationOpened({ debtors: ['*'], fine: yuan(2_000) }));
    expect(openOf(old)).toEqual([
      [A, yuan(2_000)],
      [B, yuan(2_000)],
    ]);
    given(old)
      .when(paying({ amount: yuan(2_000) }), bank)
      .thenState(() => true);
  });

  it('the same payment at the bank is not booked to two debts', () => {
    const paid = FinePaid({
      ...bankPayment({ amount: yuan(1_000) }),
      obligationId: `decision-1/${A}`,
      debtors: [A],
      paidOn: plainDate('2026-05-06'),
      outstanding: { fine: fen(0), surcharge: fen(0) },
    });
    given(bothOwe.and(paid))
      .when(paying({ partyId: B }), bank)
      .thenRefused('payment.recorded-already');
  });
});
