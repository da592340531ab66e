import { fold } from '@ecl/event-sourcing';
import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  bankPayment,
  contextOn,
  decided,
  decisionServed,
  document,
  fine,
  given,
  Li,
  penaltyDecided,
} from '../../testing/index.js';
import { Bank, Finance } from '../../testing/people.js';
import type { CaseHistory } from '../../testing/case-history.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { fineOwed, finePaid, obligationOpened, remedyAccepted } from '../../testing/paid-case.js';
import { A, B, bothDecided } from '../../testing/two-parties.js';
import { caseDecider } from '../case.js';
import { balanceOn } from '../payment/balance.js';
import { PayRefund, RecordBankPayment } from '../payment/vocabulary/index.js';
import { DecisionMustNotBeRedoneMeanwhile, OnlyADecisionInForceAgainIsRestored } from '../remedies/rules/restoring.js';
import type { Penalty } from '../values.js';
import { AcceptRemedy, EndRemedy, RecordJudgmentEffect } from '../remedies/vocabulary.js';

const officer = contextOn('2026-12-01T10:00:00+08:00', { actor: Li });
const ended = (history: CaseHistory, over: Partial<Parameters<typeof EndRemedy>[0]>) =>
  after(
    history,
    EndRemedy({
      occurredAt: at('2026-06-30 09:00'),
      remedyId: 'remedy-1',
      outcome: 'revoked',
      reasons: '主要事实不清',
      document: document('裁判文书'),
      reference: '1号',
      ...over,
    }),
    officer,
  );

const paperOf = { reasons: '原裁判认定有误', document: document('再审判决书'), reference: '2号' };

describe('a redo for one party of several', () => {
  const debtOf = (partyId: string, amount: number) =>
    obligationOpened({ obligationId: `decision-1/${partyId}`, debtors: [partyId], fine: yuan(amount) });
  const published = (partyId: string) => decisionPublished({ partyId, occurredAt: at('2026-04-17 09:00') });
  const challenged = bothDecided().and(
    ...[A, B].flatMap((partyId) => [
      decisionServed({ partyId }),
      debtOf(partyId, partyId === A ? 2_000 : 1_000),
      published(partyId),
    ]),
    remedyAccepted({ partyId: A }),
  );
  const tracksOf = (history: CaseHistory, partyId: string) => fold(caseDecider, history).parties.get(partyId);
  const clocksOf = (history: CaseHistory, partyId: string) =>
    fold(caseDecider, history).clocks.filter(({ subject }) => subject === partyId);

  it('a redo for one party leaves the decision, money, publication and days of the other as they are [M5]', () => {
    const redone = ended(challenged, { partyId: A, redo: { because: 'substance' } });
    expect(tracksOf(redone, A)).toMatchObject({
      decision: { is: 'none', redo: { isOrdered: true } },
      payments: [{ is: 'cancelled' }],
      disclosure: { is: 'none' },
    });
    expect(tracksOf(redone, B)).toEqual(tracksOf(challenged, B));
    expect(tracksOf(redone, B)).toMatchObject({
      decision: { is: 'penalty' },
      payments: [{ is: 'open', fine: yuan(1_000) }],
      disclosure: { is: 'published' },
    });
    expect(clocksOf(redone, B)).toEqual(clocksOf(challenged, B));
  });

  it('a lower fine is no item that fell: the body changed it itself, and nothing is decided anew', () => {
    given(challenged)
      .when(
        EndRemedy({
          occurredAt: at('2026-06-30 09:00'),
          partyId: A,
          remedyId: 'remedy-1',
          outcome: 'partlyRevoked',
          changedPenalties: [fine(500)],
          redo: { because: 'substance' },
          reasons: '部分事实不清',
          document: document('行政复议决定书'),
          reference: '1号',
        }),
        officer,
      )
      .thenRefused('remedies.redo-without-revocation');
  });
});

