/**
 * The tokens of a full-text index over Chinese and any other script. A run of Han signs becomes its pairs, so that a word of two
 * signs is one look-up, whichever dictionary would know it, and a phrase of pairs finds any part of a text; the last sign of
 * a run stands alone too, so that every single sign is the beginning of a token. Other letters and digits are whole words.
 */
const tokensOf = (text: string): string => {
  const tokens: string[] = [];
  for (const { signs, isHan } of runsOf(folded(text)))
    if (isHan) tokens.push(...pairsOf(signs), signs.at(-1) ?? '');
    else tokens.push(signs.join(''));
  return tokens.join(' ');
};

/** Several texts in one column: no phrase goes from one into the next. */
export const tokensOfEach = (texts: readonly string[]): string => texts.map(tokensOf).join(` ${BETWEEN_TEXTS} `);

/** A token that no text has: signs for private use are in no query. */
const BETWEEN_TEXTS = '\uE000';

/**
 * What finds all words of a question, each anywhere in the columns that are named; undefined where it has no letter and no digit.
 * A word may be a part of a longer one: in Chinese anywhere, in other scripts at its beginning. Digits are whole numbers.
 */
export const matchOf = (question: string, columns: readonly string[]): string | undefined => {
  const phrases = unspaced(question)
    .split(/\s+/u)
    .flatMap((word) => phraseOf(word) ?? []);
  return phrases.length === 0 ? undefined : `({${columns.join(' ')}} : (${phrases.join(' AND ')}))`;
};

const phraseOf = (word: string): string | undefined => {
  const runs = runsOf(folded(word));
  const last = runs.at(-1);
  if (!last) return undefined;
  const tokens = runs.flatMap(({ signs, isHan }, index) => {
    if (!isHan) return [signs.join('')];
    const isLast = index === runs.length - 1;
    return [...pairsOf(signs), ...(isLast && signs.length > 1 ? [] : [signs.at(-1) ?? ''])];
  });
  const isPrefix = last.isHan ? last.signs.length === 1 : !last.isNumber;
  return `"${tokens.join(' ')}"${isPrefix ? ' *' : ''}`;
};

interface Run {
  readonly signs: readonly string[];
  readonly isHan: boolean;
  readonly isNumber: boolean;
}

const RUN = /(\p{Script=Han}+)|(\p{N}+)|(?!\p{Script=Han})\p{L}(?:(?!\p{Script=Han})[\p{L}\p{M}])*/gu;

const runsOf = (text: string): readonly Run[] =>
  [...text.matchAll(RUN)].map(([run, han, digits]) => ({
    signs: Array.from(run),
    isHan: han !== undefined,
    isNumber: digits !== undefined,
  }));

const pairsOf = (signs: readonly string[]): readonly string[] =>
  signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`);

/** Width, case, brackets, 第 and leading zeros make no difference, in numbers as elsewhere; nor does a space between two Han signs. */
const folded = (text: string): string =>
  unspaced(text)
    .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .toLowerCase()
    .replaceAll(/第+(?=\p{N})/gu, '')
    .replaceAll(/(?<!\p{N})0+(?=\p{N})/gu, '');

/** What cannot be seen is left out; 第 is written before its number with a space or without. */
const unspaced = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/第\s+(?=\p{N})/gu, '第');
