import { fold } from '@ecl/event-sourcing';
import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  after,
  at,
  bankPayment,
  contextOn,
  decision,
  decisionServed,
  document,
  given,
  noticeIssued,
  noPenaltyDecided,
  noticeServed,
  penaltyDecided,
  PrincipalHead,
  recordedBy,
  scopeDetermined,
  directly,
  Li,
  type CaseHistory,
} from '../../testing/index.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { obligationOpened } from '../../testing/paid-case.js';
import { Bank } from '../../testing/people.js';
import { deathOf, division, east, heir, successor, west, X, Y } from '../../testing/succeeded-party.js';
import { saying } from '../../testing/saying.js';
import { A, aboutTwo, B, bothDecided, imposedOn, proposedTo } from '../../testing/two-parties.js';
import { finesInForce } from '../../same-conduct/fines-in-force.js';
import { caseDecider } from '../case.js';
import { TerminateEnforcement } from '../closure/termination.js';
import { EstateMustBeUsedUp } from '../closure/termination-rules.js';
import { SuccessorsMustBeJudgedTogether } from '../decision/rules/together.js';
import { DecidePenalty, RevokeDecision } from '../decision/vocabulary/index.js';
import { ProposeDisclosure, PublishDecision } from '../disclosure/vocabulary.js';
import type { CaseEvent } from '../events.js';
import { RecordBankPayment } from '../payment/vocabulary/index.js';
import { AcceptRemedy, EndRemedy } from '../remedies/vocabulary.js';
import { ServeDecision } from '../service/vocabulary.js';
import {
  HeirsMustSayWhatTheyInherit,
  SeveralMustFollowADivisionOrADeath,
  SuccessorMustHaveAnIdOfItsOwn,
} from './rules/succession.js';
import { DropParty } from './vocabulary.js';

const now = '2026-07-01T12:00:00+08:00';
const head = contextOn(now, { actor: PrincipalHead });
const officer = contextOn(now, { actor: Li });
const bank = contextOn(now, { actor: Bank });
const [S, D] = ['party-son', 'party-daughter'];
const death = (over: Parameters<typeof deathOf>[1] = {}) =>
  deathOf(
    [
      [heir(S, '示例子'), 600],
      [heir(D, '示例女'), 300],
    ],
    over,
  );
const owing = bothDecided().and(
  ...[A, B].flatMap((partyId) => [
    decisionServed({ partyId }),
    obligationOpened({
      obligationId: `decision-1/${partyId}`,
      debtors: [partyId],
      fine: yuan(partyId === A ? 2_000 : 1_000),
      receivedOn: plainDate('2026-04-16'),
    }),
  ]),
);
const divided = after(owing, division(), head);
const orphaned = after(owing, death(), head);
const stateOf = (history: Iterable<CaseEvent>) => fold(caseDecider, [...history]);
const paying = (partyId: string, amount: number, nth = '1') =>
  RecordBankPayment({
    ...bankPayment({
      occurredAt: at('2026-05-06 15:00'),
      amount: yuan(amount),
      paymentId: `p-${partyId}-${nth}`,
      bankReference: `ref-${partyId}-${nth}`,
      receiptNumber: `receipt-${partyId}-${nth}`,
    }),
    partyId,
  });
const isOf = (partyId: string, history: CaseHistory) => stateOf(history).parties.get(partyId);

describe('several take the place of one party', () => {
  it('each of several successors has what the predecessor had: notice, decision, service, remedies and running days', () => {
    const [before, now] = [stateOf(owing), stateOf(divided)];
    expect([...now.parties.keys()]).toEqual([X, Y, B]);
    for (const id of [X, Y]) {
      const { decision, service, notice, payments, remedies } = before.parties.get(A)!;
      expect(now.parties.get(id)).toMatchObject({ decision, service, notice, payments, remedies });
    }
    const daysOf = (id: string, state: typeof now) =>
      state.clocks.filter(({ subject }) => subject === id).map(({ clock, is, from }) => [clock, is, from]);
    expect(daysOf(X, now)).toEqual(daysOf(A, before));
    expect(daysOf(Y, now)).toEqual(daysOf(A, before));
    expect(daysOf(A, now)).toEqual([]);
  });

  it('a refusal about the old id names every successor', () => {
    expect(caseDecider.decide(paying(A, 100), stateOf(divided), bank)).toMatchObject({
      violations: [{ rule: 'party.no-longer', particulars: { successor: `${X}, ${Y}` } }],
    });
  });

  it('only a division or a death leaves several, and each has an id of its own', () => {
    given(owing)
      .when(division({ how: 'merger' }), head)
      .thenRefused(SeveralMustFollowADivisionOrADeath);
    given(owing)
      .when(division({ coSuccessors: [east] }), head)
      .thenRefused(SuccessorMustHaveAnIdOfItsOwn);
  });

  it('each of several heirs is listed with what it inherits; nobody else is', () => {
    const listed = [{ partyId: S, value: yuan(600) }];
    given(owing)
      .when(death({ inherited: listed }), head)
      .thenRefused(HeirsMustSayWhatTheyInherit);
    given(owing)
      .when(death({ inherited: [...listed, { partyId: D, value: yuan(1) }, { partyId: A, value: yuan(1) }] }), head)
      .thenRefused(HeirsMustSayWhatTheyInherit);
    given(owing)
      .when(division({ inherited: [{ partyId: X, value: yuan(1) }] }), head)
      .thenRefused(HeirsMustSayWhatTheyInherit);
  });
});

