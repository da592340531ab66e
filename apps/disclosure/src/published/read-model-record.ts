import { chinaDateOf, systemClock, type Clock, type PlainDate } from '@ecl/kernel';
import {
  decisionById,
  decisionsInNumbers,
  publishedDecisions,
  ReadModelMissing,
  ReadModels,
  searchDecisions,
  type DecisionEntry,
  type DecisionSearch,
  type Page,
  type Queries,
} from '@ecl/read-models';
import type { FromRecord, PublishedRecord, Summary } from './published-record.js';

/**
 * The record as the ledger projects it: one file of one folder, which this process only reads. Another process makes
 * and replaces the file and may have ended; while there is no file, nothing is published.
 */
export class ReadModelRecord implements PublishedRecord {
  private readonly readModels: ReadModels;

  /** @param clock says which decisions may still be read today. */
  constructor(
    folder: string,
    private readonly clock: Clock = systemClock,
  ) {
    this.readModels = new ReadModels(folder);
  }

  summary(): FromRecord<Summary> {
    return this.read(decisionsInNumbers, { published: 0, withdrawn: 0 });
  }

  search(search: DecisionSearch, after: string | undefined, size: number): FromRecord<Page<DecisionEntry>> {
    return this.read((db, today) => searchDecisions(db, today, search, { after, size }), { rows: [], next: undefined });
  }

  decision(decisionId: string): FromRecord<DecisionEntry | undefined> {
    return this.read((db, today) => decisionById(db, today, decisionId), undefined);
  }

  close(): void {
    this.readModels.close();
  }

  private read<T>(query: (db: Queries, today: PlainDate) => T, whenMissing: T): FromRecord<T> {
    const today = chinaDateOf(this.clock.now());
    try {
      const { asOfPosition, status, value } = this.readModels.open(publishedDecisions).read((db) => query(db, today));
      return { state: status.state, asOfPosition, value };
    } catch (error) {
      if (error instanceof ReadModelMissing) return { state: 'empty', asOfPosition: undefined, value: whenMissing };
      throw error;
    }
  }
}
