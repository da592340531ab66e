import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  at,
  citizen,
  CITY_AGENCY,
  contextOn,
  decided,
  delivered,
  directly,
  document,
  given,
  hearingRequested,
  leftBehind,
  Li,
  noticeIssued,
  notifiedOfLargeFine,
  presiderAppointed,
  published,
  photographed,
  recordedAround,
  returnOf,
  Wang,
} from '../../testing/index.js';
import { ServeHearingNotice } from '../hearing/vocabulary.js';
import { ServePenaltyNotice } from '../notice/vocabulary.js';
import type { Delivery } from './delivery.js';
import {
  ConfirmationMustBeAPaperOfItsOwn,
  EntrustedOrganMustBeAnother,
  RecipientMustFitTheParty,
  RecordingMustShowTheService,
  RecordingMustShowTheServiceForHearing,
  ReturnMustBeOfThisService,
  ServiceMustBeProvedByOthers,
} from './rules/proof.js';
import { ServeDecision } from './vocabulary.js';

const today = contextOn('2026-12-01T12:00:00+08:00');
const moment = at('2026-04-16 10:00');
const standing = aCase().concluded().with(decided());
const serve = (delivery: Delivery) => ServeDecision({ ...delivery, decisionId: 'decision-1' });
const isServed = ({ service: { is } }: { readonly service: { readonly is: string } }): boolean => is === 'served';
const receivedAs = (personId: string, capacity: NonNullable<Delivery['receivedBy']>['capacity']): Delivery => ({
  ...directly(moment),
  receivedBy: { personId, name: '示例某', capacity },
});

describe('who proves a service', () => {
  it('neither an officer who serves nor a handler takes the document or witnesses that it was left [E6]', () => {
    for (const { personId } of [Li, Wang])
      given(standing)
        .when(serve(receivedAs(personId, 'legalRepresentative')), today)
        .thenRefused(ServiceMustBeProvedByOthers);
    const shown = standing.and(recordedAround(moment, 'rec-9'));
    const seenBy = (personId: string, name = '示例见证人') =>
      given(shown).when(
        serve(leftBehind(moment, { recordingIds: ['rec-9'], witness: { personId, name, organisation: '示例社区' } })),
        today,
      );
    seenBy('witness-1').thenState(isServed);
    seenBy(Wang.personId).thenRefused(ServiceMustBeProvedByOthers);
    seenBy('party-1').thenRefused(ServiceMustBeProvedByOthers);
    seenBy('someone', '赤峰示例商贸有限公司').thenRefused(ServiceMustBeProvedByOthers);
  });

  it('who takes the document fits the kind of party [E6, CPL 88]', () => {
    for (const capacity of ['party', 'adultFamilyMember'] as const)
      given(standing)
        .when(serve(receivedAs('someone', capacity)), today)
        .thenRefused(RecipientMustFitTheParty);
    given(standing)
      .when(serve(receivedAs('someone', 'mailRoom')), today)
      .thenState(isServed);
    const ofCitizen = aCase()
      .proposed({ parties: [citizen({ partyId: 'party-1' })] })
      .concluded()
      .with(decided());
    given(ofCitizen)
      .when(serve(receivedAs('someone', 'mailRoom')), today)
      .thenRefused(RecipientMustFitTheParty);
    given(ofCitizen)
      .when(serve(receivedAs('someone', 'adultFamilyMember')), today)
      .thenState(isServed);
  });
});

