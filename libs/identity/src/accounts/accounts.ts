import type { Violation } from '@ecl/enforcement';
import { accepted, refused, type Decider } from '@ecl/event-sourcing';
import type { Account, Accounts, AccountForm, AccountCommand, AccountContext } from './account.js';
import { brokenRules } from './account-rules.js';
import { AccountChanged, AccountClosed, AccountOpened, PasswordSet, type AccountEvent } from './events.js';

export const ACCOUNTS_STREAM = 'accounts';

/** The accounts of this installation: who may sign in, as whom, and who allowed it. */
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
    const violations = brokenRules(command, accounts, context);
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
  }
};
