import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CaseHistory } from '../../testing/case-history.js';
import { at } from '../../testing/context-on.js';
import { document, fine, given, penaltyDecided, recordedBy } from '../../testing/index.js';
import { fineOwed, remedyAccepted } from '../../testing/paid-case.js';
import { AcceptRemedy, RecordJudgmentEffect } from './vocabulary.js';
import { JudgmentMustBeOpenToChallenge, OnlyAJudgmentIsChallengedByName } from './rules/acceptance.js';
import { ChangeMustNotBeWorse, OnlyAJudgmentIsRemanded } from './rules/outcome.js';
import { DecisionMustNotBeRedoneMeanwhile, OnlyADecisionInForceAgainIsRestored } from './rules/restoring.js';
import {
  accepted,
  ended,
  ending,
  inForceOn,
  officer,
  owedOn,
  PARTY,
  published,
  running,
  type End,
} from './restoring.fixture.js';

/** Reconsidered from 11 May to 30 June; a third party sued against that decision on 10 July. */
const reconsidered = (over: Partial<End> = {}, history = fineOwed().and(published)) =>
  ended(history.and(remedyAccepted({ kind: 'reconsideration' })), 'remedy-1', '2026-06-30', over);
const sued = (history: CaseHistory) => accepted(history, 'suit', '2026-07-10', 'litigation', 'remedy-1');
/** The court quashes the decision on reconsideration on 10 September. */
const QUASHED = { outcome: 'upheld', quashes: true } as const;
const AGAIN = { outcome: 'remanded', quashes: true } as const;
const judged = (history: CaseHistory, over: Partial<End> = QUASHED) => ended(sued(history), 'suit', '2026-09-10', over);
const withEffect = (history: CaseHistory, over: Partial<End> = QUASHED) =>
  inForceOn(judged(history, over), 'suit', '2026-09-30');

