import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  AuxiliariesMustNotAct,
  CertificatesMustBeShown,
  RecusedOfficersMustNotAct,
  TwoCertifiedOfficersMustBePresent,
} from '../../guards/index.js';
import {
  aCase,
  at,
  contextOn,
  decided,
  delivered,
  directly,
  document,
  given,
  ids,
  leftBehind,
  published,
  recordedAround,
  Li,
  PrincipalHead,
  Sun,
  Wang,
  without,
} from '../../testing/index.js';
import { RecusalDecided } from '../filing/vocabulary/index.js';
import { ServeDecision } from './vocabulary.js';
import { AttemptsMustHaveTheirOwnPapers, AttemptsMustPrecedeTheService } from './rules/attempts.js';
import { AttemptsMustBeOfTheDecision } from './rules/decision.js';
import {
  DirectServiceMustNameRecipient,
  ElectronicServiceMustBeAgreed,
  EntrustedServiceMustNameOrgan,
  LastResortsMustBeRecorded,
  LeftServiceMustBeWitnessed,
  PostalServiceMustBeTracked,
  PublicNoticeMustBePublished,
  PublicNoticeMustBeReasoned,
  PublicNoticeMustFollowFailedAttempts,
  ServiceMustHaveReturn,
} from './rules/delivery.js';
import type { Delivery } from './delivery.js';

const today = contextOn('2026-12-01T12:00:00+08:00');
const moment = at('2026-04-16 10:00');
const standing = aCase()
  .concluded()
  .with(decided())
  .and(recordedAround(moment, 'rec-9'), recordedAround(moment, 'rec-notice'));
const serve = (delivery: Delivery) => ServeDecision({ ...delivery, decisionId: 'decision-1' });
const servedOn =
  (day: string) =>
  ({ service }: { readonly service: object }) => {
    expect(service).toMatchObject({ is: 'served', servedOn: day });
  };

describe('direct service', () => {
  it('direct service is made by two certified officers who show their certificates [E6, G-0.2, G-0.3]', () => {
    given(standing)
      .when(serve(directly(moment)), today)
      .thenState(servedOn('2026-04-16'));
    given(standing)
      .when(serve({ ...directly(moment), officers: ids(Li), certificatesShown: false }), today)
      .thenRefused(TwoCertifiedOfficersMustBePresent, CertificatesMustBeShown);
    given(standing)
      .when(serve({ ...directly(moment), officers: ids(Li, Wang, Sun) }), today)
      .thenRefused(AuxiliariesMustNotAct);
  });

  it('direct service is not made by someone who was recused', () => {
    const recused = RecusalDecided({
      occurredAt: at('2026-04-16 09:00'),
      personId: Wang.personId,
      isGranted: true,
      reasons: '与当事人有近亲属关系',
      decidedBy: PrincipalHead.personId,
    });
    given(standing.and(recused))
      .when(serve(directly(moment)), today)
      .thenRefused(RecusedOfficersMustNotAct);
  });

  it('direct service has a return, and names the person who took the paper [E6]', () => {
    given(standing)
      .when(serve({ ...without(directly(moment), 'receivedBy'), documents: [] }), today)
      .thenRefused(ServiceMustHaveReturn, DirectServiceMustNameRecipient);
  });
});

describe('leaving a document behind', () => {
  it('leaving a document behind needs a recording of it; a witness alone is not enough in Inner Mongolia [E6]', () => {
    const witness = { personId: 'witness-1', name: '示例见证人', organisation: '示例社区居民委员会' };
    given(standing)
      .when(serve(leftBehind(moment)), today)
      .thenRefused(LeftServiceMustBeWitnessed, LastResortsMustBeRecorded);
    given(standing)
      .when(serve(leftBehind(moment, { witness })), today)
      .thenRefused(LastResortsMustBeRecorded);
    given(standing)
      .when(serve(leftBehind(moment, { witness, recordingIds: ['rec-9'] })), today)
      .thenState(servedOn('2026-04-16'));
    given(standing)
      .when(serve(leftBehind(moment, { recordingIds: ['rec-9'] })), today)
      .thenState(servedOn('2026-04-16'));
  });

  it('leaving a document behind takes two officers as well', () => {
    given(standing)
      .when(serve(leftBehind(moment, { recordingIds: ['rec-9'], officers: ids(Li) })), today)
      .thenRefused(TwoCertifiedOfficersMustBePresent);
  });
});

