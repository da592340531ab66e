import { fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CaseHistory } from '../../testing/case-history.js';
import { at, contextOn } from '../../testing/context-on.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { given } from '../../testing/given.js';
import { fineOwed, finePaid, judgmentTookEffect, remedyAccepted, remedyEnded } from '../../testing/paid-case.js';
import { Li, PrincipalHead } from '../../testing/people.js';
import { aCase, after, document, fine, noPenaltyDecided, recordedBy, warning } from '../../testing/index.js';
import { RevokeDecision } from '../decision/vocabulary/index.js';
import { RevokingRemedyMustBeOnRecord } from '../decision/rules/afterwards.js';
import { DecisionMustBeInForce } from '../decision/rules/stage.js';
import { ProposeDisclosure } from '../disclosure/vocabulary.js';
import { surchargeOn } from '../payment/surcharge.js';
import type { PartyCase } from '../parties/party-case.js';
import {
  JudgmentMustBeOpenToChallenge,
  NoOtherRemedyMustBePending,
  OnlyAJudgmentIsChallengedByName,
  RemedyMustConcernTheDecision,
} from './rules/acceptance.js';
import { AppealPeriodMustBeOver, JudgmentMustAwaitItsEffect, JudgmentMustNotBeAppealed } from './rules/judgment.js';
import {
  ChangeMustNotBeWorse,
  ChangeMustSayWhatRemains,
  OnlyAJudgmentIsRemanded,
  OutcomeMustHaveItsPaper,
  RedoMustFollowARevocation,
} from './rules/outcome.js';
import { AcceptRemedy, EndRemedy, RecordJudgmentEffect } from './vocabulary.js';

const today = contextOn('2026-08-01T10:00:00+08:00', { actor: Li });
const head = contextOn('2026-08-01T10:00:00+08:00', { actor: PrincipalHead });
type End = Parameters<typeof EndRemedy>[0];

const end = (over: Partial<End> = {}) =>
  EndRemedy({
    occurredAt: at('2026-06-30 09:00'),
    remedyId: 'remedy-1',
    outcome: 'revoked',
    reasons: '主要事实不清、证据不足',
    document: document('行政复议决定书'),
    reference: '赤政复决字〔2026〕1号',
    ...over,
  });

/** Fined 10,000 yuan, published, unpaid; the party asked for reconsideration on 11 May. */
const published = fineOwed().and(decisionPublished({ occurredAt: at('2026-04-17 09:00') }));
const challenged = published.and(remedyAccepted());
const paid = published.and(finePaid(), remedyAccepted());

const rate = { surchargePerDayPercent: 3, surchargeCapPercent: 100 };
const surchargeIn = ({ payment, remedies }: PartyCase, on: string) =>
  payment.is === 'none' ? fen(0) : surchargeOn(plainDate(on), payment, remedies, rate);

const ended = (history: CaseHistory, over: Partial<End> = {}): CaseHistory => after(history, end(over), today);
const types = (history: CaseHistory, over: Partial<End>) =>
  recordedBy(history, end(over), today).map(({ type }) => type);

