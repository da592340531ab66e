import { flag, integer, listOf, oneOf, optional, record, text } from '@ecl/event-sourcing';
import { commandType } from '../../law/command-type.js';
import { documentRef, occurredAt, personId } from '../values.js';
import { filingProposal, notFiledReason, suspensionGround } from './events.js';

export const ProposeFiling = commandType('ProposeFiling', record(filingProposal()), {
  by: ['officer'],
  zh: '提请立案',
  en: 'Propose filing',
});

export const ApproveFiling = commandType(
  'ApproveFiling',
  record({ occurredAt: occurredAt(), caseNumber: text({ max: 128 }), documents: listOf(documentRef()) }),
  { by: ['head'], zh: '批准立案', en: 'Approve filing' },
);

export const RefuseFiling = commandType(
  'RefuseFiling',
  record({ occurredAt: occurredAt(), reason: notFiledReason(), explanation: text() }),
  { by: ['head'], zh: '不予立案', en: 'Refuse filing' },
);

export const TransferOut = commandType(
  'TransferOut',
  record({
    occurredAt: occurredAt(),
    receiver: text({ max: 200 }),
    reason: text(),
    documents: listOf(documentRef()),
  }),
  { by: ['head'], zh: '移送有管辖权的机关', en: 'Transfer to the competent organ' },
);

export const AssignHandler = commandType(
  'AssignHandler',
  record({ occurredAt: occurredAt(), personId: personId(), replaces: optional(personId()) }),
  { by: ['unitHead', 'head'], zh: '指派办案人员', en: 'Assign a handler' },
);

export const RequestRecusal = commandType(
  'RequestRecusal',
  record({ occurredAt: occurredAt(), personId: personId(), ground: text() }),
  {
    by: ['officer', 'unitHead', 'head', 'legalReviewer', 'presider'],
    zh: '申请回避',
    en: 'Request recusal',
  },
);

export const DecideRecusal = commandType(
  'DecideRecusal',
  record({ occurredAt: occurredAt(), personId: personId(), isGranted: flag(), reasons: text() }),
  { by: ['head'], zh: '决定回避', en: 'Decide on recusal' },
);

export const SuspendInvestigation = commandType(
  'SuspendInvestigation',
  record({ occurredAt: occurredAt(), ground: suspensionGround(), explanation: text() }),
  { by: ['head'], zh: '中止调查', en: 'Suspend the investigation' },
);

export const ResumeInvestigation = commandType('ResumeInvestigation', record({ occurredAt: occurredAt() }), {
  by: ['head'],
  zh: '恢复调查',
  en: 'Resume the investigation',
});

export const ExtendCaseTerm = commandType(
  'ExtendCaseTerm',
  record({
    occurredAt: occurredAt(),
    days: integer({ min: 1 }),
    by: oneOf('head', 'heads'),
    reason: text(),
    minutes: optional(documentRef()),
  }),
  { by: ['head'], zh: '延长办案期限', en: 'Extend the case term' },
);

export const filingCommandTypes = [
  ProposeFiling,
  ApproveFiling,
  RefuseFiling,
  TransferOut,
  AssignHandler,
  RequestRecusal,
  DecideRecusal,
  SuspendInvestigation,
  ResumeInvestigation,
  ExtendCaseTerm,
] as const;
