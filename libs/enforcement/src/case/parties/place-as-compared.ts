import { asCompared } from './as-compared.js';

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9, 两: 2 },
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

const NUMERALS = new RegExp(`[${[...Object.keys(DIGITS), ...Object.keys(UNITS)].join('')}]+`, 'gu');

/** `十二` and `一二` are 12, `一百零五` is 105, `二〇三` is 203. */
const inDigits = (numeral: string): string => {
  const signs = Array.from(numeral);
  if (!signs.some((sign) => sign in UNITS)) return signs.map((sign) => String(DIGITS[sign])).join('');
  let sum = 0;
  let digit: number | undefined;
  for (const sign of signs) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = DIGITS[sign];
    else {
      sum += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return String(sum + (digit ?? 0));
};

/**
 * The place of a conduct as two of them are compared: a house number is the same in Chinese and in Arabic numerals, with
 * `号`, with `#` and with neither. Names of streets change in the same way on both sides (五一路). `号` is left out only at
 * the end, because building 1 (1号楼) is not floor 1 (1楼). Ids of conducts on record are made from it, so it stays as it is.
 */
export const placeAsCompared = (place: string): string =>
  asCompared(place)
    .replaceAll(NUMERALS, inDigits)
    .replaceAll(/(\d)#/g, '$1号')
    .replaceAll(/(?<!\d)0+(?=\d)/g, '')
    .replace(/(\d)号$/, '$1');
