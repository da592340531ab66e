import { code, date, flag, integer, listOf, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent } from '../case-event.js';
import { conduct, documentRef, lastDay, legalBasis, occurredAt, packVersions, party, personId } from '../values.js';

/** 立案: from a proposal to a case, or to another organ; who handles the case; and the clock of the case. */

/** Why a case is not filed, or goes to another organ (M55 6, 15). */
export const notFiledReason = () =>
  oneOf(
    'noViolation',
    'insufficientEvidence',
    'notOurs',
    'limitationPassed',
    'slightAndCorrected',
    'duplicate',
    'other',
  );

/** What a filing proposal says of the case. */
const filingProposal = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  unitId: code(),
  leadId: optional(code()),
  handlers: listOf(personId(), { max: 20 }),
  parties: listOf(party(), { min: 1, max: 50 }),
  conduct: conduct(),
  /** The day the agency came to know of the conduct: limitation is measured up to it (APL 36). */
  discoveredOn: date(),
  powerCode: code(),
  basis: listOf(legalBasis(), { max: 50 }),
  documents: listOf(documentRef()),
});

export const FilingProposed = caseEvent('FilingProposed', record({ ...filingProposal(), proposedBy: personId() }), {
  zh: '提请立案',
  en: 'Filing proposed',
  articles: ['APL 54', 'APL 36', 'M55 15'],
  mainState: { to: 'filingProposed' },
  recordings: [],
  papers: ['M55 15'],
});
export type FilingProposed = EventOf<typeof FilingProposed>;

export const ProposeFiling = caseCommand('ProposeFiling', record(filingProposal()), {
  by: ['officer'],
  en: 'Propose filing',
  records: [FilingProposed],
  follows: [],
  mayFollow: [],
  begins: true,
});

const filing = () => ({ occurredAt: occurredAt(), caseNumber: text({ max: 128 }) });

/** The case term runs from `filedOn`; `termDueOn` is its last day as reckoned on that day. */
export const CaseFiled = caseEvent(
  'CaseFiled',
  record({
    ...filing(),
    approvedBy: personId(),
    filedOn: date(),
    termDueOn: lastDay(),
    packs: packVersions(),
    documents: listOf(documentRef()),
  }),
  {
    zh: '批准立案',
    en: 'Case filed',
    articles: ['APL 54', 'M55 15'],
    mainState: { to: 'filed' },
    recordings: [],
    papers: [],
  },
);
export type CaseFiled = EventOf<typeof CaseFiled>;

export const ApproveFiling = caseCommand('ApproveFiling', record({ ...filing(), documents: listOf(documentRef()) }), {
  by: ['head'],
  en: 'Approve filing',
  records: [CaseFiled],
  follows: ['FilingProposed'],
  mayFollow: [],
});

const refusal = () => ({ reason: notFiledReason(), explanation: text() });

export const FilingRefused = caseEvent(
  'FilingRefused',
  record({ occurredAt: occurredAt(), refusedBy: personId(), ...refusal() }),
  {
    zh: '不予立案',
    en: 'Filing refused',
    articles: ['M55 15'],
    mainState: { to: 'notFiled' },
    recordings: [],
    papers: [],
  },
);
export type FilingRefused = EventOf<typeof FilingRefused>;

export const RefuseFiling = caseCommand('RefuseFiling', record({ occurredAt: occurredAt(), ...refusal() }), {
  by: ['head'],
  en: 'Refuse filing',
  records: [FilingRefused],
  follows: ['FilingProposed'],
  mayFollow: [],
});

const transferOut = () => ({
  occurredAt: occurredAt(),
  receiver: text({ max: 200 }),
  reason: text(),
  documents: listOf(documentRef()),
});

export const CaseTransferredOut = caseEvent(
  'CaseTransferredOut',
  record({ ...transferOut(), approvedBy: personId() }),
  {
    zh: '移送有管辖权的机关',
    en: 'Transferred to the competent organ',
    articles: ['M55 6'],
    mainState: { to: 'transferredOut' },
    recordings: [],
    papers: ['APL 47'],
  },
);
export type CaseTransferredOut = EventOf<typeof CaseTransferredOut>;

export const TransferOut = caseCommand('TransferOut', record(transferOut()), {
  by: ['head'],
  en: 'Transfer to the competent organ',
  records: [CaseTransferredOut],
  follows: ['FilingProposed'],
  mayFollow: [],
});

/* 办案人员: who handles the case, and who must not (回避). */

const assignment = () => ({ occurredAt: occurredAt(), personId: personId(), replaces: optional(personId()) });

export const HandlerAssigned = caseEvent('HandlerAssigned', record({ ...assignment(), assignedBy: personId() }), {
  zh: '指派办案人员',
  en: 'Handler assigned',
  articles: ['APL 42', 'M55 11'],
  mainState: 'unchanged',
  recordings: [],
  papers: [],
});
export type HandlerAssigned = EventOf<typeof HandlerAssigned>;

