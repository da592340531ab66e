import type { Identity } from '@ecl/identity';
import { newUuid } from '@ecl/kernel';
import { people, storyAccounts, type InventedPerson } from '@ecl/storytelling';

/**
 * Opens an account for everyone in the stories. They run in parallel, because hashing passwords is slow on purpose.
 * @param administrator the id of the person who opens them
 */
export const openStoryAccounts = async (identity: Identity, administrator: string): Promise<void> => {
  const actor = { personId: administrator, roles: ['administrator'] } as const;
  const passwords = new Map(storyAccounts.map(({ username, password }) => [username, password]));
  await Promise.all(
    Object.values<InventedPerson>(people).map(async ({ id, roles, agencyId, unitId }) => {
      const form = {
        username: id,
        personId: id,
        roles: roles.filter((role) => role !== 'system'),
        ...(agencyId === undefined ? {} : { agencyId }),
        ...(unitId === undefined ? {} : { unitId }),
      };
      const answer = await identity.openAccount(form, passwords.get(id) ?? '', actor, newUuid());
      if (answer.is === 'refused') throw new Error(`${id}: ${answer.violations.map(({ rule }) => rule).join(', ')}`);
    }),
  );
};
