import Database from 'better-sqlite3';
import { chmodSync } from 'node:fs';
import type { PasswordHash } from './password.js';

/**
 * Password hashes by username, in a file of their own. They can be changed and erased, so they have no place in the log; the
 * log keeps who set a password, and when.
 */
export class Credentials {
  private constructor(private readonly db: Database.Database) {}

  static open(file: string): Credentials {
    const db = new Database(file);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec(
      'CREATE TABLE IF NOT EXISTS credentials (username TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT, WITHOUT ROWID',
    );
    chmodSync(file, 0o600);
    return new Credentials(db);
  }

  hashOf(username: string): PasswordHash | undefined {
    return this.db.prepare<[string], string>('SELECT hash FROM credentials WHERE username = ?').pluck().get(username);
  }

  set(username: string, hash: PasswordHash): void {
    this.db
      .prepare('INSERT INTO credentials VALUES (?, ?) ON CONFLICT (username) DO UPDATE SET hash = excluded.hash')
      .run(username, hash);
  }

  remove(username: string): void {
    this.db.prepare('DELETE FROM credentials WHERE username = ?').run(username);
  }

  close(): void {
    this.db.close();
  }
}
