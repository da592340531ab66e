import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newUuid, plusHours } from '@ecl/kernel';
import { Database } from '@ecl/sqlite';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashPassword, WeakPassword } from './credentials/password.js';
import { NotAnAdministrator, PasswordOfAnother } from './identity-errors.js';
import { administrator, IdentityUnderTest, li, PASSWORD } from './identity.fixture.js';

const its = new IdentityUnderTest();
beforeEach(() => its.begin());
afterEach(() => its.end());

describe('a demonstration', () => {
  const PRINTED = 'Demo-2026-xuni';

  it('a demonstration takes the password that it prints, which nobody has to change', async () => {
    await its.identity.firstAdministrator();
    await its.identity.beginDemonstration();
    await its.identity.openAccount(li, PRINTED, administrator, newUuid());
    expect(await its.identity.signIn('li', PRINTED)).toMatchObject({ mustChangePassword: false });
    its.identity.close();
    its.identity = await its.opened();
    expect(await its.identity.signIn('li', PRINTED)).toMatchObject({ mustChangePassword: false });
  });

  it('a demonstration begins in a fresh ledger, and never where people have accounts', async () => {
    await expect(its.identity.beginDemonstration()).rejects.toThrow('a ledger in use is no demonstration');
    await its.identity.firstAdministrator();
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    await expect(its.identity.beginDemonstration()).rejects.toThrow('a ledger in use is no demonstration');
  });

  it('the password of a demonstration is refused everywhere else: it is not set, and does not sign in', async () => {
    await expect(its.identity.openAccount(li, PRINTED, administrator, newUuid())).rejects.toThrow(WeakPassword);
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    // As an earlier release set it.
    const file = new Database(join(its.folder, 'credentials.sqlite'));
    file.prepare('UPDATE credentials SET hash = ?').run(await hashPassword(PRINTED, { N: 2 ** 10, r: 8, p: 1 }));
    file.close();
    expect(await its.identity.signIn('li', PRINTED)).toBeUndefined();
  });
});

describe('passwords that are lost', () => {
  it('passwords are lost where accounts have none, and not before there are accounts, nor once one has a password again', async () => {
    expect(its.identity.lostPasswords()).toBeUndefined();
    await its.identity.openAccount(
      { username: 'qian', personId: 'qian', roles: ['administrator'] },
      PASSWORD,
      administrator,
      newUuid(),
    );
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    expect(its.identity.lostPasswords()).toBeUndefined();
    its.identity.close();
    rmSync(join(its.folder, 'credentials.sqlite'));
    its.identity = await its.opened();
    expect(await its.identity.firstAdministrator()).toBeUndefined();
    expect(its.identity.lostPasswords()).toEqual({
      accounts: 2,
      administrators: ['qian'],
      file: join(its.folder, 'credentials.sqlite'),
    });
    await its.identity.resetPassword('qian', { by: 'root@server', reason: '密码文件丢失' });
    expect(its.identity.lostPasswords()).toBeUndefined();
  });
});

describe('the way back in', () => {
  const qian = { username: 'qian', personId: 'qian', roles: ['administrator'] } as const;
  const why = { by: 'root@server', reason: '密码遗失' };

  it('the way back in gives an administrator a password that must be changed, ends the sessions, and is on record', async () => {
    await its.identity.openAccount(qian, PASSWORD, administrator, newUuid());
    const { token } = (await its.identity.signIn('qian', PASSWORD))!;
    const password = await its.identity.resetPassword('qian', why);
    expect(await its.identity.callerOf(token)).toBeUndefined();
    expect(await its.identity.signIn('qian', PASSWORD)).toBeUndefined();
    expect(await its.identity.signIn('qian', password)).toMatchObject({ mustChangePassword: true });
    const log = await its.everythingInTheLog();
    expect(log).toMatch(/"type":"PasswordReset".*"reason":"密码遗失","resetBy":"root@server"/);
    expect(log).not.toContain(password);
  });

  it('the way back in is for administrators in use, and changes nothing for others', async () => {
    await its.identity.openAccount(qian, PASSWORD, administrator, newUuid());
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    for (const username of ['li', 'nobody'])
      await expect(its.identity.resetPassword(username, why)).rejects.toThrow(NotAnAdministrator);
    expect(await its.identity.signIn('li', PASSWORD)).toBeDefined();
  });
});

