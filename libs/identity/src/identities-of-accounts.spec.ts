import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant, newUuid } from '@ecl/kernel';
import { NobodysIdentity } from './identity-errors.js';
import { administrator, IdentityUnderTest, li, PASSWORD, PROVIDER } from './identity.fixture.js';
import { Identity } from './identity.js';

const its = new IdentityUnderTest();
beforeEach(async () => {
  await its.begin();
  await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
});
afterEach(() => its.end());

const who = { issuer: 'https://login.example.cn', subject: 'sub-1' } as const;
const bind = (username: string, of = who, by: Parameters<typeof its.identity.bindIdentity>[2] = administrator) =>
  its.identity.bindIdentity(username, of, by, newUuid());
const rulesOf = async (answering: ReturnType<typeof bind>): Promise<readonly string[]> => {
  const answer = await answering;
  return answer.is === 'refused' ? answer.violations.map(({ rule }) => rule) : [];
};

describe('an identity at a provider', () => {
  it('an identity at a provider signs in as the account that it is bound to, in every process, without a password to change', async () => {
    await bind('li');
    const session = await its.identity.signInAs(who);
    expect(session.mustChangePassword).toBe(false);
    const caller = { username: 'li', mustChangePassword: false, isThroughProvider: true };
    expect(await its.identity.callerOf(session.token)).toMatchObject(caller);
    const other = await its.opened();
    expect(await other.callerOf(session.token)).toMatchObject(caller);
    other.close();
    expect(its.identity.list()).toMatchObject([{ username: 'li', boundTo: who, mustChangePassword: true }]);
  });

  it('an identity at a provider keeps no session once the ledger has another provider, or none', async () => {
    await bind('li');
    const { token } = await its.identity.signInAs(who);
    for (const provider of [undefined, { ...PROVIDER, issuer: 'https://other.example.cn' }]) {
      const restarted = await Identity.open({ ...its.options(), provider });
      expect(await restarted.callerOf(token)).toBeUndefined();
      restarted.close();
    }
  });

  it('an identity at a provider that is bound to nothing, or of another provider, gets no session and no account', async () => {
    await bind('li');
    for (const other of [
      { ...who, subject: 'SUB-1' },
      { ...who, issuer: 'https://login.example.com' },
    ])
      await expect(its.identity.signInAs(other)).rejects.toThrow(NobodysIdentity);
    expect(its.identity.list()).toHaveLength(1);
  });

  it('an identity at a provider keeps its session when the password changes, and loses it with the binding or the account', async () => {
    await bind('li');
    const { token } = await its.identity.signInAs(who);
    await its.identity.setPassword('li', 'another one, quite new', administrator, newUuid());
    expect(await its.identity.callerOf(token)).toBeDefined();
    its.clock.set(instant('2026-05-06T01:00:01Z'));
    await its.identity.unbindIdentity('li', administrator, newUuid());
    expect(await its.identity.callerOf(token)).toBeUndefined();
    await bind('li');
    expect(await its.identity.callerOf(token)).toBeUndefined();
    const again = await its.identity.signInAs(who);
    await its.identity.closeAccount('li', administrator, newUuid());
    expect(await its.identity.callerOf(again.token)).toBeUndefined();
    await its.identity.changeAccount(li, administrator, newUuid());
    await expect(its.identity.signInAs(who)).rejects.toThrow(NobodysIdentity);
  });

  it('an identity at a provider that was bound to nobody’s account does not pass to the person who gets it', async () => {
    const nobodys = { username: 'admin', personId: 'admin', roles: ['administrator'] } as const;
    const system = { personId: 'system', roles: ['system'] } as const;
    await its.identity.openAccount(nobodys, PASSWORD, system, newUuid());
    await bind('admin');
    expect(await its.identity.signInAs(who)).toBeDefined();
    await its.identity.changeAccount({ ...nobodys, personId: 'wang' }, administrator, newUuid());
    expect(its.identity.list().at(-1)).toMatchObject({ personId: 'wang' });
    await expect(its.identity.signInAs(who)).rejects.toThrow(NobodysIdentity);
  });

  it('an identity at a provider is bound and unbound by administrators, one to one, for accounts that are open', async () => {
    const own = { personId: 'li', roles: ['officer'] } as const;
    expect(await rulesOf(bind('li', who, own))).toEqual(['accounts.not-administrator']);
    expect(await rulesOf(its.identity.unbindIdentity('li', own, newUuid()))).toEqual(['accounts.not-administrator']);
    expect(await rulesOf(bind('nobody'))).toEqual(['accounts.unknown']);
    expect(await rulesOf(its.identity.unbindIdentity('li', administrator, newUuid()))).toEqual([
      'accounts.identity-not-bound',
    ]);
    await bind('li');
    expect(await rulesOf(bind('li'))).toEqual(['accounts.identity-bound']);
    const wang = { username: 'wang', personId: 'wang', roles: ['supervisor'] } as const;
    const opened = await its.identity.openAccount(wang, PASSWORD, administrator, newUuid());
    expect(opened).toMatchObject({ is: 'accepted' });
    expect(await rulesOf(bind('wang'))).toEqual(['accounts.identity-of-another']);
    await its.identity.closeAccount('li', administrator, newUuid());
    expect(await rulesOf(bind('li'))).toEqual(['accounts.closed']);
    expect(await rulesOf(bind('wang'))).toEqual([]);
  });
});
