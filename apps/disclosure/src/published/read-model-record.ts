import { chinaDateOf, fen, systemClock, type Clock, type PlainDate } from '@ecl/kernel';
import {
  addressesIn,
  decisionById,
  decisionFacets,
  decisionsInNumbers,
  partsOfAddresses,
  publishedDecisions,
  ReadModelMissing,
  ReadModels,
  searchDecisions,
  soleAgency,
  yearInNumbers,
  type DecisionEntry,
  type DecisionFacets,
  type DecisionSearch,
  type ListedAddress,
  type Page,
  type Queries,
} from '@ecl/read-models';
import type { FromRecord, PageAsked, PublishedRecord, Summary, YearFigures } from './published-record.js';

const NO_FACETS: DecisionFacets = {
  counted: 0,
  isWhole: true,
  values: { field: [], kind: [], agency: [], year: [], fine: [] },
};

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

  search(search: DecisionSearch, page: PageAsked): FromRecord<Page<DecisionEntry>> {
    return this.read((db, today) => searchDecisions(db, today, search, page), { rows: [], next: undefined });
  }

  facets(search: DecisionSearch): FromRecord<DecisionFacets> {
    return this.read((db, today) => decisionFacets(db, today, search), NO_FACETS);
  }

  thisYear(): FromRecord<YearFigures> {
    const year = chinaDateOf(this.clock.now()).slice(0, 4);
    return this.read((db, today) => ({ year, ...yearInNumbers(db, today, year) }), {
      year,
      decisions: 0,
      fined: fen(0),
    });
  }

  bureau(): FromRecord<string | undefined> {
    return this.read(soleAgency, undefined);
  }

  partsOfAddresses(): FromRecord<number> {
    return this.read(partsOfAddresses, 0);
  }

  addressesIn(part: number): FromRecord<readonly ListedAddress[]> {
    return this.read((db, today) => addressesIn(db, today, part), []);
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
