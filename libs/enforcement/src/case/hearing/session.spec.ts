import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { TwoCertifiedOfficersMustBePresent } from '../../guards/index.js';
import {
  aCase,
  at,
  Chu,
  contextOn,
  published,
  recordedAround,
  directly,
  document,
  everyParties,
  everyParty,
  given,
  hearing,
  hearingAhead,
  hearingHeld,
  hearingRequested,
  ids,
  Li,
  notifiedOfLargeFine,
  presiderAppointed,
  Qian,
  Wei,
} from '../../testing/index.js';
import { HandlerAssigned } from '../filing/vocabulary/index.js';
import {
  AbandonHearing,
  HearingAbandoned,
  HearingHeld,
  HearingNoticeServed,
  HoldHearing,
  ServeHearingNotice,
} from './vocabulary.js';
import {
  HearingMustBeNotified,
  HearingMustBeNotifiedInTime,
  HearingMustKeepItsTime,
  HearingNoticeMustFollowRequest,
} from './rules/notice.js';
import { OnlyThePresiderHolds, PresiderMustBeAppointed } from './rules/presider.js';
import { HearingRequestMustBePending } from './rules/request.js';
import {
  AgentsMustBeAtMostTwo,
  HearingMustBePublic,
  HearingMustBeRecorded,
  InvestigatorMustAttend,
  PartyMustAttend,
} from './rules/session.js';

const now = '2026-05-06T12:00:00+08:00';
const today = contextOn(now);
const presiding = contextOn(now, { actor: Chu });
const told = aCase().concluded().with(notifiedOfLargeFine());
const ahead = told.with(hearingAhead());

describe('the notice of a hearing [L11]', () => {
  const servedOn26 = { ...directly(at('2026-03-26 15:00')), place: '局听证室' };
  const asked = told.and(hearingRequested(), presiderAppointed());
  const noticeFor = (local: string, over: object = {}) =>
    ServeHearingNotice({ ...servedOn26, heldAt: at(local), ...over });

  it('the notice of a hearing is served seven working days ahead, Qingming not counted [C7]', () => {
    given(asked)
      .when(noticeFor('2026-04-07 09:00'), today)
      .then(
        HearingNoticeServed({
          ...everyParty,
          ...servedOn26,
          heldAt: at('2026-04-07 09:00'),
          presider: Chu.personId,
          servedOn: plainDate('2026-03-26'),
        }),
      );
  });

  it('the notice of a hearing is refused six working days ahead, and says from when the hearing may be held [SC14]', () => {
    given(asked)
      .when(noticeFor('2026-04-03 09:00'), today)
      .thenRefused(
        ({ rule, particulars }) =>
          rule === HearingMustBeNotifiedInTime.code && particulars?.['earliest'] === '2026-04-07',
      );
  });

  it('the notice of a hearing names a presider, and answers a request [C7]', () => {
    given(told.and(hearingRequested())).when(noticeFor('2026-04-08 09:00'), today).thenRefused(PresiderMustBeAppointed);
    given(told)
      .when(noticeFor('2026-04-08 09:00'), today)
      .thenRefused(HearingRequestMustBePending, PresiderMustBeAppointed);
  });

  it('the notice of a hearing does not count from a public notice of before the request [C7]', () => {
    const publishedOn = (on: string) => ({
      ...published(at('2026-04-29 09:00'), plainDate(on), { recordingIds: [`rec-${on}`] }),
      heldAt: at('2026-05-20 09:00'),
      place: '局听证室',
    });
    const shown = ['2026-03-24', '2026-03-25'].map((on) =>
      recordedAround(at(`${on} 09:00`), `rec-${on}`, 'noticeService'),
    );
    const askedOn25 = given(asked.and(...shown));
    askedOn25.when(ServeHearingNotice(publishedOn('2026-03-24')), today).thenRefused(HearingNoticeMustFollowRequest);
    askedOn25
      .when(ServeHearingNotice(publishedOn('2026-03-25')), today)
      .thenState(({ hearing: { is } }) => is === 'notified');
  });

  it('the notice of a hearing is delivered like every document', () => {
    given(asked)
      .when(noticeFor('2026-04-08 09:00', { officers: ids(Li) }), today)
      .thenRefused(TwoCertifiedOfficersMustBePresent);
  });

  it('the notice of a hearing may be given again for another day', () => {
    given(ahead)
      .when(noticeFor('2026-04-20 09:00', { documents: [document('送达回证（另行通知）')] }), today)
      .thenState((state) => state.hearing.scheduledFor === at('2026-04-20 09:00'));
  });
});

