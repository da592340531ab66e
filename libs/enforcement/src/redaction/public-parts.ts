import { isIdentityNumber } from '../case/parties/identity-number.js';
import { isCreditCode } from './credit-code.js';
import { namedDaysIn } from './dates.js';
import type { Folded, Span } from './folding.js';

/** Numbers that are public by law and look like others: articles, amounts, document numbers, days, codes of companies. */
const PUBLIC: readonly RegExp[] = [
  /第(?:\d{1,4}(?!\d)|[十百千、,和及至或第之~\-]){1,40}[条款项目章节编次批期]/gu,
  /[〔[(【]\d{4}[〕\])】](?:第)?\d{1,9}(?:-\d{1,3})?号/gu,
  /(?<![\d.])\d{1,10}(?:,\d{3}){0,4}(?:\.\d{1,2})?[万亿]?元/gu,
  /(?<![\d.])\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?(?![\d.])/gu,
  /(?<![\d.])\d{1,10}\.\d{2}(?![\d.])(?![-/·] ?\d)/gu,
  /(?<!\d)[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?!\d)/gu,
  /(?<!\d)[0-2]?\d[时点][0-5]?\d?分?/gu,
];

const WORD = /(?<![a-z\d])[a-z\d]{18}(?![a-z\d])/gu;

const spanOf = (match: RegExpMatchArray): Span => ({
  from: match.index ?? 0,
  to: (match.index ?? 0) + match[0].length,
});

/** The codes of companies: a number that is the identity number of a person as well is none. */
export const creditCodesIn = ({ text }: Folded): readonly Span[] =>
  [...text.matchAll(WORD)].filter(([word]) => isCreditCode(word) && !isIdentityNumber(word)).map(spanOf);

/** Where official numbers are, such as that of the decision itself. */
const placesOf = (numbers: readonly Folded[], { text }: Folded): readonly Span[] =>
  numbers.flatMap(({ text: number }) => {
    if (number === '') return [];
    const places: Span[] = [];
    for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + number.length))
      places.push({ from: at, to: at + number.length });
    return places;
  });

/** The parts of a folded text in which digits are no telephone number and no account. */
export const publicPartsOf = (folded: Folded, officialNumbers: readonly Folded[]): readonly Span[] => [
  ...PUBLIC.flatMap((pattern) => [...folded.text.matchAll(pattern)].map(spanOf)),
  ...namedDaysIn(folded),
  ...placesOf(officialNumbers, folded),
];
