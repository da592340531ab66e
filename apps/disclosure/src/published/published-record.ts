import type { PublicText } from '@ecl/enforcement';

/** What the public may ask the published decisions by. Days are included at both ends. */
export interface DecisionSearch {
  readonly number?: string | undefined;
  /** As it is published, masked where it is masked: the record knows no other name. */
  readonly party?: string | undefined;
  readonly fieldCode?: string | undefined;
  readonly powerCode?: string | undefined;
  readonly agency?: string | undefined;
  readonly decidedFrom?: string | undefined;
  readonly decidedTo?: string | undefined;
}

export interface PublishedDecision extends PublicText {
  readonly is: 'published';
  readonly decisionId: string;
  readonly powerCode: string | undefined;
  readonly publishedOn: string;
  /** The last day on which it is to be read here. */
  readonly publishUntil: string;
}

/** 撤回: that, when and why; nothing of what the decision said. */
export interface WithdrawnDecision {
  readonly is: 'withdrawn';
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly withdrawnOn: string;
  readonly cause: string;
  readonly reason: string;
}

export type DecisionEntry = PublishedDecision | WithdrawnDecision;

export interface PageOfDecisions {
  readonly decisions: readonly DecisionEntry[];
  /** The key of the next page; undefined on the last. */
  readonly next: string | undefined;
}

export interface Summary {
  readonly published: number;
  readonly withdrawn: number;
}

/**
 * How far an answer can be relied on. `empty`: the ledger has not made the record yet, so it holds nothing. `building`: it holds
 * less than the ledger. `halted`: nothing newer will come until the ledger's operator acts.
 */
export type RecordState = 'empty' | 'building' | 'live' | 'halted';

export interface FromRecord<T> {
  readonly state: RecordState;
  /** The answer knows of every event of the ledger up to this one; undefined before the first. */
  readonly asOfPosition: string | undefined;
  readonly value: T;
}

/** The published decisions: all that this process can know of any case. */
export interface PublishedRecord {
  summary(): FromRecord<Summary>;
  /** Newest first. @throws InvalidPage for a key that no page gave */
  search(search: DecisionSearch, after: string | undefined, limit: number): FromRecord<PageOfDecisions>;
  decision(decisionId: string): FromRecord<DecisionEntry | undefined>;
}

/** For Nest, which finds what it injects by a value. */
export const PUBLISHED_RECORD = Symbol('PublishedRecord');
