import { fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lastRunOf, type ClockId } from '../../clocks/index.js';
import type { CaseHistory } from '../../testing/case-history.js';
import { directly } from '../../testing/deliveries.js';
import { Bank, contextOn, document, given, Li, PrincipalHead, recordedBy, System } from '../../testing/index.js';
import { bankPayment, fineOwed, finePaid, remedyAccepted, remedyEnded } from '../../testing/paid-case.js';
import { A, B, bothDecided } from '../../testing/two-parties.js';
import { caseDecider } from '../case.js';
import { clockOn } from '../clock-of-case.js';
import type { CaseCommand } from '../commands.js';
import type { CaseEvent } from '../events.js';
import { GrantDeferral, RecordBankPayment } from '../payment/vocabulary/index.js';
import { ServeDecision } from '../service/vocabulary.js';
import type { CaseState } from '../state.js';
import { NoteEnd } from './ending.js';
import { EndMustWaitToBeNoted } from './rules.js';
import { TerminateEnforcement } from './termination.js';
import { ProposeClosure } from './vocabulary.js';

const on = (moment: string, actor = Li) => contextOn(`${moment}:00+08:00`, { actor });
const taking = (history: CaseHistory, command: CaseCommand, context: ReturnType<typeof on>): CaseHistory =>
  history.and(...recordedBy(history, command, context));
const stateOf = (history: Iterable<CaseEvent>): CaseState =>
  [...history].reduce(caseDecider.evolve, caseDecider.initialState);
const reading = (history: CaseHistory, clock: ClockId, day: string, subject = '') =>
  clockOn(plainDate(day), clock, stateOf(history), contextOn(`${day}T12:00:00+08:00`), subject);
const isRunning = (history: CaseHistory, clock: ClockId, subject = ''): boolean =>
  lastRunOf(stateOf(history).clocks, clock, subject)?.is === 'running';

const serve = (partyId: string, moment: string) =>
  ServeDecision({ ...directly(contextOn(`${moment}:00+08:00`).now), partyId, decisionId: 'decision-1' });
const pay = (partyId: string, yuans: number, moment: string) =>
  RecordBankPayment({
    ...bankPayment({
      occurredAt: contextOn(`${moment}:00+08:00`).now,
      paymentId: `payment-${partyId}`,
      bankReference: `ref-${partyId}`,
      receiptNumber: `r-${partyId}`,
      amount: yuan(yuans),
      surcharge: fen(0),
    }),
    partyId,
  });

/** Both parties fined, both served on 16 April 2026. */
const served = [A, B].reduce(
  (so, partyId) => taking(so, serve(partyId, '2026-04-16T10:00'), on('2026-04-16T18:00')),
  bothDecided(),
);

describe('the end of a case for its parties', () => {
  it('the end of a case is noted with the step that brings it, for each party, and the closure form is due after the last [L17]', () => {
    const first = taking(served, pay(A, 2_000, '2026-04-20T10:00'), on('2026-04-20T18:00', Bank));
    expect([...first].at(-1)).toMatchObject({
      type: 'EndReached',
      data: { ends: [{ partyId: A, ground: 'performed', endedOn: '2026-04-20' }] },
    });
    expect([...first].at(-1)?.data).not.toHaveProperty('lastEndedOn');
    expect(lastRunOf(stateOf(first).clocks, 'L17')).toBeUndefined();
    const both = taking(first, pay(B, 1_000, '2026-04-27T10:00'), on('2026-04-27T18:00', Bank));
    expect([...both].at(-1)).toMatchObject({
      type: 'EndReached',
      data: { ends: [{ partyId: B, endedOn: '2026-04-27' }], lastEndedOn: '2026-04-27' },
    });
    // Fifteen working days after 27 April, with the holidays of May and the make-up Saturday of 9 May.
    expect(reading(both, 'L17', '2026-05-06')?.dueOn).toBe('2026-05-20');
  });

  it('the closure form ends its term, and is proposed with the last day that the term has [L17]', () => {
    const both = [
      [A, 2_000],
      [B, 1_000],
    ].reduce(
      (so, [partyId, amount]) =>
        taking(so, pay(partyId as string, amount as number, '2026-04-27T10:00'), on('2026-04-27T18:00', Bank)),
      served,
    );
    const propose = ProposeClosure({
      occurredAt: contextOn('2026-05-21T10:00:00+08:00').now,
      ground: 'performed',
      explanation: '执行完毕',
    });
    const [proposed] = recordedBy(both, propose, on('2026-05-21T10:00'));
    expect(proposed).toMatchObject({ type: 'CaseClosureProposed', data: { dueOn: '2026-05-20' } });
    const closing = both.and(proposed!);
    expect(lastRunOf(stateOf(closing).clocks, 'L17')).toMatchObject({ is: 'ended', end: { how: 'done' } });
  });

  it('an end that is undone stops the closure form from being due until it is reached again [L17]', () => {
    const paid = fineOwed().and(finePaid());
    const noted = taking(
      paid,
      NoteEnd({ occurredAt: contextOn('2026-05-07T09:00:00+08:00').now }),
      on('2026-05-07T09:00', System),
    );
    expect(isRunning(noted, 'L17')).toBe(true);
    const challenged = noted.and(remedyAccepted());
    const revoked = stateOf(
      challenged.and(
        ...recordedBy(
          challenged,
          {
            type: 'EndRemedy',
            data: {
              occurredAt: contextOn('2026-06-30T09:00:00+08:00').now,
              remedyId: 'remedy-1',
              outcome: 'revoked',
              reasons: '证据不足',
              document: document('行政复议决定书'),
              reference: '赤政复决字〔2026〕1号',
            },
          },
          on('2026-06-30T18:00'),
        ),
      ),
    );
    // All was paid: it must go back first.
    expect(revoked.closure).toMatchObject({ endedFor: [], hasEnded: false });
    expect(lastRunOf(revoked.clocks, 'L17')).toMatchObject({ is: 'ended', end: { how: 'fellAway' } });
  });

  it('the end of a case that ended before such ends were recorded is noted once, by the ledger alone', () => {
    const paid = fineOwed().and(finePaid());
    const note = NoteEnd({ occurredAt: contextOn('2026-05-07T09:00:00+08:00').now });
    given(paid).when(note, on('2026-05-07T09:00')).thenRefused('duties.role-not-entitled');
    const noted = taking(paid, note, on('2026-05-07T09:00', System));
    expect([...noted].at(-1)).toMatchObject({
      type: 'EndReached',
      data: { lastEndedOn: '2026-05-06', ends: [{ ground: 'performed', endedOn: '2026-05-06' }] },
    });
    given(noted).when(note, on('2026-05-07T09:00', System)).thenRefused(EndMustWaitToBeNoted);
    given(fineOwed()).when(note, on('2026-05-07T09:00', System)).thenRefused(EndMustWaitToBeNoted);
  });
});

