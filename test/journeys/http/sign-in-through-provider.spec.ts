import { addDays, chinaDateOf, systemClock } from '@ecl/kernel';
import { people, ThroughDoors } from '@ecl/storytelling';
import { processLog } from '@ecl/web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eclIn, resultOf } from '../cli/ecl.fixture.js';
import { Browser, type Page } from './browser.js';
import { CLIENT, RealProvider, type AtProvider } from './real-provider.js';
import { ADMINISTRATOR, PASSWORD, ServedLedger } from './served-ledger.js';
import { newKey } from './steps.js';

/** The ledger as people see it: behind a proxy, under a path. */
const SEEN = 'https://ledger.example.cn/staff';
const redirectUrl = `${SEEN}/api/session/oidc/callback`;
const { id: personId, agencyId = '', unitId = '' } = people.li;
const li = { username: 'li', personId, roles: ['officer'], agencyId, unitId } as const;
const JSON_ONLY = 'application/json';

let provider: RealProvider;
let served: ServedLedger;
const logged: string[] = [];

beforeAll(async () => {
  provider = await RealProvider.start(() => redirectUrl);
  const log = processLog({ name: 'ledger', level: 'debug', to: { write: (line) => void logged.push(line) } });
  const byProvider = { ...CLIENT, issuer: provider.issuer, redirectUrl, label: '市统一身份认证' };
  served = await ServedLedger.start(undefined, { log }, undefined, { provider: byProvider });
  await served.enterRegisters(new ThroughDoors(served.ledger));
  await served.openAccount(li);
});
afterAll(async () => {
  await served.stop();
  await provider.stop();
});

const administer = (method: string, path: string, body?: object, as = ADMINISTRATOR) =>
  served.ask(method, path, { as, body, headers: { 'Idempotency-Key': newKey() } });
const bind = (username: string, subject: string, as?: string) =>
  administer('PUT', `/api/accounts/${username}/identity`, { subject }, as);
const aBrowser = (): Browser => new Browser({ from: SEEN, to: served.url });

/** Goes through the provider as somebody, as the page of the workbench does: it is told where to go. */
const signIn = async (who: AtProvider | undefined, browser = aBrowser()): Promise<Page> => {
  provider.next = who;
  const begun = await browser.open(`${SEEN}/api/session/oidc`, JSON_ONLY);
  return browser.open((JSON.parse(begun.text) as { href: string }).href, JSON_ONLY);
};
const sessionOf = async (who: AtProvider): Promise<{ readonly token: string; readonly mustChangePassword: boolean }> =>
  JSON.parse((await signIn(who)).text);
