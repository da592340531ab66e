import type { Database, Statement } from '@ecl/sqlite';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { newTotpSecret, totpStepOf } from './totp.js';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS second_factors (
  username TEXT PRIMARY KEY, secret BLOB, pending BLOB, version INTEGER NOT NULL, last_step INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS recovery_codes (
  username TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (username, hash)
) STRICT, WITHOUT ROWID`;

interface Row {
  /** Sealed; null until it is confirmed. */
  readonly secret: Buffer | null;
  /** Sealed; of an enrolment that is not confirmed yet. */
  readonly pending: Buffer | null;
  /** Counts the secrets that were confirmed or taken away. */
  readonly version: number;
  /** The half minute of the last code that was used. */
  readonly last_step: number;
}

const RECOVERY_CODES = 8;
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * The secrets of authenticators, sealed under a key of the installation, and the hashes of recovery codes, in the file of the
 * passwords. Each code counts once, in all processes together: the file itself decides which of two came first.
 */
export class SecondFactors {
  // Each request of whoever has a second factor asks for its number.
  private readonly version: Statement<[string], number>;
  private readonly find: Statement<[string], Row>;

  /** @param key 32 bytes; it is in another file, so that the file of the passwords alone gives no code away */
  constructor(
    private readonly db: Database,
    private readonly key: Uint8Array,
  ) {
    db.exec(SCHEMA);
    this.version = db
      .prepare<[string], number>('SELECT version FROM second_factors WHERE username = ? AND secret IS NOT NULL')
      .pluck();
    this.find = db.prepare<[string], Row>(
      'SELECT secret, pending, version, last_step FROM second_factors WHERE username = ?',
    );
  }

  /** The number of the secret that is in force; undefined where there is none. A session names it. */
  versionOf(username: string): number | undefined {
    return this.version.get(username);
  }

  /** A new secret, which is not in force before {@link confirm}. */
  begin(username: string): Buffer {
    const secret = newTotpSecret();
    this.db
      .prepare(
        `INSERT INTO second_factors VALUES (?, NULL, ?, 0, -1)
         ON CONFLICT (username) DO UPDATE SET pending = excluded.pending`,
      )
      .run(username, this.sealed(username, secret));
    return secret;
  }

  /**
   * The secret that waits is in force from now on, if this is a code of it, and the code is used. Of two at once, one is.
   *
   * @param now the number of the half minute
   * @returns new recovery codes; undefined for a wrong code
   */
  confirm(username: string, code: string, now: number): readonly string[] | undefined {
    const pending = this.row(username)?.pending;
    const step = pending ? totpStepOf(this.opened(username, pending), code, now, -1) : undefined;
    if (!pending || step === undefined) return undefined;
    const codes = Array.from({ length: RECOVERY_CODES }, recoveryCode);
    return this.db.transaction(() => {
      const { changes } = this.db
        .prepare(
          `UPDATE second_factors SET secret = pending, pending = NULL, version = version + 1, last_step = ?
           WHERE username = ? AND pending = ?`,
        )
        .run(step, username, pending);
      if (changes !== 1) return undefined;
      this.db.prepare('DELETE FROM recovery_codes WHERE username = ?').run(username);
      const insert = this.db.prepare('INSERT INTO recovery_codes VALUES (?, ?)');
      for (const each of codes) insert.run(username, this.hashOf(username, each));
      return codes;
    })();
  }

  /** Uses up a code. @returns how many recovery codes are left, if it was one of them; undefined for a wrong code */
  use(username: string, code: string, now: number): { readonly recoveryCodesLeft?: number } | undefined {
    const row = this.row(username);
    if (!row?.secret) return undefined;
    const step = totpStepOf(this.opened(username, row.secret), code, now, row.last_step);
    if (step !== undefined)
      return this.changed('UPDATE second_factors SET last_step = ? WHERE username = ? AND last_step < ?', [
        step,
        username,
        step,
      ])
        ? {}
        : undefined;
    const hash = this.hashOf(username, code);
    if (!this.changed('DELETE FROM recovery_codes WHERE username = ? AND hash = ?', [username, hash])) return undefined;
    const left = this.db
      .prepare<[string], number>('SELECT count(*) FROM recovery_codes WHERE username = ?')
      .pluck()
      .get(username);
    return { recoveryCodesLeft: left ?? 0 };
  }

  remove(username: string): void {
    this.db.transaction(() => {
      this.db
        .prepare('UPDATE second_factors SET secret = NULL, pending = NULL, version = version + 1 WHERE username = ?')
        .run(username);
      this.db.prepare('DELETE FROM recovery_codes WHERE username = ?').run(username);
    })();
  }

  private row(username: string): Row | undefined {
    return this.find.get(username);
  }

  private changed(sql: string, values: readonly (string | number)[]): boolean {
    return this.db.prepare<(string | number)[]>(sql).run(...values).changes === 1;
  }

  /** Under the name of the account: a secret that is copied to another row opens nothing. */
  private sealed(username: string, secret: Uint8Array): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(username));
    return Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  private opened(username: string, sealed: Buffer): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, 12))
      .setAAD(Buffer.from(username))
      .setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
  }

  /** Eighty bits under a key: nobody tries them all. */
  private hashOf(username: string, code: string): string {
    const plain = code.toLowerCase().replaceAll(/[\s-]/g, '');
    return createHmac('sha256', this.key).update(`recovery ${username} ${plain}`).digest('base64url');
  }
}

const recoveryCode = (): string =>
  Array.from(randomBytes(16), (byte) => ALPHABET[byte % ALPHABET.length] ?? '')
    .join('')
    .replaceAll(/(.{4})(?!$)/g, '$1-');
