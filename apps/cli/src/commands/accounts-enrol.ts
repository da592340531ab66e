import type { Command } from 'commander';
import { json } from '../console/console.js';
import { qrCode } from '../console/qr-code.js';
import { table } from '../console/table.js';
import type { LedgerClient } from '../registers/ledger-client.js';
import { fromTerminal, signedInWith, withAsking, type Asking } from '../registers/signing-in.js';
import { withJson, type CommandSetting } from './command-setting.js';

type EnrolArguments = Asking & { readonly code?: string; readonly currentCode?: string };

interface Enrolment {
  readonly secret: string;
  readonly otpauthUrl: string;
}

interface Enrolled {
  readonly recoveryCodes: readonly string[];
}

/** A person enrols an authenticator without a browser: the secret is shown once, and counts from the first right code on. */
export const addEnrolCommand = (accounts: Command, setting: CommandSetting): void => {
  const command = accounts
    .command('enrol')
    .description(
      '启用本人的验证器（第二因素）：显示密钥和 otpauth 地址，填写验证码后生效 · enrol an authenticator of your own: shows its secret and ' +
        'otpauth address, and asks for a code, from which on it counts',
    )
    .option(
      '--code <digits>',
      '验证器显示的验证码：确认前一次运行给出的密钥 · what the authenticator shows: confirms the secret of the run before',
    )
    .option(
      '--current-code <digits>',
      '已启用验证器的，登录之后的下一个验证码，或者备用码 · where there is an authenticator: its next code after signing in, or a recovery code',
    );
  withJson(withAsking(command)).action(async (options: EnrolArguments) => {
    const { console } = setting;
    const { client, password, hasSecondFactor } = await signedInWith(options, setting);
    if (options.code !== undefined) return said(await confirmed(client, options.code), options, setting);
    const proof = hasSecondFactor
      ? {
          currentCode:
            options.currentCode ??
            (await fromTerminal('现用验证器的下一个验证码 the next code of the present one: ', console)),
        }
      : { currentPassword: password };
    const enrolment = (await client.send('POST', '/api/me/second-factor', proof)) as Enrolment;
    console.out(options.json ? json(enrolment) : enrolmentText(enrolment));
    // Somebody looks at the notes, and nothing that is no text gets into what another program reads.
    if (console.isWatched && !options.json) console.note(qrCode(enrolment.otpauthUrl));
    const code = options.json ? undefined : await fromTerminal('验证器显示的验证码 the code that it shows: ', console);
    if (code !== undefined) return said(await confirmed(client, code), options, setting);
    console.note(
      `尚未生效：请在验证器中添加后，再次运行并加上 --code <验证码>。 It does not count yet: add it to the authenticator, and run this again with --code <digits>.`,
    );
  });
};

const confirmed = async (client: LedgerClient, code: string): Promise<Enrolled> =>
  (await client.send('PUT', '/api/me/second-factor', { code })) as Enrolled;

const enrolmentText = ({ secret, otpauthUrl }: Enrolment): string =>
  table(
    [
      { title: '验证器 authenticator', most: 60 },
      { title: '仅显示一次 shown once', most: 400 },
    ],
    [
      ['密钥 secret, to be typed', secret],
      ['地址 address, for a QR code', otpauthUrl],
    ],
  );

const said = ({ recoveryCodes }: Enrolled, { json: isJson }: EnrolArguments, { console }: CommandSetting): void => {
  console.out(
    isJson
      ? json({ recoveryCodes })
      : table(
          [
            { title: '验证器已启用 the authenticator counts', most: 60 },
            { title: '备用码，各用一次 recovery codes, each good once', most: 100 },
          ],
          recoveryCodes.map((code, at) => [String(at + 1), code]),
        ),
  );
};
