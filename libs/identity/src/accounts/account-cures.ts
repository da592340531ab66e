import type { Cures } from '@ecl/enforcement';

/** What to do when a command on the accounts is refused. */
export const accountCures: Cures = {
  'accounts.administrator-plays-another-part': {
    zh: '为系统管理员单独开立账号，其他角色另开账号。',
    en: 'Give the administrator an account of its own, and another account for the other roles.',
  },
  'accounts.agency-unknown': {
    zh: '核对机关和机构编号；未登记的，先在登记簿中登记。',
    en: 'Check the agency and the unit; if they are not registered, register them first.',
  },
  'accounts.bank-plays-another-part': {
    zh: '为代收机构单独开立账号，不与其他角色合用。',
    en: 'Give the collecting bank an account of its own, without any other role.',
  },
  'accounts.closed': {
    zh: '账号已注销；需要使用的，用新的用户名开立。',
    en: 'The account is closed; open one under a new username.',
  },
  'accounts.last-administrator': {
    zh: '先开立另一名系统管理员的账号，再变更或者注销该账号。',
    en: 'Open an account for another administrator first, then change or close this one.',
  },
  'accounts.not-administrator': {
    zh: '请系统管理员办理；本人只能更改自己的密码。',
    en: 'Ask an administrator; you can change only your own password.',
  },
  'accounts.person-unknown': {
    zh: '核对人员编号；未登记的，先登记该人员（协作单位、代收机构的人员也须登记）。',
    en: 'Check the person; if the person is not registered, register them first, those of other bodies and banks too.',
  },
  'accounts.post-incomplete': {
    zh: '补填所属机关；执法人员、协管员、机构负责人还须补填所属机构。',
    en: 'Add the agency, and for officers, auxiliaries and unit heads the unit.',
  },
  'accounts.unknown': {
    zh: '核对用户名；尚未开立的，先开立账号。',
    en: 'Check the username; if there is no account yet, open one.',
  },
  'accounts.username-taken': { zh: '换用新的用户名。', en: 'Choose another username.' },
};
