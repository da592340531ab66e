import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import { evolving } from '../law/evolving.js';
import type { LeadEvent } from './vocabulary.js';

/** What the rules remember of a lead (线索). */
export type LeadState = { readonly is: 'none' } | Lead;

export interface Lead {
  readonly is: 'open' | 'filed' | 'notFiled';
  readonly leadId: string;
  readonly agencyId: string;
  readonly powerCode: string | undefined;
  readonly submittedBy: string;
  readonly foundOn: PlainDate;
  /** The day on which the time for its check was extended. */
  readonly extendedOn: PlainDate | undefined;
  /** The cases that were filed on it: one lead may lead to several, about several parties or several conducts. */
  readonly caseIds: readonly string[];
}

export const initialLead: LeadState = { is: 'none' };

export const evolveLead = evolving<LeadState, LeadEvent, LeadEvent>({
  LeadRegistered: (_, { leadId, agencyId, powerCode, submittedBy, foundOn }) => ({
    is: 'open',
    leadId,
    agencyId,
    powerCode,
    submittedBy,
    foundOn,
    extendedOn: undefined,
    caseIds: [],
  }),
  LeadChecked: (state) => state,
  LeadCheckExtended: (state, { occurredAt }) => changed(state, { extendedOn: chinaDateOf(occurredAt) }),
  LeadClosedNotFiled: (state) => changed(state, { is: 'notFiled' }),
  LeadTakenUp: (state) => state,
  LeadFiled: (state, { caseId }) =>
    state.is === 'none' ? state : { ...state, is: 'filed', caseIds: [...state.caseIds, caseId] },
  AdvisoryIssued: (state) => state,
});

const changed = (state: LeadState, change: Partial<Lead>): LeadState =>
  state.is === 'none' ? state : { ...state, ...change };
