import { SIGNS_BY_SYLLABLE } from './signs-by-syllable.js';

/** Filled when the first name is looked for: most processes look for none. */
const readingsBySign = new Map<string, string[]>();

const readingsOf = (sign: string): readonly string[] => {
  if (readingsBySign.size === 0)
    for (const [syllable, signs] of Object.entries(SIGNS_BY_SYLLABLE))
      for (const each of signs) readingsBySign.set(each, [...(readingsBySign.get(each) ?? []), syllable]);
  return readingsBySign.get(sign) ?? [];
};

/** ü is written as v, as u and, in passports, as yu. */
const spellingsOf = (syllable: string): readonly string[] =>
  syllable.includes('v') ? [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')] : [syllable];

/** A name of more signs is none of a person; and a row of many readings is cut off, for it is no name. */
const LONGEST_NAME = 4;
const MOST_READINGS = 48;
/** Fewer letters are in any text by chance. */
const SHORTEST = 4;

/**
 * The ways in which a Chinese name of a person is written in pinyin, without spaces and tones: the surname first or last. Empty where
 * a sign of it is not known.
 * @param surnameSigns how many signs the surname has
 */
export const pinyinOf = (name: string, surnameSigns: number): readonly string[] => {
  const signs = Array.from(name);
  if (signs.length < 2 || signs.length > LONGEST_NAME) return [];
  let rows: (readonly string[])[] = [[]];
  for (const sign of signs) {
    const readings = readingsOf(sign).flatMap(spellingsOf);
    rows = rows.flatMap((row) => readings.map((reading) => [...row, reading])).slice(0, MOST_READINGS);
  }
  const written = rows.flatMap((row) => [
    row.join(''),
    [...row.slice(surnameSigns), ...row.slice(0, surnameSigns)].join(''),
  ]);
  return [...new Set(written)].filter(({ length }) => length >= SHORTEST);
};
