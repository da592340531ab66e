/**
 * Normalises names and texts for comparison: width, case and white space make no difference (`ＡＢ 商贸` is `ab商贸`).
 * Names are typed by hand, and the same name comes in many shapes.
 */
export const comparable = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');

/** Every letter and digit as its own token, so that a phrase of tokens finds any part of a text. */
export const tokensOf = (text: string): string =>
  Array.from(comparable(text))
    .filter((sign) => isWord.test(sign))
    .join(' ');

/** The phrase that finds a part of a text; undefined if it has nothing to search for. */
export const phraseOf = (text: string): string | undefined => {
  const tokens = tokensOf(text);
  return tokens === '' ? undefined : `"${tokens}"`;
};

const isWord = /[\p{L}\p{N}]/u;

/** The first text that no longer begins with this one: a prefix search ends there. */
export const endOfPrefix = (prefix: string): string => `${prefix}\u{10FFFF}`;
