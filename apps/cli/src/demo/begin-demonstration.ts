import { Identity } from '@ecl/identity';
import { dataFolder, openLedger, type LedgerPlace } from '@ecl/ledger';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

export type Administrator = Awaited<ReturnType<Identity['firstAdministrator']>> & object;

/**
 * Makes a fresh data folder a demonstration, on record, and opens its first administrator: the password is shown once, to the
 * first who opens the folder.
 */
export const beginDemonstration = async (place: LedgerPlace): Promise<Administrator> => {
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
      return administrator;
    } finally {
      identity.close();
    }
  } finally {
    await ledger.close();
  }
};