describe('the time to apply to the court', () => {
  const owed = fineOwed();
  const [party = ''] = stateOf(owed).parties.keys();

  it('the time to apply to the court is three months after the party can no longer sue, and says so [L26]', () => {
    expect(reading(owed, 'L26', '2026-05-01', party)).toMatchObject({
      afterOn: '2026-10-16',
      startsOn: '2026-10-16',
      dueOn: '2027-01-18',
    });
  });

  it('the time to apply to the court is three months whole after a remedy, and open while one is pending [L26]', () => {
    const pending = owed.and(remedyAccepted());
    expect(reading(pending, 'L26', '2026-11-01', party)).toMatchObject({ isStopped: true, isOpenEnded: true });
    const early = pending.and(remedyEnded());
    expect(reading(early, 'L26', '2026-11-01', party)).toMatchObject({ startsOn: '2026-07-15', isStopped: false });
    const late = pending.and(
      remedyEnded({ endedOn: plainDate('2026-12-01'), occurredAt: contextOn('2026-12-01T09:00:00+08:00').now }),
    );
    expect(reading(late, 'L26', '2026-12-02', party)).toMatchObject({ startsOn: '2026-12-16', dueOn: '2027-03-16' });
  });

  it('the time to apply to the court waits for a deferral [L26]', () => {
    const deferral = GrantDeferral({
      occurredAt: contextOn('2026-05-05T09:00:00+08:00').now,
      dueOn: plainDate('2027-02-26'),
      reasons: '经济困难',
      application: document('延期申请书'),
    });
    const deferred = taking(owed, deferral, on('2026-05-05T18:00', PrincipalHead));
    expect(reading(deferred, 'L26', '2026-12-02', party)).toMatchObject({
      startsOn: '2027-02-26',
      dueOn: '2027-05-26',
    });
  });

  it('nobody has to apply to the court for what is paid, and the duty is met when the court has ended it [L26]', () => {
    const paid = taking(served, pay(A, 2_000, '2026-04-20T10:00'), on('2026-04-20T18:00', Bank));
    expect(isRunning(paid, 'L26', A)).toBe(false);
    expect(isRunning(paid, 'L26', B)).toBe(true);
    const byCourt = TerminateEnforcement({
      occurredAt: contextOn('2026-12-30T10:00:00+08:00').now,
      facts: {
        ground: 'endedByCourt',
        demandServedOn: plainDate('2026-10-20'),
        demand: document('催告书'),
        appliedOn: plainDate('2026-11-10'),
        application: document('强制执行申请书'),
        endedOn: plainDate('2026-12-20'),
        ruling: document('终结执行裁定书'),
      },
      document: document('终结执行决定书'),
    });
    const ended = taking(owed, byCourt, on('2026-12-30T18:00', PrincipalHead));
    expect(lastRunOf(stateOf(ended).clocks, 'L26', party)).toMatchObject({ end: { how: 'done' } });
  });
});
