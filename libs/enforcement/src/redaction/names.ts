import { fold, leavingOut, original, type Folded, type Span } from './folding.js';

/** Names are compared without case, width, kind of script, and without anything that may be between their signs. */

/** What may be between the signs of one name; a sentence does not end inside it. */
const BETWEEN = /[^\p{L}\p{N},，、;；。:：!?…\n"“”《》()〔〕【】[\]]/gu;
const LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]/u;
/** One letter identifies nobody, and would match everywhere. */
const SHORTEST = 2;
/** A given name of a minority name stands for the person; a short part is an ordinary word. */
const SHORTEST_PART = 3;
const DOTS = /[^\p{L}\p{N}\p{M}]+/u;

/** A name as it is looked for. */
export interface ComparedName {
  readonly key: string;
  readonly isLatin: boolean;
}

const compared = (name: string): ComparedName => {
  const key = leavingOut(fold(name), /[^\p{L}\p{N}]/gu).text;
  return { key, isLatin: LATIN.test(key.charAt(0)) };
};

/** 阿依古丽·买买提 is also called 阿依古丽; John Smith is also Smith, John. */
export const namesAsCompared = (name: string): readonly ComparedName[] => {
  const whole = compared(name);
  const parts = whole.isLatin ? [] : name.normalize('NFKC').split(DOTS).map(compared);
  const words = whole.isLatin
    ? name
        .normalize('NFKC')
        .split(/[^\p{L}\p{N}\p{M}]+/u)
        .filter((word) => word !== '')
    : [];
  const turned =
    words.length > 1
      ? [
          compared([...words.slice(1), words[0]].join('')),
          compared([...words.slice(-1), ...words.slice(0, -1)].join('')),
        ]
      : [];
  const [given] = parts;
  const all = [
    whole,
    ...turned,
    ...(given && parts.length > 1 && Array.from(given.key).length >= SHORTEST_PART ? [given] : []),
  ].filter(({ key }) => Array.from(key).length >= SHORTEST);
  return [...new Map(all.map((each) => [each.key, each])).values()];
};

/** Latin letters beside it make it another word. */
const isWord = (text: string, from: number, to: number): boolean =>
  !LATIN.test(text.charAt(from - 1)) && !LATIN.test(text.charAt(to));

/** Where a name is in a text: places in the original. */
export const placesOfName = ({ key, isLatin }: ComparedName, folded: Folded): readonly Span[] => {
  const text = leavingOut(folded, isLatin ? /[^\p{L}\p{N};；。:：!?…\n"“”《》()〔〕【】[\]]/gu : BETWEEN);
  const places: Span[] = [];
  for (let at = text.text.indexOf(key); at >= 0; at = text.text.indexOf(key, at + 1)) {
    const place = original(text, at, at + key.length);
    if (!isLatin || isWholeWord(folded, place)) places.push(place);
  }
  return places;
};

const isWholeWord = (folded: Folded, { from, to }: Span): boolean =>
  isWord(folded.text, folded.from.indexOf(from), folded.to.lastIndexOf(to) + 1);

/** Whether two names are written alike but for case, width, script and the signs between. */
export const sameNames = (one: string, other: string): boolean => {
  const { key } = compared(one);
  return key === compared(other).key && (key !== '' || one === other);
};
