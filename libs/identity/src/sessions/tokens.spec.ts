import { instant, SettableClock } from '@ecl/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signingKeyIn } from './signing-key.js';
import { Tokens } from './tokens.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecl-tokens-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const subject = { username: 'li', ground: { is: 'password', version: 3 } } as const;
const clockAt = (moment: string) => new SettableClock(instant(moment));

describe('tokens', () => {
  it('tokens say for whom they were issued and under which password', async () => {
    const tokens = new Tokens(signingKeyIn(folder), clockAt('2026-05-06T01:00:00Z'));
    const { token, expiresAt } = await tokens.issue(subject);
    expect(expiresAt).toBe('2026-05-06T09:00:00.000Z');
    expect(await tokens.contentOf(token)).toMatchObject(subject);
  });

  it('tokens are valid after a restart, because the key stays', async () => {
    const clock = clockAt('2026-05-06T01:00:00Z');
    const { token } = await new Tokens(signingKeyIn(folder), clock).issue(subject);
    expect(await new Tokens(signingKeyIn(folder), clock).contentOf(token)).toMatchObject(subject);
  });

  it('tokens end after eight hours, known to this process or not', async () => {
    const clock = clockAt('2026-05-06T01:00:00Z');
    const issuing = new Tokens(signingKeyIn(folder), clock);
    const { token } = await issuing.issue(subject);
    expect(await issuing.contentOf(token)).toBeDefined();
    clock.set(instant('2026-05-06T09:00:00Z'));
    expect(await issuing.contentOf(token)).toBeUndefined();
    expect(await new Tokens(signingKeyIn(folder), clock).contentOf(token)).toBeUndefined();
  });

  it('tokens of another installation are not valid here', async () => {
    const clock = clockAt('2026-05-06T01:00:00Z');
    const { token } = await new Tokens(signingKeyIn(join(folder, 'other')), clock).issue(subject);
    expect(await new Tokens(signingKeyIn(folder), clock).contentOf(token)).toBeUndefined();
  });

  it.each(['', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJsaSJ9.'])(
    'tokens that are malformed (%j) are refused',
    async (text) => {
      const tokens = new Tokens(signingKeyIn(folder), clockAt('2026-05-06T01:00:00Z'));
      expect(await tokens.contentOf(text)).toBeUndefined();
    },
  );

  it('tokens whose content was changed are refused', async () => {
    const tokens = new Tokens(signingKeyIn(folder), clockAt('2026-05-06T01:00:00Z'));
    const [header, payload, signature] = (await tokens.issue(subject)).token.split('.');
    const forged = Buffer.from(payload!, 'base64url').toString('utf8').replace('"li"', '"gao"');
    expect(
      await tokens.contentOf(`${header}.${Buffer.from(forged).toString('base64url')}.${signature}`),
    ).toBeUndefined();
  });

  it('tokens signed with our key for another audience are refused', async () => {
    const key = signingKeyIn(folder);
    const tokens = new Tokens(key, clockAt('2026-05-06T01:00:00Z'));
    const token = await new SignJWT({ credential: 3 })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setSubject('li')
      .setIssuer('urn:enforcement-case-ledger')
      .setAudience('urn:elsewhere')
      .setExpirationTime(Math.floor(Date.parse('2026-05-06T02:00:00Z') / 1000))
      .sign(key.privateKey);
    expect(await tokens.contentOf(token)).toBeUndefined();
  });

  it('tokens are never signed with a new key because the old one became unreadable', () => {
    writeFileSync(join(folder, 'session-signing.pem'), 'no key');
    expect(() => signingKeyIn(folder)).toThrow(/session-signing\.pem is not a private key/);
  });

  it('tokens are signed with a key that only its owner can read', () => {
    signingKeyIn(folder);
    expect(statSync(join(folder, 'session-signing.pem')).mode & 0o777).toBe(0o600);
  });
});
