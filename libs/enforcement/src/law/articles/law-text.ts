import type { PlainDate } from '@ecl/kernel';

/**
 * What an article asks for, in Chinese. `quoted`: the text itself, a whole article or whole sentences of it, except for
 * typography. `stated`: a summary written for this product; it is not the text and must not be cited as such.
 */
export interface ArticleText {
  readonly is: 'quoted' | 'stated';
  readonly zh: string;
}

export const quoted = (zh: string): ArticleText => ({ is: 'quoted', zh });
export const stated = (zh: string): ArticleText => ({ is: 'stated', zh });

/** The number of an article (`58`), or the number of a paragraph of a document that has no articles (`(十二)`). */
type ArticleNumber = number | string;

/** A law, regulation or document in one version, with those of its articles that the product cites. */
export interface LawText<Short extends string = string, Number extends ArticleNumber = ArticleNumber> {
  /** How articles quote it: `APL`. */
  readonly short: Short;
  readonly titleZh: string;
  readonly titleEn: string;
  /** The source of this version: an order with its number, or the meeting that passed or revised it. */
  readonly instrument: string;
  /** The first day on which this version is in force. */
  readonly inForceSince: PlainDate;
  /** The last day on which it is in force; absent while no end is known. */
  readonly inForceUntil?: PlainDate;
  /** Why `inForceSince` is not certain; absent where the text itself gives the day. */
  readonly unsureOfSince?: string;
  readonly articles: Readonly<Record<Number, ArticleText>>;
}

/** Names a law and keeps the numbers of its articles as a type. */
export const lawText = <const Short extends string, const Number extends ArticleNumber>(
  text: LawText<Short, Number>,
): LawText<Short, Number> => text;
