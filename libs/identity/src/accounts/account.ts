import type { Actor, Registers } from '@ecl/enforcement';
import type { Instant } from '@ecl/kernel';
import type { AccountRole } from './events.js';

/** Who somebody is at an identity provider. */
export interface ProviderSubject {
  readonly issuer: string;
  readonly subject: string;
}

export interface Account {
  readonly username: string;
  readonly personId: string;
  readonly roles: readonly AccountRole[];
  readonly agencyId: string | undefined;
  readonly unitId: string | undefined;
  readonly isClosed: boolean;
  /** The ledger opened it before anyone was registered, and it was given to nobody of the register yet. */
  readonly isNobodys: boolean;
  /** Its person chose the password: one that somebody else gave must be changed first. */
  readonly hasOwnPassword: boolean;
  /** Since when it is another person's, with the password that the one before had; undefined once a password was set. */
  readonly handedOverAt?: Instant | undefined;
  /** An authenticator was enrolled, and not reset since. */
  readonly hasSecondFactor?: boolean;
  /** Who may sign in to it through an identity provider, and since when. */
  readonly boundTo?: (ProviderSubject & { readonly since: Instant }) | undefined;
}

export type Accounts = ReadonlyMap<string, Account>;

export interface AccountForm {
  readonly username: string;
  readonly personId: string;
  readonly roles: readonly AccountRole[];
  readonly agencyId?: string;
  readonly unitId?: string;
}

/** A password that comes with a command, as its hash: it belongs to the request, and to no event. */
interface WithPassword {
  readonly passwordHash?: string;
}

export type AccountCommand =
  | ({ readonly type: 'OpenAccount'; readonly data: AccountForm } & WithPassword)
  | { readonly type: 'ChangeAccount'; readonly data: AccountForm }
  | { readonly type: 'CloseAccount'; readonly data: { readonly username: string } }
  | ({ readonly type: 'SetPassword'; readonly data: { readonly username: string } } & WithPassword)
  | { readonly type: 'BindIdentity'; readonly data: ProviderSubject & { readonly username: string } }
  | { readonly type: 'UnbindIdentity'; readonly data: { readonly username: string } }
  | { readonly type: 'ResetSecondFactor'; readonly data: { readonly username: string; readonly reason: string } };

export interface AccountContext {
  readonly now: Instant;
  readonly by: Pick<Actor, 'personId' | 'roles'>;
  /** Who and what an account may name. */
  readonly registers: Pick<Registers, 'person' | 'isPerson' | 'unit' | 'isBody'>;
}

/** Whether an account is the one of a subject, as long as it is open. */
export const isOf = ({ issuer, subject }: ProviderSubject, { isClosed, boundTo }: Account): boolean =>
  !isClosed && boundTo?.issuer === issuer && boundTo.subject === subject;

/** Whether somebody administers with this account, as long as it is open. */
export const isAdministrator = ({ roles, isClosed }: Account): boolean => !isClosed && roles.includes('administrator');
