/** The password is right, but the account has no power: its person is in another post than it says, or in none. */
export class OutOfPost extends Error {
  override readonly name = 'OutOfPost';
}

/** The file of the passwords is no longer the one that is open. Nothing about accounts is changed any more. */
export class PasswordsReplaced extends Error {
  override readonly name = 'PasswordsReplaced';
  constructor(file: string) {
    super(
      `${file} was moved, deleted or replaced while the ledger had it open: stop the ledger, put the original file back, and start it again`,
    );
  }
}

/** The password is right, and was that of whoever had the account before: it has served its one purpose, or nobody used it in time. */
export class PasswordOfAnother extends Error {
  override readonly name = 'PasswordOfAnother';
}

/** An identity provider says who somebody is, and no account here is that person's. */
export class NobodysIdentity extends Error {
  override readonly name = 'NobodysIdentity';
  constructor(
    /** For the person, who tells it to an administrator. */
    readonly who: { readonly issuer: string; readonly subject: string },
  ) {
    super('no account is bound to this identity');
  }
}

/** The identity provider cannot be reached, or does not work with this ledger as it is set. Passwords go on. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';
}

/** What came back from the identity provider is no sign-in. */
export class ProviderSignInFailed extends Error {
  override readonly name = 'ProviderSignInFailed';
  constructor(
    /**
     * `not-begun`: not in this browser, or too long ago. `used`: it was answered before. `declined`: the provider says that nobody
     * signed in. `not-valid`: what the provider vouches for does not fit what was asked.
     */
    readonly why: 'not-begun' | 'used' | 'declined' | 'not-valid',
    options?: ErrorOptions,
  ) {
    super(`the sign-in through the identity provider failed: ${why}`, options);
  }
}

/** The code of the second factor is wrong, too old, or was used before. */
export class WrongSecondFactor extends Error {
  override readonly name = 'WrongSecondFactor';
}

/** A second factor is enrolled soon after signing in through a provider, whose password the ledger cannot ask for. */
export class SignInTooLongAgo extends Error {
  override readonly name = 'SignInTooLongAgo';
}

/** There is no account in use of this name. */
export class NoSuchAccount extends Error {
  override readonly name = 'NoSuchAccount';
}

/** Someone sets the own password, and the present one is missing or wrong. Nothing was changed. */
export class WrongCurrentPassword extends Error {
  override readonly name = 'WrongCurrentPassword';
}

/** Only an administrator's account in use gets a password at the machine itself; all others get one from an administrator. */
export class NotAnAdministrator extends Error {
  override readonly name = 'NotAnAdministrator';
  constructor(
    readonly username: string,
    /** Whose password may be reset. */
    readonly administrators: readonly string[],
  ) {
    super(`${username} is not an administrator's account in use`);
  }
}
