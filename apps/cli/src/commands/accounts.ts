import { Identity, NoSuchAccount, NotAnAdministrator } from '@ecl/identity';
import { systemClock } from '@ecl/kernel';
import { openDoors, placesOf, type LedgerPlace } from '@ecl/ledger';
import type { Command } from 'commander';
import { hostname, userInfo } from 'node:os';
import { json } from '../console/console.js';
import { reasonGiven } from '../console/reason-given.js';
import { table } from '../console/table.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import { readLedger } from '../folder/read-ledger.js';
import { writeLedger } from '../folder/write-ledger.js';
import { addChangePasswordCommand } from './accounts-change-password.js';
import { addEnrolCommand } from './accounts-enrol.js';
import { addServedAccountsCommands } from './accounts-served.js';
import { placeGiven, withJson, withPlace, type CommandSetting, type PlaceArguments } from './command-setting.js';

type ResetArguments = PlaceArguments & { readonly reason: string; readonly json?: true };

export const addAccountsCommand = (program: Command, setting: CommandSetting): void => {
  const accounts = program
    .command('accounts')
    .description(
      '账号：列出、绑定统一身份、更改本人密码、启用验证器、在本机重设密码 · accounts: list, bind identities, change a password of your own, ' +
        'enrol an authenticator, reset passwords at the machine itself',
    )
    .showHelpAfterError();
  addServedAccountsCommands(accounts, setting);
  addChangePasswordCommand(accounts, setting);
  addEnrolCommand(accounts, setting);
  addResetSecondFactor(accounts, setting);
  const command = accounts
    .command('reset-password')
    .description(
      '系统管理员密码遗失时重设（记入日志；先停止服务）· give an administrator a new password when it is lost: on record, with the ' +
        'ledger stopped',
    )
    .argument('<username>', '系统管理员的账号 · the account of an administrator')
    .requiredOption('--reason <text>', '理由，记入日志 · why; it is recorded');
  withJson(withPlace(command, setting)).action(async (username: string, options: ResetArguments) => {
    const { console } = setting;
    const why = whyIn(options);
    const { by: resetBy } = why;
    const password = await onAccounts(placeGiven(options, setting), (identity) =>
      identity.resetPassword(username, why),
    );
    console.out(
      options.json
        ? json({ username, password, resetBy })
        : table(
            [
              { title: '密码已重设 the password is reset', most: 60 },
              { title: '', most: 200 },
            ],
            [
              ['账号 account', username],
              ['新密码 new password', password],
              ['', '仅显示一次，首次登录须更改 shown once; it must be changed at the first sign-in'],
              ['已记录 recorded', resetBy],
            ],
          ),
    );
  });
};

/** @throws Problem; EventStoreUnavailable `locked` while a ledger serves an embedded log */
const onAccounts = async <T>(place: LedgerPlace, work: (identity: Identity) => Promise<T>): Promise<T> => {
  // Opening a log to write would make one where there is none.
  await readLedger(place, () => Promise.resolve());
  const { credentials, keys } = placesOf(place).folder;
  return writeLedger(place, 'here', async ({ store }) => {
    const doors = await openDoors({ store, clock: systemClock, isShared: true });
    try {
      const identity = await Identity.open({
        store,
        clock: systemClock,
        registers: () => doors.currentRegisters(),
        credentialsFile: credentials,
        keysFolder: keys,
      });
      try {
        return await work(identity);
      } catch (error) {
        throw saidOf(error);
      } finally {
        identity.close();
      }
    } finally {
      doors.stop();
    }
  });
};

/** Who is at the machine, and why. @throws Problem without a reason */
const whyIn = (options: ResetArguments): { readonly by: string; readonly reason: string } => ({
  by: `${userInfo().username}@${hostname()}`,
  reason: reasonGiven('--reason', options.reason),
});

const addResetSecondFactor = (accounts: Command, setting: CommandSetting): void => {
  const command = accounts
    .command('reset-second-factor')
    .description(
      '验证器和备用码遗失时重置第二因素（记入日志；先停止服务）· take a second factor away when authenticator and recovery codes are ' +
        'lost: on record, with the ledger stopped',
    )
    .argument('<username>', '账号 · the account')
    .requiredOption('--reason <text>', '理由，记入日志 · why; it is recorded');
  withJson(withPlace(command, setting)).action(async (username: string, options: ResetArguments) => {
    const why = whyIn(options);
    await onAccounts(placeGiven(options, setting), (identity) => identity.resetSecondFactorHere(username, why));
    setting.console.out(
      options.json
        ? json({ username, resetBy: why.by })
        : `第二因素已重置 the second factor is reset: ${username}（已记录 recorded: ${why.by}）`,
    );
  });
};

const saidOf = (error: unknown): unknown => {
  if (error instanceof NotAnAdministrator) return notAnAdministrator(error);
  if (error instanceof NoSuchAccount)
    return new Problem(EXIT.usage, '没有这个在用的账号。', 'There is no account in use of this name.');
  return error;
};

const notAnAdministrator = ({ username, administrators }: NotAnAdministrator): Problem => {
  const who = administrators.join(', ');
  return new Problem(
    EXIT.usage,
    `${username} 不是在用的系统管理员账号（在用的有：${who}）；其他账号的密码由系统管理员设置。`,
    `${username} is not an administrator's account in use (those are: ${who}); an administrator sets the passwords of others.`,
  );
};
