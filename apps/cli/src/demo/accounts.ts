import type { DemoApi } from './demo-api.js';
import { people, type DemoPerson } from './people.js';

/** An account of the demonstration, as it is printed for whoever tries it. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly zh: string;
  readonly en: string;
}

/** One password for all invented people: the demonstration serves this machine alone, and says so. */
const DEMO_PASSWORD = 'Demo-2026-xuni';

export const demoAccounts: readonly DemoAccount[] = Object.values(people).map(({ id, post }) => ({
  username: id,
  password: DEMO_PASSWORD,
  ...post,
}));

/** Opens an account for everyone of the demonstration, and signs each in. Hashing passwords is slow on purpose: side by side. */
export const openAccounts = async (api: DemoApi, administrator: string): Promise<void> => {
  await Promise.all(
    Object.values<DemoPerson>(people).map(async ({ id, roles, agencyId, unitId }) => {
      const body = {
        username: id,
        password: DEMO_PASSWORD,
        personId: id,
        roles,
        ...(agencyId ? { agencyId } : {}),
        ...(unitId ? { unitId } : {}),
      };
      await api.send(administrator, '/api/accounts', body, `demonstration/account/${id}`);
      await api.signIn(id, DEMO_PASSWORD);
    }),
  );
};
