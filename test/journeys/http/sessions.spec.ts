import { people, ThroughDoors } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, GIVEN_PASSWORD, PASSWORD, ServedLedger } from './served-ledger.js';
import type { AccountEntry } from '../../../apps/ledger/src/answers/account-answers.js';
import { newKey } from './steps.js';

const { id: personId, agencyId = '', unitId = '' } = people.li;
const li = { username: 'li', personId, roles: ['officer'], agencyId, unitId } as const;

let served: ServedLedger;

beforeAll(async () => {
  served = await ServedLedger.start();
  await served.enterRegisters(new ThroughDoors(served.ledger));
  await served.openAccount(li);
});
afterAll(() => served.stop());

const signIn = (username: string, password: string) => served.post('/api/session', { body: { username, password } });
const withToken = (token: string, path = '/api/session') =>
  served.get(path, { headers: { Authorization: `Bearer ${token}` } });
const administer = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
  served.ask(method, path, { as: ADMINISTRATOR, body, headers: { 'Idempotency-Key': newKey(), ...headers } });

describe('signing in', () => {
  it('signing in gives a token that says whose it is', async () => {
    const { status, body } = await signIn('li', PASSWORD);
    expect(status).toBe(200);
    expect(Date.parse(body.expiresAt)).toBeGreaterThan(Date.now());
    expect((await withToken(body.token)).body).toEqual({ ...li, roles: [...li.roles] });
  });

  it('signing in with a wrong name or password is answered only with the failure', async () => {
    const replies = [await signIn('li', 'not the password'), await signIn('nobody-here', PASSWORD)];
    for (const { status, body } of replies) expect([status, body.type]).toEqual([401, '/problems/wrong-credentials']);
  });

  it('signing in has to wait after five failures, also of many at the same time, and the answer says how long', async () => {
    await served.openAccount({ ...li, username: 'guessed', personId: people.ma.id });
    const replies = await Promise.all(Array.from({ length: 9 }, () => signIn('guessed', 'a guess, and a wrong one')));
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(5);
    const { status, headers, body } = await signIn('guessed', PASSWORD);
    expect([status, body.type]).toEqual([429, '/problems/too-many-requests']);
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(30);
    expect([body.detail, body.detailEn]).toEqual([
      '密码多次输入错误，登录已暂停，请在 1 分钟后再试',
      'The password was wrong too often; signing in is locked, try again in 1 minute',
    ]);
    expect((await signIn('li', PASSWORD)).status).toBe(200);
  });

  it.each([
    {},
    { username: 'li' },
    { username: ['li'], password: PASSWORD },
    { username: 'li', password: PASSWORD, as: 'admin' },
  ])('signing in needs a name and a password and nothing else (%j)', async (body) => {
    expect((await served.post('/api/session', { body })).status).toBe(400);
  });
});

describe('a first password', () => {
  it('a first password is changed before anything else is answered, but for signing out', async () => {
    const { id, unitId } = people.zhao;
    const account = { ...li, username: 'zhao', personId: id, unitId, password: GIVEN_PASSWORD };
    const opened = await administer('POST', '/api/accounts', account);
    expect(opened.status).toBe(200);
    const { body } = await signIn('zhao', GIVEN_PASSWORD);
    expect(body.mustChangePassword).toBe(true);
    const headers = { Authorization: `Bearer ${body.token}`, 'Idempotency-Key': newKey() };
    const refused = [
      await served.get('/api/me', { headers }),
      await served.get('/api/cases', { headers }),
      await served.post('/api/leads/steps/register-lead', { headers, body: {} }),
    ];
    for (const { status, body: answer } of refused)
      expect([status, answer.type]).toEqual([403, '/problems/password-change-required']);
    expect((await withToken(body.token)).status).toBe(200);
    const another = { password: 'of somebody else, chosen by me', currentPassword: GIVEN_PASSWORD };
    const others = await served.ask('PUT', '/api/accounts/li/password', { headers, body: another });
    expect([others.status, others.body.type]).toEqual([403, '/problems/password-change-required']);
    const change = { password: PASSWORD, currentPassword: GIVEN_PASSWORD };
    expect((await served.ask('PUT', '/api/accounts/zhao/password', { headers, body: change })).status).toBe(200);
    const again = (await signIn('zhao', PASSWORD)).body;
    expect([again.mustChangePassword, (await withToken(again.token, '/api/me')).status]).toEqual([false, 200]);
    const { token } = (await signIn('zhao', PASSWORD)).body;
    expect((await served.ask('DELETE', '/api/session', { headers: { Authorization: `Bearer ${token}` } })).status).toBe(
      200,
    );
  });
});