describe('other ways of service', () => {
  it('service through another organ names that organ', () => {
    given(standing)
      .when(serve(delivered('entrusted', moment)), today)
      .thenRefused(EntrustedServiceMustNameOrgan);
    given(standing)
      .when(serve(delivered('entrusted', moment, { entrustedTo: '通辽市城市管理综合执法局（示例）' })), today)
      .thenState(servedOn('2026-04-16'));
  });

  it('service by post can be traced [E6]', () => {
    given(standing)
      .when(serve(delivered('post', moment)), today)
      .thenRefused(PostalServiceMustBeTracked);
    given(standing)
      .when(serve(delivered('post', moment, { trackingNumber: 'EX123456789CN' })), today)
      .thenState(servedOn('2026-04-16'));
  });

  it('service by electronic means rests on the signed confirmation of the party [E6]', () => {
    given(standing)
      .when(serve(delivered('electronic', moment)), today)
      .thenRefused(ElectronicServiceMustBeAgreed);
    given(standing)
      .when(serve(delivered('electronic', moment, { signedConfirmation: document('电子送达确认书') })), today)
      .thenState(servedOn('2026-04-16'));
  });
});

describe('service by public notice [L15]', () => {
  const on16April = plainDate('2026-04-16');
  const noticed = (over: Partial<Delivery> = {}) =>
    given(standing).when(serve(published(moment, on16April, over)), today);

  it('service by public notice counts thirty days after publication, rolled to a day of work', () => {
    // 16 May 2026 is a Saturday.
    noticed().thenState(({ service, payment }) => {
      expect(service).toMatchObject({ servedOn: '2026-05-18', method: 'publicNotice' });
      expect(payment).toMatchObject({ dueOn: '2026-06-02' });
    });
  });

  it('service by public notice says why no other way was open [E6]', () => {
    given(standing)
      .when(serve(without(published(moment, on16April), 'publicNoticeReason')), today)
      .thenRefused(PublicNoticeMustBeReasoned);
  });

  it('service by public notice is recorded [E6]', () => {
    noticed({ recordingIds: [] }).thenRefused(LastResortsMustBeRecorded);
  });

  it('service by public notice follows failed attempts, in two ways unless nobody knows where the party is (service.attempts-of-another-document) [E6, L15]', () => {
    const [first, second] = published(moment, on16April).failedAttempts ?? [];
    if (first === undefined || second === undefined) throw new Error('the fixture has two attempts');
    given(standing)
      .when(serve(without(published(moment, on16April), 'failedAttempts')), today)
      .thenRefused(PublicNoticeMustFollowFailedAttempts);
    noticed({ failedAttempts: [] }).thenRefused(PublicNoticeMustFollowFailedAttempts);
    noticed({ failedAttempts: [first] }).thenRefused(PublicNoticeMustFollowFailedAttempts);
    noticed({ failedAttempts: [first, { ...first, document: document('又一次') }] }).thenRefused(
      PublicNoticeMustFollowFailedAttempts,
    );
    const after = plainDate('2026-04-17');
    noticed({ failedAttempts: [first, { ...second, document: first.document }] }).thenRefused(
      AttemptsMustHaveTheirOwnPapers,
    );
    noticed({ documents: [second.document] }).thenRefused(AttemptsMustHaveTheirOwnPapers);
    noticed({
      failedAttempts: [first, second, { ...second, triedOn: after, document: document('又一次') }],
    }).thenRefused(AttemptsMustPrecedeTheService);
    const before = { triedOn: plainDate('2026-04-01') };
    noticed({ failedAttempts: [first, { ...second, ...before }] }).thenRefused(AttemptsMustBeOfTheDecision);
    noticed({
      publicNoticeReason: 'whereaboutsUnknown',
      failedAttempts: [{ ...first, ...before }],
    }).thenState(servedOn('2026-05-18'));
    noticed({ failedAttempts: [first, { ...second, triedOn: after }] }).thenRefused(
      PublicNoticeMustFollowFailedAttempts,
      AttemptsMustPrecedeTheService,
    );
    noticed({ publicNoticeReason: 'whereaboutsUnknown', failedAttempts: [first] }).thenState(servedOn('2026-05-18'));
    noticed({ publicNoticeReason: 'whereaboutsUnknown', failedAttempts: [] }).thenRefused(
      PublicNoticeMustFollowFailedAttempts,
    );
  });

  it('service by public notice was published when it is recorded', () => {
    noticed({ noticePublishedOn: plainDate('2026-04-17') }).thenRefused(PublicNoticeMustBePublished);
    given(standing)
      .when(serve(without(published(moment, on16April), 'noticePublishedOn')), today)
      .thenRefused(PublicNoticeMustBePublished);
  });
});
