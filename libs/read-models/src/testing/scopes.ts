import type { CaseGround, CaseScope, LeadScope } from '@ecl/identity';

/** The agencies of the invented cases. */
const AGENCIES = ['cf-bureau', 'hs-bureau'];

/** Somebody whose sight has these grounds. */
export const seeing = (...grounds: readonly CaseGround[]): CaseScope => ({ personId: 'somebody', grounds });

export const ofUnit = (unitId: string, agencyId = 'cf-bureau'): CaseGround => ({
  is: 'own-unit',
  extent: 'file',
  agencyId,
  unitId,
});
export const ofAgency = (agencyId: string): CaseGround => ({ is: 'own-agency', extent: 'file', agencyId });
export const named = (is: 'handler' | 'reviewer' | 'presider', personId: string): CaseGround => ({
  is,
  extent: 'file',
  personId,
  agencyIds: AGENCIES,
});
export const ofTransfers: CaseGround = { is: 'transfer', extent: 'file', agencyIds: AGENCIES };

/** Oversight of every agency of the invented cases. */
export const everything: CaseScope = seeing({ is: 'oversight', extent: 'file', agencyIds: AGENCIES });
export const everyLead: LeadScope = { grounds: [{ is: 'oversight', agencyIds: AGENCIES }] };
