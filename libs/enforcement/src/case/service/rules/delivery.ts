import { chinaDateOf } from '@ecl/kernel';
import {
  AuxiliariesMustNotAct,
  CertificatesMustBeShown,
  OfficersMustHoldCertificates,
  RecusedOfficersMustNotAct,
  TwoCertifiedOfficersMustBePresent,
} from '../../../guards/index.js';
import { type CaseRule, rule } from '../../rule.js';
import type { Delivery } from '../delivery.js';

/** Officers meet the addressee or come to the door: there must be two, as at every enforcement contact. */
const isInPerson = ({ method }: Pick<Delivery, 'method'>): boolean => method === 'direct' || method === 'left';

const inPerson = <Read>(contactRule: CaseRule<Read>): CaseRule<Read & Pick<Delivery, 'method'>> => ({
  ...contactRule,
  reads: ['method', ...contactRule.reads],
  brokenWhen: (command, state, context) => isInPerson(command) && contactRule.brokenWhen(command, state, context),
});

export const ServingOfficersMustHoldCertificates = inPerson(OfficersMustHoldCertificates);
export const TwoCertifiedOfficersMustServe = inPerson(TwoCertifiedOfficersMustBePresent);
export const ServingOfficersMustShowCertificates = inPerson(CertificatesMustBeShown);
export const AuxiliariesMustNotServe = inPerson(AuxiliariesMustNotAct);
export const RecusedOfficersMustNotServe = inPerson(RecusedOfficersMustNotAct);

/** 送达回证: for every method except those with their own proof. */
export const ServiceMustHaveReturn = rule<Delivery>()({
  code: 'service.no-return',
  refs: ['E6'],
  articles: ['CPL 87', 'M55 35'],
  pack: 'mohurd-55',
  en: 'Service needs a return of service as proof, and it is not attached.',
  zh: '送达文书应当有送达回证，未附送达回证。',
  reads: ['documents'],
  brokenWhen: ({ documents }) => documents.length === 0,
});

export const DirectServiceMustNameRecipient = rule<Delivery>()({
  code: 'service.no-recipient',
  refs: ['E6'],
  articles: ['CPL 88', 'M55 35'],
  pack: 'mohurd-55',
  en: 'Direct service must say who took the document.',
  zh: '直接送达应当载明签收人。',
  reads: ['method', 'receivedBy'],
  brokenWhen: ({ method, receivedBy }) => method === 'direct' && receivedBy === undefined,
});

export const LeftServiceMustBeWitnessed = rule<Delivery>()({
  code: 'service.left-unwitnessed',
  refs: ['E6'],
  articles: ['M55 35', 'CPL 89', 'NM244 17'],
  pack: 'mohurd-55',
  en: 'A document that was left behind needs a witness, or photographs or video that show it being left.',
  zh: '留置送达应当有见证人见证，或者以拍照、录像方式记录送达过程。',
  reads: ['method', 'witness', 'recordingIds'],
  brokenWhen: ({ method, witness, recordingIds }) =>
    method === 'left' && witness === undefined && recordingIds.length === 0,
});

/** In Inner Mongolia leaving a document and a public notice are always recorded, a witness or not. */
export const LastResortsMustBeRecorded = rule<Delivery>()({
  code: 'service.unrecorded',
  refs: ['E6'],
  articles: ['NM244 17'],
  pack: 'nei-mongol',
  en: 'A document that was left behind or published needs photographs or video of it; a witness does not replace them.',
  zh: '留置送达、公告送达应当进行音像记录，见证人见证不能代替。',
  reads: ['method', 'recordingIds'],
  brokenWhen: ({ method, recordingIds }) =>
    (method === 'left' || method === 'publicNotice') && recordingIds.length === 0,
});

export const EntrustedServiceMustNameOrgan = rule<Delivery>()({
  code: 'service.no-entrusted-organ',
  refs: ['E6'],
  articles: ['CPL 91', 'M55 35'],
  pack: 'mohurd-55',
  en: 'Entrusted service must name the organ that served.',
  zh: '委托送达应当载明受委托送达的机关。',
  reads: ['method', 'entrustedTo'],
  brokenWhen: ({ method, entrustedTo }) => method === 'entrusted' && entrustedTo === undefined,
});

