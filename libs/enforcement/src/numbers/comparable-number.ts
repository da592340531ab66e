/**
 * An official number as it is compared: one number is written in many ways, and is still one number. The width of the
 * signs, the kind of brackets and dashes, spaces, the case of letters, 第 before a digit and leading zeros make no
 * difference: `赤城管罚决〔2026〕第007号` is `赤城管罚决[2026]7号`.
 */
export const comparableNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(/[\p{Ps}<]/gu, '[')
    .replaceAll(/[\p{Pe}>]/gu, ']')
    .replaceAll(/\p{Pd}/gu, '-')
    .toLowerCase()
    .replaceAll(/第+(?=\d)/gu, '')
    .replaceAll(/(?<!\d)0+(?=\d)/gu, '');

const YEAR = /(?:19|20)\d\d/.source;
const BRACKETED_YEAR = new RegExp(`\\[(${YEAR})年?\\]`);
const ANY_YEAR = new RegExp(`(?<!\\d)(${YEAR})(?!\\d)`);

/** The year that a number itself names, as 〔2026〕 does; undefined for a number without one. */
export const yearInNumber = (text: string): number | undefined => {
  const comparable = comparableNumber(text);
  const year = (BRACKETED_YEAR.exec(comparable) ?? ANY_YEAR.exec(comparable))?.[1];
  return year === undefined ? undefined : Number(year);
};
