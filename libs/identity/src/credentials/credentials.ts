import type { Instant } from '@ecl/kernel';
import { Database, type Statement } from '@ecl/sqlite';
import { chmodSync, statSync } from 'node:fs';
import { PasswordsReplaced } from '../identity-errors.js';
import { newVersion } from './new-version.js';
import type { PasswordHash } from './password.js';
import { SecondFactors } from './second-factors.js';

export interface Credential {
  readonly hash: PasswordHash;
  /**
   * Another one for each password that is set. A token names this number, so that a new password ends the sessions of the old
   * one.
   */
  readonly version: number;
}

const MOST_KNOWN = 10_000;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS credentials (
  username TEXT PRIMARY KEY, hash TEXT NOT NULL, version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ended_sessions (id TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS first_uses (
  username TEXT NOT NULL, version INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (username, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS announcements (id INTEGER PRIMARY KEY, count INTEGER NOT NULL) STRICT`;

/**
 * Password hashes by username, and the sessions that were ended, in a file of their own. They can be changed and erased, so
 * they do not belong in the log; the log keeps who set a password, and when. Several processes of one machine may have the
 * file open, and it tells each of them at once that another one changed something.
 */
export class Credentials {
  /** A cache: a credential is looked up at each request. */
  private readonly known = new Map<string, Credential>();
  /** Another one: sessions that did not end, as far as was asked. */
  private readonly goOn = new Set<string>();
  private knownAsOf: number | undefined;
  private haveOthersChanged = false;
  /** A number that changes after each write of another process. */
  private readonly version: Statement<[], number>;
  private readonly find: Statement<[string], Credential>;
  private readonly insert: Statement<[string, string, number]>;
  private readonly upsert: Statement<[string, string, number]>;
  private readonly delete: Statement<[number, string]>;
  private readonly isEnded: Statement<[string], number>;
  private readonly end: Statement<[string, number]>;
  private readonly forget: Statement<[number]>;
  private readonly count: Statement<[]>;
  private readonly renew: Statement<[number, string]>;
  private readonly use: Statement<[string, number, string]>;
  private readonly firstUse: Statement<[string, number], string>;

  private readonly opened: string | undefined;

  private constructor(private readonly db: Database) {
    this.opened = identityOf(db.name);
    this.find = db.prepare('SELECT hash, version FROM credentials WHERE username = ?');
    this.version = db.prepare<[], number>('PRAGMA data_version').pluck();
    this.insert = db.prepare(
      `INSERT INTO credentials VALUES (?, ?, ?)
       ON CONFLICT (username) DO UPDATE SET hash = excluded.hash, version = excluded.version WHERE hash = ''`,
    );
    this.upsert = db.prepare(
      `INSERT INTO credentials VALUES (?, ?, ?)
       ON CONFLICT (username) DO UPDATE SET hash = excluded.hash, version = excluded.version`,
    );
    this.delete = db.prepare(`UPDATE credentials SET hash = '', version = ? WHERE username = ?`);
    this.isEnded = db.prepare<[string], number>('SELECT 1 FROM ended_sessions WHERE id = ?').pluck();
    this.end = db.prepare('INSERT OR IGNORE INTO ended_sessions VALUES (?, ?)');
    this.forget = db.prepare('DELETE FROM ended_sessions WHERE until < ?');
    this.renew = db.prepare(`UPDATE credentials SET version = ? WHERE username = ? AND hash <> ''`);
    this.use = db.prepare('INSERT OR IGNORE INTO first_uses VALUES (?, ?, ?)');
    this.firstUse = db
      .prepare<[string, number], string>('SELECT at FROM first_uses WHERE username = ? AND version = ?')
      .pluck();
    this.count = db.prepare('INSERT INTO announcements VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET count = count + 1');
  }

  static open(file: string): Credentials {
    const db = new Database(file);
    // Done before anything is written: SQLite's write-ahead log gets its permissions from the file.
    chmodSync(file, 0o600);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec(SCHEMA);
    return new Credentials(db);
  }

  /**
   * SQLite goes on writing to a file that was moved, replaced or deleted; a password that is set there, or a session that is ended, is as
   * before after a restart.
   * @throws PasswordsReplaced before anything is recorded
   */
  assertInPlace(): void {
    if (identityOf(this.db.name) === this.opened) return;
    throw new PasswordsReplaced(this.db.name);
  }

  /** The second factors in the same file. @param key under which they are sealed */
  secondFactors(key: Uint8Array): SecondFactors {
    return new SecondFactors(this.db, key);
  }

  /** Undefined when no password was set, or it was removed. */
  of(username: string): Credential | undefined {
    this.forgetWhatOthersChanged();
    return this.asKnown(username);
  }

  /** The same as of when {@link othersChanged} was asked last: once for a request is enough. */
  asKnown(username: string): Credential | undefined {
    const known = this.known.get(username);
    if (known) return known;
    const found = this.find.get(username);
    const credential = found === undefined || found.hash === '' ? undefined : found;
    // The number of unknown names is unlimited, so they are not kept.
    if (credential) this.known.set(username, credential);
    return credential;
  }

  /** @returns false when there is already a password, which stays: of several first attempts only one succeeds. */
  setFirst(username: string, hash: PasswordHash): boolean {
    const { changes } = this.insert.run(username, hash, newVersion());
    this.known.delete(username);
    return changes === 1;
  }

  set(username: string, hash: PasswordHash): void {
    this.upsert.run(username, hash, newVersion());
    this.known.delete(username);
  }

  /** Ends every session that rests on a password, and leaves the password. */
  endSessionsOf(username: string): void {
    this.renew.run(newVersion(), username);
    this.known.delete(username);
  }

  /** @returns when a password was used first: now, or before */
  usedFirst(username: string, version: number, now: Instant): Instant {
    this.use.run(username, version, now);
    return this.firstUseOf(username, version) ?? now;
  }

  firstUseOf(username: string, version: number): Instant | undefined {
    return this.firstUse.get(username, version) as Instant | undefined;
  }

  remove(username: string): void {
    this.delete.run(newVersion(), username);
    this.known.delete(username);
  }

  /**
   * @param until when its token ends by itself, in seconds; @param now those that did are forgotten
   * @returns false when it had ended before
   */
  endSession(id: string, until: number, now: number): boolean {
    this.assertInPlace();
    this.forget.run(now);
    this.goOn.delete(id);
    return this.end.run(id, until).changes === 1;
  }

  /** As of when {@link othersChanged} was asked last. */
  hasEnded(sessionId: string): boolean {
    if (this.goOn.has(sessionId)) return false;
    const hasEnded = this.isEnded.get(sessionId) !== undefined;
    if (!hasEnded && this.goOn.size < MOST_KNOWN) this.goOn.add(sessionId);
    return hasEnded;
  }

  /** Tells the other processes that something about the accounts has changed in the log. */
  announce(): void {
    this.count.run();
  }

  /** Whether another process changed something since this was asked last. */
  othersChanged(): boolean {
    this.forgetWhatOthersChanged();
    const have = this.haveOthersChanged;
    this.haveOthersChanged = false;
    return have;
  }

  close(): void {
    this.db.close();
  }

  private forgetWhatOthersChanged(): void {
    const version = this.version.get();
    if (version === this.knownAsOf) return;
    this.known.clear();
    this.goOn.clear();
    this.haveOthersChanged = this.knownAsOf !== undefined;
    this.knownAsOf = version;
  }
}

const identityOf = (file: string): string | undefined => {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found && `${String(found.dev)}:${String(found.ino)}`;
};
