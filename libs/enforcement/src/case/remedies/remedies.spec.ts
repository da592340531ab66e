import { fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { aCase } from '../../testing/case-history.js';
import { at, contextOn } from '../../testing/context-on.js';
import { given } from '../../testing/given.js';
import { fineOwed, finePaid, remedyAccepted, remedyEnded } from '../../testing/paid-case.js';
import { Li } from '../../testing/people.js';
import { after } from '../../testing/taken.js';
import { document } from '../../testing/values.js';
import { AcceptRemedy, EndRemedy, RecordJudgmentEffect } from './vocabulary.js';
import {
  DecisionMustExistToBeReviewed,
  NoOtherRemedyMustBePending,
  ReconsiderationMustBeTheFirst,
  RemedyMustBeNew,
} from './rules/acceptance.js';
import {
  ChangedFineMustComeFromAChange,
  ChangeMustChangeSomething,
  ChangeMustNotBeWorse,
  RemedyMustBePending,
  RemedyMustNotEndBeforeItBegan,
} from './rules/outcome.js';

const today = contextOn('2026-08-01T10:00:00+08:00', { actor: Li });
const accepted = (over: Partial<Parameters<typeof AcceptRemedy>[0]> = {}) =>
  AcceptRemedy({
    occurredAt: at('2026-05-11 09:00'),
    remedyId: 'remedy-1',
    kind: 'reconsideration',
    reference: '赤政复受字〔2026〕1号',
    ...over,
  });
const ended = (over: Partial<Parameters<typeof EndRemedy>[0]> = {}) =>
  EndRemedy({
    occurredAt: at('2026-06-30 09:00'),
    remedyId: 'remedy-1',
    outcome: 'upheld',
    reasons: '原决定明显不当',
    document: document('复议决定书'),
    reference: '赤政复决字〔2026〕1号',
    ...over,
  });

const judgmentEffect = {
  occurredAt: at('2026-07-20 09:00'),
  remedyId: 'remedy-1',
  effectiveOn: plainDate('2026-07-17'),
  document: document('裁判文书生效证明'),
};

describe('a remedy against the decision', () => {
  it('a remedy against the decision is pending from its acceptance [M2]', () => {
    given(fineOwed())
      .when(accepted(), today)
      .then(remedyAccepted({ decisionId: 'decision-1' }));
  });

  it('a remedy against the decision needs a decision, and comes after it', () => {
    given(aCase().concluded()).when(accepted(), today).thenRefused(DecisionMustExistToBeReviewed);
    given(fineOwed())
      .when(accepted({ occurredAt: at('2026-04-14 09:00') }), today)
      .thenRefused(DecisionMustExistToBeReviewed);
  });

  it('a remedy against the decision is recorded once, and not beside another that is pending', () => {
    const pending = fineOwed().and(remedyAccepted());
    given(pending).when(accepted(), today).thenRefused(RemedyMustBeNew);
    given(pending)
      .when(accepted({ remedyId: 'remedy-2', kind: 'litigation' }), today)
      .thenRefused(NoOtherRemedyMustBePending);
    given(pending.and(remedyEnded()))
      .when(accepted({ remedyId: 'remedy-2', kind: 'litigation', occurredAt: at('2026-07-10 09:00') }), today)
      .thenState(({ remedies }) => remedies.proceedings.length === 2);
  });

  it('a remedy against the decision by reconsideration is sought once: a second one stops no surcharge [ARL 30, APL 73]', () => {
    const again = accepted({ remedyId: 'remedy-2', occurredAt: at('2026-07-10 09:00') });
    for (const outcome of ['upheld', 'withdrawn'] as const)
      given(fineOwed().and(remedyAccepted(), remedyEnded({ outcome })))
        .when(again, today)
        .thenRefused(ReconsiderationMustBeTheFirst);
  });

  it('a remedy against the decision ends once, on a day after it began', () => {
    const pending = fineOwed().and(remedyAccepted());
    given(pending)
      .when(ended(), today)
      .thenState(({ remedies }) => remedies.proceedings[0]?.to === plainDate('2026-06-30'));
    given(fineOwed()).when(ended(), today).thenRefused(RemedyMustBePending);
    given(pending.and(remedyEnded())).when(ended(), today).thenRefused(RemedyMustBePending);
    given(pending)
      .when(ended({ occurredAt: at('2026-05-10 09:00') }), today)
      .thenRefused(RemedyMustNotEndBeforeItBegan);
  });

  it('a remedy against the decision may lower the fine, and never raise it [M4]', () => {
    const pending = fineOwed().and(remedyAccepted());
    given(pending)
      .when(ended({ outcome: 'changed', changedFine: yuan(6_000) }), today)
      .thenState(({ payment }) => {
        expect(payment).toMatchObject({ is: 'open', fine: yuan(6_000) });
      });
    given(pending)
      .when(ended({ outcome: 'changed', changedFine: yuan(10_000) }), today)
      .thenRefused(ChangeMustChangeSomething);
    given(pending)
      .when(ended({ outcome: 'changed', changedFine: yuan(10_001) }), today)
      .thenRefused(ChangeMustNotBeWorse);
    given(pending)
      .when(ended({ outcome: 'upheld', changedFine: yuan(6_000) }), today)
      .thenRefused(ChangedFineMustComeFromAChange);
  });

  it('a remedy against the decision by way of a suit ends with a judgment, which may change the fine and never raises it [M4, M7]', () => {
    const sued = fineOwed().and(remedyAccepted({ kind: 'litigation', reference: '（2026）内0402行初1号' }));
    for (const outcome of ['upheld', 'revoked', 'confirmedIllegal', 'confirmedInvalid', 'dismissed'] as const)
      given(sued)
        .when(ended({ outcome }), today)
        .thenState(({ remedies, payment }) => {
          expect(remedies.proceedings).toMatchObject([{ kind: 'litigation', to: undefined, isInForce: false }]);
          expect(payment).toMatchObject({ is: 'open', fine: yuan(10_000) });
        });
    given(sued)
      .when(ended({ outcome: 'changed', changedFine: yuan(500) }), today)
      .thenState(({ payment }) => payment.is === 'open' && payment.fine === yuan(10_000));
    const judged = after(sued, ended({ outcome: 'changed', changedFine: yuan(500) }), today);
    given(judged)
      .when(RecordJudgmentEffect(judgmentEffect), today)
      .thenState(({ payment }) => payment.is === 'open' && payment.fine === yuan(500));
    given(sued)
      .when(ended({ outcome: 'changed', changedFine: yuan(10_001) }), today)
      .thenRefused(ChangeMustNotBeWorse);
  });

  it('a remedy against the decision that lowers the fine to what was paid leaves nothing owed', () => {
    const partlyPaid = fineOwed().and(
      finePaid({ amount: yuan(6_000), outstanding: { fine: yuan(4_000), surcharge: fen(0) } }),
      remedyAccepted({ occurredAt: at('2026-05-07 09:00'), acceptedOn: plainDate('2026-05-07') }),
    );
    given(partlyPaid)
      .when(ended({ outcome: 'changed', changedFine: yuan(6_000) }), today)
      .thenState(({ payment }) => payment.is === 'paid');
  });
});
