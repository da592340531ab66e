/**
 * Letters of other scripts as the Latin letter that a reader takes them for, Jоhn with a Cyrillic о. Both cases are one here, so that a name
 * of those scripts is compared with itself alike in each: В is b, and so is в.
 */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...{
    a: 'аα',
    b: 'вβ',
    c: 'с',
    d: 'ԁ',
    e: 'еε',
    h: 'нһη',
    i: 'іι',
    j: 'ј',
    k: 'кκ',
    m: 'мμ',
    n: 'ν',
    o: 'оο',
    p: 'рρ',
  },
  ...{ q: 'ԛ', s: 'ѕ', t: 'тτ', v: 'ѵ', w: 'ԝ', x: 'хχ', y: 'уυ', z: 'ζ' },
};

/** Latin letters that have another shape: pinyin is also typeset with ɑ and ɡ. */
const OTHER_SHAPES: Readonly<Record<string, string>> = { a: 'ɑ', g: 'ɡ', i: 'ı', l: 'ł', o: 'ø', d: 'đ' };

export const LATIN_FORM: ReadonlyMap<string, string> = new Map(
  [LOOKS_LIKE, OTHER_SHAPES].flatMap((rows) =>
    Object.entries(rows).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin] as const)),
  ),
);
