import {
  CITY_AGENCY,
  COUNTY_AGENCY,
  COUNTY_SQUAD,
  LEGAL_UNIT,
  registersFrom,
  SQUAD,
  world,
} from '@ecl/enforcement/testing';
import { CommandRefused, eventTypes, InMemoryEventStore, withSchemas, type EventStore } from '@ecl/event-sourcing';
import { instant, newUuid, plainDate, SettableClock } from '@ecl/kernel';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WeakPassword } from './credentials/password.js';
import { Identity, OutOfPost } from './identity.js';
import { identityEventTypes } from './index.js';

const PASSWORD = 'a bicycle on the pavement';
const li = {
  username: 'li',
  personId: 'li',
  roles: ['officer'],
  agencyId: CITY_AGENCY,
  unitId: SQUAD,
} as const;
const administrator = { personId: 'he', roles: ['administrator'] } as const;
const system = { personId: 'system', roles: ['system'] } as const;

let folder: string;
let store: EventStore;
let identity: Identity;
let registers = registersFrom(world);
const clock = new SettableClock(instant('2026-05-06T01:00:00Z'));

const opened = (): Promise<Identity> =>
  Identity.open({
    store,
    clock,
    registers: () => registers,
    credentialsFile: join(folder, 'credentials.sqlite'),
    keysFolder: join(folder, 'keys'),
    passwordCost: { N: 2 ** 10, r: 8, p: 1 },
  });

