/** The parts that people and bodies play in enforcement (rulebook 4.1). One person may play several. */
export const ROLES = [
  'officer',
  'auxiliary',
  'unitHead',
  'legalReviewer',
  'head',
  'presider',
  'bank',
  'finance',
  'police',
  'procuratorate',
  'reconsiderationBody',
  'court',
  'supervisor',
  'publisher',
  'archivist',
  'administrator',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** Who gives a command; it comes from the session, never from the command itself. */
export interface Actor {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly agencyId?: string;
  readonly unitId?: string;
}
