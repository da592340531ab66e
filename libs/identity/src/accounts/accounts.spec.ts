import { eventTypes } from '@ecl/event-sourcing';
import { specificationOf } from '@ecl/event-sourcing/testing';
import { instant } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import type { AccountContext, AccountForm } from './account.js';
import { accountsDecider } from './accounts.js';
import { accountEventTypes, AccountChanged, AccountClosed, AccountOpened, PasswordSet } from './events.js';

const { given } = specificationOf(accountsDecider, { eventTypes: eventTypes(...accountEventTypes) });

const occurredAt = instant('2026-05-06T01:00:00Z');
const by = (personId: string, ...roles: AccountContext['by']['roles']): AccountContext => ({
  now: occurredAt,
  by: { personId, roles },
});
const administrator = by('he', 'administrator');

const li = {
  username: 'li',
  personId: 'person-li',
  roles: ['officer'],
  agencyId: 'bureau',
  unitId: 'squad',
} as const satisfies AccountForm;
const he = { username: 'admin', personId: 'he', roles: ['administrator'] } as const satisfies AccountForm;
const opened = (form: AccountForm) => AccountOpened({ ...form, roles: [...form.roles], occurredAt, openedBy: 'he' });
const open = (data: AccountForm) => ({ type: 'OpenAccount', data }) as const;
const change = (data: AccountForm) => ({ type: 'ChangeAccount', data }) as const;

describe('accounts', () => {
  it('accounts are opened by an administrator', () => given().when(open(li), administrator).then(opened(li)));

  it('accounts are opened by nobody else', () =>
    given(opened(li)).when(open(he), by('person-li', 'officer')).thenRefused('accounts.not-administrator'));

  it('accounts have a name that is never used twice, not even after the account was closed', () => {
    given(opened(li)).when(open(li), administrator).thenRefused('accounts.username-taken');
    given(opened(li), AccountClosed({ occurredAt, username: 'li', closedBy: 'he' }))
      .when(open(li), administrator)
      .thenRefused('accounts.username-taken');
  });

  it('accounts of administrators have no other role, so that an administrator who opens accounts reads no files', () =>
    given()
      .when(open({ ...he, roles: ['administrator', 'supervisor'] }), administrator)
      .thenRefused('accounts.administrator-plays-another-part'));

  it('accounts of a collecting bank have no other role [S06]', () =>
    given()
      .when(open({ ...li, roles: ['bank', 'officer'] }), administrator)
      .thenRefused('accounts.bank-plays-another-part'));

  it('accounts of officers name agency and unit, without which they would see nothing', () => {
    const { username, personId, roles } = li;
    given().when(open({ username, personId, roles }), administrator).thenRefused('accounts.post-incomplete');
  });

  it('accounts of heads name the agency alone', () => {
    const head = { username: 'gao', personId: 'gao', roles: ['head'], agencyId: 'bureau' } as const;
    given().when(open(head), administrator).then(opened(head));
  });

  it('accounts name every broken rule at once', () =>
    given(opened(li))
      .when(open({ username: 'li', personId: 'x', roles: ['bank', 'officer'] }), by('person-li', 'officer'))
      .thenRefused(
        'accounts.not-administrator',
        'accounts.username-taken',
        'accounts.bank-plays-another-part',
        'accounts.post-incomplete',
      ));

  it('accounts change their roles, which takes a closed account back into use', () => {
    const promoted = { ...li, roles: ['unitHead'] } as const;
    given(opened(li), AccountClosed({ occurredAt, username: 'li', closedBy: 'he' }))
      .when(change(promoted), administrator)
      .then(AccountChanged({ ...promoted, roles: ['unitHead'], occurredAt, changedBy: 'he' }));
  });

  it('accounts always include one administrator', () => {
    given(opened(he), opened(li))
      .when({ type: 'CloseAccount', data: { username: 'admin' } }, administrator)
      .thenRefused('accounts.last-administrator');
    given(opened(he))
      .when(change({ ...li, username: 'admin' }), administrator)
      .thenRefused('accounts.last-administrator');
    given(opened(he), opened({ ...he, username: 'second', personId: 'second' }))
      .when({ type: 'CloseAccount', data: { username: 'admin' } }, administrator)
      .then(AccountClosed({ occurredAt, username: 'admin', closedBy: 'he' }));
  });

  it('accounts let their person set the password, and no other person', () => {
    const command = { type: 'SetPassword', data: { username: 'li' } } as const;
    given(opened(li))
      .when(command, by('person-li', 'officer'))
      .then(PasswordSet({ occurredAt, username: 'li', setBy: 'person-li' }));
    // A person whose id happens to be somebody's username is still not that somebody.
    given(opened(li)).when(command, by('li', 'officer')).thenRefused('accounts.not-administrator');
  });

  it('accounts that do not exist, or are closed, cannot be closed', () => {
    given()
      .when({ type: 'CloseAccount', data: { username: 'li' } }, administrator)
      .thenRefused('accounts.unknown');
    given(opened(li), AccountClosed({ occurredAt, username: 'li', closedBy: 'he' }))
      .when({ type: 'CloseAccount', data: { username: 'li' } }, administrator)
      .thenRefused('accounts.closed');
  });
});
