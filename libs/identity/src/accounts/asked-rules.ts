import type { AskedRule, RuleAsked } from '@ecl/enforcement';
import { ACCOUNT_RULES } from './account-rules.js';
import type { AccountCommand } from './account.js';

/** The names of the commands on accounts for people, and their routes. */
const STEPS: Readonly<Record<AccountCommand['type'], Pick<RuleAsked, 'route' | 'zh' | 'en'>>> = {
  OpenAccount: { route: '/api/accounts', zh: '开立账号', en: 'Open an account' },
  ChangeAccount: { route: '/api/accounts/{username}', zh: '变更账号', en: 'Change an account' },
  CloseAccount: { route: '/api/accounts/{username}', zh: '注销账号', en: 'Close an account' },
  SetPassword: { route: '/api/accounts/{username}/password', zh: '设置密码', en: 'Set a password' },
  BindIdentity: { route: '/api/accounts/{username}/identity', zh: '绑定统一身份', en: 'Bind an identity' },
  ResetSecondFactor: {
    route: '/api/accounts/{username}/reset-second-factor',
    zh: '重置第二因素',
    en: 'Reset the second factor',
  },
  UnbindIdentity: { route: '/api/accounts/{username}/identity', zh: '解除统一身份绑定', en: 'Unbind an identity' },
};

/** The rules of accounts with the commands for which they are asked, for the reference. */
export const askedAccountRules: readonly AskedRule[] = ACCOUNT_RULES.flatMap(({ code, of, zh, en, refs, articles }) =>
  of.map((name) => ({
    code,
    says: { zh, en, refs },
    asked: { of: 'accounts', name, ...STEPS[name], articles },
  })),
);
