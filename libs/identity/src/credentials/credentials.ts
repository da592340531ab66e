import Database from 'better-sqlite3';
import { chmodSync } from 'node:fs';
import type { PasswordHash } from './password.js';

export interface Credential {
  readonly hash: PasswordHash;
  /** Counts the passwords that were set. A token names it, so that a new password ends the sessions of the old one. */
  readonly version: number;
}

const SCHEMA = `CREATE TABLE IF NOT EXISTS credentials (
  username TEXT PRIMARY KEY, hash TEXT NOT NULL, version INTEGER NOT NULL
) STRICT, WITHOUT ROWID`;

/**
 * Password hashes by username, in a file of their own. They can be changed and erased, so they have no place in the log; the
 * log keeps who set a password, and when. Several processes of one machine may have the file open.
 */
export class Credentials {
  /** What was asked for already: a credential is looked up at each request. */
  private readonly known = new Map<string, Credential>();
  private knownAsOf: number | undefined;
  /** A number that is another one after each write of another process. */
  private readonly version: Database.Statement<[], number>;
  private readonly find: Database.Statement<[string], Credential>;
  private readonly insert: Database.Statement<[string, string]>;
  private readonly upsert: Database.Statement<[string, string]>;
  private readonly delete: Database.Statement<[string]>;

  private constructor(private readonly db: Database.Database) {
    this.find = db.prepare('SELECT hash, version FROM credentials WHERE username = ?');
    this.version = db.prepare<[], number>('PRAGMA data_version').pluck();
    this.insert = db.prepare(
      `INSERT INTO credentials VALUES (?, ?, 1)
       ON CONFLICT (username) DO UPDATE SET hash = excluded.hash, version = version + 1 WHERE hash = ''`,
    );
    this.upsert = db.prepare(
      `INSERT INTO credentials VALUES (?, ?, 1)
       ON CONFLICT (username) DO UPDATE SET hash = excluded.hash, version = version + 1`,
    );
    // A row that is gone would let the count begin anew, and with it the tokens of an earlier password.
    this.delete = db.prepare(`UPDATE credentials SET hash = '', version = version + 1 WHERE username = ?`);
  }

  static open(file: string): Credentials {
    const db = new Database(file);
    // Before anything is written: the log that SQLite writes ahead of it takes its permissions from the file.
    chmodSync(file, 0o600);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec(SCHEMA);
    return new Credentials(db);
  }

  /** Undefined where no password was set, or where it was taken away. */
  of(username: string): Credential | undefined {
    this.forgetWhatOthersChanged();
    const known = this.known.get(username);
    if (known) return known;
    const found = this.find.get(username);
    const credential = found === undefined || found.hash === '' ? undefined : found;
    // Names that nobody has may be made up without end, and are not kept.
    if (credential) this.known.set(username, credential);
    return credential;
  }

  /** @returns false where there is a password already, which stays: of several who set the first one, one does. */
  setFirst(username: string, hash: PasswordHash): boolean {
    const { changes } = this.insert.run(username, hash);
    this.known.delete(username);
    return changes === 1;
  }

  set(username: string, hash: PasswordHash): void {
    this.upsert.run(username, hash);
    this.known.delete(username);
  }

  remove(username: string): void {
    this.delete.run(username);
    this.known.delete(username);
  }

  close(): void {
    this.db.close();
  }

  private forgetWhatOthersChanged(): void {
    const version = this.version.get();
    if (version !== this.knownAsOf) this.known.clear();
    this.knownAsOf = version;
  }
}
