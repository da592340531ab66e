import { fold } from '@ecl/event-sourcing';
import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  benchmarkFor,
  contextOn,
  decided,
  directly,
  document,
  everyParty,
  fine,
  given,
  Li,
  PrincipalHead,
  recordedBy,
  type CaseHistory,
} from '../../testing/index.js';
import {
  bankPayment,
  fineOwed,
  fineOwedOnSpot,
  finePaid,
  remedyAccepted,
  remedyEnded,
} from '../../testing/paid-case.js';
import { Bank } from '../../testing/people.js';
import { caseDecider } from '../case.js';
import { clockOn } from '../clock-of-case.js';
import { partyCasesOf } from '../parties/party-case.js';
import { ProposeClosure } from '../closure/vocabulary.js';
import { TerminateEnforcement } from '../closure/termination.js';
import { ChangeDecision, DecisionChanged } from '../decision/vocabulary/index.js';
import { RecordBankPayment } from '../payment/vocabulary/index.js';
import { AcceptRemedy } from '../remedies/vocabulary.js';
import { DecisionMustNotBeServedTwice, ServiceMustFollowDecision } from './rules/decision.js';
import { ServeDecision } from './vocabulary.js';

const late = '2027-12-01T12:00:00+08:00';
const officer = contextOn(late, { actor: Li });
const head = contextOn(late, { actor: PrincipalHead });
const to = (fineInYuan: number, day: string) =>
  ChangeDecision({
    ...{ occurredAt: at(`${day} 09:00`), ground: 'penaltyTooHeavy', penalties: [fine(fineInYuan)] },
    ...{ benchmark: benchmarkFor(fineInYuan), reasons: '裁量过重', document: document(`变更决定书 ${day}`) },
  });
const changed = (history: CaseHistory, day = '2026-05-20', fineInYuan = 9_000) =>
  after(history, to(fineInYuan, day), head);
const serving = (day: string) => ServeDecision({ ...directly(at(`${day} 10:00`)), decisionId: 'decision-1' });
const served = (history: CaseHistory, day = '2026-05-22') => after(history, serving(day), officer);
const runsOf = (history: CaseHistory, clock: string) =>
  fold(caseDecider, [...history]).clocks.filter((facts) => facts.clock === clock);
const lastDay = (history: CaseHistory, clock: 'L14' | 'L26' | 'L40' | 'L48', on = '2026-05-22') => {
  const [party] = partyCasesOf(fold(caseDecider, [...history]));
  return clockOn(plainDate(on), clock, party, officer, party.partyId)?.dueOn;
};
const applying = (appliedOn: string, demandServedOn: string) =>
  TerminateEnforcement({
    occurredAt: at('2027-11-30 09:00'),
    facts: {
      ...{ ground: 'endedByCourt', demandServedOn: plainDate(demandServedOn), demand: document('催告书') },
      ...{ appliedOn: plainDate(appliedOn), application: document('申请书') },
      ...{ endedOn: plainDate('2027-11-28'), ruling: document('裁定书') },
    },
    document: document('终结执行决定书'),
  });

