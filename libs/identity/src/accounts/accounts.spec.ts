import { CITY_AGENCY, COUNTY_AGENCY, COUNTY_SQUAD, registersFrom, SQUAD, world } from '@ecl/enforcement/testing';
import { eventTypes } from '@ecl/event-sourcing';
import { specificationOf } from '@ecl/event-sourcing/testing';
import { instant, plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import type { AccountContext, AccountForm } from './account.js';
import { accountsDecider } from './accounts.js';
import { accountEventTypes, AccountChanged, AccountClosed, AccountOpened, PasswordSet } from './events.js';

const { given } = specificationOf(accountsDecider, { eventTypes: eventTypes(...accountEventTypes) });

const occurredAt = instant('2026-05-06T01:00:00Z');
const posted = (personId: string, agencyId: string, from = '2020-01-01') =>
  ({
    type: 'PersonRegistered',
    data: { occurredAt, personId, name: `示例${personId}`, standing: 'other', agencyId, from: plainDate(from) },
  }) as const;
/** Everyone of the specifications, the administrator and a clerk of the bank. */
const everyone = [...world, posted('he', CITY_AGENCY), posted('clerk', 'bank-cf')];
const registers = registersFrom(everyone);
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
const he = { username: 'he', personId: 'he', roles: ['administrator'] } as const satisfies AccountForm;
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
      .when(open({ ...li, username: 'new', personId: 'nobody' }), administrator)
      .thenRefused('accounts.person-unknown');
    const gone = {
      type: 'PostingEnded',
      data: { occurredAt, personId: 'li', on: plainDate('2026-05-05'), reason: '退休' },
    };
    given(opened(li))
      .when(change(li), { ...administrator, registers: registersFrom([...everyone, gone as never]) })
      .thenRefused('accounts.person-unknown');
    given()
      .when(open({ ...li, agencyId: 'nowhere' }), administrator)
      .thenRefused('accounts.agency-unknown', 'accounts.posted-elsewhere');
    given()
      .when(open({ ...li, unitId: 'hs-squad-1' }), administrator)
      .thenRefused('accounts.agency-unknown', 'accounts.posted-elsewhere');
    const clerk = { username: 'clerk', personId: 'clerk', roles: ['bank'], agencyId: 'bank-cf' } as const;
    given().when(open(clerk), administrator).then(opened(clerk));
    const { agencyId, ...withoutBank } = clerk;
    given().when(open(withoutBank), administrator).thenRefused('accounts.post-incomplete');
    given()
      .when(open({ ...clerk, username: 'li', personId: 'li', agencyId }), administrator)
      .thenRefused('accounts.posted-elsewhere');
  });

  it('accounts follow their person to another post: the old post cannot be kept', () => {
    const moved = [...everyone, posted('li', COUNTY_AGENCY, '2026-05-06')];
    const after = { ...administrator, registers: registersFrom(moved) };
    given(opened(li))
      .when(change({ ...li, roles: ['unitHead'] }), after)
      .thenRefused('accounts.posted-elsewhere');
    const there = { ...li, agencyId: COUNTY_AGENCY, unitId: COUNTY_SQUAD };
    given(opened(li))
      .when(change(there), after)
      .then(AccountChanged({ ...there, roles: [...there.roles], occurredAt, changedBy: 'he' }));
  });

  it('accounts are one for each person: nobody administers under one name and acts under another', () => {
    const second = { ...he, username: 'li-admin', personId: 'li' } as const;
    given(opened(li)).when(open(second), administrator).thenRefused('accounts.person-has-another-account');
    given(opened(second)).when(open(li), administrator).thenRefused('accounts.person-has-another-account');
    given(opened(li))
      .when(open({ ...li, username: 'li-2' }), administrator)
      .thenRefused('accounts.person-has-another-account');
    const closed = AccountClosed({ occurredAt, username: 'li', closedBy: 'he' });
    given(opened(li), closed).when(open(second), administrator).then(opened(second));
    // A closed account is not taken back into use beside the new one.
    given(opened(li), closed, opened(second))
      .when(change(li), administrator)
      .thenRefused('accounts.person-has-another-account');
  });

  it('accounts of an old log of which one person has two stay, and can be closed', () => {
    const old = [opened(li), opened({ ...he, username: 'li-admin', personId: 'li' }), opened(he)];
    given(...old)
      .when(change({ ...li, roles: ['unitHead'] }), administrator)
      .thenRefused('accounts.person-has-another-account');
    given(...old)
      .when({ type: 'CloseAccount', data: { username: 'li-admin' } }, administrator)
      .then(AccountClosed({ occurredAt, username: 'li-admin', closedBy: 'he' }));
  });

  it('accounts stay with their person, but for the first one, which someone of the register takes over once', () => {
    given(opened(li))
      .when(change({ ...li, personId: 'wang' }), administrator)
      .thenRefused('accounts.of-another-person');
    const first = AccountOpened({
      ...he,
      username: 'admin',
      personId: 'admin',
      roles: ['administrator'],
      occurredAt,
      openedBy: 'system',
    });
    const taken = { ...he, username: 'admin' };
    const takenOver = AccountChanged({ ...taken, roles: ['administrator'], occurredAt, changedBy: 'he' });
    given(first).when(change(taken), administrator).then(takenOver);
    given(first, takenOver)
      .when(change({ ...taken, personId: 'clerk' }), administrator)
      .thenRefused('accounts.of-another-person');
  });

  it.each([
    ['reserved', 'root', ['accounts.username-reserved']],
    ['reserved, in another script', 'Αdmin', ['accounts.username-reserved']],
    ['reserved in Chinese', '系统管理员', ['accounts.username-reserved']],
    ['of another account, in another case', 'WANG', ['accounts.username-look-alike']],
    ['of another account, in full width', 'ｗａｎｇ', ['accounts.username-look-alike']],
    ['of another account, in Cyrillic', 'wаng', ['accounts.username-look-alike']],
    ['of a closed account, with a digit', 'g0ne', ['accounts.username-look-alike']],
    ['with an invisible letter', 'li\u3164', ['accounts.username-look-alike']],
    ['of another person of the register', 'zhou', ['accounts.username-look-alike']],
  ])('accounts have no name that is %s', (_, username, rules) =>
    given(
      opened({ ...li, username: 'wang', personId: 'wang' }),
      opened({ ...li, username: 'gone', personId: 'zhao' }),
      AccountClosed({ occurredAt, username: 'gone', closedBy: 'he' }),
    )
      .when(open({ ...li, username }), administrator)
      .thenRefused(...rules),
  );

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
      .when(open({ username: 'li', personId: 'x', roles: ['bank', 'officer'] }), administrator)
      .thenRefused(
        'accounts.username-taken',
        'accounts.username-look-alike',
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

  it('accounts say to anyone who may not manage them only that, and not which names exist', () => {
    const officer = by('wang', 'officer');
    for (const username of ['li', 'gone', 'nobody'])
      for (const type of ['SetPassword', 'CloseAccount'] as const)
        given(
          opened(li),
          opened({ ...li, username: 'gone', personId: 'zhao' }),
          AccountClosed({ occurredAt, username: 'gone', closedBy: 'he' }),
        )
          .when({ type, data: { username } }, officer)
          .thenRefused('accounts.not-administrator');
  });

  it('accounts always include one administrator', () => {
    given(opened(he), opened(li))
      .when({ type: 'CloseAccount', data: { username: 'he' } }, administrator)
      .thenRefused('accounts.last-administrator');
    given(opened(he))
      .when(change({ ...li, username: 'he', personId: 'he' }), administrator)
      .thenRefused('accounts.last-administrator');
    given(opened(he), opened({ ...he, username: 'second', personId: 'wei' }))
      .when({ type: 'CloseAccount', data: { username: 'he' } }, administrator)
      .then(AccountClosed({ occurredAt, username: 'he', closedBy: 'he' }));
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
