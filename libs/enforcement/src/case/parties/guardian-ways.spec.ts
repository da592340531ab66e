import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  hearingNoticeServed,
  hearingRequested,
  notifiedOfLargeFine,
  presiderAppointed,
} from '../../testing/heard-case.js';
import {
  aCase,
  after,
  at,
  Chu,
  citizen,
  company,
  contextOn,
  delivered,
  directly,
  document,
  given,
  leftBehind,
  Li,
  notice,
  noticeIssued,
  onSpotDecision,
  published,
  recordedAround,
} from '../../testing/index.js';
import { DecideOnSpot } from '../decision/vocabulary/index.js';
import { IdentifyParty } from '../filing/vocabulary/index.js';
import { AbandonHearing } from '../hearing/vocabulary.js';
import { IssuePenaltyNotice, ServePenaltyNotice } from '../notice/vocabulary.js';
import type { Delivery } from '../service/delivery.js';

const late = contextOn('2026-05-06T12:00:00+08:00');
const of = (birthDate: string) =>
  aCase().proposed({ parties: [citizen({ partyId: 'party-1', birthDate: plainDate(birthDate) })] });
const FIFTEEN = '2010-09-01';
const SIXTEEN = '2009-07-01';
const ADULT = '1985-07-01';
const MOMENT = at('2026-03-23 15:00');
type Capacity = NonNullable<Delivery['receivedBy']>['capacity'];
const by = (capacity: Capacity, personId = 'someone') => ({ receivedBy: { personId, name: '示例甲', capacity } });

/** Each way of service other than by hand, with what proves it. */
const ways = {
  left: (said: Partial<Delivery>) => leftBehind(MOMENT, { recordingIds: ['rec-door'], ...said }),
  post: (said: Partial<Delivery>) => delivered('post', MOMENT, { trackingNumber: 'EX123456789CN', ...said }),
  electronic: (said: Partial<Delivery>) =>
    delivered('electronic', MOMENT, { signedConfirmation: document('电子送达确认书'), ...said }),
  entrusted: (said: Partial<Delivery>) => delivered('entrusted', MOMENT, { entrustedTo: '红山区司法局', ...said }),
  publicNotice: (said: Partial<Delivery>) => published(MOMENT, plainDate('2026-03-23'), said),
} satisfies Partial<Record<Delivery['method'], (said: Partial<Delivery>) => Delivery>>;
const everyWay = Object.entries(ways);

describe('a minor is served through the guardian, whichever way it is served [APL 30, CPL 88, 89]', () => {
  const issued = (birthDate: string) =>
    of(birthDate)
      .concluded()
      .and(
        noticeIssued(),
        recordedAround(MOMENT, 'rec-door', 'noticeService'),
        recordedAround(MOMENT, 'rec-notice', 'noticeService'),
      );
  const told = (delivery: Delivery) => ServePenaltyNotice({ ...delivery, noticeId: 'notice-1' });

  it.each(everyWay)('by %s: not where the child took or refused it alone, nor where nobody says who did', (_, way) => {
    for (const said of [{}, by('party'), by('guardian', 'party-1')])
      given(issued(FIFTEEN))
        .when(told(way(said)), late)
        .thenRefused('service.guardian-must-receive');
  });

  it.each(everyWay)(
    'by %s: where the guardian took, refused or was addressed; a worker of sixteen itself',
    (_, way) => {
      for (const [born, said] of [
        [FIFTEEN, by('guardian')],
        [FIFTEEN, by('adultFamilyMember')],
        [SIXTEEN, by('selfSupportingMinor', 'party-1')],
        [ADULT, {}],
        [ADULT, by('party')],
      ] as const)
        given(issued(born))
          .when(told(way(said)), late)
          .thenState(({ notice: served }) => served.is === 'served');
      given(issued(FIFTEEN))
        .when(told(way(by('selfSupportingMinor'))), late)
        .thenRefused('service.guardian-must-receive');
    },
  );

  it.each(everyWay)(
    'by %s: found under age afterwards, it may be issued again unless the guardian had it',
    (_, way) => {
      const identify = IdentifyParty({
        occurredAt: at('2026-03-25 09:00'),
        partyId: 'party-1',
        birthDate: plainDate(FIFTEEN),
        document: document('户籍证明'),
      });
      const again = IssuePenaltyNotice(
        notice({
          occurredAt: at('2026-03-26 09:00'),
          noticeId: 'notice-2',
          replacesNoticeId: 'notice-1',
          change: '当事人系未成年人，向其监护人告知',
          document: document('行政处罚意见告知书（二）'),
        }),
      );
      // A notice that is published is served when its days are over: the party is identified while they run.
      const served = (said: Partial<Delivery>) => after(after(issued(ADULT), told(way(said)), late), identify, late);
      const li = contextOn('2026-05-06T12:00:00+08:00', { actor: Li });
      given(served({}))
        .when(again, li)
        .thenState(({ notice: now }) => now.is === 'issued');
      given(served(by('guardian')))
        .when(again, li)
        .thenRefused('notice.nothing-new');
    },
  );
});