describe('the debt of several successors', () => {
  it('several successors owe one debt: what one pays is paid for all, and the case ends for all with it', () => {
    const half = after(divided, paying(X, 1_500), bank);
    expect(isOf(Y, half)?.payments).toMatchObject([{ is: 'open', payments: [{ amount: yuan(1_500), payerId: X }] }]);
    const events = recordedBy(half, paying(Y, 500), bank);
    expect(events).toMatchObject([
      { type: 'FinePaid', data: { debtors: [X, Y], payerId: Y } },
      { type: 'EndReached', data: { ends: [{ partyId: X }, { partyId: Y }] } },
    ]);
  });

  it('successors are fined once: the fine of both is one fine of the offender', () => {
    expect(finesInForce(stateOf(divided)).map(({ offenderId, amount }) => [offenderId, amount])).toEqual([
      [A, yuan(2_000)],
      [B, yuan(1_000)],
    ]);
  });

  it('enforcement against an heir does not end for want of an estate while it has more than it paid', () => {
    const ending = TerminateEnforcement({
      partyId: S,
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
    given(after(orphaned, paying(S, 500), bank))
      .when(ending, head)
      .thenRefused(EstateMustBeUsedUp);
    const usedUp = after(after(orphaned, paying(S, 600), bank), ending, head);
    expect(isOf(S, usedUp)?.performance.terminatedOn).toBe('2026-06-01');
    expect(isOf(D, usedUp)?.performance.terminatedOn).toBeUndefined();
  });
});

describe('the decision that several successors hold', () => {
  const revoking = (partyId: string) =>
    RevokeDecision({
      partyId,
      occurredAt: at('2026-06-10 09:00'),
      cause: 'selfCorrection',
      reasons: '主要证据不足',
      document: document('撤销决定书'),
      redo: true,
    });

  it('what is revoked about one successor is revoked about all: text, debt, refund and the order to decide anew', () => {
    const published = after(owing.and(decisionPublished({ partyId: A })), division(), head);
    const paid = after(after(published, paying(X, 300), bank), paying(Y, 700), bank);
    const events = recordedBy(paid, revoking(Y), head);
    expect(events.map(({ type }) => type)).toEqual([
      'DecisionRevoked',
      'DisclosureWithdrawn',
      'RefundOrdered',
      'RefundOrdered',
      'RedoOrdered',
    ]);
    expect(events.filter(({ type }) => type !== 'RefundOrdered').map(({ data }) => data)).toMatchObject(
      Array.from({ length: 3 }, () => ({ partyId: Y, alsoFor: [X] })),
    );
    const back = events.flatMap((event) =>
      event.type === 'RefundOrdered' ? [[event.data.payeeId, event.data.amount]] : [],
    );
    expect(back).toEqual([
      [X, yuan(300)],
      [Y, yuan(700)],
    ]);
    for (const id of [X, Y])
      expect(isOf(id, paid.and(...events))).toMatchObject({
        decision: { is: 'none', redo: { because: 'substance' } },
        disclosure: { is: 'none' },
        payments: [{ is: 'cancelled' }],
      });
  });

  it('a remedy that the predecessor sought is one remedy of its successors; one that a successor seeks is its own', () => {
    const sought = (partyId: string, remedyId: string, on: string) =>
      AcceptRemedy({
        partyId,
        occurredAt: at(`${on} 09:00`),
        remedyId,
        kind: 'reconsideration',
        reference: '赤政复受字〔2026〕1号',
      });
    const ended = (partyId: string, remedyId: string) =>
      EndRemedy({
        partyId,
        occurredAt: at('2026-06-10 09:00'),
        remedyId,
        outcome: 'changed',
        changedFine: yuan(500),
        reasons: '明显不当',
        document: document('行政复议决定书'),
        reference: '赤政复决字〔2026〕1号',
      });
    const inherited = after(after(owing, sought(A, 'r-1', '2026-04-17'), officer), division(), head);
    const both = after(inherited, ended(Y, 'r-1'), officer);
    const own = after(after(divided, sought(X, 'r-2', '2026-04-27'), officer), ended(X, 'r-2'), officer);
    for (const history of [both, own])
      for (const id of [X, Y])
        expect(isOf(id, history)).toMatchObject({
          decision: { penalties: [{ kind: 'fine', amount: yuan(500) }] },
          payments: [{ is: 'open', fine: yuan(500) }],
        });
    expect(isOf(X, both)?.remedies.proceedings).toMatchObject([{ remedyId: 'r-1', to: '2026-06-10' }]);
    expect(isOf(Y, own)?.remedies.proceedings).toEqual([]);
  });

  it('the text is published once, with the names of all', () => {
    const proposed = after(
      divided,
      ProposeDisclosure({ partyId: X, occurredAt: at('2026-04-21 09:00'), declared: {} }),
      officer,
    );
    const [event, ...others] = recordedBy(
      proposed,
      PublishDecision({ partyId: Y, occurredAt: at('2026-04-21 10:00') }),
      head,
    );
    expect(others).toEqual([]);
    expect(event?.data).toMatchObject({
      alsoFor: [X],
      publicText: { partyName: '赤峰示例西城有限公司、赤峰示例东城有限公司' },
    });
  });
});

describe('several successors of a party that is not decided about', () => {
  const told = aboutTwo().and(
    ...[A, B].flatMap((partyId) => [
      noticeIssued({ partyId, noticeId: `notice-${partyId}`, proposedPenalties: [proposedTo(partyId)] }),
      noticeServed({ partyId, noticeId: `notice-${partyId}` }),
    ]),
    scopeDetermined(),
  );
  const apart = after(
    told,
    division({ occurredAt: at('2026-04-14 09:00'), happenedOn: plainDate('2026-04-13') }),
    head,
  );
  const disposing = (id: string, over = {}) => ({ ...imposedOn(A), partyId: id, ...over });
  const deciding = (...dispositions: ReturnType<typeof disposing>[]) =>
    DecidePenalty(decision({ dispositions, occurredAt: at('2026-04-15 10:00') }));
  const served = (partyId: string, on: string) =>
    ServeDecision({ ...directly(at(`${on} 10:00`)), partyId, decisionId: 'decision-1' });

  it('one decision imposes the same on all successors of one offender, or on none of them', () => {
    given(apart)
      .when(deciding(disposing(X)), head)
      .thenRefused(saying(SuccessorsMustBeJudgedTogether, { successors: Y }));
    const less = { penalties: [{ kind: 'fine', amount: yuan(1_900) }] };
    given(apart)
      .when(deciding(disposing(X), disposing(Y, less)), head)
      .thenRefused(SuccessorsMustBeJudgedTogether);
    expect(recordedBy(apart, deciding(disposing(X), disposing(Y)), head)).toHaveLength(1);
    const dropping = DropParty({
      partyId: Y,
      occurredAt: at('2026-04-14 10:00'),
      facts: { ground: 'notTheOffender' as const, evidenceIds: ['evidence-1'] },
      reasons: '未承接违法业务',
      document: document('终止调查审批表'),
    });
    expect(recordedBy(after(apart, dropping, head), deciding(disposing(X)), head)).toHaveLength(1);
  });

  it('a successor who has a penalty already is judged apart; one who got none stands in nobody’s way', () => {
    const fined = penaltyDecided({ dispositions: [{ ...imposedOn(A), partyId: Y, isMajor: false }] });
    given(apart.and(fined))
      .when(deciding(disposing(X)), head)
      .thenRefused(saying(SuccessorsMustBeJudgedTogether, { successors: Y }));
    expect(recordedBy(apart.and(noPenaltyDecided({ partyId: Y })), deciding(disposing(X)), head)).toHaveLength(1);
  });

  it('of several who were left out each is named', () => {
    const Z = 'party-z';
    const three = after(
      told,
      division({
        ...{ occurredAt: at('2026-04-14 09:00'), happenedOn: plainDate('2026-04-13') },
        coSuccessors: [west, successor(Z, '赤峰示例北城有限公司', '7')],
      }),
      head,
    );
    given(three)
      .when(deciding(disposing(X)), head)
      .thenRefused(saying(SuccessorsMustBeJudgedTogether, { successors: `${Y}, ${Z}` }));
  });

  it('they owe one fine, each from its own receipt of the decision on; what one paid before counts for the other', () => {
    const decided = after(apart, deciding(disposing(X), disposing(Y)), head);
    const one = after(after(decided, served(X, '2026-04-16'), officer), paying(X, 800), bank);
    const both = after(one, served(Y, '2026-05-08'), officer);
    expect(isOf(X, both)?.payments).toMatchObject([{ obligationId: `decision-1/${A}`, dueOn: '2026-05-06' }]);
    expect(isOf(Y, both)?.payments).toMatchObject([
      { obligationId: `decision-1/${A}`, dueOn: '2026-05-25', is: 'open', payments: [{ amount: yuan(800) }] },
    ]);
    const paid = after(one, paying(X, 1_200, '2'), bank);
    expect(recordedBy(paid, served(Y, '2026-05-08'), officer).map(({ type }) => type)).toEqual([
      'DecisionServed',
      'EndReached',
    ]);
  });
});
