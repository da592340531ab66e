import { eventType, record, type EventOf } from '@ecl/event-sourcing';
import {
  agency,
  agencyAccount,
  benchmark,
  certificate,
  certificateEnd,
  collectingBank,
  headAppointment,
  localParameter,
  person,
  postingEnd,
  powerAssignment,
  powerWithdrawal,
  reviewer,
  unit,
} from './forms.js';

/**
 * What the registers are told: one stream each (`register-agencies`, `register-personnel`, `register-banks`,
 * `register-powers`, `register-rule-packs`). Every event names the day from which it counts.
 */

export const AgencyRegistered = eventType('AgencyRegistered', record(agency()));
export const UnitRegistered = eventType('UnitRegistered', record(unit()));

/** Names, posts and certificate numbers of enforcement personnel are public by law (NM244 8): they are not personal fields. */
export const PersonRegistered = eventType('PersonRegistered', record(person()));
export const PostingEnded = eventType('PostingEnded', record(postingEnd()));
export const CertificateIssued = eventType('CertificateIssued', record(certificate()));
export const CertificateRevoked = eventType('CertificateRevoked', record(certificateEnd()));
export const HeadAppointed = eventType('HeadAppointed', record(headAppointment()));
export const ReviewerRegistered = eventType('ReviewerRegistered', record(reviewer()));

export const CollectingBankContracted = eventType('CollectingBankContracted', record(collectingBank()));
export const AgencyAccountRegistered = eventType('AgencyAccountRegistered', record(agencyAccount()));

export const PowerAssigned = eventType('PowerAssigned', record(powerAssignment()));
export const PowerWithdrawn = eventType('PowerWithdrawn', record(powerWithdrawal()));
export const BenchmarkAdopted = eventType('BenchmarkAdopted', record(benchmark()));

export const LocalParameterSet = eventType('LocalParameterSet', record(localParameter()));

export const agenciesEventTypes = [AgencyRegistered, UnitRegistered] as const;
export const personnelEventTypes = [
  PersonRegistered,
  PostingEnded,
  CertificateIssued,
  CertificateRevoked,
  HeadAppointed,
  ReviewerRegistered,
] as const;
export const banksEventTypes = [CollectingBankContracted, AgencyAccountRegistered] as const;
export const powersEventTypes = [PowerAssigned, PowerWithdrawn, BenchmarkAdopted] as const;
export const rulePacksEventTypes = [LocalParameterSet] as const;

export const registerEventTypes = [
  ...agenciesEventTypes,
  ...personnelEventTypes,
  ...banksEventTypes,
  ...powersEventTypes,
  ...rulePacksEventTypes,
] as const;

export type AgenciesEvent = EventOf<(typeof agenciesEventTypes)[number]>;
export type PersonnelEvent = EventOf<(typeof personnelEventTypes)[number]>;
export type BanksEvent = EventOf<(typeof banksEventTypes)[number]>;
export type PowersEvent = EventOf<(typeof powersEventTypes)[number]>;
export type RulePacksEvent = EventOf<(typeof rulePacksEventTypes)[number]>;
export type RegisterEvent = EventOf<(typeof registerEventTypes)[number]>;
