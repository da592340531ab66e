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
  decision,
  decisionServed,
  directly,
  disposition,
  document,
  fine,
  given,
  Li,
  notice,
  PrincipalHead,
  recordedBy,
  type CaseHistory,
} from '../../testing/index.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { finePaid, obligationOpened, remedyAccepted } from '../../testing/paid-case.js';
import { Bank, Finance } from '../../testing/people.js';
import { finesInForce } from '../../same-conduct/fines-in-force.js';
import { caseDecider } from '../case.js';
import { ProposeClosure } from '../closure/vocabulary.js';
import { ProposeDisclosure, PublishDecision } from '../disclosure/vocabulary.js';
import { DetermineReviewScope } from '../legal-review/vocabulary.js';
import { IssuePenaltyNotice, ServePenaltyNotice } from '../notice/vocabulary.js';
import { DropParty } from '../participation/vocabulary.js';
import { PayRefund, RecordBankPayment } from '../payment/vocabulary/index.js';
import { RecordPerformance } from '../performance/vocabulary.js';
import { EndRemedy } from '../remedies/vocabulary.js';
import { RedoMustFollowARevocation } from '../remedies/rules/outcome.js';
import { ServeDecision } from '../service/vocabulary.js';
import type { Penalty } from '../values.js';
import {
  DecisionIdMustBeNew,
  DecisionMustKeepToTheItem,
  NoticeMustKeepToTheItem,
  NoticeMustNotRepeatTheUndoneAct,
} from './rules/redo.js';
import { DecidePenalty } from './vocabulary/index.js';

const now = '2026-12-01T10:00:00+08:00';
const officer = contextOn(now, { actor: Li });
const head = contextOn(now, { actor: PrincipalHead });
const bank = contextOn(now, { actor: Bank });
const finance = contextOn(now, { actor: Finance });
const gains: Penalty = { kind: 'confiscationOfGains', amount: yuan(3_000) };
const PARTY = 'party-1';
const ITEM = 'party-1-redo-1';

/** A fine of 10,000 yuan, paid, and gains of 3,000, published; reconsideration is pending. */
const challenged = aCase()
  .concluded()
  .with(decided({ penalties: [fine(10_000), gains], statesSurcharge: true }))
  .and(
    decisionServed(),
    obligationOpened(),
    finePaid(),
    decisionPublished({ occurredAt: at('2026-04-17 09:00') }),
    remedyAccepted(),
  );
const ending = (over: Partial<Parameters<typeof EndRemedy>[0]> = {}) =>
  EndRemedy({
    occurredAt: at('2026-06-30 09:00'),
    remedyId: 'remedy-1',
    outcome: 'partlyRevoked',
    changedPenalties: [gains],
    redo: { because: 'substance' },
    reasons: '罚款数额认定事实不清',
    document: document('行政复议决定书'),
    reference: '赤政复决字〔2026〕1号',
    ...over,
  });
const ordered = after(challenged, ending(), officer);
const telling = (over: Partial<Parameters<typeof IssuePenaltyNotice>[0]> = {}) =>
  IssuePenaltyNotice(
    notice({
      partyId: ITEM,
      occurredAt: at('2026-07-02 09:00'),
      noticeId: 'notice-2',
      proposedPenalties: [fine(3_000)],
      ...over,
    }),
  );
const notified = [
  telling(),
  ServePenaltyNotice({ ...directly(at('2026-07-02 15:00')), partyId: ITEM, noticeId: 'notice-2' }),
  DetermineReviewScope({ occurredAt: at('2026-07-13 09:00'), declaredGrounds: [], reasons: '不属于范围' }),
].reduce((told, step) => after(told, step, officer), ordered);
const deciding = (penalties: Penalty[] = [fine(3_000)], over: object = {}) =>
  DecidePenalty(
    decision({
      occurredAt: at('2026-07-15 09:00'),
      decisionId: 'decision-2',
      decisionNumber: '赤城管罚决〔2026〕2号',
      dispositions: [{ ...disposition({ penalties }), partyId: ITEM }],
      ...over,
    }),
  );
const redone = after(
  after(notified, deciding(), head),
  ServeDecision({ ...directly(at('2026-07-16 09:00')), partyId: ITEM, decisionId: 'decision-2' }),
  officer,
);
const tracksOf = (history: CaseHistory, id: string) => fold(caseDecider, [...history]).parties.get(id);

