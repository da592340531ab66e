import type { Uuid } from '@ecl/kernel';
import { createHmac } from 'node:crypto';
import type { Credential, Credentials } from './credentials.js';
import { hashPassword, randomPassword, verifyPassword, type PasswordCost, type PasswordHash } from './password.js';
import { Turns } from './turns.js';

/** Checks and hashes passwords, always at the same cost, whether or not there is a password to compare with. */
export class Passwords {
  /** A hash of nobody's password: verifying against it takes as long as against a real one, so that names cannot be probed. */
  private readonly nobodys: Promise<PasswordHash>;
  private readonly turns = new Turns();

  constructor(
    private readonly credentials: Credentials,
    private readonly key: Uint8Array,
    private readonly cost: PasswordCost | undefined,
  ) {
    this.nobodys = hashPassword(randomPassword(), cost);
  }

  /** The credential of an account, if the password is right. */
  async right(username: string, password: string): Promise<Credential | undefined> {
    const credential = this.credentials.of(username);
    const hash = credential?.hash ?? (await this.nobodys);
    const isRight = await this.turns.take(() => verifyPassword(password, hash));
    return isRight ? credential : undefined;
  }

  hash(password: string): Promise<PasswordHash> {
    return this.turns.take(() => hashPassword(password, this.cost));
  }

  /**
   * The hash of a password that comes with a command. Its salt belongs to the command: the same request sent again has the
   * same hash, and one with another password has another, which its digest covers. Without the key nobody can know the salt.
   */
  hashFor(commandId: Uuid, password: string): Promise<PasswordHash> {
    const salt = createHmac('sha256', this.key).update(`salt of ${commandId}`).digest().subarray(0, 16);
    return this.turns.take(() => hashPassword(password, this.cost, salt));
  }
}
