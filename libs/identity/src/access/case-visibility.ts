import type { Actor, Role } from '@ecl/enforcement';

/** What decides who may see a case. */
export interface CaseFacts {
  readonly agencyId: string;
  readonly unitId: string;
  /** Everyone who handles it or ever did. */
  readonly handlers: readonly string[];
  /** The reviewer it is assigned to. */
  readonly reviewer: string | undefined;
  /** The presider of its hearing. */
  readonly presider: string | undefined;
  /** A crime is suspected: the road to the police has begun. */
  readonly isTransferred: boolean;
  readonly isDecided: boolean;
}

/**
 * Who may see a case (rulebook 4.2, the row on reading a full case file). Closed when in doubt: a role that is not named sees
 * nothing, an administrator of accounts among them.
 */
export const maySeeCase = (actor: Actor, facts: CaseFacts): boolean =>
  facts.handlers.includes(actor.personId) || actor.roles.some((role) => grounds[role]?.(actor, facts) ?? false);

type Ground = (actor: Actor, facts: CaseFacts) => boolean;

const ownUnit: Ground = (actor, { unitId }) => actor.unitId === unitId;
const ownAgency: Ground = (actor, { agencyId }) => actor.agencyId === agencyId;
const decided: Ground = (_, { isDecided }) => isDecided;

const grounds: Readonly<Partial<Record<Role, Ground>>> = {
  officer: ownUnit,
  auxiliary: ownUnit,
  unitHead: ownUnit,
  head: ownAgency,
  supervisor: ownAgency,
  archivist: ownAgency,
  publisher: (actor, facts) => ownAgency(actor, facts) && facts.isDecided,
  finance: (actor, facts) => ownAgency(actor, facts) && facts.isDecided,
  legalReviewer: (actor, { reviewer }) => actor.personId === reviewer,
  presider: (actor, { presider }) => actor.personId === presider,
  police: (_, { isTransferred }) => isTransferred,
  procuratorate: (_, { isTransferred }) => isTransferred,
  bank: decided,
  court: decided,
  reconsiderationBody: decided,
  system: () => true,
};
