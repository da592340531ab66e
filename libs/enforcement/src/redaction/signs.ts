import { arabicDigit } from '@ecl/kernel';
import { LATIN_FORM } from './letters-of-others.js';
import { USUAL_SIGN } from './radicals.js';
import { SIMPLIFIED_FORM } from './traditional-signs.js';

/** Signs as a reader takes them: digits of every writing are digits, and what cannot be seen is not there. */

/** Digits that are words or pictures, so that Unicode does not make them digits. */
const WRITTEN_DIGITS: ReadonlyMap<string, string> = new Map(
  [
    '〇零○◯⭕⓪⓿🄌',
    '一壹弌幺㊀〡❶➀➊⓵',
    '二贰弍㊁〢❷➁➋⓶',
    '三叁弎㊂〣❸➂➌⓷',
    '四肆㊃〤❹➃➍⓸',
    '五伍㊄〥❺➄➎⓹',
    '六陆㊅〦❻➅➏⓺',
    '七柒㊆〧❼➆➐⓻',
    '八捌㊇〨❽➇➑⓼',
    '九玖㊈〩❾➈➒⓽',
  ].flatMap((signs, digit) => Array.from(signs, (sign) => [sign, String(digit)] as const)),
);

/** Words for ten and its multiples, as one sign. */
const WRITTEN_TENS: ReadonlyMap<string, string> = new Map([
  ['拾', '十'],
  ['廿', '2十'],
  ['卄', '2十'],
  ['卅', '3十'],
  ['卌', '4十'],
]);

const IS_DIGIT = /^\p{Nd}$/u;

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{M}\u2800]/gu;

/** One sign of a text as it is compared: compatibility forms, radicals, case, traditional forms, digits, letters that look like Latin ones; empty if it cannot be seen. */
export const asRead = (sign: string): string => {
  if (/^\s$/u.test(sign) && !/^\p{Cf}$/u.test(sign)) return ' ';
  const plain = sign.normalize('NFKD').replaceAll(UNSEEN, '').toLowerCase();
  return Array.from(plain, (part) => {
    const plainForm = SIMPLIFIED_FORM.get(part) ?? USUAL_SIGN.get(part) ?? LATIN_FORM.get(part) ?? part;
    if (/^\s$/u.test(plainForm)) return ' ';
    if (IS_DIGIT.test(plainForm)) return arabicDigit(plainForm);
    return WRITTEN_DIGITS.get(plainForm) ?? WRITTEN_TENS.get(plainForm) ?? plainForm;
  }).join('');
};

/** Whether a sign of the original text is a digit that is written as a word: 一, 壹. */
export const isWrittenDigit = (sign: string): boolean => /[\p{Script=Han}]/u.test(sign);
