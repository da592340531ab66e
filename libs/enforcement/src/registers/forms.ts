import { anyOf, code, date, exactly, listOf, money, oneOf, optional, record, text } from '@ecl/event-sourcing';
import { occurredAt, personId } from '../case/values.js';
import { localParameterName, localParameterValue } from '../packs/local-parameter.js';

/** What each entry of a register says: the same words in the command and in the event. */

const names = () => ({ nameZh: text({ max: 200 }), nameEn: text({ max: 200 }) });

export const agency = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  ...names(),
  level: oneOf('city', 'county', 'station'),
  territory: code(),
  socialCreditCode: text({ max: 18 }),
  from: date(),
});

export const unit = () => ({
  occurredAt: occurredAt(),
  unitId: code(),
  agencyId: code(),
  ...names(),
  territory: code(),
  from: date(),
});

export const person = () => ({
  occurredAt: occurredAt(),
  personId: personId(),
  name: text({ max: 100 }),
  standing: oneOf('officer', 'auxiliary', 'other'),
  agencyId: code(),
  unitId: optional(code()),
  from: date(),
});

/** `on` is the last day of the posting. */
export const postingEnd = () => ({ occurredAt: occurredAt(), personId: personId(), on: date(), reason: text() });

/** 行政执法证件: which fields of the catalogue it covers, where, and from when to when (both days included). */
export const certificate = () => ({
  occurredAt: occurredAt(),
  number: code(),
  personId: personId(),
  fields: anyOf(listOf(code(), { min: 1, max: 99 }), exactly('all')),
  territory: code(),
  validFrom: date(),
  validTo: date(),
});

/** `on` is the first day on which the certificate counts no more. */
export const certificateEnd = () => ({ occurredAt: occurredAt(), number: code(), on: date(), reason: text() });

export const headAppointment = () => ({
  occurredAt: occurredAt(),
  personId: personId(),
  agencyId: code(),
  headship: oneOf('principal', 'acting', 'deputy'),
  from: date(),
  to: optional(date()),
});

export const reviewer = () => ({
  occurredAt: occurredAt(),
  personId: personId(),
  from: date(),
  /** The day from which the person has reviewed: after 2018 the first time needs the legal qualification (H07). */
  firstReviewedOn: date(),
  qualification: optional(text({ max: 100 })),
});

export const collectingBank = () => ({
  occurredAt: occurredAt(),
  bankId: code(),
  ...names(),
  accounts: listOf(code(), { min: 1, max: 100 }),
  from: date(),
});

export const agencyAccount = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  account: code(),
  from: date(),
});

export const powerAssignment = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  powerCode: code(),
  from: date(),
  to: optional(date()),
  /** The decision by which the power came over (APL 18(2)). */
  instrument: text({ max: 400 }),
});

/** `on` is the first day on which the agency holds the power no more. */
export const powerWithdrawal = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  powerCode: code(),
  on: date(),
  instrument: text({ max: 400 }),
});

export const benchmark = () => ({
  occurredAt: occurredAt(),
  benchmarkId: code(),
  powerCode: code(),
  tiers: listOf(
    record({
      tierId: code(),
      zh: text({ max: 400 }),
      en: text({ max: 400 }),
      fineFrom: money(),
      fineTo: money(),
    }),
    { min: 1, max: 50 },
  ),
  from: date(),
});

export const localParameter = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  parameter: localParameterName(),
  value: localParameterValue(),
  effectiveFrom: date(),
  instrument: text({ max: 400 }),
});
