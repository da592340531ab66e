import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CommandIdReused } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WeakPassword } from './credentials/password.js';
import { Passwords } from './credentials/passwords.js';
import { PasswordsReplaced, WrongCurrentPassword } from './identity-errors.js';
import { administrator, anEmptyLog, IdentityUnderTest, li, PASSWORD } from './identity.fixture.js';
import { Identity } from './identity.js';

const its = new IdentityUnderTest();
beforeEach(() => its.begin());
afterEach(() => its.end());

describe('passwords', () => {
  it('passwords are nowhere in the log, in the clear or hashed', async () => {
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    await its.identity.setPassword('li', 'another one, quite new', administrator, newUuid());
    const log = await its.everythingInTheLog();
    expect(log).toContain('PasswordSet');
    expect(log).not.toMatch(/bicycle|quite new|scrypt/);
  });

  it('passwords are hashed in a file that only its owner can read', async () => {
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    for (const name of ['credentials.sqlite', 'credentials.sqlite-wal']) {
      const file = join(its.folder, name);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readFileSync(file).includes('bicycle')).toBe(false);
    }
  });

  it.each([
    [
      'replaced by a copy',
      (file: string) => {
        copyFileSync(file, `${file}.x`);
        renameSync(`${file}.x`, file);
      },
    ],
    ['moved', (file: string) => renameSync(file, `${file}.x`)],
    ['deleted', (file: string) => rmSync(file)],
  ])(
    'passwords of which the file was %s are not changed any more, and no session is said to have ended',
    async (_, accident) => {
      await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
      const { token } = (await its.identity.signIn('li', PASSWORD))!;
      const before = await its.everythingInTheLog();
      accident(join(its.folder, 'credentials.sqlite'));
      const another = 'another one, quite new';
      for (const change of [
        () => its.identity.setPassword('li', another, administrator, newUuid()),
        () =>
          its.identity.openAccount({ ...li, username: 'wang', personId: 'wang' }, another, administrator, newUuid()),
        () => its.identity.closeAccount('li', administrator, newUuid()),
        () => its.identity.signOut(token),
      ])
        await expect(change()).rejects.toThrow(PasswordsReplaced);
      expect(await its.everythingInTheLog()).toBe(before);
    },
  );

  it('passwords that are weak change nothing', async () => {
    await expect(its.identity.openAccount(li, 'short', administrator, newUuid())).rejects.toThrow(WeakPassword);
    expect(its.identity.list()).toEqual([]);
  });

  it('passwords are not changed by the same request sent again', async () => {
    const commandId = newUuid();
    await its.identity.openAccount(li, PASSWORD, administrator, commandId);
    await its.identity.setPassword('li', 'another one, quite new', administrator, newUuid());
    expect(await its.identity.openAccount(li, PASSWORD, administrator, commandId)).toMatchObject({ isRepeated: true });
    expect(await its.identity.signIn('li', 'another one, quite new')).toBeDefined();
  });
});

describe('a request that is sent again', () => {
  const NEW = 'another one, quite new';

  it('a request that is sent again with another password is refused, and the first password stays', async () => {
    const [opening, setting] = [newUuid(), newUuid()];
    await its.identity.openAccount(li, PASSWORD, administrator, opening);
    await expect(its.identity.openAccount(li, NEW, administrator, opening)).rejects.toThrow(CommandIdReused);
    expect(await its.identity.signIn('li', PASSWORD)).toBeDefined();
    await its.identity.setPassword('li', NEW, administrator, setting);
    await expect(its.identity.setPassword('li', PASSWORD, administrator, setting)).rejects.toThrow(CommandIdReused);
    expect(await its.identity.signIn('li', NEW)).toBeDefined();
  });

  it('a request that is sent again does not bring back a password that was replaced, or that of a closed account', async () => {
    const [opening, setting] = [newUuid(), newUuid()];
    await its.identity.openAccount(li, PASSWORD, administrator, opening);
    await its.identity.setPassword('li', NEW, administrator, setting);
    await its.identity.setPassword('li', 'a third one, for the summer', administrator, newUuid());
    await its.identity.setPassword('li', NEW, administrator, setting);
    expect(await its.identity.signIn('li', NEW)).toBeUndefined();
    await its.identity.closeAccount('li', administrator, newUuid());
    await its.identity.openAccount(li, PASSWORD, administrator, opening);
    await its.identity.changeAccount(li, administrator, newUuid());
    expect(await its.identity.signIn('li', PASSWORD)).toBeUndefined();
  });

  it('a request that is sent again does not close an account that was taken back into use, and keeps its sessions', async () => {
    const closing = newUuid();
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    await its.identity.closeAccount('li', administrator, closing);
    await its.identity.changeAccount(li, administrator, newUuid());
    await its.identity.setPassword('li', NEW, administrator, newUuid());
    const { token } = (await its.identity.signIn('li', NEW))!;
    await its.identity.closeAccount('li', administrator, closing);
    expect(await its.identity.callerOf(token)).toBeDefined();
  });

  it.each(['openAccount', 'setPassword'] as const)(
    'a request that is sent again finishes %s, where a crash lost the password',
    async (what) => {
      const id = newUuid();
      const opening = newUuid();
      await its.identity.openAccount(li, PASSWORD, administrator, opening);
      const again = () =>
        what === 'openAccount'
          ? its.identity.openAccount(li, PASSWORD, administrator, opening)
          : its.identity.setPassword('li', NEW, administrator, id);
      await again();
      its.identity.close();
      for (const file of ['credentials.sqlite', 'credentials.sqlite-wal', 'credentials.sqlite-shm'])
        rmSync(join(its.folder, file), { force: true });
      its.identity = await its.opened();
      expect(await again()).toMatchObject({ isRepeated: true });
      expect(await its.identity.signIn('li', what === 'openAccount' ? PASSWORD : NEW)).toBeDefined();
    },
  );

  it('a request is recorded with a digest that says nothing about its password to anyone without the key', async () => {
    const commandId = newUuid();
    await its.identity.openAccount(li, PASSWORD, administrator, commandId);
    const log = await its.everythingInTheLog();
    const { store: ours, key: elsewhere } = { store: its.store, key: mkdtempSync(join(tmpdir(), 'ecl-identity-')) };
    expect(log).toContain(commandId);
    its.store = anEmptyLog();
    const stranger = await Identity.open({
      ...its.options(),
      keysFolder: elsewhere,
      credentialsFile: join(elsewhere, 'c'),
    });
    await stranger.openAccount(li, PASSWORD, administrator, commandId);
    const digest = /"commandDigest":"([0-9a-f]{64})"/;
    expect(digest.exec(await its.everythingInTheLog())?.[1]).not.toBe(digest.exec(log)?.[1]);
    stranger.close();
    its.store = ours;
    rmSync(elsewhere, { recursive: true });
  });
});

