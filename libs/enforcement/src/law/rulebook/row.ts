import type { Article } from '../article.js';

/** A reading of the law in both languages. */
export interface Reading {
  readonly zh: string;
  readonly en: string;
}

/** Where the law leaves room: how the product reads it, and how it could be read as well. */
export interface Doubt {
  readonly reading: Reading;
  readonly otherReading: Reading;
}

/**
 * `held`: the product does it, and a test that names the id shows it. `unproved`: the product does it, but no test names the
 * id yet. `partly`: it does a part of it; the row says what is lacking. `notYet`: it is cited, and nothing does it.
 */
export type RowStatus = 'held' | 'unproved' | 'partly' | 'notYet';

/** One id of the rulebook: what it says, by which articles, and whether the product keeps it. */
export interface RulebookRow {
  /** One sentence. */
  readonly says: string;
  /** Empty where no article says it, and the product reads it from the whole. */
  readonly articles: readonly Article[];
  readonly status: RowStatus;
  /** What the product does not do of it: for `partly` and `notYet`. */
  readonly lacks?: string;
  readonly doubtful?: Doubt;
}

/** What else may be said of a row. */
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
