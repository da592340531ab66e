import type { Registers } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { findingsOn, type AccountFinding } from './account-findings.js';
import type { Account, Accounts, ProviderSubject } from './account.js';

/** An account in the list of the administrator. */
export interface ListedAccount extends Omit<
  Account,
  'isNobodys' | 'hasOwnPassword' | 'handedOverAt' | 'boundTo' | 'hasSecondFactor'
> {
  /** An authenticator is enrolled. */
  readonly hasSecondFactor: boolean;
  /** Its password is one that somebody else gave it. */
  readonly mustChangePassword: boolean;
  /** False for one whose person is not, or no longer, in post: it is to be closed, unless it is the first administrator's. */
  readonly isInPost: boolean;
  /** What is wrong with it. */
  readonly findings: readonly AccountFinding[];
  /** Who may sign in to it through an identity provider. */
  readonly boundTo?: ProviderSubject;
}

/**
 * Each account, whether the register of personnel has its person in post, and what is wrong with it.
 * @param mustChangePassword whether the password of an account is one that somebody else gave it
 */
export const listedAccounts = (
  accounts: Accounts,
  registers: Registers,
  today: PlainDate,
  mustChangePassword: (account: Account) => boolean,
): readonly ListedAccount[] => {
  const findings = findingsOn(accounts, registers, today);
  return [...accounts.values()].map((account) => {
    const {
      isNobodys: _,
      hasOwnPassword: __,
      handedOverAt: ___,
      boundTo,
      hasSecondFactor = false,
      ...listed
    } = account;
    const isInPost = registers.person(account.personId, today) !== undefined;
    return {
      ...listed,
      isInPost,
      mustChangePassword: mustChangePassword(account),
      findings: findings.get(account.username) ?? [],
      hasSecondFactor,
      ...(boundTo === undefined ? {} : { boundTo: { issuer: boundTo.issuer, subject: boundTo.subject } }),
    };
  });
};
