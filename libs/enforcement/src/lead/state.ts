import type { PlainDate } from '@ecl/kernel';
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
  /** By this day it must be checked, and filed or not (L02). */
  readonly dueOn: PlainDate;
  readonly isExtended: boolean;
  readonly caseId: string | undefined;
}

export const initialLead: LeadState = { is: 'none' };

export const evolveLead = evolving<LeadState, LeadEvent, LeadEvent>({
  LeadRegistered: (_, { leadId, agencyId, powerCode, submittedBy, dueOn }) => ({
    is: 'open',
    leadId,
    agencyId,
    powerCode,
    submittedBy,
    dueOn,
    isExtended: false,
    caseId: undefined,
  }),
  LeadChecked: (state) => state,
  LeadCheckExtended: (state, { dueOn }) => changed(state, { dueOn, isExtended: true }),
  LeadClosedNotFiled: (state) => changed(state, { is: 'notFiled' }),
  LeadFiled: (state, { caseId }) => changed(state, { is: 'filed', caseId }),
  AdvisoryIssued: (state) => state,
});

const changed = (state: LeadState, change: Partial<Lead>): LeadState =>
  state.is === 'none' ? state : { ...state, ...change };
