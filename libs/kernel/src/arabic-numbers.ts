/**
 * The digits of every script as 0 to 9, and Chinese numbers where an official number has its year or its running number:
 * `[二〇二六]十七号` is `[2026]17号`. Elsewhere 一 is part of a name, as in 第一分局.
 */
export const withArabicNumbers = (text: string): string =>
  text
    .replaceAll(/\p{Nd}/gu, arabicDigit)
    .replaceAll(CHINESE_YEAR, (_, before: string, year: string) => before + digitsOf(year))
    .replaceAll(CHINESE_NUMBER, (_, before: string, number: string) => before + (numberOf(number) ?? number));

/** The value of a digit of any script, as 0 to 9: Unicode keeps the ten digits of a script together, from zero on. */
export const arabicDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
};

/** 〇 is typed as a circle, or as the letter. */
const ZEROS = '零〇○◯o';
const DIGITS = '一二三四五六七八九';
const CAPITALS = '壹贰叁肆伍陆柒捌玖';
const TENS = new Map([
  ...Array.from('十百千').map((unit, i) => [unit, 10 ** (i + 1)] as const),
  ...Array.from('拾佰仟').map((unit, i) => [unit, 10 ** (i + 1)] as const),
]);
const OF_NUMBERS = `${ZEROS}${DIGITS}${CAPITALS}`;
const CHINESE_YEAR = new RegExp(`(\\[|^)([一二壹贰][${OF_NUMBERS}]{3})(?=年|\\])`, 'gu');
const CHINESE_NUMBER = new RegExp(`(第|\\]|-)([${OF_NUMBERS}十百千拾佰仟]+)(?=号|$)`, 'gu');

const digitOf = (sign: string): number | undefined => {
  if (ZEROS.includes(sign)) return 0;
  const at = Math.max(DIGITS.indexOf(sign), CAPITALS.indexOf(sign));
  return at < 0 ? undefined : at + 1;
};

const digitsOf = (text: string): string =>
  Array.from(text)
    .map((sign) => digitOf(sign) ?? '')
    .join('');

/** Digits one after the other, as 一七, or with 十, 百 and 千, in falling order; undefined for what is no number. */
const numberOf = (text: string): string | undefined => {
  const signs = Array.from(text);
  if (signs.every((sign) => sign === 'o')) return undefined;
  if (!signs.some((sign) => TENS.has(sign))) return digitsOf(text);
  let [sum, digit, least] = [0, 0, Infinity];
  for (const sign of signs) {
    const unit = TENS.get(sign);
    if (unit === undefined) {
      if (digit !== 0) return undefined;
      digit = digitOf(sign) ?? 0;
    } else {
      if (unit >= least) return undefined;
      [sum, digit, least] = [sum + (digit === 0 ? 1 : digit) * unit, 0, unit];
    }
  }
  return String(sum + digit);
};