describe('what shows a service', () => {
  it('the recording is on record, of a service, and covers the moment or the day of the public notice (service.recording-shows-something-else) [E6, S11]', () => {
    const leaving = serve(leftBehind(moment, { recordingIds: ['rec-9'] }));
    given(standing).when(leaving, today).thenRefused(RecordingMustShowTheService);
    for (const beside of ['2026-04-16 09:59', '2026-04-16 10:01', '2026-04-16 10:30'])
      given(standing.and(photographed(at(beside), 'rec-9')))
        .when(leaving, today)
        .thenState(isServed);
    for (const away of ['2026-04-16 09:29', '2026-04-16 10:31', '2026-04-17 10:00'])
      given(standing.and(photographed(at(away), 'rec-9')))
        .when(leaving, today)
        .thenRefused(RecordingMustShowTheService);
    for (const other of [
      recordedAround(moment, 'rec-9', 'inspection'),
      recordedAround(at('2026-04-13 10:00'), 'rec-9'),
      recordedAround(at('2026-04-16 14:00'), 'rec-9'),
    ])
      given(standing.and(other)).when(leaving, today).thenRefused(RecordingMustShowTheService);
    given(standing.and(recordedAround(moment, 'rec-9')))
      .when(leaving, today)
      .thenState(isServed);
    const on = plainDate('2026-04-16');
    const publishing = serve(published(at('2026-04-18 10:00'), on));
    given(standing).when(publishing, today).thenRefused(RecordingMustShowTheService);
    given(standing.and(recordedAround(at('2026-04-18 10:00'), 'rec-notice')))
      .when(publishing, today)
      .thenRefused(RecordingMustShowTheService);
    given(standing.and(recordedAround(moment, 'rec-notice')))
      .when(publishing, today)
      .thenState(isServed);
  });

  it('the confirmation of electronic service is a paper of its own [E6]', () => {
    const by = (confirmation: string) =>
      given(standing).when(
        serve(delivered('electronic', moment, { signedConfirmation: document(confirmation) })),
        today,
      );
    by('电子送达确认书').thenState(isServed);
    for (const other of ['行政处罚决定书', returnOf(moment).title, returnOf(at('2026-03-23 15:00')).title])
      by(other).thenRefused(ConfirmationMustBeAPaperOfItsOwn);
  });

  it('a return is that of this service, not of an earlier one nor what was served [E6]', () => {
    const returned = (title: string) =>
      given(standing).when(serve({ ...directly(moment), documents: [document(title)] }), today);
    for (const other of [returnOf(at('2026-03-23 15:00')).title, '行政处罚决定书'])
      returned(other).thenRefused(ReturnMustBeOfThisService);
  });

  it('another organ than the agency serves by entrustment [E6, CPL 91]', () => {
    for (const itself of [CITY_AGENCY, '赤峰市城市管理综合执法局（示例）', '赤峰市城市管理综合执法局(示例)'])
      given(standing)
        .when(serve(delivered('entrusted', moment, { entrustedTo: itself })), today)
        .thenRefused(EntrustedOrganMustBeAnother);
  });
});

describe('the notice and the notice of a hearing are served by the same rules', () => {
  it('a recording that is filed with the hearing shows that its notice was left, and nothing of the decision [E6, NM244 17]', () => {
    const when = at('2026-03-26 15:00');
    const left = leftBehind(when, { recordingIds: ['rec-9'] });
    const asked = aCase().concluded().with(notifiedOfLargeFine()).and(hearingRequested(), presiderAppointed());
    const notify = ServeHearingNotice({ ...left, heldAt: at('2026-04-07 09:00'), place: '局听证室' });
    given(asked.and(recordedAround(when, 'rec-9', 'hearing')))
      .when(notify, today)
      .thenState(({ hearing: { is } }) => is === 'notified');
    given(asked.and(recordedAround(when, 'rec-9', 'inspection')))
      .when(notify, today)
      .thenRefused(RecordingMustShowTheServiceForHearing);
    given(standing.and(recordedAround(moment, 'rec-9', 'hearing')))
      .when(serve(leftBehind(moment, { recordingIds: ['rec-9'] })), today)
      .thenRefused(RecordingMustShowTheService);
  });

  it('a handler does not take either of them [E6]', () => {
    const told = aCase().concluded().and(noticeIssued());
    given(told)
      .when(
        ServePenaltyNotice({
          ...receivedAs(Li.personId, 'agent'),
          occurredAt: at('2026-03-24 15:00'),
          noticeId: 'notice-1',
        }),
        today,
      )
      .thenRefused(ServiceMustBeProvedByOthers);
    const asked = aCase().concluded().with(notifiedOfLargeFine()).and(hearingRequested(), presiderAppointed());
    given(asked)
      .when(
        ServeHearingNotice({
          ...receivedAs(Li.personId, 'agent'),
          occurredAt: at('2026-03-26 15:00'),
          heldAt: at('2026-04-07 09:00'),
          place: '局听证室',
        }),
        today,
      )
      .thenRefused(ServiceMustBeProvedByOthers);
  });
});
