import {
  CITY_AGENCY,
  COUNTY_AGENCY,
  COUNTY_SQUAD,
  LEGAL_UNIT,
  registersFrom,
  SQUAD,
  world,
} from '@ecl/enforcement/testing';
import {
  CommandIdReused,
  CommandRefused,
  eventTypes,
  InMemoryEventStore,
  withSchemas,
  type EventStore,
} from '@ecl/event-sourcing';
import { instant, newUuid, plainDate, SettableClock } from '@ecl/kernel';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountChanged } from './accounts/events.js';
import { hashPassword, WeakPassword } from './credentials/password.js';
import { NotAnAdministrator, OutOfPost, WrongCurrentPassword } from './identity-errors.js';
import { Identity } from './identity.js';
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

const options = () => ({
  store,
  clock,
  registers: () => registers,
  credentialsFile: join(folder, 'credentials.sqlite'),
  keysFolder: join(folder, 'keys'),
  passwordCost: { N: 2 ** 10, r: 8, p: 1 },
});
const opened = (): Promise<Identity> => Identity.open(options());

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
      mustChangePassword: true,
      sessionId: expect.any(String),
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

describe('a request that is sent again', () => {
  const NEW = 'another one, quite new';

  it('a request that is sent again with another password is refused, and the first password stays', async () => {
    const [opening, setting] = [newUuid(), newUuid()];
    await identity.openAccount(li, PASSWORD, administrator, opening);
    await expect(identity.openAccount(li, NEW, administrator, opening)).rejects.toThrow(CommandIdReused);
    expect(await identity.signIn('li', PASSWORD)).toBeDefined();
    await identity.setPassword('li', NEW, administrator, setting);
    await expect(identity.setPassword('li', PASSWORD, administrator, setting)).rejects.toThrow(CommandIdReused);
    expect(await identity.signIn('li', NEW)).toBeDefined();
  });

  it('a request that is sent again does not bring back a password that was replaced, or that of a closed account', async () => {
    const [opening, setting] = [newUuid(), newUuid()];
    await identity.openAccount(li, PASSWORD, administrator, opening);
    await identity.setPassword('li', NEW, administrator, setting);
    await identity.setPassword('li', 'a third one, for the summer', administrator, newUuid());
    await identity.setPassword('li', NEW, administrator, setting);
    expect(await identity.signIn('li', NEW)).toBeUndefined();
    await identity.closeAccount('li', administrator, newUuid());
    await identity.openAccount(li, PASSWORD, administrator, opening);
    await identity.changeAccount(li, administrator, newUuid());
    expect(await identity.signIn('li', PASSWORD)).toBeUndefined();
  });

  it('a request that is sent again does not close an account that was taken back into use, and keeps its sessions', async () => {
    const closing = newUuid();
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    await identity.closeAccount('li', administrator, closing);
    await identity.changeAccount(li, administrator, newUuid());
    await identity.setPassword('li', NEW, administrator, newUuid());
    const { token } = (await identity.signIn('li', NEW))!;
    await identity.closeAccount('li', administrator, closing);
    expect(await identity.callerOf(token)).toBeDefined();
  });

  it.each(['openAccount', 'setPassword'] as const)(
    'a request that is sent again finishes %s, where a crash lost the password',
    async (what) => {
      const id = newUuid();
      const opening = newUuid();
      await identity.openAccount(li, PASSWORD, administrator, opening);
      const again = () =>
        what === 'openAccount'
          ? identity.openAccount(li, PASSWORD, administrator, opening)
          : identity.setPassword('li', NEW, administrator, id);
      await again();
      identity.close();
      for (const file of ['credentials.sqlite', 'credentials.sqlite-wal', 'credentials.sqlite-shm'])
        rmSync(join(folder, file), { force: true });
      identity = await opened();
      expect(await again()).toMatchObject({ isRepeated: true });
      expect(await identity.signIn('li', what === 'openAccount' ? PASSWORD : NEW)).toBeDefined();
    },
  );

  it('a request is recorded with a digest that says nothing about its password to anyone without the key', async () => {
    const commandId = newUuid();
    await identity.openAccount(li, PASSWORD, administrator, commandId);
    const log = await everythingInTheLog();
    const { store: ours, key: elsewhere } = { store, key: mkdtempSync(join(tmpdir(), 'ecl-identity-')) };
    expect(log).toContain(commandId);
    store = withSchemas(new InMemoryEventStore(), eventTypes(...identityEventTypes, CommandRefused));
    const stranger = await Identity.open({
      ...options(),
      keysFolder: elsewhere,
      credentialsFile: join(elsewhere, 'c'),
    });
    await stranger.openAccount(li, PASSWORD, administrator, commandId);
    const digest = /"commandDigest":"([0-9a-f]{64})"/;
    expect(digest.exec(await everythingInTheLog())?.[1]).not.toBe(digest.exec(log)?.[1]);
    stranger.close();
    store = ours;
    rmSync(elsewhere, { recursive: true });
  });
});

