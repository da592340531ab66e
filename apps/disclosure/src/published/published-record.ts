import type { Fen } from '@ecl/kernel';
import type {
  ListedAddress,
  DecisionEntry,
  DecisionFacets,
  DecisionOrder,
  DecisionSearch,
  Page,
} from '@ecl/read-models';

/**
 * How complete an answer is. `empty`: the ledger has not made the record yet. `building`: it holds less than the
 * ledger. `halted`: it gets nothing newer until the ledger's operator acts.
 */
export type RecordState = 'empty' | 'building' | 'live' | 'halted';

export interface FromRecord<T> {
  readonly state: RecordState;
  /** The answer knows of every event of the ledger up to this one; undefined before the first. */
  readonly asOfPosition: string | undefined;
  readonly value: T;
}

export interface Summary {
  readonly published: number;
  readonly withdrawn: number;
}

/** The decisions of one year. */
export interface YearFigures {
  readonly year: string;
  readonly decisions: number;
  readonly fined: Fen;
}

/** Which part of a list is asked for. */
export interface PageAsked {
  readonly after?: string | undefined;
  readonly size: number;
  readonly order?: DecisionOrder | undefined;
}

/** The published decisions: all that this process knows about any case. */
export interface PublishedRecord {
  summary(): FromRecord<Summary>;
  /** Without an order the latest publication first. @throws InvalidPage for a key that no page gave */
  search(search: DecisionSearch, page: PageAsked): FromRecord<Page<DecisionEntry>>;
  /** How many of what is found have each value. */
  facets(search: DecisionSearch): FromRecord<DecisionFacets>;
  /** The year in which this day is, by the calendar of China. */
  thisYear(): FromRecord<YearFigures>;
  /** The agency whose record it is; undefined where several publish here, or nobody yet. */
  bureau(): FromRecord<string | undefined>;
  /** In how many parts the addresses for search engines come. */
  partsOfAddresses(): FromRecord<number>;
  /** @param part from 1 on */
  addressesIn(part: number): FromRecord<readonly ListedAddress[]>;
  decision(decisionId: string): FromRecord<DecisionEntry | undefined>;
}

/** For Nest, which needs a value to find what it injects. */
export const PUBLISHED_RECORD = Symbol('PublishedRecord');
