import { yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CaseHistory } from '../../testing/case-history.js';
import { at } from '../../testing/context-on.js';
import {
  aCase,
  after,
  decided,
  decisionServed,
  document,
  fine,
  given,
  penaltyDecided,
  recordedBy,
} from '../../testing/index.js';
import { fineOwed, finePaid, obligationOpened, remedyAccepted } from '../../testing/paid-case.js';
import { RevokeDecision } from '../decision/vocabulary/index.js';
import { PublishDecision, ProposeDisclosure } from '../disclosure/vocabulary.js';
import { ChangeMustNotBeWorse } from './rules/outcome.js';
import {
  JudgmentMustBeQuashed,
  OnlyADecisionInForceAgainIsRestored,
  RestorationMustBeKnown,
} from './rules/restoring.js';
import {
  officer,
  head,
  PARTY,
  ITEM,
  gains,
  ending,
  ended,
  accepted,
  inForceOn,
  judged,
  retried,
  UPHELD,
  restoring,
  restored,
  recorded,
  running,
  published,
  owedOn,
  refunded,
  stateOf,
} from './restoring.fixture.js';

describe('which judgment falls', () => {
  /** The appeal was dismissed on 31 July: the first judgment, which revoked, has effect by it. */
  const appealed = ended(
    accepted(
      ended(fineOwed().and(remedyAccepted({ kind: 'litigation' })), 'remedy-1', '2026-06-30'),
      'appeal',
      '2026-07-10',
      'appeal',
      'remedy-1',
    ),
    'appeal',
    '2026-07-31',
    { outcome: 'dismissed' },
  );

  it('a retrial against an appeal that left the first judgment restores what the first judgment undid [M7]', () => {
    expect(appealed.state.decision.is).toBe('revoked');
    const over = restored(retried(appealed, 'appeal'));
    expect(over.state.decision).toMatchObject({ is: 'penalty', penalties: [fine(10_000)] });
    expect(over.state.remedies.proceedings).toMatchObject([{ isInForce: false }, { isInForce: false }, {}]);
    expect(over.state.payment).toMatchObject({ is: 'open', dueOn: '2026-10-16' });
  });

  it('a protest against a retrial that left that appeal restores it as well', () => {
    const left = ended(retried(appealed, 'appeal', 'retrial-1'), 'retrial-1', '2026-09-20', { outcome: 'upheld' });
    const over = restored(accepted(left, 'retrial', '2026-09-25', 'protest', 'retrial-1'));
    expect(over.state.decision).toMatchObject({ is: 'penalty' });
  });

  it('a judgment that fell does not fall again', () => {
    const over = restored(retried(appealed, 'remedy-1'));
    const again = accepted(over, 'protest', '2026-11-02', 'protest', 'appeal');
    given(again)
      .when(ending('protest', '2026-11-20', UPHELD), officer)
      .thenRefused(RestorationMustBeKnown);
  });

  it('a judgment that dismissed the suit falls without anything to restore', () => {
    expect(recorded(retried(judged(fineOwed(), { outcome: 'dismissed' })))).toEqual(['RemedyEnded']);
  });

  it('an older log that does not have what the judgment changed refuses the restoration instead of saying nothing', () => {
    const old = fineOwed().and(
      remedyAccepted({ kind: 'litigation' }),
      ...[...judged(fineOwed(), { outcome: 'changed', changedFine: yuan(500) })].filter(
        ({ type }) => type === 'RemedyEnded' || type === 'JudgmentTookEffect',
      ),
    );
    given(retried(old)).when(restoring(), officer).thenRefused(RestorationMustBeKnown);
  });

  it('a decision that the agency revoked besides stays revoked where the judgment falls', () => {
    const both = after(
      judged(fineOwed(), { outcome: 'changed', changedFine: yuan(500) }),
      RevokeDecision({
        occurredAt: at('2026-08-01 09:00'),
        cause: 'selfCorrection',
        reasons: '自行纠正',
        document: document('撤销决定书'),
      }),
      head,
    );
    expect(recorded(retried(both))).not.toContain('DecisionRestored');
    expect(restored(retried(both)).state.decision.is).toBe('revoked');
  });
});

