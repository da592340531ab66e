/** The password is right, but the account has no power: its person is in another post than it says, or in none. */
export class OutOfPost extends Error {
  override readonly name = 'OutOfPost';
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
