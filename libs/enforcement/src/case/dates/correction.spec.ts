import { fold } from '@ecl/event-sourcing';
import { fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  Bank,
  bankPayment,
  conduct,
  contextOn,
  CountyHead,
  decided,
  directly,
  document,
  Finance,
  fine,
  given,
  Li,
  noPenalty,
  notified,
  PrincipalHead,
  reviewed,
  Sun,
  type CaseHistory,
} from '../../testing/index.js';
import { caseDecider } from '../case.js';
import { caseDeciding } from '../deciding.js';
import { explainedClocks } from '../explained-clocks.js';
import { LimitationMustBearOutTheReason } from '../decision/rules/no-penalty.js';
import { DecideNoPenalty } from '../decision/vocabulary/index.js';
import { ConductMustBeWithinLimitation } from '../filing/rules/proposal.js';
import { owed } from '../payment/rules/obligation.js';
import { RecordBankPayment } from '../payment/vocabulary/index.js';
import { changedSinceReview } from '../reliance/stale.js';
import { AcceptRemedy } from '../remedies/vocabulary.js';
import { ServeDecision } from '../service/vocabulary.js';
import { changesOf, corrected, correcting, later, momentOf, numberOf } from './correction.fixture.js';
import { asCorrected, stepsIn } from './log.js';
import { replayOf } from './correction.js';
import { CorrectedDateMustBePossible, DateMustBeOneToCorrect, DateMustBeOnRecord } from './rules.js';
import { CorrectDate } from './vocabulary.js';

const standing = aCase()
  .concluded()
  .with(decided({ penalties: [fine(10_000)] }));
const officer = contextOn('2026-12-30T12:00:00+08:00', { actor: Li });
const bank = contextOn('2026-12-30T12:00:00+08:00', { actor: Bank });
const served = after(
  standing,
  ServeDecision({ ...directly(at('2026-04-28 10:00')), decisionId: 'decision-1' }),
  officer,
);
const pay = (history: CaseHistory, day: string) =>
  after(
    history,
    RecordBankPayment(bankPayment({ occurredAt: at(`${day} 10:00`), amount: yuan(10_000), surcharge: fen(0) })),
    bank,
  );

const daysOf = (history: CaseHistory, ...limits: readonly string[]) =>
  Object.fromEntries(
    explainedClocks(history.state, later)
      .filter(({ limit, status }) => limits.includes(limit) && status !== 'replaced')
      .map(({ limit, dueOn }) => [limit, dueOn]),
  );

/** The rules that refuse a step, by their codes. */
const refusalOf = (history: CaseHistory, command: ReturnType<typeof correcting>, context = later) => {
  const decision = caseDecider.decide(command, fold(caseDecider, [...history]), context);
  return decision.is === 'refused' ? decision.violations : [];
};