describe('a decision that was ordered anew twice', () => {
  const second = (history: CaseHistory) =>
    ended(
      accepted(
        history.and(
          penaltyDecided({ partyId: PARTY, decisionId: 'decision-2', penalties: [fine(3_000)] }),
          decisionServed({ decisionId: 'decision-2' }),
        ),
        'remedy-2',
        '2026-08-03',
        'reconsideration',
      ),
      'remedy-2',
      '2026-08-20',
      { redo: { because: 'substance' } },
    );
  const twice = second(judged(fineOwed().and(published), { redo: { because: 'substance' } }));

  it('the first decision is restored although the second one was revoked and ordered anew as well [M5, M7]', () => {
    expect(twice.state.decision).toMatchObject({ is: 'none', redo: {} });
    const over = restored(retried(twice));
    expect(over.state).toMatchObject({
      decision: { is: 'penalty', decisionId: 'decision-1', penalties: [fine(10_000)] },
      service: { is: 'served' },
      notice: { noticeId: 'notice-1' },
      beforeRedo: undefined,
    });
    expect(running(over).map(([clock]) => clock)).not.toContain('M5');
  });

  it('the second one that is restored keeps what was before it', () => {
    const suit = inForceOn(
      ended(
        accepted(
          judged(fineOwed(), { redo: { because: 'substance' } }).and(
            penaltyDecided({ decisionId: 'decision-2', penalties: [fine(3_000)] }),
            decisionServed({ decisionId: 'decision-2' }),
          ),
          'suit',
          '2026-07-20',
          'litigation',
        ),
        'suit',
        '2026-07-31',
        { redo: { because: 'substance' } },
      ),
      'suit',
      '2026-08-20',
    );
    const over = restored(retried(suit, 'suit'));
    expect(over.state.decision).toMatchObject({ is: 'penalty', decisionId: 'decision-2' });
    expect(over.state.beforeRedo?.decision).toMatchObject({ decisionId: 'decision-1' });
  });
});

describe('a retrial that lets the judgment fall and changes the decision', () => {
  const changing = { outcome: 'changed', quashes: true, changedFine: yuan(4_000) } as const;

  it('it reaches decision, debt, days and publication in one step [M7, M8]', () => {
    const unpaid = retried(judged(fineOwed().and(published)));
    expect(recorded(unpaid, changing)).toEqual(['RemedyEnded', 'DecisionRestored', 'DecisionChanged']);
    const over = restored(unpaid, changing);
    expect(over.state.decision).toMatchObject({
      is: 'penalty',
      penalties: [fine(4_000)],
      change: { on: '2026-10-01', by: 'court' },
    });
    expect(over.state.payment).toMatchObject({ is: 'open', fine: yuan(4_000), dueOn: '2026-10-16' });
    expect(owedOn(over, '2026-10-16')).toEqual({ fine: yuan(4_000), surcharge: owedOn(over, '2026-10-01').surcharge });
    expect(running(over)).toEqual(
      expect.arrayContaining([
        ['L20', '2026-10-01'],
        ['L26', '2026-10-01'],
        ['L80', '2026-10-01'],
      ]),
    );
    const proposed = after(over, ProposeDisclosure({ occurredAt: at('2026-10-02 09:00'), declared: {} }), officer);
    expect(recordedBy(proposed, PublishDecision({ occurredAt: at('2026-10-09 09:00') }), head)).toMatchObject([
      { data: { publicText: { penaltySummary: '罚款4,000.00元', changed: { by: 'court' } } } },
    ]);
  });

  it('what was paid above the changed fine goes back, and what went back before is owed up to it [P9]', () => {
    const kept = retried(judged(fineOwed().and(finePaid())));
    expect(recorded(kept, changing)).toEqual(['RemedyEnded', 'DecisionRestored', 'DecisionChanged', 'RefundOrdered']);
    expect(restored(kept, changing).state.payment).toMatchObject({
      is: 'paid',
      fine: yuan(4_000),
      refundsOrdered: yuan(6_000),
    });
    const back = restored(retried(refunded(judged(fineOwed().and(finePaid())), 10_000)), changing);
    expect(back.state.payment).toMatchObject({ is: 'open', fine: yuan(4_000), refundsOrdered: 0 });
    expect(owedOn(back, '2026-10-16')).toEqual({ fine: yuan(4_000), surcharge: 0 });
  });

  it('it is compared with the decision, not with the judgment that falls', () => {
    const lighter = retried(judged(fineOwed(), { outcome: 'changed', changedFine: yuan(500) }));
    expect(restored(lighter, changing).state.decision).toMatchObject({ penalties: [fine(4_000)] });
    given(lighter)
      .when(restoring({ ...changing, changedFine: yuan(10_001) }), officer)
      .thenRefused(ChangeMustNotBeWorse);
  });

  it('it may let one item fall and be decided anew, or find the decision unlawful', () => {
    const both = aCase()
      .concluded()
      .with(decided({ penalties: [fine(10_000), gains], statesSurcharge: true }))
      .and(decisionServed(), obligationOpened());
    const item = restored(retried(judged(both)), {
      outcome: 'partlyRevoked',
      quashes: true,
      changedPenalties: [gains],
      redo: { because: 'procedure' },
    });
    expect([...stateOf(item).parties.keys()]).toEqual([PARTY, ITEM]);
    const unlawful = restored(retried(judged(fineOwed())), { outcome: 'confirmedIllegal', quashes: true });
    expect(unlawful.state.decision).toMatchObject({ is: 'penalty', isUnlawful: true });
  });

  it('an outcome that changes a decision that the judgment undid says that the judgment falls', () => {
    given(retried(judged(fineOwed())))
      .when(restoring({ outcome: 'confirmedIllegal' }), officer)
      .thenRefused(JudgmentMustBeQuashed);
    for (const outcome of ['revoked', 'withdrawn'] as const)
      given(retried(judged(fineOwed())))
        .when(restoring({ outcome, quashes: true }), officer)
        .thenRefused(OnlyADecisionInForceAgainIsRestored);
  });
});
