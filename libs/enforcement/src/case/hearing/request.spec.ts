import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@ecl/kernel';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import { PersonRegistered } from '../../registers/personnel/vocabulary.js';
import {
  aCase,
  at,
  Bai,
  Chen,
  Chu,
  CITY_AGENCY,
  contextOn,
  CountyHead,
  decided,
  document,
  everyParties,
  everyParty,
  given,
  heard,
  hearingRequest,
  hearingRequested,
  Li,
  noPenaltyDecided,
  noticeIssued,
  notified,
  notifiedOfLargeFine,
  PrincipalHead,
  rightsWaived,
  Sun,
  Wei,
} from '../../testing/index.js';
import { CaseMustBeUndecidedUnlessRequestWasPosted } from '../notice/rules/posting.js';
import { InvestigationTerminated } from '../investigation/vocabulary/index.js';
import { HandlerAssigned, RecusalDecided } from '../filing/vocabulary/index.js';
import { NoticeMustBeServed } from '../notice/rules/party-rights.js';
import {
  AppointPresider,
  HearingRequested,
  HearingRequestRejected,
  PresiderAppointed,
  RejectHearingRequest,
  RequestHearing,
} from './vocabulary.js';
import {
  PresiderMustBelongToTheAgency,
  PresiderMustNotBeRecused,
  PresiderMustNotHaveHandledTheCase,
} from './rules/presider.js';
import {
  HearingMustNotBeRequestedTwice,
  HearingRequestMustBePending,
  HearingRightMustNotBeWaived,
  RejectionMustBeFounded,
} from './rules/request.js';

const now = '2026-05-06T12:00:00+08:00';
const today = contextOn(now);
const head = contextOn(now, { actor: PrincipalHead });
const told = aCase().concluded().with(notifiedOfLargeFine());

describe('a request for a hearing', () => {
  it('a request for a hearing is in time until the end of the fifth working day after service [L10, C6]', () => {
    for (const [moment, isLate] of [
      ['2026-03-30 23:59', false],
      ['2026-03-31 00:00', true],
    ] as const) {
      const request = hearingRequest({ occurredAt: at(moment) });
      given(told)
        .when(RequestHearing(request), today)
        .then(HearingRequested({ ...everyParty, ...request, isLate, receivedBy: Li.personId }));
    }
  });

  it('a request for a hearing comes after the notice and before the decision, once [C6]', () => {
    const ask = RequestHearing(hearingRequest());
    given(
      aCase()
        .concluded()
        .and(noticeIssued({ offersHearing: true })),
    )
      .when(ask, today)
      .thenRefused(NoticeMustBeServed);
    given(aCase().concluded().with(decided())).when(ask, today).thenRefused(CaseMustBeUndecidedUnlessRequestWasPosted);
    given(told.and(hearingRequested())).when(ask, today).thenRefused(HearingMustNotBeRequestedTwice);
  });

  it('a request for a hearing is not made of a right that was expressly waived [C5, C6]', () => {
    given(told.and(rightsWaived({ rights: ['hearing'] })))
      .when(RequestHearing(hearingRequest()), today)
      .thenRefused(HearingRightMustNotBeWaived);
  });

  it('a request for a hearing may be made again under a re-issued notice, and the earlier hearing is not forgotten [C11]', () => {
    given(told.with(heard()).and(noticeIssued({ noticeId: 'notice-2', replacesNoticeId: 'notice-1' })))
      .when(RequestHearing(hearingRequest()), today)
      .thenRefused(NoticeMustBeServed);
    expect(
      told.with(heard()).and(noticeIssued({ noticeId: 'notice-2', replacesNoticeId: 'notice-1' })).state.hearing,
    ).toMatchObject({ is: 'notRequested', presider: undefined, lastHeldAt: at('2026-04-08 09:00') });
  });
});

