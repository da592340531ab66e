import { found, NUMERALS } from './words.js';

/** What an amount of money is called. */
const CALLED = '罚款|金额|数额|合计|共计|总计|总额|货值|价值|价款|所得|缴纳|收缴|退还|人民币|RMB|CNY|[¥￥$]';
const DIGITS = String.raw`\d+(?:\.\d+)?`;
const AMOUNT = new RegExp(
  [
    // 2000元, 二千元, 1.5万余元, 三百块, 五角, 2万, 贰仟
    `(?:${DIGITS}|[${NUMERALS}]+)[万亿千百]*[余多来几]?(?:[元圆块]|角(?!度|落)|分钱)`,
    `${DIGITS}[万亿](?!平方|立方|[米人株册次])`,
    '[壹贰叁肆伍陆柒捌玖拾佰仟万亿零弍弎]*[壹贰叁肆伍陆柒捌玖拾佰仟弍弎][壹贰叁肆伍陆柒捌玖拾佰仟万亿零弍弎]+',
    // 3%, 百分之三, 千分之五, 三倍, 两成, 减半
    `${DIGITS}[%％‰]|[百千万]分之[${NUMERALS}\\d]+|(?:${DIGITS}|[${NUMERALS}]+)(?:倍|成(?!立|员|为|年))|减半|一半|半数`,
    // 金额为5000, 合计二千, ¥800
    `(?<=(?:${CALLED})(?:为|是|约|共|计|:|：)?)(?:${DIGITS}|[${NUMERALS}]+)`,
  ].join('|'),
  'gu',
);
const NUMBER = /\d+(?:\.\d+)?/gu;
const IN_NUMERALS = new RegExp(`[${NUMERALS}]+`, 'gu');

const VALUES: ReadonlyMap<string, number> = new Map(
  ['零〇', '一壹', '二贰两弍', '三叁弎', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    Array.from(signs, (sign) => [sign, value] as const),
  ),
);
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1_000],
  ['仟', 1_000],
]);

/** 贰仟零五十 → 2050. */
export const valueOf = (numerals: string): number => {
  let [whole, part, digit] = [0, 0, 0];
  for (const sign of numerals.replaceAll('廿', '二十').replaceAll('卅', '三十')) {
    const unit = UNITS.get(sign);
    if (sign === '万' || sign === '亿') {
      whole = (whole + part + digit || 1) * (sign === '万' ? 10_000 : 100_000_000);
      [part, digit] = [0, 0];
    } else if (unit === undefined) digit = VALUES.get(sign) ?? 0;
    else {
      part += (digit || 1) * unit;
      digit = 0;
    }
  }
  return whole + part + digit;
};

/**
 * The sums of money in a text, and the numbers that the decision imposes, however they are written.
 *
 * @param imposed amounts of the decision, in yuan
 */
export const moneyIn = (text: string, imposed: readonly number[]): readonly string[] => [
  ...found(text, AMOUNT),
  ...found(text, NUMBER).filter((number) => imposed.includes(Number(number))),
  ...found(text, IN_NUMERALS).filter((numerals) => imposed.includes(valueOf(numerals))),
];