describe('an outcome of reconsideration', () => {
  it('an outcome that revokes ends decision, debt, surcharge and publication in the same step [M4, M8, L82]', () => {
    expect(types(challenged, {})).toEqual(['RemedyEnded', 'DecisionRevoked', 'DisclosureWithdrawn', 'EndReached']);
    given(challenged)
      .when(end(), today)
      .thenState((state) => {
        expect(state.decision).toMatchObject({ is: 'revoked', revokedOn: '2026-06-30' });
        expect(state.payment).toMatchObject({ is: 'cancelled' });
        expect(state.disclosure).toMatchObject({ is: 'withdrawn', passOnBy: '2026-07-03' });
        expect(surchargeIn(state, '2026-12-31')).toBe(0);
      });
  });

  it('an outcome that revokes orders back all that was paid [P9]', () => {
    expect(types(paid, {})).toEqual(['RemedyEnded', 'DecisionRevoked', 'DisclosureWithdrawn', 'RefundOrdered']);
    given(paid)
      .when(end(), today)
      .thenState(({ payment }) => {
        expect(payment).toMatchObject({ is: 'cancelled', refundsOrdered: yuan(10_000) });
      });
  });

  it('an outcome that changes 10,000 yuan to 500 reaches what the public will read, what is owed, and what is paid back [M8, P9]', () => {
    given(challenged)
      .when(end({ outcome: 'changed', changedFine: yuan(500) }), today)
      .thenState((state) => {
        expect(state.decision).toMatchObject({ is: 'penalty', penalties: [fine(500)], changedOn: '2026-06-30' });
        expect(state.payment).toMatchObject({ is: 'open', fine: yuan(500) });
        expect(state.disclosure.is).toBe('withdrawn');
        expect(surchargeIn(state, '2027-12-31')).toBe(yuan(500));
      });
    expect(types(paid, { outcome: 'changed', changedFine: yuan(500) })).toEqual([
      'RemedyEnded',
      'DecisionChanged',
      'DisclosureWithdrawn',
      'RefundOrdered',
    ]);
    given(paid)
      .when(end({ outcome: 'changed', changedFine: yuan(500) }), today)
      .thenState(({ payment }) => {
        expect(payment).toMatchObject({ is: 'paid', fine: yuan(500), refundsOrdered: yuan(9_500) });
      });
  });

  it('an outcome that leaves a warning of the fine leaves nothing owed', () => {
    given(challenged)
      .when(end({ outcome: 'changed', changedPenalties: [warning] }), today)
      .thenState(({ decision, payment }) => {
        expect(decision).toMatchObject({ is: 'penalty', penalties: [warning] });
        expect(payment).toMatchObject({ is: 'cancelled' });
      });
  });

  it('an outcome that revokes a part, or an agreement, leaves the rest in force', () => {
    for (const outcome of ['partlyRevoked', 'settled'] as const)
      given(challenged)
        .when(end({ outcome, changedPenalties: [fine(3_000)] }), today)
        .thenState(({ decision, payment }) => {
          expect(decision).toMatchObject({ is: 'penalty', penalties: [fine(3_000)] });
          expect(payment).toMatchObject({ is: 'open', fine: yuan(3_000) });
        });
  });

  it('an outcome that confirms illegality withdraws the text, and the fine is still owed', () => {
    expect(types(challenged, { outcome: 'confirmedIllegal' })).toEqual([
      'RemedyEnded',
      'DecisionConfirmedUnlawful',
      'DisclosureWithdrawn',
    ]);
    const illegal = ended(challenged, { outcome: 'confirmedIllegal' });
    expect(illegal.state).toMatchObject({ decision: { is: 'penalty', isUnlawful: true }, payment: { is: 'open' } });
    given(illegal)
      .when(ProposeDisclosure({ occurredAt: at('2026-07-10 09:00'), declared: {} }), today)
      .thenRefused('disclosure.confirmed-unlawful');
  });

  it('an outcome that confirms the decision void has the effect of a revocation, refund included', () => {
    given(paid)
      .when(end({ outcome: 'confirmedInvalid' }), today)
      .thenState(({ decision, payment, disclosure }) => {
        expect(decision.is).toBe('revoked');
        expect(payment).toMatchObject({ is: 'cancelled', refundsOrdered: yuan(10_000) });
        expect(disclosure.is).toBe('withdrawn');
      });
  });

  it('an outcome that upholds, dismisses or withdraws touches nothing', () => {
    for (const outcome of ['upheld', 'dismissed', 'withdrawn', 'settled', 'performanceOrdered'] as const)
      expect(types(challenged, { outcome })).toEqual(['RemedyEnded']);
  });

  it('an outcome about a decision that the agency revoked meanwhile revokes nothing again', () => {
    const own = RevokeDecision({
      occurredAt: at('2026-06-01 09:00'),
      cause: 'selfCorrection',
      reasons: '自行纠正',
      document: document('撤销决定书'),
    });
    // The case has ended with the revocation only once the remedy about the decision is over.
    expect(types(after(challenged, own, head), {})).toEqual(['RemedyEnded', 'EndReached']);
  });

  it('an outcome against a decision without penalty leaves no decision in force', () => {
    const unpunished = aCase().concluded().and(noPenaltyDecided(), remedyAccepted());
    given(unpunished)
      .when(end(), today)
      .thenState(({ decision }) => decision.is === 'revoked');
  });
});

