import { Database } from '@ecl/sqlite';
import type { Position } from '@ecl/event-sourcing';
import type { Uuid } from '@ecl/kernel';
import { chmodSync } from 'node:fs';
import { MOST_ATTEMPTS } from './retrying.js';
import type { LetterPlace } from './webhook-state.js';

/** A letter that waits to be sent. */
export interface WaitingLetter extends LetterPlace {
  /** Its place in the order of sending. */
  readonly seq: number;
  readonly webhookId: string;
  /** That failed. */
  readonly attempts: number;
  /** It was dead before. */
  readonly isReplay: 0 | 1;
}

/** How far the log was looked through for a webhook, and the event there: a position alone does not say in which log. */
export interface Looked {
  readonly position: Position;
  readonly id: Uuid;
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS looked (webhookId TEXT PRIMARY KEY, position TEXT NOT NULL, id TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS letter (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, webhookId TEXT NOT NULL, streamName TEXT NOT NULL, revision INTEGER NOT NULL,
  eventId TEXT NOT NULL, attempts INTEGER NOT NULL, due INTEGER NOT NULL, isReplay INTEGER NOT NULL,
  UNIQUE (webhookId, eventId)
) STRICT;
CREATE INDEX IF NOT EXISTS letter_by_subject ON letter (webhookId, streamName, seq);
CREATE TABLE IF NOT EXISTS rejected (
  webhookId TEXT NOT NULL, streamName TEXT NOT NULL, PRIMARY KEY (webhookId, streamName)
) STRICT, WITHOUT ROWID`;

const INSERT = `INSERT OR IGNORE INTO letter (webhookId, streamName, revision, eventId, attempts, due, isReplay)
  VALUES (?, ?, ?, ?, 0, ?, ?)`;

/** While letters about so many things, or so many letters, of one webhook wait, the log keeps the rest. */
const MOST_THINGS = 1000;
const MOST_LETTERS = 20_000;

/**
 * The letters that wait, in a file of the data folder. Letters and how far the log was looked through are written together, so that a
 * process that dies loses no letter. After a power failure the file may be as it was some moments before: the log is then looked
 * through again from there, and what was sent meanwhile comes again, under its id. So nothing here waits for the disk, which would
 * hold up whoever is served by the same thread. Without the file, everything since the beginning of each webhook is sent again.
 */
export class Outbox {
  private opened: Database | undefined;

  /** @param file is made when there is a letter or a webhook, and not before */
  constructor(private readonly file: string) {}

  looked(webhookId: string): Looked | undefined {
    return this.db.prepare<[string], Looked>('SELECT position, id FROM looked WHERE webhookId = ?').get(webhookId);
  }

  /** Takes letters in, and remembers how far the log was looked through, both or neither. */
  take(webhookId: string, letters: readonly LetterPlace[], upTo: Looked, due: number): void {
    const insert = this.db.prepare(INSERT);
    const place = this.db.prepare(
      `INSERT INTO looked VALUES (?, ?, ?) ON CONFLICT (webhookId) DO UPDATE SET position = excluded.position, id = excluded.id`,
    );
    this.db.transaction(() => {
      for (const { streamName, revision, eventId } of letters)
        insert.run(webhookId, streamName, revision, eventId, due, 0);
      place.run(webhookId, upTo.position, upTo.id);
    })();
  }

  /** A dead letter waits again, if it does not yet. */
  replay(webhookId: string, { streamName, revision, eventId }: LetterPlace, due: number): void {
    this.db.prepare(INSERT).run(webhookId, streamName, revision, eventId, due, 1);
  }

  /**
   * Letters that are due, and are the first about their case, lead or register: the order in each is kept. Where the one before it
   * is dead, a letter has its last attempt: a case whose every letter is rejected would take days for each of them otherwise. One
   * that is taken ends that; and one that somebody asked for again has all its attempts.
   */
  due(webhookId: string, now: number, limit: number): readonly WaitingLetter[] {
    return this.db
      .prepare<[number, string, number, number], WaitingLetter>(
        `SELECT seq, webhookId, streamName, revision, eventId, isReplay, CASE
           WHEN isReplay = 0 AND EXISTS (
             SELECT 1 FROM rejected WHERE rejected.webhookId = letter.webhookId AND rejected.streamName = letter.streamName
           ) THEN max(attempts, ?) ELSE attempts END AS attempts
         FROM letter
         WHERE webhookId = ? AND due <= ? AND NOT EXISTS (
           SELECT 1 FROM letter AS earlier
           WHERE earlier.webhookId = letter.webhookId AND earlier.streamName = letter.streamName AND earlier.seq < letter.seq
         ) ORDER BY seq LIMIT ?`,
      )
      .all(MOST_ATTEMPTS - 1, webhookId, now, limit);
  }

  putOff({ seq }: WaitingLetter, attempts: number, due: number): void {
    this.db.prepare('UPDATE letter SET attempts = ?, due = ? WHERE seq = ?').run(attempts, due, seq);
  }

  /** It waits, and no attempt is counted. */
  hold({ seq }: WaitingLetter, due: number): void {
    this.db.prepare('UPDATE letter SET due = ? WHERE seq = ?').run(due, seq);
  }

  remove({ seq }: WaitingLetter): void {
    this.db.prepare('DELETE FROM letter WHERE seq = ?').run(seq);
  }

  /** Its receiver has it. */
  taken(letter: WaitingLetter): void {
    const { webhookId, streamName } = letter;
    this.db.transaction(() => {
      this.remove(letter);
      this.db.prepare('DELETE FROM rejected WHERE webhookId = ? AND streamName = ?').run(webhookId, streamName);
    })();
  }

  /** No attempt is left. */
  dead(letter: WaitingLetter): void {
    const { webhookId, streamName } = letter;
    this.db.transaction(() => {
      this.remove(letter);
      this.db.prepare('INSERT OR IGNORE INTO rejected VALUES (?, ?)').run(webhookId, streamName);
    })();
  }

  /** Of a webhook that has ended, or whose place is in another log. */
  forget(webhookId: string): void {
    this.db.transaction(() => {
      this.db.prepare('DELETE FROM letter WHERE webhookId = ?').run(webhookId);
      this.db.prepare('DELETE FROM rejected WHERE webhookId = ?').run(webhookId);
      this.db.prepare('DELETE FROM looked WHERE webhookId = ?').run(webhookId);
    })();
  }

  waiting(webhookId: string): number {
    const count = this.db.prepare<[string], number>('SELECT count(*) FROM letter WHERE webhookId = ?').pluck();
    return count.get(webhookId) ?? 0;
  }

  /** No more is taken in for now. Things count, not letters alone: one case that is rejected must not hold back all others. */
  isFull(webhookId: string): boolean {
    const kept = this.db
      .prepare<[string], { readonly letters: number; readonly things: number }>(
        'SELECT count(*) AS letters, count(DISTINCT streamName) AS things FROM letter WHERE webhookId = ?',
      )
      .get(webhookId);
    return kept !== undefined && (kept.letters >= MOST_LETTERS || kept.things >= MOST_THINGS);
  }

  close(): void {
    this.opened?.close();
    this.opened = undefined;
  }

  private get db(): Database {
    if (this.opened) return this.opened;
    const db = new Database(this.file);
    chmodSync(this.file, 0o600);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.exec(SCHEMA);
    this.opened = db;
    return db;
  }
}
