import type { EventOf } from '@ecl/event-sourcing';
import { ApproveFiling, CaseFiled, CaseTransferredOut, FilingRefused, RefuseFiling, TransferOut } from './approval.js';
import {
  AssignHandler,
  DecideRecusal,
  HandlerAssigned,
  RecusalDecided,
  RecusalRequested,
  RequestRecusal,
} from './handlers.js';
import { ConductNamed, NameConduct } from './conduct-name.js';
import { ConductPeriodEstablished, EstablishConductPeriod } from './conduct-period.js';
import { IdentifyParty, PartyIdentified } from './party-identity.js';
import { FilingProposed, ProposeFiling } from './proposal.js';
import {
  CaseTermExtended,
  ExtendCaseTerm,
  InvestigationResumed,
  InvestigationSuspended,
  ResumeInvestigation,
  SuspendInvestigation,
} from './term.js';

/** 立案: from a proposal to a case, or to another organ; who handles the case; and the term of the case. */

export * from './not-filed-reason.js';
export * from './conduct-name.js';
export * from './conduct-period.js';
export * from './party-identity.js';
export * from './proposal.js';
export * from './approval.js';
export * from './handlers.js';
export * from './term.js';

export const filingEventTypes = [
  FilingProposed,
  ConductNamed,
  ConductPeriodEstablished,
  PartyIdentified,
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
  NameConduct,
  EstablishConductPeriod,
  IdentifyParty,
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
