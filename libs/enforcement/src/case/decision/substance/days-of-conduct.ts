import type { PlainDate } from '@ecl/kernel';
import { valueOf } from './money.js';
import { NUMERALS } from './words.js';

/** The days on which the conduct began and ended, as the file says; both are the same for conduct of one day. */
export interface DaysOfConduct {
  readonly beganOn?: PlainDate;
  readonly endedOn: PlainDate;
}

const NUMBER = `[\\d${NUMERALS}]`;
/** 2026年3月1日, 2026-03-01, 三月一日, 2026年3月; and the end of 3月1日至5日. */
const DAY = new RegExp(
  [
    '(?<y1>\\d{4})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})日?',
    `(?:(?<y2>${NUMBER}{2,4})年)?(?<m2>${NUMBER}{1,3})月(?:(?<d2>${NUMBER}{1,3})[日号])?`,
    `(?<=[日号月][至到—~-])(?<d3>${NUMBER}{1,3})[日号]`,
  ].join('|'),
  'gu',
);

/** What the party did. */
const CONDUCT =
  /占用|占道|堆放|设置|搭建|建设|施工|挖掘|开挖|倾倒|抛[撒洒]|遗[撒洒]|排放|悬挂|张贴|摆[摊放卖设]|经营|销售|焚烧|砍伐|毁坏|破坏|损[坏毁]|改建|扩建|加[盖建]|运输|停[放泊]|涂写|刻画|烧烤|饲养|种植|开设|安装|违法|违反|违规|行为|实施|从事|擅自/u;
/** What somebody else did about it, or a paper: on the same day, maybe, and none of the conduct. */
const STEP =
  /检[查察]|巡查|勘[验察]|立案|调查|询问|取证|拍[摄照]|送达|签[收字订名]|告知|听证|审核|讨论|作出|制作|出具|决定|下达|印发|鉴定|检测|登记|收到|受理|提交|陈述|申辩|[核颁制]发|责令|通知|公[告示]|移送|复[查核]|盖章|落款|注册|成立|出生|发现|举报|投诉/u;

/** 对你占用道路的行为依法立案: the conduct is named as what the step is about. */
const ABOUT_THE_CONDUCT = new RegExp(
  String.raw`^\s*(?:对|就|针对)[^，,]*(?:行为|一案)(?:依法|予以|进行|开展|正式)*(?:${STEP.source})`,
  'u',
);

interface Day {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const numberIn = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (/^\d+$/u.test(text)) return Number(text);
  // 二〇二六 is read sign by sign, 十二 is not.
  const isByPosition = text.length > 1 && !/[十拾廿卅百]/u.test(text);
  return isByPosition ? Number(Array.from(text, (sign) => String(valueOf(sign))).join('')) : valueOf(text);
};

type Groups = Partial<Record<string, string>>;

const dayIn = ({ y1, y2, m1, m2, d1, d2, d3 }: Groups): Day => ({
  year: numberIn(y1 ?? y2),
  month: numberIn(m1 ?? m2),
  day: numberIn(d1 ?? d2 ?? d3),
});

interface Dated extends Day {
  /** Whose day the words around it make it: the first word after it says so, or else the last one before. */
  readonly of: 'conduct' | 'step' | 'nothing';
}

/** The place of a word, or after every other one. */
const placeOf = (text: string, word: RegExp): number => {
  const at = text.search(word);
  return at === -1 ? Infinity : at;
};

const lastPlaceOf = (text: string, word: RegExp): number =>
  Array.from(text.matchAll(new RegExp(word.source, 'gu')), ({ index }) => index).at(-1) ?? -1;

const ofWhat = (before: string, after: string): Dated['of'] => {
  if (ABOUT_THE_CONDUCT.test(after)) return 'step';
  const [conduct, step] = [placeOf(after, CONDUCT), placeOf(after, STEP)];
  if (conduct !== step) return conduct < step ? 'conduct' : 'step';
  const [done, taken] = [lastPlaceOf(before, CONDUCT), lastPlaceOf(before, STEP)];
  return done === taken ? 'nothing' : done > taken ? 'conduct' : 'step';
};

/** The days of a text, clause by clause. */
const daysIn = (text: string): readonly Dated[] =>
  text.split(/[。；;]/u).flatMap((clause) =>
    Array.from(clause.matchAll(DAY), (match) => ({
      ...dayIn(match.groups ?? {}),
      of: ofWhat(clause.slice(0, match.index), clause.slice(match.index + match[0].length)),
    })),
  );

/** The same day of the same thing: an exchange of two days is seen. A word that was mistyped may hide what a day is of. */
const same = (one: Dated, other: Dated): boolean =>
  one.year === other.year &&
  one.month === other.month &&
  one.day === other.day &&
  (one.of === other.of || one.of === 'nothing' || other.of === 'nothing');

const fits = ({ year, month, day }: Day, date: PlainDate): boolean => {
  const [y, m, d] = date.split('-').map(Number);
  // Of 3月1日至5日 the second day has no month of its own, and of 26年 the century is left out.
  return (
    (year === undefined || year === y || year + 2000 === y) &&
    (month === undefined || month === m) &&
    (day === undefined || day === d)
  );
};

/**
 * The day of the conduct says which law applied, whether it is time-barred, and what the party was told and answered. Only where the
 * correction brings the words to what the file says was it mistyped; days of steps and papers are no days of the conduct.
 */
export const isAnotherDayOfConduct = (before: string, after: string, onFile: DaysOfConduct | undefined): boolean => {
  const [wrong, right] = [daysIn(before), daysIn(after)];
  const gone = wrong.filter((each) => !right.some((other) => same(each, other)));
  const added = right.filter((each) => !wrong.some((other) => same(each, other)));
  const bounds = onFile === undefined ? [] : [onFile.beganOn ?? onFile.endedOn, onFile.endedOn];
  const isOnFile = (each: Day): boolean => bounds.some((date) => fits(each, date));
  const isOfConduct = (each: Dated): boolean => each.of === 'conduct' || (each.of === 'nothing' && isOnFile(each));
  if (added.some((each) => each.of === 'conduct' && !isOnFile(each))) return true;
  // A day of the conduct that goes is one that the file does not have, and another takes its place.
  return gone.some((each) => isOfConduct(each) && (isOnFile(each) || !added.some(isOnFile)));
};