describe('the form of an outcome', () => {
  it('the form of an outcome has the paper and the reasons where it touches the decision [M8]', () => {
    for (const missing of ['document', 'reasons'] as const) {
      const { [missing]: _, ...data } = end().data;
      given(challenged).when(EndRemedy(data), today).thenRefused(OutcomeMustHaveItsPaper);
    }
  });

  it('the form of an outcome that changes says what remains, once, and nothing heavier', () => {
    given(challenged)
      .when(end({ outcome: 'changed' }), today)
      .thenRefused(ChangeMustSayWhatRemains);
    given(challenged)
      .when(end({ outcome: 'changed', changedFine: yuan(500), changedPenalties: [fine(500)] }), today)
      .thenRefused(ChangeMustSayWhatRemains);
    given(challenged)
      .when(end({ outcome: 'partlyRevoked', changedPenalties: [fine(500), warning] }), today)
      .thenRefused(ChangeMustNotBeWorse);
  });

  it('the form of an outcome orders a new decision only where the whole one is gone [M5]', () => {
    given(challenged)
      .when(end({ outcome: 'upheld', redo: { because: 'substance' } }), today)
      .thenRefused(RedoMustFollowARevocation);
    given(challenged)
      .when(end({ outcome: 'revoked', redo: { because: 'procedure', fault: 'factsOrLaw' } }), today)
      .thenRefused('remedies.fault-of-procedure');
    for (const redo of [{ because: 'procedure' }, { because: 'substance', fault: 'factsOrLaw' }] as const)
      given(challenged)
        .when(end({ outcome: 'revoked', redo }), today)
        .thenState(({ decision }) => decision.is === 'none');
    given(challenged)
      .when(end({ outcome: 'remanded' }), today)
      .thenRefused(OnlyAJudgmentIsRemanded);
  });

  it('the form of an acceptance names the decision of the case, if any', () => {
    const accept = (over: Partial<Parameters<typeof AcceptRemedy>[0]>) =>
      AcceptRemedy({
        occurredAt: at('2026-05-11 09:00'),
        remedyId: 'r',
        kind: 'reconsideration',
        reference: '1号',
        ...over,
      });
    given(published)
      .when(accept({ decisionId: 'decision-9' }), today)
      .thenRefused(RemedyMustConcernTheDecision);
    given(published)
      .when(accept({}), today)
      .thenState(({ remedies }) => remedies.proceedings[0]?.decisionId === 'decision-1');
    given(published)
      .when(accept({ against: 'r0' }), today)
      .thenRefused(OnlyAJudgmentIsChallengedByName);
  });
});

describe('a revocation by the agency', () => {
  const revoke = RevokeDecision({
    occurredAt: at('2026-07-10 09:00'),
    cause: 'reconsideration',
    reasons: '复议',
    document: document('撤销决定书'),
  });
  it('a revocation by the agency is not put down to a remedy that upheld the decision, nor to one that is pending [M8]', () => {
    given(challenged.and(remedyEnded({ outcome: 'upheld' })))
      .when(revoke, head)
      .thenRefused(RevokingRemedyMustBeOnRecord);
    given(challenged).when(revoke, head).thenRefused(RevokingRemedyMustBeOnRecord);
  });

  it('a revocation by the agency carries out what an older log says a remedy revoked, once', () => {
    const old = challenged.and(remedyEnded({ outcome: 'revoked' }));
    expect(old.state.decision.is).toBe('penalty');
    given(old)
      .when(revoke, head)
      .thenState(({ decision }) => decision.is === 'revoked');
    given(ended(challenged)).when(revoke, head).thenRefused(DecisionMustBeInForce);
  });
});

