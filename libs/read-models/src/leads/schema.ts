import type { LeadEvent } from '@ecl/enforcement';
import type { Instant, PlainDate, Uuid } from '@ecl/kernel';
import { flag, integer, json, nullable, oneOf, rowNumber, table, text, withDefault } from '../engine/index.js';

type Registered = Extract<LeadEvent, { type: 'LeadRegistered' }>['data'];

/**
 * 线索台账: one row per lead, in the order of registration. The reporter stays in the log, so that nobody can search
 * for one here (S19).
 */
export const lead = table(
  'lead',
  {
    seq: rowNumber(),
    leadId: text(),
    agencyId: text(),
    unitId: text(),
    source: text<Registered['source']>(),
    place: text(),
    conduct: text(),
    powerCode: nullable(text()),
    foundOn: text<PlainDate>(),
    submittedBy: text(),
    extendedOn: nullable(text<PlainDate>()),
    /** By this day it must be checked, as the calendar is known by now. */
    dueOn: text<PlainDate>(),
    /** Counted over days that are not published yet. */
    isProvisional: flag(),
    isExtended: withDefault(flag(), false),
    isChecked: withDefault(flag(), false),
    advisories: withDefault(integer(), 0),
    status: withDefault(oneOf('open', 'filed', 'notFiled'), 'open'),
    /** The case to which it led last; one lead may lead to several. */
    caseId: nullable(text()),
    caseIds: withDefault(json<readonly string[]>(), []),
    reason: nullable(text()),
    explanation: nullable(text()),
  },
  {
    unique: [['leadId']],
    indexes: {
      lead_by_agency: ['agencyId'],
      lead_by_unit: ['agencyId', 'unitId'],
      lead_by_submitter: ['submittedBy'],
      /** What news about the calendar may move. */
      lead_reckoned: ['dueOn'],
    },
  },
);

/** Cases that name the lead with which they began, until the lead has learned of them. */
export const caseFromLead = table(
  'case_from_lead',
  {
    caseId: text(),
    leadId: text(),
    agencyId: text(),
    /** The event that filed the case, and its moment; absent until then. */
    filingId: nullable(text<Uuid>()),
    filedAt: nullable(text<Instant>()),
  },
  {
    primaryKey: ['caseId'],
    withoutRowid: true,
    indexes: { case_to_link: { on: ['filingId'], where: 'filingId IS NOT NULL' } },
  },
);
