/*
 * Signs of the block of radicals that are whole characters of names, each with the usual sign that a reader takes it for. Text that was
 * copied out of a PDF has them, and Unicode gives them no compatibility form (but two, which NFKD knows; those of Kangxi it knows all).
 * From EquivalentUnifiedIdeograph of Unicode, in part: what is no character by itself is left out.
 */
const PAIRS =
  '⺁厂⺝月⺠民⺧牛⺩王⺬示⺮竹⺶羊⻁虎⻂衣⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻐钅⻑长⻒长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻯龙⻰龙⻲龟';

const signs = Array.from(PAIRS);

/** The usual sign of a radical, in its simplified form. */
export const USUAL_SIGN: ReadonlyMap<string, string> = new Map(
  signs.flatMap((sign, place) => (place % 2 === 0 ? [[sign, signs[place + 1] ?? sign] as const] : [])),
);
