import { fold } from '@ecl/event-sourcing';
import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { after, at, contextOn, decisionServed, document, fine, given, Li } from '../../testing/index.js';
import type { CaseHistory } from '../../testing/case-history.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { fineOwed, finePaid, obligationOpened, remedyAccepted } from '../../testing/paid-case.js';
import { A, B, bothDecided } from '../../testing/two-parties.js';
import { caseDecider } from '../case.js';
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
});
