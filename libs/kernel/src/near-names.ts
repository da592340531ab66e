/** A text in both languages. */
interface InBoth {
  readonly zh: string;
  readonly en: string;
}

/** Longer texts are no misspelt name, and comparing them would take long. */
const LONGEST = 100;

/** A name that a caller gave, as an answer repeats it: an answer must not be many times as long as the request. */
export const nameInShort = (name: string): string => {
  const characters = Array.from(name);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : name;
};

/**
 * How many letters must be changed, inserted, deleted or exchanged with their neighbour to turn one text into the other;
 * infinitely many for very long texts.
 */
export const lettersApart = (from: string, to: string): number => {
  if (from.length > LONGEST || to.length > LONGEST) return Infinity;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const areExchanged = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const exchanged = areExchanged ? (beforeLast[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, exchanged));
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? 0;
};

/** The name that was probably meant: at most one letter in three may be wrong. */
export const nearestName = (name: string, known: readonly string[]): string | undefined => {
  const asked = name.toLowerCase();
  const [first] = known
    .map((candidate) => ({ candidate, apart: lettersApart(asked, candidate.toLowerCase()) }))
    .filter(({ candidate, apart }) => apart <= Math.max(1, Math.floor(Math.min(name.length, candidate.length) / 3)))
    .sort((a, b) => a.apart - b.apart);
  return first?.candidate;
};

/** What may be written instead of a name that does not exist: the nearest name, or all names. It follows a sentence. */
export const namesInstead = (name: string, known: readonly string[]): InBoth => {
  const meant = nearestName(name, known);
  if (meant !== undefined) return { zh: `；是否想写 ${meant}？`, en: `; did you mean ${meant}?` };
  if (known.length === 0) return { zh: '；此处不接受任何名称', en: '; no name is allowed here' };
  return { zh: `；可用的有 ${known.join('、')}`, en: `; allowed: ${known.join(', ')}` };
};
