import type { Cures } from '@ecl/enforcement';

/** What to do when a command on the accounts is refused. */
export const accountCures: Cures = {
  'accounts.administrator-plays-another-part': {
    zh: '由另一名人员担任系统管理员，或者去掉其他角色。',
    en: 'Let another person administer, or leave out the other roles.',
  },
  'accounts.agency-unknown': {
    zh: '核对机关和机构编号；未登记的，先在登记簿中登记。',
    en: 'Check the agency and the unit; if they are not registered, register them first.',
  },
  'accounts.bank-plays-another-part': {
    zh: '代收机构的账号由其经办人员使用，不设其他角色。',
    en: 'Give the account of the collecting bank to a clerk of the bank, without any other role.',
  },
  'accounts.closed': {
    zh: '账号已注销；需要使用的，用新的用户名开立。',
    en: 'The account is closed; open one under a new username.',
  },
  'accounts.identity-bound': {
    zh: '先解除原有绑定，再绑定新的统一身份。',
    en: 'Unbind the identity that it has first, then bind the other one.',
  },
  'accounts.identity-not-bound': {
    zh: '核对用户名；账号列表（GET /api/accounts）列出各账号的绑定。',
    en: 'Check the username; the list of accounts (GET /api/accounts) says which are bound.',
  },
  'accounts.identity-of-another': {
    zh: '核对主体标识；确属同一人换用账号的，先解除另一账号的绑定。',
    en: 'Check the subject; if it is the same person with another account, unbind that one first.',
  },
  'accounts.last-administrator': {
    zh: '先开立另一名系统管理员的账号，再变更或者注销该账号。',
    en: 'Open an account for another administrator first, then change or close this one.',
  },
  'accounts.not-administrator': {
    zh: '请系统管理员办理；本人只能更改自己的密码。',
    en: 'Ask an administrator; you can change only your own password.',
  },
  'accounts.of-another-person': {
    zh: '为该人员另行开立账号，原账号不再使用的予以注销。',
    en: 'Open an account for that person, and close the old one if nobody uses it.',
  },
  'accounts.own-second-factor': {
    zh: '请另一名系统管理员办理；没有的，在本机用 ecl accounts reset-second-factor。',
    en: 'Ask another administrator; if there is none, use ecl accounts reset-second-factor on the machine.',
  },
  'accounts.person-has-another-account': {
    zh: '使用该人员现有的账号，或者先注销该账号。',
    en: 'Use the account that the person has, or close it first.',
  },
  'accounts.person-unknown': {
    zh: '核对人员编号；未登记的，先登记该人员（协作单位、代收机构的人员也须登记）。',
    en: 'Check the person; if the person is not registered, register them first, those of other bodies and banks too.',
  },
  'accounts.post-incomplete': {
    zh: '补填所属机关或者代收机构；执法人员、协管员、机构负责人还须补填所属机构。',
    en: 'Add the agency or bank, and for officers, auxiliaries and unit heads the unit.',
  },
  'accounts.posted-elsewhere': {
    zh: '按人员登记簿填写所属机关和机构；人员已调动的，先登记任职。',
    en: 'Name the agency and unit of the register; if the person has moved, register the new post first.',
  },
  'accounts.unknown': {
    zh: '核对用户名；尚未开立的，先开立账号。',
    en: 'Check the username; if there is no account yet, open one.',
  },
  'accounts.username-look-alike': {
    zh: '换用不会与他人混淆的用户名。',
    en: 'Choose a username that nobody can take for another one.',
  },
  'accounts.username-reserved': {
    zh: '换用体现本人姓名的用户名。',
    en: 'Choose a username that says whose account it is.',
  },
  'accounts.username-taken': { zh: '换用新的用户名。', en: 'Choose another username.' },
};