describe('a court that quashes the decision on reconsideration restores the decision [M4, M7, M8]', () => {
  it('nothing is restored while the judgment can be appealed; with its effect, decision, debt, days and publication are', () => {
    const open = judged(reconsidered());
    expect(open.state.decision.is).toBe('revoked');
    expect(open.state.remedies.proceedings[0]?.isInForce).toBe(true);
    const effect = RecordJudgmentEffect({
      ...{ partyId: PARTY, occurredAt: at('2026-09-30 09:00'), remedyId: 'suit', effectiveOn: plainDate('2026-09-30') },
      document: document('生效证明'),
    });
    expect(recordedBy(open, effect, officer).map(({ type }) => type)).toEqual([
      'JudgmentTookEffect',
      'DecisionRestored',
    ]);
    const { state } = withEffect(reconsidered());
    expect(state.decision).toMatchObject({ is: 'penalty', decisionId: 'decision-1', penalties: [fine(10_000)] });
    expect(state.payment).toMatchObject({ is: 'open', dueOn: '2026-10-15' });
    expect(state.remedies.proceedings).toMatchObject([{ remedyId: 'remedy-1', isInForce: false }, { isInForce: true }]);
    const clocks = running(withEffect(reconsidered())).map(([clock]) => clock);
    expect(clocks).toContain('L80');
    expect(clocks).toContain('L20');
  });

  it('no surcharge is owed for the days of the reconsideration and its decision', () => {
    // Four days were late before the party applied.
    const again = withEffect(reconsidered());
    const late = ['2026-09-30', '2026-10-15', '2026-10-17'].map((day) => owedOn(again, day).surcharge);
    expect(late).toEqual([yuan(1_200), yuan(1_200), yuan(1_800)]);
  });

  it('a fine that reconsideration had lowered is the one of the decision again, and its text is published anew', () => {
    const lowered = reconsidered({ outcome: 'changed', changedFine: yuan(500) });
    expect(lowered.state.decision).toMatchObject({ penalties: [fine(500)] });
    const again = withEffect(lowered);
    expect(again.state.decision).toMatchObject({ is: 'penalty', penalties: [fine(10_000)] });
    expect(again.state.payment).toMatchObject({ is: 'open', fine: yuan(10_000) });
  });

  it('the court may change the decision itself, compared with the decision and not with the reconsideration', () => {
    const lowered = reconsidered({ outcome: 'changed', changedFine: yuan(500) });
    const over = { outcome: 'changed', quashes: true, changedFine: yuan(4_000) } as const;
    expect(withEffect(lowered, over).state.decision).toMatchObject({ penalties: [fine(4_000)] });
    given(sued(lowered))
      .when(ending('suit', '2026-09-10', { ...over, changedFine: yuan(10_001) }), officer)
      .thenRefused(ChangeMustNotBeWorse);
  });

  it('an appeal that leaves the judgment restores it; one that dismisses the suit after all does not', () => {
    const appealed = accepted(judged(reconsidered()), 'appeal', '2026-09-20', 'appeal', 'suit');
    const left = ended(appealed, 'appeal', '2026-11-20', { outcome: 'dismissed' });
    expect(left.state.decision).toMatchObject({ is: 'penalty' });
    const fell = ended(appealed, 'appeal', '2026-11-20', { outcome: 'dismissed', quashes: true });
    expect(fell.state.decision.is).toBe('revoked');
    expect(fell.state.remedies.proceedings[0]?.isInForce).toBe(true);
  });

  it('a judgment that dismissed the suit is appealed or retried with the same effect', () => {
    const dismissed = judged(reconsidered(), { outcome: 'dismissed' });
    const appealed = accepted(dismissed, 'appeal', '2026-09-20', 'appeal', 'suit');
    expect(ended(appealed, 'appeal', '2026-11-20', QUASHED).state.decision).toMatchObject({ is: 'penalty' });
    const final = inForceOn(dismissed, 'suit', '2026-09-30');
    const retried = accepted(final, 'retrial', '2026-10-20', 'retrial', 'suit');
    expect(ended(retried, 'retrial', '2026-12-20', QUASHED).state.decision).toMatchObject({ is: 'penalty' });
  });

  it('the redo that reconsideration ordered falls away, unless it was decided: that decision is revoked first', () => {
    const redo = { redo: { because: 'substance' } } as const;
    const again = withEffect(reconsidered(redo));
    expect(again.state).toMatchObject({ decision: { is: 'penalty', decisionId: 'decision-1' }, beforeRedo: undefined });
    const redone = judged(reconsidered(redo)).and(
      penaltyDecided({ partyId: PARTY, decisionId: 'decision-2', penalties: [fine(3_000)] }),
    );
    const effect = RecordJudgmentEffect({
      ...{ partyId: PARTY, occurredAt: at('2026-09-30 09:00'), remedyId: 'suit', effectiveOn: plainDate('2026-09-30') },
      document: document('生效证明'),
    });
    given(redone).when(effect, officer).thenRefused(DecisionMustNotBeRedoneMeanwhile);
    const appealed = accepted(redone, 'appeal', '2026-09-20', 'appeal', 'suit');
    given(appealed)
      .when(ending('appeal', '2026-11-20', { outcome: 'dismissed' }), officer)
      .thenRefused(DecisionMustNotBeRedoneMeanwhile);
  });

  it('a decision on reconsideration that upheld is quashed without anything to restore', () => {
    const upheld = withEffect(reconsidered({ outcome: 'upheld' }));
    expect(upheld.state.decision).toMatchObject({ is: 'penalty', penalties: [fine(10_000)] });
    expect(upheld.state.remedies.proceedings[0]?.isInForce).toBe(false);
  });
});

