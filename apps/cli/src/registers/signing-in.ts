import type { Command } from 'commander';
import { createInterface } from 'node:readline/promises';
import { canAsk } from '../console/ask-yes.js';
import type { Console } from '../console/console.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import type { CommandSetting } from '../commands/command-setting.js';
import { withAcknowledging } from './acknowledging.js';
import { ledgerAddress } from '../serving/ledger-address.js';
import { LedgerClient } from './ledger-client.js';

/** Who asks something, and where. */
export interface Asking {
  /** Absent: where the settings say that the ledger serves. */
  readonly url?: string;
  readonly as: string;
  readonly json?: true;
}

/** Who enters something, and where. */
export interface SigningIn extends Asking {
  readonly acknowledge: readonly string[];
  readonly dryRun?: true;
}

const withUrl = (command: Command): Command =>
  command.option(
    '--url <address>',
    '正在运行的账本的地址；缺省取自 LEDGER_HOST、LEDGER_PORT（http://127.0.0.1:3000）· the address of the ledger that serves; ' +
      'default: from LEDGER_HOST and LEDGER_PORT (http://127.0.0.1:3000)',
  );

/** For commands that ask about a case. There is no usual account: an administrator, whom every ledger has, sees no case. */
export const withAsking = (command: Command): Command =>
  withUrl(command).requiredOption(
    '--as <account>',
    '以哪个账号询问：答复取决于其职责和可以查看的案件；口令取自 ECL_PASSWORD，或在终端输入 · the account that asks: the answer depends ' +
      'on its duties and on what it may see; its password is in ECL_PASSWORD, or is asked for',
  );

export const withSigningIn = (command: Command): Command =>
  withAcknowledging(withUrl(command))
    .option(
      '--as <account>',
      '以哪个账号登记；口令取自 ECL_PASSWORD，或在终端输入 · the account that enters it; its password is in ECL_PASSWORD, or is asked for',
      'admin',
    )
    .option('--dry-run', '只检查，不登记 · check only, and enter nothing');

/** @throws Problem where there is no password, and for a wrong one */
export const signedIn = async (asking: Asking, setting: CommandSetting): Promise<LedgerClient> =>
  (await signedInWith(asking, setting)).client;

/** The same, with what it was done with. @throws Problem where there is no password, and for a wrong one */
export const signedInWith = async (
  { url, as }: Asking,
  setting: CommandSetting,
): Promise<{ readonly client: LedgerClient; readonly password: string; readonly hasSecondFactor: boolean }> => {
  const password = await passwordFor(as, setting);
  let hasSecondFactor = false;
  const client = await LedgerClient.signIn(url ?? ledgerAddress(setting.variables), as, password, () => {
    hasSecondFactor = true;
    return codeFor(as, setting);
  });
  return { client, password, hasSecondFactor };
};

/** The code of an authenticator. @throws Problem where there is none */
const codeFor = async (account: string, { variables, console }: CommandSetting): Promise<string> =>
  variables['ECL_SECOND_FACTOR'] ??
  (await fromTerminal(`${account} 的验证码 code of the authenticator: `, console)) ??
  without(
    `账号 ${account} 须提交验证码：请设置环境变量 ECL_SECOND_FACTOR。`,
    `${account} has a second factor: set ECL_SECOND_FACTOR to its code.`,
  );

/** From the environment, or else from the terminal. @throws Problem where there is none */
export const passwordFor = async (account: string, { variables, console }: CommandSetting): Promise<string> =>
  variables['ECL_PASSWORD'] ??
  (await fromTerminal(`${account} 的口令 password: `, console)) ??
  without(
    `没有账号 ${account} 的口令：请设置环境变量 ECL_PASSWORD。`,
    `There is no password for ${account}: set ECL_PASSWORD.`,
  );

const without = (zh: string, en: string): never => {
  throw new Problem(EXIT.usage, zh, en);
};

/** What somebody types at the terminal, which is not shown; undefined where nobody is there. */
export const fromTerminal = async (question: string, console: Console): Promise<string | undefined> => {
  if (!canAsk(console)) return undefined;
  const asking = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  try {
    const answer = asking.question(question);
    // What is typed is not shown.
    Object.assign(asking, { _writeToOutput: () => undefined });
    return await answer;
  } finally {
    asking.close();
    process.stderr.write('\n');
  }
};