describe('an order to decide one item of a penalty anew', () => {
  it('the item becomes a matter of its own, due in sixty days; what was not revoked goes on [M5, M8]', () => {
    expect(recordedBy(challenged, ending(), officer).map(({ type }) => type)).toEqual([
      'RemedyEnded',
      'DecisionChanged',
      'DisclosureWithdrawn',
      'RefundOrdered',
      'ItemRedoOrdered',
    ]);
    expect(tracksOf(ordered, PARTY)).toMatchObject({
      decision: { is: 'penalty', penalties: [gains] },
      service: { is: 'served' },
      payments: [{ is: 'cancelled', refundsOrdered: yuan(10_000) }],
    });
    expect(tracksOf(ordered, ITEM)).toMatchObject({
      itemOf: PARTY,
      notice: { is: 'none' },
      decision: { is: 'none', redo: { items: [fine(10_000)], isOrdered: true, dueOn: '2026-08-31' } },
    });
    const { clocks } = fold(caseDecider, [...ordered]);
    expect(clocks.filter(({ clock }) => clock === 'M5').map(({ subject }) => subject)).toEqual([ITEM]);
  });

  it('an item is decided anew only where it fell altogether', () => {
    given(challenged)
      .when(ending({ changedPenalties: [fine(500), gains] }), officer)
      .thenRefused(RedoMustFollowARevocation);
  });

  it('the new notice and decision keep to the item, and do not repeat what was undone for its substance', () => {
    given(ordered)
      .when(telling({ proposedPenalties: [fine(3_000), gains] }), officer)
      .thenRefused(NoticeMustKeepToTheItem, NoticeMustNotRepeatTheUndoneAct);
    given(ordered)
      .when(telling({ proposedPenalties: [fine(10_000)] }), officer)
      .thenRefused(NoticeMustNotRepeatTheUndoneAct);
    given(notified)
      .when(deciding([fine(3_000), { kind: 'warning' }]), head)
      .thenRefused(DecisionMustKeepToTheItem, 'decision.heavier-than-notified', 'decision.same-act-again');
    given(notified)
      .when(deciding([fine(3_000)], { decisionId: 'decision-1' }), head)
      .thenRefused(DecisionIdMustBeNew);
  });

  it('the new decision imposes the item alone: it is served, owed and published beside the one in force', () => {
    expect(tracksOf(redone, ITEM)).toMatchObject({
      decision: { is: 'penalty', decisionId: 'decision-2', penalties: [fine(3_000)] },
      payments: [{ is: 'open', fine: yuan(3_000), decisionId: 'decision-2', obligationId: `decision-2/${ITEM}` }],
    });
    expect(tracksOf(redone, PARTY)?.decision).toEqual(tracksOf(ordered, PARTY)?.decision);
    expect(finesInForce(fold(caseDecider, [...redone])).map(({ decisionId }) => decisionId)).toEqual(['decision-2']);
    const proposed = after(
      redone,
      ProposeDisclosure({ partyId: ITEM, occurredAt: at('2026-07-16 10:00'), declared: {} }),
      officer,
    );
    const publish = PublishDecision({ partyId: ITEM, occurredAt: at('2026-07-17 10:00') });
    expect(recordedBy(proposed, publish, head)).toMatchObject([
      { data: { decisionId: 'decision-2', publicText: { penaltySummary: '罚款3,000.00元' } } },
    ]);
  });

  it('the case ends once both are at their end, and the order to decide anew cannot be dropped', () => {
    const dropping = DropParty({
      partyId: ITEM,
      occurredAt: at('2026-07-03 09:00'),
      facts: { ground: 'notTheOffender' as const, evidenceIds: ['evidence-1'] },
      reasons: '不再处理',
      document: document('终止调查审批表'),
    });
    given(ordered).when(dropping, head).thenRefused('party.matters-open');
    const close = ProposeClosure({ occurredAt: at('2026-11-30 09:00'), ground: 'performed', explanation: '执行完毕' });
    const gainsPaid = RecordPerformance({
      partyId: PARTY,
      occurredAt: at('2026-08-03 10:00'),
      performance: {
        is: 'gainsPaid',
        amount: yuan(3_000),
        paidOn: plainDate('2026-08-02'),
        receiptNumber: '国库1号',
        document: document('凭证'),
      },
    });
    const refund = PayRefund({
      partyId: PARTY,
      occurredAt: at('2026-08-03 11:00'),
      amount: yuan(10_000),
      reference: '1',
    });
    const rest = after(after(redone, gainsPaid, officer), refund, finance);
    given(rest).when(close, officer).thenRefused('closure.ground-does-not-hold');
    const paying = RecordBankPayment({
      ...bankPayment({
        occurredAt: at('2026-07-20 15:00'),
        amount: yuan(3_000),
        paymentId: 'p-2',
        bankReference: 'ref-2',
        receiptNumber: 'r-2',
      }),
      partyId: ITEM,
    });
    expect(recordedBy(after(rest, paying, bank), close, officer)).toMatchObject([
      {
        data: {
          ends: [
            { partyId: PARTY, ground: 'performed' },
            { partyId: ITEM, ground: 'performed' },
          ],
        },
      },
    ]);
  });
});
