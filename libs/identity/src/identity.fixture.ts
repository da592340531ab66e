import { CITY_AGENCY, registersFrom, SQUAD, world } from '@ecl/enforcement/testing';
import { CommandRefused, eventTypes, InMemoryEventStore, withSchemas, type EventStore } from '@ecl/event-sourcing';
import { instant, SettableClock } from '@ecl/kernel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Identity } from './identity.js';
import { identityEventTypes } from './index.js';

export const PASSWORD = 'a bicycle on the pavement';
export const li = {
  username: 'li',
  personId: 'li',
  roles: ['officer'],
  agencyId: CITY_AGENCY,
  unitId: SQUAD,
} as const;
export const administrator = { personId: 'he', roles: ['administrator'] } as const;

export const anEmptyLog = (): EventStore =>
  withSchemas(new InMemoryEventStore(), eventTypes(...identityEventTypes, CommandRefused));

/** Nothing is asked of it in these tests. */
export const PROVIDER = {
  issuer: 'https://login.example.cn',
  clientId: 'ledger',
  redirectUrl: 'https://ledger.example.cn/callback',
  twoFactors: ['mfa'],
  label: '统一身份认证',
} as const;

/** The identity of an empty ledger with the people of the testing world, in a folder of its own. */
export class IdentityUnderTest {
  readonly clock = new SettableClock(instant('2026-05-06T01:00:00Z'));
  registers = registersFrom(world);
  folder = '';
  store: EventStore = anEmptyLog();
  identity!: Identity;

  async begin(): Promise<void> {
    this.registers = registersFrom(world);
    this.folder = mkdtempSync(join(tmpdir(), 'ecl-identity-'));
    this.store = anEmptyLog();
    this.identity = await this.opened();
  }

  end(): void {
    this.identity.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  options() {
    return {
      store: this.store,
      clock: this.clock,
      registers: () => this.registers,
      credentialsFile: join(this.folder, 'credentials.sqlite'),
      keysFolder: join(this.folder, 'keys'),
      passwordCost: { N: 2 ** 10, r: 8, p: 1 },
      provider: PROVIDER,
    };
  }

  /** A ledger without accounts, and then its first administrator. */
  async emptied(): Promise<{ username: string; password: string }> {
    this.end();
    await this.begin();
    const first = await this.identity.firstAdministrator();
    if (!first) throw new Error('there are accounts');
    return first;
  }

  /** Another process, or the same one after a restart. */
  opened(): Promise<Identity> {
    return Identity.open(this.options());
  }

  async everythingInTheLog(): Promise<string> {
    let log = '';
    for await (const event of this.store.readAll()) log += JSON.stringify(event);
    return log;
  }
}