describe('the own password', () => {
  const own = { personId: 'li', roles: ['officer'] } as const;
  const NEW = 'another one, quite new';

  it('the own password is changed by anyone who knows the present one', async () => {
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    const id = newUuid();
    for (const wrong of [undefined, '', 'not the password', NEW])
      await expect(its.identity.setPassword('li', NEW, own, newUuid(), wrong)).rejects.toThrow(WrongCurrentPassword);
    expect(await its.identity.setPassword('li', NEW, own, id, PASSWORD)).toMatchObject({ is: 'accepted' });
    expect(await its.identity.signIn('li', NEW)).toBeDefined();
    // The same request again, although the present password is another one now.
    expect(await its.identity.setPassword('li', NEW, own, id, PASSWORD)).toMatchObject({ isRepeated: true });
  });

  it('a change of the own password without the present one costs no hash', async () => {
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    const hashing = jest.spyOn(Passwords.prototype, 'hashFor');
    const comparing = jest.spyOn(Passwords.prototype, 'right');
    await expect(its.identity.setPassword('li', NEW, own, newUuid())).rejects.toThrow(WrongCurrentPassword);
    expect([hashing.mock.calls, comparing.mock.calls]).toEqual([[], []]);
    jest.restoreAllMocks();
  });

  it('the own password of an administrator needs the present one too, and that of others does not', async () => {
    const qian = { username: 'qian', personId: 'qian', roles: ['administrator'] } as const;
    await its.identity.openAccount(qian, PASSWORD, administrator, newUuid());
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    const by = { personId: 'qian', roles: ['administrator'] } as const;
    await expect(its.identity.setPassword('qian', NEW, by, newUuid())).rejects.toThrow(WrongCurrentPassword);
    expect(await its.identity.setPassword('li', NEW, by, newUuid())).toMatchObject({ is: 'accepted' });
  });
});

describe('a password that somebody else gave', () => {
  const NEW = 'another one, quite new';
  const own = { personId: 'li', roles: ['officer'] } as const;
  const mustChange = async (password: string) => {
    const session = (await its.identity.signIn('li', password))!;
    return [session.mustChangePassword, (await its.identity.callerOf(session.token))?.mustChangePassword];
  };

  beforeEach(async () => {
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
  });

  it('a password that somebody else gave must be changed, to another one, and is asked for once', async () => {
    expect(await mustChange(PASSWORD)).toEqual([true, true]);
    await expect(its.identity.setPassword('li', PASSWORD, own, newUuid(), PASSWORD)).rejects.toThrow(WeakPassword);
    await its.identity.setPassword('li', NEW, own, newUuid(), PASSWORD);
    expect(await mustChange(NEW)).toEqual([false, false]);
    its.identity.close();
    its.identity = await its.opened();
    expect(await mustChange(NEW)).toEqual([false, false]);
  });

  it('a password that an administrator sets again must be changed again, also after a change of roles', async () => {
    await its.identity.setPassword('li', NEW, own, newUuid(), PASSWORD);
    await its.identity.changeAccount({ ...li, roles: ['unitHead'] }, administrator, newUuid());
    expect(await mustChange(NEW)).toEqual([false, false]);
    await its.identity.setPassword('li', PASSWORD, administrator, newUuid());
    expect(await mustChange(PASSWORD)).toEqual([true, true]);
    await its.identity.changeAccount(li, administrator, newUuid());
    expect(await mustChange(PASSWORD)).toEqual([true, true]);
  });

  it('a password that somebody else gave is listed', async () => {
    expect(its.identity.list()).toMatchObject([{ username: 'li', mustChangePassword: true }]);
  });
});
