import type { RegisterEvent, RegisterName } from '@ecl/enforcement';
import type { Account, ListedAccount } from '@ecl/identity';
import { systemClock } from '@ecl/kernel';
import { REGISTERS } from '@ecl/ledger';
import type { LedgerClient } from '../../registers/ledger-client.js';
import type { Present } from '../plan/present.js';
import { amountsAlone } from './amounts-alone.js';
import type { LedgerToSetUp } from './ledger-to-set-up.js';

/** What a ledger that serves holds, as an administrator reads it. */
export const presentOf = async (client: LedgerClient): Promise<Present> => {
  const events = new Map<RegisterName, readonly RegisterEvent[]>();
  for (const register of REGISTERS) events.set(register, await eventsOf(client, register));
  const { accounts } = await client.get<{ readonly accounts: readonly ListedAccount[] }>('/api/accounts');
  return { events, accounts: new Map(accounts.map((account) => [account.username, accountOf(account)])) };
};

interface Page {
  readonly items: readonly RegisterEvent[];
  readonly next: string | null;
}

const eventsOf = async (client: LedgerClient, register: string): Promise<readonly RegisterEvent[]> => {
  const found: RegisterEvent[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: Page = await client.get(`/api/registers/${register}?limit=200${after === '' ? '' : `&after=${after}`}`);
    found.push(...page.items.map((event) => ({ ...event, data: amountsAlone(event.data) }) as RegisterEvent));
    after = page.next;
  }
  return found;
};

const accountOf = ({ username, personId, roles, agencyId, unitId, isClosed, ...listed }: ListedAccount): Account => ({
  ...{ username, personId, roles, agencyId, unitId, isClosed },
  isNobodys: listed.findings.includes('of-nobody'),
  hasOwnPassword: !listed.mustChangePassword,
});

/** Records through the API, as the account that signed in. */
export const throughApi = (client: LedgerClient): LedgerToSetUp => ({
  enter: async ({ register, commandType, body }, acknowledged) => {
    await client.enter(register, commandType.step, { occurredAt: systemClock.now(), ...body }, acknowledged);
  },
  openAccount: async (form, password) => {
    await client.send('POST', '/api/accounts', { ...form, password });
  },
  changeAccount: async (form) => {
    await client.send('PUT', `/api/accounts/${encodeURIComponent(form.username)}`, form);
  },
});
