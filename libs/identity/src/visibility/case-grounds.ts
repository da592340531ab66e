import type { Actor, Role } from '@ecl/enforcement';
import type { CaseAudience } from './case-audience.js';

/**
 * How much of a case a ground opens: the whole file, or only the reader's own part (payments, the transfer, the
 * decision), on which the reader may also act.
 */
export type Extent = 'file' | 'part';

/**
 * A ground on which somebody sees cases (rulebook 4.2, "read full case file"). It is data, so that lists can filter by
 * it.
 */
export type CaseGround =
  | { readonly is: 'own-unit'; readonly extent: Extent; readonly agencyId: string; readonly unitId: string }
  | { readonly is: 'own-agency'; readonly extent: Extent; readonly agencyId: string }
  | { readonly is: 'handler' | 'reviewer' | 'presider' | 'panel'; readonly extent: Extent; readonly personId: string }
  | { readonly is: 'transfer' | 'before-police' | 'oversight' | 'decided'; readonly extent: Extent }
  | { readonly is: 'remedy'; readonly extent: Extent; readonly kind: 'reconsideration' | 'litigation' }
  | { readonly is: 'decided-in-agency'; readonly extent: Extent; readonly agencyId: string }
  /** `bankId` undefined: any bank. */
  | { readonly is: 'payment'; readonly extent: Extent; readonly bankId: string | undefined };

/**
 * The grounds on which an actor sees cases; one of them is enough to see a case. An administrator has none: anyone who
 * opens accounts reads no files.
 */
export const caseGroundsOf = (actor: Actor): readonly CaseGround[] =>
  actor.roles.flatMap((role) => groundsOfRole[role]?.(actor) ?? []);

/**
 * The ground on which an actor sees this case, the one that opens the most if there are several; undefined: for this
 * actor the case does not exist.
 */
export const groundFor = (actor: Actor, audience: CaseAudience): CaseGround | undefined => {
  const found = caseGroundsOf(actor).filter((ground) => covers(ground, audience));
  return found.find(({ extent }) => extent === 'file') ?? found[0];
};

const covers = (ground: CaseGround, audience: CaseAudience): boolean => {
  switch (ground.is) {
    case 'own-unit':
      return audience.agencyId === ground.agencyId && audience.unitId === ground.unitId;
    case 'own-agency':
      return audience.agencyId === ground.agencyId;
    case 'handler':
      return audience.handlers.includes(ground.personId);
    case 'reviewer':
      return audience.reviewers.includes(ground.personId);
    case 'presider':
      return audience.presiders.includes(ground.personId);
    case 'panel':
      return audience.panel.includes(ground.personId);
    case 'transfer':
      return audience.hasTransfer;
    case 'before-police':
      return audience.isBeforePolice;
    case 'decided':
      return audience.isDecided;
    case 'decided-in-agency':
      return audience.isDecided && audience.agencyId === ground.agencyId;
    case 'remedy':
      return audience.remedies.includes(ground.kind);
    case 'payment':
      return (
        audience.fine !== undefined && (ground.bankId === undefined || audience.fine.bankIds.includes(ground.bankId))
      );
    case 'oversight':
      return true;
  }
};

const own = (is: 'handler' | 'reviewer' | 'presider' | 'panel', { personId }: Actor): CaseGround => ({
  is,
  extent: 'file',
  personId,
});

const ownUnit = ({ agencyId, unitId }: Actor): readonly CaseGround[] =>
  agencyId === undefined || unitId === undefined ? [] : [{ is: 'own-unit', extent: 'file', agencyId, unitId }];

const inAgency = (
  is: 'own-agency' | 'decided-in-agency',
  extent: Extent,
  { agencyId }: Actor,
): readonly CaseGround[] => (agencyId === undefined ? [] : [{ is, extent, agencyId }]);

const groundsOfRole: { readonly [R in Role]?: (actor: Actor) => readonly CaseGround[] } = {
  officer: (actor) => [...ownUnit(actor), own('handler', actor)],
  unitHead: ownUnit,
  head: (actor) => [...inAgency('own-agency', 'file', actor), own('panel', actor)],
  legalReviewer: (actor) => [own('reviewer', actor)],
  presider: (actor) => [own('presider', actor)],
  supervisor: () => [{ is: 'oversight', extent: 'file' }],
  archivist: (actor) => inAgency('own-agency', 'file', actor),
  procuratorate: () => [{ is: 'transfer', extent: 'file' }],
  police: () => [{ is: 'before-police', extent: 'part' }],
  bank: ({ agencyId }) => [{ is: 'payment', extent: 'part', bankId: agencyId }],
  finance: () => [{ is: 'payment', extent: 'part', bankId: undefined }],
  publisher: (actor) => inAgency('decided-in-agency', 'part', actor),
  // Before the remedy is recorded, the court or body sees that there is a decision, and can record its acceptance.
  court: () => [
    { is: 'remedy', extent: 'file', kind: 'litigation' },
    { is: 'decided', extent: 'part' },
  ],
  reconsiderationBody: () => [
    { is: 'remedy', extent: 'file', kind: 'reconsideration' },
    { is: 'decided', extent: 'part' },
  ],
};
