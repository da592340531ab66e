import { CommandRefused, eventTypes, InMemoryEventStore, withSchemas, type EventStore } from '@ecl/event-sourcing';
import { instant, newUuid, SettableClock } from '@ecl/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WeakPassword } from './credentials/password.js';
import { Identity } from './identity.js';
import { identityEventTypes } from './index.js';

const PASSWORD = 'a bicycle on the pavement';
const li = {
  username: 'li',
  personId: 'person-li',
  roles: ['officer'],
  agencyId: 'bureau',
  unitId: 'squad',
} as const;
const administrator = { personId: 'he', roles: ['administrator'] } as const;

let folder: string;
let store: EventStore;
let identity: Identity;
const clock = new SettableClock(instant('2026-05-06T01:00:00Z'));

const opened = (): Promise<Identity> =>
  Identity.open({
    store,
    clock,
    credentialsFile: join(folder, 'credentials.sqlite'),
    keysFolder: join(folder, 'keys'),
    passwordCost: { N: 2 ** 10, r: 8, p: 1 },
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ecl-identity-'));
  store = withSchemas(new InMemoryEventStore(), eventTypes(...identityEventTypes, CommandRefused));
  identity = await opened();
});
afterEach(() => {
  identity.close();
  rmSync(folder, { recursive: true, force: true });
});

const everythingInTheLog = async (): Promise<string> => {
  let log = '';
  for await (const event of store.readAll()) log += JSON.stringify(event);
  return log;
};

describe('signing in', () => {
  beforeEach(async () => {
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
  });

  it('gives a token that speaks for the person of the account, with its parts', async () => {
    const session = await identity.signIn('li', PASSWORD);
    expect(await identity.callerOf(session!.token)).toEqual({
      username: 'li',
      actor: { personId: 'person-li', roles: ['officer'], agencyId: 'bureau', unitId: 'squad' },
    });
  });

  it('says the same of a wrong password and of a name that nobody has', async () => {
    expect(await identity.signIn('li', 'not the password')).toBeUndefined();
    expect(await identity.signIn('nobody', PASSWORD)).toBeUndefined();
  });

  it('takes changed parts into account at the next request', async () => {
    const { token } = (await identity.signIn('li', PASSWORD))!;
    await identity.changeAccount({ ...li, roles: ['unitHead'] }, administrator, newUuid());
    expect((await identity.callerOf(token))?.actor.roles).toEqual(['unitHead']);
  });

  it('is over when the account is closed, and the old token and password stay dead when it is reopened', async () => {
    const { token } = (await identity.signIn('li', PASSWORD))!;
    await identity.closeAccount('li', administrator, newUuid());
    expect(await identity.callerOf(token)).toBeUndefined();
    expect(await identity.signIn('li', PASSWORD)).toBeUndefined();
    await identity.changeAccount(li, administrator, newUuid());
    expect(await identity.callerOf(token)).toBeUndefined();
    expect(await identity.signIn('li', PASSWORD)).toBeUndefined();
    await identity.setPassword('li', 'another one, quite new', administrator, newUuid());
    expect(await identity.callerOf(token)).toBeUndefined();
    expect(await identity.signIn('li', 'another one, quite new')).toBeDefined();
  });

  it('is over when the password is set anew', async () => {
    const { token } = (await identity.signIn('li', PASSWORD))!;
    await identity.setPassword('li', 'another one, quite new', administrator, newUuid());
    expect(await identity.callerOf(token)).toBeUndefined();
    expect(await identity.signIn('li', PASSWORD)).toBeUndefined();
  });

  it('works after a restart', async () => {
    const { token } = (await identity.signIn('li', PASSWORD))!;
    identity.close();
    identity = await opened();
    expect((await identity.callerOf(token))?.username).toBe('li');
    expect(await identity.signIn('li', PASSWORD)).toBeDefined();
  });
});

describe('passwords', () => {
  it('stand nowhere in the log, in the clear or hashed', async () => {
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    await identity.setPassword('li', 'another one, quite new', administrator, newUuid());
    const log = await everythingInTheLog();
    expect(log).toContain('PasswordSet');
    expect(log).not.toMatch(/bicycle|quite new|scrypt/);
  });

  it('stand hashed in a file that only its owner can read', async () => {
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    const file = join(folder, 'credentials.sqlite');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file).includes('bicycle')).toBe(false);
  });

  it('that are weak change nothing', async () => {
    await expect(identity.openAccount(li, 'short', administrator, newUuid())).rejects.toThrow(WeakPassword);
    expect(identity.list()).toEqual([]);
  });

  it('are not changed by the same request sent again', async () => {
    const commandId = newUuid();
    await identity.openAccount(li, PASSWORD, administrator, commandId);
    await identity.setPassword('li', 'another one, quite new', administrator, newUuid());
    expect(await identity.openAccount(li, PASSWORD, administrator, commandId)).toMatchObject({ isRepeated: true });
    expect(await identity.signIn('li', 'another one, quite new')).toBeDefined();
  });
});

describe('the first administrator', () => {
  it('is opened once, with a password of its own', async () => {
    const first = (await identity.firstAdministrator())!;
    expect(await identity.signIn(first.username, first.password)).toBeDefined();
    expect(await identity.firstAdministrator()).toBeUndefined();
    expect(await everythingInTheLog()).not.toContain(first.password);
  });

  it('is finished at the next start when a crash left it without a password', async () => {
    await identity.firstAdministrator();
    identity.close();
    for (const file of ['credentials.sqlite', 'credentials.sqlite-wal', 'credentials.sqlite-shm'])
      rmSync(join(folder, file), { force: true });
    identity = await opened();
    const again = (await identity.firstAdministrator())!;
    expect(await identity.signIn(again.username, again.password)).toBeDefined();
  });

  it('is not opened where there are accounts', async () => {
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    expect(await identity.firstAdministrator()).toBeUndefined();
  });
});
