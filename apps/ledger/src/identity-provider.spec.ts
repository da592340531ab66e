import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configuration } from './configuration.js';

let folder: string;
let secretFile: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecl-provider-'));
  secretFile = join(folder, 'secret');
  writeFileSync(secretFile, 'a secret\n');
  writeFileSync(join(folder, 'empty'), ' \n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const whole = {
  LEDGER_OIDC_ISSUER: 'https://login.example.cn/realms/city',
  LEDGER_OIDC_CLIENT_ID: 'ledger',
  LEDGER_OIDC_REDIRECT_URL: 'https://ledger.example.cn/staff/api/session/oidc/callback',
};

describe('the setting of the second factor', () => {
  it('the setting of the second factor names roles, and refuses a word that is none', () => {
    expect(configuration({ LEDGER_SECOND_FACTOR: 'head, administrator' }).secondFactorFor).toEqual([
      'head',
      'administrator',
    ]);
    expect(() => configuration({ LEDGER_SECOND_FACTOR: 'heads' })).toThrow(/LEDGER_SECOND_FACTOR 应为.*must be roles/);
    const vouching = { ...whole, LEDGER_OIDC_SECOND_FACTOR: 'mfa, urn:x' };
    expect(configuration(vouching).provider?.twoFactors).toEqual(['mfa', 'urn:x']);
  });
});

describe('the settings of an identity provider', () => {
  it('the settings of an identity provider make one, with its secret from a file', () => {
    const { provider } = configuration({ ...whole, LEDGER_OIDC_CLIENT_SECRET_FILE: secretFile });
    expect(provider).toEqual({
      issuer: whole.LEDGER_OIDC_ISSUER,
      clientId: 'ledger',
      clientSecret: 'a secret',
      redirectUrl: whole.LEDGER_OIDC_REDIRECT_URL,
      label: '统一身份认证 Single sign-on',
    });
    expect(configuration({ LEDGER_OIDC_LABEL: '赤峰统一身份' }).provider).toBeUndefined();
    const onThisMachine = 'http://127.0.0.1:9000';
    expect(configuration({ ...whole, LEDGER_OIDC_ISSUER: onThisMachine }).provider?.issuer).toBe(onThisMachine);
  });

  it.each([
    ['LEDGER_OIDC_ISSUER', 'login.example.cn', /LEDGER_OIDC_ISSUER 应以 https:\/\/ 开头.*must begin with https/],
    ['LEDGER_OIDC_ISSUER', 'http://login.example.cn', /LEDGER_OIDC_ISSUER 应以/],
    ['LEDGER_OIDC_ISSUER', 'http://127.0.0.1.evil.example', /LEDGER_OIDC_ISSUER 应以/],
    ['LEDGER_OIDC_ISSUER', 'https://login.example.cn/?a=b', /LEDGER_OIDC_ISSUER 应以/],
    ['LEDGER_OIDC_REDIRECT_URL', 'https://ledger.example.cn/', /LEDGER_OIDC_REDIRECT_URL .*callback 结尾/],
    ['LEDGER_OIDC_LABEL', 'x'.repeat(41), /LEDGER_OIDC_LABEL 应为 1 至 40/],
    ['LEDGER_OIDC_CLIENT_ID', '', /LEDGER_OIDC_CLIENT_ID 未设置.*is not set/],
    ['LEDGER_OIDC_CLIENT_SECRET_FILE', '/nowhere/secret', /LEDGER_OIDC_CLIENT_SECRET_FILE 所指的文件无法读取/],
  ])('the settings of an identity provider are refused at the start: %s=%s', (name, value, words) => {
    expect(() => configuration({ ...whole, [name]: value })).toThrow(words);
  });

  it('the settings of an identity provider are refused with an empty secret, and never repeat it', () => {
    const file = join(folder, 'empty');
    expect(() => configuration({ ...whole, LEDGER_OIDC_CLIENT_SECRET_FILE: file })).toThrow(/没有内容.*is empty/);
  });
});