describe('the own password', () => {
  const own = { personId: 'li', roles: ['officer'] } as const;
  const NEW = 'another one, quite new';

  it('the own password is changed by anyone who knows the present one', async () => {
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    const id = newUuid();
    for (const wrong of [undefined, '', 'not the password', NEW])
      await expect(identity.setPassword('li', NEW, own, newUuid(), wrong)).rejects.toThrow(WrongCurrentPassword);
    expect(await identity.setPassword('li', NEW, own, id, PASSWORD)).toMatchObject({ is: 'accepted' });
    expect(await identity.signIn('li', NEW)).toBeDefined();
    // The same request again, although the present password is another one now.
    expect(await identity.setPassword('li', NEW, own, id, PASSWORD)).toMatchObject({ isRepeated: true });
  });

  it('the own password of an administrator needs the present one too, and that of others does not', async () => {
    const qian = { username: 'qian', personId: 'qian', roles: ['administrator'] } as const;
    await identity.openAccount(qian, PASSWORD, administrator, newUuid());
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    const by = { personId: 'qian', roles: ['administrator'] } as const;
    await expect(identity.setPassword('qian', NEW, by, newUuid())).rejects.toThrow(WrongCurrentPassword);
    expect(await identity.setPassword('li', NEW, by, newUuid())).toMatchObject({ is: 'accepted' });
  });
});

describe('a password that somebody else gave', () => {
  const NEW = 'another one, quite new';
  const own = { personId: 'li', roles: ['officer'] } as const;
  const mustChange = async (password: string) => {
    const session = (await identity.signIn('li', password))!;
    return [session.mustChangePassword, (await identity.callerOf(session.token))?.mustChangePassword];
  };

  beforeEach(async () => {
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
  });

  it('a password that somebody else gave must be changed, to another one, and is asked for once', async () => {
    expect(await mustChange(PASSWORD)).toEqual([true, true]);
    await expect(identity.setPassword('li', PASSWORD, own, newUuid(), PASSWORD)).rejects.toThrow(WeakPassword);
    await identity.setPassword('li', NEW, own, newUuid(), PASSWORD);
    expect(await mustChange(NEW)).toEqual([false, false]);
    identity.close();
    identity = await opened();
    expect(await mustChange(NEW)).toEqual([false, false]);
  });

  it('a password that an administrator sets again must be changed again, also after a change of roles', async () => {
    await identity.setPassword('li', NEW, own, newUuid(), PASSWORD);
    await identity.changeAccount({ ...li, roles: ['unitHead'] }, administrator, newUuid());
    expect(await mustChange(NEW)).toEqual([false, false]);
    await identity.setPassword('li', PASSWORD, administrator, newUuid());
    expect(await mustChange(PASSWORD)).toEqual([true, true]);
    await identity.changeAccount(li, administrator, newUuid());
    expect(await mustChange(PASSWORD)).toEqual([true, true]);
  });

  it('a password that somebody else gave is listed', async () => {
    expect(identity.list()).toMatchObject([{ username: 'li', mustChangePassword: true }]);
  });
});

describe('a demonstration', () => {
  const PRINTED = 'Demo-2026-xuni';

  it('a demonstration takes the password that it prints, which nobody has to change', async () => {
    await identity.firstAdministrator();
    await identity.beginDemonstration();
    await identity.openAccount(li, PRINTED, administrator, newUuid());
    expect(await identity.signIn('li', PRINTED)).toMatchObject({ mustChangePassword: false });
    identity.close();
    identity = await opened();
    expect(await identity.signIn('li', PRINTED)).toMatchObject({ mustChangePassword: false });
  });

  it('a demonstration begins in a fresh ledger, and never where people have accounts', async () => {
    await expect(identity.beginDemonstration()).rejects.toThrow('a ledger in use is no demonstration');
    await identity.firstAdministrator();
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    await expect(identity.beginDemonstration()).rejects.toThrow('a ledger in use is no demonstration');
  });

  it('the password of a demonstration is refused everywhere else: it is not set, and does not sign in', async () => {
    await expect(identity.openAccount(li, PRINTED, administrator, newUuid())).rejects.toThrow(WeakPassword);
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    // As an earlier release set it.
    const file = new Database(join(folder, 'credentials.sqlite'));
    file.prepare('UPDATE credentials SET hash = ?').run(await hashPassword(PRINTED, { N: 2 ** 10, r: 8, p: 1 }));
    file.close();
    expect(await identity.signIn('li', PRINTED)).toBeUndefined();
  });
});

