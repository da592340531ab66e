import type { Actor, LeadEvent } from '@ecl/enforcement';

/** What decides who may see a lead. */
export interface LeadAudience {
  readonly agencyId: string | undefined;
  readonly unitId: string | undefined;
  readonly submittedBy: string | undefined;
}

export const emptyLeadAudience: LeadAudience = { agencyId: undefined, unitId: undefined, submittedBy: undefined };

export const evolveLeadAudience = (audience: LeadAudience, event: LeadEvent): LeadAudience =>
  event.type === 'LeadRegistered'
    ? { agencyId: event.data.agencyId, unitId: event.data.unitId, submittedBy: event.data.submittedBy }
    : audience;

/** Which leads an actor may see: those submitted, those of the own unit or agency, or all of them for oversight. */
export interface LeadScope {
  readonly submittedBy: string;
  readonly agencyId: string | undefined;
  readonly unit: { readonly agencyId: string; readonly unitId: string } | undefined;
  readonly isOversight: boolean;
}

export const leadScopeOf = ({ personId, roles, agencyId, unitId }: Actor): LeadScope => ({
  submittedBy: personId,
  agencyId: roles.some((role) => role === 'head' || role === 'archivist') ? agencyId : undefined,
  unit:
    agencyId !== undefined &&
    unitId !== undefined &&
    roles.some((role) => role === 'officer' || role === 'auxiliary' || role === 'unitHead')
      ? { agencyId, unitId }
      : undefined,
  isOversight: roles.includes('supervisor'),
});

/** As few people as possible see a reporter's name (S19), so nobody sees a lead without one of these ties to it. */
export const maySeeLead = (actor: Actor, audience: LeadAudience): boolean => {
  if (audience.agencyId === undefined) return false;
  const scope = leadScopeOf(actor);
  return (
    scope.isOversight ||
    scope.submittedBy === audience.submittedBy ||
    scope.agencyId === audience.agencyId ||
    (scope.unit?.agencyId === audience.agencyId && scope.unit.unitId === audience.unitId)
  );
};
