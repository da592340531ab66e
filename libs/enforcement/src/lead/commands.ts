import { code, listOf, record, text } from '@ecl/event-sourcing';
import { notFiledReason } from '../case/filing/vocabulary.js';
import { documentRef, occurredAt, officers } from '../case/values.js';
import { commandType } from '../law/command-type.js';
import { leadForm } from './events.js';

export const RegisterLead = commandType('RegisterLead', record(leadForm()), {
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
  zh: '登记线索',
  en: 'Register a lead',
});

export const CheckLead = commandType(
  'CheckLead',
  record({ occurredAt: occurredAt(), officers: officers(), findings: text(), documents: listOf(documentRef()) }),
  { by: ['officer'], zh: '核查线索', en: 'Check the lead' },
);

export const ExtendLeadCheck = commandType('ExtendLeadCheck', record({ occurredAt: occurredAt(), reason: text() }), {
  by: ['head'],
  zh: '延长核查期限',
  en: 'Extend the check of the lead',
});

export const CloseLeadWithoutFiling = commandType(
  'CloseLeadWithoutFiling',
  record({ occurredAt: occurredAt(), reason: notFiledReason(), explanation: text() }),
  { by: ['head'], zh: '线索不予立案', en: 'Close the lead without filing' },
);

export const LinkLeadToCase = commandType('LinkLeadToCase', record({ occurredAt: occurredAt(), caseId: code() }), {
  by: ['head', 'system'],
  zh: '线索转立案',
  en: 'Link the lead to its case',
});

export const IssueAdvisory = commandType(
  'IssueAdvisory',
  record({ occurredAt: occurredAt(), text: text(), addressee: text({ max: 200 }) }),
  { by: ['officer', 'auxiliary', 'unitHead'], zh: '教育劝导', en: 'Issue an advisory' },
);

export const leadCommandTypes = [
  RegisterLead,
  CheckLead,
  ExtendLeadCheck,
  CloseLeadWithoutFiling,
  LinkLeadToCase,
  IssueAdvisory,
] as const;
