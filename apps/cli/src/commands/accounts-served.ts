import { ACCOUNT_FINDINGS, type ListedAccount } from '@ecl/identity';
import type { Command } from 'commander';
import { json } from '../console/console.js';
import { table } from '../console/table.js';
import { signedIn, withAsking, type Asking } from '../registers/signing-in.js';
import { withJson, type CommandSetting } from './command-setting.js';

type BindArguments = Asking & { readonly subject: string; readonly issuer?: string };

/** What an administrator does with accounts at a ledger that serves. */
export const addServedAccountsCommands = (accounts: Command, setting: CommandSetting): void => {
  addList(accounts, setting);
  addBind(accounts, setting);
  addUnbind(accounts, setting);
};

const addList = (accounts: Command, setting: CommandSetting): void => {
  const command = accounts
    .command('list')
    .description('账号、角色、绑定的统一身份 · the accounts, their roles, and the identities that are bound to them');
  withJson(withAsking(command)).action(async (options: Asking) => {
    const client = await signedIn(options, setting);
    const listed = await client.get<{ readonly accounts: readonly ListedAccount[] }>('/api/accounts');
    setting.console.out(options.json ? json(listed) : listText(listed.accounts));
  });
};

const listText = (accounts: readonly ListedAccount[]): string =>
  table(
    [
      { title: '账号 account', most: 100 },
      { title: '人员 person', most: 100 },
      { title: '角色 roles', most: 100 },
      { title: '统一身份 identity', most: 255 },
      { title: '', most: 200 },
    ],
    accounts.map(({ username, personId, roles, boundTo, isClosed, findings }) => [
      username,
      personId,
      roles.join(', '),
      boundTo?.subject ?? '',
      isClosed ? '已注销 closed' : findings.map((finding) => ACCOUNT_FINDINGS[finding].zh).join('；'),
    ]),
  );

const addBind = (accounts: Command, setting: CommandSetting): void => {
  const command = accounts
    .command('bind')
    .description('绑定统一身份：此人由身份提供者登录 · bind an identity: this person signs in through the provider')
    .argument('<username>', '账号 · the account')
    .requiredOption('--subject <sub>', '主体标识 · the subject that the provider gives (sub)')
    .option('--issuer <address>', '身份提供者；默认为账本所设置的 · the provider; by default the one of the ledger');
  withJson(withAsking(command)).action(async (username: string, options: BindArguments) => {
    const { subject, issuer } = options;
    const client = await signedIn(options, setting);
    await client.send('PUT', identityOf(username), { subject, ...(issuer === undefined ? {} : { issuer }) });
    setting.console.out(options.json ? json({ username, subject }) : `已绑定 bound: ${username} ← ${subject}`);
  });
};

const addUnbind = (accounts: Command, setting: CommandSetting): void => {
  const command = accounts
    .command('unbind')
    .description(
      '解除统一身份绑定，并结束由此登录的会话 · unbind the identity, and end the sessions that came through it',
    )
    .argument('<username>', '账号 · the account');
  withJson(withAsking(command)).action(async (username: string, options: Asking) => {
    const client = await signedIn(options, setting);
    await client.send('DELETE', identityOf(username));
    setting.console.out(options.json ? json({ username }) : `已解除绑定 unbound: ${username}`);
  });
};

const identityOf = (username: string): string => `/api/accounts/${encodeURIComponent(username)}/identity`;
