/**
 * Signs that look like others, by the sign that they look like; upper and lower case apart, because Greek Η looks like H
 * and η like n. It holds letters of the scripts that a keyboard in an office can type (see Unicode Technical Standard 39).
 */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  // Cyrillic
  ...{ a: 'аА', b: 'вВЬь', c: 'сС', d: 'ԁ', e: 'еЕёЁ', h: 'нНһҺ', i: 'іІїЇ', j: 'јЈ', k: 'кК', m: 'мМ', n: 'п' },
  ...{ o: 'оО', p: 'рР', q: 'ԛ', r: 'г', s: 'ѕЅ', t: 'тТ', v: 'ѵѴ', w: 'ԝԜшШ', x: 'хХ', y: 'уУүҮ' },
};

/** Further rows, so that one sign may stand for more than one script. */
const MORE: readonly (readonly [string, string])[] = [
  // Greek
  ...Object.entries({ a: 'αΑ', b: 'βΒ', e: 'εΕ', h: 'Η', i: 'ιΙ', k: 'κΚ', m: 'Μ', n: 'ηΝ', o: 'οΟσ', p: 'ρΡ' }),
  ...Object.entries({ t: 'τΤ', u: 'υ', v: 'ν', w: 'ω', x: 'χΧ', y: 'γΥ', z: 'Ζ' }),
  // Armenian, and Latin letters that have no decomposition
  ...Object.entries({ h: 'հħ', n: 'ոŋ', o: 'օøØ', u: 'սʊ', g: 'ցɡ', a: 'ɑ', d: 'đĐ', i: 'ıɩ', l: 'łŁӏӀǀʟ', t: 'ŧ' }),
  // Digits, and signs between letters
  ...Object.entries({ o: '0', l: '1', '-': '_.:/·', '(': '〔[', ')': '〕]' }),
  // Chinese characters, kana and hangul
  ...Object.entries({
    己: '已巳',
    未: '末',
    土: '士',
    日: '曰',
    人: '入',
    戊: '戌戍',
    干: '千于',
    一: 'ーㅡ',
    口: 'ロㅁ囗',
  }),
  ...Object.entries({ 二: 'ニ', 三: 'ミ', 工: 'エㅗ', 力: 'カ', 夕: 'タ', 八: 'ハ', 卜: 'トㅏ' }),
];

/** Without width, composition, accents and invisible signs: what of a name is a letter. */
const plainLetters = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{M}]/gu, '')
    .normalize('NFKC');

/** By the form in which a letter is looked up: normalising makes another sign of a letter of hangul. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  [...Object.entries(LOOKS_LIKE), ...MORE].flatMap(([sign, others]) =>
    Array.from(others, (other) => [plainLetters(other), sign]),
  ),
);

/** Signs that take no room, Hangul fillers too, which count as letters. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** Whether a text has signs that nobody can see. */
export const hasInvisibleSigns = (text: string): boolean => INVISIBLE.test(text);

const withoutLookAlikes = (letters: string): string =>
  Array.from(letters, (sign) => SIGNS.get(sign) ?? SIGNS.get(sign.toLowerCase()) ?? sign.toLowerCase()).join('');

const folded = (letters: string): string => withoutLookAlikes(letters).replace(/rn/g, 'm').replace(/vv/g, 'w');

/**
 * The forms in which a name can be taken for another one: as it is spoken, whatever its case; as it is seen, where a
 * capital I is an l; and as it is read, where a 1 is an i (adm1n). Two names with one form between them look alike; so many names are compared by their forms.
 */
export const appearancesOf = (name: string): readonly string[] => {
  const letters = plainLetters(name);
  return [folded(letters), folded(letters.replace(/I/g, 'l')), folded(letters.replace(/1/g, 'i'))];
};

/** Whether people can take one name for the other: the same but for case, width, accents, script or invisible signs. */
export const looksLike = (one: string, other: string): boolean => {
  const forms = appearancesOf(other);
  return appearancesOf(one).some((form) => forms.includes(form));
};
