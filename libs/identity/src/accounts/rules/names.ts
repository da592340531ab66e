import { hasInvisibleSigns, isReservedName, looksLike } from '@ecl/kernel';
import { accountRule, isTheFirst, OWN } from './account-rule.js';

/** A name stays taken when its account is closed: actions under it must never seem to be someone else's. */
export const UsernameMustBeFree = accountRule({
  ...OWN,
  code: 'accounts.username-taken',
  of: ['OpenAccount'],
  zh: '该用户名已被使用。',
  en: 'This username is taken.',
  brokenWhen: ({ data }, accounts) => accounts.has(data.username),
});

export const UsernameMustNotBeReserved = accountRule({
  ...OWN,
  code: 'accounts.username-reserved',
  of: ['OpenAccount'],
  zh: '该用户名属于保留名称，或者与保留名称易于混淆。',
  en: 'This username is reserved, or can be taken for one that is.',
  brokenWhen: ({ data }, _, context) => !isTheFirst(context) && isReservedName(data.username),
});

/** Whoever reads a name in a list must know whose it is: closed accounts count, and people of the register too. */
export const UsernameMustBeDistinct = accountRule({
  ...OWN,
  code: 'accounts.username-look-alike',
  of: ['OpenAccount'],
  zh: '该用户名含有不可见字符，或者与其他账号、其他人员的编号易于混淆。',
  en: 'This username has invisible signs, or can be taken for another account or for another person.',
  brokenWhen: ({ data: { username, personId } }, accounts, { registers }) =>
    hasInvisibleSigns(username) ||
    (username !== personId && registers.isPerson(username)) ||
    [...accounts.keys()].some((other) => other !== username && looksLike(other, username)),
});

export const AccountMustExist = accountRule({
  ...OWN,
  code: 'accounts.unknown',
  of: ['ChangeAccount', 'CloseAccount', 'SetPassword', 'BindIdentity', 'UnbindIdentity', 'ResetSecondFactor'],
  zh: '没有该账号。',
  en: 'There is no such account.',
  brokenWhen: ({ data }, accounts) => !accounts.has(data.username),
});

export const AccountMustBeOpen = accountRule({
  ...OWN,
  code: 'accounts.closed',
  of: ['CloseAccount', 'SetPassword', 'BindIdentity', 'ResetSecondFactor'],
  zh: '该账号已注销。',
  en: 'The account is closed.',
  brokenWhen: ({ data }, accounts) => accounts.get(data.username)?.isClosed === true,
});