describe('a retrial', () => {
  const judged = ended(fineOwed().and(finePaid(), remedyAccepted({ kind: 'litigation' })), {});
  const revoked = after(
    judged,
    RecordJudgmentEffect({
      occurredAt: at('2026-07-20 09:00'),
      remedyId: 'remedy-1',
      effectiveOn: plainDate('2026-07-17'),
      document: document('裁判文书生效证明'),
    }),
    officer,
  );
  const retried = after(
    revoked,
    AcceptRemedy({
      occurredAt: at('2026-09-01 09:00'),
      remedyId: 'remedy-2',
      kind: 'retrial',
      against: 'remedy-1',
      reference: '2号',
    }),
    officer,
  );

  it('a retrial that leaves the judgment restores nothing: the decision stays revoked, and the money goes back', () => {
    for (const outcome of ['upheld', 'dismissed', 'withdrawn'] as const) {
      const over = ended(retried, { occurredAt: at('2026-10-01 09:00'), remedyId: 'remedy-2', outcome });
      expect([...over].slice([...retried].length).map(({ type }) => type)).toEqual(['RemedyEnded']);
      expect(over.state.decision.is).toBe('revoked');
      expect(over.state.payment).toMatchObject({ is: 'cancelled', refundsOrdered: yuan(10_000) });
      expect(over.state.remedies.proceedings[0]).toMatchObject({ isInForce: true });
    }
  });

  const restoring = {
    occurredAt: at('2026-10-01 09:00'),
    remedyId: 'remedy-2',
    outcome: 'dismissed',
    quashes: true,
  } as const;
  const finance = contextOn('2026-12-01T10:00:00+08:00', { actor: Finance });
  const givenBack = (history: CaseHistory, amount: number) =>
    after(
      history,
      PayRefund({
        occurredAt: at('2026-08-01 09:00'),
        amount: yuan(amount),
        obligationId: 'decision-1',
        reference: '1',
      }),
      finance,
    );
  const inForce = (over: Partial<Parameters<typeof EndRemedy>[0]>, history = fineOwed().and(finePaid())) =>
    after(
      ended(
        history.and(decisionPublished({ occurredAt: at('2026-04-17 09:00') }), remedyAccepted({ kind: 'litigation' })),
        over,
      ),
      RecordJudgmentEffect({
        occurredAt: at('2026-07-20 09:00'),
        remedyId: 'remedy-1',
        effectiveOn: plainDate('2026-07-17'),
        document: document('裁判文书生效证明'),
      }),
      officer,
    );
  const challengedAgain = (history: CaseHistory) =>
    after(
      history,
      AcceptRemedy({
        occurredAt: at('2026-09-01 09:00'),
        partyId: A,
        remedyId: 'remedy-2',
        kind: 'retrial',
        against: 'remedy-1',
        reference: '2号',
      }),
      officer,
    );
  const tracks = (history: CaseHistory, id = A) => fold(caseDecider, [...history]).parties.get(id);

  it('a retrial that lets the judgment fall restores the decision: what was paid is paid, and what was not yet given back is kept [M7]', () => {
    const over = ended(challengedAgain(inForce({})), restoring);
    expect([...over].slice(-3).map(({ type }) => type)).toEqual(['RemedyEnded', 'DecisionRestored', 'EndReached']);
    expect(over.state.decision).toMatchObject({ is: 'penalty', penalties: [fine(10_000)] });
    expect(over.state.payment).toMatchObject({ is: 'paid', refundsOrdered: 0 });
    expect(over.state.remedies.proceedings[0]).toMatchObject({ isInForce: false, to: '2026-07-17' });
    expect(over.state.disclosure.is).toBe('withdrawn');
    const running = over.state.clocks.filter(({ is }) => is === 'running').map(({ clock, from }) => [clock, from]);
    expect(running).toContainEqual(['L80', '2026-10-01']);
  });

  it('what went back is owed again, from a new last day on, without a surcharge for the days of the judgment [L20, L21]', () => {
    const over = ended(challengedAgain(givenBack(inForce({}), 10_000)), restoring);
    // 16 October is a Friday.
    expect(over.state.payment).toMatchObject({ is: 'open', fine: yuan(10_000), dueOn: '2026-10-16', refundsPaid: 0 });
    const rate = { surchargePerDayPercent: 3, surchargeCapPercent: 100 };
    const { payment, remedies } = over.state;
    if (payment.is === 'none') throw new Error('no debt');
    expect(balanceOn(plainDate('2026-10-16'), payment, remedies, rate)).toEqual({ fine: yuan(10_000), surcharge: 0 });
    expect(balanceOn(plainDate('2026-10-17'), payment, remedies, rate).surcharge).toBe(yuan(300));
    const again = RecordBankPayment({
      ...bankPayment({
        occurredAt: at('2026-10-12 15:00'),
        paymentId: 'p-2',
        bankReference: 'ref-2',
        receiptNumber: 'r-2',
      }),
      partyId: A,
    });
    const bank = contextOn('2026-12-01T10:00:00+08:00', { actor: Bank });
    expect(after(over, again, bank).state.payment).toMatchObject({ is: 'paid' });
  });

  it('a retrial restores what a judgment had changed', () => {
    const changed = inForce({ outcome: 'changed', changedFine: yuan(500) }, fineOwed());
    expect(changed.state.payment).toMatchObject({ fine: yuan(500) });
    const over = ended(challengedAgain(changed), restoring);
    expect(over.state.decision).toMatchObject({ penalties: [fine(10_000)] });
    expect(over.state.payment).toMatchObject({ is: 'open', fine: yuan(10_000), dueOn: '2026-10-16' });
  });

  it('a redo that the judgment ordered falls away while it is not decided; once decided, the new decision is revoked first', () => {
    const redo = challengedAgain(inForce({ redo: { because: 'substance' } }));
    const over = ended(redo, restoring);
    expect(tracks(over)).toMatchObject({
      decision: { is: 'penalty', decisionId: 'decision-1' },
      service: { is: 'served' },
      notice: { is: 'served', noticeId: 'notice-1' },
    });
    const M5 = (history: CaseHistory) => fold(caseDecider, [...history]).clocks.filter(({ clock }) => clock === 'M5');
    expect(M5(over)).toMatchObject([{ is: 'ended', end: { how: 'fellAway' } }]);
    const redone = redo.and(penaltyDecided({ decisionId: 'decision-2', penalties: [fine(3_000)] }));
    given(redone)
      .when(EndRemedy({ ...paperOf, ...restoring }), officer)
      .thenRefused(DecisionMustNotBeRedoneMeanwhile);
  });

  it('the matter of an item that the judgment let be decided anew falls away with it', () => {
    const penalties: Penalty[] = [fine(10_000), { kind: 'confiscationOfGains', amount: yuan(3_000) }];
    const two = aCase()
      .concluded()
      .with(decided({ penalties, statesSurcharge: true }))
      .and(decisionServed(), obligationOpened());
    const part = inForce(
      { outcome: 'partlyRevoked', changedPenalties: penalties.slice(1), redo: { because: 'substance' } },
      two,
    );
    expect([...fold(caseDecider, [...part]).parties.keys()]).toEqual([A, `${A}-redo-1`]);
    const over = ended(challengedAgain(part), { ...restoring, partyId: A });
    expect([...fold(caseDecider, [...over]).parties.keys()]).toEqual([A]);
    expect(tracks(over)).toMatchObject({ decision: { penalties }, payments: [{ is: 'open', fine: yuan(10_000) }] });
  });

  it('only an appeal or a retrial that upholds the decision lets a judgment fall', () => {
    given(challengedAgain(inForce({})))
      .when(EndRemedy({ ...paperOf, ...restoring, outcome: 'withdrawn' }), officer)
      .thenRefused(OnlyADecisionInForceAgainIsRestored);
    given(fineOwed().and(remedyAccepted()))
      .when(EndRemedy({ ...paperOf, ...restoring, remedyId: 'remedy-1', outcome: 'upheld' }), officer)
      .thenRefused(OnlyADecisionInForceAgainIsRestored);
  });

  it('an appeal that lets a first judgment fall leaves the decision as it never ceased to be', () => {
    const first = ended(fineOwed().and(remedyAccepted({ kind: 'litigation' })), {});
    const appealed = after(
      first,
      AcceptRemedy({
        occurredAt: at('2026-07-06 09:00'),
        remedyId: 'remedy-2',
        kind: 'appeal',
        against: 'remedy-1',
        reference: '2号',
      }),
      officer,
    );
    const over = ended(appealed, restoring);
    expect([...over].slice([...appealed].length).map(({ type }) => type)).toEqual(['RemedyEnded']);
    expect(over.state.decision).toMatchObject({ is: 'penalty' });
    expect(over.state.payment).toMatchObject({ is: 'open' });
  });
});