describe('a judgment', () => {
  const sued = published.and(remedyAccepted({ kind: 'litigation', reference: '（2026）内0402行初1号' }));
  const judged = ended(sued);
  const effect = (over: Partial<Parameters<typeof RecordJudgmentEffect>[0]> = {}) =>
    RecordJudgmentEffect({
      occurredAt: at('2026-07-20 09:00'),
      remedyId: 'remedy-1',
      effectiveOn: plainDate('2026-07-17'),
      document: document('裁判文书生效证明'),
      ...over,
    });
  const appeal = AcceptRemedy({
    occurredAt: at('2026-07-10 09:00'),
    remedyId: 'remedy-2',
    kind: 'appeal',
    against: 'remedy-1',
    reference: '（2026）内04行终1号',
  });
  const appealed = judged.and(
    remedyAccepted({
      occurredAt: at('2026-07-10 09:00'),
      acceptedOn: plainDate('2026-07-10'),
      remedyId: 'remedy-2',
      kind: 'appeal',
      against: 'remedy-1',
    }),
  );
  const endAppeal = (over: Partial<End>) =>
    end({ occurredAt: at('2026-07-31 09:00'), remedyId: 'remedy-2', reference: '（2026）内04行终1号', ...over });

  it('a judgment has no effect while it can be appealed, and its days add no surcharge [M7, L51]', () => {
    expect(types(sued, {})).toEqual(['RemedyEnded']);
    expect(judged.state.remedies.proceedings).toMatchObject([{ appealUntil: '2026-07-15', isInForce: false }]);
    expect(judged.state).toMatchObject({ decision: { is: 'penalty' }, payment: { is: 'open' } });
    expect(surchargeIn(judged.state, '2026-07-31')).toBe(surchargeIn(judged.state, '2026-06-01'));
  });

  it('a judgment takes effect after the period, on the day in its certificate, and not before', () => {
    given(judged)
      .when(effect(), today)
      .thenState(({ decision, payment, disclosure }) => {
        expect(decision.is).toBe('revoked');
        expect(payment).toMatchObject({ is: 'cancelled' });
        // Three working days after the 17th, a Friday: counted from the effect, not from its recording.
        expect(disclosure).toMatchObject({ is: 'withdrawn', passOnBy: '2026-07-22' });
      });
    for (const effectiveOn of ['2026-07-15', '2026-07-21'])
      given(judged)
        .when(effect({ effectiveOn: plainDate(effectiveOn) }), today)
        .thenRefused(AppealPeriodMustBeOver);
    given(sued).when(effect(), today).thenRefused(JudgmentMustAwaitItsEffect);
    given(judged.and(judgmentTookEffect())).when(effect(), today).thenRefused(JudgmentMustAwaitItsEffect);
  });

  it('a judgment without effect is appealed, and not retried or sued again', () => {
    given(judged)
      .when(appeal, today)
      .thenState(({ remedies }) => remedies.proceedings.length === 2);
    for (const kind of ['retrial', 'protest'] as const)
      given(judged)
        .when(AcceptRemedy({ ...appeal.data, kind }), today)
        .thenRefused(NoOtherRemedyMustBePending, JudgmentMustBeOpenToChallenge);
    given(sued).when(appeal, today).thenRefused(NoOtherRemedyMustBePending, JudgmentMustBeOpenToChallenge);
    given(appealed).when(effect(), today).thenRefused(JudgmentMustNotBeAppealed);
  });

  it('a judgment whose appeal fails has effect with the end of the appeal', () => {
    for (const outcome of ['upheld', 'dismissed', 'withdrawn'] as const)
      given(appealed)
        .when(endAppeal({ outcome }), today)
        .thenState(({ decision, remedies }) => {
          expect(decision.is).toBe('revoked');
          expect(remedies.proceedings).toMatchObject([{ isInForce: true, to: '2026-07-31' }, { isInForce: true }]);
        });
  });

  it('a judgment that the second instance changes has no effect: the decision becomes what the second judgment says', () => {
    given(appealed)
      .when(endAppeal({ outcome: 'changed', changedFine: yuan(4_000) }), today)
      .thenState(({ decision, remedies }) => {
        expect(decision).toMatchObject({ is: 'penalty', penalties: [fine(4_000)] });
        expect(remedies.proceedings[0]).toMatchObject({ isInForce: false, to: '2026-07-31' });
      });
  });

  it('a judgment that is sent back is open again, and the suit ends anew', () => {
    given(appealed)
      .when(endAppeal({ outcome: 'remanded' }), today)
      .thenState(({ decision, remedies }) => {
        expect(decision.is).toBe('penalty');
        expect(remedies.proceedings[0]).toMatchObject({ result: undefined, to: undefined });
      });
  });

  it('a judgment in force is retried or protested against, and the retrial can undo the decision', () => {
    const upheld = ended(sued, { outcome: 'dismissed' }).and(judgmentTookEffect());
    const retrial = { occurredAt: at('2026-07-25 09:00'), remedyId: 'remedy-3', against: 'remedy-1' } as const;
    for (const kind of ['retrial', 'protest'] as const) {
      given(upheld)
        .when(AcceptRemedy({ ...appeal.data, ...retrial, kind }), today)
        .thenState(({ remedies }) => remedies.proceedings.length === 2);
      given(upheld.and(remedyAccepted({ ...retrial, acceptedOn: plainDate('2026-07-25'), kind })))
        .when(endAppeal({ remedyId: 'remedy-3' }), today)
        .thenState(({ decision }) => decision.is === 'revoked');
    }
  });
});

describe('supervision from above', () => {
  it('supervision from above goes on beside a suit, adds surcharge days, and can revoke', () => {
    const supervised = published.and(
      remedyAccepted({ kind: 'litigation' }),
      remedyAccepted({ remedyId: 'remedy-2', kind: 'supervision' }),
    );
    given(supervised)
      .when(end({ remedyId: 'remedy-2' }), today)
      .thenState(({ decision }) => decision.is === 'revoked');
    const alone = published.and(remedyAccepted({ kind: 'supervision' })).state;
    expect(surchargeIn(alone, '2026-06-30')).toBe(surchargeIn(published.state, '2026-06-30'));
  });
});
