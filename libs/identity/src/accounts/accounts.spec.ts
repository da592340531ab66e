import { CITY_AGENCY, registersFrom, SQUAD, world } from '@ecl/enforcement/testing';
import { eventTypes } from '@ecl/event-sourcing';
import { specificationOf } from '@ecl/event-sourcing/testing';
import { instant, plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import type { AccountContext, AccountForm } from './account.js';
import { accountsDecider } from './accounts.js';
import { accountEventTypes, AccountChanged, AccountClosed, AccountOpened, PasswordSet } from './events.js';

const { given } = specificationOf(accountsDecider, { eventTypes: eventTypes(...accountEventTypes) });

const occurredAt = instant('2026-05-06T01:00:00Z');
/** Everyone of the specifications, and the administrator. */
const registers = registersFrom([
  ...world,
  {
    type: 'PersonRegistered',
    data: {
      ...({ occurredAt, personId: 'he', name: '示例何', standing: 'other', agencyId: CITY_AGENCY } as const),
      from: plainDate('2020-01-01'),
    },
  },
]);
const by = (personId: string, ...roles: AccountContext['by']['roles']): AccountContext => ({
  now: occurredAt,
  by: { personId, roles },
  registers,
});
const administrator = by('he', 'administrator');

const li = {
  username: 'li',
  personId: 'li',
  roles: ['officer'],
  agencyId: CITY_AGENCY,
  unitId: SQUAD,
} as const satisfies AccountForm;
const he = { username: 'admin', personId: 'he', roles: ['administrator'] } as const satisfies AccountForm;
const opened = (form: AccountForm) => AccountOpened({ ...form, roles: [...form.roles], occurredAt, openedBy: 'he' });
const open = (data: AccountForm) => ({ type: 'OpenAccount', data }) as const;
const change = (data: AccountForm) => ({ type: 'ChangeAccount', data }) as const;

describe('accounts', () => {
  it('accounts are opened by an administrator', () => given().when(open(li), administrator).then(opened(li)));

  it('accounts are opened by nobody else', () =>
    given(opened(li)).when(open(he), by('li', 'officer')).thenRefused('accounts.not-administrator'));

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

  it('accounts are of people in post, at an agency or bank of the registers, in a unit of that agency', () => {
    given()
      .when(open({ ...li, personId: 'nobody' }), administrator)
      .thenRefused('accounts.person-unknown');
    given(opened(li))
      .when(change({ ...li, personId: 'nobody' }), administrator)
      .thenRefused('accounts.person-unknown');
    given()
      .when(open({ ...li, agencyId: 'nowhere' }), administrator)
      .thenRefused('accounts.agency-unknown');
    given()
      .when(open({ ...li, unitId: 'hs-squad-1' }), administrator)
      .thenRefused('accounts.agency-unknown');
    const clerk = { username: 'clerk', personId: 'li', roles: ['bank'], agencyId: 'bank-cf' } as const;
    given().when(open(clerk), administrator).then(opened(clerk));
  });

  it('accounts begin with one that the system opens, before anyone is registered', () => {
    const first = { username: 'admin', personId: 'admin', roles: ['administrator'] } as const;
    given()
      .when(open(first), by('system', 'system'))
      .then(AccountOpened({ ...first, roles: ['administrator'], occurredAt, openedBy: 'system' }));
  });

  it('accounts of heads name the agency alone', () => {
    const head = { username: 'gao', personId: 'zhou', roles: ['head'], agencyId: CITY_AGENCY } as const;
    given().when(open(head), administrator).then(opened(head));
  });

  it('accounts name every broken rule at once', () =>
    given(opened(li))
      .when(open({ username: 'li', personId: 'x', roles: ['bank', 'officer'] }), by('li', 'officer'))
      .thenRefused(
        'accounts.not-administrator',
        'accounts.username-taken',
        'accounts.bank-plays-another-part',
        'accounts.post-incomplete',
        'accounts.person-unknown',
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
    given(opened(he), opened({ ...he, username: 'second', personId: 'wei' }))
      .when({ type: 'CloseAccount', data: { username: 'admin' } }, administrator)
      .then(AccountClosed({ occurredAt, username: 'admin', closedBy: 'he' }));
  });

  it('accounts let their person set the password, and no other person', () => {
    const command = { type: 'SetPassword', data: { username: 'li' } } as const;
    given(opened(li))
      .when(command, by('li', 'officer'))
      .then(PasswordSet({ occurredAt, username: 'li', setBy: 'li' }));
    // A person whose id happens to be somebody's username is still not that somebody.
    given(opened({ ...li, personId: 'wang' }))
      .when(command, by('li', 'officer'))
      .thenRefused('accounts.not-administrator');
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
