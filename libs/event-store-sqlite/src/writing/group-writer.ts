import type { SerializedAppend } from '@ecl/event-sourcing';
import type { Database, Statement } from '@ecl/sqlite';
import { codeOf, faultOf } from '../fault.js';
import { judge, WRITE, type KnownEvent } from './judge.js';
import { decodeAppends, encodeOutcomes, type Flush, type GroupAnswer, type Outcome } from './protocol.js';

/** Sees that a commit went where the log is, and how far it is acknowledged. */
export interface CommitWitness {
  /** @throws StoreFault when the log is no longer where it was opened */
  beforeGroup(): void;
  /**
   * @param last the last event of the log, if the group wrote any
   * @throws StoreFault when the log is no longer where it was opened
   */
  beforeAnswer(last: { readonly position: number; readonly id: string } | undefined): void;
}

/**
 * Writes groups of appends, each group in one transaction and with one wait for the disk. Every append is judged before
 * any part of it is written, so a refused one leaves no trace and does not affect the others.
 */
export class GroupWriter {
  private readonly begin: Statement;
  private readonly commit: Statement;
  private readonly rollback: Statement;
  private readonly lastPosition: Statement<[], number>;
  private readonly head: Statement<[stream: string], number | null>;
  private readonly eventById: Statement<[id: string], KnownEvent>;
  private readonly insert: Statement<[number, string, number, string, string, string, string]>;

  constructor(
    private readonly db: Database,
    private readonly place: CommitWitness,
  ) {
    this.begin = db.prepare('BEGIN IMMEDIATE');
    this.commit = db.prepare('COMMIT');
    this.rollback = db.prepare('ROLLBACK');
    this.lastPosition = db.prepare<[], number>('SELECT coalesce(max(position), 0) FROM events').pluck();
    this.head = db.prepare<[string], number | null>('SELECT max(revision) FROM events WHERE stream = ?').pluck();
    this.eventById = db.prepare('SELECT position, stream, revision, id, type, data, metadata FROM events WHERE id = ?');
    this.insert = db.prepare(
      'INSERT INTO events (position, stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
  }

  /**
   * Writes the appends of a flush, and of the flushes that have arrived meanwhile, and answers all of them; or nothing
   * is written, and the fault is the answer.
   *
   * @param takeNext the next waiting flush, while the group may grow
   * @throws the error of a commit that may or may not have reached the disk, or that went to a file that is no longer the
   *   log: this connection must not be used further, because its view of the log may differ from what a restart will find.
   */
  write(first: Flush, takeNext: () => Flush | undefined): GroupAnswer {
    const outcomes: Outcome[] = [];
    let appends = decodeAppends(first);
    let received = appends.length;
    let position = 0;
    let id: string | undefined;
    this.place.beforeGroup();
    try {
      this.begin.run();
      position = this.lastPosition.get() ?? 0;
      while (appends.length > 0) {
        for (const append of appends) {
          const outcome = this.writeOne(append, position);
          if (outcome.is === 'written') {
            position = outcome.position;
            id = append.events.at(-1)?.id ?? id;
          }
          outcomes.push(outcome);
        }
        appends = decodeAppends(takeNext() ?? []);
        received += appends.length;
      }
    } catch (error) {
      return this.failed(received, error);
    }
    try {
      this.commit.run();
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_FULL') throw error;
      return this.failed(received, error);
    }
    this.place.beforeAnswer(id === undefined ? undefined : { position, id });
    return encodeOutcomes(outcomes);
  }

  private writeOne(append: SerializedAppend, lastPosition: number): Outcome {
    const { streamName, events } = append;
    const head = this.head.get(streamName) ?? undefined;
    const known = events.map(({ id }) => this.eventById.get(id));
    const verdict = judge(append, head, known);
    if (verdict !== WRITE) return verdict;
    let revision = head ?? -1;
    let position = lastPosition;
    for (const { id, type, data, metadata } of events)
      this.insert.run((position += 1), streamName, (revision += 1), id, type, data, metadata);
    return { is: 'written', revision, position };
  }

  private failed(appends: number, error: unknown): GroupAnswer {
    // SQLite rolls back by itself when it cannot write a page to a full disk.
    if (this.db.inTransaction) this.rollback.run();
    return { is: 'failed', appends, fault: faultOf(error, this.db.name) };
  }
}
