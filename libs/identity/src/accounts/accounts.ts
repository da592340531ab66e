import type { Violation } from '@ecl/enforcement';
import { accepted, refused, type Decider } from '@ecl/event-sourcing';
import type { Account, Accounts, AccountForm, AccountCommand, AccountContext } from './account.js';
import { brokenRules } from './account-rules.js';
import {
  AccountChanged,
  AccountClosed,
  AccountOpened,
  IdentityBound,
  IdentityUnbound,
  PasswordSet,
  SecondFactorReset,
  type AccountEvent,
} from './events.js';

export const ACCOUNTS_STREAM = 'accounts';

/** The accounts of this installation: who may sign in, as whom, and who allowed it. */
export const accountsDecider: Decider<AccountCommand, Accounts, AccountEvent, AccountContext, Violation> = {
  initialState: new Map(),
  evolve: (accounts, event) => {
    switch (event.type) {
      case 'AccountOpened':
        return withAccount(accounts, {
          ...accountOf(event.data),
          isNobodys: event.data.openedBy === THE_LEDGER,
          hasOwnPassword: false,
        });
      case 'AccountChanged': {
        const before = accounts.get(event.data.username);
        const isNobodys = before?.isNobodys === true && before.personId === event.data.personId;
        // Whoever it is handed over to brings password, identity and second factor of his or her own.
        const isOfTheSame = before?.personId === event.data.personId;
        const hasOwnPassword = isOfTheSame && before.hasOwnPassword;
        const boundTo = isOfTheSame ? before.boundTo : undefined;
        const hasSecondFactor = isOfTheSame && before.hasSecondFactor === true;
        const handedOverAt = isOfTheSame ? before.handedOverAt : event.data.occurredAt;
        return withAccount(accounts, {
          ...accountOf(event.data),
          ...{ isNobodys, hasOwnPassword, boundTo, hasSecondFactor, handedOverAt },
        });
      }
      case 'AccountClosed': {
        const account = accounts.get(event.data.username);
        // Whoever opens it again says anew who may sign in to it.
        return account
          ? withAccount(accounts, { ...account, isClosed: true, boundTo: undefined, hasSecondFactor: false })
          : accounts;
      }
      case 'PasswordSet': {
        const account = accounts.get(event.data.username);
        const hasOwnPassword = account?.personId === event.data.setBy;
        return account ? withAccount(accounts, { ...account, hasOwnPassword, handedOverAt: undefined }) : accounts;
      }
      case 'PasswordReset': {
        const account = accounts.get(event.data.username);
        return account
          ? withAccount(accounts, { ...account, hasOwnPassword: false, handedOverAt: undefined })
          : accounts;
      }
      case 'IdentityBound': {
        const { username, issuer, subject, occurredAt: since } = event.data;
        const account = accounts.get(username);
        return account ? withAccount(accounts, { ...account, boundTo: { issuer, subject, since } }) : accounts;
      }
      case 'IdentityUnbound': {
        const account = accounts.get(event.data.username);
        return account ? withAccount(accounts, { ...account, boundTo: undefined }) : accounts;
      }
      case 'SecondFactorEnrolled':
      case 'SecondFactorReset': {
        const account = accounts.get(event.data.username);
        const hasSecondFactor = event.type === 'SecondFactorEnrolled';
        return account ? withAccount(accounts, { ...account, hasSecondFactor }) : accounts;
      }
      case 'RecoveryCodeUsed':
      case 'DemonstrationBegun':
        return accounts;
    }
  },
  decide: (command, accounts, context) => {
    const violations = brokenRules(command, accounts, context);
    return violations.length > 0 ? refused(...violations) : accepted(outcomeOf(command, context));
  },
};

/** The accounts that the events of their stream make. */
export const accountsFrom = async (events: AsyncIterable<{ type: string; data: unknown }>): Promise<Accounts> => {
  let accounts = accountsDecider.initialState;
  for await (const { type, data } of events)
    accounts = accountsDecider.evolve(accounts, { type, data } as AccountEvent);
  return accounts;
};

/** Who opens the first administrator's account. */
const THE_LEDGER = 'system';

const withAccount = (accounts: Accounts, account: Account): Accounts =>
  new Map(accounts).set(account.username, account);

const accountOf = (form: AccountForm): Omit<Account, 'isNobodys' | 'hasOwnPassword'> => ({
  username: form.username,
  personId: form.personId,
  roles: form.roles,
  agencyId: form.agencyId,
  unitId: form.unitId,
  isClosed: false,
});

const formOf = (form: AccountForm) => ({ ...form, roles: [...form.roles] });

const outcomeOf = (command: AccountCommand, { now, by }: AccountContext): AccountEvent => {
  switch (command.type) {
    case 'OpenAccount':
      return AccountOpened({ ...formOf(command.data), occurredAt: now, openedBy: by.personId });
    case 'ChangeAccount':
      return AccountChanged({ ...formOf(command.data), occurredAt: now, changedBy: by.personId });
    case 'CloseAccount':
      return AccountClosed({ ...command.data, occurredAt: now, closedBy: by.personId });
    case 'SetPassword':
      return PasswordSet({ ...command.data, occurredAt: now, setBy: by.personId });
    case 'BindIdentity':
      return IdentityBound({ ...command.data, occurredAt: now, boundBy: by.personId });
    case 'UnbindIdentity':
      return IdentityUnbound({ ...command.data, occurredAt: now, unboundBy: by.personId });
    case 'ResetSecondFactor':
      return SecondFactorReset({ ...command.data, occurredAt: now, resetBy: by.personId });
  }
};
