import type { Actor, Role, Violation } from '@ecl/enforcement';
import { accepted, refused, type Decider } from '@ecl/event-sourcing';
import type { Instant } from '@ecl/kernel';
import { AccountChanged, AccountClosed, AccountOpened, PasswordSet, type AccountEvent } from './events.js';

export interface Account {
  readonly username: string;
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly agencyId: string | undefined;
  readonly unitId: string | undefined;
  readonly isClosed: boolean;
}

export type Accounts = ReadonlyMap<string, Account>;

interface AccountForm {
  readonly username: string;
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly agencyId?: string;
  readonly unitId?: string;
}

export type AccountCommand =
  | { readonly type: 'OpenAccount'; readonly data: AccountForm }
  | { readonly type: 'ChangeAccount'; readonly data: AccountForm }
  | { readonly type: 'CloseAccount'; readonly data: { readonly username: string } }
  | { readonly type: 'SetPassword'; readonly data: { readonly username: string } };

export interface AccountContext {
  readonly now: Instant;
  readonly by: Pick<Actor, 'personId' | 'roles'>;
}

export const ACCOUNTS_STREAM = 'accounts';

/** The accounts of this installation: who may sign in, as whom, and who let them. */
export const accountsDecider: Decider<AccountCommand, Accounts, AccountEvent, AccountContext, Violation> = {
  initialState: new Map(),
  evolve: (accounts, event) => {
    switch (event.type) {
      case 'AccountOpened':
      case 'AccountChanged':
        return new Map(accounts).set(event.data.username, accountOf(event.data));
      case 'AccountClosed': {
        const account = accounts.get(event.data.username);
        return account ? new Map(accounts).set(account.username, { ...account, isClosed: true }) : accounts;
      }
      case 'PasswordSet':
        return accounts;
    }
  },
  decide: (command, accounts, context) => {
    const violations = [...mayAdminister(command, context), ...mustExist(command, accounts)];
    return violations.length > 0 ? refused(...violations) : accepted(outcomeOf(command, context));
  },
};

const accountOf = (form: AccountForm): Account => ({
  username: form.username,
  personId: form.personId,
  roles: form.roles,
  agencyId: form.agencyId,
  unitId: form.unitId,
  isClosed: false,
});

const outcomeOf = (command: AccountCommand, { now, by }: AccountContext): AccountEvent => {
  switch (command.type) {
    case 'OpenAccount':
      return AccountOpened({
        ...command.data,
        roles: [...command.data.roles] as never,
        occurredAt: now,
        openedBy: by.personId,
      });
    case 'ChangeAccount':
      return AccountChanged({
        ...command.data,
        roles: [...command.data.roles] as never,
        occurredAt: now,
        changedBy: by.personId,
      });
    case 'CloseAccount':
      return AccountClosed({ ...command.data, occurredAt: now, closedBy: by.personId });
    case 'SetPassword':
      return PasswordSet({ ...command.data, occurredAt: now, setBy: by.personId });
  }
};

const mayAdminister = (command: AccountCommand, { by }: AccountContext): readonly Violation[] => {
  const isOwnPassword = command.type === 'SetPassword' && command.data.username === by.personId;
  if (isOwnPassword || by.roles.some((role) => role === 'administrator' || role === 'system')) return [];
  return [
    violation('accounts.not-administrator', '只有系统管理员可以管理账号。', 'Only an administrator manages accounts.'),
  ];
};

const mustExist = (command: AccountCommand, accounts: Accounts): readonly Violation[] => {
  const account = accounts.get(command.data.username);
  if (command.type === 'OpenAccount')
    return account ? [violation('accounts.username-taken', '该用户名已被使用。', 'This username is taken.')] : [];
  if (!account) return [violation('accounts.unknown', '没有该账号。', 'There is no such account.')];
  if (account.isClosed && command.type !== 'ChangeAccount')
    return [violation('accounts.closed', '该账号已注销。', 'The account is closed.')];
  return [];
};

const violation = (rule: string, messageZh: string, message: string): Violation => ({
  rule,
  messageZh,
  message,
  articles: [],
});
