import { CITY_AGENCY, COUNTY_AGENCY, registersFrom, SQUAD, world } from '@ecl/enforcement/testing';
import { instant, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { findingsOn } from './account-findings.js';
import type { AccountForm } from './account.js';
import { accountsFrom } from './accounts.js';
import { AccountClosed, AccountOpened, type AccountEvent } from './events.js';

const occurredAt = instant('2020-05-06T01:00:00Z');
const today = plainDate('2026-05-06');
const registers = registersFrom(world);
const li = { username: 'li', personId: 'li', roles: ['officer'], agencyId: CITY_AGENCY, unitId: SQUAD } as const;
const opened = (form: AccountForm, openedBy = 'he') =>
  AccountOpened({ ...form, roles: [...form.roles], occurredAt, openedBy });

/** What is found of each account of an old log, in their order. */
const found = async (...events: readonly AccountEvent[]) => {
  const accounts = await accountsFrom(
    (async function* () {
      yield* events;
    })(),
  );
  return [...findingsOn(accounts, registers, today).values()];
};

describe('what is wrong with accounts of old logs', () => {
  it('nothing is wrong with an account of a person in post', async () => {
    expect(await found(opened(li))).toEqual([[]]);
  });

  it('of one person with two accounts both are found, until one is closed', async () => {
    const second = opened({ username: 'li-admin', personId: 'li', roles: ['administrator'] });
    const each = ['person-has-another-account'];
    expect(await found(opened(li), second)).toEqual([each, each]);
    const closed = AccountClosed({ occurredAt, username: 'li-admin', closedBy: 'he' });
    expect(await found(opened(li), second, closed)).toEqual([[], []]);
  });

  it.each([
    ['a name that looks like another', { ...li, username: 'LI', personId: 'wang' }, ['look-alike-name']],
    ['a reserved name', { ...li, username: 'root', personId: 'wang' }, ['reserved-name']],
    ['a person who is in no register', { ...li, username: 'x', personId: 'nobody' }, ['not-in-post']],
    ['another agency', { ...li, username: 'wang', personId: 'wang', agencyId: COUNTY_AGENCY }, ['posted-elsewhere']],
  ])('an account with %s is found', async (_, form, findings) => {
    expect((await found(opened(li), opened(form)))[1]).toEqual(findings);
  });

  it('the first administrator is found while the account is nobody’s', async () => {
    const first = opened({ username: 'admin', personId: 'admin', roles: ['administrator'] }, 'system');
    expect(await found(first)).toEqual([['of-nobody']]);
  });
});
