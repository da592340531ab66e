import { instant, SettableClock } from '@ecl/kernel';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { ProviderSignInFailed, ProviderUnavailable } from '../identity-errors.js';
import { IdentityProvider, type IdentityProviderSettings } from './identity-provider.js';
import { SealedSignIns } from './sealed-sign-in.js';

const ISSUER = 'https://login.example.cn';
const REDIRECT = 'https://ledger.example.cn/api/session/oidc/callback';
const settings = { issuer: ISSUER, clientId: 'ledger', clientSecret: 's3cret', redirectUrl: REDIRECT, label: '统一' };

let key: CryptoKey;
let publicKey: JWK;
beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  key = pair.privateKey;
  publicKey = { ...(await exportJWK(pair.publicKey)), kid: '1', alg: 'ES256', use: 'sig' };
});

/** The other side of the wire: it answers what a test says, and keeps what it was asked. */
class Wire {
  isDown = false;
  tokenStatus = 200;
  tokenError = 'invalid_grant';
  readonly asked: { readonly url: string; readonly body: string }[] = [];
  claims: Record<string, unknown> = {};

  readonly fetch = async (url: string, { body }: { readonly body?: unknown }): Promise<Response> => {
    this.asked.push({ url, body: String(body) });
    if (this.isDown) throw new TypeError('fetch failed');
    const { pathname } = new URL(url);
    if (pathname === '/.well-known/openid-configuration')
      return Response.json({
        issuer: ISSUER,
        authorization_endpoint: `${ISSUER}/auth`,
        token_endpoint: `${ISSUER}/token`,
        jwks_uri: `${ISSUER}/jwks`,
        id_token_signing_alg_values_supported: ['ES256'],
      });
    if (pathname === '/jwks') return Response.json({ keys: [publicKey] });
    if (this.tokenStatus !== 200) return Response.json({ error: this.tokenError }, { status: this.tokenStatus });
    return Response.json({ access_token: 'a', token_type: 'bearer', id_token: await this.idToken() });
  };

  private idToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: ISSUER, aud: 'ledger', sub: 'sub-1', iat: now, exp: now + 300, ...this.claims };
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: '1' }).sign(key);
  }
}

const clock = new SettableClock(instant('2026-05-06T01:00:00Z'));
const keyOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
let wire: Wire;
let used: Set<string>;
const provider = (over: Partial<IdentityProviderSettings> = {}, sealing = keyOf(1)): IdentityProvider =>
  new IdentityProvider(
    { ...settings, ...over },
    new SealedSignIns(sealing, clock),
    (id) => used.size < used.add(id).size,
    wire.fetch,
  );

beforeEach(() => {
  clock.set(instant('2026-05-06T01:00:00Z'));
  wire = new Wire();
  used = new Set();
});

interface Begun {
  readonly kept: string;
  readonly sent: URLSearchParams;
}

const begun = async (its: IdentityProvider): Promise<Begun> => {
  const { url, kept } = await its.begin();
  return { kept, sent: new URL(url).searchParams };
};
const back = ({ sent }: Begun, over: Readonly<Record<string, string>> = {}): URLSearchParams =>
  new URLSearchParams({ code: 'c', state: sent.get('state') ?? '', ...over });

/** Begins, lets the provider vouch for some claims, and comes back. */
const through = async (claims: Readonly<Record<string, unknown>>) => {
  const its = provider();
  const beginning = await begun(its);
  wire.claims = { nonce: beginning.sent.get('nonce'), ...claims };
  return its.finish(beginning.kept, back(beginning));
};

