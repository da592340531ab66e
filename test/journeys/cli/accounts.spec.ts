import { newUuid, systemClock } from '@ecl/kernel';
import { openLedger } from '@ecl/ledger';
import { Identity } from '@ecl/identity';
import { dataFolder as placesIn } from '@ecl/ledger';
import { afterAll, describe, expect, it } from '@jest/globals';
import { dataFolder, ecl, removeFolders, resultOf } from './ecl.fixture.js';

afterAll(removeFolders);

/** Works on the accounts of a data folder as a ledger does. */
const onAccounts = async <T>(data: string, work: (identity: Identity) => Promise<T>): Promise<T> => {
  const ledger = await openLedger({ data, looks: 'whenAsked' });
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
  const ledger = await openLedger({ data, looks: 'whenAsked' });
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
