import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  CITY_AGENCY,
  COUNTY_AGENCY,
  COUNTY_SQUAD,
  LEGAL_UNIT,
  registersFrom,
  SQUAD,
  world,
} from '@ecl/enforcement/testing';
import { instant, newUuid, plainDate } from '@ecl/kernel';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AccountChanged } from './accounts/events.js';
import { OutOfPost } from './identity-errors.js';
import { administrator, IdentityUnderTest, li, PASSWORD } from './identity.fixture.js';
import type { Identity } from './identity.js';

const system = { personId: 'system', roles: ['system'] } as const;
const its = new IdentityUnderTest();
beforeEach(() => its.begin());
afterEach(() => its.end());

describe('signing in', () => {
  beforeEach(async () => {
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
  });

  it('signing in gives a token that speaks for the person of the account, with its roles', async () => {
    const session = await its.identity.signIn('li', PASSWORD);
    expect(await its.identity.callerOf(session!.token)).toEqual({
      username: 'li',
      actor: { personId: 'li', roles: ['officer'], agencyId: CITY_AGENCY, unitId: SQUAD },
      mustChangePassword: true,
      sessionId: expect.any(String),
      isThroughProvider: false,
      secondFactor: 'not-asked',
    });
  });

  it('signing in gives the same answer for a wrong password and for an unknown name', async () => {
    expect(await its.identity.signIn('li', 'not the password')).toBeUndefined();
    expect(await its.identity.signIn('nobody', PASSWORD)).toBeUndefined();
  });

  it('a session uses changed roles at the next request', async () => {
    const { token } = (await its.identity.signIn('li', PASSWORD))!;
    await its.identity.changeAccount({ ...li, roles: ['unitHead'] }, administrator, newUuid());
    expect((await its.identity.callerOf(token))?.actor.roles).toEqual(['unitHead']);
  });

  it('a session ends when the account is closed, and the old token and password stay invalid when it is reopened', async () => {
    const { token } = (await its.identity.signIn('li', PASSWORD))!;
    await its.identity.closeAccount('li', administrator, newUuid());
    expect(await its.identity.callerOf(token)).toBeUndefined();
    expect(await its.identity.signIn('li', PASSWORD)).toBeUndefined();
    await its.identity.changeAccount(li, administrator, newUuid());
    expect(await its.identity.callerOf(token)).toBeUndefined();
    expect(await its.identity.signIn('li', PASSWORD)).toBeUndefined();
    await its.identity.setPassword('li', 'another one, quite new', administrator, newUuid());
    expect(await its.identity.callerOf(token)).toBeUndefined();
    expect(await its.identity.signIn('li', 'another one, quite new')).toBeDefined();
  });

  it('a session ends when the password is set again', async () => {
    const { token } = (await its.identity.signIn('li', PASSWORD))!;
    await its.identity.setPassword('li', 'another one, quite new', administrator, newUuid());
    expect(await its.identity.callerOf(token)).toBeUndefined();
    expect(await its.identity.signIn('li', PASSWORD)).toBeUndefined();
  });

  it('a session loses its power on the day on which its person leaves or moves, and signing in says so', async () => {
    const { token } = (await its.identity.signIn('li', PASSWORD))!;
    const occurredAt = its.clock.now();
    const from = plainDate('2026-05-06');
    const moved = { occurredAt, personId: 'li', name: '示例li', standing: 'officer', agencyId: COUNTY_AGENCY } as const;
    const gone = { occurredAt, personId: 'li', on: plainDate('2026-05-05'), reason: '退休' };
    for (const event of [
      { type: 'PersonRegistered', data: { ...moved, unitId: COUNTY_SQUAD, from } },
      { type: 'PersonRegistered', data: { ...moved, agencyId: CITY_AGENCY, unitId: LEGAL_UNIT, from } },
      { type: 'PostingEnded', data: gone },
    ] as const) {
      its.registers = registersFrom([...world, event]);
      expect(await its.identity.callerOf(token)).toBeUndefined();
      await expect(its.identity.signIn('li', PASSWORD)).rejects.toThrow(OutOfPost);
      expect(await its.identity.signIn('li', 'not the password')).toBeUndefined();
    }
    its.registers = registersFrom(world);
    expect((await its.identity.callerOf(token))?.username).toBe('li');
  });

  it('a session of the only administrator goes on when the register strikes everyone: somebody must set it right', async () => {
    const qian = { username: 'qian', personId: 'qian', roles: ['administrator'] } as const;
    await its.identity.openAccount(qian, PASSWORD, administrator, newUuid());
    const { token } = (await its.identity.signIn('qian', PASSWORD))!;
    its.registers = registersFrom([]);
    expect((await its.identity.callerOf(token))?.username).toBe('qian');
    expect(its.identity.list().map(({ findings }) => findings)).toEqual([['not-in-post'], ['not-in-post']]);
  });

  it('a session works after a restart', async () => {
    const { token } = (await its.identity.signIn('li', PASSWORD))!;
    its.identity.close();
    its.identity = await its.opened();
    expect((await its.identity.callerOf(token))?.username).toBe('li');
    expect(await its.identity.signIn('li', PASSWORD)).toBeDefined();
  });
});

