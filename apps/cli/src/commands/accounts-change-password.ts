import type { Command } from 'commander';
import { json } from '../console/console.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import { fromTerminal, signedInWith, withAsking, type Asking } from '../registers/signing-in.js';
import { withJson, type CommandSetting } from './command-setting.js';

/** A person changes the own password without a browser, also the first one, which somebody else gave. */
export const addChangePasswordCommand = (accounts: Command, setting: CommandSetting): void => {
  const command = accounts
    .command('change-password')
    .description(
      '更改本人的密码：新密码取自 ECL_NEW_PASSWORD，或在终端输入两次 · change a password of your own: the new one is in ECL_NEW_PASSWORD, or is ' +
        'asked for twice',
    );
  withJson(withAsking(command)).action(async (options: Asking) => {
    const { as: username } = options;
    const { client, password: currentPassword } = await signedInWith(options, setting);
    const password = await newPassword(setting);
    await client.send('PUT', `/api/accounts/${encodeURIComponent(username)}/password`, { password, currentPassword });
    setting.console.out(options.json ? json({ username }) : `密码已更改 the password is changed: ${username}`);
  });
};

/** @throws Problem where there is none, and where what was typed twice differs */
const newPassword = async ({ variables, console }: CommandSetting): Promise<string> => {
  const given = variables['ECL_NEW_PASSWORD'];
  if (given !== undefined) return given;
  const typed = await fromTerminal('新密码 new password: ', console);
  if (typed === undefined)
    throw new Problem(
      EXIT.usage,
      '没有新密码：请设置环境变量 ECL_NEW_PASSWORD。',
      'There is no new password: set ECL_NEW_PASSWORD.',
    );
  if ((await fromTerminal('再输入一次 the same again: ', console)) !== typed)
    throw new Problem(EXIT.usage, '两次输入的新密码不一样。', 'The two new passwords are not the same.');
  return typed;
};