export const AssignHandler = caseCommand('AssignHandler', record(assignment()), {
  by: ['unitHead', 'head'],
  en: 'Assign a handler',
  records: [HandlerAssigned],
  follows: [],
  mayFollow: [],
});

const recusalRequest = () => ({ occurredAt: occurredAt(), personId: personId(), ground: text() });

export const RecusalRequested = caseEvent(
  'RecusalRequested',
  record({ ...recusalRequest(), requestedBy: personId() }),
  { zh: '申请回避', en: 'Recusal requested', articles: ['APL 43'], mainState: 'unchanged', recordings: [], papers: [] },
);
export type RecusalRequested = EventOf<typeof RecusalRequested>;

export const RequestRecusal = caseCommand('RequestRecusal', record(recusalRequest()), {
  by: ['officer', 'unitHead', 'head', 'legalReviewer', 'presider'],
  en: 'Request recusal',
  records: [RecusalRequested],
  follows: [],
  mayFollow: [],
});

const recusalDecision = () => ({ occurredAt: occurredAt(), personId: personId(), isGranted: flag(), reasons: text() });

/** The recusal is granted or not: the title says neither. */
export const RecusalDecided = caseEvent('RecusalDecided', record({ ...recusalDecision(), decidedBy: personId() }), {
  zh: '作出回避决定',
  en: 'Recusal decided',
  articles: ['APL 43'],
  mainState: 'unchanged',
  recordings: [],
  papers: [],
});
export type RecusalDecided = EventOf<typeof RecusalDecided>;

export const DecideRecusal = caseCommand('DecideRecusal', record(recusalDecision()), {
  by: ['head'],
  en: 'Decide on recusal',
  records: [RecusalDecided],
  follows: [],
  mayFollow: [],
});

/* 办案期限: it stops, runs on, and is extended. */

/** The five grounds on which an investigation is suspended, and its term stops (M55 30). */
const suspensionGround = () => oneOf('relatedCase', 'interpretationAwaited', 'forceMajeure', 'partyMissing', 'other');

const suspension = () => ({ occurredAt: occurredAt(), ground: suspensionGround(), explanation: text() });

export const InvestigationSuspended = caseEvent(
  'InvestigationSuspended',
  record({ ...suspension(), approvedBy: personId() }),
  {
    zh: '中止调查',
    en: 'Investigation suspended',
    articles: ['M55 30'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type InvestigationSuspended = EventOf<typeof InvestigationSuspended>;

export const SuspendInvestigation = caseCommand('SuspendInvestigation', record(suspension()), {
  by: ['head'],
  en: 'Suspend the investigation',
  records: [InvestigationSuspended],
  follows: ['CaseFiled', 'InvestigationResumed'],
  mayFollow: [],
});

export const InvestigationResumed = caseEvent(
  'InvestigationResumed',
  record({ occurredAt: occurredAt(), approvedBy: personId() }),
  {
    zh: '恢复调查',
    en: 'Investigation resumed',
    articles: ['M55 30'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type InvestigationResumed = EventOf<typeof InvestigationResumed>;

export const ResumeInvestigation = caseCommand('ResumeInvestigation', record({ occurredAt: occurredAt() }), {
  by: ['head'],
  en: 'Resume the investigation',
  records: [InvestigationResumed],
  follows: ['InvestigationSuspended'],
  mayFollow: [],
});

const extension = () => ({
  occurredAt: occurredAt(),
  days: integer({ min: 1 }),
  by: oneOf('head', 'heads'),
  reason: text(),
  minutes: optional(documentRef()),
});

/** Once by the head, once more by the heads together (L04). */
export const CaseTermExtended = caseEvent(
  'CaseTermExtended',
  record({ ...extension(), approvedBy: personId(), termDueOn: lastDay() }),
  {
    zh: '延长办案期限',
    en: 'Case term extended',
    articles: ['APL 60', 'M55 29'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type CaseTermExtended = EventOf<typeof CaseTermExtended>;

export const ExtendCaseTerm = caseCommand('ExtendCaseTerm', record(extension()), {
  by: ['head'],
  en: 'Extend the case term',
  records: [CaseTermExtended],
  follows: ['CaseFiled', 'CaseTermExtended'],
  mayFollow: [],
});

export const filingEventTypes = [
  FilingProposed,
  CaseFiled,
  FilingRefused,
  CaseTransferredOut,
  HandlerAssigned,
  RecusalRequested,
  RecusalDecided,
  InvestigationSuspended,
  InvestigationResumed,
  CaseTermExtended,
] as const;
export type FilingEvent = EventOf<(typeof filingEventTypes)[number]>;

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