describe('a correction of a mistyped date', () => {
  it('a service that was typed ten days late: what is reckoned from the receipt is reckoned again', () => {
    const limits = ['L20', 'L40', 'L48', 'L14'];
    expect(daysOf(served, ...limits)).toMatchObject({ L20: '2026-05-13', L40: '2026-06-29', L48: '2026-10-28' });
    const right = corrected(served, 'DecisionServed', '2026-04-16 10:00');
    const there = after(
      standing,
      ServeDecision({ ...directly(at('2026-04-16 10:00')), decisionId: 'decision-1' }),
      officer,
    );
    expect(daysOf(right, ...limits)).toEqual(daysOf(there, ...limits));
    expect(right.state.payment).toEqual(there.state.payment);
    expect(right.state.clocks).toEqual(there.state.clocks);
    const number = String(numberOf(served, 'DecisionServed'));
    expect(changesOf(served, 'DecisionServed', '2026-04-20 10:00')).toEqual([
      `${number} /occurredAt 2026-04-28T02:00:00.000Z 2026-04-20T02:00:00.000Z`,
      `${number} /servedOn 2026-04-28 2026-04-20`,
      `${String(Number(number) + 1)} /occurredAt 2026-04-28T02:00:00.000Z 2026-04-20T02:00:00.000Z`,
      `${String(Number(number) + 1)} /receivedOn 2026-04-28 2026-04-20`,
      `${String(Number(number) + 1)} /dueOn 2026-05-13 2026-05-06`,
    ]);
  });

  it('a payment that was typed late: the surcharge never grew, and later ones owe less', () => {
    const late = pay(served, '2026-05-23');
    const { payment: before } = late.state;
    expect(before).toMatchObject({ payments: [{ paidOn: '2026-05-23' }] });
    const owedOn = (history: CaseHistory) =>
      owed({ occurredAt: at('2026-06-30 10:00') }, history.state, later).surcharge;
    expect(owedOn(late)).toBe(yuan(3_000));
    const right = corrected(late, 'FinePaid', '2026-05-06 10:00');
    expect(right.state.payment).toMatchObject({ payments: [{ paidOn: '2026-05-06' }] });
    expect(owedOn(right)).toBe(0);
    expect(changesOf(late, 'FinePaid', '2026-05-06 10:00')).toContain(
      `${String(numberOf(late, 'FinePaid'))} /outstanding/surcharge 300000 0`,
    );
  });

  it('a request, and the remedy that was accepted: the days of its body move', () => {
    const accepted = after(
      served,
      AcceptRemedy({
        occurredAt: at('2026-05-18 09:00'),
        remedyId: 'remedy-1',
        kind: 'reconsideration',
        reference: '1号',
      }),
      officer,
    );
    expect(daysOf(accepted, 'L46')).toEqual({ L46: '2026-07-17' });
    expect(daysOf(corrected(accepted, 'RemedyAccepted', '2026-05-11 09:00'), 'L46')).toEqual({ L46: '2026-07-10' });
  });

  it('it is undone by another one, and read the same from the log at once', () => {
    const wrong = corrected(served, 'DecisionServed', '2026-04-16 10:00');
    const back = corrected(wrong, 'DecisionServed', '2026-04-28 10:00', { occurredAt: at('2026-12-29 11:00') });
    expect(back.state.clocks).toEqual(served.state.clocks);
    expect(back.state.payment).toEqual(served.state.payment);
    expect(asCorrected([...wrong])).toEqual(stepsIn(wrong.state.log));
    expect(momentOf(wrong, 'DecisionServed')).toBe(at('2026-04-16 10:00'));
  });

  it('it names a step, a member and what is on record; what comes after it, or says the same, is none', () => {
    const right = correcting(served, 'DecisionServed', '2026-04-16 10:00');
    for (const wrong of [
      { ...right.data, number: 99 },
      { ...right.data, number: right.data.number - 1 },
      { ...right.data, member: '/decisionId' },
      { ...right.data, corrected: { is: 'moment' as const, was: at('2026-04-29 10:00'), to: at('2026-04-16 10:00') } },
    ])
      given(served).when(CorrectDate(wrong), later).thenRefused(DateMustBeOnRecord);
    for (const to of ['2026-04-28 10:00', '2026-12-29 10:01'])
      given(served)
        .when(correcting(served, 'DecisionServed', to), later)
        .thenRefused(CorrectedDateMustBePossible);
  });

  it('what another step corrects, or nothing, is told with what does or why', () => {
    expect(refusalOf(served, correcting(served, 'PenaltyDecided', '2026-04-14 10:00'))).toMatchObject([
      { rule: DateMustBeOneToCorrect.code, particulars: { because: 'act' } },
    ]);
    const collected = correcting(served, 'EvidenceCollected', '2026-03-04 10:00');
    expect(refusalOf(served, collected)).toMatchObject([
      { rule: DateMustBeOneToCorrect.code, particulars: { by: 'CorrectPresence' } },
    ]);
    const dueOn = { is: 'day', was: plainDate('2026-05-13'), to: plainDate('2026-05-14') } as const;
    const due = correcting(served, 'PaymentObligationOpened', '2026-05-07 10:00', {
      member: '/dueOn',
      corrected: dueOn,
    });
    expect(refusalOf(served, due)).toMatchObject([{ particulars: { because: 'reckoned' } }]);
  });

  it('it is checked as the step was: a decision is not served before it was made', () => {
    expect(refusalOf(served, correcting(served, 'DecisionServed', '2026-03-10 10:00'))).toMatchObject([
      {
        rule: 'date.step-would-not-hold',
        particulars: { rules: 'service.before-decision' },
      },
    ]);
  });

  it('those whose step it may be, a handler and a head correct it, and nobody else', () => {
    const late = pay(served, '2026-05-23');
    const on = (actor: typeof Li) => contextOn('2026-12-30T12:00:00+08:00', { actor });
    const command = correcting(late, 'FinePaid', '2026-05-06 10:00');
    for (const actor of [Bank, Li, PrincipalHead]) expect(refusalOf(late, command, on(actor))).toEqual([]);
    expect(refusalOf(late, command, on(Finance))).toMatchObject([{ rule: 'duties.date-of-another' }]);
    expect(refusalOf(late, command, on(Sun))).not.toEqual([]);
  });

  it('whose step it is comes first, and what is on record of the step of another is told to nobody by a guess', () => {
    const late = pay(served, '2026-05-23');
    const finance = contextOn('2026-12-30T12:00:00+08:00', { actor: Finance });
    const bankOn = contextOn('2026-12-30T12:00:00+08:00', { actor: Bank });
    const rulesOf = (command: ReturnType<typeof correcting>, context = finance) =>
      refusalOf(late, command, context).map(({ rule }) => rule);
    const wouldNotHold = correcting(late, 'DecisionServed', '2026-03-10 10:00');
    expect(rulesOf(wouldNotHold, bankOn)).toEqual(['duties.date-of-another', 'date.step-would-not-hold']);
    const guessed = { is: 'moment' as const, was: at('2026-04-29 10:00'), to: at('2026-04-16 10:00') };
    for (const corrected of [guessed, { ...guessed, was: momentOf(late, 'DecisionServed') }])
      expect(rulesOf(CorrectDate({ ...wouldNotHold.data, corrected }), bankOn)[0]).toBe('duties.date-of-another');
    expect(rulesOf(CorrectDate({ ...wouldNotHold.data, number: 99 }))).toEqual([DateMustBeOnRecord.code]);
  });

  it('a bank corrects what it received itself, and a head the cases of the own agency', () => {
    const late = pay(served, '2026-05-23');
    const on = (actor: typeof Li) => contextOn('2026-12-30T12:00:00+08:00', { actor });
    const command = correcting(late, 'FinePaid', '2026-05-06 10:00');
    for (const actor of [{ ...Bank, agencyId: 'bank-of-others' }, CountyHead])
      expect(refusalOf(late, command, on(actor))).toMatchObject([{ rule: 'duties.date-of-another' }]);
  });

  it('the true day of discovery is recorded also where the limitation was over, and the case ends for that reason', () => {
    const found = aCase()
      .proposed({ conduct: conduct({ endedOn: plainDate('2024-02-27') }), discoveredOn: plainDate('2026-02-27') })
      .concluded();
    const ending = DecideNoPenalty(noPenalty({ reason: 'limitationPassed' }));
    const head = contextOn('2026-12-30T12:00:00+08:00', { actor: PrincipalHead });
    given(found).when(ending, head).thenRefused(LimitationMustBearOutTheReason);
    const command = correcting(found, 'FilingProposed', '2026-02-28 10:00', {
      member: '/discoveredOn',
      corrected: { is: 'day', was: plainDate('2026-02-27'), to: plainDate('2026-02-28') },
    });
    expect(replayOf(command.data, found.state, caseDeciding, later)).toMatchObject({
      broken: [],
      fallen: [{ type: 'FilingProposed', rules: [ConductMustBeWithinLimitation.code] }],
    });
    given(after(found, command, later))
      .when(ending, head)
      .thenState(({ decision }) => decision.is === 'noPenalty');
  });

  it('a later step that would have been refused is named, and the correction is taken: the date is what it is', () => {
    const decidedThen = aCase().concluded().with(decided());
    const replay = replayOf(
      correcting(decidedThen, 'PenaltyNoticeServed', '2026-04-14 10:00').data,
      decidedThen.state,
      caseDeciding,
      later,
    );
    expect(replay?.broken).toEqual([]);
    expect(replay?.fallen).toMatchObject([{ type: 'PenaltyDecided' }]);
  });

  it('a review that rested on the date is stale after its correction', () => {
    const reviewedCase = aCase().concluded().with(notified()).with(reviewed());
    expect(changedSinceReview(reviewedCase.state)).toEqual([]);
    const right = corrected(reviewedCase, 'PenaltyNoticeServed', '2026-04-01 09:00');
    expect(changedSinceReview(right.state)).toEqual([`noticeService ${document('送达回证核对记录').documentId}`]);
  });
});
