import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  after,
  at,
  benchmarkFor,
  contextOn,
  document,
  fine,
  given,
  Li,
  PrincipalHead,
  type CaseHistory,
} from '../../testing/index.js';
import { fineOwed, finePaid } from '../../testing/paid-case.js';
import { ChangeDecision } from '../decision/vocabulary/index.js';
import { TerminateEnforcement, type TerminationFacts } from './termination.js';
import { ProposeClosure } from './vocabulary.js';

const on = (actor = PrincipalHead) => contextOn('2026-12-31T18:00:00+08:00', { actor, noticed: [2027] });
const paper = document('证明');
const ended: TerminationFacts = {
  ...{ ground: 'organisationEnded', endedOn: plainDate('2026-06-01') },
  ...{ end: document('注销登记'), noAssets: document('清算报告'), noSuccessor: paper },
};
const lost: TerminationFacts = {
  ...{ ground: 'objectLost', object: '违法建设', lostOn: plainDate('2026-06-01'), loss: paper },
};
const withoutMeans: TerminationFacts = {
  ...{
    ground: 'withoutMeans',
    suspendedOn: plainDate('2026-06-01'),
    suspension: document('中止执行决定书'),
    inability: paper,
  },
};
const end = (facts: TerminationFacts, day = '2026-06-10') =>
  TerminateEnforcement({ occurredAt: at(`${day} 10:00`), facts, document: document('终结执行决定书') });
const change = (day: string) =>
  ChangeDecision({
    ...{ occurredAt: at(`${day} 09:00`), ground: 'penaltyTooHeavy', penalties: [fine(9_000)] },
    ...{ benchmark: benchmarkFor(9_000), reasons: '裁量过重', document: document(`变更决定书 ${day}`) },
  });
const changed = (history: CaseHistory, day = '2026-05-20') => after(history, change(day), on());
const close = (ground: 'enforcementTerminated' | 'performed') =>
  ProposeClosure({ occurredAt: at('2026-06-12 09:00'), ground, explanation: '终结执行' });
const proposed = (history: CaseHistory) =>
  given(history)
    .when(close('enforcementTerminated'), on(Li))
    .thenState(({ closure }) => closure.is === 'proposed');

/** Served on 16 April, lowered on 20 May, and not served anew. */
describe('the party is no more when a change is to be served [ACL 40; M55 31]', () => {
  it('enforcement ends with the company that ended, and the case is closed', () => {
    proposed(after(changed(fineOwed()), end(ended), on()));
  });

  it('also where the company had paid all: what is too much goes back first', () => {
    const over = after(changed(fineOwed().and(finePaid())), end(ended), on());
    given(over).when(close('enforcementTerminated'), on(Li)).thenRefused('closure.ground-does-not-hold');
  });

  it('also where the change came after enforcement had ended', () => {
    proposed(changed(after(fineOwed(), end(ended), on()), '2026-06-11'));
  });

  it('a party that lives is served: no ground of the agency ends the enforcement of what it changed', () => {
    given(changed(fineOwed()))
      .when(end(withoutMeans), on())
      .thenRefused('closure.nothing-to-enforce', 'closure.suspended-too-briefly');
    given(changed(fineOwed())).when(end(lost), on()).thenRefused('closure.money-is-no-lost-object');
    given(changed(fineOwed().and(finePaid())))
      .when(close('performed'), on(Li))
      .thenRefused('closure.ground-does-not-hold', 'closure.change-not-served');
  });

  it('nothing ends twice, and nothing ends that was never served', () => {
    const once = after(changed(fineOwed()), end(ended), on());
    given(once).when(end(ended), on()).thenRefused('closure.nothing-to-enforce');
    given(fineOwed().and(finePaid())).when(end(ended), on()).thenRefused('closure.nothing-to-enforce');
  });
});