beforeEach(async () => {
  registers = registersFrom(world);
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

  it('signing in gives a token that speaks for the person of the account, with its roles', async () => {
    const session = await identity.signIn('li', PASSWORD);
    expect(await identity.callerOf(session!.token)).toEqual({
      username: 'li',
      actor: { personId: 'li', roles: ['officer'], agencyId: CITY_AGENCY, unitId: SQUAD },
    });
  });

  it('signing in gives the same answer for a wrong password and for an unknown name', async () => {
    expect(await identity.signIn('li', 'not the password')).toBeUndefined();
    expect(await identity.signIn('nobody', PASSWORD)).toBeUndefined();
  });

  it('a session uses changed roles at the next request', async () => {
    const { token } = (await identity.signIn('li', PASSWORD))!;
    await identity.changeAccount({ ...li, roles: ['unitHead'] }, administrator, newUuid());
    expect((await identity.callerOf(token))?.actor.roles).toEqual(['unitHead']);
  });

  it('a session ends when the account is closed, and the old token and password stay invalid when it is reopened', async () => {
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

  it('a session ends when the password is set again', async () => {
    const { token } = (await identity.signIn('li', PASSWORD))!;
    await identity.setPassword('li', 'another one, quite new', administrator, newUuid());
    expect(await identity.callerOf(token)).toBeUndefined();
    expect(await identity.signIn('li', PASSWORD)).toBeUndefined();
  });

  it('a session loses its power on the day on which its person leaves or moves, and signing in says so', async () => {
    const { token } = (await identity.signIn('li', PASSWORD))!;
    const occurredAt = clock.now();
    const from = plainDate('2026-05-06');
    const moved = { occurredAt, personId: 'li', name: '示例li', standing: 'officer', agencyId: COUNTY_AGENCY } as const;
    const gone = { occurredAt, personId: 'li', on: plainDate('2026-05-05'), reason: '退休' };
    for (const event of [
      { type: 'PersonRegistered', data: { ...moved, unitId: COUNTY_SQUAD, from } },
      { type: 'PersonRegistered', data: { ...moved, agencyId: CITY_AGENCY, unitId: LEGAL_UNIT, from } },
      { type: 'PostingEnded', data: gone },
    ] as const) {
      registers = registersFrom([...world, event]);
      expect(await identity.callerOf(token)).toBeUndefined();
      await expect(identity.signIn('li', PASSWORD)).rejects.toThrow(OutOfPost);
      expect(await identity.signIn('li', 'not the password')).toBeUndefined();
    }
    registers = registersFrom(world);
    expect((await identity.callerOf(token))?.username).toBe('li');
  });

  it('a session of the only administrator goes on when the register strikes everyone: somebody must set it right', async () => {
    const qian = { username: 'qian', personId: 'qian', roles: ['administrator'] } as const;
    await identity.openAccount(qian, PASSWORD, administrator, newUuid());
    const { token } = (await identity.signIn('qian', PASSWORD))!;
    registers = registersFrom([]);
    expect((await identity.callerOf(token))?.username).toBe('qian');
    expect(identity.list().map(({ findings }) => findings)).toEqual([['not-in-post'], ['not-in-post']]);
  });

  it('a session works after a restart', async () => {
    const { token } = (await identity.signIn('li', PASSWORD))!;
    identity.close();
    identity = await opened();
    expect((await identity.callerOf(token))?.username).toBe('li');
    expect(await identity.signIn('li', PASSWORD)).toBeDefined();
  });
});

describe('passwords', () => {
  it('passwords are nowhere in the log, in the clear or hashed', async () => {
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    await identity.setPassword('li', 'another one, quite new', administrator, newUuid());
    const log = await everythingInTheLog();
    expect(log).toContain('PasswordSet');
    expect(log).not.toMatch(/bicycle|quite new|scrypt/);
  });

  it('passwords are hashed in a file that only its owner can read', async () => {
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    for (const name of ['credentials.sqlite', 'credentials.sqlite-wal']) {
      const file = join(folder, name);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readFileSync(file).includes('bicycle')).toBe(false);
    }
  });

  it('passwords that are weak change nothing', async () => {
    await expect(identity.openAccount(li, 'short', administrator, newUuid())).rejects.toThrow(WeakPassword);
    expect(identity.list()).toEqual([]);
  });

  it('passwords are not changed by the same request sent again', async () => {
    const commandId = newUuid();
    await identity.openAccount(li, PASSWORD, administrator, commandId);
    await identity.setPassword('li', 'another one, quite new', administrator, newUuid());
    expect(await identity.openAccount(li, PASSWORD, administrator, commandId)).toMatchObject({ isRepeated: true });
    expect(await identity.signIn('li', 'another one, quite new')).toBeDefined();
  });
});

describe('two processes on one log, with one data folder', () => {
  let other: Identity;
  beforeEach(async () => {
    other = await opened();
  });
  afterEach(() => {
    other.close();
    jest.useRealTimers();
  });

  it('two processes on one log accept the sessions of each other', async () => {
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    const session = await other.signIn('li', PASSWORD);
    expect((await identity.callerOf(session!.token))?.username).toBe('li');
  });

  it('two processes on one log end a session everywhere at once, where the password is set or the account closed', async () => {
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    const first = await other.signIn('li', PASSWORD);
    await identity.setPassword('li', 'another one, quite new', administrator, newUuid());
    expect(await other.callerOf(first!.token)).toBeUndefined();
    const second = await other.signIn('li', 'another one, quite new');
    await identity.closeAccount('li', administrator, newUuid());
    expect(await other.callerOf(second!.token)).toBeUndefined();
  });

  it('two processes on one log learn by themselves of roles that were changed by the other', async () => {
    other.close();
    jest.useFakeTimers({ doNotFake: ['Date', 'nextTick', 'queueMicrotask', 'setImmediate'] });
    other = await opened();
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    const { token } = (await other.signIn('li', PASSWORD))!;
    await identity.changeAccount({ ...li, roles: ['unitHead'] }, administrator, newUuid());
    const roles = async () => (await other.callerOf(token))?.actor.roles;
    expect(await roles()).toEqual(['officer']);
    await jest.advanceTimersToNextTimerAsync();
    expect(await roles()).toEqual(['unitHead']);
  });

  it('two processes on one log open one first administrator between them, whose password is right', async () => {
    const told = await Promise.all([identity, other].map((each) => each.firstAdministrator()));
    const [first, ...more] = told.filter((each) => each !== undefined);
    expect(more).toEqual([]);
    for (const each of [identity, other]) expect(await each.signIn(first!.username, first!.password)).toBeDefined();
    let opened = 0;
    for await (const { type } of store.readAll()) opened += type === 'AccountOpened' ? 1 : 0;
    expect(opened).toBe(1);
  });

  it('two processes on one log finish one administrator between them, where a crash left it without a password', async () => {
    await identity.openAccount(
      { username: 'admin', personId: 'admin', roles: ['administrator'] },
      PASSWORD,
      system,
      newUuid(),
    );
    identity.close();
    other.close();
    for (const file of ['credentials.sqlite', 'credentials.sqlite-wal', 'credentials.sqlite-shm'])
      rmSync(join(folder, file), { force: true });
    [identity, other] = [await opened(), await opened()];
    const told = await Promise.all([identity, other].map((each) => each.firstAdministrator()));
    const [first, ...more] = told.filter((each) => each !== undefined);
    expect(more).toEqual([]);
    expect(await other.signIn(first!.username, first!.password)).toBeDefined();
  });
});

describe('the first administrator', () => {
  it('the first administrator is opened once, with a password of its own', async () => {
    const first = (await identity.firstAdministrator())!;
    expect(await identity.signIn(first.username, first.password)).toBeDefined();
    expect(await identity.firstAdministrator()).toBeUndefined();
    expect(await everythingInTheLog()).not.toContain(first.password);
  });

  it('the first administrator is finished at the next start when a crash left it without a password', async () => {
    await identity.firstAdministrator();
    identity.close();
    for (const file of ['credentials.sqlite', 'credentials.sqlite-wal', 'credentials.sqlite-shm'])
      rmSync(join(folder, file), { force: true });
    identity = await opened();
    const again = (await identity.firstAdministrator())!;
    expect(await identity.signIn(again.username, again.password)).toBeDefined();
  });

  it('the first administrator is not opened where there are accounts', async () => {
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    expect(await identity.firstAdministrator()).toBeUndefined();
  });
});
