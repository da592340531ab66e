import type { Identity } from '@ecl/identity';
import { newUuid } from '@ecl/kernel';
import { people, storyAccounts, type InventedPerson } from '@ecl/storytelling';

/** As many passwords are hashed at a time as Node has threads for it. */
const AT_A_TIME = 4;

/**
 * Opens an account for everyone in the stories. Some run in parallel, because hashing passwords is slow on purpose.
 * @param administrator the id of the person who opens them
 * @param throwIfAsked asked before some more are opened; default: nothing stops it
 */
export const openStoryAccounts = async (
  identity: Identity,
  administrator: string,
  throwIfAsked: () => void = () => undefined,
): Promise<void> => {
  const actor = { personId: administrator, roles: ['administrator'] } as const;
  const passwords = new Map(storyAccounts.map(({ username, password }) => [username, password]));
  const open = async ({ id, roles, agencyId, unitId }: InventedPerson): Promise<void> => {
    const form = {
      username: id,
      personId: id,
      roles: roles.filter((role) => role !== 'system'),
      ...(agencyId === undefined ? {} : { agencyId }),
      ...(unitId === undefined ? {} : { unitId }),
    };
    const answer = await identity.openAccount(form, passwords.get(id) ?? '', actor, newUuid());
    if (answer.is === 'refused') throw new Error(`${id}: ${answer.violations.map(({ rule }) => rule).join(', ')}`);
  };
  const everyone = Object.values<InventedPerson>(people);
  for (let from = 0; from < everyone.length; from += AT_A_TIME) {
    throwIfAsked();
    await Promise.all(everyone.slice(from, from + AT_A_TIME).map(open));
  }
};
