import {
  code,
  date,
  eventType,
  listOf,
  oneOf,
  optional,
  personal,
  record,
  text,
  type EventOf,
} from '@ecl/event-sourcing';
import { notFiledReason } from '../case/filing/vocabulary.js';
import { documentRef, occurredAt, officers, personId } from '../case/values.js';

export const leadSource = () =>
  oneOf(
    'patrol',
    'inspection',
    'hotline',
    'complaint',
    'grid',
    'monitoring',
    'otherOrgan',
    'superior',
    'police',
    'procuratorate',
    'court',
    'other',
  );

/** Who reported it. Seen by as few as possible: it is personal data, and protected as such (S19). */
export const reporter = () =>
  record({
    reporterId: code(),
    name: optional(personal(text({ max: 200 }), { of: 'reporterId' })),
    contact: optional(personal(text({ max: 200 }), { of: 'reporterId' })),
  });

export const leadForm = () => ({
  occurredAt: occurredAt(),
  leadId: code(),
  source: leadSource(),
  place: text({ max: 400 }),
  grid: optional(code()),
  conduct: text(),
  powerCode: optional(code()),
  agencyId: code(),
  unitId: code(),
  foundOn: date(),
  reporter: optional(reporter()),
});

/** 线索登记. `dueOn`: by then it is checked, and filed or not (L02). */
export const LeadRegistered = eventType(
  'LeadRegistered',
  record({ ...leadForm(), submittedBy: personId(), dueOn: date() }),
);
export type LeadRegistered = EventOf<typeof LeadRegistered>;

export const LeadChecked = eventType(
  'LeadChecked',
  record({ occurredAt: occurredAt(), officers: officers(), findings: text(), documents: listOf(documentRef()) }),
);
export type LeadChecked = EventOf<typeof LeadChecked>;

export const LeadCheckExtended = eventType(
  'LeadCheckExtended',
  record({ occurredAt: occurredAt(), reason: text(), approvedBy: personId(), dueOn: date() }),
);
export type LeadCheckExtended = EventOf<typeof LeadCheckExtended>;

export const LeadClosedNotFiled = eventType(
  'LeadClosedNotFiled',
  record({ occurredAt: occurredAt(), approvedBy: personId(), reason: notFiledReason(), explanation: text() }),
);
export type LeadClosedNotFiled = EventOf<typeof LeadClosedNotFiled>;

export const LeadFiled = eventType(
  'LeadFiled',
  record({ occurredAt: occurredAt(), caseId: code(), linkedBy: personId() }),
);
export type LeadFiled = EventOf<typeof LeadFiled>;

/** 教育、告诫、劝导: the milder answer to slight conduct (APL 6, 33). */
export const AdvisoryIssued = eventType(
  'AdvisoryIssued',
  record({ occurredAt: occurredAt(), text: text(), addressee: text({ max: 200 }), issuedBy: personId() }),
);
export type AdvisoryIssued = EventOf<typeof AdvisoryIssued>;

export const leadEventTypes = [
  LeadRegistered,
  LeadChecked,
  LeadCheckExtended,
  LeadClosedNotFiled,
  LeadFiled,
  AdvisoryIssued,
] as const;

export type LeadEvent = EventOf<(typeof leadEventTypes)[number]>;