describe('signing out', () => {
  beforeEach(async () => {
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
  });

  it('signing out ends this session at once and for good, and no other one', async () => {
    const [one, other] = [(await its.identity.signIn('li', PASSWORD))!, (await its.identity.signIn('li', PASSWORD))!];
    expect(await its.identity.callerOf(one.token)).toBeDefined();
    await its.identity.signOut(one.token);
    expect(await its.identity.callerOf(one.token)).toBeUndefined();
    expect(await its.identity.callerOf(other.token)).toBeDefined();
    its.identity.close();
    its.identity = await its.opened();
    expect(await its.identity.callerOf(one.token)).toBeUndefined();
    expect(await its.identity.callerOf(other.token)).toBeDefined();
  });

  it('signing out is known to the other process, and forgotten when the token has ended by itself', async () => {
    const other = await its.opened();
    const { token } = (await its.identity.signIn('li', PASSWORD))!;
    expect(await other.callerOf(token)).toBeDefined();
    await its.identity.signOut(token);
    expect(await other.callerOf(token)).toBeUndefined();
    its.clock.set(instant('2026-05-06T09:00:01Z'));
    expect(await other.callerOf(token)).toBeUndefined();
    its.clock.set(instant('2026-05-06T01:00:00Z'));
    other.close();
  });

  it('signing out with what is no token changes nothing', async () => {
    const { token } = (await its.identity.signIn('li', PASSWORD))!;
    await its.identity.signOut('of.good.news');
    expect(await its.identity.callerOf(token)).toBeDefined();
  });
});

describe('two processes on one log, with one data folder', () => {
  let other: Identity;
  beforeEach(async () => {
    other = await its.opened();
  });
  afterEach(() => {
    other.close();
    jest.useRealTimers();
  });

  it('two processes on one log accept the sessions of each other', async () => {
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    const session = await other.signIn('li', PASSWORD);
    expect((await its.identity.callerOf(session!.token))?.username).toBe('li');
  });

  it('two processes on one log end a session everywhere at once, where the password is set or the account closed', async () => {
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    const first = await other.signIn('li', PASSWORD);
    await its.identity.setPassword('li', 'another one, quite new', administrator, newUuid());
    expect(await other.callerOf(first!.token)).toBeUndefined();
    const second = await other.signIn('li', 'another one, quite new');
    await its.identity.closeAccount('li', administrator, newUuid());
    expect(await other.callerOf(second!.token)).toBeUndefined();
  });

  it('two processes on one log know at the next request of roles that the other changed, all requests at once', async () => {
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    const { token } = (await other.signIn('li', PASSWORD))!;
    const roles = async () => (await other.callerOf(token))?.actor.roles;
    expect(await roles()).toEqual(['officer']);
    await its.identity.changeAccount({ ...li, roles: ['unitHead'] }, administrator, newUuid());
    expect(await Promise.all([roles(), roles(), roles()])).toEqual([['unitHead'], ['unitHead'], ['unitHead']]);
  });

  it('two processes on one log learn by themselves of roles, where the other died before it told', async () => {
    other.close();
    jest.useFakeTimers({ doNotFake: ['Date', 'nextTick', 'queueMicrotask', 'setImmediate'] });
    other = await its.opened();
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    const { token } = (await other.signIn('li', PASSWORD))!;
    const roles = async () => (await other.callerOf(token))?.actor.roles;
    const changed = AccountChanged({ ...li, roles: ['unitHead'], occurredAt: its.clock.now(), changedBy: 'he' });
    expect(await roles()).toEqual(['officer']);
    await its.store.appendToStream('accounts', [{ id: newUuid(), ...changed, metadata: {} }], {
      expectedRevision: 'any',
    });
    expect(await roles()).toEqual(['officer']);
    await jest.advanceTimersToNextTimerAsync();
    expect(await roles()).toEqual(['unitHead']);
  });

  it('two processes on one log open one first administrator between them, whose password is right', async () => {
    const told = await Promise.all([its.identity, other].map((each) => each.firstAdministrator()));
    const [first, ...more] = told.filter((each) => each !== undefined);
    expect(more).toEqual([]);
    for (const each of [its.identity, other]) expect(await each.signIn(first!.username, first!.password)).toBeDefined();
    let opened = 0;
    for await (const { type } of its.store.readAll()) opened += type === 'AccountOpened' ? 1 : 0;
    expect(opened).toBe(1);
  });

  it('two processes on one log finish one administrator between them, where a crash left it without a password', async () => {
    await its.identity.openAccount(
      { username: 'admin', personId: 'admin', roles: ['administrator'] },
      PASSWORD,
      system,
      newUuid(),
    );
    its.identity.close();
    other.close();
    for (const file of ['credentials.sqlite', 'credentials.sqlite-wal', 'credentials.sqlite-shm'])
      rmSync(join(its.folder, file), { force: true });
    [its.identity, other] = [await its.opened(), await its.opened()];
    const told = await Promise.all([its.identity, other].map((each) => each.firstAdministrator()));
    const [first, ...more] = told.filter((each) => each !== undefined);
    expect(more).toEqual([]);
    expect(await other.signIn(first!.username, first!.password)).toBeDefined();
  });
});

describe('steps on accounts that are refused', () => {
  it('steps of one person that are refused on invented usernames are recorded one by one twenty times a day, and then once', async () => {
    await its.identity.openAccount(li, PASSWORD, administrator, newUuid());
    const officer = { personId: 'li', roles: ['officer'] } as const;
    const invented = (i: number) => `invented-${String(i)}`;
    for (let i = 0; i < 100; i += 1) {
      await its.identity.closeAccount(invented(i), officer, newUuid());
      await its.identity.openAccount({ ...li, username: invented(i) }, PASSWORD, officer, newUuid());
    }
    for (let i = 0; i < 30; i += 1) await its.identity.closeAccount('li', officer, newUuid());
    const streams = [];
    for await (const { type, streamName } of its.store.readAll())
      if (type === 'CommandRefused') streams.push(streamName);
    expect(streams.filter((stream) => stream === 'attempts-unbegun')).toHaveLength(2);
    // Twenty on invented names, and each on an account that exists.
    expect(streams.filter((stream) => stream === 'attempts-accounts')).toHaveLength(20 + 30);
  });
});
