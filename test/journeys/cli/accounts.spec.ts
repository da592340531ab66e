import { newUuid, systemClock } from '@ecl/kernel';
import { Identity } from '@ecl/identity';
import { dataFolder as placesIn, openEventLog, openLedger } from '@ecl/ledger';
import { afterAll, describe, expect, it } from '@jest/globals';
import { dataFolder, ecl, removeFolders, resultOf } from './ecl.fixture.js';

afterAll(removeFolders);

/** Works on the accounts of a data folder as a ledger does. */
const onAccounts = async <T>(data: string, work: (identity: Identity) => Promise<T>): Promise<T> => {
  const ledger = await openLedger({ data, looks: 'whenAsked', projects: 'here' });
  const { credentials: credentialsFile, keys: keysFolder } = placesIn(data);
  const identity = await Identity.open({
    store: ledger.store,
    clock: systemClock,
    registers: () => ledger.currentRegisters(),
    credentialsFile,
    keysFolder,
    passwordCost: { N: 2 ** 10, r: 8, p: 1 },
  });
  try {
    return await work(identity);
  } finally {
    identity.close();
    await ledger.close();
  }
};

/** What an older ledger wrote, when it refused less. */
const openedByAnOlderLedger = async (data: string, username: string): Promise<void> => {
  const ledger = await openLedger({ data, looks: 'whenAsked', projects: 'here' });
  const commandId = newUuid();
  const account = { username, personId: 'wang', roles: ['administrator'], openedBy: 'admin' };
  const event = { type: 'AccountOpened', data: { ...account, occurredAt: systemClock.now() } };
  const metadata = { commandId, correlationId: commandId, causationId: commandId, actor: 'admin' };
  await ledger.store.appendToStream('accounts', [{ id: commandId, ...event, metadata }], { expectedRevision: 'any' });
  await ledger.close();
};

describe('ecl check', () => {
  it('ecl check lists the accounts of an old log that are refused today; the log is sound', async () => {
    const data = await dataFolder();
    await onAccounts(data, (identity) => identity.firstAdministrator());
    for (const username of ['wang', 'WANG']) await openedByAnOlderLedger(data, username);
    const said = await ecl('check', '--data', data, '--json');
    const each = ['person-has-another-account', 'look-alike-name', 'not-in-post'];
    expect([said.code, resultOf(said)]).toMatchObject([
      0,
      {
        isSound: true,
        accountsToMend: [
          { username: 'admin', findings: ['of-nobody'] },
          { username: 'wang', findings: each },
          { username: 'WANG', findings: each },
        ],
      },
    ]);
    const { out } = await ecl('check', '--data', data);
    expect(out).toContain('its person has another account in use; close one of them');
  });
});

describe('ecl accounts reset-password', () => {
  const reset = (data: string, ...args: readonly string[]) =>
    ecl('accounts', 'reset-password', 'admin', '--data', data, ...args);

  it('ecl accounts reset-password gives the only administrator a new password, on record, that must be changed', async () => {
    const data = await dataFolder();
    await onAccounts(data, (identity) => identity.firstAdministrator());
    const said = await reset(data, '--reason', '密码遗失', '--json');
    expect(said.code).toBe(0);
    const { password, resetBy } = resultOf(said);
    expect(await onAccounts(data, (identity) => identity.signIn('admin', password))).toMatchObject({
      mustChangePassword: true,
    });
    expect(resetBy).toMatch(/^.+@.+$/);
    const log = await openEventLog({ is: 'sqlite', folder: placesIn(data).log }, { readOnly: true });
    const events = [];
    for await (const event of log.readStream('accounts')) events.push(event);
    await log.close();
    expect(events.at(-1)).toMatchObject({ type: 'PasswordReset', data: { resetBy, reason: '密码遗失' } });
    expect(JSON.stringify(events)).not.toContain(password);
  });

  it('ecl accounts reset-password needs a reason, an administrator, a ledger, and that none serves', async () => {
    const data = await dataFolder();
    expect((await reset(data, '--reason', 'x')).code).toBe(4);
    await onAccounts(data, async (identity) => {
      await identity.firstAdministrator();
      const locked = await reset(data, '--reason', '密码遗失');
      expect([locked.code, locked.out]).toEqual([4, '']);
    });
    expect((await reset(data)).code).toBe(2);
    expect((await reset(data, '--reason', '  ')).code).toBe(2);
    const other = await ecl('accounts', 'reset-password', 'nobody', '--data', data, '--reason', 'x');
    expect([other.code, other.notes]).toEqual([2, expect.stringContaining('admin')]);
  });
});

describe('ecl accounts reset-second-factor', () => {
  it('ecl accounts reset-second-factor takes a second factor away at the machine, on record, with a reason', async () => {
    const data = await dataFolder();
    const reset = (username: string, reason: string) =>
      ecl('accounts', 'reset-second-factor', username, '--data', data, '--reason', reason, '--json');
    await onAccounts(data, async (identity) => {
      const { password: currentPassword = '' } = (await identity.firstAdministrator()) ?? {};
      const { token = '' } = (await identity.signIn('admin', currentPassword)) ?? {};
      await identity.enrolSecondFactor(token, { currentPassword });
    });
    const said = await reset('admin', '手机遗失');
    expect([said.code, resultOf(said).username]).toEqual([0, 'admin']);
    const log = await openEventLog({ is: 'sqlite', folder: placesIn(data).log }, { readOnly: true });
    const events = [];
    for await (const event of log.readStream('accounts')) events.push(event);
    await log.close();
    expect(events.at(-1)).toMatchObject({ type: 'SecondFactorReset', data: { username: 'admin', reason: '手机遗失' } });
    expect([(await reset('nobody', 'x')).code, (await reset('admin', ' ')).code]).toEqual([2, 2]);
  });
});
