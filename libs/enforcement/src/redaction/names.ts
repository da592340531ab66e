import { fold, leavingOut, original, type Folded, type Span } from './folding.js';

/** Names are compared without case, width, kind of script, and without anything that may be between their signs. */

/** What may be between the signs of one name; a sentence does not end inside it, and a Latin name may be turned at a comma. */
const BETWEEN = /[^\p{L}\p{N},，、;；。:：!?…\n"“”《》()〔〕【】[\]]/gu;
const BETWEEN_LATIN = /[^\p{L}\p{N};；。:：!?…\n"“”《》()〔〕【】[\]]/gu;
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
  const split = name.normalize('NFKC').split(DOTS);
  const parts = whole.isLatin ? [] : split.map(compared);
  const words = split.filter((word) => word !== '');
  const turned =
    whole.isLatin && words.length > 1
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

/** A folded text in the two ways in which names are looked for. */
export interface LookedForNames {
  readonly folded: Folded;
  readonly close: Folded;
  readonly closeLatin: Folded;
}

export const lookedAtForNames = (folded: Folded): LookedForNames => ({
  folded,
  close: leavingOut(folded, BETWEEN),
  closeLatin: leavingOut(folded, BETWEEN_LATIN),
});

/** Where a name is in a text: places in the original. */
export const placesOfName = ({ key, isLatin }: ComparedName, looked: LookedForNames): readonly Span[] => {
  const text = isLatin ? looked.closeLatin : looked.close;
  const places: Span[] = [];
  for (let at = text.text.indexOf(key); at >= 0; at = text.text.indexOf(key, at + 1)) {
    const place = original(text, at, at + key.length);
    if (!isLatin || isWholeWord(looked.folded, place)) places.push(place);
  }
  return places;
};

const isWholeWord = (folded: Folded, { from, to }: Span): boolean =>
  isWord(folded.text, folded.from.indexOf(from), folded.to.lastIndexOf(to) + 1);

/** The same for names that are written alike but for case, width, script and the signs between. */
export const nameKey = (name: string): string => {
  const { key } = compared(name);
  return key === '' ? `\0${name}` : key;
};