describe('a hearing', () => {
  const hold = (over: Parameters<typeof hearing>[0] = {}) => HoldHearing(hearing(over));
  const [party, investigator] = hearing().attendees;
  const attended = (...attendees: readonly (typeof party)[]) => attendees.flatMap((each) => (each ? [each] : []));
  const agent = (id: string) => ({ personId: id, name: '示例代理人', part: 'agent' as const });

  it('a hearing is held by its presider at the notified hour [C9]', () => {
    given(ahead)
      .when(hold(), presiding)
      .then(HearingHeld({ ...everyParties, ...hearing(), presider: Chu.personId }));
    given(ahead)
      .when(hold({ occurredAt: at('2026-04-08 09:20') }), presiding)
      .thenState((state) => state.hearing.is === 'held');
  });

  it('a hearing is held by nobody else [C9]', () => {
    given(ahead)
      .when(hold(), contextOn(now, { actor: { ...Qian, roles: ['presider'] } }))
      .thenRefused(OnlyThePresiderHolds);
  });

  it('a hearing is not held by a presider who became a handler', () => {
    const assigned = HandlerAssigned({
      occurredAt: at('2026-04-01 09:00'),
      personId: Chu.personId,
      assignedBy: Wei.personId,
    });
    given(ahead.and(assigned)).when(hold(), presiding).thenRefused('hearing.presider-handled-case');
  });

  it('a hearing is not held unannounced, too early, or on another day [C9]', () => {
    given(told.and(hearingRequested(), presiderAppointed())).when(hold(), presiding).thenRefused(HearingMustBeNotified);
    given(ahead)
      .when(hold({ occurredAt: at('2026-04-08 08:59') }), presiding)
      .thenRefused(HearingMustKeepItsTime);
    given(ahead)
      .when(hold({ occurredAt: at('2026-04-09 09:00') }), presiding)
      .thenRefused(HearingMustKeepItsTime);
    given(ahead.and(hearingHeld())).when(hold(), presiding).thenRefused(HearingMustBeNotified);
  });

  it('a hearing is public unless there is something to protect [C9]', () => {
    given(ahead)
      .when(hold({ isPublic: false }), presiding)
      .thenRefused(HearingMustBePublic);
    given(ahead)
      .when(hold({ isPublic: false, closedBecause: 'businessSecret' }), presiding)
      .thenState((state) => state.hearing.is === 'held');
  });

  it('a hearing is recorded in sound and image [C9]', () => {
    given(ahead)
      .when(hold({ recordingIds: [] }), presiding)
      .thenRefused(HearingMustBeRecorded);
  });

  it('a hearing hears an investigator of this case and the party, or the party by an agent [C9]', () => {
    given(ahead)
      .when(hold({ attendees: attended(party) }), presiding)
      .thenRefused(InvestigatorMustAttend);
    given(ahead)
      .when(hold({ attendees: attended(investigator) }), presiding)
      .thenRefused(PartyMustAttend);
    given(ahead)
      .when(
        hold({ attendees: attended(party, { personId: 'stranger', name: '示例', part: 'investigator' }) }),
        presiding,
      )
      .thenRefused(InvestigatorMustAttend);
    given(ahead)
      .when(hold({ attendees: attended(agent('a'), agent('b'), investigator) }), presiding)
      .thenState((state) => state.hearing.is === 'held');
  });

  it('a hearing admits two agents of a party, not three [C9]', () => {
    given(ahead)
      .when(hold({ attendees: attended(party, agent('a'), agent('b'), agent('c'), investigator) }), presiding)
      .thenRefused(AgentsMustBeAtMostTwo);
  });
});

describe('a hearing to which the party does not come [C10]', () => {
  const abandonment = {
    occurredAt: at('2026-04-08 09:30'),
    how: 'absentWithoutReason',
    facts: '当事人无正当理由未到场，等候三十分钟',
    recordDocument: document('听证终止记录'),
  } as const;

  it('a hearing to which the party does not come is abandoned, and the periods go on', () => {
    given(ahead)
      .when(AbandonHearing(abandonment), presiding)
      .then(HearingAbandoned({ ...everyParty, ...abandonment, presider: Chu.personId }));
    given(ahead)
      .when(AbandonHearing(abandonment), presiding)
      .thenState((state) => {
        expect(state.hearing).toMatchObject({ is: 'abandoned', endedOn: '2026-04-08', lastHeldAt: undefined });
      });
  });

  it('a hearing to which the party does not come is not abandoned before its hour, nor by anyone but the presider', () => {
    given(ahead)
      .when(AbandonHearing({ ...abandonment, occurredAt: at('2026-04-08 08:30') }), presiding)
      .thenRefused(HearingMustKeepItsTime);
    given(ahead)
      .when(AbandonHearing(abandonment), contextOn(now, { actor: { ...Qian, roles: ['presider'] } }))
      .thenRefused(OnlyThePresiderHolds);
  });
});
