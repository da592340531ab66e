import { COMMON_NUMBERS, COMMON_WORDS, ROWS_OF_KEYS, SURNAMES, SYLLABLES } from './common-words.js';

/** A part longer than this is nobody's habit. */
const LONGEST_PART = 40;

/** Signs that stand for letters. */
const LEET: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '!': 'i',
};

/**
 * Of how few parts a password is made that a guesser tries first: common words and numbers, birthdays, names in pinyin, rows
 * of keys, repetitions, and what is known of the account. Any other sign is a part of its own; signs between parts count
 * nothing.
 *
 * @param known words that belong to the account: its name, its agency
 */
export const guessableParts = (password: string, known: readonly string[]): number => {
  const lower = password.normalize('NFKC').toLowerCase();
  const ofAccount = new Set(known.flatMap(wordsIn));
  const leet = Array.from(lower, (sign) => LEET[sign] ?? sign).join('');
  const figures = Array.from(lower, (sign) => CHINESE_DIGITS[sign] ?? sign).join('');
  return Math.min(...[lower, leet, figures].map((text) => fewestParts(onlyLetters(text), ofAccount)));
};

const CHINESE_DIGITS: Readonly<Record<string, string>> = Object.fromEntries([
  ...Array.from('零一二三四五六七八九', (sign, digit) => [sign, String(digit)] as const),
  ['〇', '0'] as const,
]);

const onlyLetters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** A name, and its pieces. */
const wordsIn = (name: string): readonly string[] => {
  const lower = name.normalize('NFKC').toLowerCase();
  return [onlyLetters(lower), ...lower.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length > 1);
};

const fewestParts = (text: string, ofAccount: ReadonlySet<string>): number => {
  const fewest = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let best = (fewest[end - 1] ?? 0) + 1;
    for (let start = Math.max(0, end - LONGEST_PART); start < end - 1; start += 1) {
      const before = fewest[start] ?? 0;
      if (before + 1 < best && isOnePart(text.slice(start, end), ofAccount)) best = before + 1;
      // What follows itself is no more to guess than once.
      if (before < best && isRepeated(text, start, end)) best = before;
    }
    fewest.push(best);
  }
  return fewest[text.length] ?? 0;
};

const isRepeated = (text: string, start: number, end: number): boolean => {
  const length = end - start;
  return start >= length && text.slice(start - length, start) === text.slice(start, end);
};

const isOnePart = (part: string, ofAccount: ReadonlySet<string>): boolean =>
  COMMON_WORDS.has(part) ||
  COMMON_NUMBERS.has(part) ||
  ofAccount.has(part) ||
  isDate(part) ||
  isNumberOfAPerson(part) ||
  isOneSign(part) ||
  isRowOfKeys(part) ||
  isPinyin(part);

const isOneSign = (part: string): boolean => new Set(part).size === 1;

const isRowOfKeys = (part: string): boolean => {
  if (part.length < 3) return false;
  const backwards = Array.from(part).reverse().join('');
  return ROWS_OF_KEYS.some((row) => row.includes(part) || row.includes(backwards));
};

const YEAR = '(?:19[3-9]\\d|20[0-4]\\d)';
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const DATE = new RegExp(
  `^(?:${YEAR}|${YEAR}${MONTH}|${YEAR}${MONTH}${DAY}|\\d\\d${MONTH}${DAY}|${DAY}${MONTH}${YEAR}|${MONTH}${DAY}|(?:${YEAR}|\\d\\d)年(?:${MONTH}月(?:${DAY}[日号]?)?)?|${MONTH}月(?:${DAY}[日号]?)?)$`,
);

/** A year, a birthday. */
const isDate = (part: string): boolean => DATE.test(part);

/** A mobile telephone, or an identity number. */
const isNumberOfAPerson = (part: string): boolean => /^1[3-9]\d{9}$|^\d{17}[\dx]$/.test(part);

/** A syllable, or a name: a surname and one or two syllables. */
const isPinyin = (part: string): boolean => {
  if (SYLLABLES.has(part)) return true;
  if (part.length > 18 || !/^[a-z]+$/.test(part)) return false;
  for (let end = 2; end < part.length - 1; end += 1) {
    if (!SURNAMES.has(part.slice(0, end))) continue;
    const given = part.slice(end);
    if (SYLLABLES.has(given)) return true;
    for (let middle = 1; middle < given.length; middle += 1)
      if (SYLLABLES.has(given.slice(0, middle)) && SYLLABLES.has(given.slice(middle))) return true;
  }
  return false;
};