describe('the way back in', () => {
  const qian = { username: 'qian', personId: 'qian', roles: ['administrator'] } as const;
  const why = { by: 'root@server', reason: '密码遗失' };

  it('the way back in gives an administrator a password that must be changed, ends the sessions, and is on record', async () => {
    await identity.openAccount(qian, PASSWORD, administrator, newUuid());
    const { token } = (await identity.signIn('qian', PASSWORD))!;
    const password = await identity.resetPassword('qian', why);
    expect(await identity.callerOf(token)).toBeUndefined();
    expect(await identity.signIn('qian', PASSWORD)).toBeUndefined();
    expect(await identity.signIn('qian', password)).toMatchObject({ mustChangePassword: true });
    const log = await everythingInTheLog();
    expect(log).toMatch(/"type":"PasswordReset".*"reason":"密码遗失","resetBy":"root@server"/);
    expect(log).not.toContain(password);
  });

  it('the way back in is for administrators in use, and changes nothing for others', async () => {
    await identity.openAccount(qian, PASSWORD, administrator, newUuid());
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    for (const username of ['li', 'nobody'])
      await expect(identity.resetPassword(username, why)).rejects.toThrow(NotAnAdministrator);
    expect(await identity.signIn('li', PASSWORD)).toBeDefined();
  });
});

describe('signing out', () => {
  beforeEach(async () => {
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
  });

  it('signing out ends this session at once and for good, and no other one', async () => {
    const [one, other] = [(await identity.signIn('li', PASSWORD))!, (await identity.signIn('li', PASSWORD))!];
    expect(await identity.callerOf(one.token)).toBeDefined();
    await identity.signOut(one.token);
    expect(await identity.callerOf(one.token)).toBeUndefined();
    expect(await identity.callerOf(other.token)).toBeDefined();
    identity.close();
    identity = await opened();
    expect(await identity.callerOf(one.token)).toBeUndefined();
    expect(await identity.callerOf(other.token)).toBeDefined();
  });

  it('signing out is known to the other process, and forgotten when the token has ended by itself', async () => {
    const other = await opened();
    const { token } = (await identity.signIn('li', PASSWORD))!;
    expect(await other.callerOf(token)).toBeDefined();
    await identity.signOut(token);
    expect(await other.callerOf(token)).toBeUndefined();
    clock.set(instant('2026-05-06T09:00:01Z'));
    expect(await other.callerOf(token)).toBeUndefined();
    clock.set(instant('2026-05-06T01:00:00Z'));
    other.close();
  });

  it('signing out with what is no token changes nothing', async () => {
    const { token } = (await identity.signIn('li', PASSWORD))!;
    await identity.signOut('of.good.news');
    expect(await identity.callerOf(token)).toBeDefined();
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

  it('two processes on one log know at the next request of roles that the other changed, all requests at once', async () => {
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    const { token } = (await other.signIn('li', PASSWORD))!;
    const roles = async () => (await other.callerOf(token))?.actor.roles;
    expect(await roles()).toEqual(['officer']);
    await identity.changeAccount({ ...li, roles: ['unitHead'] }, administrator, newUuid());
    expect(await Promise.all([roles(), roles(), roles()])).toEqual([['unitHead'], ['unitHead'], ['unitHead']]);
  });

  it('two processes on one log learn by themselves of roles, where the other died before it told', async () => {
    other.close();
    jest.useFakeTimers({ doNotFake: ['Date', 'nextTick', 'queueMicrotask', 'setImmediate'] });
    other = await opened();
    await identity.openAccount(li, PASSWORD, administrator, newUuid());
    const { token } = (await other.signIn('li', PASSWORD))!;
    const roles = async () => (await other.callerOf(token))?.actor.roles;
    const changed = AccountChanged({ ...li, roles: ['unitHead'], occurredAt: clock.now(), changedBy: 'he' });
    expect(await roles()).toEqual(['officer']);
    await store.appendToStream('accounts', [{ id: newUuid(), ...changed, metadata: {} }], {
      expectedRevision: 'any',
    });
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
