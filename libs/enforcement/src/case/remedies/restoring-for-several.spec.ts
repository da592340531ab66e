import { fold } from '@ecl/event-sourcing';
import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { suspectedInExecution } from '../../testing/transferred-case.js';
import {
  aCase,
  after,
  at,
  citizen,
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
  noticeServed,
  PrincipalHead,
  recordedBy,
  penaltyDecided,
  scopeDetermined,
  type CaseHistory,
} from '../../testing/index.js';
import { obligationOpened } from '../../testing/paid-case.js';
import { division, east, west, X, Y } from '../../testing/succeeded-party.js';
import { finesInForce } from '../../same-conduct/fines-in-force.js';
import { caseDecider } from '../case.js';
import { SuccessorsMustBeJudgedTogether } from '../decision/rules/together.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import { peopleOf } from '../disclosure/people-of-case.js';
import { IssuePenaltyNotice } from '../notice/vocabulary.js';
import { partyCasesOf } from '../parties/party-case.js';
import { balanceOn } from '../payment/balance.js';
import { ServeDecision } from '../service/vocabulary.js';
import { isSuspect } from '../transfer/effect.js';
import type { Penalty } from '../values.js';
import { DecisionMustNotBeRedoneMeanwhile } from './rules/restoring.js';
import { AcceptRemedy, EndRemedy, RecordJudgmentEffect } from './vocabulary.js';

const now = '2027-06-01T10:00:00+08:00';
const officer = contextOn(now, { actor: Li });
const head = contextOn(now, { actor: PrincipalHead });
const A = 'party-1';
const gains: Penalty = { kind: 'confiscationOfGains', amount: yuan(3_000) };
const divided = (history: CaseHistory, on: string, partyId = A, ids: readonly [string, string] = [X, Y]) =>
  after(
    history,
    division({
      partyId,
      occurredAt: at(`${on} 09:00`),
      successor: { ...east, partyId: ids[0] },
      coSuccessors: [{ ...west, partyId: ids[1] }],
      happenedOn: plainDate(on),
    }),
    head,
  );
/** A fine of 10,000 yuan and gains of 3,000, served on 16 April. */
const owed = aCase()
  .concluded()
  .with(decided({ penalties: [fine(10_000), gains], statesSurcharge: true }))
  .and(decisionServed(), obligationOpened({ receivedOn: plainDate('2026-04-16') }));

type End = Parameters<typeof EndRemedy>[0];
const sued = (history: CaseHistory, partyId: string, over: Partial<Parameters<typeof AcceptRemedy>[0]> = {}) =>
  after(
    history,
    AcceptRemedy({
      partyId,
      occurredAt: at('2026-05-11 09:00'),
      remedyId: 'remedy-1',
      kind: 'litigation',
      reference: '1号',
      ...over,
    }),
    officer,
  );
const ending = (partyId: string, over: Partial<End> = {}) =>
  EndRemedy({
    partyId,
    occurredAt: at('2026-06-30 09:00'),
    remedyId: 'remedy-1',
    outcome: 'revoked',
    reasons: '认定事实不清',
    document: document('裁判文书'),
    reference: '1号',
    ...over,
  });
const judged = (history: CaseHistory, partyId: string, over: Partial<End> = {}) =>
  after(history, ending(partyId, over), officer);
const inForce = (partyId: string) =>
  RecordJudgmentEffect({
    partyId,
    occurredAt: at('2026-07-17 09:00'),
    remedyId: 'remedy-1',
    effectiveOn: plainDate('2026-07-17'),
    document: document('裁判文书生效证明'),
  });
const retried = (history: CaseHistory, partyId: string) =>
  sued(history, partyId, {
    occurredAt: at('2026-09-01 09:00'),
    remedyId: 'retrial',
    kind: 'retrial',
    against: 'remedy-1',
  });
const restoring = (partyId: string) =>
  ending(partyId, { occurredAt: at('2026-10-01 09:00'), remedyId: 'retrial', outcome: 'dismissed', quashes: true });
const restored = (history: CaseHistory, partyId: string) =>
  after(retried(history, partyId), restoring(partyId), officer);
