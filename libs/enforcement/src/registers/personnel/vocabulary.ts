import { anyOf, code, date, exactly, listOf, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { lastDay, occurredAt, personId } from '../../case/values.js';
import { legalEventType } from '../../law/event-type.js';
import { entryCommand, StrikeEntry } from '../corrections/vocabulary.js';
import { divisionCode } from '../divisions/vocabulary.js';

/** 执法人员: the commands and entries of the register of personnel. */

const person = () => ({
  occurredAt: occurredAt(),
  personId: personId(),
  name: text({ max: 100 }),
  standing: oneOf('officer', 'auxiliary', 'other'),
  agencyId: code(),
  unitId: optional(code()),
  from: date(),
});

/** Names, posts and certificate numbers of enforcement personnel are public by law: they are not personal fields. */
export const PersonRegistered = legalEventType('PersonRegistered', record(person()), {
  zh: '登记人员',
  en: 'Person registered',
  articles: ['NM244 8'],
});
export type PersonRegistered = EventOf<typeof PersonRegistered>;

export const RegisterPerson = entryCommand('RegisterPerson', person(), {
  en: 'Register a person',
  records: PersonRegistered,
});

/** `on` is the last day of the posting. */
const postingEnd = () => ({
  occurredAt: occurredAt(),
  personId: personId(),
  on: lastDay(),
  reason: text(),
});

export const PostingEnded = legalEventType('PostingEnded', record(postingEnd()), {
  zh: '登记人员离任',
  en: 'Posting ended',
  articles: ['NM244 8'],
});
export type PostingEnded = EventOf<typeof PostingEnded>;

export const EndPosting = entryCommand('EndPosting', postingEnd(), { en: 'End a posting', records: PostingEnded });

/** Which fields of the catalogue it covers, where, and from when to when (both days included). */
const certificate = () => ({
  occurredAt: occurredAt(),
  number: code(),
  personId: personId(),
  /** 行政执法监督证件, which entitles to no act of enforcement; absent: a certificate of an officer. */
  kind: optional(exactly('supervision')),
  fields: anyOf(listOf(code(), { min: 1, max: 99 }), exactly('all')),
  territory: code(),
  validFrom: date(),
  validTo: lastDay(),
});

export const CertificateIssued = legalEventType('CertificateIssued', record(certificate()), {
  zh: '登记行政执法证件',
  en: 'Enforcement certificate issued',
  articles: ['APL 55', 'NM244 8'],
});
export type CertificateIssued = EventOf<typeof CertificateIssued>;

export const IssueCertificate = entryCommand(
  'IssueCertificate',
  { ...certificate(), territory: divisionCode() },
  { en: 'Issue an enforcement certificate', records: CertificateIssued },
);

/** `on` is the first day on which the certificate is no longer valid. */
const certificateEnd = () => ({
  occurredAt: occurredAt(),
  number: code(),
  on: date(),
  reason: text(),
});

export const CertificateRevoked = legalEventType('CertificateRevoked', record(certificateEnd()), {
  zh: '收回行政执法证件',
  en: 'Enforcement certificate revoked',
  articles: ['NM244 8'],
});
export type CertificateRevoked = EventOf<typeof CertificateRevoked>;

export const RevokeCertificate = entryCommand('RevokeCertificate', certificateEnd(), {
  en: 'Revoke an enforcement certificate',
  records: CertificateRevoked,
});

const headAppointment = () => ({
  occurredAt: occurredAt(),
  personId: personId(),
  agencyId: code(),
  headship: oneOf('principal', 'acting', 'deputy'),
  from: date(),
  to: optional(lastDay()),
});

export const HeadAppointed = legalEventType('HeadAppointed', record(headAppointment()), {
  zh: '登记机关负责人',
  en: 'Head appointed',
  articles: ['APL 57', 'R310 5'],
});
export type HeadAppointed = EventOf<typeof HeadAppointed>;

export const AppointHead = entryCommand('AppointHead', headAppointment(), {
  en: 'Appoint a head',
  records: HeadAppointed,
});

const reviewer = () => ({
  occurredAt: occurredAt(),
  personId: personId(),
  from: date(),
  /** The day from which the person is a reviewer: anyone who starts after 2018 needs the legal qualification (H07). */
  firstReviewedOn: date(),
  qualification: optional(text({ max: 100 })),
});

export const ReviewerRegistered = legalEventType('ReviewerRegistered', record(reviewer()), {
  zh: '登记法制审核人员',
  en: 'Legal reviewer registered',
  articles: ['APL 58', 'NM244 27', 'NM244 28'],
});
export type ReviewerRegistered = EventOf<typeof ReviewerRegistered>;

export const RegisterReviewer = entryCommand('RegisterReviewer', reviewer(), {
  en: 'Register a legal reviewer',
  records: ReviewerRegistered,
});

export const personnelEventTypes = [
  PersonRegistered,
  PostingEnded,
  CertificateIssued,
  CertificateRevoked,
  HeadAppointed,
  ReviewerRegistered,
] as const;

export const personnelCommandTypes = [
  RegisterPerson,
  EndPosting,
  IssueCertificate,
  RevokeCertificate,
  AppointHead,
  RegisterReviewer,
  StrikeEntry,
] as const;
