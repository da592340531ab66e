import { COMPOUND_SURNAMES } from '../case/parties/surnames.js';
import { pinyinOf } from './pinyin.js';
import { initialledName, nameOfOneSign, turnedChineseName } from './names-in-other-order.js';
import { fold, leavingOut, original, placesIn, type Folded, type Span } from './folding.js';

/** Names are compared without case, width, kind of script, and without anything that may be between their signs. */

/** What may be between the signs of one name; a sentence does not end inside it, and a Latin name may be turned at a comma. */
const BETWEEN = /[^\p{L}\p{N},，、;；。:：!?…\n"“”《》()〔〕【】[\]]/gu;
const BETWEEN_LATIN = /[^\p{L}\p{N};；。:：!?…\n"“”《》()〔〕【】[\]]/gu;
const LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]/u;
/** 欧（阳）明（华）: a bracket or quotation mark that opens within a name closes within it, or right behind it. */
const BETWEEN_IN_BRACKETS = /[^\p{L}\p{N},，、;；。:：!?…\n]/gu;
const OPENING = '"“‘《([〔【「『';
const CLOSING = '"”’》)]〕】」』';
/** 欧、阳、明、华: as if the signs of a name were things in a row. */
const BETWEEN_IN_ROW = /[^\p{L}\p{N},，;；。:：!?…\n"“”《》()〔〕【】[\]]/gu;
/** Behind a name of two signs in a row, these make its last sign a count or a place. */
const COUNTED_BEHIND = /^[名人口个家户位条次处村镇层楼两几多等显确]/u;
const CALLED_BEFORE = /[老小姓阿]$/u;
/** One letter identifies nobody, and would match everywhere. */
const SHORTEST = 2;
/** A given name of a minority name stands for the person; a short part is an ordinary word. */
const SHORTEST_PART = 3;
const DOTS = /[^\p{L}\p{N}\p{M}]+/u;

/** A name as it is looked for. */
export interface ComparedName {
  readonly key: string;
  readonly isLatin: boolean;
  /** Looked for in the folded text instead of the key, where what stands around it matters. */
  readonly pattern?: RegExp;
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
  if (HAN.test(whole.key) && Array.from(whole.key).length === 1)
    return [{ ...whole, pattern: nameOfOneSign(whole.key) }];
  const inPinyin = HAN.test(whole.key) ? pinyinOf(whole.key, surnameSignsOf(whole.key)) : [];
  const all = [
    whole,
    ...turned,
    ...inPinyin.map((key) => ({ key, isLatin: true })),
    ...(given && parts.length > 1 && Array.from(given.key).length >= SHORTEST_PART ? [given] : []),
  ].filter(({ key }) => Array.from(key).length >= SHORTEST);
  const pattern = whole.isLatin
    ? initialledName(words.map((word) => compared(word).key))
    : HAN.test(whole.key)
      ? turnedChineseName(whole.key, surnameSignsOf(whole.key))
      : undefined;
  return [...new Map(all.map((each) => [each.key, each])).values(), ...(pattern ? [{ ...whole, pattern }] : [])];
};

const HAN = /^\p{Script=Han}+$/u;
const surnameSignsOf = (name: string): number =>
  COMPOUND_SURNAMES.some((surname) => name.startsWith(surname)) ? 2 : 1;

/** Latin letters beside it make it another word. */
const isWord = (text: string, from: number, to: number): boolean =>
  !LATIN.test(text.charAt(from - 1)) && !LATIN.test(text.charAt(to));

/** A folded text in the two ways in which names are looked for. */
export interface LookedForNames {
  readonly folded: Folded;
  readonly close: Folded;
  readonly closeLatin: Folded;
  readonly inBrackets: Folded;
  readonly inRow: Folded;
}

export const lookedAtForNames = (folded: Folded): LookedForNames => ({
  folded,
  close: leavingOut(folded, BETWEEN),
  closeLatin: leavingOut(folded, BETWEEN_LATIN),
  inBrackets: leavingOut(folded, BETWEEN_IN_BRACKETS),
  inRow: leavingOut(folded, BETWEEN_IN_ROW),
});

/** Where a name is in a text: places in the original. */
export const placesOfName = ({ key, isLatin, pattern }: ComparedName, looked: LookedForNames): readonly Span[] => {
  const { folded } = looked;
  if (pattern)
    return [...folded.text.matchAll(pattern)].map(({ 0: found, index }) =>
      original(folded, index, index + found.length),
    );
  if (isLatin) return placesIn(looked.closeLatin, key).filter((place) => isWholeWord(folded, place));
  const places = placesIn(looked.close, key);
  const bracketed = placesIn(looked.inBrackets, key).filter((place) => isBalanced(folded, place));
  return [
    ...places,
    ...placesIn(looked.inRow, key).filter((place) => isSplitInRow(folded, place, Array.from(key).length)),
    ...bracketed.filter(({ from, to }) => !places.some((same) => same.from === from && same.to === to)),
  ];
};

/**
 * Whether a name is written as a row, 欧、阳明华. One of two signs is so only if nothing else is in that row and nothing is counted:
 * 老张、三名工人 names nobody.
 */
const isSplitInRow = ({ text, ...folded }: Folded, { from, to }: Span, signs: number): boolean => {
  const [begin, end] = [folded.from.indexOf(from), folded.to.lastIndexOf(to) + 1];
  if (!text.slice(begin, end).includes('、')) return false;
  const after = text.slice(end).trimStart();
  return (
    signs > 2 ||
    (!/、\s*$/u.test(text.slice(0, begin)) &&
      !CALLED_BEFORE.test(text.slice(0, begin)) &&
      !/^、/u.test(after) &&
      !COUNTED_BEHIND.test(after))
  );
};

/** Whether every bracket within closes there or right behind; one that closes only, or stays open, is of another sentence. */
const isBalanced = (folded: Folded, { from, to }: Span): boolean => {
  const [begin, end] = [folded.from.indexOf(from), folded.to.lastIndexOf(to) + 1];
  const before = begin === 0 ? -1 : OPENING.indexOf(folded.text.charAt(begin - 1));
  // （欧阳）明华: what opens right before the name may close within it.
  const open = before < 0 ? [] : [before];
  for (const sign of folded.text.slice(begin, end + 1)) {
    const closes = CLOSING.indexOf(sign);
    if (closes >= 0 && open.at(-1) === closes) open.pop();
    else if (OPENING.includes(sign)) open.push(OPENING.indexOf(sign));
    else if (closes >= 0 && begin + 1 < end) return false;
  }
  return open.length === 0 || (before >= 0 && open.length === 1);
};

const isWholeWord = (folded: Folded, { from, to }: Span): boolean =>
  isWord(folded.text, folded.from.indexOf(from), folded.to.lastIndexOf(to) + 1);

/** The same for names that are written alike but for case, width, script and the signs between. */
export const nameKey = (name: string): string => {
  const { key } = compared(name);
  return key === '' ? `\0${name}` : key;
};