describe('a decision that the agency changed after it was served', () => {
  it('is to be served anew within seven working days of the change [L14]', () => {
    expect(runsOf(changed(fineOwed()), 'L14').map(({ is, from }) => `${is} ${from}`)).toEqual([
      'ended 2026-04-15',
      'running 2026-05-20',
    ]);
    expect(lastDay(changed(fineOwed()), 'L14')).toBe('2026-05-29');
    expect(recordedBy(changed(fineOwed()), serving('2026-05-22'), officer)).toMatchObject([
      { type: 'DecisionServed', data: { servedOn: '2026-05-22', dueOn: '2026-05-29' } },
    ]);
    given(changed(fineOwed())).when(serving('2026-05-19'), officer).thenRefused(ServiceMustFollowDecision);
    given(served(changed(fineOwed())))
      .when(serving('2026-05-25'), officer)
      .thenRefused(DecisionMustNotBeServedTwice);
  });

  it('can be challenged from then on: reconsideration and suit have their days anew [L40, L48]', () => {
    expect(lastDay(served(changed(fineOwed())), 'L40')).toBe('2026-07-21');
    expect(lastDay(served(changed(fineOwed())), 'L48')).toBe('2026-11-23');
    const reconsidered = fineOwed().and(remedyAccepted(), remedyEnded());
    given(served(changed(reconsidered, '2026-07-02'), '2026-07-03'))
      .when(
        AcceptRemedy({ occurredAt: at('2026-12-01 09:00'), remedyId: 'r2', kind: 'reconsideration', reference: 'x' }),
        officer,
      )
      .thenState(({ remedies }) => remedies.proceedings.length === 2);
  });

  it('is enforced by no court before these days are over, and in time after them [L26]', () => {
    given(changed(fineOwed()))
      .when(applying('2026-11-18', '2026-11-01'), head)
      .thenRefused('closure.nothing-to-enforce', 'closure.court-before-remedies');
    const anew = served(changed(fineOwed()));
    expect(runsOf(changed(fineOwed()), 'L26').map(({ is }) => is)).toEqual(['ended', 'ready']);
    expect(lastDay(anew, 'L26')).toBe('2027-02-23');
    given(anew).when(applying('2026-11-23', '2026-11-04'), head).thenRefused('closure.court-before-remedies');
    given(anew)
      .when(applying('2026-11-24', '2026-11-04'), head)
      .thenState(({ performance }) => performance.terminatedOn !== undefined);
  });

  it('is owed as before: it opens no second debt, and what is paid before its service counts', () => {
    const lower = served(changed(fineOwed()));
    expect(lower.state.payments).toMatchObject([{ is: 'open', fine: yuan(9_000), dueOn: '2026-05-06' }]);
    given(changed(fineOwed()))
      .when(
        RecordBankPayment(bankPayment({ occurredAt: at('2026-05-21 09:00'), amount: yuan(9_000) })),
        contextOn(late, { actor: Bank }),
      )
      .thenState(({ payments }) => payments.length === 1);
  });

  it('keeps a case open until it is served, and after a penalty on the spot too [F1]', () => {
    const closing = ProposeClosure({ occurredAt: at('2026-06-12 09:00'), ground: 'performed', explanation: '已缴清' });
    const paid = fineOwed().and(finePaid());
    given(paid)
      .when(closing, officer)
      .thenState(({ closure }) => closure.is === 'proposed');
    given(changed(paid))
      .when(closing, officer)
      .thenRefused('closure.ground-does-not-hold', 'closure.change-not-served');
    expect(runsOf(changed(fineOwedOnSpot(), '2026-05-20', 50), 'L14').map(({ is }) => is)).toEqual(['running']);
  });

  it('is served once where it was changed before it was served: its own days run on', () => {
    const unserved = changed(
      aCase()
        .concluded()
        .with(decided({ penalties: [fine(10_000)] })),
      '2026-04-16',
    );
    expect(runsOf(unserved, 'L14').map(({ from }) => from)).toEqual(['2026-04-15']);
    expect(served(unserved, '2026-04-17').state.payments).toMatchObject([{ fine: yuan(9_000) }]);
  });

  it('began no days in an older log', () => {
    const old = fineOwed().and(
      DecisionChanged({
        ...{ ...everyParty, occurredAt: at('2026-05-20 09:00'), decisionId: 'decision-1', cause: 'selfCorrection' },
        ...{ how: 'changed', penalties: [fine(9_000)], reasons: '裁量过重', document: document('变更决定书') },
        ...{ changedOn: plainDate('2026-05-20'), changedBy: PrincipalHead.personId },
      }),
    );
    expect(old.state.service).toMatchObject({ is: 'served', servedOn: '2026-04-16' });
    expect(runsOf(old, 'L26').map(({ is }) => is)).toEqual(['running']);
  });
});
