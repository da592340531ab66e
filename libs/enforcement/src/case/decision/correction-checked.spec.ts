import type { CaseHistory } from '../../testing/case-history.js';
import { A, aboutTwo, B } from '../../testing/two-parties.js';
import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  citizen,
  company,
  contextOn,
  document,
  evidence,
  given,
  inspection,
  investigationConcluded,
  Li,
  noPenalty,
  PrincipalHead,
} from '../../testing/index.js';
import {
  CollectEvidence,
  ConductInspection,
  CorrectionOrdered,
  CorrectPresence,
  InspectionConducted,
} from '../investigation/vocabulary/index.js';
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

  it('what was ordered during an inspection is seen at its end, as it is on record after a correction [APL 33]', () => {
    const visit = (over: object = {}) =>
      InspectionConducted({ ...inspection({ occurredAt: at('2026-03-05 09:00') }), ...over });
    const onTheSpot = (endedAt?: string) =>
      aCase()
        .filed()
        .and(
          visit(endedAt === undefined ? {} : { endedAt: at(endedAt) }),
          order({ occurredAt: at('2026-03-05 09:30') }),
        );
    const leave = (history: CaseHistory) =>
      given(history.and(investigationConcluded())).when(
        DecideNoPenalty(noPenalty({ reason: 'slightAndCorrected' })),
        head,
      );
    const corrected = (to: string) =>
      CorrectPresence({
        occurredAt: at('2026-03-06 09:00'),
        corrected: {
          is: 'inspection',
          recordedAs: at('2026-03-05 09:00'),
          at: at('2026-03-05 09:00'),
          endedAt: at(`2026-03-05 ${to}`),
        },
        reasons: '笔误',
        document: document('更正说明'),
      });
    leave(onTheSpot('2026-03-05 10:00')).thenState(({ decision }) => decision.is === 'noPenalty');
    leave(onTheSpot('2026-03-05 09:20')).thenRefused('decision.correction-unchecked');
    leave(onTheSpot()).thenRefused('decision.correction-unchecked');
    leave(after(onTheSpot(), corrected('10:00'), officer)).thenState(({ decision }) => decision.is === 'noPenalty');
    leave(after(onTheSpot('2026-03-05 10:00'), corrected('09:20'), officer)).thenRefused(
      'decision.correction-unchecked',
    );
  });

  it('what is about another party alone shows no correction of this one', () => {
    const history = aboutTwo().and(order({ addressees: [A] }));
    const photo = (over: object) =>
      after(
        history,
        CollectEvidence(evidence({ evidenceId: 'evidence-9', occurredAt: at('2026-03-11 11:00'), ...over })),
        officer,
      );
    const leave = (over: object) =>
      given(photo(over)).when(DecideNoPenalty(noPenalty({ partyId: A, reason: 'slightAndCorrected' })), head);
    for (const over of [
      { description: `${citizen().name}的现场照片` },
      { description: '整改照片', provider: citizen().name, showsCorrectionBy: B },
    ])
      leave(over).thenRefused('decision.correction-unchecked');
    for (const over of [
      { description: '整改照片' },
      { description: `${citizen().name}与${company.name}的现场照片` },
      { description: '整改照片', showsCorrectionBy: A },
    ])
      leave(over).thenState(({ parties }) => parties.get(A)?.decision.is === 'noPenalty');
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