describe('the rejection of a request', () => {
  const rejection = (ground: 'late' | 'notInScope' | 'notTheParty') => ({
    occurredAt: at('2026-04-02 09:00'),
    ground,
    reasons: '逾期提出听证要求',
    document: document('不予受理听证通知书'),
  });
  const late = hearingRequested({ occurredAt: at('2026-03-31 09:00'), isLate: true });
  const excused = hearingRequested({
    occurredAt: at('2026-03-31 09:00'),
    isLate: true,
    obstacle: '因暴雪交通中断，无法按期提交',
  });

  it('the rejection of a hearing request rests on lateness', () => {
    given(told.and(late))
      .when(RejectHearingRequest(rejection('late')), head)
      .then(HearingRequestRejected({ ...everyParty, ...rejection('late'), rejectedBy: PrincipalHead.personId }));
  });

  it('the rejection of a hearing request does not rest on lateness where the request was in time, or something beyond the party excused it', () => {
    given(told.and(hearingRequested()))
      .when(RejectHearingRequest(rejection('late')), head)
      .thenRefused(RejectionMustBeFounded);
    given(told.and(excused))
      .when(RejectHearingRequest(rejection('late')), head)
      .thenRefused(RejectionMustBeFounded);
  });

  it('the rejection of a hearing request rests on scope only where the notice offered no hearing', () => {
    const outOfScope = RejectHearingRequest(rejection('notInScope'));
    given(told.and(hearingRequested())).when(outOfScope, head).thenRefused(RejectionMustBeFounded);
    given(aCase().concluded().with(notified()).and(hearingRequested()))
      .when(outOfScope, head)
      .thenState(({ hearing: { is } }) => is === 'rejected');
  });

  it('the rejection of a hearing request is a step of the head, on a request that is pending', () => {
    given(told.and(late))
      .when(RejectHearingRequest(rejection('late')), contextOn(now, { actor: CountyHead }))
      .thenRefused(ApproverMustHeadTheAgency);
    given(told)
      .when(RejectHearingRequest(rejection('notTheParty')), head)
      .thenRefused(HearingRequestMustBePending);
  });
});

describe('the presider', () => {
  const appoint = (presider: string) => AppointPresider({ occurredAt: at('2026-03-26 09:00'), presider });
  const asked = told.and(hearingRequested());

  it('the presider is appointed by the head once a hearing was asked for [C8]', () => {
    given(asked)
      .when(appoint(Chu.personId), head)
      .then(
        PresiderAppointed({
          ...everyParties,
          occurredAt: at('2026-03-26 09:00'),
          presider: Chu.personId,
          appointedBy: PrincipalHead.personId,
        }),
      );
    given(told).when(appoint(Chu.personId), head).thenRefused(HearingRequestMustBePending);
    given(asked)
      .when(appoint(Chu.personId), contextOn(now, { actor: CountyHead }))
      .thenRefused(ApproverMustHeadTheAgency);
  });

  it('no hearing is prepared for a party whose case ended without a penalty', () => {
    const terminated = InvestigationTerminated({
      occurredAt: at('2026-03-25 09:00'),
      facts: { ground: 'statedAlone', stated: 'noViolationProvable' },
      explanation: '证据不足',
      approvedBy: PrincipalHead.personId,
    });
    for (const end of [noPenaltyDecided({ occurredAt: at('2026-03-25 09:00') }), terminated])
      given(asked.and(end)).when(appoint(Chu.personId), head).thenRefused(HearingRequestMustBePending);
  });

  it('the presider is not the investigator [SC15, S05, C8]', () => {
    given(asked).when(appoint(Li.personId), head).thenRefused(PresiderMustNotHaveHandledTheCase);
  });

  it('the presider is not a former investigator', () => {
    const replaced = HandlerAssigned({
      occurredAt: at('2026-03-10 09:00'),
      personId: Chen.personId,
      replaces: Li.personId,
      assignedBy: Wei.personId,
    });
    given(asked.and(replaced)).when(appoint(Li.personId), head).thenRefused(PresiderMustNotHaveHandledTheCase);
  });

  it('the presider is not a person who was recused', () => {
    const recused = RecusalDecided({
      occurredAt: at('2026-03-25 15:00'),
      personId: Chu.personId,
      isGranted: true,
      reasons: '与当事人有利害关系',
      decidedBy: PrincipalHead.personId,
    });
    given(asked.and(recused)).when(appoint(Chu.personId), head).thenRefused(PresiderMustNotBeRecused);
  });

  it('the presider is on the staff of the agency, and no auxiliary [C8]', () => {
    for (const presider of [Sun.personId, Bai.personId])
      given(asked).when(appoint(presider), head).thenRefused(PresiderMustBelongToTheAgency);
    given(asked).when(appoint('nobody'), head).thenRefused(PresiderMustBelongToTheAgency, 'people.not-registered');
    const joined = PersonRegistered({
      occurredAt: at('2026-01-01 09:00'),
      from: plainDate('2026-01-01'),
      personId: 'newcomer',
      name: '示例新人',
      standing: 'other',
      agencyId: CITY_AGENCY,
    });
    given(asked)
      .when(appoint('newcomer'), contextOn(now, { actor: PrincipalHead, and: [joined] }))
      .thenState(({ hearing }) => hearing.presider === 'newcomer');
  });
});
