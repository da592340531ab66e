import type { Violation } from '@ecl/enforcement';
import type { AccountCommand, AccountContext, Accounts } from './account.js';
import type { AskedAccountRule } from './rules/account-rule.js';
import {
  AdministratorsMustPlayNoOtherPart,
  BanksMustPlayNoOtherPart,
  OneAdministratorMustStay,
  OnlyAdministratorsManageAccounts,
  SecondFactorMustBeResetByAnother,
} from './rules/duties.js';
import { AccountMustBeBound, AccountMustNotBeBound, IdentityMustBeFree } from './rules/identities.js';
import {
  AccountMustBeOpen,
  AccountMustExist,
  UsernameMustBeDistinct,
  UsernameMustBeFree,
  UsernameMustNotBeReserved,
} from './rules/names.js';
import {
  AccountMustStayWithItsPerson,
  PersonMustBeRegistered,
  PersonMustHaveOneAccount,
  PostMustBeComplete,
  PostMustBeOfThePerson,
  PostMustBeRegistered,
} from './rules/people.js';

/** They are in the order in which a refusal lists them. */
export const ACCOUNT_RULES: readonly AskedAccountRule[] = [
  OnlyAdministratorsManageAccounts,
  UsernameMustBeFree,
  UsernameMustNotBeReserved,
  UsernameMustBeDistinct,
  AccountMustExist,
  AccountMustBeOpen,
  AdministratorsMustPlayNoOtherPart,
  BanksMustPlayNoOtherPart,
  PostMustBeComplete,
  AccountMustStayWithItsPerson,
  PersonMustBeRegistered,
  PersonMustHaveOneAccount,
  PostMustBeRegistered,
  PostMustBeOfThePerson,
  OneAdministratorMustStay,
  AccountMustNotBeBound,
  IdentityMustBeFree,
  AccountMustBeBound,
  SecondFactorMustBeResetByAnother,
];

/**
 * What must hold for every command on the accounts; all of it is asked, so that a refusal names everything at once. Anyone
 * who may not manage accounts learns only that: the rest would say which usernames exist.
 */
export const brokenRules = (
  command: AccountCommand,
  accounts: Accounts,
  context: AccountContext,
): readonly Violation[] => {
  const isBroken = (rule: AskedAccountRule): boolean => rule.isBrokenBy(command, accounts, context);
  const broken = isBroken(OnlyAdministratorsManageAccounts)
    ? [OnlyAdministratorsManageAccounts]
    : ACCOUNT_RULES.filter(isBroken);
  return broken.map(({ code, zh, en, articles }) => ({ rule: code, messageZh: zh, message: en, articles }));
};
