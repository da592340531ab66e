import { accountRole, type AccountRole } from '@ecl/identity';
import { InvalidSettings } from '@ecl/web';

const ROLES: readonly string[] = accountRole().enum;

/**
 * The roles that must give a second factor.
 * @param setting comma-separated; nobody if absent
 * @throws InvalidSettings for a word that is no role: a role that was mistyped would be without one
 */
export const secondFactorFor = (setting: string | undefined): readonly AccountRole[] => {
  const given = (setting ?? '').split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
  if (given.every((each) => ROLES.includes(each))) return given as AccountRole[];
  const known = ROLES.join(', ');
  throw new InvalidSettings([
    {
      name: 'LEDGER_SECOND_FACTOR',
      zh: `应为以逗号分隔的角色，如 administrator,head,legalReviewer；角色有 ${known}`,
      en: `must be roles, comma-separated, such as administrator,head,legalReviewer; the roles are ${known}`,
    },
  ]);
};
