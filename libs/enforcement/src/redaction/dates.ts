import { isPlainDate, type PlainDate } from '@ecl/kernel';
import type { Folded, Span } from './folding.js';

/** A day that a text names, and where in the folded text. */
export interface NamedDay extends Span {
  readonly day: PlainDate;
}

const GAP = String.raw`[\p{P}\p{S}\s]{1,3}`;
const NUMBER = String.raw`(?:[1-3]?十\d?|\d(?: ?\d)?|元|正|腊)`;
const YEAR = String.raw`(?:\d ?){4}`;
const MONTH_OR_DAY = String.raw`(?:[1-3]?十\d?|\d{1,2})`;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME = `(${MONTHS.join('|')})[a-z]*`;
const DAY_NAME = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;

/** 十 → 10, 十2 → 12, 3十1 → 31, 元 → 1. */
const numberOf = (word: string): number => {
  const compact = word.replaceAll(' ', '');
  if (compact === '元' || compact === '正') return 1;
  if (compact === '腊') return 12;
  const [tens, ones] = compact.split('十');
  return ones === undefined ? Number(tens) : Number(tens === '' ? 1 : tens) * 10 + Number(ones === '' ? 0 : ones);
};

const dayOf = (year: number, month: number, day: number): PlainDate | undefined => {
  const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return year >= 1900 && year <= 2100 && isPlainDate(text) ? text : undefined;
};

/** 90年 is 1990, 08年 is 2008. */
const fullYear = (word: string): number => {
  const compact = word.replaceAll(' ', '');
  if (compact.length > 2) return Number(compact);
  return Number(compact) > 30 ? 1900 + Number(compact) : 2000 + Number(compact);
};

/** A month that a text names without a day, as `1990-01`, and where in the folded text. */
export interface NamedMonth extends Span {
  readonly month: string;
}

const UNLESS_A_DAY_FOLLOWS = String.raw`(?!\d)(?! ?(?:[1-3]?十|\d))`;
const monthOf = (year: number, month: number): string => `${String(year)}-${String(month).padStart(2, '0')}`;

/** Every month that a folded text names without a day of it. */
export const namedMonthsIn = ({ text }: Folded): readonly NamedMonth[] =>
  MONTH_FORMS.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].map((match) => ({
      month: read(match.slice(1)),
      from: match.index,
      to: match.index + match[0].length,
    })),
  );

const MONTH_FORMS: readonly { readonly pattern: RegExp; readonly read: (groups: readonly string[]) => string }[] = [
  {
    pattern: new RegExp(String.raw`(?<!\d)(${YEAR}|\d\d) ?年 ?(${NUMBER}) ?月份?${UNLESS_A_DAY_FOLLOWS}`, 'gu'),
    read: ([year = '', month = '']) => monthOf(fullYear(year), numberOf(month)),
  },
  {
    // Not an amount, a measure or a number of a document.
    pattern: /(?<!\d|[.\-/])(\d{4}) ?[.\-/·] ?(\d{1,2})(?![\d.\-/·]| ?[元万亿平米号条款项]| [.\-/·])/gu,
    read: ([year = '', month = '']) => monthOf(Number(year), Number(month)),
  },
  {
    pattern: new RegExp(String.raw`(?<![a-z]|\d(?:st|nd|rd|th)?[\s.]{0,3})${MONTH_NAME}[\s,.]*(\d{4})(?!\d)`, 'gu'),
    read: ([month = '', year = '']) => monthOf(Number(year), MONTHS.indexOf(month) + 1),
  },
];

type Reading = (groups: readonly string[]) => PlainDate | undefined;

const BEFORE_THE_YEAR = new RegExp(String.raw`(?<!\d)(\d{1,2})${GAP}(\d{1,2})${GAP}(\d{4})(?!\d)`, 'gu');

/** The year before the first one of an era: 民国元年 was 1912, and papers of people from Japan have its eras. */
const BEFORE_ERA: Readonly<Record<string, number>> = { 民国: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };

const FORMS: readonly { readonly pattern: RegExp; readonly read: Reading }[] = [
  {
    pattern: new RegExp(
      String.raw`(${Object.keys(BEFORE_ERA).join('|')}) ?(\d?十\d?|\d{1,3}|元) ?年 ?(${NUMBER}) ?月 ?(${NUMBER})(?: ?[日号])?(?![十\d])`,
      'gu',
    ),
    read: ([era = '', year = '', month = '', day = '']) =>
      dayOf((BEFORE_ERA[era] ?? 0) + numberOf(year), numberOf(month), numberOf(day)),
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(${YEAR}|\d\d) ?年? ?元旦`, 'gu'),
    read: ([year = '']) => dayOf(fullYear(year), 1, 1),
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(${YEAR}|\d\d) ?年 ?(${NUMBER}) ?月份? ?(${NUMBER})(?: ?[日号])?(?![十\d])`,
      'gu',
    ),
    read: ([year = '', month = '', day = '']) => dayOf(fullYear(year), numberOf(month), numberOf(day)),
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{4})(?:${GAP}|年)(${MONTH_OR_DAY})(?:${GAP}|月)(${MONTH_OR_DAY})(?![十\d])`,
      'gu',
    ),
    read: ([year = '', month = '', day = '']) => dayOf(Number(year), numberOf(month), numberOf(day)),
  },
  {
    pattern: /(?<!\d)(\d{4})(\d\d)(\d\d)(?!\d)/gu,
    read: ([year = '', month = '', day = '']) => dayOf(Number(year), Number(month), Number(day)),
  },
  {
    pattern: BEFORE_THE_YEAR,
    read: ([day = '', month = '', year = '']) => dayOf(Number(year), Number(month), Number(day)),
  },
  {
    pattern: BEFORE_THE_YEAR,
    read: ([month = '', day = '', year = '']) => dayOf(Number(year), Number(month), Number(day)),
  },
  {
    pattern: new RegExp(String.raw`(?<![a-z])${MONTH_NAME}[.\s]*${DAY_NAME}[\s,.]+(\d{4})(?!\d)`, 'gu'),
    read: ([month = '', day = '', year = '']) => dayOf(Number(year), MONTHS.indexOf(month) + 1, Number(day)),
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)${DAY_NAME}[\s.]*${MONTH_NAME}[\s,.]*(\d{4})(?!\d)`, 'gu'),
    read: ([day = '', month = '', year = '']) => dayOf(Number(year), MONTHS.indexOf(month) + 1, Number(day)),
  },
];

/** Every day that a folded text names, in figures or in words, with the year first, last or before the day. */
export const namedDaysIn = ({ text }: Folded): readonly NamedDay[] =>
  FORMS.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const day = read(match.slice(1));
      return day === undefined ? [] : [{ day, from: match.index, to: match.index + match[0].length }];
    }),
  );
