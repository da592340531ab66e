import { type InventedPerson, people } from '../world/people.js';
import type { OverHttp } from './over-http.js';

/** An account of an invented person, printed for anyone who wants to try it. */
export interface StoryAccount {
  readonly username: string;
  readonly password: string;
  readonly zh: string;
  readonly en: string;
}

/** One password for all invented people: it is printed, and works for no other ledger. */
const PASSWORD = 'Demo-2026-xuni';

export const storyAccounts: readonly StoryAccount[] = Object.values(people).map(({ id, post }) => ({
  username: id,
  password: PASSWORD,
  ...post,
}));

/**
 * Opens an account for everyone, and signs each in. They run in parallel, because hashing passwords is slow on purpose.
 */
export const openAccounts = async (ledger: OverHttp, administrator: string): Promise<void> => {
  await Promise.all(
    Object.values<InventedPerson>(people).map(async ({ id, roles, agencyId, unitId }) => {
      const body = {
        username: id,
        password: PASSWORD,
        personId: id,
        roles,
        ...(agencyId ? { agencyId } : {}),
        ...(unitId ? { unitId } : {}),
      };
      await ledger.send(administrator, '/api/accounts', body, `story/account/${id}`);
      await ledger.signIn(id, PASSWORD);
    }),
  );
};
