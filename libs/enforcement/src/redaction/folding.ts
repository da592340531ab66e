import { asRead, isWrittenDigit } from './signs.js';

/** A text as it is compared, with the place of each of its signs in the original. */
export interface Folded {
  readonly text: string;
  /** For each unit of `text`: where the sign that it comes from begins and ends in the original. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** For each unit of `text`: it comes from a Chinese sign, which matters for digits alone. */
  readonly isHan: readonly boolean[];
}

/** The part of a text with a place in it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const foldedFrom = (signs: Iterable<readonly [sign: string, from: number, to: number, isHan: boolean]>): Folded => {
  let text = '';
  const [from, to, isHan]: [number[], number[], boolean[]] = [[], [], []];
  for (const [sign, begin, end, han] of signs) {
    text += sign;
    for (let unit = 0; unit < sign.length; unit += 1) {
      from.push(begin);
      to.push(end);
      isHan.push(han);
    }
  }
  return { text, from, to, isHan };
};

/** Folds a text sign by sign, so that each place in it leads back to one place in the original. */
export const fold = (original: string): Folded => {
  const signs: (readonly [string, number, number, boolean])[] = [];
  let at = 0;
  for (const [written] of original.matchAll(SIGN_AS_WRITTEN)) {
    const sign = written.length < SHORTEST_CODE ? written : signOfCode(written);
    signs.push([asRead(sign), at, at + written.length, isWrittenDigit(sign)]);
    at += written.length;
  }
  return foldedFrom(signs);
};

/**
 * A sign, or its number as a page or a program has it that was copied as text: `&#49;`, `&#x31;`, escaped once more `&amp;#49;`, and
 * `\u0031`, `\u{31}`, `\x31`.
 */
const SIGN_AS_WRITTEN =
  /&(?:amp;)*#(?:\d{1,7}|[xX][\da-fA-F]{1,6});|\\u[\da-fA-F]{4}|\\u\{[\da-fA-F]{1,6}\}|\\x[\da-fA-F]{2}|[^]/gu;
const SHORTEST_CODE = 4;
const NUMBER_OF_SIGN = /^&(?:amp;)*#(\d+);$|^(?:&(?:amp;)*#x|\\[ux]\{?)([\da-f]+)[;}]?$/i;

const signOfCode = (written: string): string => {
  const [, decimal, hexadecimal] = NUMBER_OF_SIGN.exec(written) ?? [];
  if (decimal === undefined && hexadecimal === undefined) return written;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code > 0x10_ff_ff ? written : String.fromCodePoint(code);
};

/** A folded text with some of its signs left out. */
export const leavingOut = (folded: Folded, pattern: RegExp): Folded => {
  const left: (readonly [string, number, number, boolean])[] = [];
  let last = 0;
  const keep = (begin: number, end: number): void => {
    for (let unit = begin; unit < end; unit += 1)
      left.push([folded.text.charAt(unit), folded.from[unit] ?? 0, folded.to[unit] ?? 0, folded.isHan[unit] ?? false]);
  };
  for (const match of folded.text.matchAll(pattern)) {
    keep(last, match.index);
    last = match.index + match[0].length;
  }
  keep(last, folded.text.length);
  return foldedFrom(left);
};

const SIGNS_BETWEEN = /[\p{P}\p{S}\s]/gu;

/** A folded text without any sign between its letters and digits. */
export const withoutSigns = (folded: Folded): Folded => leavingOut(folded, SIGNS_BETWEEN);

/** The original's part that a part of the folded text comes from. */
export const original = ({ from, to }: Folded, begin: number, end: number): Span => ({
  from: from[begin] ?? 0,
  to: to[end - 1] ?? 0,
});

/** Where a key is in a folded text. @param key one sign at least */
export const placesIn = (text: Folded, key: string): readonly Span[] => {
  const places: Span[] = [];
  for (let at = text.text.indexOf(key); at >= 0; at = text.text.indexOf(key, at + 1))
    places.push(original(text, at, at + key.length));
  return places;
};

/** A folded text with some parts blackened, at the same places: they are looked at no more. */
export const blanked = (folded: Folded, parts: readonly Span[]): Folded => {
  let { text } = folded;
  for (const { from, to } of parts) text = text.slice(0, from) + '■'.repeat(to - from) + text.slice(to);
  return { ...folded, text };
};
