import type { IdentityProviderSettings } from '@ecl/identity';
import { InvalidSettings, type productSettings } from '@ecl/web';
import { readFileSync } from 'node:fs';

export const OIDC_SETTINGS = [
  'LEDGER_OIDC_ISSUER',
  'LEDGER_OIDC_CLIENT_ID',
  'LEDGER_OIDC_CLIENT_SECRET_FILE',
  'LEDGER_OIDC_REDIRECT_URL',
  'LEDGER_OIDC_LABEL',
  'LEDGER_OIDC_SECOND_FACTOR',
] as const;

type Given = ReturnType<typeof productSettings<(typeof OIDC_SETTINGS)[number]>>;

/**
 * The identity provider of the settings; undefined where none is named.
 * @throws InvalidSettings for half of one, and for a secret that cannot be read
 */
export const identityProvider = (given: Given): IdentityProviderSettings | undefined => {
  const {
    LEDGER_OIDC_ISSUER: issuer,
    LEDGER_OIDC_CLIENT_ID: clientId,
    LEDGER_OIDC_CLIENT_SECRET_FILE: secretFile,
    LEDGER_OIDC_REDIRECT_URL: redirectUrl,
    LEDGER_OIDC_LABEL: label,
    LEDGER_OIDC_SECOND_FACTOR: values,
  } = given;
  if (issuer === undefined && clientId === undefined && secretFile === undefined && redirectUrl === undefined)
    return undefined;
  if (issuer === undefined || clientId === undefined || redirectUrl === undefined)
    throw new InvalidSettings(
      NEEDED.filter((name) => given[name] === undefined).map((name) => ({ name, ...MISSING_BESIDE_THE_OTHERS })),
    );
  const secret = secretFile === undefined ? {} : { clientSecret: secretIn(secretFile) };
  const twoFactors = values?.split(',').map((each) => each.trim());
  return { issuer, clientId, redirectUrl, label, ...secret, ...(twoFactors === undefined ? {} : { twoFactors }) };
};

const NEEDED = ['LEDGER_OIDC_ISSUER', 'LEDGER_OIDC_CLIENT_ID', 'LEDGER_OIDC_REDIRECT_URL'] as const;
const MISSING_BESIDE_THE_OTHERS = {
  zh: '未设置；使用统一身份认证须同时设置 LEDGER_OIDC_ISSUER、LEDGER_OIDC_CLIENT_ID 和 LEDGER_OIDC_REDIRECT_URL',
  en: 'is not set; an identity provider needs LEDGER_OIDC_ISSUER, LEDGER_OIDC_CLIENT_ID and LEDGER_OIDC_REDIRECT_URL',
};
const UNREADABLE = { zh: '所指的文件无法读取', en: 'names a file that cannot be read' };
const EMPTY = { zh: '所指的文件没有内容', en: 'names a file that is empty' };

/** From a file, because every user of a machine can see the environment of too many programs. */
const secretIn = (file: string): string => {
  const fault = (words: typeof EMPTY) => new InvalidSettings([{ name: 'LEDGER_OIDC_CLIENT_SECRET_FILE', ...words }]);
  let secret: string;
  try {
    secret = readFileSync(file, 'utf8').trim();
  } catch {
    throw fault(UNREADABLE);
  }
  if (secret === '') throw fault(EMPTY);
  return secret;
};
