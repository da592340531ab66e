/** Ways to write a name that would be found everywhere if they were looked for without what stands around them. */

const NO_LETTER_BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const NO_LETTER_BEHIND = String.raw`(?![\p{L}\p{N}])`;
/** Between a given name and a surname that are turned round; a sentence does not go on there. */
const TURNED_AT = String.raw`[\s·•・‧.,\-]{1,2}`;

/**
 * 明华·欧阳, 伟 张: the given name first, with nothing beside it that could make it part of a sentence. Of two signs it is found with a
 * sign between them only: 国王 and 王国 are words.
 * @param name folded; Chinese signs alone
 * @param surnameSigns how many signs the surname has
 */
export const turnedChineseName = (name: string, surnameSigns: number): RegExp | undefined => {
  const signs = Array.from(name);
  if (signs.length <= surnameSigns || signs.length > 4) return undefined;
  const [surname, given] = [signs.slice(0, surnameSigns).join(''), signs.slice(surnameSigns).join('')];
  const between = signs.length > 2 ? `(?:${TURNED_AT})?` : TURNED_AT;
  return new RegExp(`${NO_LETTER_BEFORE}${given}${between}${surname}${NO_LETTER_BEHIND}`, 'gu');
};

/** Whoever is called by a word for a person before it. */
const CALLED =
  '当事人|违法行为人|行为人|被处罚人|相对人|申请人|请求人|经营者|经营人|负责人|代表人|代理人|监护人|证人|举报人|投诉人|报案人|业主|户主|姓名|名叫';

/** A name of one sign: standing alone, or behind a word for a person. Anywhere else it is a word like any other, and 嘎某 is what the public reads. */
export const nameOfOneSign = (sign: string): RegExp =>
  new RegExp(
    `${NO_LETTER_BEFORE}${sign}${NO_LETTER_BEHIND}|(?<=(?:${CALLED})[^\\p{L}\\p{N}]{0,2}[为是叫系]?[^\\p{L}\\p{N}]{0,2})${sign}(?!某)`,
    'gu',
  );

/** Beside a Latin name Chinese goes on without a space: 当事人J. Smith占道. */
const OF_A_LATIN_WORD = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]`;

/** A shorter part of a name with initials says little, and would match much. */
const SHORTEST_SURNAME = 3;

/** J. Smith, Smith J., John Q. Smith. @param words of a Latin name, folded */
export const initialledName = (words: readonly string[]): RegExp | undefined => {
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  if (last === undefined || words.length > 4) return undefined;
  const initialsOf = (given: readonly string[]) => given.map((word) => String.raw`${word.charAt(0)}\.\s?`).join('');
  const forms = [
    ...[
      { surname: last, given: words.slice(0, -1) },
      { surname: first, given: rest },
    ].flatMap(({ surname, given }) =>
      surname.length < SHORTEST_SURNAME
        ? []
        : [
            `${initialsOf(given)}${surname}(?!${OF_A_LATIN_WORD})`,
            String.raw`${surname},?\s?${initialsOf(given).replace(/\\s\?$/, '')}`,
          ],
    ),
    String.raw`${first}\s+\p{L}+\.?\s+${last}(?!${OF_A_LATIN_WORD})`,
  ];
  return new RegExp(`(?<!${OF_A_LATIN_WORD})(?:${forms.join('|')})`, 'gu');
};
