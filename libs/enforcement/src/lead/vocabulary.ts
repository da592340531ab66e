import { code, date, listOf, oneOf, optional, personal, record, text, uuid, type EventOf } from '@ecl/event-sourcing';
import { notFiled } from '../case/filing/vocabulary/index.js';
import { documentRef, lastDay, occurredAt, officers, personId } from '../case/values.js';
import { legalEventType } from '../law/event-type.js';
import { stepCommand } from '../law/step-command.js';

/** 线索: the commands and events of a lead. */

const leadSource = () =>
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

/** Who reported it. As few people as possible see it: it is protected personal data (S19). */
const reporter = () =>
  record({
    reporterId: code(),
    name: optional(personal(text({ max: 200 }), { of: 'reporterId' })),
    contact: optional(personal(text({ max: 200 }), { of: 'reporterId' })),
  });

const registration = () => ({
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

/** `dueOn`: by this day it must be checked, and filed or not (L02). */
export const LeadRegistered = legalEventType(
  'LeadRegistered',
  record({ ...registration(), submittedBy: personId(), dueOn: lastDay() }),
  { zh: '线索登记', en: 'Lead registered', articles: ['M55 15', 'NMSUP 23'] },
);
export type LeadRegistered = EventOf<typeof LeadRegistered>;

export const RegisterLead = stepCommand('RegisterLead', record(registration()), {
  by: [
    'officer',
    'auxiliary',
    'unitHead',
    'head',
    'police',
    'procuratorate',
    'court',
    'reconsiderationBody',
    'supervisor',
    'archivist',
    'system',
  ],
  en: 'Register a lead',
  records: [LeadRegistered],
  begins: true,
});

const check = () => ({
  occurredAt: occurredAt(),
  officers: officers(),
  findings: text(),
  documents: listOf(documentRef()),
});

export const LeadChecked = legalEventType('LeadChecked', record(check()), {
  zh: '线索核查',
  en: 'Lead checked',
  articles: ['M55 15'],
});
export type LeadChecked = EventOf<typeof LeadChecked>;

export const CheckLead = stepCommand('CheckLead', record(check()), {
  by: ['officer'],
  en: 'Check the lead',
  records: [LeadChecked],
});

const extension = () => ({ occurredAt: occurredAt(), reason: text() });

export const LeadCheckExtended = legalEventType(
  'LeadCheckExtended',
  record({ ...extension(), approvedBy: personId(), dueOn: lastDay() }),
  { zh: '延长核查期限', en: 'Time to check the lead extended', articles: ['M55 15'] },
);
export type LeadCheckExtended = EventOf<typeof LeadCheckExtended>;

export const ExtendLeadCheck = stepCommand('ExtendLeadCheck', record(extension()), {
  by: ['head'],
  en: 'Extend the check of the lead',
  records: [LeadCheckExtended],
});

export const LeadClosedNotFiled = legalEventType(
  'LeadClosedNotFiled',
  record({ occurredAt: occurredAt(), approvedBy: personId(), ...notFiled(), explanation: text() }),
  { zh: '线索不予立案', en: 'Lead closed without a case', articles: ['M55 15', 'APL 76'] },
);
export type LeadClosedNotFiled = EventOf<typeof LeadClosedNotFiled>;

export const CloseLeadWithoutFiling = stepCommand(
  'CloseLeadWithoutFiling',
  record({ occurredAt: occurredAt(), ...notFiled(), explanation: text() }),
  { by: ['head'], en: 'Close the lead without filing', records: [LeadClosedNotFiled] },
);

/** A case that is proposed names the lead. The ledger writes it itself, so that a second case does not take up the same lead unseen. */
export const LeadTakenUp = legalEventType(
  'LeadTakenUp',
  record({ occurredAt: occurredAt(), caseId: code(), commandId: uuid() }),
  { zh: '线索提请立案', en: 'Lead taken up by a case', articles: ['M55 15'] },
);
export type LeadTakenUp = EventOf<typeof LeadTakenUp>;

export const LeadFiled = legalEventType(
  'LeadFiled',
  record({ occurredAt: occurredAt(), caseId: code(), linkedBy: personId() }),
  { zh: '线索转立案', en: 'Lead led to a case', articles: ['M55 15'] },
);
export type LeadFiled = EventOf<typeof LeadFiled>;

export const LinkLeadToCase = stepCommand('LinkLeadToCase', record({ occurredAt: occurredAt(), caseId: code() }), {
  by: ['head', 'system'],
  en: 'Link the lead to its case',
  records: [LeadFiled],
});

const advisory = () => ({ occurredAt: occurredAt(), text: text(), addressee: text({ max: 200 }) });

/** 教育、告诫、劝导: the milder answer to slight conduct (APL 6, 33). */
export const AdvisoryIssued = legalEventType('AdvisoryIssued', record({ ...advisory(), issuedBy: personId() }), {
  zh: '教育劝导',
  en: 'Advisory issued',
  articles: ['APL 6', 'APL 33'],
});
export type AdvisoryIssued = EventOf<typeof AdvisoryIssued>;

export const IssueAdvisory = stepCommand('IssueAdvisory', record(advisory()), {
  by: ['officer', 'auxiliary', 'unitHead'],
  en: 'Issue an advisory',
  records: [AdvisoryIssued],
});

export const leadEventTypes = [
  LeadRegistered,
  LeadChecked,
  LeadCheckExtended,
  LeadClosedNotFiled,
  LeadTakenUp,
  LeadFiled,
  AdvisoryIssued,
] as const;
export type LeadEvent = EventOf<(typeof leadEventTypes)[number]>;

export const leadCommandTypes = [
  RegisterLead,
  CheckLead,
  ExtendLeadCheck,
  CloseLeadWithoutFiling,
  LinkLeadToCase,
  IssueAdvisory,
] as const;
