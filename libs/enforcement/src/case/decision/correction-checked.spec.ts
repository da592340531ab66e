import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  contextOn,
  evidence,
  given,
  inspection,
  Li,
  noPenalty,
  PrincipalHead,
} from '../../testing/index.js';
import { CollectEvidence, ConductInspection, CorrectionOrdered } from '../investigation/vocabulary/index.js';
import { DecideNoPenalty } from './vocabulary/index.js';

const head = contextOn('2026-05-06T12:00:00+08:00', { actor: PrincipalHead });
const officer = contextOn('2026-05-06T12:00:00+08:00', { actor: Li });
const order = (over: object = {}) =>
  CorrectionOrdered({
    occurredAt: at('2026-03-05 12:00'),
    content: '立即清除占道物料',
    dueOn: plainDate('2026-03-10'),
    orderedBy: Li.personId,
    ...over,
  });
const ordered = aCase().concluded().and(order());

describe('corrected in time is what somebody saw [APL 28, 33]', () => {
  it('an order after which nobody looked is no correction', () => {
    given(ordered)
      .when(DecideNoPenalty(noPenalty({ reason: 'slightAndCorrected' })), head)
      .thenRefused('decision.correction-unchecked');
    given(ordered)
      .when(DecideNoPenalty(noPenalty({ reason: 'firstSlightAndCorrected' })), head)
      .thenRefused('decision.correction-unchecked');
  });

  it('an inspection or evidence after the order shows it', () => {
    const seen = [
      ConductInspection(inspection({ occurredAt: at('2026-03-11 10:00'), endedAt: at('2026-03-11 10:30') })),
      CollectEvidence(evidence({ evidenceId: 'evidence-9', occurredAt: at('2026-03-11 11:00') })),
    ];
    for (const step of seen)
      given(after(ordered, step, officer))
        .when(DecideNoPenalty(noPenalty({ reason: 'slightAndCorrected' })), head)
        .thenState(({ decision }) => decision.is === 'noPenalty');
  });

  it('without an order, for another reason, or where another party was ordered, nothing is to be checked', () => {
    given(aCase().concluded())
      .when(DecideNoPenalty(noPenalty({ reason: 'slightAndCorrected' })), head)
      .thenState(({ decision }) => decision.is === 'noPenalty');
    given(ordered)
      .when(DecideNoPenalty(noPenalty({ reason: 'noFault' })), head)
      .thenState(({ decision }) => decision.is === 'noPenalty');
    given(
      aCase()
        .concluded()
        .and(order({ addressees: ['party-9'] })),
    )
      .when(DecideNoPenalty(noPenalty({ reason: 'slightAndCorrected' })), head)
      .thenState(({ decision }) => decision.is === 'noPenalty');
  });
});