describe('signing out', () => {
  it('signing out ends the session at once, and no other one', async () => {
    const [one, other] = [(await signIn('li', PASSWORD)).body.token, (await signIn('li', PASSWORD)).body.token];
    const headers = { Authorization: `Bearer ${one}` };
    expect((await served.ask('DELETE', '/api/session', { headers })).status).toBe(200);
    expect((await withToken(one)).status).toBe(401);
    expect((await served.ask('DELETE', '/api/session', { headers })).status).toBe(401);
    expect((await withToken(other)).status).toBe(200);
  });
});

describe('a request of nobody', () => {
  it.each([
    ['without a token', {}],
    ['with a token that is none', { Authorization: 'Bearer of.good.news' }],
    ['with a scheme that is not taken', { Authorization: 'Basic bGk6bGk=' }],
  ])('a request without a session has to sign in, %s (401)', async (_, headers) => {
    for (const path of ['/api/session', '/api/me', '/api/cases', '/api/cases/x', '/api/accounts']) {
      const reply = await served.get(path, { headers });
      expect([reply.status, reply.body.type]).toEqual([401, '/problems/not-signed-in']);
      expect(reply.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
    }
  });

  it('a request with a session that is not valid is told so, and one without any is told to sign in', async () => {
    const wrong = await served.get('/api/me', { headers: { Authorization: 'Bearer of.good.news' } });
    expect([wrong.body.detail, wrong.body.detailEn]).toEqual([
      '登录已失效或者已到期，请重新登录',
      'The session is not valid or has ended; sign in again',
    ]);
    expect((await served.get('/api/me', { headers: {} })).body.detailEn).toMatch(
      /^Send username and password to POST \/api\/session/,
    );
  });

  it('a request without a session has to sign in before its body is judged', async () => {
    const reply = await served.post('/api/cases/x/steps/close-case', { body: { nonsense: true } });
    expect(reply.status).toBe(401);
  });
});

describe('accounts', () => {
  const wang = { ...li, username: 'wang', personId: people.wang.id };

  it('accounts are opened, changed and closed by an administrator, and by nobody else', async () => {
    const opened = await administer('POST', '/api/accounts', { ...wang, password: PASSWORD });
    expect(opened.body.events).toMatchObject([{ type: 'AccountOpened' }]);
    const { token } = (await signIn('wang', PASSWORD)).body;
    await administer('PUT', '/api/accounts/wang', { ...wang, roles: ['unitHead'] });
    expect((await withToken(token)).body.roles).toEqual(['unitHead']);
    expect((await administer('DELETE', '/api/accounts/wang')).status).toBe(200);
    expect((await withToken(token)).status).toBe(401);
    for (const [method, path] of [
      ['GET', '/api/accounts'],
      ['POST', '/api/accounts'],
      ['PUT', '/api/accounts/wang'],
      ['DELETE', '/api/accounts/wang'],
    ] as const)
      expect((await served.ask(method, path, { as: 'li' })).status).toBe(403);
  });

  it('accounts are not opened again, nor their passwords set, with another password under the same Idempotency-Key', async () => {
    const account = { ...li, username: 'sun', personId: people.xie.id, roles: ['auxiliary'], password: PASSWORD };
    const again = { 'Idempotency-Key': newKey() };
    expect((await administer('POST', '/api/accounts', account, again)).status).toBe(200);
    const other = await administer('POST', '/api/accounts', { ...account, password: `${PASSWORD} and more` }, again);
    expect([other.status, other.body.type]).toEqual([422, '/problems/idempotency-key-reused']);
    expect((await administer('POST', '/api/accounts', account, again)).body.isRepeated).toBe(true);
  });

  it('accounts are listed without a trace of their passwords', async () => {
    const { body } = await administer('GET', '/api/accounts');
    expect(body.accounts.map(({ username }: { username: string }) => username)).toContain('li');
    // That a password is still the given one is no trace of it.
    expect(JSON.stringify(body).replaceAll('mustChangePassword', '')).not.toMatch(/password|hash|scrypt/i);
  });

  it('accounts are not opened with a weak password, and the answer gives the reason', async () => {
    const { status, body } = await administer('POST', '/api/accounts', { ...wang, username: 'zhao', password: 'kurz' });
    expect([status, body.type]).toEqual([400, '/problems/weak-password']);
    expect(body.detail).toMatch(/密码/);
  });

  it('accounts are not opened twice under one name: the rule is named', async () => {
    const { status, body } = await administer('POST', '/api/accounts', { ...li, password: PASSWORD });
    expect([status, body.type]).toEqual([409, '/problems/bad-entry']);
    expect(body.violations).toMatchObject([{ rule: 'accounts.username-taken' }]);
  });

  it.each([
    ['a person', { personId: 'nobody' }, ['accounts.person-unknown']],
    ['an agency', { agencyId: 'nowhere' }, ['accounts.agency-unknown']],
    ['a unit of another agency', { agencyId: people.bao.agencyId }, ['accounts.agency-unknown']],
    ['both', { personId: 'nobody', unitId: 'nowhere' }, ['accounts.person-unknown', 'accounts.agency-unknown']],
  ])(
    'accounts are not opened, nor changed, for %s that is not registered, and the answer says what to do',
    async (_, over, rules) => {
      const form = { ...li, ...over };
      const opened = await administer('POST', '/api/accounts', { ...form, username: 'new-one', password: PASSWORD });
      const changed = await administer('PUT', '/api/accounts/li', form);
      for (const { status, body } of [opened, changed]) {
        expect([status, body.type]).toEqual([409, '/problems/bad-entry']);
        expect(body.violations.map(({ rule }: { rule: string }) => rule)).toEqual(expect.arrayContaining([...rules]));
        expect([body.detail, body.detailEn]).toEqual([expect.stringContaining('先'), expect.stringContaining('first')]);
      }
    },
  );

  it('accounts are one for each person, of one name, where the register has the person; the list says what is wrong', async () => {
    const rulesOf = async (form: object): Promise<readonly string[]> => {
      const { status, body } = await administer('POST', '/api/accounts', { ...form, password: PASSWORD });
      expect(status).toBe(409);
      return body.violations.map(({ rule }: { rule: string }) => rule);
    };
    const zhao = { ...li, username: 'chen', personId: people.chen.id };
    expect(await rulesOf({ username: 'li-2', personId, roles: ['administrator'] })).toEqual([
      'accounts.person-has-another-account',
    ]);
    expect(await rulesOf({ ...zhao, username: 'LI', unitId: people.chen.unitId })).toEqual([
      'accounts.username-look-alike',
    ]);
    expect(await rulesOf(zhao)).toEqual(['accounts.posted-elsewhere']);
    const { body } = await administer('GET', '/api/accounts');
    const findings = Object.fromEntries(body.accounts.map((each: AccountEntry) => [each.username, each.findings]));
    expect(findings).toMatchObject({ li: [], [ADMINISTRATOR]: ['of-nobody'] });
  });

  it('accounts let their own person set the password, which ends the sessions of the old one', async () => {
    const { id: chen, unitId: unitOfChen } = people.chen;
    await served.openAccount({ ...li, username: 'chen', personId: chen, unitId: unitOfChen ?? '' });
    const { token } = (await signIn('chen', PASSWORD)).body;
    const newPassword = { password: 'a new one for every spring', currentPassword: PASSWORD };
    const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': newKey() };
    const { password } = newPassword;
    const without = await served.ask('PUT', '/api/accounts/chen/password', { body: { password }, headers });
    expect([without.status, without.body.type]).toEqual([403, '/problems/wrong-current-password']);
    const own = await served.ask('PUT', '/api/accounts/chen/password', { body: newPassword, headers });
    expect(own.status).toBe(200);
    expect((await withToken(token)).status).toBe(401);
    expect((await signIn('chen', newPassword.password)).status).toBe(200);
    const anothers = await served.ask('PUT', '/api/accounts/chen/password', {
      as: 'li',
      body: newPassword,
      headers: { 'Idempotency-Key': newKey() },
    });
    expect([anothers.status, anothers.body.violations[0].rule]).toEqual([422, 'accounts.not-administrator']);
  });
});

describe('my duties', () => {
  it('the list of my duties has the steps that are mine, and the grounds on which I see cases', async () => {
    const { body } = await served.get('/api/me', { as: 'li' });
    expect(body).toMatchObject({ username: 'li', sees: [{ is: 'own-unit', unitId }, { is: 'handler' }] });
    const steps = body.duties.map(({ collection, step }: Record<string, string>) => `${collection}/${step}`);
    expect(steps).toEqual(expect.arrayContaining(['cases/propose-filing', 'leads/check-lead']));
    expect(steps).not.toContain('cases/approve-filing');
  });

  it('the list of duties of an administrator has the registers, and no case', async () => {
    const { body } = await served.get('/api/me', { as: ADMINISTRATOR });
    expect(body.sees).toEqual([]);
    expect(new Set(body.duties.map(({ collection }: Record<string, string>) => collection?.split('/')[0]))).toEqual(
      new Set(['registers']),
    );
  });
});
