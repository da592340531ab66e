import { yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { at } from '../../testing/context-on.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import {
  aCase,
  after,
  benchmarkFor,
  decided,
  decisionServed,
  document,
  fine,
  given,
  notice,
  penaltyDecided,
  recordedBy,
} from '../../testing/index.js';
import { finePaid, obligationOpened } from '../../testing/paid-case.js';
import { ChangeDecision, RevokeDecision } from '../decision/vocabulary/index.js';
import { IssuePenaltyNotice } from '../notice/vocabulary.js';
import type { Penalty } from '../values.js';
import { MatterMustBeSettled } from './rules/restoring.js';
import {
  officer,
  head,
  PARTY,
  ITEM,
  gains,
  judged,
  retried,
  restoring,
  restored,
  recorded,
  stateOf,
  running,
  published,
  refunded,
} from './restoring.fixture.js';

describe('the matter of an item that ends with the judgment', () => {
  const two = aCase()
    .concluded()
    .with(decided({ penalties: [fine(10_000), gains], statesSurcharge: true }))
    .and(decisionServed(), obligationOpened(), published);
  const part = judged(two, {
    outcome: 'partlyRevoked',
    changedPenalties: [gains],
    redo: { because: 'substance' },
  });
  const made = part.and(
    penaltyDecided({
      occurredAt: at('2026-07-25 09:00'),
      partyId: ITEM,
      decisionId: 'decision-2',
      penalties: [fine(3_000)],
    }),
    decisionServed({ occurredAt: at('2026-07-26 09:00'), partyId: ITEM, decisionId: 'decision-2' }),
    obligationOpened({ obligationId: 'decision-2', debtors: [ITEM], decisionId: 'decision-2', fine: yuan(3_000) }),
    finePaid({ obligationId: 'decision-2', debtors: [ITEM], amount: yuan(3_000), paymentId: 'p-2' }),
    decisionPublished({ partyId: ITEM, decisionId: 'decision-2', occurredAt: at('2026-07-27 09:00') }),
  );
  const revoked = after(
    made,
    RevokeDecision({
      partyId: ITEM,
      occurredAt: at('2026-08-10 09:00'),
      cause: 'selfCorrection',
      reasons: '自行纠正',
      document: document('撤销决定书'),
    }),
    head,
  );

  it('the matter ends by an event of its own, and none of its days runs on [M5]', () => {
    const pending = after(
      part,
      IssuePenaltyNotice(
        notice({
          partyId: ITEM,
          occurredAt: at('2026-07-20 09:00'),
          noticeId: 'n-2',
          proposedPenalties: [fine(3_000)],
        }),
      ),
      officer,
    );
    expect(recorded(retried(pending))).toEqual(['RemedyEnded', 'DecisionRestored', 'ItemRedoFellAway']);
    const over = restored(retried(pending));
    expect([...stateOf(over).parties.keys()]).toEqual([PARTY]);
    expect(running(over, ITEM)).toEqual([]);
    expect(running(over).map(([clock]) => clock)).toEqual(expect.arrayContaining(['L20', 'L26', 'L80']));
  });

  it('a matter in which money or a withdrawal is open does not end', () => {
    given(retried(revoked))
      .when(restoring(), officer)
      .thenRefused(
        ({ rule, particulars }) =>
          rule === MatterMustBeSettled.code &&
          particulars?.['open'] === 'refund, withdrawal to pass on' &&
          particulars['matter'] === ITEM,
      );
    const settled = refunded(revoked, 3_000, {
      partyId: ITEM,
      obligationId: 'decision-2',
      occurredAt: at('2026-08-11 09:00'),
    });
    given(retried(settled))
      .when(restoring(), officer)
      .thenRefused(({ particulars }) => particulars?.['open'] === 'withdrawal to pass on');
  });
});

describe('an item that the agency itself takes out of its decision', () => {
  const both = aCase()
    .concluded()
    .with(decided({ penalties: [fine(10_000), gains], statesSurcharge: true }))
    .and(decisionServed(), obligationOpened(), finePaid(), published);
  const change = (penalties: Penalty[], redo?: true) =>
    ChangeDecision({
      partyId: PARTY,
      occurredAt: at('2026-06-10 09:00'),
      ground: 'factsMistaken',
      penalties,
      reasons: '罚款部分事实不清',
      document: document('变更决定书'),
      ...(redo ? { redo } : {}),
    });

  it('the item is decided anew in a matter of its own, and what was paid for it goes back [M5, E8]', () => {
    expect(recordedBy(both, change([gains], true), head).map(({ type }) => type)).toEqual([
      'DecisionChanged',
      'DisclosureWithdrawn',
      'RefundOrdered',
      'ItemRedoOrdered',
    ]);
    const over = stateOf(after(both, change([gains], true), head));
    expect(over.parties.get(PARTY)).toMatchObject({
      decision: { penalties: [gains] },
      payments: [{ refundsOrdered: yuan(10_000) }],
    });
    expect(over.parties.get(ITEM)?.decision).toMatchObject({ redo: { items: [fine(10_000)], isOrdered: false } });
    expect(over.clocks.filter(({ clock }) => clock === 'M5').map(({ subject }) => subject)).toEqual([ITEM]);
  });

  it('the agency decides nothing anew where no item fell altogether', () => {
    given(both)
      .when(ChangeDecision({ ...change([fine(500), gains], true).data, benchmark: benchmarkFor(500) }), head)
      .thenRefused('decision.redo-without-fallen-item');
  });
});
