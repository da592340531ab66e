import { Identity } from '@ecl/identity';
import { dataFolder, openLedger, type Ledger, type LedgerPlace } from '@ecl/ledger';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

export type Administrator = Awaited<ReturnType<Identity['firstAdministrator']>> & object;

/** A demonstration that nobody serves yet. */
export interface Begun {
  readonly ledger: Ledger;
  readonly identity: Identity;
  readonly administrator: Administrator;
}

/**
 * Makes a fresh data folder a demonstration, on record, opens its first administrator, and fills it: the password is shown
 * once, to the first who opens the folder.
 */
export const beginDemonstration = async <T>(place: LedgerPlace, fill: (begun: Begun) => Promise<T>): Promise<T> => {
  const ledger = await openLedger(place);
  try {
    const { credentials, keys } = dataFolder(place.data);
    const { store, clock } = ledger;
    const registers = () => ledger.currentRegisters();
    const identity = await Identity.open({ store, clock, registers, credentialsFile: credentials, keysFolder: keys });
    try {
      const administrator = await identity.firstAdministrator();
      if (!administrator) throw new Problem(EXIT.failure, '账本已有账号。', 'The ledger has accounts already.');
      await identity.beginDemonstration();
      return await fill({ ledger, identity, administrator });
    } finally {
      identity.close();
    }
  } finally {
    await ledger.close();
  }
};
