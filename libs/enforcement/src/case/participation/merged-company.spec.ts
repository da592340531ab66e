import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  citizen,
  company,
  conduct,
  contextOn,
  decision,
  decisionServed,
  document,
  given,
  Li,
  PrincipalHead,
  scopeDetermined,
} from '../../testing/index.js';
import { A, aboutTwo, B, bothDecided, imposedOn, told } from '../../testing/two-parties.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import { merged } from './participation.fixture.js';
import { SucceedParty } from './vocabulary.js';

const late = '2026-12-01T12:00:00+08:00';
const as = (actor = Li) => contextOn(late, { actor });
const head = as(PrincipalHead);
const decide = (over: Parameters<typeof decision>[0] = {}) => DecidePenalty(decision(over));
/** An order to decide anew is what lets the case go on. */
const saysToDecideAnew =
  (code: string) => (violation: { readonly rule: string; readonly message: string; readonly messageZh: string }) =>
    violation.rule === code &&
    violation.message.includes('with an order to decide anew') &&
    violation.messageZh.includes('责令重新作出决定');

describe('a company that merged', () => {
  const merging = (happenedOn: string, occurredAt: string) =>
    SucceedParty({
      partyId: A,
      occurredAt: at(occurredAt),
      successor: merged,
      how: 'merger',
      happenedOn: plainDate(happenedOn),
      reasons: '吸收合并',
      document: document('合并登记'),
    });

  it('a company that merged before its notice was served leaves a successor who must be told [APL 44; CC 67]', () => {
    const history = aboutTwo().and(...told(A), ...told(B), scopeDetermined());
    given(after(history, merging('2026-03-20', '2026-04-14 09:00'), head))
      .when(decide({ dispositions: [{ ...imposedOn(A), partyId: merged.partyId }] }), head)
      .thenRefused(
        ({ rule, particulars }) => rule === 'decision.notice-outdated' && particulars?.['by'] === 'succession',
      );
  });

  it('a company that merged before it was fined leaves no debt, and one that merged before the conduct did not do it', () => {
    given(bothDecided().and(decisionServed({ partyId: A })))
      .when(merging('2026-04-10', '2026-04-20 09:00'), head)
      .thenRefused(saysToDecideAnew('party.decided-after-it-ceased'));
    const lasting = aCase()
      .proposed({ parties: [company, citizen()], conduct: conduct({ beganOn: plainDate('2026-02-01') }) })
      .concluded();
    given(lasting).when(merging('2025-01-10', '2026-04-14 09:00'), head).thenRefused('party.ceased-before-the-conduct');
  });

  it('a company that merged before the last day of a conduct of which nobody knows when it began has a successor', () => {
    given(aboutTwo())
      .when(merging('2026-02-20', '2026-04-14 09:00'), head)
      .thenState(({ parties }) => parties.has(merged.partyId));
  });
});
