import { isAdministrator, type AccountCommand, type AccountContext, type Accounts } from '../account.js';
import type { AccountRole } from '../events.js';
import { accountRule, OWN, WITH_FORM } from './account-rule.js';

const ALL = [
  'OpenAccount',
  'ChangeAccount',
  'CloseAccount',
  'SetPassword',
  'BindIdentity',
  'UnbindIdentity',
  'ResetSecondFactor',
] as const;

/** Administrators manage the accounts; everyone may set the own password. */
export const mayGive = (command: AccountCommand, accounts: Accounts, by: AccountContext['by']): boolean =>
  by.roles.some((role) => role === 'administrator' || role === 'system') ||
  (command.type === 'SetPassword' && accounts.get(command.data.username)?.personId === by.personId);

export const OnlyAdministratorsManageAccounts = accountRule({
  ...OWN,
  code: 'accounts.not-administrator',
  of: ALL,
  zh: '只有系统管理员可以管理账号。',
  en: 'Only an administrator may manage accounts.',
  brokenWhen: (command, accounts, { by }) => !mayGive(command, accounts, by),
});

const hasAnotherRoleBeside = (role: AccountRole, roles: readonly AccountRole[]): boolean =>
  roles.includes(role) && new Set(roles).size > 1;

export const AdministratorsMustPlayNoOtherPart = accountRule({
  ...OWN,
  code: 'accounts.administrator-plays-another-part',
  of: WITH_FORM,
  zh: '系统管理员不得兼任其他角色。',
  en: 'An administrator must not have another role: anyone who opens accounts must not read files or take steps.',
  brokenWhen: ({ data }) => hasAnotherRoleBeside('administrator', data.roles),
});

export const BanksMustPlayNoOtherPart = accountRule({
  code: 'accounts.bank-plays-another-part',
  of: WITH_FORM,
  refs: ['S06'],
  articles: ['APL 67', 'R235 3'],
  zh: '代收机构不得兼任其他角色：罚款决定与罚款收缴分离。',
  en: 'A collecting bank must not have another role: the agency that imposes a fine must not collect it.',
  brokenWhen: ({ data }) => hasAnotherRoleBeside('bank', data.roles),
});

export const OneAdministratorMustStay = accountRule({
  ...OWN,
  code: 'accounts.last-administrator',
  of: ['ChangeAccount', 'CloseAccount'],
  zh: '须至少保留一名系统管理员。',
  en: 'At least one administrator must remain.',
  brokenWhen: (command, accounts) => {
    const leaves = command.type === 'CloseAccount' || !command.data.roles.includes('administrator');
    const administrators = [...accounts.values()].filter(isAdministrator);
    return leaves && administrators.length === 1 && administrators[0]?.username === command.data.username;
  },
});

/** Whoever took over a session of an administrator must not be able to take the second factor away. */
export const SecondFactorMustBeResetByAnother = accountRule({
  ...OWN,
  code: 'accounts.own-second-factor',
  of: ['ResetSecondFactor'],
  zh: '本人的第二因素须由另一名系统管理员重置。',
  en: 'Your own second factor is reset by another administrator.',
  brokenWhen: ({ data: { username } }, accounts, { by }) => accounts.get(username)?.personId === by.personId,
});
