import { Database } from '@ecl/sqlite';
import { instant, newUuid } from '@ecl/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { totpCode, totpStepAt } from './credentials/totp.js';
import { SecondFactorsUnreadable } from './credentials/second-factors.js';
import { NoSuchAccount, SignInTooLongAgo, WrongCurrentPassword, WrongSecondFactor } from './identity-errors.js';
import { administrator, IdentityUnderTest, li, PASSWORD } from './identity.fixture.js';
import { Identity } from './identity.js';

const its = new IdentityUnderTest();
beforeEach(async () => {
  await its.begin();
  await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
});
afterEach(() => its.end());

const signIn = async () => (await its.identity.signIn('li', PASSWORD))!;
const bytesOf = (base32: string): Buffer => {
  const bits = Array.from(base32, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
};
/** What the authenticator shows, some half minutes from now. */
const codeOf = (secret: string, later = 0): string =>
  totpCode(bytesOf(secret), totpStepAt(Date.parse(its.clock.now()) / 1000) + later);
const begun = (token: string) => its.identity.enrolSecondFactor(token, { currentPassword: PASSWORD });
const enrolled = async () => {
  const { token } = await signIn();
  const { secret } = await begun(token);
  return { secret, ...(await its.identity.confirmSecondFactor(token, codeOf(secret))) };
};
const stageOf = async (token: string) => (await its.identity.callerOf(token))?.secondFactor;
const laterBySeconds = (seconds: number): void => {
  its.clock.set(instant(new Date(Date.parse(its.clock.now()) + seconds * 1000).toISOString()));
};

describe('a second factor', () => {
  it('a second factor that is enrolled is asked for at every sign-in and of every other session, in every process', async () => {
    const before = await signIn();
    const { secret, session, recoveryCodes } = await enrolled();
    expect([before.secondFactor, session.secondFactor, recoveryCodes.length]).toEqual(['not-asked', 'given', 8]);
    expect([await stageOf(before.token), await stageOf(session.token)]).toEqual(['to-give', 'given']);
    laterBySeconds(60);
    const half = await signIn();
    expect(half.secondFactor).toBe('to-give');
    const other = await its.opened();
    const whole = await other.giveSecondFactor(half.token, codeOf(secret));
    other.close();
    expect([await stageOf(whole.token), await stageOf(half.token)]).toEqual(['given', undefined]);
  });

  it('a code counts once, also that of the enrolment, half a minute early or late, and no wrong one does', async () => {
    const { secret } = await enrolled();
    const { token } = await signIn();
    const give = (code: string) => its.identity.giveSecondFactor(token, code);
    await expect(give(codeOf(secret))).rejects.toThrow(WrongSecondFactor);
    await expect(give(codeOf(secret, 2))).rejects.toThrow(WrongSecondFactor);
    await expect(give('000000')).rejects.toThrow(WrongSecondFactor);
    expect(await give(codeOf(secret, 1))).toMatchObject({ secondFactor: 'given' });
    const again = await signIn();
    laterBySeconds(30);
    await expect(its.identity.giveSecondFactor(again.token, codeOf(secret))).rejects.toThrow(WrongSecondFactor);
  });

  it('a recovery code counts once, on record', async () => {
    const { recoveryCodes } = await enrolled();
    const [code = ''] = recoveryCodes;
    const [one, other] = [await signIn(), await signIn()];
    expect(await its.identity.giveSecondFactor(one.token, code.toUpperCase().replaceAll('-', ' '))).toBeDefined();
    await expect(its.identity.giveSecondFactor(other.token, code)).rejects.toThrow(WrongSecondFactor);
    expect(await its.everythingInTheLog()).toMatch(/"type":"RecoveryCodeUsed".*"left":7/);
  });

  it('a secret and a recovery code are in no event and in no file as they are, and the file is its owner’s', async () => {
    const { secret, recoveryCodes } = await enrolled();
    const file = join(its.folder, 'credentials.sqlite');
    const log = await its.everythingInTheLog();
    const onDisk = [file, `${file}-wal`].map((each) => readFileSync(each).toString('latin1')).join('');
    for (const shown of [secret, bytesOf(secret).toString('latin1'), ...recoveryCodes]) {
      expect(log).not.toContain(shown);
      expect(onDisk).not.toContain(shown);
    }
    expect(statSync(join(its.folder, 'keys', 'second-factors.key')).mode & 0o777).toBe(0o600);
    const db = new Database(file);
    db.prepare(`UPDATE second_factors SET username = 'wang'`).run();
    db.close();
    const wang = { username: 'wang', personId: 'wang', roles: ['supervisor'] } as const;
    await its.identity.openAccount(wang, PASSWORD, administrator, newUuid());
    const half = (await its.identity.signIn('wang', PASSWORD))!;
    await expect(its.identity.giveSecondFactor(half.token, codeOf(secret, 1))).rejects.toThrow();
  });

  it('another authenticator takes the place of the one in use only with a code of that one', async () => {
    const { secret, session } = await enrolled();
    for (const code of [undefined, '123'])
      await expect(its.identity.enrolSecondFactor(session.token, { currentCode: code })).rejects.toThrow(
        WrongSecondFactor,
      );
    const next = await its.identity.enrolSecondFactor(session.token, { currentCode: codeOf(secret, 1) });
    await expect(its.identity.confirmSecondFactor(session.token, codeOf(secret, 1))).rejects.toThrow(WrongSecondFactor);
    const { session: newer } = await its.identity.confirmSecondFactor(session.token, codeOf(next.secret));
    expect([await stageOf(session.token), await stageOf(newer.token)]).toEqual([undefined, 'given']);
  });

  it('a second factor that is on record is asked for also where the file has lost it, or has an older copy of it', async () => {
    const { session } = await enrolled();
    const file = new Database(its.options().credentialsFile);
    file.exec('UPDATE second_factors SET secret = NULL');
    expect((await signIn()).secondFactor).toBe('to-give');
    expect(await its.identity.callerOf(session.token)).toBeUndefined();
    await its.identity.resetSecondFactor('li', '遗失', administrator, newUuid());
    file.exec("UPDATE second_factors SET secret = x'00'");
    file.close();
    expect((await signIn()).secondFactor).toBe('not-asked');
  });

  it('of two that confirm one enrolment at once, one does, and it is in force', async () => {
    const { token } = await signIn();
    const { secret } = await begun(token);
    const confirm = () => its.identity.confirmSecondFactor(token, codeOf(secret));
    const [first, second] = await Promise.allSettled([confirm(), confirm()]);
    expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await signIn()).secondFactor).toBe('to-give');
  });

  it('a session alone enrols nothing: the password is asked anew, or the provider a moment ago', async () => {
    const { token } = await signIn();
    for (const currentPassword of [undefined, 'not the password'])
      await expect(its.identity.enrolSecondFactor(token, { currentPassword })).rejects.toThrow(WrongCurrentPassword);
    const who = { issuer: 'https://login.example.cn', subject: 'sub-1' };
    await its.identity.bindIdentity('li', who, administrator, newUuid());
    const early = await its.identity.signInAs(who);
    laterBySeconds(601);
    await expect(its.identity.enrolSecondFactor(early.token, {})).rejects.toThrow(SignInTooLongAgo);
    const fresh = await its.identity.signInAs(who);
    expect(await its.identity.enrolSecondFactor(fresh.token, {})).toHaveProperty('secret');
    expect((await signIn()).secondFactor).toBe('not-asked');
  });

  it('a lost key of second factors is told, at the start and to whoever gives a code, and a reset helps', async () => {
    await enrolled();
    expect(its.identity.unreadableSecondFactors()).toEqual([]);
    its.identity.close();
    rmSync(join(its.folder, 'keys', 'second-factors.key'));
    its.identity = await its.opened();
    expect(its.identity.unreadableSecondFactors()).toEqual(['li']);
    const { token } = await signIn();
    await expect(its.identity.giveSecondFactor(token, '123456')).rejects.toThrow(SecondFactorsUnreadable);
    await its.identity.resetSecondFactorHere('li', { by: 'root@server', reason: '密钥遗失' });
    expect(its.identity.unreadableSecondFactors()).toEqual([]);
    laterBySeconds(60);
    expect((await enrolled()).session.secondFactor).toBe('given');
  });

  it('a recovery code that cannot be recorded is not spent, and one that is being used is not used twice', async () => {
    const { recoveryCodes } = await enrolled();
    const [code = ''] = recoveryCodes;
    const { token } = await signIn();
    const append = its.store.appendToStream.bind(its.store);
    const failing: typeof append = () => Promise.reject(new Error('the disk is full'));
    its.store.appendToStream = failing;
    await expect(its.identity.giveSecondFactor(token, code)).rejects.toThrow('the disk is full');
    its.store.appendToStream = append;
    const other = await signIn();
    const answers = await Promise.allSettled(
      [token, other.token].map((each) => its.identity.giveSecondFactor(each, code)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await its.everythingInTheLog()).match(/RecoveryCodeUsed/g)).toHaveLength(1);
  });

  it('a session of a second factor, or a password, stays over when an older copy of the file was put back', async () => {
    const file = its.options().credentialsFile;
    await its.identity.setPassword('li', PASSWORD, administrator, newUuid());
    its.identity.close();
    cpSync(file, `${file}.old`);
    its.identity = await its.opened();
    const { session } = await enrolled();
    its.identity.close();
    for (const left of ['', '-wal', '-shm']) rmSync(`${file}${left}`, { force: true });
    cpSync(`${file}.old`, file);
    its.identity = await its.opened();
    await its.identity.resetSecondFactor('li', '遗失', administrator, newUuid());
    laterBySeconds(60);
    await enrolled();
    expect(await its.identity.callerOf(session.token)).toBeUndefined();
  });

  it('a first administrator that is handed over brings no factor and no password of whoever installed it', async () => {
    const first = await its.emptied();
    const { token } = (await its.identity.signIn(first.username, first.password))!;
    const { secret } = await its.identity.enrolSecondFactor(token, { currentPassword: first.password });
    await its.identity.confirmSecondFactor(token, codeOf(secret));
    const form = { username: first.username, personId: 'wang', roles: ['administrator'] } as const;
    const by = { personId: first.username, roles: ['administrator'] } as const;
    expect(await its.identity.changeAccount(form, by, newUuid())).toMatchObject({ is: 'accepted' });
    expect(its.identity.list()).toMatchObject([{ hasSecondFactor: false, mustChangePassword: true }]);
    expect(await its.identity.callerOf(token)).toBeUndefined();
    expect(await its.identity.signIn(first.username, first.password)).toMatchObject({ secondFactor: 'not-asked' });
  });

  it('a session with it ends when the session without it would have', async () => {
    const { token, expiresAt } = await signIn();
    laterBySeconds(3600);
    const { secret } = await begun(token);
    const { session } = await its.identity.confirmSecondFactor(token, codeOf(secret));
    expect(session.expiresAt).toBe(expiresAt);
  });

  it('another administrator, or someone at the machine, takes it away on record, which ends the sessions that rest on it', async () => {
    const { session } = await enrolled();
    const own = await its.identity.resetSecondFactor('li', '遗失', { personId: 'li', roles: [] }, newUuid());
    expect(own).toMatchObject({ is: 'refused', violations: [{ rule: 'accounts.not-administrator' }] });
    const itself = { personId: 'li', roles: ['administrator'] } as const;
    expect(await its.identity.resetSecondFactor('li', '遗失', itself, newUuid())).toMatchObject({
      violations: [{ rule: 'accounts.own-second-factor' }],
    });
    expect(its.identity.list()).toMatchObject([{ hasSecondFactor: true }]);
    const id = newUuid();
    await its.identity.resetSecondFactor('li', '遗失', administrator, id);
    expect(await its.identity.callerOf(session.token)).toBeUndefined();
    expect(its.identity.list()).toMatchObject([{ hasSecondFactor: false }]);
    laterBySeconds(60);
    await enrolled();
    await its.identity.resetSecondFactor('li', '遗失', administrator, id);
    expect((await signIn()).secondFactor).toBe('to-give');
    await its.identity.resetSecondFactorHere('li', { by: 'root@server', reason: '遗失' });
    expect((await signIn()).secondFactor).toBe('not-asked');
    expect(await its.everythingInTheLog()).toMatch(/"resetBy":"root@server"/);
    await expect(its.identity.resetSecondFactorHere('nobody', { by: 'x', reason: 'x' })).rejects.toThrow(NoSuchAccount);
  });

  it('a role that must have one gets a session in which it can be enrolled; a provider that vouches for it is believed', async () => {
    const strict = await Identity.open({ ...its.options(), secondFactorFor: ['officer'] });
    try {
      const session = (await strict.signIn('li', PASSWORD))!;
      expect(session.secondFactor).toBe('to-enrol');
      expect((await strict.callerOf(session.token))?.secondFactor).toBe('to-enrol');
      const who = { issuer: 'https://login.example.cn', subject: 'sub-1' };
      await strict.bindIdentity('li', who, administrator, newUuid());
      expect((await strict.signInAs(who)).secondFactor).toBe('to-enrol');
      const vouched = await strict.signInAs({ ...who, isTwoFactors: true });
      expect((await strict.callerOf(vouched.token))?.secondFactor).toBe('given');
      await enrolled();
      expect((await its.identity.signInAs({ ...who, isTwoFactors: true })).secondFactor).toBe('to-give');
    } finally {
      strict.close();
    }
  });
});