describe('an identity provider', () => {
  it('an identity provider vouches for a subject: the code goes back with the verifier of its challenge', async () => {
    expect(await through({})).toEqual({ issuer: ISSUER, subject: 'sub-1', isTwoFactors: false });
    const { body } = wire.asked.find(({ url }) => url.endsWith('/token'))!;
    const sent = new URLSearchParams(body);
    expect(sent.get('code_verifier')).toMatch(/^[\w-]{43,}$/);
    expect(sent.get('redirect_uri')).toBe(REDIRECT);
  });

  it.each([
    ['nonce', { nonce: 'another' }],
    ['no nonce', { nonce: undefined }],
    ['audience', { aud: 'another' }],
    ['issuer', { iss: 'https://evil.example' }],
    ['subject', { sub: undefined }],
    ['end', { exp: Math.floor(Date.now() / 1000) - 300 }],
  ])('an identity provider whose answer has another %s than asked for signs nobody in', async (_, claims) => {
    await expect(through(claims)).rejects.toMatchObject({ name: 'ProviderSignInFailed', why: 'not-valid' });
  });

  it('an identity provider may have a clock that is somewhat wrong, and not very wrong', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await through({ iat: now - 330, exp: now - 30 })).toMatchObject({ subject: 'sub-1' });
    expect(await through({ nbf: now + 30, iat: now + 30, exp: now + 330 })).toMatchObject({ subject: 'sub-1' });
    await expect(through({ nbf: now + 300, iat: now + 300, exp: now + 600 })).rejects.toThrow(ProviderSignInFailed);
  });

  it('an identity provider is believed once for each sign-in, soon, here, and with its state', async () => {
    const its = provider();
    const beginning = await begun(its);
    const { kept } = beginning;
    wire.claims = { nonce: beginning.sent.get('nonce') };
    const notBegun = { why: 'not-begun' };
    await expect(its.finish(undefined, back(beginning))).rejects.toMatchObject(notBegun);
    await expect(its.finish(kept, back(beginning, { state: 'x' }))).rejects.toMatchObject(notBegun);
    await expect(provider({}, keyOf(2)).finish(kept, back(beginning))).rejects.toMatchObject(notBegun);
    await expect(its.finish(`${kept.slice(0, -4)}AAAA`, back(beginning))).rejects.toMatchObject(notBegun);
    clock.set(instant('2026-05-06T01:10:01Z'));
    await expect(its.finish(kept, back(beginning))).rejects.toMatchObject(notBegun);
    clock.set(instant('2026-05-06T01:09:59Z'));
    expect(await its.finish(kept, back(beginning))).toMatchObject({ subject: 'sub-1' });
    await expect(its.finish(kept, back(beginning))).rejects.toMatchObject({ why: 'used' });
    expect(wire.asked.filter(({ url }) => url.endsWith('/token'))).toHaveLength(1);
  });

  it('an identity provider is believed about two factors only by the values of the settings, of acr or amr', async () => {
    const claims = [{ acr: 'urn:two' }, { amr: ['pwd', 'otp'] }, { amr: ['pwd'] }, { acr: 'otp' }, {}];
    const vouched: boolean[] = [];
    for (const each of claims) {
      const its = provider({ twoFactors: ['urn:two', 'otp'] });
      const beginning = await begun(its);
      wire.claims = { nonce: beginning.sent.get('nonce'), ...each };
      vouched.push((await its.finish(beginning.kept, back(beginning))).isTwoFactors);
    }
    expect(vouched).toEqual([true, true, false, true, false]);
    expect(await through({ acr: 'urn:two' })).toMatchObject({ isTwoFactors: false });
  });

  it('an identity provider that declines, or no longer knows the code, signs nobody in', async () => {
    const its = provider();
    const first = await begun(its);
    const declined = back(first, { error: 'access_denied' });
    declined.delete('code');
    await expect(its.finish(first.kept, declined)).rejects.toMatchObject({ why: 'declined' });
    const second = await begun(its);
    wire.tokenStatus = 400;
    await expect(its.finish(second.kept, back(second))).rejects.toMatchObject({ why: 'not-valid' });
  });

  it('an identity provider that does not answer, or refuses the ledger, is not available, and asked again the next time', async () => {
    wire.isDown = true;
    const its = provider();
    await expect(its.begin()).rejects.toThrow(ProviderUnavailable);
    expect(await its.endSessionUrl()).toBeUndefined();
    wire.isDown = false;
    const first = await begun(its);
    wire.isDown = true;
    await expect(its.finish(first.kept, back(first))).rejects.toThrow(ProviderUnavailable);
    wire.isDown = false;
    const second = await begun(its);
    wire.tokenStatus = 401;
    wire.tokenError = 'invalid_client';
    await expect(its.finish(second.kept, back(second))).rejects.toThrow(ProviderUnavailable);
    expect(await its.endSessionUrl()).toBeUndefined();
  });

  it('an identity provider that names itself otherwise than the settings is not used', async () => {
    await expect(provider({ issuer: 'https://other.example' }).begin()).rejects.toThrow(ProviderUnavailable);
  });
});
