import { dataFolder } from '@ecl/ledger';
import { existsSync } from 'node:fs';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

/** @throws Problem where a data folder has no log. */
export const assertHasLedger = (data: string): void => {
  if (!existsSync(dataFolder(data).log))
    throw new Problem(EXIT.unavailable, `${data} 中没有账本。`, `There is no ledger in ${data}.`);
};
