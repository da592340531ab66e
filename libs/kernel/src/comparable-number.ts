import { withArabicNumbers } from './arabic-numbers.js';

/**
 * An official number as it is compared: one number is written in many ways, and is still one number. The width of the
 * signs, the kind of brackets, dashes and digits, spaces and signs that nobody sees, the case of letters, 第 before a
 * digit and leading zeros make no difference: `赤城管罚决〔2026〕第007号` is `赤城管罚决[2026]7号`.
 */
export const comparableNumber = (text: string): string =>
  withArabicNumbers(
    seenOf(seenOf(text).toLowerCase()).replaceAll(OPENING, '[').replaceAll(CLOSING, ']').replaceAll(DASH, '-'),
  )
    .replaceAll(/第+(?=\d)/gu, '')
    .replaceAll(/(?<!\d)0+(?=\d)/gu, '');

/**
 * What shows as nothing or as a space. The blank of Braille is a symbol to Unicode, and the fillers of Hangul are letters
 * that it says to ignore.
 */
const UNSEEN = /[\s\p{Z}\p{Cc}\p{Cf}\p{DI}\u2800]/gu;

/** Without what nobody sees, before and after the forms of signs are made one: those forms bring spaces of their own. */
const seenOf = (text: string): string =>
  text.replaceAll(UNSEEN, '').normalize('NFKC').replaceAll(UNSEEN, '').normalize('NFKC');

/** Brackets and quotes by their kind, and the mathematical signs that are typed for them; `<<` is `«`, so a row is one. */
const OPENING = /[\p{Ps}\p{Pi}<≪⋘⪡˂⎛⎜⎝⎡⎢⎣⎧⎨⎩]+/gu;
const CLOSING = /[\p{Pe}\p{Pf}>≫⋙⪢˃⎞⎟⎠⎤⎥⎦⎫⎬⎭]+/gu;

/**
 * What shows as a stroke at half height: dashes by their kind, minus signs, lines of tables, the long-vowel mark of kana,
 * waves. A Chinese dash is two signs, so a row is one. 一 is a digit.
 */
const DASH = /[\p{Pd}−➖⁃˗╴╶╸╺╼╾─━┄┅┈┉╌╍⎯⏤ーｰ~∼∽∿⁓˜ⲻ\u1173]+/gu;

const YEAR = /(?:19|20)\d\d/.source;
const BRACKETED_YEAR = new RegExp(`\\[(${YEAR})年?\\]`);
const ANY_YEAR = new RegExp(`(?<!\\d)(${YEAR})(?!\\d)`);

/** The year that a number itself names, as 〔2026〕 does; undefined for a number without one. */
export const yearInNumber = (text: string): number | undefined => {
  const comparable = comparableNumber(text);
  const year = (BRACKETED_YEAR.exec(comparable) ?? ANY_YEAR.exec(comparable))?.[1];
  return year === undefined ? undefined : Number(year);
};