/** As a page of one's own begins it: with JSON. */
const begunByAProgram = async (): Promise<{ readonly kept: string; readonly state: string }> => {
  const { body, headers } = await served.get('/api/session/oidc');
  const kept = (headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  return { kept, state: new URL(body.href).searchParams.get('state') ?? '' };
};
const withToken = (token: string, method = 'GET', path = '/api/session') =>
  served.ask(method, path, { headers: { Authorization: `Bearer ${token}` } });

describe('an identity at a provider', () => {
  it('an identity that is bound to nothing gets a clear answer, and no account', async () => {
    const { status, text } = await signIn({ subject: 'nobody-yet' });
    expect([status, JSON.parse(text)]).toMatchObject([
      403,
      { type: '/problems/identity-not-bound', issuer: provider.issuer, subject: 'nobody-yet' },
    ]);
    expect((await administer('GET', '/api/accounts')).body.accounts).toHaveLength(2);
  });

  it('an identity is bound by an administrator alone, on record, listed, and to one account', async () => {
    const refused = await bind('li', 'sub-li', 'li');
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/not-allowed']);
    const bound = await bind('li', 'sub-li');
    expect([bound.status, bound.body.events]).toMatchObject([
      200,
      [{ type: 'IdentityBound', data: { username: 'li', issuer: provider.issuer, subject: 'sub-li' } }],
    ]);
    const { body } = await administer('GET', '/api/accounts');
    expect(body.accounts.find(({ username }: { username: string }) => username === 'li').boundTo).toEqual({
      issuer: provider.issuer,
      subject: 'sub-li',
    });
    const twice = await bind(ADMINISTRATOR, 'sub-li');
    expect([twice.status, twice.body.violations[0].rule]).toEqual([409, 'accounts.identity-of-another']);
    const another = await bind('li', 'sub-li-2');
    expect([another.status, another.body.violations[0].rule]).toEqual([409, 'accounts.identity-bound']);
  });
});

describe('ecl accounts', () => {
  const asAdministrator = (...args: readonly string[]) =>
    eclIn({ ECL_PASSWORD: PASSWORD }, 'accounts', ...args, '--url', served.url, '--as', ADMINISTRATOR);

  it('ecl accounts binds, lists and unbinds identities at a ledger that serves', async () => {
    const bound = await asAdministrator('bind', ADMINISTRATOR, '--subject', 'sub-admin', '--json');
    expect([bound.code, resultOf(bound)]).toEqual([0, { username: ADMINISTRATOR, subject: 'sub-admin' }]);
    const listed = await asAdministrator('list');
    expect(listed.out).toMatch(/journey-admin .*administrator.*sub-admin/);
    expect(resultOf(await asAdministrator('list', '--json')).accounts).toHaveLength(2);
    const twice = await asAdministrator(
      'bind',
      ADMINISTRATOR,
      '--subject',
      'sub-other',
      '--issuer',
      'https://x.example',
    );
    expect([twice.code, twice.notes]).toEqual([3, expect.stringContaining('accounts.identity-bound')]);
    expect((await asAdministrator('unbind', ADMINISTRATOR)).out).toContain('unbound: journey-admin');
    expect((await asAdministrator('list')).out).not.toContain('sub-admin');
  });
});

describe('signing in through the provider', () => {
  it('the ways to sign in are told to everyone', async () => {
    const { body } = await served.get('/api/session/ways');
    expect(body.ways).toMatchObject([
      { is: 'password', href: '/api/session' },
      { is: 'provider', label: '市统一身份认证', href: '/api/session/oidc' },
    ]);
  });

  it('signing in through the provider gives a session as any other, and asks for no password of the ledger', async () => {
    const { headers } = await signIn({ subject: 'sub-li' });
    expect(headers.get('Cache-Control')).toBe('no-store');
    const { token, mustChangePassword } = await sessionOf({ subject: 'sub-li' });
    expect(mustChangePassword).toBe(false);
    expect((await withToken(token)).body).toMatchObject({ username: 'li', roles: ['officer'] });
    expect((await withToken(token, 'GET', '/api/me')).status).toBe(200);
  });

  it('the browser is sent with PKCE, state and nonce, and keeps a cookie that no script and no other site gets', async () => {
    const response = await fetch(
      `${served.url}/api/session/oidc?redirect_uri=https://evil.example&next=//evil.example`,
      {
        redirect: 'manual',
        headers: { Accept: 'text/html' },
      },
    );
    expect(response.status).toBe(303);
    const to = new URL(response.headers.get('Location') ?? '');
    expect(to.origin).toBe(provider.issuer);
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      redirect_uri: redirectUrl,
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{20,}$/),
      nonce: expect.stringMatching(/^[\w-]{20,}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(to.href).not.toContain('evil');
    const cookie = response.headers.get('Set-Cookie') ?? '';
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/staff/api/session/oidc/callback'])
      expect(cookie).toContain(part);
    for (const secret of [to.searchParams.get('state'), to.searchParams.get('nonce')])
      expect(cookie).not.toContain(secret);
  });

  it('a browser that comes back is sent to the page of the workbench, which has the same answer to give; no page has a token', async () => {
    const browser = aBrowser();
    provider.next = { subject: 'sub-li' };
    // The pages are not served here.
    const page = await browser.open(`${SEEN}/api/session/oidc`);
    const { origin, pathname, search } = new URL(page.url);
    expect([page.status, origin + pathname]).toEqual([404, `${SEEN}/sign-in`]);
    const { status, text } = await browser.open(redirectUrl + search, JSON_ONLY);
    expect([status, Object.keys(JSON.parse(text))]).toEqual([200, expect.arrayContaining(['token'])]);
  });

  it('what came back is taken once, from the browser that began, with its own state', async () => {
    const browser = aBrowser();
    const { url } = await signIn({ subject: 'sub-li' }, browser);
    const asked = async (address: string, who: Browser) => {
      const { status, text } = await who.open(address, JSON_ONLY);
      return [status, JSON.parse(text).type, JSON.parse(text).detailEn];
    };
    const failed = (why: string) => [401, '/problems/provider-sign-in-failed', expect.stringContaining(why)];
    expect(await asked(url, browser)).toEqual(failed('not begun in this browser'));
    expect(await asked(url, aBrowser())).toEqual(failed('not begun in this browser'));
    expect(await asked(redirectUrl, aBrowser())).toEqual(failed('not begun in this browser'));

    // The same cookie and address once more, as a program that kept both would send them.
    const { kept, state } = await begunByAProgram();
    const back = `${served.url}/api/session/oidc/callback?code=none&iss=${provider.issuer}&state=`;
    const sent = async (address: string) =>
      (await (await fetch(address, { headers: { Cookie: kept } })).json()) as { readonly detailEn: string };
    expect((await sent(`${back}another`)).detailEn).toContain('not begun in this browser');
    expect((await sent(back + state)).detailEn).toContain('is not valid');
    expect((await sent(back + state)).detailEn).toContain('finished before');
  });

  it('a provider that confirms nobody is said so, with the way to a password', async () => {
    const { status, text } = await signIn(undefined);
    expect([status, JSON.parse(text).detailEn]).toEqual([401, expect.stringContaining('did not confirm')]);
  });

  it('signing out ends the session here, and says where it ends at the provider', async () => {
    const { token } = await sessionOf({ subject: 'sub-li' });
    const { body } = await withToken(token, 'DELETE');
    const end = new URL(body.endSessionUrl);
    expect([end.origin, end.searchParams.get('client_id')]).toEqual([provider.issuer, CLIENT.clientId]);
    expect((await aBrowser().open(end.href)).status).toBe(200);
    expect((await withToken(token)).status).toBe(401);
    const own = await withToken(await served.signIn('li'), 'DELETE');
    expect(own.body).toEqual({ username: 'li' });
  });

  it('nothing of who somebody is at the provider is in the log of the process', () => {
    expect(logged.join('')).toMatch(/not begun|declined|not-valid/);
    for (const secret of ['sub-li', 'nobody-yet', CLIENT.clientSecret]) expect(logged.join('')).not.toContain(secret);
  });
});

describe('an account that lost its power', () => {
  it('a binding that is taken back ends the sessions that came through it, and no other one', async () => {
    const { token } = await sessionOf({ subject: 'sub-li' });
    const own = await served.signIn('li');
    expect((await administer('DELETE', '/api/accounts/li/identity')).body.events).toMatchObject([
      { type: 'IdentityUnbound', data: { username: 'li' } },
    ]);
    expect([(await withToken(token)).status, (await withToken(own)).status]).toEqual([401, 200]);
    expect((await signIn({ subject: 'sub-li' })).status).toBe(403);
    const again = await administer('DELETE', '/api/accounts/li/identity');
    expect([again.status, again.body.violations[0].rule]).toEqual([409, 'accounts.identity-not-bound']);
    await bind('li', 'sub-li');
    expect((await withToken(token)).status).toBe(401);
  });

  it('an account of someone who was posted away, or that was closed, is refused as with a password', async () => {
    const register = '/api/registers/personnel';
    const etag = (await served.get(register, { as: ADMINISTRATOR })).headers.get('ETag') ?? '';
    const on = addDays(chinaDateOf(systemClock.now()), -1);
    const ended = await served.post(`${register}/steps/end-posting`, {
      as: ADMINISTRATOR,
      headers: { 'Idempotency-Key': newKey(), 'If-Match': etag },
      body: { occurredAt: systemClock.now(), personId, on, reason: '调离' },
    });
    expect(ended.status).toBe(200);
    const through = await signIn({ subject: 'sub-li' });
    const own = await served.post('/api/session', { body: { username: 'li', password: PASSWORD } });
    expect([own.status, own.body.type]).toEqual([through.status, JSON.parse(through.text).type]);
    await administer('DELETE', '/api/accounts/li');
    expect((await signIn({ subject: 'sub-li' })).status).toBe(403);
    expect(JSON.parse((await signIn({ subject: 'sub-li' })).text).type).toBe('/problems/identity-not-bound');
  });
});

describe('a provider that is down', () => {
  it('a provider that is down is said so, and the own accounts go on', async () => {
    await bind(ADMINISTRATOR, 'sub-admin');
    const browser = aBrowser();
    await provider.stop();
    const { kept, state } = await begunByAProgram();
    const back = await fetch(`${served.url}/api/session/oidc/callback?code=x&state=${state}&iss=${provider.issuer}`, {
      headers: { Cookie: kept },
    });
    expect([back.status, back.headers.get('Retry-After')]).toEqual([503, '30']);
    expect(((await back.json()) as { type: string }).type).toBe('/problems/provider-unavailable');
    expect((await browser.open(`${SEEN}/api/session/oidc/callback`, JSON_ONLY)).status).toBe(401);
    const own = await served.post('/api/session', { body: { username: ADMINISTRATOR, password: PASSWORD } });
    expect(own.status).toBe(200);
  });
});