describe('the first administrator', () => {
  it('the first administrator is opened once, with a password of its own', async () => {
    const first = (await its.identity.firstAdministrator())!;
    expect(await its.identity.signIn(first.username, first.password)).toBeDefined();
    expect(await its.identity.firstAdministrator()).toBeUndefined();
    expect(await its.everythingInTheLog()).not.toContain(first.password);
  });

  it('the first administrator is finished at the next start when a crash left it without a password', async () => {
    await its.identity.firstAdministrator();
    its.identity.close();
    for (const file of ['credentials.sqlite', 'credentials.sqlite-wal', 'credentials.sqlite-shm'])
      rmSync(join(its.folder, file), { force: true });
    its.identity = await its.opened();
    const again = (await its.identity.firstAdministrator())!;
    expect(await its.identity.signIn(again.username, again.password)).toBeDefined();
  });

  it('the first administrator is not opened where there are accounts', async () => {
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    expect(await its.identity.firstAdministrator()).toBeUndefined();
  });
});

describe('a first administrator that is handed over', () => {
  const later = (hours: number): void => its.clock.set(plusHours(its.clock.now(), hours));
  const handedOver = async () => {
    const { username, password } = (await its.identity.firstAdministrator())!;
    const before = (await its.identity.signIn(username, password))!;
    const by = { personId: username, roles: ['administrator'] } as const;
    const form = { username, personId: 'wang', roles: ['administrator'] } as const;
    expect(await its.identity.changeAccount(form, by, newUuid())).toMatchObject({ is: 'accepted' });
    return { username, password, before };
  };

  it('ends the sessions of whoever installed it, in every process', async () => {
    const other = await its.opened();
    const { before } = await handedOver();
    expect(await its.identity.callerOf(before.token)).toBeUndefined();
    expect(await other.callerOf(before.token)).toBeUndefined();
    other.close();
  });

  it('takes the password of before for an hour from the first sign-in, and with it its sessions', async () => {
    const { username, password } = await handedOver();
    later(24);
    const first = (await its.identity.signIn(username, password))!;
    later(0.9);
    expect(await its.identity.signIn(username, password)).toBeDefined();
    later(0.2);
    await expect(its.identity.signIn(username, password)).rejects.toThrow(PasswordOfAnother);
    expect(await its.identity.callerOf(first.token)).toBeUndefined();
    // Only with the right password is anything told.
    expect(await its.identity.signIn(username, `${password}x`)).toBeUndefined();
  });

  it('takes it for a week where nobody signed in', async () => {
    const { username, password } = await handedOver();
    later(7 * 24 + 1);
    await expect(its.identity.signIn(username, password)).rejects.toThrow(PasswordOfAnother);
    const again = await its.identity.resetPassword(username, { by: 'root@server', reason: '逾期未登录' });
    later(24 * 30);
    expect(await its.identity.signIn(username, again)).toMatchObject({ mustChangePassword: true });
  });

  it('goes on as any other once its person has chosen a password', async () => {
    const { username, password } = await handedOver();
    await its.identity.signIn(username, password);
    const wang = { personId: 'wang', roles: ['administrator'] } as const;
    expect(await its.identity.setPassword(username, PASSWORD, wang, newUuid(), password)).toMatchObject({
      is: 'accepted',
    });
    expect(await its.identity.signIn(username, password)).toBeUndefined();
    later(24 * 30);
    expect(await its.identity.signIn(username, PASSWORD)).toMatchObject({ mustChangePassword: false });
  });
});
