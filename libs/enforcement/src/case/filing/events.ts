import {
  code,
  date,
  eventType,
  flag,
  integer,
  listOf,
  oneOf,
  optional,
  record,
  text,
  type EventOf,
} from '@ecl/event-sourcing';
import { conduct, documentRef, legalBasis, occurredAt, packVersions, party, personId } from '../values.js';

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

/** The five grounds on which an investigation stands still and its term with it (M55 30). */
export const suspensionGround = () =>
  oneOf('relatedCase', 'interpretationAwaited', 'forceMajeure', 'partyMissing', 'other');

/** What a filing proposal says of the case; the same words in the command and in the event. */
export const filingProposal = () => ({
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

export const FilingProposed = eventType('FilingProposed', record({ ...filingProposal(), proposedBy: personId() }));
export type FilingProposed = EventOf<typeof FilingProposed>;

/** 立案. The case term runs from `filedOn`; `termDueOn` is its last day as reckoned on that day. */
export const CaseFiled = eventType(
  'CaseFiled',
  record({
    occurredAt: occurredAt(),
    caseNumber: text({ max: 128 }),
    approvedBy: personId(),
    filedOn: date(),
    termDueOn: date(),
    packs: packVersions(),
    documents: listOf(documentRef()),
  }),
);
export type CaseFiled = EventOf<typeof CaseFiled>;

export const FilingRefused = eventType(
  'FilingRefused',
  record({ occurredAt: occurredAt(), refusedBy: personId(), reason: notFiledReason(), explanation: text() }),
);
export type FilingRefused = EventOf<typeof FilingRefused>;

/** 移送有管辖权的机关. */
export const CaseTransferredOut = eventType(
  'CaseTransferredOut',
  record({
    occurredAt: occurredAt(),
    receiver: text({ max: 200 }),
    reason: text(),
    documents: listOf(documentRef()),
    approvedBy: personId(),
  }),
);
export type CaseTransferredOut = EventOf<typeof CaseTransferredOut>;

export const HandlerAssigned = eventType(
  'HandlerAssigned',
  record({
    occurredAt: occurredAt(),
    personId: personId(),
    replaces: optional(personId()),
    assignedBy: personId(),
  }),
);
export type HandlerAssigned = EventOf<typeof HandlerAssigned>;

export const RecusalRequested = eventType(
  'RecusalRequested',
  record({ occurredAt: occurredAt(), personId: personId(), ground: text(), requestedBy: personId() }),
);
export type RecusalRequested = EventOf<typeof RecusalRequested>;

export const RecusalDecided = eventType(
  'RecusalDecided',
  record({
    occurredAt: occurredAt(),
    personId: personId(),
    isGranted: flag(),
    reasons: text(),
    decidedBy: personId(),
  }),
);
export type RecusalDecided = EventOf<typeof RecusalDecided>;

export const InvestigationSuspended = eventType(
  'InvestigationSuspended',
  record({ occurredAt: occurredAt(), ground: suspensionGround(), explanation: text(), approvedBy: personId() }),
);
export type InvestigationSuspended = EventOf<typeof InvestigationSuspended>;

export const InvestigationResumed = eventType(
  'InvestigationResumed',
  record({ occurredAt: occurredAt(), approvedBy: personId() }),
);
export type InvestigationResumed = EventOf<typeof InvestigationResumed>;

/** 延长办案期限: once by the head, once more by the heads together (L04). */
export const CaseTermExtended = eventType(
  'CaseTermExtended',
  record({
    occurredAt: occurredAt(),
    days: integer({ min: 1 }),
    by: oneOf('head', 'heads'),
    reason: text(),
    minutes: optional(documentRef()),
    approvedBy: personId(),
    termDueOn: date(),
  }),
);
export type CaseTermExtended = EventOf<typeof CaseTermExtended>;

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