describe('a penalty on the spot on a minor is handed to the guardian, who is heard', () => {
  const today = contextOn('2026-05-06T12:00:00+08:00');
  const decide = (birthDate: string, handedTo?: 'guardian' | 'adultFamilyMember' | 'selfSupportingMinor') =>
    given(aCase()).when(
      DecideOnSpot(
        onSpotDecision({
          party: citizen({ partyId: 'party-2', birthDate: plainDate(birthDate) }),
          mitigation: { as: 'lighter', reasons: '未成年人' },
          ...(handedTo === undefined ? {} : { handedTo }),
        }),
      ),
      today,
    );

  it('not to a minor alone; to a worker of sixteen', () => {
    for (const refused of [undefined, 'selfSupportingMinor'] as const)
      decide(FIFTEEN, refused).thenRefused('on-spot.guardian-must-be-there');
    decide(SIXTEEN).thenRefused('on-spot.guardian-must-be-there');
    decide(ADULT, 'selfSupportingMinor').thenRefused('on-spot.guardian-must-be-there');
    for (const [born, to] of [
      [FIFTEEN, 'guardian'],
      [FIFTEEN, 'adultFamilyMember'],
      [SIXTEEN, 'selfSupportingMinor'],
      [ADULT, undefined],
    ] as const)
      decide(born, to).thenState(({ decision }) => decision.is === 'penalty');
  });
});

describe('a company on the spot', () => {
  it('has no guardian and no household, as in every service', () => {
    const decide = (handedTo?: 'guardian' | 'adultFamilyMember') =>
      given(aCase()).when(
        DecideOnSpot(onSpotDecision({ party: company, ...(handedTo === undefined ? {} : { handedTo }) })),
        contextOn('2026-05-06T12:00:00+08:00'),
      );
    for (const to of ['guardian', 'adultFamilyMember'] as const)
      decide(to).thenRefused('service.recipient-of-another-kind');
    decide().thenState(({ decision }) => decision.is === 'penalty');
  });
});

describe('a minor does not give up a hearing alone by staying away', () => {
  const chair = contextOn('2026-05-06T12:00:00+08:00', { actor: Chu });
  const takenBy = (capacity: Capacity) => ({ ...directly(at('2026-03-26 15:00')), ...by(capacity) });
  const ahead = (birthDate: string, capacity: Capacity = 'guardian') =>
    of(birthDate)
      .concluded()
      .with(notifiedOfLargeFine())
      .and(hearingRequested(), presiderAppointed(), hearingNoticeServed(takenBy(capacity)));
  const abandon = (over: object = {}) =>
    AbandonHearing({
      occurredAt: at('2026-04-08 09:30'),
      how: 'leftWithoutLeave',
      facts: '中途退场',
      recordDocument: document('听证终止记录'),
      ...over,
    });

  it('its guardian does, or a worker of sixteen; nobody else by silence', () => {
    given(ahead(FIFTEEN)).when(abandon(), chair).thenRefused('hearing.guardian-must-abandon');
    given(ahead(FIFTEEN))
      .when(abandon({ by: 'selfSupportingMinor' }), chair)
      .thenRefused('hearing.guardian-must-abandon');
    for (const [history, who] of [
      [ahead(FIFTEEN), { by: 'guardian' }],
      [ahead(SIXTEEN, 'selfSupportingMinor'), { by: 'selfSupportingMinor' }],
      [ahead(ADULT, 'party'), {}],
    ] as const)
      given(history)
        .when(abandon(who), chair)
        .thenState(({ hearing: { is } }) => is === 'abandoned');
  });

  it('nor does a guardian whom nobody notified: the party was found to be a minor after it was notified alone', () => {
    const identify = IdentifyParty({
      occurredAt: at('2026-03-30 09:00'),
      partyId: 'party-1',
      birthDate: plainDate(FIFTEEN),
      document: document('户籍证明'),
    });
    const found = (capacity: Capacity) => after(ahead(ADULT, capacity), identify, late);
    given(found('party'))
      .when(abandon({ by: 'guardian' }), chair)
      .thenRefused('hearing.guardian-not-notified');
    given(found('adultFamilyMember'))
      .when(abandon({ by: 'guardian' }), chair)
      .thenState(({ hearing: { is } }) => is === 'abandoned');
  });
});
