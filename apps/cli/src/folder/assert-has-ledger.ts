import { dataFolder } from '@ecl/ledger';
import { existsSync } from 'node:fs';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

/** @throws Problem where a data folder has no log. */
export const assertHasLedger = (data: string): void => {
  const { log, credentials } = dataFolder(data);
  if (existsSync(log)) return;
  if (existsSync(credentials))
    throw new Problem(
      EXIT.unavailable,
      `${data} 中有账本的账号，但没有事件日志：请放回日志，或者在空目录中恢复最近的备份。`,
      `${data} has the accounts of a ledger and no log: put the log back, or restore the newest backup into an empty folder.`,
    );
  throw new Problem(EXIT.unavailable, `${data} 中没有账本。`, `There is no ledger in ${data}.`);
};
