import { people, ThroughDoors } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eclIn, resultOf } from '../cli/ecl.fixture.js';
import { ADMINISTRATOR, PASSWORD, ServedLedger } from './served-ledger.js';
import { newKey } from './steps.js';
import { base32Bytes, currentCode } from './authenticator.js';

const { id: personId, agencyId = '' } = people.gao;
const gao = { username: 'gao', personId, roles: ['head'], agencyId } as const;

let served: ServedLedger;
beforeAll(async () => {
  served = await ServedLedger.start(undefined, undefined, undefined, { secondFactorFor: ['head'] });
  await served.enterRegisters(new ThroughDoors(served.ledger));
  await served.openAccount(gao);
});
afterAll(() => served.stop());

const signIn = async () => (await served.post('/api/session', { body: { username: 'gao', password: PASSWORD } })).body;
const as = (token: string, method: string, path: string, body?: object) =>
  served.ask(method, path, { headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': newKey() }, body });
const problemOf = ({ status, body }: Awaited<ReturnType<typeof as>>) => [status, body.type];

describe('the second factor of a role that must have one', () => {
  let secret: Buffer;
  let recoveryCodes: readonly string[];

  it('is enrolled at the first sign-in, before anything else is answered', async () => {
    const session = await signIn();
    expect(session.secondFactor).toBe('to-enrol');
    const required = [403, '/problems/second-factor-enrolment-required'];
    for (const path of ['/api/me', '/api/cases'])
      expect(problemOf(await as(session.token, 'GET', path))).toEqual(required);
    for (const body of [{}, { currentPassword: 'not the password' }])
      expect(problemOf(await as(session.token, 'POST', '/api/me/second-factor', body))).toEqual([
        403,
        '/problems/wrong-current-password',
      ]);
    const enrolment = (await as(session.token, 'POST', '/api/me/second-factor', { currentPassword: PASSWORD })).body;
    expect(enrolment.otpauthUrl).toContain(`secret=${String(enrolment.secret)}`);
    secret = base32Bytes(enrolment.secret);
    const wrong = await as(session.token, 'PUT', '/api/me/second-factor', { code: '000000' });
    expect(problemOf(wrong)).toEqual([403, '/problems/wrong-second-factor']);
    const { status, body } = await as(session.token, 'PUT', '/api/me/second-factor', { code: currentCode(secret) });
    expect([status, body.secondFactor, body.recoveryCodes.length]).toEqual([200, 'given', 8]);
    ({ recoveryCodes } = body);
    expect((await as(body.token, 'GET', '/api/me')).status).toBe(200);
    expect((await as(session.token, 'GET', '/api/me')).status).toBe(401);
  });

  it('is asked for at the next sign-in, before a password can be changed, and each code counts once', async () => {
    const half = await signIn();
    expect(half.secondFactor).toBe('to-give');
    const required = [403, '/problems/second-factor-required'];
    const change = { password: 'another one, quite new', currentPassword: PASSWORD };
    expect(problemOf(await as(half.token, 'GET', '/api/me'))).toEqual(required);
    expect(problemOf(await as(half.token, 'PUT', '/api/accounts/gao/password', change))).toEqual(required);
    expect(problemOf(await as(half.token, 'POST', '/api/me/second-factor', {}))).toEqual(required);
    expect((await as(half.token, 'GET', '/api/session')).status).toBe(200);
    const [code = ''] = recoveryCodes;
    const given = await as(half.token, 'POST', '/api/session/second-factor', { code });
    expect([given.status, given.body.secondFactor]).toEqual([200, 'given']);
    expect((await as(given.body.token, 'GET', '/api/me')).status).toBe(200);
    const again = (await signIn()).token;
    expect(problemOf(await as(again, 'POST', '/api/session/second-factor', { code }))).toEqual([
      403,
      '/problems/wrong-second-factor',
    ]);
  });

  it('is no help to whoever does not know the password: a wrong one is answered as before', async () => {
    const wrong = await served.post('/api/session', { body: { username: 'gao', password: 'not the password' } });
    expect(problemOf(wrong)).toEqual([401, '/problems/wrong-credentials']);
  });

  it('is taken from the environment by ecl', async () => {
    const [, code = ''] = recoveryCodes;
    const asGao = (variables: Readonly<Record<string, string>>) =>
      eclIn({ ECL_PASSWORD: PASSWORD, ...variables }, 'accounts', 'list', '--url', served.url, '--as', 'gao');
    const without = await asGao({});
    expect([without.code, without.notes]).toEqual([2, expect.stringContaining('ECL_SECOND_FACTOR')]);
    expect((await asGao({ ECL_SECOND_FACTOR: code })).notes).toContain('not allow');
  });

  it('cannot be guessed: after five wrong codes one waits, and the right password does not help', async () => {
    const { token } = await signIn();
    const tried = [];
    for (let i = 0; i < 6; i += 1) {
      tried.push((await as(token, 'POST', '/api/session/second-factor', { code: '000000' })).status);
      await signIn();
    }
    expect(tried.filter((status) => status === 403).length).toBeLessThanOrEqual(5);
    expect(tried.at(-1)).toBe(429);
  });

  it('is reset by another administrator, on record and with a reason, and enrolled anew', async () => {
    const own = { as: ADMINISTRATOR, headers: { 'Idempotency-Key': newKey() }, body: { reason: '手机遗失' } };
    const { body } = await served.post('/api/accounts/gao/reset-second-factor', own);
    expect(body.events).toMatchObject([{ type: 'SecondFactorReset', data: { username: 'gao', reason: '手机遗失' } }]);
    const half = await signIn();
    expect(half.secondFactor).toBe('to-enrol');
    const another = { password: 'another one, quite new' };
    expect(problemOf(await as(half.token, 'PUT', '/api/accounts/li/password', another))).toEqual([
      403,
      '/problems/second-factor-enrolment-required',
    ]);
    const refused = await served.post(`/api/accounts/${ADMINISTRATOR}/reset-second-factor`, {
      ...own,
      headers: { 'Idempotency-Key': newKey() },
    });
    expect([refused.status, refused.body.violations[0].rule]).toEqual([409, 'accounts.own-second-factor']);
  });
});

describe('ecl accounts enrol', () => {
  const enrol = (variables: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    eclIn({ ECL_PASSWORD: PASSWORD, ...variables }, 'accounts', 'enrol', '--url', served.url, '--as', 'ma', ...args);

  it('enrols an authenticator without a browser, and another one in its place', async () => {
    const { id, agencyId: agency = '', unitId = '' } = people.ma;
    await served.openAccount({ username: 'ma', personId: id, roles: ['unitHead'], agencyId: agency, unitId });
    const wrong = await enrol({ ECL_PASSWORD: 'not the password' });
    expect([wrong.code === 0, wrong.out]).toEqual([false, '']);
    const shown = await enrol({});
    const [, secret = ''] = /secret=([A-Z2-7]+)/.exec(shown.out) ?? [];
    expect([shown.code, shown.out, shown.notes]).toEqual([
      0,
      expect.stringContaining('otpauth://totp/'),
      expect.stringContaining('--code'),
    ]);
    expect((await enrol({}, '--code', '000000')).code).not.toBe(0);
    const done = resultOf(await enrol({}, '--code', currentCode(base32Bytes(secret)), '--json'));
    expect(done.recoveryCodes).toHaveLength(8);
    const [first = '', second = '', third = ''] = done.recoveryCodes;
    const again = resultOf(await enrol({ ECL_SECOND_FACTOR: first }, '--current-code', second, '--json'));
    const code = currentCode(base32Bytes(again.secret));
    const replaced = resultOf(await enrol({ ECL_SECOND_FACTOR: third }, '--code', code, '--json'));
    expect(replaced.recoveryCodes).toHaveLength(8);
    const old = await enrol({ ECL_SECOND_FACTOR: done.recoveryCodes[3] }, '--current-code', '000000');
    expect([old.code === 0, old.out]).toEqual([false, '']);
  });
});

describe('ecl accounts change-password', () => {
  const change = (variables: Readonly<Record<string, string>>) =>
    eclIn({ ECL_PASSWORD: PASSWORD, ...variables }, 'accounts', 'change-password', '--url', served.url, '--as', 'wang');

  it("changes a password of one's own without a browser, for whoever knows the present one", async () => {
    const { id, agencyId: agency = '', unitId = '' } = people.wang;
    await served.openAccount({ username: 'wang', personId: id, roles: ['officer'], agencyId: agency, unitId });
    const ECL_NEW_PASSWORD = 'another one, quite new';
    const refused = [
      await change({}),
      await change({ ECL_PASSWORD: 'not the password', ECL_NEW_PASSWORD }),
      await change({ ECL_NEW_PASSWORD: '123456' }),
    ];
    expect(refused.map(({ code, out }) => [code === 0, out])).toEqual(Array(3).fill([false, '']));
    expect(refused[0]?.notes).toContain('ECL_NEW_PASSWORD');
    const changed = await change({ ECL_NEW_PASSWORD });
    expect([changed.code, changed.out]).toEqual([0, expect.stringContaining('密码已更改')]);
    expect(changed.out + changed.notes).not.toContain(ECL_NEW_PASSWORD);
    const signIn = (password: string) => served.post('/api/session', { body: { username: 'wang', password } });
    expect([(await signIn(PASSWORD)).status, (await signIn(ECL_NEW_PASSWORD)).status]).toEqual([401, 200]);
  });
});
