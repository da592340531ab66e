import type { LeadEvent } from '@ecl/enforcement';

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

/** A ground on which somebody sees leads. */
export type LeadGround =
  /** `agencyIds` undefined: whichever agency has it; so is anyone who reports from outside of the agencies. */
  | { readonly is: 'submitter'; readonly personId: string; readonly agencyIds: readonly string[] | undefined }
  | { readonly is: 'own-unit'; readonly agencyId: string; readonly unitId: string }
  | { readonly is: 'own-agency'; readonly agencyId: string }
  | { readonly is: 'oversight'; readonly agencyIds: readonly string[] };

/** Which leads somebody sees; one ground is enough. */
export interface LeadScope {
  readonly grounds: readonly LeadGround[];
}

/** As few people as possible see a reporter's name (S19), so nobody sees a lead without one of these ties to it. */
export const maySeeLead = ({ grounds }: LeadScope, audience: LeadAudience): boolean => {
  const { agencyId } = audience;
  return agencyId !== undefined && grounds.some((ground) => covers(ground, audience, agencyId));
};

const covers = (ground: LeadGround, { unitId, submittedBy }: LeadAudience, agencyId: string): boolean => {
  switch (ground.is) {
    case 'submitter':
      return ground.personId === submittedBy && ground.agencyIds?.includes(agencyId) !== false;
    case 'own-unit':
      return ground.agencyId === agencyId && ground.unitId === unitId;
    case 'own-agency':
      return ground.agencyId === agencyId;
    case 'oversight':
      return ground.agencyIds.includes(agencyId);
  }
};
