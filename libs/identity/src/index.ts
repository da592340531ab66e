import { CaseFileRead } from './access/case-file-read.js';
import { RecordsTaken } from './access/records-taken.js';
import { accountEventTypes } from './accounts/events.js';

// Accounts and passwords
export { ACCOUNT_FINDINGS, findingsOn, FIRST_ADMINISTRATOR, type AccountFinding } from './accounts/account-findings.js';
export type { AccountAnswer } from './accounts/account-log.js';
export type { ListedAccount } from './accounts/listed-account.js';
export { ACCOUNTS_STREAM, accountsDecider, accountsFrom } from './accounts/accounts.js';
export { accountCures } from './accounts/account-cures.js';
export type { Account, AccountCommand, AccountForm, Accounts, ProviderSubject } from './accounts/account.js';
export { askedAccountRules } from './accounts/asked-rules.js';
export { accountFormSchema, accountRole, type AccountRole } from './accounts/events.js';
export type { Enrolment } from './credentials/factors-of-accounts.js';
export { randomPassword, WeakPassword, type PasswordCost } from './credentials/password.js';
export { passwordsKept } from './credentials/passwords-kept.js';
export { SecondFactorsUnreadable } from './credentials/second-factors.js';
export { TooManyWaiting } from './credentials/turns.js';
export {
  NobodysIdentity,
  NoSuchAccount,
  NotAnAdministrator,
  OutOfPost,
  PasswordOfAnother,
  PasswordsReplaced,
  SignInTooLongAgo,
  ProviderSignInFailed,
  ProviderUnavailable,
  WrongCurrentPassword,
  WrongSecondFactor,
} from './identity-errors.js';
export { Identity, type LostPasswords } from './identity.js';
export type { Caller, SecondFactorStage, SignedIn } from './sessions/caller.js';
export { secretKeyIn } from './keys/secret-key.js';

// Signing in
export { type IdentityProvider, type IdentityProviderSettings } from './provider/identity-provider.js';
export { SIGN_IN_TAKES_SECONDS } from './provider/sealed-sign-in.js';
export { SecondFactorThrottle, SignInThrottle, TooManyAttempts } from './sessions/sign-in-throttle.js';

// Who may see what, and who has read it
export { CaseFileRead, Readings, type CaseFileAccess } from './access/case-file-read.js';
export { recordTaking } from './access/records-taken.js';
export { caseAudienceOf, hearingKindOf } from './visibility/case-audience.js';
export {
  groundFor,
  groundsFor,
  opensSealed,
  oversees,
  scopeOutsideOfChecks,
  type CaseGround,
  type CaseScope,
  type Extent,
} from './visibility/case-scope.js';
export { knowsOfRequests, requestsSeenBy } from './visibility/request-sight.js';
export { fileSightFor, stepsInSight, type FileSight } from './visibility/file-sight.js';
export {
  emptyLeadAudience,
  evolveLeadAudience,
  maySeeLead,
  type LeadGround,
  type LeadScope,
} from './visibility/lead-scope.js';
export { scopeOf, type Scope } from './visibility/scope.js';
export { mayReadRegisters, REGISTER_READERS } from './visibility/register-readers.js';
export { mayReadRefusalCounts } from './visibility/refusal-counts.js';

/** Everything that identity writes into the log. */
export const identityEventTypes = [...accountEventTypes, CaseFileRead, RecordsTaken] as const;