export const PostalServiceMustBeTracked = rule<Delivery>()({
  code: 'service.no-tracking',
  refs: ['E6'],
  articles: ['CPL 91', 'M55 35'],
  pack: 'mohurd-55',
  en: 'Postal service must give the tracking number that shows the day of receipt.',
  zh: '邮寄送达应当载明可查询签收日期的邮件号码。',
  reads: ['method', 'trackingNumber'],
  brokenWhen: ({ method, trackingNumber }) => method === 'post' && trackingNumber === undefined,
});

export const ElectronicServiceMustBeAgreed = rule<Delivery>()({
  code: 'service.electronic-not-agreed',
  refs: ['E6'],
  articles: ['APL 61', 'M55 37', 'CPL 90'],
  pack: 'national-core',
  en: 'Electronic service needs the signed confirmation of the party.',
  zh: '电子送达应当经当事人签订确认书同意。',
  reads: ['method', 'signedConfirmation'],
  brokenWhen: ({ method, signedConfirmation }) => method === 'electronic' && signedConfirmation === undefined,
});

/** 公告送达 is the last resort after the other methods failed: the file must say why (CPL 95). */
export const PublicNoticeMustBeReasoned = rule<Delivery>()({
  code: 'service.public-notice-unreasoned',
  refs: ['E6'],
  articles: ['CPL 95', 'M55 36'],
  pack: 'mohurd-55',
  en: 'Service by public notice must say why no other way was possible.',
  zh: '公告送达应当记明采用公告送达的原因。',
  reads: ['method', 'publicNoticeReason'],
  brokenWhen: ({ method, publicNoticeReason }) => method === 'publicNotice' && publicNoticeReason === undefined,
});

/**
 * A public notice comes after failed attempts: one where nobody knows where the party is, two different ways where the
 * other ways failed. They were made before the notice was published.
 */
export const PublicNoticeMustFollowFailedAttempts = rule<Delivery>()({
  code: 'service.public-notice-without-attempts',
  refs: ['E6', 'L15'],
  articles: ['CPL 95', 'M55 36'],
  pack: 'mohurd-55',
  en: 'No failed attempts to serve in other ways are on record from before the public notice: one if the whereabouts are unknown, two different ways otherwise.',
  zh: '公告前没有以其他方式送达未成的记录：下落不明的至少一次，其他方式无法送达的至少两种方式。',
  reads: ['method', 'publicNoticeReason', 'failedAttempts', 'noticePublishedOn'],
  brokenWhen: ({ method, publicNoticeReason, failedAttempts = [], noticePublishedOn, occurredAt }) => {
    const publishedOn = noticePublishedOn ?? chinaDateOf(occurredAt);
    const tried = new Set(failedAttempts.filter(({ triedOn }) => triedOn <= publishedOn).map((each) => each.method));
    return method === 'publicNotice' && tried.size < (publicNoticeReason === 'otherMethodsFailed' ? 2 : 1);
  },
  doubtful: {
    reading: {
      zh: '“用其他方式无法送达”须有两种以上其他方式送达未成的记录；“下落不明”须有至少一次送达未成的记录。',
      en: 'Other ways have failed when two different ones were tried; unknown whereabouts are shown by one failed attempt.',
    },
    otherReading: {
      zh: '须穷尽直接、留置、委托、邮寄、电子等全部方式后方可公告送达。',
      en: 'Every other way that the law knows must have been tried.',
    },
  },
});

export const PublicNoticeMustBePublished = rule<Delivery>()({
  code: 'service.public-notice-not-published',
  refs: ['L15'],
  articles: ['CPL 95', 'M55 36'],
  pack: 'mohurd-55',
  en: 'The public notice does not say on which day it was published, or that day has not come.',
  zh: '公告送达未载明公告发布日期，或者公告尚未发布。',
  reads: ['method', 'noticePublishedOn'],
  brokenWhen: ({ method, noticePublishedOn, occurredAt }) =>
    method === 'publicNotice' && (noticePublishedOn === undefined || noticePublishedOn > chinaDateOf(occurredAt)),
});