describe('a court that orders the reconsideration to be decided again [M4, M7]', () => {
  const again = withEffect(reconsidered(), AGAIN);
  const decidedAgain = (over: Partial<End>, history = again) => ended(history, 'remedy-1', '2026-11-20', over);

  it('the reconsideration is pending again, and the decision stays as it was left until it ends', () => {
    expect(judged(reconsidered(), AGAIN).state.remedies.proceedings[0]?.result).toBeDefined();
    expect(again.state.remedies.proceedings[0]).toMatchObject({ result: undefined, isInForce: false });
    expect(again.state.decision.is).toBe('revoked');
  });

  it.each<[string, Partial<End>, object]>([
    ['upholds', { outcome: 'upheld' }, { is: 'penalty', penalties: [fine(10_000)] }],
    ['changes', { outcome: 'changed', changedFine: yuan(800) }, { is: 'penalty', penalties: [fine(800)] }],
    ['finds unlawful', { outcome: 'confirmedIllegal' }, { is: 'penalty', penalties: [fine(10_000)] }],
    ['revokes again', { outcome: 'revoked' }, { is: 'revoked' }],
  ])('the second decision on reconsideration that %s has its own effect', (_, over, decision) => {
    expect(decidedAgain(over).state.decision).toMatchObject(decision);
    expect(decidedAgain(over).state.remedies.proceedings[0]?.isInForce).toBe(true);
  });

  it('a first decision that lowered the fine does not limit the second one, and the second one is sued against like it', () => {
    const lowered = withEffect(reconsidered({ outcome: 'changed', changedFine: yuan(500) }), AGAIN);
    expect(decidedAgain({ outcome: 'revoked' }, lowered).state.decision.is).toBe('revoked');
    const higher = decidedAgain({ outcome: 'changed', changedFine: yuan(800) }, lowered);
    expect(higher.state.decision).toMatchObject({ penalties: [fine(800)] });
    const suit = accepted(higher, 'suit-2', '2026-12-01', 'litigation', 'remedy-1');
    const over = inForceOn(ended(suit, 'suit-2', '2027-02-01', QUASHED), 'suit-2', '2027-03-10');
    expect(over.state.decision).toMatchObject({ penalties: [fine(10_000)] });
  });
});

describe('a reconsideration of which an older log does not say the decision', () => {
  const UNNAMED = { kind: 'reconsideration' } as const;
  const old = ended(fineOwed().and(remedyAccepted(UNNAMED)), 'remedy-1', '2026-06-30', {
    outcome: 'revoked',
    redo: { because: 'substance' },
  });
  const again = AcceptRemedy({
    ...{ partyId: PARTY, occurredAt: at('2026-08-20 09:00'), remedyId: 'remedy-2', reference: 'remedy-2' },
    kind: 'reconsideration',
  });

  it('does not stand in the way of one against the decision that was made anew [ARL 30]', () => {
    const redone = old.and(
      penaltyDecided({
        partyId: PARTY,
        occurredAt: at('2026-08-10 09:00'),
        decisionId: 'decision-2',
        penalties: [fine(3_000)],
      }),
    );
    given(redone)
      .when(again, officer)
      .thenState(({ remedies }) => remedies.proceedings.some(({ remedyId }) => remedyId === 'remedy-2'));
  });

  it('is the first of the decision that the case had then', () => {
    const upheld = ended(fineOwed().and(remedyAccepted(UNNAMED)), 'remedy-1', '2026-06-30', { outcome: 'upheld' });
    given(upheld).when(again, officer).thenRefused('remedies.reconsidered-already');
  });
});

describe('what a suit against a decision on reconsideration needs [M7]', () => {
  const suing = (kind: 'litigation' | 'reconsideration', against: string) =>
    AcceptRemedy({
      ...{ partyId: PARTY, occurredAt: at('2026-07-10 09:00'), remedyId: 'suit', reference: 'suit' },
      ...{ kind, against },
    });

  it('it names a reconsideration that ended and is in force', () => {
    const pending = fineOwed().and(remedyAccepted({ kind: 'supervision' }));
    given(pending).when(suing('litigation', 'remedy-1'), officer).thenRefused(JudgmentMustBeOpenToChallenge);
    given(reconsidered()).when(suing('litigation', 'remedy-9'), officer).thenRefused(JudgmentMustBeOpenToChallenge);
    given(reconsidered())
      .when(suing('reconsideration', 'remedy-1'), officer)
      .thenRefused('remedies.reconsidered-already', OnlyAJudgmentIsChallengedByName);
    given(withEffect(reconsidered()))
      .when(
        AcceptRemedy({
          ...suing('litigation', 'remedy-1').data,
          remedyId: 'suit-3',
          occurredAt: at('2026-11-01 09:00'),
        }),
        officer,
      )
      .thenRefused(JudgmentMustBeOpenToChallenge);
  });

  it('its dismissal quashes nothing, and only what is quashed is decided again', () => {
    given(sued(reconsidered()))
      .when(ending('suit', '2026-09-10', { outcome: 'dismissed', quashes: true }), officer)
      .thenRefused(OnlyADecisionInForceAgainIsRestored);
    given(sued(reconsidered()))
      .when(ending('suit', '2026-09-10', { outcome: 'remanded' }), officer)
      .thenRefused(OnlyAJudgmentIsRemanded);
  });
});