const stateOf = (history: CaseHistory) => fold(caseDecider, [...history]);
const tracksOf = (history: CaseHistory, id: string) => stateOf(history).parties.get(id);
const redo = { redo: { because: 'substance' } } as const;
const part: Partial<End> = { outcome: 'partlyRevoked', changedPenalties: [gains], ...redo };

describe('a decision that several hold together and a retrial restores', () => {
  it('a party that divided while its decision was to be made anew: all who took its place have it again [M5, M7]', () => {
    const revoked = after(judged(sued(owed, A), A, redo), inForce(A), officer);
    const over = restored(divided(revoked, '2026-08-03'), Y);
    for (const id of [X, Y])
      expect(tracksOf(over, id)).toMatchObject({
        decision: { is: 'penalty', decisionId: 'decision-1', penalties: [fine(10_000), gains] },
        service: { is: 'served' },
        payments: [{ is: 'open', dueOn: '2026-10-16' }],
        beforeRedo: undefined,
      });
    expect(stateOf(over).clocks.filter(({ clock, is }) => clock === 'M5' && is === 'running')).toEqual([]);
  });

  it('a successor that did not sue owes no surcharge for the days of the judgment either [L21]', () => {
    const over = restored(after(judged(sued(divided(owed, '2026-04-20'), X), X), inForce(X), officer), X);
    const rate = { surchargePerDayPercent: 3, surchargeCapPercent: 100 };
    const surchargeOf = (id: string, day: string) => {
      const party = partyCasesOf(stateOf(over)).find(({ partyId }) => partyId === id);
      if (party === undefined || party.payment.is === 'none') throw new Error('no debt');
      return balanceOn(plainDate(day), party.payment, party.remedies, rate).surcharge;
    };
    for (const id of [X, Y]) expect(surchargeOf(id, '2026-10-16')).toBe(surchargeOf(id, '2026-07-17'));
    // Four days before the suit; of the other, all days until the judgment took effect: more than the fine itself.
    expect(surchargeOf(X, '2026-10-16')).toBe(yuan(1_200));
    expect(surchargeOf(X, '2026-10-17')).toBe(yuan(1_500));
  });

  it('a new decision about one of them stands in the way of all', () => {
    const revoked = divided(after(judged(sued(owed, A), A, redo), inForce(A), officer), '2026-08-03');
    const redone = revoked.and(
      penaltyDecided({
        occurredAt: at('2026-08-20 09:00'),
        decisionId: 'decision-2',
        dispositions: [{ ...disposition({ penalties: [fine(3_000)] }), partyId: Y, isMajor: false }],
      }),
    );
    given(retried(redone, X)).when(restoring(X), officer).thenRefused(DecisionMustNotBeRedoneMeanwhile);
  });
});

