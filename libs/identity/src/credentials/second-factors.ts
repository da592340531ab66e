import type { Database, Statement } from '@ecl/sqlite';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { newVersion } from './new-version.js';
import { newTotpSecret, totpStepOf } from './totp.js';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS second_factors (
  username TEXT PRIMARY KEY, secret BLOB, pending BLOB, version INTEGER NOT NULL, last_step INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS recovery_codes (
  username TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (username, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS claimed_codes (
  username TEXT NOT NULL, hash TEXT NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (username, hash)
) STRICT, WITHOUT ROWID`;

/** The file has a secret that its key does not open: the key was lost, or is another one. Codes cannot be checked. */
export class SecondFactorsUnreadable extends Error {
  override readonly name = 'SecondFactorsUnreadable';
  constructor(cause?: unknown) {
    super('the secrets of second factors cannot be opened with the key that is there', { cause });
  }
}

/** A code that was right. */
export interface UsedCode {
  /** Of a recovery code, which is claimed: nobody else can use it until it is spent or given back. */
  readonly recovery?: { readonly hash: string; readonly left: number };
}

interface Row {
  /** Sealed; null until it is confirmed. */
  readonly secret: Buffer | null;
  /** Sealed; of an enrolment that is not confirmed yet. */
  readonly pending: Buffer | null;
  /** Another one for each secret that is confirmed or taken away, so that a session names one of them. */
  readonly version: number;
  /** The half minute of the last code that was used. */
  readonly last_step: number;
}

const RECOVERY_CODES = 8;
/** In half minutes. Whoever claims a recovery code and ends before it is spent keeps it from its owner for so long. */
const CLAIMED_FOR = 2;
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
          `UPDATE second_factors SET secret = pending, pending = NULL, version = ?, last_step = ?
           WHERE username = ? AND pending = ?`,
        )
        .run(newVersion(), step, username, pending);
      if (changes !== 1) return undefined;
      this.db.prepare('DELETE FROM recovery_codes WHERE username = ?').run(username);
      const insert = this.db.prepare('INSERT INTO recovery_codes VALUES (?, ?)');
      for (const each of codes) insert.run(username, this.hashOf(username, each));
      return codes;
    })();
  }

  /**
   * Uses up a code of the authenticator, and claims a recovery code, which is on record before it is spent.
   * @param now the number of the half minute
   * @returns undefined for a wrong code @throws SecondFactorsUnreadable
   */
  use(username: string, code: string, now: number): UsedCode | undefined {
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
    return this.claimed(username, this.hashOf(username, code), now);
  }

  private claimed(username: string, hash: string, now: number): UsedCode | undefined {
    return this.db.transaction((): UsedCode | undefined => {
      const left = this.db
        .prepare<[string], string>('SELECT hash FROM recovery_codes WHERE username = ?')
        .pluck()
        .all(username);
      if (!left.includes(hash)) return undefined;
      this.db.prepare('DELETE FROM claimed_codes WHERE until <= ?').run(now);
      const isFirst = this.changed('INSERT OR IGNORE INTO claimed_codes VALUES (?, ?, ?)', [
        ...[username, hash],
        now + CLAIMED_FOR,
      ]);
      return isFirst ? { recovery: { hash, left: left.length - 1 } } : undefined;
    })();
  }

  /** A recovery code that is on record counts no more. */
  spend(username: string, hash: string): void {
    this.db.transaction(() => {
      this.db.prepare('DELETE FROM recovery_codes WHERE username = ? AND hash = ?').run(username, hash);
      this.giveBack(username, hash);
    })();
  }

  /** A recovery code that could not be recorded counts as before. */
  giveBack(username: string, hash: string): void {
    this.db.prepare('DELETE FROM claimed_codes WHERE username = ? AND hash = ?').run(username, hash);
  }

  /** Accounts whose secret the key does not open. */
  unreadable(): readonly string[] {
    const rows = this.db
      .prepare<[], { username: string; secret: Buffer }>(
        'SELECT username, secret FROM second_factors WHERE secret IS NOT NULL ORDER BY username',
      )
      .all();
    return rows.filter(({ username, secret }) => !this.canOpen(username, secret)).map(({ username }) => username);
  }

  private canOpen(username: string, secret: Buffer): boolean {
    try {
      this.opened(username, secret);
      return true;
    } catch {
      return false;
    }
  }

  remove(username: string): void {
    this.db.transaction(() => {
      this.db
        .prepare('UPDATE second_factors SET secret = NULL, pending = NULL, version = ? WHERE username = ?')
        .run(newVersion(), username);
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

  /** @throws SecondFactorsUnreadable */
  private opened(username: string, sealed: Buffer): Buffer {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, 12))
        .setAAD(Buffer.from(username))
        .setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    } catch (cause) {
      throw new SecondFactorsUnreadable(cause);
    }
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
