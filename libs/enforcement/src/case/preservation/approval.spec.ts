import { describe, it } from '@jest/globals';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import {
  aCase,
  at,
  contextOn,
  CountyHead,
  decided,
  DeputyHead,
  evidencePreserved,
  given,
  Li,
  preservationApproved,
  preservationProposed,
  PrincipalHead,
} from '../../testing/index.js';
import {
  ApprovalMustBeOpen,
  ApproverMustNotHaveAsked,
  PreservationMustBeAskedFor,
  PreservationMustBeNew,
} from './rules/approval.js';
import {
  ApprovePreservation,
  PreservationApproved,
  PreservationProposed,
  PreservationRefused,
  ProposePreservation,
  RefusePreservation,
} from './vocabulary/index.js';

const march = (actor = DeputyHead, on = '2026-03-05T18:00:00+08:00') => contextOn(on, { actor });
const named = (local = '2026-03-04 09:30') => ({ occurredAt: at(local), preservationId: 'preservation-1' });
const proposal = ProposePreservation({ ...named('2026-03-04 09:00'), grounds: '物品正在转移', goods: '手推车十辆' });
const filed = aCase().filed();
const proposed = filed.and(preservationProposed());
const urgent = filed.and(evidencePreserved({ urgency: '当事人正在装车运走' }));

describe('the approval of a preservation by registration', () => {
  it('a preservation is proposed once, by an officer, before the case is decided [B4]', () => {
    given(filed)
      .when(proposal, march(Li))
      .then(PreservationProposed({ ...proposal.data, proposedBy: Li.personId }));
    given(proposed).when(proposal, march(Li)).thenRefused(PreservationMustBeNew);
    given(aCase().concluded().with(decided()))
      .when(
        ProposePreservation({ ...proposal.data, occurredAt: at('2026-04-16 09:00') }),
        march(Li, '2026-04-16T10:00:00+08:00'),
      )
      .thenRefused('decision.made-already');
  });

  it('a preservation is approved by a head of the agency who did not propose it [B4, S17]', () => {
    given(proposed)
      .when(ApprovePreservation(named()), march())
      .then(PreservationApproved({ ...named(), approvedBy: DeputyHead.personId }));
    given(proposed).when(ApprovePreservation(named()), march(CountyHead)).thenRefused(ApproverMustHeadTheAgency);
    given(filed.and(preservationProposed({ proposedBy: PrincipalHead.personId })))
      .when(ApprovePreservation(named()), march(PrincipalHead))
      .thenRefused(ApproverMustNotHaveAsked);
  });

  it('a preservation is approved or refused once, after someone asked for it [B4]', () => {
    const refuse = RefusePreservation({ ...named(), reasons: '不存在灭失可能' });
    given(proposed)
      .when(refuse, march())
      .then(PreservationRefused({ ...refuse.data, refusedBy: DeputyHead.personId }));
    given(filed).when(ApprovePreservation(named()), march()).thenRefused(PreservationMustBeAskedFor);
    given(proposed.and(preservationApproved())).when(refuse, march()).thenRefused(ApprovalMustBeOpen);
  });

  it('goods that were preserved in urgency are approved within twenty-four hours, and the approval says until when [B4]', () => {
    given(urgent)
      .when(ApprovePreservation(named('2026-03-05 09:00')), march())
      .then(
        PreservationApproved({
          ...named('2026-03-05 09:00'),
          dueAt: at('2026-03-05 10:00'),
          approvedBy: DeputyHead.personId,
        }),
      );
    given(urgent)
      .when(ApprovePreservation(named('2026-03-05 09:00')), march({ ...DeputyHead, personId: Li.personId }))
      .thenRefused(ApproverMustHeadTheAgency, ApproverMustNotHaveAsked);
  });

  it('goods that were preserved in urgency are released at once if the head refuses [B4, B5]', () => {
    given(urgent)
      .when(RefusePreservation({ ...named('2026-03-04 16:00'), reasons: '与案件无关' }), march())
      .thenState(({ preservation }) => preservation[0]?.items[0]?.held.released === 10);
  });
});