describe('an item that is decided anew for several who hold the decision together', () => {
  const apart = judged(sued(divided(owed, '2026-04-20'), X), X, part);
  const ordered = after(apart, inForce(X), officer);
  const [ofX, ofY] = [`${X}-redo-1`, `${Y}-redo-1`];

  it('each of them has a matter, whoever went to court, also where the judgment took effect after the division [M5]', () => {
    expect(recordedBy(apart, inForce(X), officer).filter(({ type }) => type === 'ItemRedoOrdered')).toMatchObject([
      { data: { partyId: X, party: { partyId: ofX, name: '赤峰示例东城有限公司' } } },
      { data: { partyId: Y, party: { partyId: ofY, name: '赤峰示例西城有限公司' } } },
    ]);
    const later = after(divided(judged(sued(owed, A), A, part), '2026-07-03'), inForce(Y), officer);
    for (const history of [ordered, later]) expect([...stateOf(history).parties.keys()]).toEqual([X, Y, ofX, ofY]);
    const M5 = stateOf(ordered).clocks.filter(({ clock, is }) => clock === 'M5' && is === 'running');
    expect(M5.map(({ subject }) => subject)).toEqual([ofX, ofY]);
  });

  const told = [ofX, ofY].flatMap((partyId) => [
    IssuePenaltyNotice(
      notice({
        partyId,
        occurredAt: at('2026-07-20 09:00'),
        noticeId: `notice-${partyId}`,
        proposedPenalties: [fine(3_000)],
      }),
    ),
  ]);
  const ripe = told
    .reduce((history, step) => after(history, step, officer), ordered)
    .and(
      ...[ofX, ofY].map((partyId) =>
        noticeServed({
          partyId,
          noticeId: `notice-${partyId}`,
          occurredAt: at('2026-07-20 15:00'),
          servedOn: plainDate('2026-07-20'),
        }),
      ),
      scopeDetermined({ partyIds: [ofX, ofY], occurredAt: at('2026-08-03 09:00') }),
    );
  const deciding = (...ids: readonly string[]) =>
    DecidePenalty(
      decision({
        occurredAt: at('2026-08-04 09:00'),
        decisionId: 'decision-2',
        decisionNumber: '赤城管罚决〔2026〕2号',
        dispositions: ids.map((partyId) => ({ ...disposition({ penalties: [fine(3_000)] }), partyId })),
      }),
    );
  const serving = (partyId: string) =>
    ServeDecision({ ...directly(at('2026-08-05 09:00')), partyId, decisionId: 'decision-2' });

  it('they are judged together, and owe one fine of the item [E1]', () => {
    given(ripe).when(deciding(ofX), head).thenRefused(SuccessorsMustBeJudgedTogether);
    const served = [serving(ofX), serving(ofY)].reduce(
      (history, step) => after(history, step, officer),
      after(ripe, deciding(ofX, ofY), head),
    );
    const debts = [ofX, ofY].map((id) => tracksOf(served, id)?.payments.map(({ obligationId }) => obligationId));
    expect(debts).toEqual([[`decision-2/${ofX}`], [`decision-2/${ofX}`]]);
    expect(finesInForce(stateOf(served)).map(({ amount }) => amount)).toEqual([yuan(3_000)]);
    given(retried(served, X)).when(restoring(X), officer).thenRefused(DecisionMustNotBeRedoneMeanwhile);
  });

  it('a retrial ends the matter of each of them', () => {
    expect([...stateOf(restored(ordered, X)).parties.keys()]).toEqual([X, Y]);
  });

  it('a party that divided while its item was to be decided anew is found by those who took its place [M7]', () => {
    const pending = after(judged(sued(owed, A), A, part), inForce(A), officer);
    const later = divided(pending, '2026-08-03');
    const over = restored(later, X);
    expect([...stateOf(over).parties.keys()]).toEqual([X, Y]);
    expect(tracksOf(over, Y)).toMatchObject({ decision: { penalties: [fine(10_000), gains] } });
    expect([...stateOf(later).parties.keys()]).toEqual([X, Y, ofX, ofY]);
  });

  it('the matter of a suspect is held with the suspect, also after the suspect divided', () => {
    const pending = after(judged(sued(owed, A), A, part), inForce(A), officer);
    const matter = (history: CaseHistory) => partyCasesOf(stateOf(history)).find(({ itemOf }) => itemOf !== undefined);
    const history = divided(pending.and(suspecting([A])), '2026-08-03');
    expect(isSuspect(matter(history)!)).toBe(true);
    expect(isSuspect(matter(divided(pending.and(suspecting(['other'])), '2026-08-03'))!)).toBe(false);
    expect(isSuspect(matter(pending.and(suspecting([`${A}-redo-1`])))!)).toBe(true);
  });
  const suspecting = (suspects: string[]) => {
    const event = suspectedInExecution();
    return { ...event, data: { ...event.data, suspects } } as typeof event;
  };
});

describe('the people of a case in which a matter ended', () => {
  it('a matter that ended is no second person in the text about the party', () => {
    const person = citizen({ partyId: A, name: '示例甲' });
    const decision1 = aCase()
      .proposed({ parties: [person] })
      .concluded()
      .with(decided({ penalties: [fine(100), gains] }))
      .and(decisionServed(), obligationOpened({ fine: yuan(100) }));
    const over = restored(after(judged(sued(decision1, A), A, part), inForce(A), officer), A);
    const [party] = partyCasesOf(stateOf(over));
    expect(party.everyParty.map(({ partyId }) => partyId)).toEqual([A, `${A}-redo-1`]);
    expect(peopleOf(party, officer).everyParty.map(({ partyId }) => partyId)).toEqual([A]);
  });
});
