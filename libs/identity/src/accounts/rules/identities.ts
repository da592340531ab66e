import { isOf } from '../account.js';
import { accountRule, OWN } from './account-rule.js';

/** Whoever signs in must be one account, so that it is clear who acted. */
export const IdentityMustBeFree = accountRule({
  ...OWN,
  code: 'accounts.identity-of-another',
  of: ['BindIdentity'],
  zh: '该统一身份已绑定另一账号。',
  en: 'This identity is bound to another account.',
  brokenWhen: ({ data }, accounts) =>
    [...accounts.values()].some((other) => other.username !== data.username && isOf(data, other)),
});

/** A binding is never replaced in passing: the record says who lost the access, and who got it. */
export const AccountMustNotBeBound = accountRule({
  ...OWN,
  code: 'accounts.identity-bound',
  of: ['BindIdentity'],
  zh: '该账号已绑定统一身份。',
  en: 'The account is bound to an identity.',
  brokenWhen: ({ data: { username } }, accounts) => accounts.get(username)?.boundTo !== undefined,
});

export const AccountMustBeBound = accountRule({
  ...OWN,
  code: 'accounts.identity-not-bound',
  of: ['UnbindIdentity'],
  zh: '该账号未绑定统一身份。',
  en: 'The account is not bound to an identity.',
  brokenWhen: ({ data: { username } }, accounts) =>
    accounts.has(username) && accounts.get(username)?.boundTo === undefined,
});
