import type { Article } from '../article.js';

/** A reading of the law in both languages. */
export interface Reading {
  readonly zh: string;
  readonly en: string;
}

/** Where the law leaves room: how the product reads it, and the other possible reading. */
export interface TwoReadings {
  readonly reading: Reading;
  readonly otherReading: Reading;
}

/**
 * `held`: the product does it, and a test that names the id shows it. `unproved`: the product does it, but no test
 * names the id yet. `partly`: the product does a part of it; the row says what is missing. `notYet`: it is cited, but
 * the product does not do it.
 */
export type RowStatus = 'held' | 'unproved' | 'partly' | 'notYet';

/** One id of the rulebook: what it says, which articles say it, and whether the product holds it. */
export interface RulebookRow {
  /** One sentence. */
  readonly says: string;
  /** Empty where no single article says it, and the product derives it from the whole law. */
  readonly articles: readonly Article[];
  readonly status: RowStatus;
  /** What the product does not do yet: for `partly` and `notYet`. */
  readonly lacks?: string;
  readonly doubtful?: TwoReadings;
}

/** Further members of a row. */
type About = Pick<RulebookRow, 'doubtful'>;

export const held = (says: string, articles: readonly Article[], about: About = {}): RulebookRow => ({
  says,
  articles,
  status: 'held',
  ...about,
});

export const unproved = (says: string, articles: readonly Article[], about: About = {}): RulebookRow => ({
  says,
  articles,
  status: 'unproved',
  ...about,
});

export const partly = (
  says: string,
  articles: readonly Article[],
  about: About & { readonly lacks: string },
): RulebookRow => ({ says, articles, status: 'partly', ...about });

export const notYet = (
  says: string,
  articles: readonly Article[],
  about: About & { readonly lacks: string },
): RulebookRow => ({ says, articles, status: 'notYet', ...about });
